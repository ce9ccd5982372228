import { defineSheet } from "./define";
import { emissions } from "./emissions";
import { enterpriseLists } from "./enterprise-lists";
import { evidence } from "./evidence";
import { amount, description, figure, listing, share } from "./field-kinds";
import { monitoring } from "./monitoring";
import { airPollutants, mainPollutants, pollutantAmounts, waterPollutants } from "./pollutants";
import { wastes } from "./wastes";

/** What takes carbon out or makes up for it. */
const offsets = [
  ["sink", { zh: "碳汇量", en: "Carbon sinks" }],
  ["ccus", { zh: "固碳与 CCUS 量", en: "Carbon fixed and captured" }],
  ["offset", { zh: "购买的抵消量", en: "Offsets bought" }],
] as const;

/** State of the environment, emissions, treatment and carbon (DB43/T, A.4). */
export const a4 = defineSheet({
  kind: "form",
  id: "a4",
  tab: { zh: "A.4 生态环境状况", en: "A.4 Environment" },
  title: { zh: "A.4 生态环境状况", en: "A.4 State of the environment" },
  intro: {
    zh: "环境质量，以及各年废水、废气污染物与碳排放的数量。固体废物数量在 A.2 a)、危险废物在 A.3 d) 填报。",
    en: "Environmental quality, and the yearly amounts of water and air pollutants and of carbon. Solid waste is entered under A.2 a), hazardous waste under A.3 d).",
  },
  clause: "A.4",
  sections: [
    {
      clause: "A.4 a)",
      title: { zh: "园区环境质量状况", en: "Environmental quality" },
      fields: [
        listing("A4a-01", { zh: "地表水环境质量", en: "Surface-water quality" }, monitoring, {
          kinds: ["surface-water"],
          evidence: evidence.monitoring,
          help: {
            zh: "断面、功能、目标类别、现状类别与主要浓度；劣于目标须列入问题清单。",
            en: "Section, function, target and present class, main concentrations; worse than the target belongs on the list of problems.",
          },
        }),
        listing("A4a-02", { zh: "地下水环境质量", en: "Ground-water quality" }, monitoring, {
          kinds: ["groundwater"],
          evidence: evidence.monitoring,
          help: {
            zh: "监测井位置、因子与类别（GB/T 14848）；上下游至少各一口井。",
            en: "Wells, parameters and class (GB/T 14848); at least one well upstream and one downstream.",
          },
        }),
        listing("A4a-03", { zh: "大气环境质量", en: "Ambient air quality" }, monitoring, {
          kinds: ["air"],
          evidence: evidence.monitoring,
          help: {
            zh: "PM2.5、PM10、SO2、NO2、CO、O3 年均值与达标情况（GB 3095）。",
            en: "Yearly means of PM2.5, PM10, SO2, NO2, CO and O3 against GB 3095.",
          },
        }),
        share(
          "A4a-03-good",
          { zh: "空气质量优良天数比例", en: "Share of days with good air" },
          {
            required: "optional",
            evidence: evidence.monitoring,
          },
        ),
        listing("A4a-04", { zh: "特征污染物监测结果", en: "Characteristic pollutants" }, monitoring, {
          kinds: ["characteristic"],
          required: "conditional",
          part: "chemical-smelting",
          condition: { zh: "有化工、冶炼等行业时", en: "when there are chemical or smelting plants" },
          evidence: evidence.monitoring,
          help: { zh: "VOCs、重金属、H2S 等。", en: "VOCs, heavy metals, H2S and so on." },
        }),
        listing("A4a-05", { zh: "声环境质量", en: "Noise" }, monitoring, {
          kinds: ["noise"],
          evidence: evidence.monitoring,
          help: {
            zh: "各点位昼间、夜间等效声级 dB(A) 与功能区类别（GB 3096）。",
            en: "Day and night levels in dB(A) and the zone's class (GB 3096).",
          },
        }),
        listing("A4a-06", { zh: "土壤监测结果", en: "Soil" }, monitoring, {
          kinds: ["soil"],
          required: "conditional",
          part: "soil-units",
          condition: { zh: "有土壤污染重点监管单位时", en: "when there are soil key-supervision units" },
          evidence: evidence.monitoring,
          help: { zh: "与 GB 36600 筛选值比较。", en: "Against the screening values of GB 36600." },
        }),
        description(
          "A4a-07",
          { zh: "环境容量（水、气）", en: "Environmental capacity (water, air)" },
          {
            required: "conditional",
            condition: { zh: "规划环评给出环境容量时", en: "when the plan EIA gives a capacity" },
            evidence: evidence.planEia,
            help: { zh: "排放量不应超过环境容量。", en: "Emissions should not exceed it." },
          },
        ),
        ...mainPollutants.map((it) =>
          amount(
            `A4a-07-${it.key}`,
            "t",
            { zh: `环境容量：${it.title.zh}`, en: `Environmental capacity: ${it.title.en}` },
            {
              period: "once",
              required: "conditional",
              condition: { zh: "规划环评给出环境容量时", en: "when the plan EIA gives a capacity" },
              evidence: evidence.planEia,
              help: { zh: "每年；排放量不应超过此值。", en: "Per year; the discharge should not exceed it." },
            },
          ),
        ),
        description(
          "A4a-08",
          { zh: "环境承载力评价结论", en: "Conclusion on the carrying capacity" },
          {
            required: "conditional",
            condition: { zh: "规划环评评价承载力时", en: "when the plan EIA assesses it" },
            evidence: evidence.planEia,
            help: { zh: "超载须列入问题清单。", en: "Overload belongs on the list of problems." },
          },
        ),
        description(
          "A4a-09",
          { zh: "生态保护红线、敏感目标与资源保护情况", en: "Protected areas, sensitive sites and resources" },
          {
            evidence: { zh: "生态环境分区管控成果", en: "ecological zoning" },
            help: { zh: "注明距离和方位。", en: "With distance and direction." },
          },
        ),
      ],
    },
    {
      clause: "A.4 b)",
      title: { zh: "园区污染物排放和处置状况", en: "Emissions, treatment and disposal" },
      fields: [
        amount(
          "A4b-01",
          "万t",
          { zh: "工业废水产生量", en: "Industrial wastewater generated" },
          {
            evidence: evidence.waterBalance,
            help: {
              zh: "不小于排放量，一般不超过新鲜水量的 1.1 倍。",
              en: "At least the discharge, usually at most 1.1 times fresh water.",
            },
          },
        ),
        amount(
          "A4b-02",
          "万t",
          { zh: "工业废水排放量", en: "Industrial wastewater discharged" },
          {
            evidence: evidence.emissionStatistics,
            help: { zh: "产生量减回用量；不超过产生量。", en: "Generated less reused; at most what is generated." },
          },
        ),
        amount(
          "A4b-02-compliant",
          "万t",
          { zh: "工业废水排放达标量", en: "Wastewater discharged within limits" },
          {
            required: "conditional",
            condition: { zh: "统计达标量时", en: "when it is recorded" },
            evidence: evidence.emissionStatistics,
            help: { zh: "不超过排放量。", en: "At most the discharge." },
          },
        ),
        ...waterPollutants.flatMap(pollutantAmounts),
        listing("A4b-03", { zh: "其他废水特征污染物产生、处理、排放情况", en: "Other water pollutants" }, emissions, {
          kinds: ["water"],
          required: "conditional",
          part: "chemical-smelting",
          condition: { zh: "有特征污染物时", en: "when there are characteristic pollutants" },
          evidence: evidence.permitReports,
          help: {
            zh: "排放量（t）≈ 浓度（mg/L）× 水量（万 t）÷ 100。",
            en: "Tonnes discharged are about concentration (mg/L) × water (万t) ÷ 100.",
          },
        }),
        amount(
          "A4b-04",
          "万Nm3",
          { zh: "工业废气排放量", en: "Industrial waste gas" },
          {
            evidence: evidence.emissionStatistics,
            help: { zh: "等于燃烧过程与生产工艺过程之和。", en: "Sum of combustion and process." },
          },
        ),
        amount(
          "A4b-04-combustion",
          "万Nm3",
          { zh: "其中：燃料燃烧过程", en: "of which combustion" },
          {
            required: "optional",
            evidence: evidence.emissionStatistics,
          },
        ),
        amount(
          "A4b-04-process",
          "万Nm3",
          { zh: "其中：生产工艺过程", en: "of which process" },
          {
            required: "optional",
            evidence: evidence.emissionStatistics,
          },
        ),
        ...airPollutants.flatMap(pollutantAmounts),
        amount(
          "A4b-05-SO2-combustion",
          "t",
          { zh: "二氧化硫排放量中：燃料燃烧过程", en: "Sulphur dioxide discharged, of which combustion" },
          {
            required: "optional",
            evidence: evidence.emissionStatistics,
          },
        ),
        amount(
          "A4b-05-SO2-process",
          "t",
          { zh: "二氧化硫排放量中：生产工艺过程", en: "Sulphur dioxide discharged, of which process" },
          {
            required: "optional",
            evidence: evidence.emissionStatistics,
            help: { zh: "两部分之和等于排放量。", en: "The two parts add up to the discharge." },
          },
        ),
        share(
          "A4b-06",
          { zh: "污染处理设施运行率", en: "Availability of treatment plants" },
          {
            evidence: { zh: "处理设施运行台账", en: "operating ledgers of the plants" },
            help: {
              zh: "运行时间 ÷ 应运行时间；去除率由“指标计算”表计算。",
              en: "Hours run over hours due; removal rates are computed on the indicator sheet.",
            },
          },
        ),
        ...mainPollutants.map((it) =>
          amount(
            `A4b-07-${it.key}`,
            "t",
            { zh: `${it.title.zh}许可排放量`, en: `${it.title.en}: permitted` },
            {
              evidence: { zh: "排污许可证", en: "discharge permits" },
              help: { zh: "园区持证单位许可量之和。", en: "Sum of the permits in the park." },
            },
          ),
        ),
        listing(
          "A4b-09",
          { zh: "固体废物产生、收集、利用和处置情况", en: "Solid waste: collection, use and disposal" },
          wastes,
          {
            evidence: evidence.wasteSystem,
            help: {
              zh: "收集、贮存、转移的方式与去向；数量在 A.2 a) 和 A.3 d) 填报。",
              en: "How and where it is collected, stored and taken; amounts stand under A.2 a) and A.3 d).",
            },
          },
        ),
        amount(
          "A4b-10",
          "tCO2",
          { zh: "范围一：化石燃料燃烧排放", en: "Scope 1: combustion of fossil fuels" },
          {
            evidence: evidence.ghgInventory,
            help: {
              zh: "按 GB/T 32150 体系核算，与能源消费采用同一活动水平。",
              en: "By the GB/T 32150 family, from the same amounts as the energy consumption.",
            },
          },
        ),
        amount(
          "A4b-11",
          "tCO2",
          { zh: "范围一：工业生产过程排放", en: "Scope 1: industrial processes" },
          {
            required: "conditional",
            part: "process-emissions",
            condition: {
              zh: "有水泥、石灰、化工、冶炼等过程排放时",
              en: "when cement, lime, chemical or smelting processes emit CO2",
            },
            evidence: evidence.ghgInventory,
          },
        ),
        amount(
          "A4b-12",
          "tCO2e",
          { zh: "范围一：废弃物处理排放", en: "Scope 1: waste treatment" },
          {
            required: "conditional",
            part: "waste-emissions",
            condition: { zh: "有污水厌氧处理等排放时", en: "when anaerobic treatment or the like emits" },
            evidence: evidence.ghgInventory,
            help: { zh: "污水处理 CH4、N2O 等按 GWP 折算。", en: "CH4, N2O and so on by their GWP." },
          },
        ),
        figure(
          "A4b-13",
          "tCO2",
          { zh: "范围二：净购入电力排放", en: "Scope 2: net purchased electricity" },
          {
            evidence: evidence.ghgInventory,
            help: {
              zh: "电量 = 外购电量 − 外供电量；注明因子年份和区域，有净外供时可为负。",
              en: "Purchased less exported electricity; say the factor's year and region. Negative if more is exported.",
            },
          },
        ),
        figure(
          "A4b-14",
          "tCO2",
          { zh: "范围二：净购入热力排放", en: "Scope 2: net purchased heat" },
          {
            evidence: evidence.ghgInventory,
            help: {
              zh: "热量 = 外购热力 − 外供热力，缺省因子 0.11 tCO2/GJ；有净外供时可为负。",
              en: "Purchased less exported heat, by default 0.11 tCO2/GJ. Negative if more is exported.",
            },
          },
        ),
        amount(
          "A4b-16",
          "tCO2",
          { zh: "碳排放总量", en: "Total carbon emissions" },
          {
            evidence: evidence.ghgInventory,
            help: {
              zh: "范围一与范围二之和，不冲减碳汇和抵消量。",
              en: "Scopes 1 and 2 together; sinks and offsets are not subtracted.",
            },
          },
        ),
        ...offsets.map(([key, title]) =>
          amount(`A4b-15-${key}`, "tCO2", title, {
            required: "conditional",
            part: "carbon-sinks",
            condition: { zh: "有碳汇、CCUS 或抵消量时", en: "when there are any" },
            evidence: { zh: "核证凭证", en: "certificates" },
            help: { zh: "单列，不冲减碳排放总量。", en: "Stands apart; not subtracted from the total." },
          }),
        ),
        description(
          "A4b-15",
          { zh: "碳汇、固碳、CCUS 与抵消的说明", en: "Sinks, CCUS and offsets: particulars" },
          {
            required: "conditional",
            part: "carbon-sinks",
            condition: { zh: "有碳汇、CCUS 或抵消量时", en: "when there are any" },
            evidence: { zh: "核证凭证", en: "certificates" },
            help: { zh: "单列，不冲减排放总量。", en: "Stands apart; not subtracted from the total." },
          },
        ),
        listing("A4b-17", { zh: "重点碳排放单位名单", en: "Key carbon emitters" }, enterpriseLists, {
          kinds: ["emitter"],
          evidence: { zh: "省生态环境厅名单", en: "list of the provincial environmental authority" },
          help: {
            zh: "年排放 2.6 万 t CO2 及以上（待核实）。",
            en: "26,000 t CO2 a year and more (to be verified).",
          },
        }),
        description(
          "A4b-18",
          { zh: "碳达峰年份与峰值测算", en: "Peak year and level of carbon emissions" },
          {
            required: "optional",
            evidence: { zh: "碳达峰方案", en: "carbon-peak plan" },
          },
        ),
      ],
    },
  ],
});
