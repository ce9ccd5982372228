import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const wasteDisposalRate = defineFormula({
  id: "WASTE.DISPOSALRATE",
  since: "0.1.0",
  title: { zh: "固体废物处置利用率", en: "Disposal and utilisation rate of waste" },
  inputs: {
    utilised: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "综合利用量", en: "utilised" },
      summary: { zh: "包括利用的往年贮存量。", en: "Stock of earlier years that was utilised included." },
    },
    disposed: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "处置量", en: "disposed of" },
      summary: {
        zh: "安全处置的量，包括处置的往年贮存量；贮存不算处置。",
        en: "Safely disposed of, stock of earlier years included; storage is no disposal.",
      },
    },
    generated: { kind: "number", unit: "{amount}", min: 0, title: { zh: "产生量", en: "generated" } },
    oldStock: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "处置利用往年贮存量", en: "old stock dealt with" },
      summary: { zh: "没有时省略。", en: "Omit when there is none." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ utilised, disposed, generated, oldStock = 0 }) =>
    share(utilised + disposed, generated + oldStock, ["utilised", "disposed", "generated", "oldStock"]),
  doc: {
    summary: {
      zh: "综合利用与处置之和占产生量（加往年贮存的处置利用量）的比例；用于工业固体废物或单独的危险废物。",
      en: "Share of the waste generated, plus old stock dealt with, that was utilised or disposed of; for all industrial solid waste or for hazardous waste by itself.",
    },
    equation: "(utilised + disposed) / (generated + oldStock)",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 24 项",
        confidence: "to-verify",
        note: {
          zh: "工业固体废物（含危险废物）处置利用率 100 %。",
          en: "Disposal and utilisation of industrial solid waste, hazardous waste included: 100 %.",
        },
      },
      { document: "GB 18597-2023", confidence: "to-verify" },
    ],
    examples: [
      {
        given: { utilised: 1393, disposed: 6482.1, generated: 8075.1 },
        gives: 0.9752,
        within: 5e-5,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）危险废物：贮存 200 t；比率由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai), hazardous waste: 200 t stored; the rate is calculated from the figures of the form",
        },
      },
      { given: { utilised: 6, disposed: 4, generated: 9, oldStock: 1 }, gives: 1 },
      { given: { utilised: 6, disposed: 5, generated: 10 }, gives: { problem: "out-of-range" } },
      { given: { utilised: 0, disposed: 0, generated: 0 }, gives: { problem: "division-by-zero" } },
      { given: { utilised: 6, generated: 10 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["UTILISATIONRATE", "WASTE.BALANCE", "WASTE.HAZARDOUSRATE"],
  },
});
