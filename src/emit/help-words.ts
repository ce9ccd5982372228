import type { ProblemCode } from "../core/outcome";
import type { Text } from "../core/text";

/** The reference manual's own words. */
export const words = {
  manual: { zh: "函数手册", en: "Function reference" },
  manualLead: {
    zh: "DB43/T《工业园区自愿性清洁生产审核技术指南》审核中每个数字的算法：公式、单位、依据条款和算例。算例在构建手册时实际运算得出。",
    en: "How every figure of an audit under DB43/T (voluntary cleaner-production audits of industrial parks) is calculated: equation, units, clause and worked examples. The examples were calculated when this manual was built.",
  },
  back: { zh: "← 全部函数", en: "← All functions" },
  other: { zh: "English", en: "简体中文" },
  search: { zh: "查找函数：名称、用途或条款", en: "Find a function: name, purpose or clause" },
  found: { zh: "个函数", en: "functions" },
  nearFound: { zh: "没有完全符合的；最接近的：", en: "No exact match; the nearest: " },
  noneFound: {
    zh: "没有符合的函数。请换一个词，例如指标名称的一部分；清空则列出全部。",
    en: "No function matches. Try another word, such as part of an indicator's name; clear the field to see all.",
  },
  searchFor: { zh: "例如：重复利用率、碳强度、回收期、6.4", en: "For example: reuse rate, CO2, payback, 6.4" },
  families: { zh: "类别", en: "Families" },
  syntax: { zh: "语法", en: "Syntax" },
  arguments: { zh: "参数", en: "Arguments" },
  argument: { zh: "参数", en: "Argument" },
  terms: { zh: "单位与取值", en: "Unit and values" },
  meaning: { zh: "说明", en: "Meaning" },
  choices: { zh: "{count} 种可选", en: "one of {count}" },
  optional: { zh: "可省略", en: "optional" },
  result: { zh: "结果", en: "Result" },
  column: { zh: "列", en: "Column" },
  unit: { zh: "单位", en: "Unit" },
  number: { zh: "一个数", en: "A number" },
  share: { zh: "一个比值（0.466 即 46.6%）", en: "A share (0.466 is 46.6%)" },
  words: { zh: "一段文字", en: "A text" },
  text: { zh: "文字", en: "text" },
  possibleTexts: { zh: "可能的文字", en: "Possible texts" },
  texts: { zh: "共 {count} 种", en: "{count} texts" },
  oneOf: { zh: "以下文字之一：", en: "One of these texts: " },
  compare: {
    zh: "“{name}”按 Excel 的显示语言给出，其他公式要判断它时与显示的文字比较。例如本函数写在 A1 时：",
    en: "“{name}” is given in the display language of Excel; other formulas compare it with the text shown. With this function in A1, for example:",
  },
  compareSeveral: {
    zh: "“{name}”一格中可以有多项。判断是否含某项，例如：",
    en: "“{name}” may name several in one cell. Whether one is among them, for example:",
  },
  table: { zh: "一张表，自动填充到相邻单元格：", en: "A table that spills into the cells beside it:" },
  equation: { zh: "公式", en: "Equation" },
  examples: { zh: "算例", en: "Worked examples" },
  gives: { zh: "得", en: "Gives" },
  source: { zh: "出处：", en: "Source: " },
  omitted: { zh: "省略", en: "omitted" },
  blank: { zh: "（空白）", en: "(blank)" },
  errors: { zh: "出错时", en: "Errors" },
  sameError: { zh: "原错误值", en: "the same error" },
  failures: { zh: "出错的例子", en: "Examples that fail" },
  line: { zh: "一行或一列", en: "a row or a column" },
  rectangle: { zh: "一块区域", en: "a block of cells" },
  whole: { zh: "整数", en: "a whole number" },
  anyNumber: { zh: "数", en: "a number" },
  shown: { zh: "显示", en: "Shown" },
  when: { zh: "何时", en: "When" },
  notes: { zh: "注意", en: "Notes" },
  sources: { zh: "依据", en: "Basis" },
  noEquation: {
    zh: "指南要求此项内容，未规定公式、系数或限值。",
    en: "The guideline asks for this; it prescribes no equation, coefficient or limit.",
  },
  clause: { zh: "审核指南条款：", en: "Clause of the audit guideline: " },
  since: { zh: "自版本", en: "Since version" },
  toVerify: { zh: "待核实", en: "to be verified" },
  toVerifyLead: {
    zh: "原文尚未核对，采用前请自行查证，也可用自有数据代替。",
    en: "The document itself has not been read yet: check before relying on it, or use your own figure.",
  },
  seeAlso: { zh: "参见", en: "See also" },
  conventions: { zh: "所有函数的共同约定", en: "What holds for every function" },
} as const satisfies Readonly<Record<string, Text>>;

