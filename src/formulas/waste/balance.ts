import { value } from "../../core/outcome";
import { remainder, within } from "../arithmetic";
import { closingVerdicts } from "../balance/closing";
import { defineFormula, type NumberInput } from "../define";

/** Share of the amount generated that may stay unexplained: forms are rounded to two digits. */
const customaryTolerance = 0.005;

const amount = { kind: "number", unit: "{amount}", min: 0 } as const satisfies Partial<NumberInput>;

export const wasteBalance = defineFormula({
  id: "WASTE.BALANCE",
  since: "0.1.0",
  title: { zh: "固体废物平衡核对", en: "Balance of solid waste" },
  inputs: {
    generated: { ...amount, title: { zh: "产生量", en: "generated" } },
    utilised: {
      ...amount,
      title: { zh: "综合利用量", en: "utilised" },
      summary: { zh: "包括利用的往年贮存量。", en: "Stock of earlier years that was utilised included." },
    },
    stored: { ...amount, title: { zh: "贮存量", en: "stored" } },
    disposed: {
      ...amount,
      title: { zh: "处置量", en: "disposed of" },
      summary: { zh: "包括处置的往年贮存量。", en: "Stock of earlier years that was disposed of included." },
    },
    discarded: {
      ...amount,
      title: { zh: "倾倒丢弃量", en: "discarded" },
      summary: { zh: "没有时填 0；留空为缺数。", en: "Enter 0 when there is none; blank is missing data." },
    },
    oldStock: {
      ...amount,
      optional: true,
      omitted: 0,
      title: { zh: "处置利用往年贮存量", en: "old stock dealt with" },
      summary: { zh: "没有时省略。", en: "Omit when there is none." },
    },
    tolerance: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      optional: true,
      omitted: customaryTolerance,
      title: { zh: "允许偏差", en: "tolerance" },
      summary: {
        zh: "偏差占产生量的允许比例；省略为 0.005（报表取两位小数的舍入）。",
        en: "Share of the amount generated that may stay unexplained; omitted means 0.005 (rounding of the forms).",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "accounted", title: { zh: "去向之和", en: "accounted for" }, unit: "{amount}" },
      { id: "difference", title: { zh: "差值", en: "difference" }, unit: "{amount}" },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: closingVerdicts },
    ],
  },
  formula: ({ generated, utilised, stored, disposed, discarded, oldStock = 0, tolerance = customaryTolerance }) => {
    const accounted = utilised + stored + disposed + discarded - oldStock;
    const difference = remainder([generated, oldStock], [utilised, stored, disposed, discarded]);
    const closes = within(Math.abs(difference), tolerance * generated);
    return value([[accounted, difference, closes ? "closed" : "open"]]);
  },
  doc: {
    summary: {
      zh: "核对产生量是否等于各去向之和，发现报表中的错填。相符判为“平衡”，不符判为“不平衡”。",
      en: "Checks that the waste generated equals the sum of where it went, which finds typing errors in forms. Where they agree the verdict is “balanced”, otherwise “not balanced”.",
    },
    equation:
      "accounted = utilised + stored + disposed + discarded - oldStock; difference = generated - accounted; closed: |difference| <= tolerance * generated",
    clause: "A.4 b)",
    sources: [
      {
        document: "环年综1-1表",
        confidence: "to-verify",
        note: {
          zh: "产生量 = 综合利用 + 贮存 + 处置 + 倾倒丢弃 − 处置利用往年贮存。",
          en: "Generated = utilised + stored + disposed of + discarded − old stock dealt with.",
        },
      },
    ],
    examples: [
      {
        given: { generated: 7.43, utilised: 6.24, stored: 0.02, disposed: 1.17, discarded: 0 },
        gives: [[7.43, 0, "closed"]],
        within: 1e-9,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区），利用量按 6.24 万t",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai), with 62 400 t utilised",
        },
      },
      {
        given: { generated: 7.43, utilised: 2.64, stored: 0.02, disposed: 1.17, discarded: 0 },
        gives: [[3.83, 3.6, "open"]],
        citation: {
          zh: "同表，利用量原印 2.64 万t：为 6.24 的数字错位，平衡不闭合",
          en: "The same form with the 26 400 t utilised that it prints: digits of 62 400 changed places, and the balance does not close",
        },
      },
      {
        given: { generated: 8075.1, utilised: 1393, stored: 200, disposed: 6482.1, discarded: 0 },
        gives: [[8075.1, 0, "closed"]],
        within: 1e-9,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）危险废物，t",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai), hazardous waste, t",
        },
      },
      {
        given: { generated: 10, utilised: 6, stored: 1, disposed: 3, discarded: null },
        gives: { problem: "missing-input" },
      },
      {
        given: { generated: 10, utilised: -6, stored: 1, disposed: 3, discarded: 0 },
        gives: { problem: "out-of-range" },
      },
    ],
    seeAlso: ["UTILISATIONRATE", "WASTE.DISPOSALRATE", "BALANCE"],
  },
});
