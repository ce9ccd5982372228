import type { Text } from "../core/text";

/**
 * What a park may have or not: each part is one yes/no entry on the cover, and the fields that belong to it say so
 * (`part` of a field). "Yes" makes its conditional fields due, "no" makes them not applicable, blank leaves the
 * question to each field's own status.
 */
export interface Part {
  /** Id of the entry on the cover; it stays for ever. */
  readonly field: string;
  readonly title: Text;
  /** The lettered item of Appendix A that asks for it. */
  readonly clause: string;
}

const declared = {
  consultant: { field: "AP-01", clause: "A.1 a)", title: { zh: "委托咨询机构", en: "Consultant engaged" } },
  "emission-caps": {
    field: "AP-02",
    clause: "A.1 d)",
    title: { zh: "规划环评规定污染物排放总量", en: "Emission caps set by the plan EIA" },
  },
  "green-titles": { field: "AP-03", clause: "A.1 e)", title: { zh: "绿色制造称号", en: "Green-manufacturing titles" } },
  "supply-links": {
    field: "AP-04",
    clause: "A.1 f)",
    title: { zh: "园区内上下游配套", en: "Supply links within the park" },
  },
  "own-water": { field: "AP-05", clause: "A.2 a)", title: { zh: "自备水源", en: "Own water sources" } },
  "unconventional-water": {
    field: "AP-06",
    clause: "A.2 a)",
    title: { zh: "使用非常规水（外购再生水、雨水等）", en: "Unconventional water (bought reclaimed water, rainwater)" },
  },
  "cooling-circuits": {
    field: "AP-07",
    clause: "A.2 a)",
    title: { zh: "循环冷却水系统", en: "Cooling-water circuits" },
  },
  "process-water": { field: "AP-08", clause: "A.2 a)", title: { zh: "工艺水回用", en: "Reuse of process water" } },
  steam: { field: "AP-09", clause: "A.2 a)", title: { zh: "蒸汽系统", en: "Steam systems" } },
  "process-gas": {
    field: "AP-10",
    clause: "A.2 a)",
    title: { zh: "废气资源（煤气、可燃尾气等）", en: "Process gases (coke-oven gas, tail gas …)" },
  },
  "secondary-resources": {
    field: "AP-11",
    clause: "A.2 a)",
    title: { zh: "再生资源回收利用", en: "Secondary resources collected" },
  },
  rainwater: { field: "AP-12", clause: "A.2 b)", title: { zh: "雨水收集利用", en: "Use of rainwater" } },
  "water-cascade": {
    field: "AP-13",
    clause: "A.2 c)",
    title: { zh: "企业间串联用水", en: "Water cascaded between enterprises" },
  },
  "by-products": { field: "AP-14", clause: "A.2 c)", title: { zh: "企业间副产品交换", en: "By-products exchanged" } },
  "waste-exchange": {
    field: "AP-15",
    clause: "A.2 c)",
    title: { zh: "企业间工业固体废物利用", en: "Solid waste used between enterprises" },
  },
  "hazardous-exchange": {
    field: "AP-16",
    clause: "A.2 c)",
    title: { zh: "危险废物点对点定向利用", en: "Hazardous waste used point to point" },
  },
  "coal-feedstock": { field: "AP-17", clause: "A.2 d)", title: { zh: "原料用煤", en: "Coal as feedstock" } },
  "green-power": {
    field: "AP-18",
    clause: "A.2 d)",
    title: { zh: "绿电、绿证交易", en: "Green power or certificates" },
  },
  "own-power": { field: "AP-19", clause: "A.2 d)", title: { zh: "自备电厂或热电联产", en: "Own power plants or CHP" } },
  "energy-cascade": {
    field: "AP-20",
    clause: "A.2 e)",
    title: { zh: "企业间能源梯级利用", en: "Energy cascaded between enterprises" },
  },
  "waste-heat": {
    field: "AP-21",
    clause: "A.2 e)",
    title: { zh: "企业间余热余压交换", en: "Waste heat or pressure exchanged" },
  },
  "wastewater-plant": {
    field: "AP-22",
    clause: "A.3 a)",
    title: { zh: "集中污水处理厂", en: "Central wastewater plant" },
  },
  "reclaimed-water": {
    field: "AP-23",
    clause: "A.3 a)",
    title: { zh: "再生水（中水）系统", en: "Reclaimed-water system" },
  },
  heating: { field: "AP-24", clause: "A.3 b)", title: { zh: "集中供热（供汽）", en: "District heating or steam" } },
  "gas-network": { field: "AP-25", clause: "A.3 b)", title: { zh: "天然气管网", en: "Natural-gas network" } },
  "district-cooling": {
    field: "AP-26",
    clause: "A.3 b)",
    title: { zh: "集中热水或制冷", en: "Central hot water or cooling" },
  },
  photovoltaics: { field: "AP-27", clause: "A.3 b)", title: { zh: "分布式光伏", en: "Photovoltaics" } },
  storage: { field: "AP-28", clause: "A.3 b)", title: { zh: "储能设施", en: "Energy storage" } },
  charging: { field: "AP-29", clause: "A.3 b)", title: { zh: "充电设施", en: "Charging points" } },
  "joint-purchasing": {
    field: "AP-30",
    clause: "A.3 c)",
    title: { zh: "统一采购或转运", en: "Joint purchasing or transfer" },
  },
  "public-storage": { field: "AP-31", clause: "A.3 c)", title: { zh: "公共仓储", en: "Public storage" } },
  "bulk-goods": { field: "AP-32", clause: "A.3 c)", title: { zh: "大宗货物运输", en: "Bulk goods moved" } },
  "pipe-racks": { field: "AP-33", clause: "A.3 c)", title: { zh: "公共管廊", en: "Pipe racks" } },
  "shared-waste-gas": {
    field: "AP-34",
    clause: "A.3 d)",
    title: { zh: "集中废气处理设施", en: "Shared waste-gas treatment" },
  },
  "hazardous-disposal": {
    field: "AP-35",
    clause: "A.3 d)",
    title: { zh: "委托处置危险废物", en: "Hazardous waste disposed of by others" },
  },
  "chemical-smelting": {
    field: "AP-36",
    clause: "A.4 a)",
    title: { zh: "化工、冶炼等行业（特征污染物）", en: "Chemical or smelting plants (characteristic pollutants)" },
  },
  "soil-units": {
    field: "AP-37",
    clause: "A.4 a)",
    title: { zh: "土壤污染重点监管单位", en: "Soil key-supervision units" },
  },
  "process-emissions": {
    field: "AP-38",
    clause: "A.4 b)",
    title: { zh: "水泥、石灰、化工、冶炼等过程排放 CO2", en: "CO2 from cement, lime, chemical or smelting processes" },
  },
  "waste-emissions": {
    field: "AP-39",
    clause: "A.4 b)",
    title: { zh: "污水厌氧处理等废弃物处理排放", en: "Emissions of anaerobic or other waste treatment" },
  },
  "carbon-sinks": {
    field: "AP-40",
    clause: "A.4 b)",
    title: { zh: "碳汇、CCUS 或抵消量", en: "Carbon sinks, CCUS or offsets" },
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartId = keyof typeof declared;

/** Every part of a park that not every park has, in the order of the guideline. */
export const parts: Readonly<Record<PartId, Part>> = declared;
export const partIds = Object.keys(parts) as readonly PartId[];

const partFields: ReadonlySet<string> = new Set(partIds.map((id) => parts[id].field));

/** Whether the field asks for a part of the park, rather than for data of the audit. */
export const isPartField = (field: string): boolean => partFields.has(field);
