import type { Text } from "../core/text";

/** Where the figures of a park are usually found; named once, because many fields share them. */
export const evidence = {
  approval: { zh: "批准设立文件", en: "document of approval" },
  audit: { zh: "审核工作计划", en: "audit work plan" },
  boundary: { zh: "国土批复、四至图", en: "land approval, boundary map" },
  businessSurvey: {
    zh: "企业问卷、协议、合同、计量记录",
    en: "enterprise questionnaire, agreements, contracts, meters",
  },
  charter: { zh: "三定方案（机构编制文件）", en: "charter of the management body" },
  emissionStatistics: { zh: "环境统计、在线监测", en: "environmental statistics, online monitoring" },
  enterpriseReports: { zh: "企业报表", en: "enterprise reports" },
  energyStatistics: { zh: "能源统计 205 表、发票", en: "energy statistics form 205, invoices" },
  gasCompany: { zh: "燃气公司", en: "gas supplier" },
  gridCompany: { zh: "供电公司账单", en: "power supplier's bills" },
  ghgInventory: { zh: "温室气体核算报告", en: "greenhouse-gas inventory" },
  heatSupplier: { zh: "供热企业、供热账单", en: "heat supplier, heat bills" },
  landSurvey: { zh: "土地利用现状调查、不动产台账", en: "land-use survey, real-estate ledger" },
  monitoring: { zh: "监测报告", en: "monitoring reports" },
  parkDocuments: { zh: "园区文件", en: "park documents" },
  parkLedger: { zh: "园区台账", en: "park ledger" },
  permitReports: { zh: "环境统计、排污许可证执行报告", en: "environmental statistics, permit reports" },
  planEia: { zh: "规划环评及审查意见", en: "plan EIA and its review opinion" },
  previousReport: { zh: "上一轮审核报告、验收文件", en: "report of the previous round, acceptance documents" },
  siteVisit: { zh: "现场考察记录", en: "site-visit record" },
  statisticsOffice: { zh: "统计部门核定表", en: "figures confirmed by the statistics office" },
  wasteSystem: { zh: "固体废物管理信息系统、转移联单", en: "solid-waste information system, transfer manifests" },
  waterBalance: { zh: "水平衡测试报告", en: "water-balance test report" },
  waterBills: { zh: "水费单、取水许可、水表", en: "water bills, abstraction licence, meters" },
  waterSupplier: { zh: "供水公司营业系统", en: "water supplier's billing system" },
  asBuilt: { zh: "竣工图", en: "as-built drawings" },
} as const satisfies Readonly<Record<string, Text>>;
