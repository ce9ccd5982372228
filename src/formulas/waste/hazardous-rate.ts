import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const hazardousRate = defineFormula({
  id: "WASTE.HAZARDOUSRATE",
  since: "0.1.0",
  title: { zh: "危险废物占比", en: "Share of hazardous waste" },
  inputs: {
    hazardous: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "危险废物产生量", en: "hazardous waste generated" },
    },
    generated: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "工业固体废物产生总量", en: "all industrial solid waste generated" },
      summary: { zh: "含危险废物，与其同单位。", en: "Hazardous waste included, in its unit." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ hazardous, generated }) => share(hazardous, generated, ["hazardous", "generated"]),
  doc: {
    summary: {
      zh: "危险废物产生量占工业固体废物产生总量的比例，越低越好。处置利用率请用 WASTE.DISPOSALRATE。",
      en: "Hazardous waste as a share of all industrial solid waste generated; lower is better. For its disposal use WASTE.DISPOSALRATE.",
    },
    equation: "hazardous / generated",
    clause: "A.4 b)",
    sources: [{ document: "DB43/T", clause: "A.4 b)", confidence: "verified" }],
    notes: [
      {
        zh: "统计表中危险废物常以 t 计、一般固体废物以万t 计，请先换算为同一单位。",
        en: "Forms often give hazardous waste in t and general waste in 万t (10⁴ t): bring both to one unit first.",
      },
    ],
    examples: [
      {
        given: { hazardous: 8075.1, generated: 74300 },
        gives: 0.10868,
        within: 5e-6,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：比率由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): the share is calculated from the figures of the form",
        },
      },
      { given: { hazardous: 0, generated: 74300 }, gives: 0 },
      { given: { hazardous: 8075.1, generated: 7.43 }, gives: { problem: "out-of-range" } },
      { given: { hazardous: 0, generated: 0 }, gives: { problem: "division-by-zero" } },
      { given: { hazardous: 5 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WASTE.DISPOSALRATE", "WASTE.INTENSITY"],
  },
});
