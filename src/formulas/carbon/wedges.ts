import { problem, value, type Outcome } from "../../core/outcome";
import { remainder, sum, within } from "../arithmetic";
import { blankCells } from "../blank-cells";
import { defineFormula, type NumbersInput, type ResultCell } from "../define";
import { differentLengths } from "../same-length";

const yearly = { kind: "numbers", unit: "tCO2", min: 0 } as const satisfies Omit<NumbersInput, "title">;

/** The measures of each year, whether the years stand in the rows or in the columns. */
function byYear(matrix: readonly (readonly number[])[], years: number): Outcome<readonly (readonly number[])[]> {
  if (matrix.length === years) return value(matrix);
  if (matrix[0]?.length !== years) return problem("wrong-shape", ["years", "wedges"], { expected: "same-length" });
  return value(Array.from({ length: years }, (_, year) => matrix.map((measure) => measure[year] ?? 0)));
}

/** The first year with the highest emissions; a difference that only rounding makes is none. */
function peakOf(net: readonly number[]): number {
  const highest = Math.max(...net);
  return net.findIndex((emissions) => within(highest, emissions));
}

export const carbonWedges = defineFormula({
  id: "CARBON.WEDGES",
  since: "0.1.0",
  title: { zh: "碳中和路径：措施楔形与达峰年", en: "Pathway by measures, with the peak year" },
  inputs: {
    years: {
      kind: "numbers",
      unit: "1",
      min: 1990,
      max: 2100,
      title: { zh: "年份", en: "years" },
      summary: { zh: "一行或一列，由早到晚。", en: "A row or a column, from the earliest on." },
    },
    baseline: {
      ...yearly,
      title: { zh: "照常情景排放量", en: "business as usual" },
      summary: {
        zh: "每年一个：活动水平 × 基准年排放强度。",
        en: "One for each year: activity × intensity of the base year.",
      },
    },
    wedges: {
      kind: "matrix",
      unit: "tCO2",
      title: { zh: "各措施减排量", en: "reductions by measure" },
      summary: {
        zh: "每年一行、每项措施一列（或每项措施一行、每年一列；行列数相同时按每年一行）。减排为正，增排（如电气化增加用电）为负，没有填 0。",
        en: "A row for each year and a column for each measure, or the other way round (years in rows where both are as many). Reductions positive, additions such as electrification negative, 0 for none.",
      },
    },
    sinks: {
      ...yearly,
      optional: true,
      title: { zh: "碳汇与捕集封存量", en: "sinks and capture" },
      summary: { zh: "每年一个；省略表示没有。", en: "One for each year; omitted means none." },
    },
    offsets: {
      ...yearly,
      optional: true,
      title: { zh: "抵消量", en: "offsets" },
      summary: {
        zh: "每年一个，只单列，不参与达峰判断；省略表示没有。",
        en: "One for each year, listed apart and not looked at for the peak; omitted means none.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "year", title: { zh: "年份", en: "year" }, unit: "1" },
      { id: "baseline", title: { zh: "照常情景", en: "business as usual" }, unit: "tCO2" },
      { id: "reduction", title: { zh: "措施减排合计", en: "reduction by measures" }, unit: "tCO2" },
      { id: "sinks", title: { zh: "碳汇与捕集封存", en: "sinks and capture" }, unit: "tCO2" },
      { id: "residual", title: { zh: "剩余排放", en: "residual emissions" }, unit: "tCO2" },
      { id: "offsets", title: { zh: "抵消量", en: "offsets" }, unit: "tCO2" },
      { id: "afterOffsets", title: { zh: "抵消后", en: "after offsets" }, unit: "tCO2" },
      { id: "peakYear", title: { zh: "达峰年", en: "peak year" }, unit: "1" },
    ],
  },
  formula: ({ years, baseline, wedges, sinks, offsets }) => {
    const uneven = differentLengths({ years, baseline, ...(sinks && { sinks }), ...(offsets && { offsets }) });
    if (uneven !== undefined) return uneven;
    for (const [index, year] of years.entries()) {
      if (!Number.isInteger(year))
        return problem("wrong-type", "years", { given: year, expected: "integer", position: index + 1 });
      const before = years[index - 1];
      if (before !== undefined && year <= before) {
        return problem("out-of-range", "years", { given: year, above: before, position: index + 1 });
      }
    }
    const measures = byYear(wedges, years.length);
    if (!measures.ok) return measures;
    const rows: (readonly number[])[] = [];
    for (const [index, year] of years.entries()) {
      const usual = baseline[index] ?? 0;
      const reductions = measures.value[index] ?? [];
      const reduction = sum(reductions);
      if (!within(reduction, usual)) {
        return problem("out-of-range", "wedges", { given: reduction, max: usual, row: index + 1 });
      }
      const taken = sinks?.[index] ?? 0;
      const offset = offsets?.[index] ?? 0;
      const residual = remainder([usual], [...reductions, taken]);
      rows.push([year, usual, reduction, taken, residual, offset, remainder([residual], [offset])]);
    }
    const peak = years[peakOf(rows.map((row) => row[4] ?? 0))] ?? 0;
    return value(rows.map((row): ResultCell[] => [...row, peak]));
  },
  doc: {
    summary: {
      zh: "逐年的照常情景、措施减排、碳汇、剩余排放和抵消量，以及剩余排放的达峰年（图 B.4 的数据表）。",
      en: "Business as usual, reductions, sinks, residual emissions and offsets year by year, and the year in which the residual peaks: the data behind figure B.4.",
    },
    equation: "reduction = sum(wedges); residual = baseline - reduction - sinks; afterOffsets = residual - offsets",
    clause: "6.2.5",
    sources: [
      {
        document: "DB43/T",
        clause: "6.2.5、附录 B 图 B.4",
        confidence: "verified",
        note: {
          zh: "要求碳中和推进分析；楔形分解为通行方法，标准未规定算式。",
          en: "Asks for an analysis of the way to carbon neutrality; the decomposition into wedges is common practice, not prescribed.",
        },
      },
    ],
    notes: [
      {
        zh: "抵消量不冲减排放：剩余排放 = 照常情景 − Σ 措施 − 碳汇；“抵消后”另列。各措施应对应有编号的方案；能效措施先算，电力脱碳只作用于剩余用电，避免重复计算。",
        en: "Offsets do not reduce emissions: residual = business as usual − Σ measures − sinks; “after offsets” stands apart. Every measure should be an option with an id; take efficiency first and let the grid's decarbonisation act on what is left.",
      },
      {
        zh: "某年措施合计大于照常情景时拒绝计算（多为重复计算）。达峰年取剩余排放最高的年份，并列取最早；峰值在末年说明所给年份内尚未达峰。",
        en: "Measures that exceed business as usual in a year are refused (usually counted twice). The peak is the year of the highest residual, the earliest of equals; a peak in the last year means that there is none yet.",
      },
      blankCells,
    ],
    examples: [
      {
        given: {
          years: [[2025, 2030, 2035]],
          baseline: [[100, 120, 130]],
          wedges: [
            [0, 0],
            [5, 2],
            [40, 30],
          ],
          sinks: [[1, 1, 2]],
          offsets: [[0, 0, 10]],
        },
        gives: [
          [2025, 100, 0, 1, 99, 0, 99, 2030],
          [2030, 120, 7, 1, 112, 0, 112, 2030],
          [2035, 130, 70, 2, 58, 10, 48, 2030],
        ],
      },
      {
        given: { years: [[2025, 2026, 2027]], baseline: [[100, 100, 100]], wedges: [[0, -5, 30]] },
        gives: [
          [2025, 100, 0, 0, 100, 0, 100, 2026],
          [2026, 100, -5, 0, 105, 0, 105, 2026],
          [2027, 100, 30, 0, 70, 0, 70, 2026],
        ],
      },
      {
        given: { years: [[2025, 2026]], baseline: [[100, 100]], wedges: [[0], [120]] },
        gives: { problem: "out-of-range" },
      },
      {
        given: { years: [[2026, 2025]], baseline: [[100, 100]], wedges: [[0], [0]] },
        gives: { problem: "out-of-range" },
      },
      {
        given: { years: [[2025, 2026, 2027]], baseline: [[100, 100]], wedges: [[0], [0]] },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { years: [[2025, 2026]], baseline: [[100, null]], wedges: [[0], [0]] },
        gives: { problem: "wrong-shape" },
      },
      { given: { years: [[2025, 2026]], wedges: [[0], [0]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.PATHWAY", "CARBON.NET", "CARBON.TOTAL"],
  },
});
