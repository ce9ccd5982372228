import { share } from "./arithmetic";
import { defineFormula } from "./define";

export const utilisationRate = defineFormula({
  id: "UTILISATIONRATE",
  since: "0.1.0",
  title: { zh: "工业固体废物综合利用率", en: "Utilisation rate of industrial solid waste" },
  inputs: {
    utilised: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "综合利用量", en: "utilised" },
      summary: {
        zh: "包括综合利用的往年贮存量，与产生量同单位。",
        en: "Stock of earlier years that was utilised included; in the unit of the amount generated.",
      },
    },
    generated: { kind: "number", unit: "{amount}", min: 0, title: { zh: "产生量", en: "generated" } },
    oldStock: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "综合利用往年贮存量", en: "utilised old stock" },
      summary: { zh: "没有时省略。", en: "Omit when there is none." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ utilised, generated, oldStock = 0 }) =>
    share(utilised, generated + oldStock, ["utilised", "generated", "oldStock"]),
  doc: {
    summary: {
      zh: "综合利用量占产生量与综合利用往年贮存量之和的比例，越高越好。也用于副产物等其他物料的利用率。",
      en: "Share of the waste generated, plus the old stock utilised, that was put to use; higher is better. Also serves other materials such as by-products.",
    },
    equation: "utilised / (generated + oldStock)",
    clause: "A.2 a)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 6 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 70 %。", en: "Reference value ≥ 70 %." },
      },
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: { zh: "引领值 95 %。", en: "Leading value 95 %." },
      },
    ],
    notes: [
      {
        zh: "核对：产生量 = 综合利用量 + 贮存量 + 处置量 + 倾倒丢弃量 − 综合利用往年贮存量（见 WASTE.BALANCE）。",
        en: "Cross-check: generated = utilised + stored + disposed of + discarded − utilised old stock (see WASTE.BALANCE).",
      },
    ],
    examples: [
      { given: { utilised: 80, generated: 95, oldStock: 5 }, gives: 0.8 },
      {
        given: { utilised: 6.24, generated: 7.43 },
        gives: 0.8402,
        within: 2e-3,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：84.02 %；表中利用量印作 2.64，与分项之和、平衡及利用率均不符，应为 6.24",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): 84.02 %; the amount utilised is printed as 2.64, which contradicts the items, the balance and the rate: it should be 6.24",
        },
      },
      { given: { utilised: 0, generated: 10 }, gives: 0 },
      { given: { utilised: 12, generated: 10 }, gives: { problem: "out-of-range" } },
      { given: { utilised: 0, generated: 0 }, gives: { problem: "division-by-zero" } },
      { given: { utilised: 5 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WASTE.BALANCE", "WASTE.DISPOSALRATE", "WASTE.RECYCLERATE"],
  },
});
