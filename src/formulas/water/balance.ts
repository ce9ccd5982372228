import { problem, value } from "../../core/outcome";
import { remainder } from "../arithmetic";
import { closingVerdict, closingVerdicts, tolerance } from "../balance/closing";
import { defineFormula, type NumberInput } from "../define";

/** What a water-balance test accepts. */
const testTolerance = 0.1;

const stream = { kind: "number", unit: "m3", min: 0 } as const satisfies Partial<NumberInput>;

export const waterBalance = defineFormula({
  id: "WATER.BALANCE",
  since: "0.1.0",
  title: { zh: "用水单元水平衡", en: "Water balance of a unit" },
  inputs: {
    fresh: {
      ...stream,
      title: { zh: "新鲜水量", en: "fresh water" },
      summary: { zh: "取自各种水源的水量。", en: "Water from all sources." },
    },
    recirculated: {
      ...stream,
      title: { zh: "循环水量", en: "recirculated water" },
      summary: {
        zh: "在单元内循环使用的水量；没有时填 0。",
        en: "Water that circulates within the unit; enter 0 for none.",
      },
    },
    cascadeIn: {
      ...stream,
      title: { zh: "串联水量（入）", en: "cascaded water in" },
      summary: {
        zh: "来自其他单元、未经或经过处理再用的水量；没有时填 0。",
        en: "Water from other units used again; enter 0 for none.",
      },
    },
    consumed: {
      ...stream,
      title: { zh: "耗水量", en: "water consumed" },
      summary: { zh: "蒸发、飞散、带入产品等。", en: "Evaporation, drift, in products." },
    },
    drained: {
      ...stream,
      title: { zh: "排水量", en: "water drained" },
      summary: { zh: "排出系统的水量。", en: "Water discharged." },
    },
    leaked: {
      ...stream,
      title: { zh: "漏失水量", en: "water leaked" },
      summary: { zh: "没有时填 0。", en: "Enter 0 for none." },
    },
    cascadeOut: {
      ...stream,
      title: { zh: "串联水量（出）", en: "cascaded water out" },
      summary: { zh: "供给其他单元再用的水量；没有时填 0。", en: "Water passed on to other units; enter 0 for none." },
    },
    tolerance: {
      ...tolerance,
      omitted: testTolerance,
      summary: {
        zh: "不平衡量占进水量的允许比例；省略为 0.10（水平衡测试的验收偏差，待核实）。",
        en: "Share of the water in that may be unaccounted for; omitted means 0.10, what water-balance tests accept (to be verified).",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "used", title: { zh: "用水量", en: "water used" }, unit: "m3" },
      { id: "reused", title: { zh: "重复利用水量", en: "reused" }, unit: "m3" },
      { id: "in", title: { zh: "进水量", en: "water in" }, unit: "m3" },
      { id: "out", title: { zh: "出水量", en: "water out" }, unit: "m3" },
      { id: "unaccounted", title: { zh: "不平衡量", en: "unaccounted" }, unit: "m3" },
      { id: "closureError", title: { zh: "不平衡率", en: "closure error" }, unit: "1" },
      { id: "reuseRate", title: { zh: "重复利用率", en: "reuse rate" }, unit: "1" },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: closingVerdicts },
    ],
  },
  formula: (given) => {
    const { fresh, recirculated, cascadeIn, tolerance: allowed = testTolerance } = given;
    const into = fresh + cascadeIn;
    if (into === 0) return problem("division-by-zero", ["fresh", "cascadeIn"]);
    const out = given.consumed + given.drained + given.leaked + given.cascadeOut;
    const reused = recirculated + cascadeIn;
    const used = fresh + reused;
    const unaccounted = remainder([fresh, cascadeIn], [given.consumed, given.drained, given.leaked, given.cascadeOut]);
    const error = unaccounted / into;
    const verdict = closingVerdict(error, allowed);
    return value([[used, reused, into, out, unaccounted, error, reused / used, verdict]]);
  },
  doc: {
    summary: {
      zh: "用水单元的水平衡：用水量、重复利用水量、进出水量、不平衡量与不平衡率、重复利用率和判定，一行输出。",
      en: "Water balance of one unit in one row: water used, reused, in and out, unaccounted, closure error, reuse rate, verdict.",
    },
    equation:
      "in = fresh + cascadeIn; out = consumed + drained + leaked + cascadeOut; unaccounted = in - out; closureError = unaccounted / in; closed: |closureError| <= tolerance; reused = recirculated + cascadeIn; used = fresh + reused; reuseRate = reused / used",
    clause: "6.2.5",
    sources: [
      { document: "GB/T 12452-2022", clause: "水平衡方程式", confidence: "to-verify" },
      { document: "DB43/T", clause: "6.2.5", confidence: "verified" },
    ],
    notes: [
      {
        zh: "循环水同量进出，不影响平衡，只计入用水量。没有某项水时填 0，空单元格视为缺数。审核一般要求不平衡率不超过 5 %（待核实）。",
        en: "Recirculated water enters and leaves alike: it counts as use and leaves the balance alone. Enter 0 where there is no such water; a blank is missing data. Audits usually ask for 5 % (to be verified).",
      },
    ],
    examples: [
      {
        given: { fresh: 100, recirculated: 300, cascadeIn: 20, consumed: 40, drained: 60, leaked: 4, cascadeOut: 10 },
        gives: [[420, 320, 120, 114, 6, 0.05, 320 / 420, "closed"]],
      },
      {
        given: {
          fresh: 100,
          recirculated: 0,
          cascadeIn: 0,
          consumed: 20,
          drained: 60,
          leaked: 0,
          cascadeOut: 0,
          tolerance: 0.05,
        },
        gives: [[100, 0, 100, 80, 20, 0.2, 0, "open"]],
      },
      {
        given: { fresh: 0, recirculated: 5, cascadeIn: 0, consumed: 0, drained: 0, leaked: 0, cascadeOut: 0 },
        gives: { problem: "division-by-zero" },
      },
      {
        given: { fresh: 100, recirculated: 0, cascadeIn: 0, consumed: 20, drained: 60, cascadeOut: 0 },
        gives: { problem: "missing-input" },
      },
    ],
    seeAlso: ["WATER.REUSERATE", "WATER.CONSUMPTIONRATE", "WATER.DRAINAGERATE", "BALANCE.RECONCILE"],
  },
});
