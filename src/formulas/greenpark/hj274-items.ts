import type { Text } from "../../core/text";

/** One indicator of HJ 274-2015, table 1. Shares and yearly rates are fractions. All of it is still to be verified. */
export interface Item {
  readonly name: Text;
  /** Limit; an elasticity has it as upper limit while the added value grows and as lower limit while it falls. */
  readonly limit: number;
  readonly kind: "least" | "most" | "elasticity";
  /** A value cannot exceed it: 1 for a share of a whole. */
  readonly max?: number;
  /** Optional indicators stand in groups of which one must be met; without a group the indicator is required. */
  readonly group?: number;
}

/** Item 16 has a limit for each kind of region. */
export const reclaimedWaterItem = 16;
export const reclaimedWaterLimits = { general: 0.1, short: 0.2, jjj: 0.3 } as const;

const least = (zh: string, en: string, limit: number, rest: Partial<Item> = {}): Item => ({
  name: { zh, en },
  limit,
  kind: "least",
  ...rest,
});
const share = (zh: string, en: string, limit: number, group?: number): Item =>
  least(zh, en, limit, group === undefined ? { max: 1 } : { max: 1, group });
const most = (zh: string, en: string, limit: number, group?: number): Item => ({
  name: { zh, en },
  limit,
  kind: "most",
  ...(group === undefined ? {} : { group }),
});
const elastic = (zh: string, en: string, limit: number): Item => ({ name: { zh, en }, limit, kind: "elasticity" });

/** The 32 indicators in order; number n stands at n − 1. */
export const items: readonly Item[] = [
  share("高新技术企业工业总产值占比", "high-tech share of output", 0.3, 1),
  least("人均工业增加值（万元/人）", "added value per employee (万元)", 15, { group: 1 }),
  least("工业增加值三年年均增长率", "growth of added value, 3-year mean", 0.15, { group: 1 }),
  share("资源再生利用产业增加值占比", "recycling industry's share of added value", 0.3, 1),
  least("新增构建生态工业链项目数量（个）", "new eco-industrial chain projects", 6),
  share("工业固体废物综合利用率", "utilisation of industrial solid waste", 0.7, 2),
  share("再生资源循环利用率", "recycling of secondary resources", 0.8, 2),
  least("单位工业用地面积工业增加值（亿元/km²）", "added value per industrial land (亿元/km²)", 9, { group: 3 }),
  least("单位工业用地面积工业增加值三年年均增长率", "growth of added value per land, 3-year mean", 0.06, { group: 3 }),
  elastic("综合能耗弹性系数", "energy elasticity", 0.6),
  most("单位工业增加值综合能耗（tce/万元）", "energy per added value (tce/万元)", 0.5, 4),
  share("可再生能源使用比例", "renewable energy share", 0.09, 4),
  elastic("新鲜水耗弹性系数", "fresh water elasticity", 0.55),
  most("单位工业增加值新鲜水耗（m³/万元）", "fresh water per added value (m³/万元)", 8, 5),
  share("工业用水重复利用率", "industrial water reuse", 0.75, 5),
  share("再生水（中水）回用率", "reclaimed water reuse", reclaimedWaterLimits.general, 5),
  share("重点污染源稳定排放达标率", "steady compliance of key sources", 1),
  share("重点污染物总量控制指标完成率", "total-quantity control met", 1),
  most("特别重大、重大突发环境事件数量（次）", "major environmental incidents", 0),
  share("环境管理能力完善度", "environmental management capability", 1),
  share("重点企业清洁生产审核实施率", "key enterprises audited", 1),
  share("污水集中处理设施（具备为 1）", "central sewage treatment (1 = in place)", 1),
  share("园区环境风险防控体系建设完善度", "environmental risk control system", 1),
  share("工业固体废物（含危险废物）处置利用率", "disposal and utilisation of solid waste", 1),
  elastic("主要污染物排放弹性系数", "pollutant elasticity", 0.3),
  share("单位工业增加值二氧化碳排放量年均削减率", "yearly reduction of CO₂ per added value", 0.03),
  most("单位工业增加值废水排放量（t/万元）", "wastewater per added value (t/万元)", 7, 6),
  most("单位工业增加值固废产生量（t/万元）", "solid waste per added value (t/万元)", 0.1, 6),
  share("绿化覆盖率", "green coverage", 0.15),
  share("重点企业环境信息公开率", "key enterprises disclosing", 1),
  share("生态工业信息平台完善程度", "eco-industrial information platform", 1),
  least("生态工业主题宣传活动（次/年）", "publicity events a year", 2),
];
