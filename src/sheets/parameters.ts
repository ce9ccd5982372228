import type { Text } from "../core/text";
import { regions } from "../core/factors";
import { defineSheet, type Field, type Section } from "./define";
import { yesNo } from "./field-kinds";

/**
 * The guideline names no weight, limit or rate, so each one is a parameter with a cited default that the auditor may
 * overwrite. A default is a proposal, never a requirement of DB43/T.
 */
interface ParameterBase {
  readonly id: string;
  readonly title: Text;
  /** What it does and where its default comes from. */
  readonly help: Text;
}
interface NumberParameter extends ParameterBase {
  readonly unit: string;
  readonly default: number;
  readonly max?: number;
}
interface ChoiceParameter extends ParameterBase {
  readonly choices: Readonly<Record<string, Text>>;
  readonly default: string;
}
/** A year that the audit group may set; blank has a meaning of its own, which `help` tells. */
interface YearParameter extends ParameterBase {
  readonly year: true;
}
type Parameter = NumberParameter | ChoiceParameter | YearParameter;

interface ParameterSection extends Omit<Section, "fields"> {
  readonly parameters: readonly Parameter[];
}

/** Every parameter with its default, by section. */
export const parameterSections: readonly ParameterSection[] = [
  {
    clause: "6.2.3",
    title: { zh: "审核重点比选的权重", en: "Weights for the choice of the focus" },
    parameters: [
      {
        id: "PA-01",
        unit: "-",
        title: { zh: "审核重点权重：能耗", en: "Focus weight: energy use" },
        default: 10,
        max: 10,
        help: {
          zh: "1–10；默认 10（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 10 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
      {
        id: "PA-02",
        unit: "-",
        title: { zh: "审核重点权重：物耗", en: "Focus weight: material use" },
        default: 8,
        max: 10,
        help: {
          zh: "1–10；默认 8（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 8 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
      {
        id: "PA-03",
        unit: "-",
        title: { zh: "审核重点权重：污染", en: "Focus weight: pollution" },
        default: 10,
        max: 10,
        help: {
          zh: "1–10；默认 10（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 10 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
      {
        id: "PA-04",
        unit: "-",
        title: { zh: "审核重点权重：碳排放强度", en: "Focus weight: carbon intensity" },
        default: 9,
        max: 10,
        help: {
          zh: "1–10；默认 9（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 9 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
      {
        id: "PA-05",
        unit: "-",
        title: { zh: "审核重点权重：清洁生产潜力", en: "Focus weight: potential" },
        default: 6,
        max: 10,
        help: {
          zh: "1–10；默认 6（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 6 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
      {
        id: "PA-06",
        unit: "-",
        title: { zh: "审核重点权重：配合度", en: "Focus weight: readiness" },
        default: 3,
        max: 10,
        help: {
          zh: "1–10；默认 3（本产品建议，待核实；指南只列出比选的方面）。",
          en: "1 to 10; default 3 (our proposal, to be verified; the guideline names the aspects only).",
        },
      },
    ],
  },
  {
    clause: "6.4",
    title: { zh: "方案初步筛选的维度权重", en: "Weights of the four screening dimensions" },
    parameters: [
      {
        id: "PW-01",
        unit: "-",
        title: { zh: "权重：技术可行性", en: "Weight: technical feasibility" },
        default: 8,
        max: 10,
        help: {
          zh: "1–10；默认 8（《企业清洁生产审核手册》权重总和计分排序法 6–8，待核实）。",
          en: "1 to 10; default 8 (weighted-sum method of the Chinese audit manual: 6 to 8, to be verified).",
        },
      },
      {
        id: "PW-02",
        unit: "-",
        title: { zh: "权重：环境效益", en: "Weight: environmental benefit" },
        default: 10,
        max: 10,
        help: {
          zh: "1–10；默认 10（同上手册，环境效果 8–10，待核实）。",
          en: "1 to 10; default 10 (same manual, environmental effect: 8 to 10, to be verified).",
        },
      },
      {
        id: "PW-03",
        unit: "-",
        title: { zh: "权重：实施难度", en: "Weight: difficulty" },
        default: 6,
        max: 10,
        help: {
          zh: "1–10；默认 6（同上手册，可实施性 4–6，待核实）。得分 10 = 最容易。",
          en: "1 to 10; default 6 (same manual, practicability: 4 to 6, to be verified). A score of 10 is the easiest.",
        },
      },
      {
        id: "PW-04",
        unit: "-",
        title: { zh: "权重：投资成本", en: "Weight: investment cost" },
        default: 8,
        max: 10,
        help: {
          zh: "1–10；默认 8（同上手册，经济可行性 7–10，待核实）。得分 10 = 投资最少。",
          en: "1 to 10; default 8 (same manual, economic feasibility: 7 to 10, to be verified). A score of 10 is the cheapest.",
        },
      },
      {
        id: "PW-05",
        unit: "-",
        title: { zh: "筛选总分下限", en: "Lowest total score that passes" },
        default: 192,
        help: {
          zh: "加权总分不低于此值为通过；默认 192，即满分 320 的 60%（本产品建议，待核实）。改动权重时一并调整。",
          en: "An option passes from this weighted total on; default 192, 60 % of the possible 320 (our proposal, to be verified). Adjust it with the weights.",
        },
      },
    ],
  },
  {
    clause: "6.4",
    title: { zh: "方案费用分类", en: "Cost classes of options" },
    parameters: [
      {
        id: "PC-01",
        unit: "万元",
        title: { zh: "无/低费方案投资上限", en: "No/low-cost options: investment up to" },
        default: 10,
        help: {
          zh: "投资不超过此值为无/低费，超过为中/高费；默认 10（各省口径不一，待核实）。",
          en: "Up to this investment an option is no/low-cost, above it medium/high-cost; default 10 (provinces differ, to be verified).",
        },
      },
      {
        id: "PC-02",
        unit: "万元",
        title: { zh: "中费方案投资上限", en: "Medium-cost options: investment up to" },
        default: 50,
        help: {
          zh: "超过此值为高费；默认 50（各省口径不一，待核实）。",
          en: "Above it an option is high-cost; default 50 (provinces differ, to be verified).",
        },
      },
    ],
  },
  {
    clause: "6.5",
    title: { zh: "经济可行性参数", en: "Economic feasibility" },
    parameters: [
      {
        id: "PE-01",
        unit: "%",
        title: { zh: "所得税税率", en: "Income tax rate" },
        default: 25,
        max: 100,
        help: {
          zh: "用于年净现金流量；默认 25（企业所得税法第四条，高新技术企业 15）。",
          en: "For the annual net cash flow; default 25 (Enterprise Income Tax Law, article 4; high-tech enterprises 15).",
        },
      },
      {
        id: "PE-02",
        unit: "%",
        title: { zh: "折现率", en: "Discount rate" },
        default: 8,
        max: 100,
        help: {
          zh: "用于净现值；默认 8（建设项目经济评价社会折现率，《建设项目经济评价方法与参数》第三版，待核实）。",
          en: "For the net present value; default 8 (social discount rate, Methods and Parameters of Project Evaluation, 3rd ed., to be verified).",
        },
      },
      {
        id: "PE-03",
        unit: "%",
        title: { zh: "基准内部收益率", en: "Benchmark internal rate of return" },
        default: 8,
        max: 100,
        help: {
          zh: "内部收益率不低于此值或银行贷款利率为可行；默认同折现率（待核实）。",
          en: "Feasible from this rate, or the loan rate, on; default as the discount rate (to be verified).",
        },
      },
      {
        id: "PE-04",
        unit: "a",
        title: { zh: "投资偿还期限值", en: "Longest acceptable payback" },
        default: 5,
        help: {
          zh: "中费 2–3 年、较高费 5 年、高费 10 年（《企业清洁生产审核手册》定额偿还期）；默认 5（待核实）。",
          en: "Medium-cost 2 to 3, higher 5, high-cost 10 years (Chinese audit manual); default 5 (to be verified).",
        },
      },
    ],
  },
  {
    clause: "6.2.5",
    title: { zh: "平衡与核对的容差", en: "Tolerances of balances and cross-checks" },
    parameters: [
      {
        id: "PT-01",
        unit: "%",
        title: { zh: "平衡闭合差容差", en: "Tolerance of balance closure" },
        default: 5,
        max: 100,
        help: {
          zh: "占总输入的比例；默认 5（清洁生产审核惯例；水平衡测试允许 10，待核实）。",
          en: "Of the total input; default 5 (convention of Chinese audits; water-balance tests allow 10, to be verified).",
        },
      },
      {
        id: "PT-02",
        unit: "%",
        title: { zh: "园区数据与企业合计的容差", en: "Tolerance between park and sum of enterprises" },
        default: 5,
        max: 100,
        help: {
          zh: "默认 5（惯例：用水 5、能耗 3、电量 2，待核实）。",
          en: "Default 5 (convention: water 5, energy 3, electricity 2, to be verified).",
        },
      },
      {
        id: "PT-03",
        unit: "%",
        title: { zh: "年际变化提示值", en: "Year-on-year change that asks for a look" },
        default: 30,
        help: {
          zh: "同比变化超过此值时提示说明原因；默认 30（本产品建议，待核实）。",
          en: "A larger change against the year before asks for an explanation; default 30 (our proposal, to be verified).",
        },
      },
    ],
  },
  {
    clause: "6.2.1 b)",
    title: { zh: "企业数据离群值的识别", en: "Outliers among the enterprises' figures" },
    parameters: [
      {
        id: "PO-01",
        unit: "-",
        title: { zh: "离群判定：修正 z 值", en: "Outlier: modified z-score above" },
        default: 3.5,
        help: {
          zh: "修正 z 值 = 0.6745×(x−中位数)/MAD，取对数后计算，绝对值大于此值为离群；默认 3.5（Iglewicz 和 Hoaglin，1993）。",
          en: "Modified z-score 0.6745×(x−median)/MAD of the logarithms; above this size a figure is an outlier; default 3.5 (Iglewicz and Hoaglin, 1993).",
        },
      },
      {
        id: "PO-02",
        unit: "-",
        title: { zh: "离群判定：与中位数的最小倍数", en: "Outlier: at least this factor from the median" },
        default: 2,
        help: {
          zh: "与中位数相差不到此倍数的不提示，即使同组数值十分接近；默认 2，填 1 即不限（本产品建议，待核实）。",
          en: "A figure nearer to the median than this factor is not asked about, however close its group lies; default 2, 1 sets no limit (our proposal, to be verified).",
        },
      },
    ],
  },
  {
    clause: "6.2.2",
    title: { zh: "企业汇总数据的保密", en: "Confidentiality of published roll-ups" },
    parameters: [
      {
        id: "PS-01",
        unit: "家",
        title: { zh: "公开汇总的最少企业数", en: "Published totals: enterprises at least" },
        default: 3,
        help: {
          zh: "少于此数的企业合计不公开；默认 3（统计保密惯例，待核实）。",
          en: "A total of fewer enterprises is not published; default 3 (convention of statistical offices, to be verified).",
        },
      },
      {
        id: "PS-02",
        unit: "%",
        title: { zh: "单个企业占合计的上限", en: "Largest share of one enterprise" },
        default: 85,
        max: 100,
        help: {
          zh: "一家企业占合计的比例大于此值的不公开；默认 85（统计保密惯例，待核实）。",
          en: "A total of which one enterprise has more than this share is not published; default 85 (convention of statistical offices, to be verified).",
        },
      },
    ],
  },
  {
    clause: "6.2.5",
    title: { zh: "数据等级的标准不确定度", en: "Standard uncertainty of the data grades" },
    parameters: [
      {
        id: "PU-01",
        unit: "%",
        title: { zh: "A 级数据的相对标准不确定度", en: "Relative standard uncertainty, grade A" },
        default: 1.5,
        max: 100,
        help: {
          zh: "1σ；默认 1.5（贸易结算表的经验范围 1–2，待核实）。",
          en: "1σ; default 1.5 (custody meters: 1 to 2 in practice, to be verified).",
        },
      },
      {
        id: "PU-02",
        unit: "%",
        title: { zh: "B 级数据的相对标准不确定度", en: "Relative standard uncertainty, grade B" },
        default: 4,
        max: 100,
        help: {
          zh: "1σ；默认 4（过程表计的经验范围 3–5，待核实）。",
          en: "1σ; default 4 (process meters: 3 to 5 in practice, to be verified).",
        },
      },
      {
        id: "PU-03",
        unit: "%",
        title: { zh: "C 级数据的相对标准不确定度", en: "Relative standard uncertainty, grade C" },
        default: 7.5,
        max: 100,
        help: {
          zh: "1σ；默认 7.5（统计数据的经验范围 5–10，待核实）。",
          en: "1σ; default 7.5 (statistics: 5 to 10 in practice, to be verified).",
        },
      },
      {
        id: "PU-04",
        unit: "%",
        title: { zh: "D 级数据的相对标准不确定度", en: "Relative standard uncertainty, grade D" },
        default: 25,
        max: 100,
        help: {
          zh: "1σ；默认 25（估算值的经验范围 20–30，待核实）。",
          en: "1σ; default 25 (estimates: 20 to 30 in practice, to be verified).",
        },
      },
      {
        id: "PU-05",
        choices: yesNo,
        title: { zh: "报告中列出指标的 95% 区间", en: "Show 95 % intervals of the indicators in the report" },
        default: "no",
        help: {
          zh: "默认否；选“是”后，报告的指标表在基准期数值旁列出 95% 区间。",
          en: "No by default; with “yes” the report's table of indicators shows the interval beside the value of the base period.",
        },
      },
    ],
  },
  {
    clause: "6.2.2",
    title: { zh: "电力排放因子", en: "Emission factor of electricity" },
    parameters: [
      {
        id: "PF-01",
        year: true,
        title: { zh: "电力排放因子年份", en: "Year of the grid factor" },
        help: {
          zh: "留空：各年用与数据同年（无公布值时为之前最近一年）的因子；填一个年份：各年都用该年因子，便于比较趋势。公布值见《电力二氧化碳排放因子公告》（生态环境部、国家统计局）。",
          en: "Blank: each year takes the factor of its own year, or the latest before it. A year: all years take that year's factor, so that a trend shows the park and not the grid. Published by MEE and NBS.",
        },
      },
      {
        id: "PF-02",
        choices: regions,
        title: { zh: "电力排放因子区域", en: "Region of the grid factor" },
        default: "national",
        help: {
          zh: "默认全国平均；按主管部门要求可选区域或省级值（湖南、华中），部分值待核实。自有因子填在“自有系数”。",
          en: "National average by default; choose the regional or provincial one where the authority asks for it. Some values are to be verified. An own factor goes on the sheet “Own factors”.",
        },
      },
    ],
  },
];

function fieldOf(parameter: Parameter): Field {
  const { id, title, help } = parameter;
  const common = { id, title, help, period: "once" } as const;
  if ("year" in parameter) return { ...common, type: "year", required: "optional" };
  if ("choices" in parameter) return { ...common, type: "choice", required: "required", choices: parameter.choices };
  const { unit, max } = parameter;
  return { ...common, type: "number", required: "required", unit, min: 0, ...(max === undefined ? {} : { max }) };
}

/** Weights, limits, rates and tolerances of the evaluation (DB43/T, 6.2.3, 6.2.5, 6.4 and 6.5). */
export const parameters = defineSheet({
  kind: "form",
  id: "parameters",
  version: 2,
  tab: { zh: "评价参数", en: "Parameters" },
  title: { zh: "评价参数", en: "Parameters of the evaluation" },
  intro: {
    zh: "指南未规定任何权重、限值和容差。下列默认值均注明来源，可由审核小组修改；标“待核实”的须先确认。",
    en: "The guideline fixes no weight, limit or tolerance. Each default below names its source and may be changed by the audit group; confirm those marked “to be verified”.",
  },
  clause: "6.4",
  sections: parameterSections.map(({ clause, title, parameters }) => ({
    clause,
    title,
    fields: parameters.map(fieldOf),
  })),
});
