import type { CellValue } from "../../src/core/cell";
import type { SheetGrid } from "../../src/workbook/content";

/**
 * What happens to packs on their way back. Works on cells as people see them (labels and headings), knows the true
 * values, and uses nothing of the reader.
 */

export interface Sheet {
  name: string;
  cells: CellValue[][];
  merges: string[];
  percentCells?: Set<string>;
}

export interface Truth {
  /** The label of the row and the heading of the column, as printed. */
  readonly label: string;
  readonly heading: string;
  readonly value: number | string;
  readonly unit: string;
}

/** What may become of the entries that a damage touched. */
export type Fate =
  /** All of them arrive as they are true. */
  | "repaired"
  /** None arrives: each is refused or asked, with its cell. */
  | "named";

export interface Damaged {
  readonly files: Sheet[][];
  /** Labels and headings of the entries that were touched. */
  readonly touched: readonly Truth[];
  readonly fate: Fate;
}

export type Random = () => number;

/** Mulberry32: the same damage for the same seed, everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

export const copyOf = (sheets: readonly SheetGrid[]): Sheet[] =>
  sheets.map(({ name, cells, merges }) => ({ name, cells: cells.map((row) => [...row]), merges: [...merges] }));

export function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The cell beside a label under a heading, as a person finds it. */
export function find(sheets: readonly Sheet[], label: string, heading: string) {
  for (const sheet of sheets) {
    const head = sheet.cells.findIndex((row) => row.includes("项目") || row.includes("Item"));
    const column = sheet.cells[head]?.indexOf(heading) ?? -1;
    const row = sheet.cells.findIndex((cells, index) => index > head && cells.includes(label));
    if (head >= 0 && column >= 0 && row >= 0) return { sheet, row, column, head };
  }
  throw new Error(`no cell for ${label}, ${heading}`);
}

export function put(
  sheets: readonly Sheet[],
  { label, heading }: Pick<Truth, "label" | "heading">,
  value: CellValue,
): void {
  const { sheet, row, column } = find(sheets, label, heading);
  const cells = sheet.cells[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

const numbers = (truth: readonly Truth[]): Truth[] => truth.filter(({ value }) => typeof value === "number");

const someOf = (random: Random, truth: readonly Truth[]): Truth[] => {
  const all = numbers(truth);
  return Array.from({ length: 12 }, () => pick(random, all)).filter((one, index, list) => list.indexOf(one) === index);
};

const text = (value: number): string => String(Number(value.toPrecision(12)));

/** Other units in which people have their figures, with how many of them are one of the pack's. */
const otherUnits: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  万元: [
    ["元", 1e4],
    ["亿元", 1e-4],
  ],
  万kWh: [
    ["kWh", 1e4],
    ["度", 1e4],
    ["MWh", 10],
    ["亿 kWh", 1e-4],
    ["KWH", 1e4],
  ],
  t: [
    ["吨", 1],
    ["万吨", 1e-4],
    ["kg", 1e3],
    ["公斤", 1e3],
    ["千克", 1e3],
  ],
  "万Nm³": [
    ["Nm³", 1e4],
    ["标方", 1e4],
  ],
  GJ: [
    ["MJ", 1e3],
    ["TJ", 1e-3],
  ],
  tce: [
    ["kgce", 1e3],
    ["吨标准煤", 1],
    ["吨标煤", 1],
  ],
  "万m³": [
    ["m³", 1e4],
    ["立方米", 1e4],
    ["㎥", 1e4],
    ["10⁴ m³", 1],
  ],
  万t: [
    ["t", 1e4],
    ["吨/年", 1e4],
    ["万吨", 1],
  ],
};

const fullWidth = (given: string): string =>
  given.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const grouped = (value: number): string => {
  const [whole = "", decimals] = text(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? groups : `${groups}.${decimals}`;
};

function insertRows(random: Random, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    for (let count = 0; count < 3; count++) {
      const at = Math.floor(random() * (sheet.cells.length + 1));
      sheet.cells.splice(
        at,
        0,
        pick<CellValue[]>(random, [[null, null, "自己的小计", null, 4711], [], [null, "注：见附件"]]),
      );
    }
  }
}

function insertColumns(random: Random, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const width = Math.max(...sheet.cells.map((row) => row.length));
    const at = Math.floor(random() * (width + 1));
    sheet.cells.forEach((row, index) => {
      while (row.length < at) row.push(null);
      row.splice(at, 0, index === 3 ? "复核人" : index > 3 && random() < 0.3 ? 815 : null);
    });
  }
}

const isData = (sheet: Sheet): boolean => sheet.cells.some((row) => row.includes("项目"));
/** The example repeats headings; a person knows it from the real thing by its name. */
const dataSheets = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter((sheet) => isData(sheet) && !sheet.name.includes("示例"));

const dropColumn = (sheet: Sheet, column: number): void => sheet.cells.forEach((row) => row.splice(column, 1));

