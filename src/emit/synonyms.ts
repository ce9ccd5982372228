/**
 * Words under which people look for the same thing. Whoever searches for one of them finds what is described with
 * another; Chinese trade terms, abbreviations and English alike.
 */
export const synonyms: readonly (readonly string[])[] = [
  ["标准煤", "标煤", "折标", "tce", "standard coal", "coal equivalent"],
  ["二氧化碳", "碳排放", "碳", "温室气体", "co2", "ghg", "carbon"],
  ["强度", "单耗", "单位工业增加值", "万元", "intensity", "per industrial added value"],
  ["综合能耗", "综合能源消费量", "能耗", "energy consumption"],
  ["新鲜水", "取水", "用水量", "水耗", "耗水", "fresh water", "water use"],
  ["重复利用", "循环利用", "回用", "reuse", "recycling"],
  ["中水", "再生水", "reclaimed"],
  ["漏损", "管损", "漏失", "产销差", "leakage", "water loss"],
  ["偿还期", "回收期", "payback"],
  ["净现值", "npv", "net present value"],
  ["内部收益率", "irr", "internal rate of return"],
  ["年金现值", "贴现系数", "折现系数", "pvifa", "annuity"],
  ["净现金流", "现金流", "cash flow"],
  ["层次分析", "判断矩阵", "ahp", "pairwise"],
  ["熵权", "熵值", "entropy"],
  ["优劣解", "理想解", "topsis"],
  ["因素分解", "指数分解", "lmdi", "decomposition"],
  ["数据协调", "数据校正", "最小二乘", "stan", "reconciliation"],
  ["过失误差", "粗差", "异常值", "gross error", "outlier"],
  ["物料", "物料衡算", "物质流", "质量平衡", "mass balance", "material balance", "mfa"],
  ["水平衡", "水平衡测试", "water balance"],
  ["能量平衡", "能源平衡", "热平衡", "能流", "energy balance"],
  ["弹性系数", "脱钩", "elasticity", "decoupling"],
  ["余热", "废热", "热回收", "凝结水", "冷凝水", "waste heat", "condensate"],
  ["电力", "电网", "用电", "electricity", "grid"],
  ["固体废物", "固废", "废渣", "solid waste"],
  ["危险废物", "危废", "hazardous"],
  ["综合利用", "资源化", "utilisation", "utilization"],
  ["废水", "污水", "wastewater", "waste water", "sewage"],
  ["污染物", "化学需氧量", "氨氮", "cod", "pollutant"],
  ["工业增加值", "增加值", "added value", "value added"],
  ["不变价", "可比价", "constant prices", "real terms"],
  ["年均", "复合", "cagr", "compound"],
  ["工业用地", "土地", "亩均", "land"],
  ["人均", "劳动生产率", "从业人数", "per employee", "labour", "labor"],
  ["达峰", "碳达峰", "peak"],
  ["碳中和", "净零", "net zero", "carbon neutrality"],
  ["碳汇", "抵消", "offset", "sinks"],
  ["系数", "因子", "coefficient", "factor"],
  ["对标", "定级", "评级", "benchmark"],
  ["生态工业", "hj 274", "eco-industrial"],
  ["绿色园区", "green park"],
  ["筛选", "打分", "评分", "优选", "screening", "scoring"],
  ["权重", "加权", "weights", "weighting"],
  ["目标", "完成率", "goal", "target"],
  ["去除", "削减", "处理效率", "removal", "abatement"],
  ["甲烷", "厌氧", "ch4", "methane"],
  ["碳酸盐", "石灰石", "过程排放", "carbonate", "limestone"],
  ["可再生能源", "绿电", "光伏", "renewable", "solar"],
  ["燃烧", "燃料", "combustion", "fuel"],
  ["单位换算", "换算", "conversion", "convert"],
];

/** As the search compares: full-width letters, subscripts and capitals do not matter. */
export const foldedText = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The terms with all the synonyms of what they mention. */
export function withSynonyms(terms: string): string {
  const text = foldedText(terms);
  const added = synonyms.filter((group) => group.some((word) => text.includes(word))).flat();
  return [text, ...new Set(added.filter((word) => !text.includes(word)))].join(" ");
}
