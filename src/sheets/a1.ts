import { conformity } from "./conformity";
import { defineSheet, type TextField } from "./define";
import { enterpriseLists } from "./enterprise-lists";
import { evidence } from "./evidence";
import { exchanges } from "./exchanges";
import { amount, choice, count, description, figure, listing, share } from "./field-kinds";
import { plans } from "./plans";
import { pollutants } from "./pollutants";
import { previousRound } from "./previous-round";

const repeated = { zh: "再次审核时", en: "in a repeated audit" };

const text = (field: Omit<TextField, "type" | "period">): TextField => ({ type: "text", period: "once", ...field });

/** Land by function that no other field holds. */
const landUses = [
  ["storage", { zh: "仓储用地面积", en: "Storage land" }],
  ["housing", { zh: "居住用地面积", en: "Housing land" }],
  ["public", { zh: "公用与道路用地面积", en: "Public land and roads" }],
] as const;

/** Development of the park (DB43/T, A.1). Names and periods stand on the cover, the enterprises in their own table. */
export const a1 = defineSheet({
  kind: "form",
  id: "a1",
  tab: { zh: "A.1 园区开发", en: "A.1 Development" },
  title: { zh: "A.1 园区开发情况", en: "A.1 Development of the park" },
  intro: {
    zh: "园区名称、机构和期间在“封面”填写，工业企业清单在“企业清单”填写，这里不再重复。",
    en: "Names, bodies and periods are entered on the cover, and the enterprises in their own table; neither is asked for again here.",
  },
  clause: "A.1",
  sections: [
    {
      clause: "A.1 a)",
      title: { zh: "基本信息", en: "Basic information" },
      fields: [
        text({
          id: "A1a-02",
          title: { zh: "园区代码（开发区公告目录）", en: "Park code in the catalogue of development zones" },
          required: "conditional",
          condition: { zh: "园区级别为国家级或省级时", en: "for a national or provincial park" },
          evidence: { zh: "《中国开发区审核公告目录》", en: "Catalogue of China's development zones" },
        }),
        choice(
          "A1a-03",
          {
            national: { zh: "国家级", en: "national" },
            provincial: { zh: "省级", en: "provincial" },
            municipal: { zh: "市级", en: "municipal" },
            other: { zh: "其他", en: "other" },
          },
          { zh: "园区级别", en: "Level of the park" },
          {
            evidence: evidence.approval,
            help: { zh: "与批准机关的级别相符。", en: "Agrees with the approving authority." },
          },
        ),
        text({
          id: "A1a-04",
          title: { zh: "批准机关、文号与时间", en: "Approval: authority, number and date" },
          required: "required",
          evidence: evidence.approval,
          help: {
            zh: "工业园区须由国家、省、市级人民政府批准设立（3.1），缺则不适用本指南。",
            en: "An industrial park is approved by the national, provincial or municipal government (3.1); without it the guideline does not apply.",
          },
        }),
        description(
          "A1a-06",
          { zh: "地理位置、区位特点与四至范围", en: "Location and boundary" },
          {
            evidence: evidence.boundary,
            help: {
              zh: "须有明确的四至范围（3.1），附图。",
              en: "The boundary must be definite (3.1); attach the map.",
            },
          },
        ),
        {
          type: "number",
          id: "A1a-07-longitude",
          title: { zh: "中心经度（东经）", en: "Longitude of the centre (east)" },
          unit: "°",
          required: "optional",
          period: "once",
          min: 73,
          max: 136,
          usual: [108.7, 114.3],
          evidence: { zh: "地理信息系统", en: "geographic information system" },
          help: { zh: "湖南为 108.7–114.3。", en: "Hunan lies between 108.7 and 114.3." },
        },
        {
          type: "number",
          id: "A1a-07-latitude",
          title: { zh: "中心纬度（北纬）", en: "Latitude of the centre (north)" },
          unit: "°",
          required: "optional",
          period: "once",
          min: 3,
          max: 54,
          usual: [24.6, 30.2],
          evidence: { zh: "地理信息系统", en: "geographic information system" },
          help: { zh: "湖南为 24.6–30.2。", en: "Hunan lies between 24.6 and 30.2." },
        },
        amount(
          "A1a-08",
          "hm2",
          { zh: "批准面积（占地面积）", en: "Approved area" },
          {
            period: "once",
            evidence: evidence.boundary,
            usual: [10, 50000],
            help: { zh: "不小于工业用地面积。", en: "At least the industrial land." },
          },
        ),
        amount(
          "A1a-09",
          "hm2",
          { zh: "已开发面积", en: "Developed area" },
          {
            evidence: { zh: "园区年报", en: "yearly report of the park" },
            help: {
              zh: "不小于工业用地面积；逐年不减，减少须说明。",
              en: "At least the industrial land; explain a decrease.",
            },
          },
        ),
        amount(
          "A1a-10",
          "hm2",
          { zh: "工业用地面积（已建成）", en: "Industrial land, built" },
          {
            evidence: evidence.landSurvey,
            help: { zh: "已建成口径；不超过已开发面积。", en: "Built land only; at most the developed area." },
          },
        ),
        amount(
          "A1a-11",
          "hm2",
          { zh: "绿地面积", en: "Green area" },
          {
            required: "optional",
            evidence: { zh: "园林部门", en: "parks department" },
            help: { zh: "不超过已开发面积。", en: "At most the developed area." },
          },
        ),
        choice(
          "A1a-13",
          {
            committee: { zh: "管委会", en: "management committee" },
            both: { zh: "管委会 + 公司", en: "committee and company" },
            company: { zh: "公司", en: "company" },
          },
          { zh: "管理模式", en: "Mode of management" },
          { evidence: evidence.charter },
        ),
        count(
          "A1a-14",
          "人",
          { zh: "园区常住和就业人口", en: "Residents and employed" },
          {
            required: "conditional",
            condition: { zh: "核算生活用水、生活垃圾时", en: "when domestic water or waste is assessed" },
            evidence: evidence.statisticsOffice,
            usual: [0, 500000],
            help: { zh: "不小于工业企业从业人数。", en: "At least the industrial employees." },
          },
        ),
      ],
    },
    {
      clause: "A.1 b)",
      title: { zh: "经济发展现状", en: "Economy" },
      fields: [
        count(
          "A1b-01",
          "家",
          { zh: "企业总数", en: "Enterprises, total" },
          {
            evidence: { zh: "市场监管部门、园区台账", en: "market authority, park ledger" },
            help: { zh: "不小于工业企业数。", en: "At least the industrial enterprises." },
          },
        ),
        count(
          "A1b-02",
          "家",
          { zh: "工业企业数", en: "Industrial enterprises" },
          {
            evidence: evidence.statisticsOffice,
            help: { zh: "等于“企业清单”的行数。", en: "The number of rows on the list of enterprises." },
          },
        ),
        count(
          "A1b-03",
          "家",
          { zh: "规模以上工业企业数", en: "Industrial enterprises above scale" },
          {
            evidence: evidence.statisticsOffice,
            help: { zh: "不超过工业企业数。", en: "At most the industrial enterprises." },
          },
        ),
        amount(
          "A1b-07",
          "万元",
          { zh: "工业增加值（现价）", en: "Industrial value added, current prices" },
          {
            evidence: evidence.statisticsOffice,
            help: { zh: "小于工业总产值，一般为其 0.12–0.45。", en: "Below gross output, usually 0.12 to 0.45 of it." },
          },
        ),
        amount(
          "A1b-08",
          "万元",
          { zh: "工业增加值（不变价）", en: "Industrial value added, constant prices" },
          {
            evidence: evidence.statisticsOffice,
            help: {
              zh: "各年须为同一价格年，在填报说明中注明；强度和弹性系数均以此为分母。",
              en: "All years in prices of one year, named in the remarks; intensities and elasticities are based on it.",
            },
          },
        ),
        amount(
          "A1b-09",
          "万元",
          { zh: "工业总产值（现价）", en: "Gross industrial output, current prices" },
          {
            evidence: evidence.statisticsOffice,
            help: { zh: "与企业合计相差一般不超过 2%。", en: "Usually within 2 % of the sum of the enterprises." },
          },
        ),
        count(
          "A1b-10",
          "人",
          { zh: "工业企业从业人数", en: "Industrial employees" },
          {
            evidence: evidence.statisticsOffice,
            help: { zh: "人均工业增加值一般为 5–200 万元。", en: "Value added per head is usually 5 to 200 万元." },
          },
        ),
        amount(
          "A1b-11",
          "万元",
          { zh: "园区地区生产总值", en: "Gross domestic product of the park" },
          {
            required: "optional",
            evidence: evidence.statisticsOffice,
            help: { zh: "不小于工业增加值（现价）。", en: "At least industrial value added at current prices." },
          },
        ),
        amount(
          "A1b-12",
          "万元",
          { zh: "税收", en: "Tax revenue" },
          {
            required: "optional",
            evidence: { zh: "税务部门", en: "tax authority" },
          },
        ),
        amount(
          "A1b-13",
          "万元",
          { zh: "固定资产投资", en: "Investment in fixed assets" },
          {
            required: "optional",
            evidence: { zh: "园区财政部门", en: "park finance department" },
          },
        ),
        amount(
          "A1b-13-environment",
          "万元",
          { zh: "环境保护投入", en: "Environmental investment" },
          {
            required: "optional",
            evidence: { zh: "园区财政部门", en: "park finance department" },
          },
        ),
        figure(
          "A1b-14",
          "%",
          { zh: "规模以上工业增加值增速（发布值）", en: "Published growth of value added above scale" },
          {
            required: "conditional",
            condition: { zh: "统计部门发布增速时", en: "when the statistics office publishes it" },
            evidence: { zh: "统计公报", en: "statistical communiqué" },
            usual: [-50, 100],
            help: {
              zh: "与按不变价增加值推算的增速相差一般不超过 1 个百分点。",
              en: "Usually within one percentage point of the growth of constant-price value added.",
            },
          },
        ),
      ],
    },
    {
      clause: "A.1 c)",
      title: { zh: "园区产业政策", en: "Industrial policies" },
      fields: [
        listing("A1c-01", { zh: "入园协议", en: "Entry agreements" }, plans, {
          kinds: ["agreement"],
          evidence: { zh: "协议文本", en: "agreements" },
          help: {
            zh: "份数，是否含环保、能耗、亩均条款。",
            en: "How many, and whether they bind on environment, energy and land use.",
          },
        }),
        listing("A1c-02", { zh: "负面清单（准入条件）", en: "Negative list (entry criteria)" }, plans, {
          kinds: ["entry"],
          evidence: evidence.parkDocuments,
        }),
        description(
          "A1c-03",
          { zh: "单位面积投资强度、产出、能耗、排放准入值", en: "Entry values: investment, output, energy, emissions" },
          {
            required: "conditional",
            condition: { zh: "准入文件规定准入值时", en: "when the entry document sets values" },
            evidence: { zh: "准入文件", en: "entry document" },
            help: { zh: "与现状指标比较。", en: "To be compared with the present figures." },
          },
        ),
        listing("A1c-04", { zh: "规范条件及优惠政策清单", en: "Industry conditions and incentives" }, plans, {
          kinds: ["conditions", "incentive"],
          evidence: evidence.parkDocuments,
          help: { zh: "文号及有效期。", en: "Document number and validity." },
        }),
        description(
          "A1c-05",
          { zh: "淘汰落后工艺装备核查结果", en: "Check for obsolete processes and equipment" },
          {
            evidence: {
              zh: "与《产业结构调整指导目录》比对",
              en: "comparison with the Catalogue for Industrial Restructuring",
            },
            help: { zh: "存在淘汰类须有整改方案。", en: "Anything listed for elimination needs an option." },
          },
        ),
        listing(
          "A1c-06",
          { zh: "政策法规与技术标准符合性分析", en: "Conformity with laws, policies and standards" },
          conformity,
          {
            evidence: { zh: "符合性分析表（6.2.2）", en: "conformity table (6.2.2)" },
            help: { zh: "不符合项须列入问题清单。", en: "Each non-conformity belongs on the list of problems." },
          },
        ),
      ],
    },
    {
      clause: "A.1 d)",
      title: { zh: "园区规划", en: "Plans" },
      fields: [
        listing("A1d-01", { zh: "园区总体规划、发展规划", en: "Master plan, development plan" }, plans, {
          kinds: ["master", "development"],
          evidence: { zh: "规划文本及批复", en: "plan and its approval" },
          help: {
            zh: "名称、期限、批复文号；期限应覆盖考察期。",
            en: "Name, term and approval; the term covers the examination period.",
          },
        }),
        listing("A1d-02", { zh: "规划环境影响评价及审查意见", en: "Plan EIA and review opinion" }, plans, {
          kinds: ["eia"],
          evidence: evidence.planEia,
          help: {
            zh: "审查意见文号；满 5 年须跟踪评价。",
            en: "Number of the opinion; a follow-up is due after five years.",
          },
        }),
        description(
          "A1d-03",
          { zh: "规划环境影响评价执行情况", en: "Implementation of the plan EIA" },
          {
            evidence: evidence.siteVisit,
            help: {
              zh: "逐条说明，未落实的列入问题清单。",
              en: "Condition by condition; what is not done belongs on the list of problems.",
            },
          },
        ),
        ...pollutants
          .filter((it) => it.main || it.key === "VOC")
          .map((it) =>
            amount(
              `A1d-04-${it.key}`,
              "t",
              { zh: `总量管控指标：${it.title.zh}`, en: `Total-quantity cap: ${it.title.en}` },
              {
                required: "conditional",
                part: "emission-caps",
                condition: { zh: "规划环评规定总量时", en: "when the plan EIA sets a cap" },
                evidence: evidence.planEia,
                help: { zh: "排放量不应超过此值。", en: "The discharge should not exceed it." },
              },
            ),
          ),
        listing("A1d-05", { zh: "碳达峰、节能、节水等专项规划", en: "Plans for carbon, energy and water" }, plans, {
          kinds: ["special"],
          required: "optional",
          evidence: evidence.parkDocuments,
          help: {
            zh: "目标与清洁生产目标（6.2.4）不矛盾。",
            en: "Their targets do not contradict the goals of 6.2.4.",
          },
        }),
      ],
    },
    {
      clause: "A.1 e)",
      title: { zh: "产业布局情况", en: "Layout of industry" },
      fields: [
        description(
          "A1e-01",
          { zh: "企业分布与空间布局", en: "Where the enterprises are" },
          {
            evidence: { zh: "企业分布图", en: "map of the enterprises" },
          },
        ),
        description(
          "A1e-02",
          { zh: "功能区面积构成", en: "Land use by function" },
          {
            evidence: { zh: "规划图", en: "land-use plan" },
            help: {
              zh: "工业、仓储、居住、公用、绿地；合计等于已开发面积。",
              en: "Industry, storage, housing, public, green; together the developed area.",
            },
          },
        ),
        ...landUses.map(([key, title]) =>
          amount(`A1e-02-${key}`, "hm2", title, {
            period: "once",
            evidence: { zh: "规划图", en: "land-use plan" },
            help: {
              zh: "考察期最后一年；与工业用地、绿地面积合计等于已开发面积（±2%）。没有则填 0。",
              en: "In the last year; with industrial and green land it adds up to the developed area (±2 %). Enter 0 if there is none.",
            },
          }),
        ),
        share(
          "A1e-03",
          { zh: "主导产业产值占比", en: "Share of the leading industries in output" },
          {
            evidence: evidence.statisticsOffice,
          },
        ),
        count(
          "A1e-04",
          "家",
          { zh: "高新技术企业数", en: "High-tech enterprises" },
          {
            evidence: { zh: "科技部门", en: "science and technology authority" },
            help: { zh: "不超过工业企业数。", en: "At most the industrial enterprises." },
          },
        ),
        share(
          "A1e-04-share",
          { zh: "高新技术产业产值占比", en: "Share of high-tech output" },
          {
            evidence: { zh: "科技部门、统计部门", en: "science and technology authority, statistics office" },
          },
        ),
        listing(
          "A1e-05",
          { zh: "绿色制造名单（绿色工厂、园区、供应链）", en: "Green factories, parks and supply chains" },
          enterpriseLists,
          {
            kinds: ["green"],
            required: "conditional",
            part: "green-titles",
            condition: { zh: "有绿色制造称号时", en: "when titles are held" },
            evidence: { zh: "工信部门名单", en: "list of the industry authority" },
          },
        ),
        share(
          "A1e-06",
          { zh: "现代服务业产值占比", en: "Share of modern services" },
          {
            required: "optional",
            evidence: evidence.statisticsOffice,
          },
        ),
        listing(
          "A1e-07",
          { zh: "“两高”项目清单", en: "Projects of high energy use and high emissions" },
          enterpriseLists,
          {
            kinds: ["two-high"],
            evidence: { zh: "发展改革、工信部门", en: "development and reform, industry authorities" },
            help: {
              zh: "清单企业须在“企业清单”中；没有则写“无”。",
              en: "Their enterprises are on the list; write “none” if there are none.",
            },
          },
        ),
      ],
    },
    {
      clause: "A.1 f)",
      title: { zh: "产业链情况", en: "Industrial chains" },
      fields: [
        description(
          "A1f-01",
          { zh: "园区主导行业产业链图谱", en: "Map of the leading industries' chains" },
          {
            evidence: evidence.parkDocuments,
          },
        ),
        listing("A1f-02", { zh: "上下游配套关系", en: "Supply links inside the park" }, exchanges, {
          kinds: ["supply"],
          required: "conditional",
          part: "supply-links",
          condition: { zh: "有园区内配套时", en: "when enterprises supply each other" },
          evidence: { zh: "企业问卷", en: "enterprise questionnaire" },
          help: {
            zh: "供方、需方、物料、数量；与 A.2 c) 一致。",
            en: "Supplier, user, material and amount; agrees with A.2 c).",
          },
        }),
        share(
          "A1f-03",
          { zh: "本地配套率", en: "Local sourcing rate" },
          {
            required: "optional",
            evidence: { zh: "企业问卷", en: "enterprise questionnaire" },
          },
        ),
      ],
    },
    {
      clause: "A.1 g)",
      title: { zh: "上一轮清洁生产审核回顾", en: "Review of the previous round" },
      fields: [
        listing(
          "A1g-02",
          { zh: "上一轮审核重点、目标与完成情况", en: "Focus, goals and attainment of the previous round" },
          previousRound,
          {
            kinds: ["focus", "goal"],
            required: "conditional",
            condition: repeated,
            evidence: evidence.previousReport,
            help: {
              zh: "是否首轮在“封面”填写；再次审核须在前言回顾（条款 7）。",
              en: "First or repeated is said on the cover; the preface must review it (clause 7).",
            },
          },
        ),
        listing(
          "A1g-03",
          { zh: "上一轮方案清单及实施状态", en: "Options of the previous round and their status" },
          previousRound,
          {
            kinds: ["option"],
            required: "conditional",
            condition: repeated,
            evidence: evidence.previousReport,
            help: { zh: "未实施的须说明原因。", en: "Say why an option was not implemented." },
          },
        ),
        text({
          id: "A1g-04",
          title: { zh: "上一轮备案（验收）文号", en: "Filing number of the previous round" },
          required: "conditional",
          condition: repeated,
          evidence: { zh: "工信部门", en: "industry authority" },
        }),
      ],
    },
  ],
});
