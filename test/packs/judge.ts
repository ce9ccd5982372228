import { makePacks } from "../../src/app/packs";
import { gridsOf } from "../../src/app/build-workbook";
import { planImport } from "../../src/app/packs-import";
import type { BookContent } from "../../src/workbook/content";
import type { ImportPlan } from "../../src/packs/import-plan";
import { readPack, type ReadPack } from "../../src/packs/read-pack";
import { copyOf, damages, put, randomFrom, type Damaged, type Sheet, type Truth } from "./damage";
import { openedAudit } from "./audit";

/** Packs of 300 enterprises, filled in, damaged, read and judged: by grids in memory, or through files. */

export const names = Array.from({ length: 300 }, (_, index) => `企业${index + 1}号有限公司`);
export const audit = openedAudit({
  fields: { "A1a-01": { once: "某园区" } },
  tables: { enterprises: names.map((name, index) => ({ name, code: `9143${String(index).padStart(14, "0")}` })) },
});
export const years = audit.data.years.map((year) => `${year}年`);

/** What each enterprise would truly have to say, written into its pack. */
export function filled(sheets: Sheet[], random: () => number): Truth[] {
  const quantities = sheets.find(({ name }) => name === "年度数据");
  const rows = (quantities?.cells.slice(5) ?? []).filter((row) => String(row[0]).includes("@"));
  const truth = rows.flatMap((row): Truth[] => {
    const label = String(row[2]);
    const unit = String(row[3]);
    const amounts = years.map((heading): Truth => {
      const amount = random() * 10 ** (1 + Math.floor(random() * 5));
      return { label, heading, unit, value: unit === "人" ? Math.ceil(amount) : Number(amount.toFixed(2)) + 0.01 };
    });
    const day = `2024-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    return [
      ...amounts,
      { label, heading: "来源文件", unit: "", value: `报表 ${Math.floor(random() * 100)}` },
      { label, heading: "日期", unit: "", value: day },
    ];
  });
  for (const one of truth) put(sheets, one, one.value);
  return truth;
}

export interface Outcome {
  readonly kind: string;
  readonly wrong: string[];
  readonly touched: number;
  readonly met: number;
  readonly nameless: string[];
}

const asKey = (label: string, heading: string): string => `${label} ${heading}`;

function judge(kind: string, plan: ImportPlan, truth: readonly Truth[], { touched, fate }: Damaged): Outcome {
  const expected = new Map(truth.map((one) => [asKey(one.label, one.heading), one.value]));
  for (const one of touched) expected.set(asKey(one.label, one.heading), one.value);
  const heading = (column: string): string =>
    column.startsWith("y")
      ? `${column.slice(1)}年`
      : column === "document"
        ? "来源文件"
        : column === "date"
          ? "日期"
          : column;
  const title = (name: string, column: string): string =>
    name.replace(column.startsWith("y") ? ` ${column.slice(1)}年` : / (来源文件|日期)$/, "");
  const arrived = new Map(
    plan.set.map(({ item, value }) => [asKey(title(item.name.zh, item.column), heading(item.column)), value]),
  );
  const same = (left: unknown, right: unknown): boolean =>
    typeof left === "number" && typeof right === "number"
      ? Math.abs(left - right) <= 1e-9 * Math.abs(right)
      : left === right;
  const wrong = [...arrived].filter(([key, value]) => expected.has(key) && !same(value, expected.get(key)));
  const strangers = [...arrived].filter(([key]) => !expected.has(key) && !/企业名称|统一社会信用代码/.test(key));
  const spoken = new Set([
    ...plan.rejections.filter(({ source }) => source.cell !== null).map(({ item }) => item?.zh ?? ""),
    ...plan.conflicts.map(({ item }) => item.name.zh),
  ]);
  const met = touched.filter((one) => {
    const key = asKey(one.label, one.heading);
    if (fate === "repaired") return same(arrived.get(key), one.value);
    return (
      !arrived.has(key) &&
      (spoken.has(`${one.label} ${one.heading}`) ||
        spoken.has(one.label) ||
        [...spoken].some((said) => said.startsWith(one.label)))
    );
  });
  const nameless = [
    ...plan.rejections.map(({ source }) => source),
    ...plan.conflicts.flatMap(({ candidates }) => candidates.map(({ source }) => source)),
  ]
    .filter(({ file, sheet, cell }) => file === "" || sheet === null || cell === null)
    .map((source) => JSON.stringify(source));
  return {
    kind,
    wrong: [...wrong, ...strangers].map(([key, value]) => `${kind}: ${key} = ${String(value)}`),
    touched: touched.length,
    met: met.length,
    nameless,
  };
}

export const kinds = Object.keys(damages);
export const blank = [...makePacks(audit, { kind: "enterprises" }).packs];

/** How a damaged file is read: its sheets go back into a file of the pack they were made of. */
export type Reading = (sheets: Sheet[], name: string, book: BookContent) => Promise<ReadPack>;

export const inMemory: Reading = (sheets, name) => Promise.resolve(readPack({ name, sheets, externalLinks: [] }));

/** Fills in the pack of this index, damages it in this way and says what came of it. */
export async function outcomeOf(index: number, kind: string, read: Reading): Promise<Outcome> {
  const random = randomFrom(20_260 + index);
  const book = blank[index]?.book;
  if (book === undefined) throw new Error("no pack");
  const sheets = copyOf(gridsOf(book));
  const truth = filled(sheets, random);
  const damage = damages[kind]?.(random, sheets, truth);
  if (damage === undefined) throw new Error(kind);
  const packs: ReadPack[] = [];
  for (const [at, file] of damage.files.entries()) packs.push(await read(file, `${names[index]}-${at}.xlsx`, book));
  return judge(kind, planImport(audit, packs), truth, damage);
}
