import { isBlank, type CellValue } from "../core/cell";
import { partIds, parts, type PartId } from "../sheets/parts";
import type { AuditOptions, AuditValues, FieldValues } from "../sheets/audit-values";
import { sheets } from "../sheets/index";
import { schemaVersion } from "../sheets/schema-version";
import { unitGroupIds, unitGroups, type UnitGroupId } from "../sheets/unit-groups";
import type { BookContent, SheetGrid } from "../workbook/content";
import type { OpenedAudit } from "../workbook/decode";
import { refused, type WorkbookOutcome } from "../workbook/port";
import { buildWorkbook } from "./build-workbook";
import { leftBehind, type LeftBehind } from "./left-behind";
import { optionsOf, unitsOf, valuesOf } from "./workbook-values";

/** What the rebuilt workbook is to be like; what is not named stays as it is, and `null` makes an answer open again. */
export interface RebuildOptions extends Partial<Omit<AuditOptions, "parts" | "repeated">> {
  readonly parts?: Readonly<Partial<Record<PartId, boolean | null>>>;
  readonly repeated?: boolean | null;
  /** Years that are not among `years` any more go with their figures. Without it such a rebuild is refused. */
  readonly dropYears?: boolean;
}

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** What rebuilding a workbook would change, for the user to look at before. */
export interface RebuildPreview {
  readonly schema: Change<number>;
  readonly language: Change<AuditOptions["language"]>;
  /** What the workbook lacks today: sheets by id, fields by id, columns by sheet and column. */
  readonly added: {
    readonly sheets: readonly string[];
    readonly fields: readonly string[];
    readonly columns: readonly { readonly sheet: string; readonly column: string }[];
  };
  /** Fields that stand on another sheet than today. */
  readonly moved: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly years: {
    readonly added: readonly number[];
    readonly dropped: readonly { readonly year: number; readonly figures: number }[];
  };
  readonly baseline: Change<number>;
  readonly auditYear: Change<number>;
  readonly repeated: Change<boolean | null>;
  /** Where rows for enterprises are asked for: those that are listed today, and the rows there will be. */
  readonly enterprises: { readonly listed: number; readonly rows: number } | null;
  readonly parts: readonly (Change<boolean | null> & { readonly part: PartId })[];
  readonly units: readonly (Change<string> & { readonly group: UnitGroupId })[];
  /** How many entries move to the new workbook, and how many of those could not be read and move as they stand. */
  readonly entries: number;
  readonly unreadable: number;
  readonly leftBehind: readonly LeftBehind[];
}

function wanted(opened: OpenedAudit, options: RebuildOptions): AuditOptions {
  const now = optionsOf(opened);
  const { repeated = now.repeated ?? null } = options;
  const answers = Object.entries({ ...now.parts, ...options.parts });
  return {
    language: options.language ?? now.language,
    baseline: options.baseline ?? now.baseline,
    auditYear: options.auditYear ?? now.auditYear,
    ...(repeated !== null && { repeated }),
    years: [...new Set(options.years ?? now.years)].sort((a, b) => a - b),
    enterprises: Math.max(options.enterprises ?? now.enterprises, opened.data.rows("enterprises").length),
    parts: Object.fromEntries(answers.filter(([, answer]) => answer !== null)) as NonNullable<AuditOptions["parts"]>,
    units: { ...now.units, ...options.units },
  };
}

const filledYears = ({ years = {} }: FieldValues): number[] =>
  Object.entries(years).flatMap(([year, cell]) => (isBlank(cell) ? [] : [Number(year)]));

function figuresOf(values: AuditValues, year: number): number {
  return Object.values(values.fields).filter((field) => filledYears(field).includes(year)).length;
}

function entriesOf({ fields, tables }: AuditValues): number {
  const inFields = Object.values(fields).reduce(
    (sum, field) =>
      sum +
      filledYears(field).length +
      [field.once, field.status ?? field.statusText, field.evidence].filter((cell) => !isBlank(cell ?? null)).length,
    0,
  );
  const rows = Object.values(tables).flat();
  return inFields + rows.reduce((sum, row) => sum + Object.values(row).filter((cell) => !isBlank(cell)).length, 0);
}

/** How many entries a rebuilt workbook takes over: all but the figures of the years that go. */
export function carriedEntries(opened: OpenedAudit, options: RebuildOptions = {}, values = valuesOf(opened)): number {
  const { years } = wanted(opened, options);
  return optionsOf(opened).years.reduce(
    (rest, year) => (years.includes(year) ? rest : rest - figuresOf(values, year)),
    entriesOf(values),
  );
}

