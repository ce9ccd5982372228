import { defineSheet } from "./define";
import { evidence } from "./evidence";
import { facilities } from "./facilities";
import { amount, count, description, listing, share } from "./field-kinds";
import { incidents } from "./incidents";
import { inspections } from "./inspections";
import { regulations } from "./regulations";

/** Environmental management of the park (DB43/T, A.5). */
export const a5 = defineSheet({
  kind: "form",
  id: "a5",
  tab: { zh: "A.5 环境管理", en: "A.5 Management" },
  title: { zh: "A.5 环境管理情况", en: "A.5 Environmental management" },
  intro: {
    zh: "机构、制度、督察整改、风险防范、应急、事故、监测与信息公开。没有发生的次数填 0。",
    en: "Bodies, rules, rectification, risk prevention, emergencies, accidents, monitoring and disclosure. Enter 0 where nothing happened.",
  },
  clause: "A.5",
  sections: [
    {
      clause: "A.5 a)",
      title: { zh: "管理组织机构建立情况", en: "Bodies" },
      fields: [
        listing(
          "A5a-01",
          { zh: "水资源、能源、生态环境管理机构与职责", en: "Bodies for water, energy and environment" },
          regulations,
          { kinds: ["body"], evidence: { zh: "三定方案、任命文件", en: "charter, letters of appointment" } },
        ),
        count(
          "A5a-01-staff",
          "人",
          { zh: "专职管理人数", en: "Full-time staff" },
          {
            period: "once",
            evidence: { zh: "任命文件", en: "letters of appointment" },
            usual: [2, 500],
            help: {
              zh: "绿色园区评价要求不少于 2 人（待核实）。",
              en: "Green-park evaluation asks for at least two (to be verified).",
            },
          },
        ),
      ],
    },
    {
      clause: "A.5 b)",
      title: { zh: "制度制定及执行情况", en: "Rules and their enforcement" },
      fields: [
        listing(
          "A5b-01",
          { zh: "水资源、能源、生态环境制度清单", en: "Rules on water, energy and environment" },
          regulations,
          {
            kinds: ["rule"],
            evidence: evidence.parkDocuments,
            help: { zh: "每类至少一项，注明文号、日期。", en: "At least one of each, with number and date." },
          },
        ),
        listing("A5b-02", { zh: "制度执行记录（检查、考核、奖惩）", en: "Records of enforcement" }, regulations, {
          kinds: ["record"],
          evidence: evidence.parkLedger,
          help: { zh: "每年至少一次。", en: "At least once a year." },
        }),
        amount(
          "A5b-03",
          "万元",
          { zh: "环境保护税", en: "Environmental protection tax" },
          {
            required: "optional",
            evidence: { zh: "完税凭证", en: "tax receipts" },
          },
        ),
        description(
          "A5b-03-trading",
          { zh: "排污权、节能量交易", en: "Trading of discharge rights and energy savings" },
          {
            required: "optional",
            evidence: { zh: "交易凭证", en: "trading certificates" },
          },
        ),
      ],
    },
    {
      clause: "A.5 c)",
      title: {
        zh: "环保督察发现的问题（或环境投诉）及其整改情况",
        en: "Inspection findings, complaints and rectification",
      },
      fields: [
        listing(
          "A5c-01",
          { zh: "环保督察问题清单与整改情况", en: "Inspection findings and rectification" },
          inspections,
          {
            kinds: ["inspection"],
            evidence: { zh: "督察反馈、销号文件", en: "inspection reports, closure documents" },
            help: {
              zh: "问题、责任、时限、状态；未销号的列入问题清单。没有则写“无”。",
              en: "Finding, responsibility, deadline, status; open ones belong on the list of problems. Write “none” if there are none.",
            },
          },
        ),
        count(
          "A5c-02",
          "件",
          { zh: "环境投诉件数", en: "Complaints received" },
          {
            evidence: { zh: "12345、12369 平台", en: "hotlines 12345 and 12369" },
          },
        ),
        count(
          "A5c-02-closed",
          "件",
          { zh: "环境投诉办结件数", en: "Complaints closed" },
          {
            evidence: { zh: "12345、12369 平台", en: "hotlines 12345 and 12369" },
            help: { zh: "不超过投诉件数。", en: "At most the complaints received." },
          },
        ),
        count(
          "A5c-03",
          "件",
          { zh: "环境行政处罚件数", en: "Penalties" },
          {
            evidence: { zh: "信用平台", en: "credit platform" },
          },
        ),
        amount(
          "A5c-03-fines",
          "万元",
          { zh: "环境行政处罚金额", en: "Fines" },
          {
            evidence: { zh: "信用平台", en: "credit platform" },
          },
        ),
      ],
    },
    {
      clause: "A.5 d)",
      title: { zh: "环境风险防范设施监控", en: "Risk prevention" },
      fields: [
        count(
          "A5d-01-major",
          "家",
          { zh: "重大环境风险企业数", en: "Enterprises of major risk" },
          {
            evidence: { zh: "应急预案备案（HJ 941）", en: "filed emergency plans (HJ 941)" },
          },
        ),
        count(
          "A5d-01-larger",
          "家",
          { zh: "较大环境风险企业数", en: "Enterprises of larger risk" },
          {
            evidence: { zh: "应急预案备案（HJ 941）", en: "filed emergency plans (HJ 941)" },
          },
        ),
        count(
          "A5d-01-general",
          "家",
          { zh: "一般环境风险企业数", en: "Enterprises of general risk" },
          {
            evidence: { zh: "应急预案备案（HJ 941）", en: "filed emergency plans (HJ 941)" },
            help: {
              zh: "三级之和不超过工业企业数。",
              en: "The three together do not exceed the industrial enterprises.",
            },
          },
        ),
        listing("A5d-02", { zh: "三级防控设施（围堰、应急池、闸阀）", en: "Three-level containment" }, facilities, {
          kinds: ["containment"],
          evidence: evidence.asBuilt,
        }),
        amount(
          "A5d-02-volume",
          "m3",
          { zh: "事故应急池总容积", en: "Volume of the emergency basins" },
          {
            period: "once",
            evidence: evidence.asBuilt,
            help: { zh: "不小于计算需求。", en: "At least what the calculation asks for." },
          },
        ),
        listing("A5d-03", { zh: "风险防范制度", en: "Risk-prevention rules" }, regulations, {
          kinds: ["risk"],
          evidence: evidence.parkDocuments,
        }),
        listing(
          "A5d-04",
          { zh: "防范设施监控体系（有毒有害气体预警等）", en: "Monitoring and alarm system" },
          facilities,
          {
            kinds: ["alarm"],
            evidence: { zh: "监控平台", en: "monitoring platform" },
            help: { zh: "化工园区须有有毒有害气体预警。", en: "Chemical parks need an alarm for toxic gases." },
          },
        ),
      ],
    },
    {
      clause: "A.5 e)",
      title: { zh: "环境应急能力建设", en: "Emergency preparedness" },
      fields: [
        description(
          "A5e-01",
          { zh: "突发环境事件应急预案及备案号", en: "Emergency plan and its filing number" },
          {
            evidence: { zh: "预案备案表", en: "filing form" },
            help: { zh: "三年内修订。", en: "Revised within three years." },
          },
        ),
        {
          type: "date",
          id: "A5e-01-date",
          title: { zh: "应急预案备案日期", en: "Emergency plan: day of filing" },
          required: "required",
          period: "once",
          evidence: { zh: "预案备案表", en: "filing form" },
          help: { zh: "三年内修订备案。", en: "Revised and filed within three years." },
        },
        count(
          "A5e-02",
          "次",
          { zh: "应急演练次数", en: "Drills" },
          {
            usual: [1, 100],
            evidence: { zh: "演练记录", en: "drill records" },
            help: { zh: "每年至少一次。", en: "At least one a year." },
          },
        ),
        listing(
          "A5e-03",
          { zh: "应急物资、队伍与应急事件处理体系", en: "Supplies, teams and response system" },
          incidents,
          { kinds: ["team", "store"], evidence: { zh: "应急物资清单", en: "list of supplies" } },
        ),
        share(
          "A5e-04",
          { zh: "企业应急预案备案率", en: "Enterprises with a filed plan" },
          {
            evidence: { zh: "生态环境部门", en: "environmental authority" },
          },
        ),
      ],
    },
    {
      clause: "A.5 f)",
      title: { zh: "环境事故处理处置", en: "Accidents" },
      fields: [
        count(
          "A5f-01",
          "次",
          { zh: "环境事故次数", en: "Accidents: number" },
          {
            evidence: { zh: "事故通报", en: "accident bulletins" },
          },
        ),
        listing(
          "A5f-01-account",
          { zh: "环境事故的级别、原因、损失与处置", en: "Accidents: level, cause, loss and handling" },
          incidents,
          {
            kinds: ["accident"],
            required: "conditional",
            condition: { zh: "发生环境事故时", en: "when accidents happened" },
            evidence: { zh: "事故通报", en: "accident bulletins" },
          },
        ),
        listing(
          "A5f-02",
          { zh: "企业风险防范主体责任制度", en: "Rules on the enterprises' responsibility" },
          regulations,
          { kinds: ["responsibility"], evidence: evidence.parkDocuments },
        ),
        listing("A5f-03", { zh: "污染损害与鉴定评估制度", en: "Rules on the assessment of damage" }, regulations, {
          kinds: ["damage"],
          evidence: evidence.parkDocuments,
        }),
        count(
          "A5f-04",
          "家",
          { zh: "环境污染责任保险投保企业数", en: "Enterprises with environmental liability insurance" },
          {
            required: "optional",
            evidence: { zh: "保单", en: "policies" },
          },
        ),
      ],
    },
    {
      clause: "A.5 g)",
      title: { zh: "园区环境监测", en: "Monitoring" },
      fields: [
        description(
          "A5g-01",
          { zh: "环境监测站级别建设", en: "Monitoring station: level" },
          {
            evidence: { zh: "检验检测机构资质（CMA）", en: "accreditation (CMA)" },
            help: { zh: "级别、资质、人员。", en: "Level, accreditation and staff." },
          },
        ),
        count(
          "A5g-02",
          "个",
          { zh: "自动监测站数量", en: "Automatic stations" },
          {
            evidence: { zh: "监测平台", en: "monitoring platform" },
            help: { zh: "水、气、VOCs、噪声合计。", en: "Water, air, VOCs and noise together." },
          },
        ),
        count(
          "A5g-02-connected",
          "个",
          { zh: "其中：联网数量", en: "of which connected" },
          {
            evidence: { zh: "监测平台", en: "monitoring platform" },
          },
        ),
        share(
          "A5g-03",
          { zh: "企业在线监测数据有效传输率", en: "Valid transmission of online data" },
          {
            evidence: { zh: "污染源平台", en: "pollution-source platform" },
            usual: [90, 100],
            help: { zh: "一般不低于 90%（待核实）。", en: "Usually at least 90 % (to be verified)." },
          },
        ),
        share(
          "A5g-04",
          { zh: "自行监测方案执行率", en: "Execution of self-monitoring plans" },
          {
            evidence: { zh: "排污许可证执行报告", en: "permit reports" },
          },
        ),
      ],
    },
    {
      clause: "A.5 h)",
      title: { zh: "环境信息与公开", en: "Information and disclosure" },
      fields: [
        count(
          "A5h-01-due",
          "家",
          { zh: "应公开污染源排放信息的企业数", en: "Enterprises that must disclose" },
          {
            evidence: { zh: "企业环境信息依法披露系统", en: "disclosure system" },
          },
        ),
        count(
          "A5h-01",
          "家",
          { zh: "已公开污染源排放信息的企业数", en: "Enterprises that disclosed" },
          {
            evidence: { zh: "企业环境信息依法披露系统", en: "disclosure system" },
            help: { zh: "不超过应公开数。", en: "At most those that must." },
          },
        ),
        listing(
          "A5h-02",
          { zh: "环境状况公布制度与频次", en: "Publication of the state of the environment" },
          regulations,
          {
            kinds: ["disclosure"],
            evidence: { zh: "门户网站", en: "website" },
            help: { zh: "每年至少一次。", en: "At least once a year." },
          },
        ),
        description(
          "A5h-03",
          { zh: "公众参与与意见处理", en: "Public participation" },
          {
            required: "optional",
            evidence: evidence.parkLedger,
          },
        ),
        description(
          "A5h-04",
          { zh: "清洁生产审核信息公开", en: "Disclosure of the cleaner-production audit" },
          {
            required: "optional",
            evidence: { zh: "门户网站", en: "website" },
          },
        ),
      ],
    },
  ],
});
