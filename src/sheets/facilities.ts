import { day, number, oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The park's facilities one by one (DB43/T, A.3 and A.5 d). */
export const facilities = defineSheet({
  kind: "table",
  id: "facilities",
  tab: { zh: "设施清单", en: "Facilities" },
  title: { zh: "基础设施与环境设施清单", en: "Facilities of the park" },
  intro: {
    zh: "每座设施一行：供排水、供能、物流仓储、固体废物、废气和风险防控设施。能力的年度合计数在 A.3 填写，这里写单座设施。",
    en: "One facility a row: water, energy, storage, waste, waste gas and containment. Totals by year stand on A.3; here each facility stands for itself.",
  },
  clause: "A.3",
  tableName: "Park_Facilities",
  key: ["name"],
  blankRows: 40,
  columns: [
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        waterworks: { zh: "供水设施", en: "water supply" },
        sewage: { zh: "污水处理设施", en: "wastewater treatment" },
        reclaimed: { zh: "再生水设施", en: "reclaimed water" },
        condensate: { zh: "冷凝水回收设施", en: "condensate return" },
        stormwater: { zh: "雨洪与初期雨水设施", en: "stormwater, first flush" },
        substation: { zh: "变电站", en: "substation" },
        heat: { zh: "供热热源", en: "heat source" },
        gas: { zh: "供气设施", en: "gas supply" },
        cooling: { zh: "热水、制冷设施", en: "hot water, cooling" },
        power: { zh: "自备电厂、热电联产", en: "own power plant, CHP" },
        storage: { zh: "公共仓储", en: "public storage" },
        "solid-waste": { zh: "固体废物贮存、处置设施", en: "solid waste" },
        disposer: { zh: "危险废物受托处置单位", en: "contracted disposer" },
        "waste-gas": { zh: "集中废气处理设施", en: "shared waste-gas treatment" },
        containment: { zh: "三级防控设施", en: "containment" },
        alarm: { zh: "监控预警设施", en: "monitoring, alarm" },
      },
      { width: 26 },
    ),
    text("name", { zh: "设施名称", en: "Facility" }, { width: 30 }),
    text("operator", { zh: "运营单位", en: "Operator" }, { width: 24 }),
    number("capacity", "1", { zh: "设计能力", en: "Capacity" }, { min: 0, width: 14 }),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      { width: 12, help: { zh: "如 万m³/d、MVA、t/h、m³、t。", en: "E.g. 万m³/d, MVA, t/h, m³, t." } },
    ),
    number(
      "load",
      "1",
      { zh: "最大负荷或年末库存", en: "Peak load or stock" },
      {
        min: 0,
        width: 18,
        required: "conditional",
        help: {
          zh: "与能力同一单位（变电站为 MW）；库存不超过能力。",
          en: "In the unit of the capacity (MW for a substation); a stock stays below it.",
        },
      },
    ),
    text(
      "parameters",
      { zh: "参数与工艺", en: "Parameters, process" },
      {
        width: 36,
        help: { zh: "电压、压力、温度、燃料、工艺。", en: "Voltage, pressure, temperature, fuel, process." },
      },
    ),
    text(
      "permit",
      { zh: "许可（验收）文号", en: "Permit or acceptance" },
      { width: 24, required: "conditional", help: { zh: "需要许可的设施必填。", en: "Due where a permit is needed." } },
    ),
    day("until", { zh: "许可有效期至", en: "Permit valid until" }, { required: "conditional" }),
    oneOf(
      "state",
      { zh: "状态", en: "State" },
      {
        running: { zh: "运行", en: "running" },
        building: { zh: "在建", en: "being built" },
        idle: { zh: "停用", en: "idle" },
      },
      { width: 12 },
    ),
  ],
});
