import { departmentPackSheets } from "./department-pack";
import { enterprisePackSheets } from "./enterprise-pack";
import { factFields } from "./fact-fields";
import { headers } from "../workbook/form-layout";
import { fieldsOf, type PackField, type PackKind, type PackSheet } from "./pack";

/** What a returned sheet may hold, by id and by label. */
export interface KnownFields {
  readonly kind: PackKind;
  readonly byId: ReadonlyMap<string, PackField>;
  /** By folded title; several fields of the park's forms may share one ("其中：自来水"). */
  readonly byTitle: ReadonlyMap<string, readonly PackField[]>;
}

/** Letters and digits alone: spacing, brackets and punctuation are typed in many ways. */
export const foldedLabel = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, "");

function index(kind: PackKind, sheets: readonly PackSheet[]): KnownFields {
  const byId = new Map<string, PackField>();
  const byTitle = new Map<string, PackField[]>();
  for (const packField of sheets.flatMap(fieldsOf)) {
    byId.set(packField.field.id, packField);
    for (const title of new Set([packField.field.title.zh, packField.field.title.en].map(foldedLabel))) {
      byTitle.set(title, [...(byTitle.get(title) ?? []), packField]);
    }
  }
  return { kind, byId, byTitle };
}

let known: readonly KnownFields[] | undefined;

/** The fields of either kind of pack. */
export function knownFields(): readonly KnownFields[] {
  // every clause of the forms begins with its letter
  known ??= [index("enterprise", enterprisePackSheets), index("department", departmentPackSheets(["A"]))];
  return known;
}

const columnTitles: ReadonlyMap<string, string> = new Map([
  ...Object.entries(factFields).flatMap(([id, { title }]) =>
    [title.zh, title.en].map((text) => [foldedLabel(text), id] as const),
  ),
  ...(["number", "item", "unit", "required", "once", "help"] as const).flatMap((id) =>
    [headers[id].zh, headers[id].en].map((text) => [foldedLabel(text), id] as const),
  ),
]);

/** The column that a heading names: "2023年" is "y2023", "来源文件" is "document". */
export function columnOfTitle(heading: unknown): string | undefined {
  const text = String(heading ?? "")
    .normalize("NFKC")
    .trim();
  const year = /^((?:19|20)\d\d)\s*年?度?$/.exec(text)?.[1];
  return year === undefined ? columnTitles.get(foldedLabel(text)) : `y${year}`;
}

const columnIds: ReadonlySet<string> = new Set([...columnTitles.values(), "review"]);
export const isColumnId = (text: unknown): text is string =>
  typeof text === "string" && (columnIds.has(text) || /^y\d{4}$/.test(text));
