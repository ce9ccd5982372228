import { number, oneOf, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** Industrial solid waste by code (DB43/T, A.2 a), A.3 d), A.4 b). */
export const wastes = defineSheet({
  kind: "table",
  id: "wastes",
  tab: { zh: "固体废物明细", en: "Wastes" },
  title: { zh: "一般工业固体废物与危险废物明细", en: "General and hazardous waste by code" },
  intro: {
    zh: "每个代码每年一行，单位 t；产生量 = 综合利用量 − 利用往年贮存量 + 处置量 + 贮存量。合计应与 A.2 a)、A.3 d) 的数量相符。",
    en: "One row for each code and year, in tonnes: generated = utilised − old stock utilised + disposed of + stored. The rows add up to A.2 a) and A.3 d).",
  },
  clause: "A.3 d)",
  tableName: "Park_Wastes",
  key: ["kind", "code", "name", "year"],
  blankRows: 40,
  columns: [
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        general: { zh: "一般工业固体废物", en: "general solid waste" },
        hazardous: { zh: "危险废物", en: "hazardous waste" },
      },
      { width: 22 },
    ),
    text(
      "code",
      { zh: "废物代码", en: "Waste code" },
      {
        width: 16,
        help: {
          zh: "一般固体废物如 SW59，危险废物如 HW08 900-249-08。",
          en: "Codes of the national lists: SW59, HW08 900-249-08.",
        },
      },
    ),
    text("name", { zh: "废物名称", en: "Waste" }, { width: 24 }),
    yearOf(),
    number("generated", "t", { zh: "产生量", en: "Generated" }, { min: 0, width: 14 }),
    number("utilised", "t", { zh: "综合利用量", en: "Utilised" }, { min: 0, width: 14 }),
    number(
      "old",
      "t",
      { zh: "其中：利用往年贮存量", en: "of which old stock" },
      { min: 0, width: 18, required: "optional" },
    ),
    number("disposed", "t", { zh: "处置量", en: "Disposed of" }, { min: 0, width: 14 }),
    number(
      "stored",
      "t",
      { zh: "贮存量（当年新增）", en: "Stored in the year" },
      { min: 0, width: 18, help: { zh: "不是库存。", en: "Not the stock." } },
    ),
    text("destination", { zh: "去向与受托单位", en: "Where it goes" }, { width: 34 }),
  ],
});
