import { textIn, type Language, type Text } from "../core/text";
import { escaped } from "./html";
import { inLanguage } from "./prose";

/** Documents and their clauses as a reader of the page names them. */

/** What documents with a Chinese name are called in English; the original follows it, since it has to be found. */
const documents: Readonly<Record<string, string>> = {
  "DB43/T":
    "DB43/T, technical guidelines for voluntary cleaner production audit in industrial parks (draft for approval)",
  "《企业清洁生产审核手册》": "Manual of cleaner production audits of enterprises",
  "《绿色园区评价要求》（工信厅节函〔2016〕586 号）": "Evaluation requirements for green parks (2016, No. 586)",
  "工业其他行业企业温室气体排放核算方法与报告指南（试行）":
    "Guidelines for accounting and reporting greenhouse gas emissions of other industrial enterprises (trial)",
  "省级温室气体清单编制指南（试行）": "Guidelines for provincial greenhouse gas inventories (trial)",
  "电力二氧化碳排放因子公告（生态环境部、国家统计局）":
    "Announcements of the CO₂ emission factors of electricity (Ministry of Ecology and Environment, Bureau of Statistics)",
  国家级零碳园区建设指标: "National indicators of zero-carbon parks",
  湖南省零碳园区建设指标体系: "Indicators of zero-carbon parks in Hunan",
  "《中国统计年鉴》主要统计指标解释": "China Statistical Yearbook, explanation of the main indicators",
  "环年综1-1表": "Environmental statistics form",
  "IPCC 2006 国家温室气体清单指南": "2006 IPCC Guidelines for National Greenhouse Gas Inventories",
  "CJJ 92-2016（2018 年局部修订）": "CJJ 92-2016 (partly revised in 2018)",
};

/** The guideline by its full name; everywhere else its number says enough. */
const guideline: Text = { zh: "DB43/T《工业园区自愿性清洁生产审核技术指南》（报批稿）", en: documents["DB43/T"] ?? "" };

/** Places in a Chinese document; numbers stay. */
const places: readonly (readonly [RegExp, string])[] = [
  [/第 (\d+) 卷第 (\d+) 章/g, "volume $1, chapter $2"],
  [/第 ([\d、]+) 项/g, "No. $1"],
  [/表 (\d+)/g, "table $1"],
  [/附录 ([A-Z])（当量值）/g, "annex $1 (calorific values)"],
  [/附录 ([A-Z])（等价值）/g, "annex $1 (equivalent values)"],
  [/附录 ([A-Z])/g, "annex $1"],
  [/附录二/g, "annex 2"],
  [/图 ([A-Z]\.\d+)/g, "figure $1"],
  [/综合能耗的定义与计算式/g, "definition and equation of comprehensive energy consumption"],
  [/水平衡方程式/g, "water balance equation"],
  [/热力换算/g, "conversion of heat"],
  [/废水厌氧处理/g, "anaerobic treatment of waste water"],
  [/经济评估判据/g, "criteria of economic evaluation"],
  [/简易筛选法/g, "simple screening"],
  [/[、，；]\s*/g, ", "],
];

export function documentHtml(language: Language, document: string): string {
  if (document === "DB43/T") return escaped(textIn(language, guideline));
  const english = documents[document];
  if (language === "zh-CN" || english === undefined) return inLanguage(language, document);
  // A number that both names share needs no repeating.
  const original = /^[A-Z]/.test(document) ? "" : ` (${inLanguage(language, document)})`;
  return escaped(english) + original;
}

export const clauseHtml = (language: Language, clause: string): string =>
  language === "zh-CN"
    ? escaped(clause)
    : inLanguage(
        language,
        places.reduce((text, [pattern, english]) => text.replace(pattern, english), clause),
      );