type Damage = (random: Random, sheets: Sheet[], truth: readonly Truth[]) => Damaged;

const whole =
  (change: (random: Random, sheets: Sheet[]) => Sheet[] | undefined): Damage =>
  (random, sheets, truth) => ({ files: [change(random, sheets) ?? sheets], touched: truth, fate: "repaired" });

const each =
  (fate: Fate, write: (one: Truth, random: Random) => CellValue | undefined): Damage =>
  (random, sheets, truth) => {
    const touched = someOf(random, truth).filter((one) => {
      const value = write(one, random);
      if (value !== undefined) put(sheets, one, value);
      return value !== undefined;
    });
    return { files: [sheets], touched, fate };
  };

const value = (one: Truth): number => Number(one.value);

export const damages: Readonly<Record<string, Damage>> = {
  "renamed sheets": whole((random, sheets) => {
    for (const sheet of sheets)
      sheet.name = `${pick(random, ["表", "Sheet", "最终版", "副本"])}${Math.floor(random() * 1e6)}`;
  }),
  "moved sheets": whole((random, sheets) => [...sheets].sort(() => random() - 0.5)),
  "added sheets": whole((random, sheets) => [
    {
      name: "计算底稿",
      cells: [
        ["用电", 1, 2, 3],
        ["合计", 6],
        [random(), "2023年"],
      ],
      merges: [],
    },
    ...sheets,
    { name: "Sheet9", cells: [], merges: [] },
  ]),
  "inserted rows": whole((random, sheets) => {
    insertRows(random, sheets);
  }),
  "inserted columns": whole((random, sheets) => {
    insertColumns(random, sheets);
  }),
  "deleted id column": whole((_, sheets) => {
    for (const sheet of sheets) dropColumn(sheet, 0);
  }),
  "deleted id row": whole((_, sheets) => {
    for (const sheet of sheets) sheet.cells.shift();
  }),
  "deleted id row and column": whole((_, sheets) => {
    for (const sheet of sheets) {
      sheet.cells.shift();
      dropColumn(sheet, 0);
    }
  }),
  "rows in another order": whole((random, sheets) => {
    for (const { cells } of dataSheets(sheets)) {
      const rows = cells.splice(5);
      cells.push(...rows.sort(() => random() - 0.5));
    }
  }),
  "rows sorted without their hidden ids": whole((random, sheets) => {
    for (const { cells } of dataSheets(sheets)) {
      const rows = cells.splice(5);
      const ids = rows.map((row) => row[0] ?? null);
      const sorted = rows.sort(() => random() - 0.5);
      cells.push(...sorted.map((row, index) => [ids[index] ?? null, ...row.slice(1)]));
    }
  }),
  "columns in another order": whole((_, sheets) => {
    for (const { cells } of dataSheets(sheets)) {
      for (const row of cells) {
        while (row.length < 8) row.push(null);
        const [moved = null] = row.splice(5, 1);
        row.splice(7, 0, moved);
      }
    }
  }),
  "years swapped under their hidden ids": whole((_, sheets) => {
    for (const { cells } of dataSheets(sheets)) {
      for (const row of cells.slice(1)) [row[5], row[7]] = [row[7] ?? null, row[5] ?? null];
    }
  }),
  "text numbers": each("repaired", (one, random) =>
    pick(random, [text(value(one)), ` ${text(value(one))} `, `\u200b${text(value(one))}`]),
  ),
  "full-width digits": each("repaired", (one) => fullWidth(text(value(one)))),
  "thousands separators": each("repaired", (one, random) =>
    pick(random, [
      grouped(value(one)),
      grouped(value(one)).replaceAll(",", "，"),
      grouped(value(one)).replaceAll(",", " "),
    ]),
  ),
  "typed units": each("repaired", (one, random) => {
    const others = otherUnits[one.unit];
    if (others === undefined) return undefined;
    const [unit, factor] = pick(random, others);
    return `${text(value(one) * factor)}${pick(random, ["", " "])}${unit}`;
  }),
  "unit column changed": (random, sheets, truth) => {
    const labels = [...new Set(numbers(truth).map(({ label }) => label))];
    const touched: Truth[] = [];
    for (const label of labels.filter(() => random() < 0.4)) {
      const rows = numbers(truth).filter((one) => one.label === label);
      const others = otherUnits[rows[0]?.unit ?? ""]?.filter(([unit]) => !/年|⁴/.test(unit));
      if (others === undefined) continue;
      const [unit, factor] = pick(random, others);
      put(sheets, { label, heading: "单位" }, unit);
      for (const one of rows) put(sheets, one, Number(text(value(one) * factor)));
      touched.push(...rows);
    }
    return { files: [sheets], touched, fate: "repaired" };
  },
  "dates as text": (random, sheets, truth) => {
    const touched = truth.filter(({ heading }) => heading === "日期");
    for (const one of touched) {
      const [year, month, day] = String(one.value).split("-");
      const forms = [
        `${year}年${Number(month)}月${Number(day)}日`,
        `${year}/${Number(month)}/${Number(day)}`,
        `${year}.${month}.${day}`,
        fullWidth(String(one.value)),
        Number(`${year}${month}${day}`),
      ];
      put(sheets, one, pick<CellValue>(random, forms));
    }
    return { files: [sheets], touched, fate: "repaired" };
  },
  "sources merged over rows": (_, sheets, truth) => {
    const touched = truth
      .filter(({ heading }) => heading === "来源文件")
      .map((one) => ({ ...one, value: "能源统计 205-1 表" }));
    const [first, ...others] = touched;
    if (first === undefined) throw new Error("no documents");
    put(sheets, first, first.value);
    for (const one of others) put(sheets, one, null);
    const at = touched.map(({ label, heading }) => find(sheets, label, heading));
    const rows = at.map(({ row }) => row);
    const column = letters(at[0]?.column ?? 0);
    at[0]?.sheet.merges.push(`${column}${Math.min(...rows) + 1}:${column}${Math.max(...rows) + 1}`);
    return { files: [sheets], touched, fate: "repaired" };
  },
  "the same file twice": (_, sheets, truth) => ({
    files: [sheets, copyOf(sheets)],
    touched: truth,
    fate: "repaired",
  }),
  "formula-looking text": (random, sheets, truth) => {
    const touched = truth
      .filter(({ heading }) => heading === "来源文件")
      .map((one) => ({
        ...one,
        value: pick(random, ["=1+1", "+8613800000000", "@SUM(A1)", "-见附件", '=HYPERLINK("http://x")']),
      }));
    for (const one of touched) put(sheets, one, one.value);
    return { files: [sheets], touched, fate: "repaired" };
  },
  "vague numbers": each("named", (one, random) => {
    const it = text(value(one));
    return pick(random, [
      `约${it}`,
      `${it}左右`,
      `${it}-${it}9`,
      `>${it}`,
      `${it}?`,
      `${it}（估）`,
      "无",
      "/",
      "—",
      "一千二",
      `${it},5`,
      `${it}.5.1`,
      true,
    ]);
  }),
  "units that do not fit": each(
    "named",
    (one, random) => `${text(value(one))}${pick(random, ["桶", "kg/kWh", "dB(A)", "个", "%", "瓶"])}`,
  ),
  "scale words over a scaled unit": each("named", (one) =>
    one.unit.startsWith("万") ? `${text(value(one))}万` : undefined,
  ),
  "error values": each("named", (_, random) => pick(random, ["#REF!", "#DIV/0!", "#NAME?", "#CALC!"])),
  "numbers turned into dates": each("named", () => "2026-03-01"),
  "numbers below zero": each("named", (one) => -value(one) - 1),
  "numbers merged over years": (random, sheets, truth) => {
    const { label } = pick(random, numbers(truth));
    const touched = numbers(truth).filter((one) => one.label === label);
    const at = touched.map((one) => find(sheets, one.label, one.heading));
    const columns = at.map(({ column }) => column);
    const row = (at[0]?.row ?? 0) + 1;
    at[0]?.sheet.merges.push(`${letters(Math.min(...columns))}${row}:${letters(Math.max(...columns))}${row}`);
    for (const one of touched.slice(1)) put(sheets, one, null);
    return { files: [sheets], touched, fate: "named" };
  },
  "labels changed into another item": (random, sheets, truth) => {
    const { label } = pick(random, numbers(truth));
    const touched = numbers(truth).filter((one) => one.label === label);
    const { sheet, row } = find(sheets, label, touched[0]?.heading ?? "");
    const cells = sheet.cells[row] ?? [];
    cells[cells.indexOf(label)] = pick(random, ["柴油", `${label}（不含外供）`, "其他"]);
    return { files: [sheets], touched, fate: "named" };
  },
  "a heading changed into another year": (random, sheets, truth) => {
    const heading = "2022年";
    const touched = numbers(truth).filter((one) => one.heading === heading);
    const { sheet, head, column } = find(sheets, touched[0]?.label ?? "", heading);
    (sheet.cells[head] ?? [])[column] = pick(random, ["2019年", "2030"]);
    return { files: [sheets], touched, fate: "named" };
  },
  "two files that contradict": (random, sheets, truth) => {
    const other = copyOf(sheets);
    const touched = someOf(random, truth);
    for (const one of touched) put(other, one, value(one) * 2 + 1);
    return { files: [sheets, other], touched, fate: "named" };
  },
  "deleted rows": (random, sheets, truth) => {
    const { label } = pick(random, numbers(truth));
    const touched = numbers(truth).filter((one) => one.label === label);
    const { sheet, row } = find(sheets, label, touched[0]?.heading ?? "");
    sheet.cells.splice(row, 1);
    return { files: [sheets], touched, fate: "named" };
  },
};