/** What holds for every function, so that no page needs to repeat it. */
export const conventions: readonly Text[] = [
  {
    zh: "空白、空文字和省略的必填参数都是“缺数据”，结果为 #N/A；空白从不当作 0。",
    en: "Blank cells, empty text and omitted required arguments are missing data and give #N/A. Blank never counts as 0.",
  },
  { zh: "参数本身是错误值时，错误原样传递。", en: "An argument that is an error passes that error on." },
  {
    zh: "文字形式的数字按 Excel 的规则读取，包括全角数字、千位分隔符和百分号。",
    en: "Numbers written as text are read as Excel reads them, with full-width digits, separators and percent signs.",
  },
  {
    zh: "结果保留全部有效位数，不做舍入；比值以小数返回，请设为百分比格式。",
    en: "Results keep full precision. Shares are fractions; format the cell as a percentage.",
  },
  {
    zh: '判定等文字结果按 Excel 的显示语言给出。其他公式与显示的文字比较，例如 =IF(A1="平衡", …)；改用另一种显示语言后，这类公式要随之修改。',
    en: 'Verdicts and other texts are given in the display language of Excel. Other formulas compare them with the text shown, for example =IF(A1="balanced", …), and must be changed along with the language.',
  },
  {
    zh: "单位写作“任意单位”的可用任何单位；写作“同某量”的，须与该量用同一单位。",
    en: "“Any unit” leaves the unit to you; “unit of …” has to be the unit of that argument.",
  },
  {
    zh: "审核指南（报批稿）只要求各项内容，不含公式、系数和限值；公式和缺省值取自各页“依据”所列文件，标“待核实”的尚未核对原文。",
    en: "The audit guideline (draft for approval) asks for figures and has no equations, coefficients or limits of its own. They are taken from the documents under “Basis”; what is marked “to be verified” was not read in the original.",
  },
  {
    zh: "返回表格的函数，末位参数填 TRUE 时首行输出列名。",
    en: "Functions that give a table spill the column names first when their last argument is TRUE.",
  },
  {
    zh: "在部分版本的 Excel 中，区域内的空单元格会以 0 传给函数；是否真为空白由面板中的“检查”判断。",
    en: "Some versions of Excel hand over 0 for blank cells inside a range; the pane’s check tells the two apart.",
  },
];

/** What each problem is, in general. */
export const problemWords: Readonly<Record<ProblemCode, Text>> = {
  "missing-input": { zh: "必填的数据为空白或省略", en: "a required value is blank or omitted" },
  "input-error": { zh: "参数本身是错误值（原样传递）", en: "an argument is an error itself (it is passed on)" },
  "wrong-type": {
    zh: "应为数字之处是其他内容，或应为整数而不是整数",
    en: "something else stands where a number is needed, or a fraction where a whole number is",
  },
  "out-of-range": {
    zh: "数值超出可能的范围，例如数量为负",
    en: "a value is outside what is possible, such as a negative amount",
  },
  "wrong-shape": {
    zh: "区域的形状或大小不合要求，或应为单个单元格处给了区域",
    en: "a range has the wrong shape or size, or stands where a single cell is needed",
  },
  "unknown-choice": { zh: "取值不在可选项之内", en: "a value is none of the choices" },
  "unknown-unit": { zh: "单位不认识", en: "a unit is not known" },
  "incompatible-units": { zh: "两个单位不是同一种量", en: "two units measure different things" },
  "unknown-factor": { zh: "没有对应名称、年份或地区的系数", en: "there is no factor for the item, year or region" },
  "division-by-zero": { zh: "除数为零，结果没有意义", en: "the divisor is zero, so the result has no meaning" },
  "no-solution": { zh: "方程无解", en: "the equation has no solution" },
  "not-unique": {
    zh: "方程有多个解，不能给出单一结果",
    en: "the equation has several solutions, so none can be given",
  },
  "too-few": { zh: "数据个数少于方法所需，或不足以判断", en: "there are fewer values than the method needs" },
};

/** Families of functions by the first part of their id; what is in none is an indicator of its own. */
export const families: Readonly<Record<string, Text>> = {
  BALANCE: { zh: "物料与能量平衡", en: "Material and energy balance" },
  WATER: { zh: "水", en: "Water" },
  ENERGY: { zh: "能源", en: "Energy" },
  CARBON: { zh: "碳排放", en: "Carbon" },
  POLLUTION: { zh: "污染物", en: "Pollutants" },
  WASTE: { zh: "固体废物", en: "Solid waste" },
  GREENPARK: { zh: "绿色园区与生态工业园区", en: "Green and eco-industrial parks" },
  SCREEN: { zh: "方案权重与筛选", en: "Weights and screening of options" },
  ECON: { zh: "经济可行性", en: "Economic feasibility" },
  GOAL: { zh: "清洁生产目标", en: "Cleaner-production goals" },
};
export const generalFamily: Text = { zh: "通用指标、系数与换算", en: "General indicators, factors and conversion" };

/** Words of equations that no input, result or choice has, in Chinese; English pages show them as they are written. */
export const equationWords: Readonly<Record<string, string>> = {
  growth: "增长率",
  mean: "平均",
  count: "个数",
  score: "本方案得分",
  order: "排序",
  unchanged: "不变",
  level: "所达等级",
  elasticity: "弹性系数",
  coefficient: "折标准煤系数",
  factor: "系数",
  size: "单位大小",
  "amount in to": "以目标单位计的数值",
  "standard deviation": "标准差",
  best: "最优",
  worst: "最劣",
  "higher is better": "越大越好的指标",
  "lower is better": "越小越好的指标",
  "flows into the node": "流入该节点的流量",
  "flows out of the node": "流出该节点的流量",
  reconciled: "协调值",
  irr: "内部收益率",
  gwp: "温室效应潜势",
  min: "使下式最小：",
  "at each node": "（对每个节点）",
  in: "输入",
  out: "输出",
};

/** Abbreviations that the equations have in small letters, as English pages write them. */
export const equationAbbreviations: Readonly<Record<string, string>> = { gwp: "GWP", irr: "IRR" };
