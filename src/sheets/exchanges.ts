import { enterprise, number, oneOf, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** What enterprises pass on to each other (DB43/T, A.2 c), A.2 e), A.1 f). */
export const exchanges = defineSheet({
  kind: "table",
  id: "exchanges",
  tab: { zh: "企业间交换", en: "Exchanges" },
  title: { zh: "企业间资源能源交换", en: "Exchanges between enterprises" },
  intro: {
    zh: "每对供需方、每种物料、每年一行；一方是公用设施或园外单位的，该方留空并填“公用设施或园外单位”。合计应与 A.2 c)、A.2 e) 的数量相符。",
    en: "One row for each pair, material and year; leave an end blank and name it under “Facility or outsider” if it is no enterprise of the park. The rows add up to the amounts of A.2 c) and A.2 e).",
  },
  clause: "A.2 c)",
  tableName: "Park_Exchanges",
  key: ["kind", "material", "supplier", "receiver", "other", "year"],
  blankRows: 40,
  columns: [
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        water: { zh: "串联用水", en: "cascaded water" },
        reclaimed: { zh: "再生水供用", en: "reclaimed water" },
        "by-product": { zh: "副产品", en: "by-product" },
        "solid-waste": { zh: "一般工业固体废物", en: "general solid waste" },
        hazardous: { zh: "危险废物点对点", en: "hazardous waste" },
        steam: { zh: "蒸汽-热水梯级", en: "steam, hot water" },
        heat: { zh: "余热余压", en: "waste heat, pressure" },
        supply: { zh: "上下游产品配套", en: "product supplied" },
      },
      { width: 22 },
    ),
    text(
      "material",
      { zh: "物料与品质", en: "Material and quality" },
      { width: 28, help: { zh: "水质、蒸汽压力、废物代码等。", en: "Quality, steam pressure, waste code." } },
    ),
    enterprise("supplier", { zh: "供方企业", en: "Supplier" }, { required: "conditional", width: 24 }),
    enterprise("receiver", { zh: "需方企业", en: "Receiver" }, { required: "conditional", width: 24 }),
    text(
      "other",
      { zh: "公用设施或园外单位", en: "Facility or outsider" },
      {
        width: 22,
        required: "conditional",
        help: { zh: "一方不是园区企业时必填。", en: "Due when an end is no enterprise of the park." },
      },
    ),
    yearOf(),
    number("amount", "1", { zh: "数量", en: "Amount" }, { min: 0, width: 12 }),
    oneOf(
      "unit",
      { zh: "单位", en: "Unit" },
      {
        万m3: { zh: "万 m³", en: "10⁴ m³" },
        t: { zh: "吨（t）", en: "tonnes (t)" },
        万t: { zh: "万 t", en: "10⁴ t" },
        GJ: { zh: "吉焦（GJ）", en: "GJ" },
      },
      {
        width: 14,
        help: {
          zh: "水用万 m³，物料和废物用 t，蒸汽和余热用 GJ。",
          en: "10⁴ m³ for water, t for goods and waste, GJ for steam and heat.",
        },
      },
    ),
    number(
      "supplied-at",
      "°C",
      { zh: "供出温度", en: "Supplied at" },
      { width: 12, required: "optional", help: { zh: "蒸汽-热水和余热填写。", en: "For steam, water and heat." } },
    ),
    number(
      "returned-at",
      "°C",
      { zh: "用后温度", en: "Returned at" },
      { width: 12, required: "optional", help: { zh: "低于供出温度。", en: "Below the supply." } },
    ),
    text(
      "basis",
      { zh: "依据", en: "Ground" },
      {
        width: 30,
        help: {
          zh: "协议、计量、联单；危险废物写许可或豁免文件。",
          en: "Agreement, meter, manifest; for hazardous waste the permit or exemption.",
        },
      },
    ),
  ],
});
