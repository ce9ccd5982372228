import type { Text } from "../core/text";
import { sheets } from "./index";

/** What a row of the register vouches for: a field, a column of a table, or all yearly figures of an enterprise. */
export type RegisterTarget = { readonly field: string } | { readonly sheet: string; readonly column?: string };

export type FoundItem =
  | { readonly ok: true; readonly target: RegisterTarget }
  | { readonly ok: false; readonly column: "subject" | "item"; readonly reason: Text };

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

type Names = ReadonlyMap<string, readonly RegisterTarget[]>;

/** Every number that the workbook asks for, by its id and by its title in each language. */
function allNames(): Names {
  const names = new Map<string, RegisterTarget[]>();
  const add = (target: RegisterTarget, given: readonly string[]) => {
    for (const name of new Set(given.map(folded))) names.set(name, [...(names.get(name) ?? []), target]);
  };
  for (const sheet of sheets) {
    if (sheet.kind === "form") {
      for (const field of sheet.sections.flatMap((section) => section.fields)) {
        if (field.type === "number") add({ field: field.id }, [field.id, field.title.zh, field.title.en]);
      }
    }
    if (sheet.kind === "table") {
      for (const { id, type, title } of sheet.columns) {
        if (type !== "number") continue;
        const ids = sheet.id === "enterprise-years" ? [id] : [];
        const whole = (["zh", "en"] as const).map((language) => `${sheet.tab[language]}.${title[language]}`);
        add({ sheet: sheet.id, column: id }, [`${sheet.id}.${id}`, ...ids, title.zh, title.en, ...whole]);
      }
    }
  }
  return names;
}

let known: Names | undefined;

/** Headers of tables show the unit after the title: "用电量 (万kWh)". */
const withoutUnit = (text: string): string => text.replace(/\s*\([^()]*\)$/, "");

function named(item: string): readonly RegisterTarget[] {
  known ??= allNames();
  const name = folded(item);
  return known.get(name) ?? known.get(withoutUnit(name)) ?? [];
}

const unknownItem: FoundItem = {
  ok: false,
  column: "item",
  reason: { zh: "没有这个编号或列名的数据项", en: "no item has this number or title" },
};
const ambiguousItem: FoundItem = {
  ok: false,
  column: "item",
  reason: {
    zh: "有多个同名的数据项，请改写资料编号或“表名.列名”",
    en: "several items have this title; give the item's number, or the sheet's name and the column's with a full stop between",
  },
};
const unknownSubject: FoundItem = {
  ok: false,
  column: "subject",
  reason: {
    zh: "相应的表中没有这个企业或编号；园区数据的主体留空",
    en: "no row of the table is called so; leave the subject blank for the park's own figures",
  },
};
const nothingNamed: FoundItem = {
  ok: false,
  column: "item",
  reason: { zh: "主体和数据项都没有写", en: "neither a subject nor an item is given" },
};

const only = (targets: readonly RegisterTarget[]): FoundItem =>
  targets.length === 1 && targets[0] !== undefined ? { ok: true, target: targets[0] } : ambiguousItem;

/**
 * What a row of the register vouches for. `bears` tells whether a table has a row of that name; the subject is folded
 * as names are compared, "" for the park.
 */
export function registerItem(
  item: string | null,
  subject: string,
  bears: (sheet: string, subject: string) => boolean,
): FoundItem {
  if (item === null) {
    if (subject === "") return nothingNamed;
    return bears("enterprise-years", subject) ? { ok: true, target: { sheet: "enterprise-years" } } : unknownSubject;
  }
  const targets = named(item);
  if (targets.length === 0) return unknownItem;
  if (subject !== "") {
    const there = targets.filter((target) => "sheet" in target && bears(target.sheet, subject));
    return there.length === 0 ? unknownSubject : only(there);
  }
  const fields = targets.filter((target) => "field" in target);
  return only(fields.length > 0 ? fields : targets);
}