/** What would change, and what the new workbook would not hold; nothing is written. */
export function previewRebuild(
  opened: OpenedAudit,
  grids: readonly SheetGrid[],
  options: RebuildOptions = {},
): RebuildPreview {
  const now = optionsOf(opened);
  const then = wanted(opened, options);
  const values = valuesOf(opened);
  const units = unitsOf(opened);
  const present = sheets.filter(({ id }) => opened.hasSheet(id));
  const dropped = now.years
    .filter((year) => !then.years.includes(year))
    .map((year) => ({ year, figures: figuresOf(values, year) }));
  return {
    schema: { from: opened.schema, to: schemaVersion },
    language: { from: now.language, to: then.language },
    added: {
      sheets: sheets.flatMap(({ id }) => (opened.hasSheet(id) ? [] : [id])),
      fields: sheets.flatMap((sheet) =>
        sheet.kind === "form"
          ? sheet.sections.flatMap((it) => it.fields.flatMap(({ id }) => (opened.hasField(id) ? [] : [id])))
          : [],
      ),
      columns: present.flatMap((sheet) => {
        const here = opened.found.find((one) => one.sheet.id === sheet.id);
        if (sheet.kind !== "table") return [];
        return sheet.columns.flatMap(({ id }) =>
          here?.columns.has(id) === true ? [] : [{ sheet: sheet.id, column: id }],
        );
      }),
    },
    moved: sheets.flatMap((sheet) => {
      if (sheet.kind !== "form") return [];
      return sheet.sections.flatMap((it) =>
        it.fields.flatMap(({ id }) => {
          const holder = opened.found.find(({ rows }) => rows.has(id));
          const own = opened.found.find((one) => one.sheet.id === sheet.id)?.rows.has(id) === true;
          return holder === undefined || own ? [] : [{ field: id, from: holder.sheet.id, to: sheet.id }];
        }),
      );
    }),
    years: {
      added: then.years.filter((year) => !now.years.includes(year)),
      dropped,
    },
    baseline: { from: now.baseline, to: then.baseline },
    auditYear: { from: now.auditYear, to: then.auditYear },
    repeated: { from: now.repeated ?? null, to: then.repeated ?? null },
    enterprises:
      options.enterprises === undefined
        ? null
        : { listed: opened.data.rows("enterprises").length, rows: then.enterprises },
    parts: partIds.flatMap((part) => {
      const [from, to] = [now.parts?.[part] ?? null, then.parts?.[part] ?? null];
      return from === to ? [] : [{ part, from, to }];
    }),
    units: unitGroupIds.flatMap((group) => {
      const { unit } = unitGroups[group];
      const [from, to] = [units[group] ?? unit, then.units?.[group] ?? unit];
      return from === to ? [] : [{ group, from, to }];
    }),
    entries: carriedEntries(opened, options, values),
    unreadable: opened.data.unreadable.length,
    leftBehind: leftBehind(opened, grids),
  };
}

/** The old values, with the cover's answers as they are asked for now. */
function rebuiltValues(values: AuditValues, then: AuditOptions, options: RebuildOptions): AuditValues {
  const fields: Record<string, FieldValues> = { ...values.fields };
  const put = (id: string, once: CellValue): void => {
    fields[id] = { ...fields[id], once };
  };
  if (options.baseline !== undefined) put("A1a-15", then.baseline);
  if (options.years !== undefined) {
    put("A1a-16-start", then.years[0] ?? null);
    put("A1a-16-end", then.years.at(-1) ?? null);
  }
  if (options.auditYear !== undefined) {
    put("A1a-17-start", `${then.auditYear}-01-01`);
    put("A1a-17-end", `${then.auditYear}-12-31`);
  }
  const { repeated } = options;
  if (repeated !== undefined) put("A1g-01", repeated === null ? null : repeated ? "repeated" : "first");
  for (const [id, there] of Object.entries(options.parts ?? {}))
    put(parts[id as PartId].field, there === null ? null : there ? "yes" : "no");
  return { ...values, fields };
}

/**
 * The workbook anew: today's schema, with everything that was typed, and with other years, parts, units or language
 * where asked for. The old one is not touched, so it is the backup.
 */
export function rebuild(opened: OpenedAudit, options: RebuildOptions = {}): WorkbookOutcome<BookContent> {
  const then = wanted(opened, options);
  const values = valuesOf(opened);
  const dropped = opened.data.years
    .filter((year) => !then.years.includes(year))
    .map((year) => ({ year, figures: figuresOf(values, year) }))
    .filter(({ figures }) => figures > 0);
  if (dropped.length > 0 && options.dropYears !== true) {
    const count = dropped.reduce((sum, { figures }) => sum + figures, 0);
    return refused("years-dropped", { years: dropped.map(({ year }) => year).join("、"), count: `${count}` });
  }
  return { ok: true, value: buildWorkbook(then, rebuiltValues(values, then, options)) };
}
