import { enterprise, number, oneOf, problem, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** Energy and water for a unit of product against its limits (DB43/T, A.2 f). */
export const unitConsumption = defineSheet({
  kind: "table",
  id: "unit-consumption",
  tab: { zh: "单位产品消耗", en: "Unit consumption" },
  title: { zh: "单位产品能耗、取水量与限额（定额）", en: "Energy and water per product against limits and quotas" },
  intro: {
    zh: "产品有能耗限额或用水定额标准的，每家企业每个产品每年一行。超过限定值的进入“问题清单”。",
    en: "One row for each enterprise, product and year where a limit or a water quota exists. What exceeds it goes on the list of problems.",
  },
  clause: "A.2 f)",
  tableName: "Park_UnitConsumption",
  key: ["kind", "enterprise", "product", "year"],
  blankRows: 30,
  columns: [
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        energy: { zh: "单位产品能耗", en: "energy per product" },
        water: { zh: "单位产品取水量", en: "water per product" },
      },
      { width: 20 },
    ),
    enterprise("enterprise", { zh: "企业名称", en: "Enterprise" }),
    text("product", { zh: "产品", en: "Product" }, { width: 20 }),
    yearOf(),
    number("value", "1", { zh: "现值", en: "Present value" }, { min: 0, width: 12 }),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      { width: 14, help: { zh: "如 kgce/t、m³/t。", en: "E.g. kgce/t, m³/t." } },
    ),
    text("standard", { zh: "限额（定额）标准", en: "Limit or quota standard" }, { width: 28 }),
    number(
      "leading",
      "1",
      { zh: "先进值（1 级）", en: "Leading value (level 1)" },
      { min: 0, width: 16, required: "optional" },
    ),
    number(
      "entry",
      "1",
      { zh: "准入值（2 级）", en: "Entry value (level 2)" },
      { min: 0, width: 16, required: "optional" },
    ),
    number(
      "limit",
      "1",
      { zh: "限定值（3 级、通用值）", en: "Limit (level 3, general)" },
      { min: 0, width: 18, help: { zh: "与现值同一单位。", en: "In the unit of the present value." } },
    ),
    problem({ zh: "超过限定值时必填。", en: "Due when the limit is exceeded." }),
  ],
});
