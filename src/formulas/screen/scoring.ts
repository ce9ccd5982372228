import { problem, value, type Outcome, type Problem } from "../../core/outcome";
import type { MatrixInput, NumberInput, NumbersInput } from "../define";
import { differentLengths } from "../same-length";

/** Scores on a scale, one row for each option and one column for each criterion. */
export const scores = {
  kind: "matrix",
  unit: "1",
  min: 0,
  title: { zh: "评分表", en: "scores" },
  summary: {
    zh: "每行一个方案（或备选重点），每列一个准则，不含表头。空单元格视为缺数。",
    en: "A row for each option (or candidate focus) and a column for each criterion, without headings. A blank cell is missing data.",
  },
} as const satisfies MatrixInput;

export const weights = {
  kind: "numbers",
  unit: "1",
  min: 0,
  title: { zh: "权重", en: "weights" },
  summary: {
    zh: "每个准则一个，顺序与评分表的列相同；不必合计为 1。",
    en: "One for each criterion, in the order of the columns; they need not add up to 1.",
  },
} as const satisfies NumbersInput;

export const highest = {
  kind: "number",
  unit: "1",
  above: 0,
  optional: true,
  title: { zh: "最高分", en: "highest score" },
  summary: { zh: "评分尺度的最高分，省略为 10。", en: "Top of the scale; omitted means 10." },
} as const satisfies NumberInput;

export const lowest = {
  kind: "number",
  unit: "1",
  min: 0,
  optional: true,
  title: { zh: "最低分", en: "lowest score" },
  summary: { zh: "评分尺度的最低分，省略为 1。", en: "Bottom of the scale; omitted means 1." },
} as const satisfies NumberInput;

export interface Scale {
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
}

type Failed = { readonly ok: false; readonly problem: Problem };

/** The problem of weights or directions that do not fit the columns, or of weights that are all 0. */
export function unfitting(
  columns: readonly unknown[],
  weighting: readonly number[] | undefined,
  directions?: readonly string[],
): Failed | undefined {
  const lists = { scores: columns, ...(weighting && { weights: weighting }), ...(directions && { directions }) };
  const uneven = differentLengths(lists);
  if (uneven !== undefined) return uneven;
  return weighting?.every((weight) => weight === 0) === true ? problem("division-by-zero", "weights") : undefined;
}

/**
 * Scores that all mean “more is better”: where less is better the scale is turned round, so that the highest score
 * becomes the lowest. A score off the scale is a problem.
 */
export function turned(
  table: readonly (readonly number[])[],
  directions: readonly string[] | undefined,
  scale: Scale,
): Outcome<number[][]> {
  const { lowest: bottom = 1, highest: top = 10 } = scale;
  if (bottom >= top) return problem("out-of-range", "lowest", { given: bottom, max: top });
  const rows: number[][] = [];
  for (const [r, row] of table.entries()) {
    for (const [c, score] of row.entries()) {
      if (score < bottom || score > top) {
        return problem("out-of-range", "scores", { given: score, min: bottom, max: top, row: r + 1, column: c + 1 });
      }
    }
    rows.push(row.map((score, c) => (directions?.[c] === "lower" ? bottom + top - score : score)));
  }
  return value(rows);
}

/** Weighted total of each row: T = Σ W·R. */
export const totals = (table: readonly (readonly number[])[], weighting: readonly number[]): number[] =>
  table.map((row) => row.reduce((total, score, index) => total + score * (weighting[index] ?? 0), 0));
