import type { Text } from "../core/text";
import { number, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** What flows, and what it is counted in. */
export const media = {
  material: { zh: "物料（t）", en: "material (t)" },
  energy: { zh: "能量（tce）", en: "energy (tce)" },
  water: { zh: "水（万m³）", en: "water (10⁴ m³)" },
  carbon: { zh: "碳（tCO2）", en: "carbon (tCO2)" },
} as const satisfies Readonly<Record<string, Text>>;

/** The flows of material, energy, water and carbon (DB43/T, 6.2.5); what a medium is counted in is fixed with it. */
export const flows = defineSheet({
  kind: "table",
  id: "flows",
  tab: { zh: "物质流能量流", en: "Flows" },
  title: { zh: "物质流、能量流、水平衡与碳流量表", en: "Flows of material, energy, water and carbon" },
  intro: {
    zh: "每股流一行；起点或终点在园区系统之外的留空，单位随介质。节点名称须前后一致，输入与输出之差不得超过“评价参数”的容差。",
    en: "One row for each flow; leave an end outside the park blank. Name a node the same way throughout: what enters and leaves it must agree within the tolerance on “Parameters”.",
  },
  clause: "6.2.5",
  tableName: "Park_Flows",
  key: ["id"],
  blankRows: 60,
  atLeast: 1,
  columns: [
    rowId({ zh: "流编号", en: "Flow no." }, "W1"),
    oneOf("medium", { zh: "介质（单位）", en: "Medium (unit)" }, media, { width: 16 }),
    text("name", { zh: "流的名称", en: "Flow" }, { width: 24 }),
    text(
      "from",
      { zh: "起点", en: "From" },
      { width: 22, required: "conditional", help: { zh: "系统外来的留空。", en: "Blank when it comes from outside." } },
    ),
    text(
      "to",
      { zh: "终点", en: "To" },
      { width: 22, required: "conditional", help: { zh: "流出系统的留空。", en: "Blank when it leaves the park." } },
    ),
    number(
      "quantity",
      "1",
      { zh: "年流量（单位随介质）", en: "Per year, in the medium's unit" },
      {
        min: 0,
        width: 18,
        uncertainty: "uncertainty",
        obtained: {
          column: "source",
          methods: { measured: "meter", statistics: "statistics", estimated: "estimated" },
        },
      },
    ),
    { id: "year", title: { zh: "年份", en: "Year" }, type: "year", required: "required", width: 10 },
    oneOf(
      "source",
      { zh: "数据来源", en: "How obtained" },
      {
        measured: { zh: "实测", en: "measured" },
        statistics: { zh: "统计", en: "statistics" },
        estimated: { zh: "估算", en: "estimated" },
      },
      {
        width: 12,
        help: {
          zh: "现有数据不能支撑分析的，可进行实测（6.2.5）。",
          en: "Where data do not suffice, measure (6.2.5).",
        },
      },
    ),
    number(
      "uncertainty",
      "%",
      { zh: "标准不确定度", en: "Standard uncertainty" },
      {
        min: 0,
        max: 100,
        decided: true,
        required: "optional",
        help: {
          zh: "相对值，1σ；经验值：贸易结算表 1–2，过程表计 3–5，统计 5–10，估算 20–30（待核实）。",
          en: "Relative, 1σ; from experience: custody meters 1–2, process meters 3–5, statistics 5–10, estimates 20–30 (to be verified).",
        },
      },
    ),
    text(
      "item",
      { zh: "对应资料编号", en: "Item no." },
      {
        width: 16,
        required: "optional",
        help: {
          zh: "与资料表或指标是同一数量的，填其编号，如 A2a-02、E-01-electricity；检查时核对。",
          en: "Where it is the same quantity as an item or indicator, its number, e.g. A2a-02 or E-01-electricity; they are compared.",
        },
      },
    ),
  ],
});
