import { quotient, share } from "../arithmetic";
import { defineFormula } from "../define";

export const waterReclaimedRate = defineFormula({
  id: "WATER.RECLAIMEDRATE",
  since: "0.1.0",
  title: { zh: "中水（再生水）回用率", en: "Reclaimed water reuse rate" },
  inputs: {
    reclaimed: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "中水回用量", en: "reclaimed water used" },
      summary: {
        zh: "污水处理后再利用的水量。未计量时留空，不要填 0。",
        en: "Treated waste water that is used again. Leave blank when not metered; do not enter 0.",
      },
    },
    wastewater: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "污水量", en: "waste water" },
      summary: {
        zh: "处理量、产生量或外排量，由第三个参数说明。",
        en: "Treated, generated or discharged, as the third argument says.",
      },
    },
    basis: {
      kind: "choice",
      optional: true,
      choices: {
        treated: { zh: "处理量", en: "treated" },
        generated: { zh: "产生量", en: "generated" },
        discharged: { zh: "外排量", en: "discharged" },
      },
      title: { zh: "分母口径", en: "basis" },
      summary: {
        zh: "treated 污水处理量（省略时）、generated 污水产生量、discharged 回用后的外排量（分母为回用量与外排量之和）。",
        en: "treated (when omitted), generated, or discharged: what leaves after reuse, when the divisor is reused plus discharged.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ reclaimed, wastewater, basis = "treated" }) => {
    if (basis === "discharged") return quotient(reclaimed, reclaimed + wastewater, ["reclaimed", "wastewater"]);
    return share(reclaimed, wastewater, ["reclaimed", "wastewater"]);
  },
  doc: {
    summary: {
      zh: "回用的再生水占污水量的比例；各标准分母不同，须说明口径。",
      en: "Reclaimed water used as a share of the waste water; standards differ in the divisor, so the basis is stated.",
    },
    equation: "reclaimed / wastewater",
    clause: "A.2 a)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 16 项",
        confidence: "to-verify",
        note: {
          zh: "参考值：一般 ≥ 10 %，缺水地区 ≥ 20 %，京津冀 ≥ 30 %；分母口径待核实。",
          en: "Reference ≥ 10 % in general, ≥ 20 % where water is short, ≥ 30 % in Beijing–Tianjin–Hebei; the divisor is to be verified.",
        },
      },
      {
        document: "GB/T 12452-2022",
        confidence: "to-verify",
        note: {
          zh: "废水回用率的分母为外排量与回用量之和。",
          en: "The waste-water reuse rate divides by discharged plus reused water.",
        },
      },
    ],
    examples: [
      { given: { reclaimed: 20, wastewater: 100 }, gives: 0.2 },
      { given: { reclaimed: 20, wastewater: 80, basis: "discharged" }, gives: 0.2 },
      { given: { reclaimed: 20, wastewater: 0 }, gives: { problem: "division-by-zero" } },
      { given: { reclaimed: 120, wastewater: 100 }, gives: { problem: "out-of-range" } },
      { given: { wastewater: 100 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WATER.REUSERATE", "WATER.DRAINAGERATE"],
  },
});
