import type { Text } from "../text";

/** The units of amounts when none is given, as statistics and bills state them. */
type BillUnit = "t" | "m3" | "kWh" | "GJ";

interface Item extends Text {
  readonly unit: BillUnit;
}

const item = (zh: string, en: string, unit: BillUnit): Item => ({ zh, en, unit });

/** Everything that has a factor: energy carriers, energy-consuming media, carbonates, greenhouse gases. */
export const items = {
  "raw-coal": item("原煤", "raw coal", "t"),
  anthracite: item("无烟煤", "anthracite", "t"),
  bituminous: item("烟煤", "bituminous coal", "t"),
  lignite: item("褐煤", "lignite", "t"),
  "cleaned-coal": item("洗精煤", "cleaned coal", "t"),
  middlings: item("洗中煤", "coal middlings", "t"),
  "coal-slime": item("煤泥", "coal slime", "t"),
  "other-washed-coal": item("其他洗煤", "other washed coal", "t"),
  briquette: item("型煤", "briquette", "t"),
  coke: item("焦炭", "coke", "t"),
  "petroleum-coke": item("石油焦", "petroleum coke", "t"),
  "crude-oil": item("原油", "crude oil", "t"),
  "fuel-oil": item("燃料油", "fuel oil", "t"),
  gasoline: item("汽油", "gasoline", "t"),
  kerosene: item("煤油", "kerosene", "t"),
  diesel: item("柴油", "diesel", "t"),
  "coal-tar": item("煤焦油", "coal tar", "t"),
  "crude-benzene": item("粗苯", "crude benzene", "t"),
  methanol: item("甲醇", "methanol", "t"),
  ethanol: item("乙醇", "ethanol", "t"),
  lpg: item("液化石油气", "liquefied petroleum gas", "t"),
  lng: item("液化天然气", "liquefied natural gas", "t"),
  "refinery-gas": item("炼厂干气", "refinery gas", "t"),
  "natural-gas": item("天然气", "natural gas", "m3"),
  "oilfield-gas": item("油田天然气", "oilfield natural gas", "m3"),
  "gasfield-gas": item("气田天然气", "gasfield natural gas", "m3"),
  "coke-oven-gas": item("焦炉煤气", "coke oven gas", "m3"),
  "blast-furnace-gas": item("高炉煤气", "blast furnace gas", "m3"),
  "converter-gas": item("转炉煤气", "converter gas", "m3"),
  "coal-mine-gas": item("煤矿瓦斯气", "coal-mine gas", "m3"),
  biogas: item("沼气", "biogas", "m3"),
  "producer-gas": item("发生炉煤气", "producer gas", "m3"),
  "oil-cracking-gas": item("重油催化裂解煤气", "catalytic oil-cracking gas", "m3"),
  "pressure-gas": item("压力气化煤气", "pressure gasification gas", "m3"),
  "water-gas": item("水煤气", "water gas", "m3"),
  hydrogen: item("氢气", "hydrogen", "m3"),
  heat: item("热力", "heat", "GJ"),
  steam: item("蒸汽", "steam", "t"),
  electricity: item("电力", "electricity", "kWh"),
  "fresh-water": item("新水", "fresh water", "t"),
  "soft-water": item("软化水", "softened water", "t"),
  "deaerated-water": item("除氧水", "deaerated water", "t"),
  "compressed-air": item("压缩空气", "compressed air", "m3"),
  "blast-air": item("鼓风", "blast air", "m3"),
  oxygen: item("氧气", "oxygen", "m3"),
  "nitrogen-byproduct": item("氮气（副产品）", "nitrogen (by-product)", "m3"),
  nitrogen: item("氮气（主产品）", "nitrogen (main product)", "m3"),
  "carbon-dioxide": item("二氧化碳", "carbon dioxide", "m3"),
  acetylene: item("乙炔", "acetylene", "m3"),
  "calcium-carbide": item("电石", "calcium carbide", "t"),
  "calcium-carbonate": item("碳酸钙", "calcium carbonate", "t"),
  "magnesium-carbonate": item("碳酸镁", "magnesium carbonate", "t"),
  "sodium-carbonate": item("碳酸钠", "sodium carbonate", "t"),
  methane: item("甲烷", "methane (CH₄)", "t"),
  "nitrous-oxide": item("氧化亚氮", "nitrous oxide (N₂O)", "t"),
  "hfc-23": item("三氟甲烷（HFC-23）", "HFC-23", "t"),
  "hfc-134a": item("四氟乙烷（HFC-134a）", "HFC-134a", "t"),
  "carbon-tetrafluoride": item("四氟化碳", "carbon tetrafluoride (CF₄)", "t"),
  "sulfur-hexafluoride": item("六氟化硫", "sulfur hexafluoride (SF₆)", "t"),
  "nitrogen-trifluoride": item("三氟化氮", "nitrogen trifluoride (NF₃)", "t"),
} as const satisfies Record<string, Item>;

export type ItemKey = keyof typeof items;

/** What a factor says of an item. */
export const properties = {
  tce: { zh: "折标准煤系数（当量值）", en: "standard-coal coefficient (calorific)" },
  "tce-equivalent": { zh: "折标准煤系数（等价值）", en: "standard-coal coefficient (equivalent)" },
  ncv: { zh: "平均低位发热量", en: "net calorific value" },
  "carbon-content": { zh: "单位热值含碳量", en: "carbon content per heat" },
  oxidation: { zh: "碳氧化率", en: "oxidation rate" },
  co2: { zh: "二氧化碳排放因子", en: "CO2 emission factor" },
  gwp: { zh: "全球变暖潜势（100 年）", en: "GWP-100" },
} as const satisfies Record<string, Text>;

export type PropertyKey = keyof typeof properties;

/** Where a yearly factor holds. "residual" leaves out non-fossil power sold on the market; "fossil" is fossil power. */
export const regions = {
  national: { zh: "全国", en: "national" },
  residual: { zh: "全国（不含市场化交易的非化石电量）", en: "national residual mix" },
  fossil: { zh: "全国化石能源电力", en: "national fossil power" },
  ets: { zh: "全国（碳市场报告）", en: "national (carbon market)" },
  north: { zh: "华北", en: "north" },
  northeast: { zh: "东北", en: "northeast" },
  east: { zh: "华东", en: "east" },
  central: { zh: "华中", en: "central" },
  northwest: { zh: "西北", en: "northwest" },
  south: { zh: "南方", en: "south" },
  southwest: { zh: "西南", en: "southwest" },
  hunan: { zh: "湖南", en: "Hunan" },
} as const satisfies Record<string, Text>;

export type RegionKey = keyof typeof regions;
