import { problem, value, type Outcome } from "../../core/outcome";
import { remainder } from "../arithmetic";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";

const shapes = {
  linear: { zh: "等量", en: "linear" },
  "constant-rate": { zh: "等比", en: "constant rate" },
  "s-curve": { zh: "S 形", en: "s-curve" },
} as const;

/** The share of the way from base to target after a share of the time. */
function progress(shape: "linear" | "s-curve", time: number): number {
  return shape === "linear" ? time : time * time * (3 - 2 * time);
}

/** Emissions in each year from base to target, both included. */
function path(base: number, target: number, steps: number, shape: keyof typeof shapes): Outcome<number[]> {
  if (shape !== "constant-rate") {
    return value(Array.from({ length: steps + 1 }, (_, n) => base + (target - base) * progress(shape, n / steps)));
  }
  // no constant rate leads to zero or across it
  if (target === 0) return problem("no-solution", ["target", "shape"]);
  return value(Array.from({ length: steps + 1 }, (_, n) => base * (target / base) ** (n / steps)));
}

export const carbonPathway = defineFormula({
  id: "CARBON.PATHWAY",
  since: "0.1.0",
  title: { zh: "减碳路径", en: "Emission pathway" },
  inputs: {
    base: {
      kind: "number",
      unit: "tCO2",
      above: 0,
      title: { zh: "基准年排放量", en: "base emissions" },
      summary: { zh: "基准期的年排放量。", en: "Emissions in the base year." },
    },
    target: {
      kind: "number",
      unit: "tCO2",
      min: 0,
      title: { zh: "目标年排放量", en: "target emissions" },
      summary: { zh: "目标年允许的年排放量。", en: "Emissions allowed in the target year." },
    },
    baseYear: {
      kind: "number",
      unit: "1",
      integer: true,
      min: 1990,
      max: 2100,
      title: { zh: "基准年", en: "base year" },
    },
    targetYear: {
      kind: "number",
      unit: "1",
      integer: true,
      min: 1990,
      max: 2100,
      title: { zh: "目标年", en: "target year" },
      summary: { zh: "晚于基准年。", en: "Later than the base year." },
    },
    shape: {
      kind: "choice",
      optional: true,
      choices: shapes,
      title: { zh: "路径形状", en: "shape" },
      summary: {
        zh: "等量（省略时）每年减少相同的量；等比 每年降低相同的比例；S 形 先慢后快再慢。",
        en: "linear (when omitted): the same amount each year; constant-rate: the same share; s-curve: slow, fast, slow.",
      },
    },
    forecast: {
      kind: "numbers",
      unit: "tCO2",
      optional: true,
      title: { zh: "预测或实际排放", en: "forecast or actual emissions" },
      summary: {
        zh: "从基准年起逐年的排放量（照常情景或实绩），用于计算差距；可短于路径。",
        en: "Emissions year by year from the base year on (business as usual, or actual), for the gap; may be shorter than the path.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "year", title: { zh: "年份", en: "year" }, unit: "1" },
      { id: "path", title: { zh: "路径排放量", en: "pathway" }, unit: "tCO2" },
      { id: "reduction", title: { zh: "较基准年降幅", en: "reduction from base" }, unit: "1" },
      { id: "forecast", title: { zh: "预测或实际", en: "forecast or actual" }, unit: "tCO2" },
      { id: "gap", title: { zh: "差距", en: "gap" }, unit: "tCO2" },
    ],
  },
  formula: ({ base, target, baseYear, targetYear, shape = "linear", forecast = [] }) => {
    const steps = targetYear - baseYear;
    if (steps <= 0) return problem("out-of-range", "targetYear", { given: targetYear, above: baseYear });
    if (forecast.length > steps + 1) {
      return problem("wrong-shape", "forecast", { expected: "same-length" });
    }
    const way = path(base, target, steps, shape);
    if (!way.ok) return way;
    return value(
      way.value.map((emissions, n) => {
        const expected = forecast[n];
        const gap = expected === undefined ? "" : remainder([expected], [emissions]);
        return [baseYear + n, emissions, 1 - emissions / base, expected ?? "", gap];
      }),
    );
  },
  doc: {
    summary: {
      zh: "从基准年到目标年逐年的排放路径；给出预测或实际值时逐年列出差距（正值为需再减的量）。",
      en: "The path of emissions year by year from base to target; with a forecast or actual figures also the gap (positive: still to be cut).",
    },
    equation:
      "t = (year - baseYear) / (targetYear - baseYear); linear: path = base + (target - base) * t; constant rate: path = base * (target / base)^t; s curve: path = base + (target - base) * t^2 * (3 - 2 * t); reduction = 1 - path / base; gap = forecast - path",
    clause: "6.2.4 b)",
    sources: [
      {
        document: "DB43/T",
        clause: "6.2.4 b)、6.2.5",
        confidence: "verified",
        note: {
          zh: "要求目标分近期和中远期；路径形状未作规定。",
          en: "Near and longer-term goals; the shape of the path is not prescribed.",
        },
      },
    ],
    notes: [blankCells],
    examples: [
      {
        given: { base: 100000, target: 70000, baseYear: 2025, targetYear: 2028, forecast: [[100000, 96000]] },
        gives: [
          [2025, 100000, 0, 100000, 0],
          [2026, 90000, 0.1, 96000, 6000],
          [2027, 80000, 0.2, "", ""],
          [2028, 70000, 0.3, "", ""],
        ],
      },
      {
        given: { base: 100, target: 81, baseYear: 2025, targetYear: 2027, shape: "constant-rate" },
        gives: [
          [2025, 100, 0, "", ""],
          [2026, 90, 0.1, "", ""],
          [2027, 81, 0.19, "", ""],
        ],
      },
      {
        given: { base: 100, target: 0, baseYear: 2025, targetYear: 2027, shape: "S 形" },
        gives: [
          [2025, 100, 0, "", ""],
          [2026, 50, 0.5, "", ""],
          [2027, 0, 1, "", ""],
        ],
      },
      {
        given: { base: 100, target: 0, baseYear: 2025, targetYear: 2060, shape: "constant-rate" },
        gives: { problem: "no-solution" },
      },
      { given: { base: 100, target: 50, baseYear: 2030, targetYear: 2030 }, gives: { problem: "out-of-range" } },
      { given: { base: 100, baseYear: 2025, targetYear: 2030 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.WEDGES", "CARBON.NET", "CARBON.TOTAL"],
  },
});
