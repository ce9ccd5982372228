import { enterprise, number, oneOf, text, yearOf, yesOrNo } from "./column-kinds";
import { defineSheet } from "./define";

/** Raw materials, products and recovered resources by kind (DB43/T, A.2 a) and A.1 b). */
export const materials = defineSheet({
  kind: "table",
  id: "materials",
  tab: { zh: "原辅料与产品", en: "Materials" },
  title: { zh: "原辅材料、产品与回收资源（分品种）", en: "Materials, products and recovered resources by kind" },
  intro: {
    zh: "每个品种每年一行，企业留空表示园区合计。废气资源和再生资源另填回收利用量，合计应与 A.2 a) 相符。",
    en: "One row for each kind and year; without an enterprise it is the park's total. For waste gas and secondary resources enter what is recovered; they add up to A.2 a).",
  },
  clause: "A.2 a)",
  tableName: "Park_Materials",
  key: ["kind", "name", "enterprise", "year"],
  blankRows: 40,
  columns: [
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        raw: { zh: "原料", en: "raw material" },
        auxiliary: { zh: "辅料", en: "auxiliary material" },
        product: { zh: "产品", en: "product" },
        "by-product": { zh: "副产品", en: "by-product" },
        "waste-gas": { zh: "废气资源", en: "waste-gas resource" },
        secondary: { zh: "再生资源", en: "secondary resource" },
      },
      { width: 20 },
    ),
    text("name", { zh: "品种", en: "What" }, { width: 24 }),
    enterprise(
      "enterprise",
      { zh: "企业", en: "Enterprise" },
      { required: "optional", help: { zh: "园区合计留空。", en: "Blank for the park's total." } },
    ),
    yearOf(),
    number("amount", "1", { zh: "消耗（产生）量", en: "Amount" }, { min: 0, width: 16 }),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      { width: 12, help: { zh: "如 t、万t、万Nm3、GJ、件。", en: "E.g. t, 万t, 万Nm3, GJ, pieces." } },
    ),
    number(
      "recovered",
      "1",
      { zh: "其中：回收利用量", en: "of which recovered" },
      {
        min: 0,
        width: 18,
        required: "conditional",
        help: { zh: "废气资源、再生资源必填，同一单位。", en: "Due for waste gas and secondary resources, same unit." },
      },
    ),
    yesOrNo("toxic", { zh: "有毒有害原料", en: "Toxic or hazardous" }, { required: "optional", width: 16 }),
  ],
});
