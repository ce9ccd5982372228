import type { ItemKey, PropertyKey, RegionKey } from "./items";

/** One published figure. */
export interface Factor {
  readonly item: ItemKey;
  readonly property: PropertyKey;
  readonly value: number;
  readonly unit: string;
  /** The year the figure stands for; for a standard or guideline, the year of its edition. */
  readonly year: number;
  readonly region?: RegionKey;
  /** The publication it belongs to; figures of different publications are not mixed in one calculation. */
  readonly set: SetKey;
  readonly document: string;
  readonly clause?: string;
  /** "verified": seen in the document or a published copy of it. "to-verify" (待核实): not seen, check before use. */
  readonly confidence: "verified" | "to-verify";
}

/** The publications. */
export const sets = {
  "gbt2589-2020": { zh: "GB/T 2589-2020 综合能耗计算通则", en: "GB/T 2589-2020" },
  "gbt2589-2008": { zh: "GB/T 2589-2008 综合能耗计算通则", en: "GB/T 2589-2008" },
  industry: {
    zh: "工业其他行业企业温室气体排放核算方法与报告指南（试行）",
    en: "GHG accounting guideline for other industrial enterprises",
  },
  provincial: { zh: "省级温室气体清单编制指南（试行）", en: "Guideline for provincial GHG inventories" },
  grid: { zh: "电力二氧化碳排放因子公告（生态环境部、国家统计局）", en: "Announced grid emission factors (MEE, NBS)" },
  "carbon-market": { zh: "企业温室气体排放报告管理通知（生态环境部）", en: "Carbon-market reporting notices (MEE)" },
  "ipcc-sar": { zh: "IPCC 第二次评估报告", en: "IPCC SAR" },
  "ipcc-ar5": { zh: "IPCC 第五次评估报告", en: "IPCC AR5" },
  "ipcc-ar6": { zh: "IPCC 第六次评估报告", en: "IPCC AR6" },
  own: { zh: "自定义", en: "own value" },
} as const;

export type SetKey = keyof typeof sets;

/** One column of a published table: what its figures have in common, and the figures by item. */
export const column = (
  shared: Omit<Factor, "item" | "value" | "document">,
  figures: Readonly<Partial<Record<ItemKey, number>>>,
): readonly Factor[] =>
  Object.entries(figures).map(([item, value]) => ({
    ...shared,
    item: item as ItemKey,
    value,
    document: sets[shared.set].zh,
  }));
