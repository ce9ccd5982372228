import type { Text } from "../core/text";

/** What goes under a heading: data of the workbook, forms for what no sheet holds yet, and prompts for the author. */
export type Fill =
  /** The fields of a lettered item, by its clause; `only`/`except` name field ids, `title` replaces the item's own. */
  | {
      readonly kind: "fields";
      readonly clause: string;
      readonly only?: readonly string[];
      readonly except?: readonly string[];
      readonly title?: Text;
    }
  | { readonly kind: "preface" }
  | { readonly kind: "look-back" }
  | { readonly kind: "enterprises" }
  | { readonly kind: "collection" }
  | { readonly kind: "roll-up" }
  | { readonly kind: "indicators" }
  | { readonly kind: "methods" }
  | { readonly kind: "factors" }
  | { readonly kind: "ranking" }
  | { readonly kind: "goals" }
  | { readonly kind: "solid-waste" }
  | { readonly kind: "problems" }
  | { readonly kind: "options" }
  | { readonly kind: "screening" }
  | { readonly kind: "feasibility" }
  | { readonly kind: "benefits" }
  | { readonly kind: "conclusion" }
  | { readonly kind: "flows" }
  /** A list of the workbook by its sheet's id, with its columns and their relative widths; `otherwise` while it is empty. */
  | {
      readonly kind: "list";
      readonly sheet: string;
      readonly columns: readonly (readonly [id: string, width: number])[];
      readonly caption?: Text;
      readonly note?: Text;
      /** Only the rows of the base period, where there are any: the other years stay in the workbook. */
      readonly baseYearOnly?: true;
      readonly otherwise: readonly Fill[];
    }
  /** A table for the author to fill in; rows hold what is known beforehand, blank cells the rest. */
  | {
      readonly kind: "form";
      readonly caption: Text;
      readonly columns: readonly Text[];
      readonly rows: readonly (readonly (Text | null)[])[];
    }
  /** Asked for by the guideline and held by no sheet of the workbook. */
  | { readonly kind: "gap"; readonly text: Text }
  | { readonly kind: "prompt"; readonly text: Text };

export interface OutlineSection {
  /** `null` for the preface, "1"–"7" for chapters, "1.1" … for sections. */
  readonly number: string | null;
  readonly title: Text;
  /** The guideline's clauses reported on here; their order is not that of the chapters. */
  readonly clauses: readonly string[];
  readonly fills: readonly Fill[];
}

const fields = (...clauses: readonly string[]): Fill[] => clauses.map((clause) => ({ kind: "fields", clause }));
const prompt = (zh: string, en: string): Fill => ({ kind: "prompt", text: { zh, en } });
const gap = (zh: string, en: string): Fill => ({ kind: "gap", text: { zh, en } });
const t = (zh: string, en: string): Text => ({ zh, en });

type ListColumns = Extract<Fill, { kind: "list" }>["columns"];

/** A list of Appendix A; while it is empty the field that points to it says what is missing. */
const list = (sheet: string, columns: ListColumns): Fill => ({ kind: "list", sheet, columns, otherwise: [] });
const listOfBaseYear = (sheet: string, columns: ListColumns): Fill => ({
  kind: "list",
  sheet,
  columns,
  baseYearOnly: true,
  otherwise: [],
});

/** Where the park's bodies stand; they belong to 1.2, not to 1.1. */
const bodies = ["A1a-12", "A1a-13", "A1a-18"];

/** The framework of the report, DB43/T appendix C (normative): headings, order and numbers are fixed. */
export const outline: readonly OutlineSection[] = [
  {
    number: null,
    title: t("前言", "Preface"),
    clauses: ["7"],
    fills: [
      { kind: "preface" },
      { kind: "look-back" },
      prompt(
        "补充任务来源、审核目的、编制依据和审核工作过程。",
        "Add the origin and purpose of the audit, its legal basis and how it went.",
      ),
    ],
  },
  { number: "1", title: t("园区概况", "The park"), clauses: ["6.2.1 a)"], fills: [] },
  {
    number: "1.1",
    title: t("园区基本情况", "Basic facts of the park"),
    clauses: ["6.2.1 a)", "A.1 a)", "A.1 b)", "A.1 c)", "A.1 d)", "A.1 e)", "A.1 f)"],
    fills: [
      { kind: "fields", clause: "A.1 a)", except: bodies },
      ...fields("A.1 b)"),
      { kind: "enterprises" },
      ...fields("A.1 c)", "A.1 d)"),
      list("plans", [
        ["kind", 15],
        ["name", 26],
        ["number", 15],
        ["date", 12],
        ["until", 9],
        ["state", 10],
        ["content", 26],
      ]),
      ...fields("A.1 e)"),
      list("enterprise-lists", [
        ["kind", 20],
        ["enterprise", 26],
        ["name", 20],
        ["year", 9],
        ["authority", 25],
      ]),
      ...fields("A.1 f)"),
    ],
  },
  {
    number: "1.2",
    title: t("组织机构", "Organisation"),
    clauses: ["6.2.1 a)", "A.5 a)"],
    fills: [
      {
        kind: "fields",
        clause: "A.1 a)",
        only: bodies,
        title: t("管理机构与技术支持机构", "Administration and consultant"),
      },
      ...fields("A.5 a)"),
      prompt("附园区管理机构组织机构图。", "Insert the organisation chart of the park's administration."),
    ],
  },
  { number: "2", title: t("审核准备", "Preparation of the audit"), clauses: ["6.1"], fills: [] },
  {
    number: "2.1",
    title: t("审核小组", "Audit groups"),
    clauses: ["6.1.1"],
    fills: [
      {
        kind: "list",
        sheet: "team",
        columns: [
          ["group", 11],
          ["role", 9],
          ["name", 11],
          ["post", 26],
          ["category", 14],
          ["duty", 29],
        ],
        otherwise: [
          gap(
            "审核领导小组和审核工作小组名单（6.1.1）：组长由园区管理机构负责人或相关主管担任，成员含职能部门、技术专家和企业负责人。",
            "Members of the leading and the working group (6.1.1): headed by the head of the park's administration; members from its departments, experts and enterprises.",
          ),
          {
            kind: "form",
            caption: t("审核领导小组和审核工作小组成员", "Members of the leading and the working group"),
            columns: [
              t("小组", "Group"),
              t("小组职务", "Role"),
              t("姓名", "Name"),
              t("单位与职务", "Body and post"),
              t("职责", "Duties"),
            ],
            rows: [
              [t("领导小组", "Leading group"), t("组长", "head"), null, null, null],
              [t("领导小组", "Leading group"), t("成员", "member"), null, null, null],
              [t("工作小组", "Working group"), t("成员（职能部门）", "member (department)"), null, null, null],
              [t("工作小组", "Working group"), t("成员（技术专家）", "member (expert)"), null, null, null],
              [t("工作小组", "Working group"), t("成员（企业负责人）", "member (enterprise)"), null, null, null],
            ],
          },
        ],
      },
    ],
  },
  {
    number: "2.2",
    title: t("审核工作计划", "Work plan"),
    clauses: ["6.1.2"],
    fills: [
      ...fields("6.1.2 b)"),
      {
        kind: "list",
        sheet: "plan",
        columns: [
          ["stage", 16],
          ["content", 32],
          ["start", 12],
          ["end", 12],
          ["responsible", 14],
          ["participants", 14],
        ],
        otherwise: [
          gap(
            "审核工作计划（6.1.2 a）：各阶段工作内容、起止时间、负责人（部门）和参与人（部门）。",
            "The work plan (6.1.2 a): content, dates, person in charge and participants of each stage.",
          ),
          {
            kind: "form",
            caption: t("审核工作计划", "Work plan of the audit"),
            columns: [
              t("阶段", "Stage"),
              t("工作内容", "Work"),
              t("起止时间", "Dates"),
              t("负责人（部门）", "In charge"),
              t("参与人（部门）", "Participants"),
            ],
            rows: [
              [t("审核准备", "Preparation"), null, null, null, null],
              [t("预审核", "Pre-audit"), null, null, null, null],
              [t("审核", "Audit"), null, null, null, null],
              [t("实施方案的产生和筛选", "Generation and screening of options"), null, null, null, null],
              [t("实施方案的确定", "Choice of options"), null, null, null, null],
              [t("方案的实施", "Implementation"), null, null, null, null],
              [t("持续清洁生产", "Continued cleaner production"), null, null, null, null],
            ],
          },
        ],
      },
    ],
  },
  {
    number: "2.3",
    title: t("宣传和教育", "Publicity and education"),
    clauses: ["6.1.3"],
    fills: [
      {
        kind: "list",
        sheet: "training",
        columns: [
          ["kind", 12],
          ["topic", 28],
          ["date", 12],
          ["audience", 16],
          ["people", 10],
          ["evidence", 22],
        ],
        otherwise: [
          gap(
            "宣传教育活动和专业技术培训记录（6.1.3）：对象、时间、人数和内容。",
            "Records of publicity and training (6.1.3): audience, date, number of people, content.",
          ),
          {
            kind: "form",
            caption: t("宣传教育与培训", "Publicity, education and training"),
            columns: [
              t("内容", "Content"),
              t("对象", "Audience"),
              t("时间", "Date"),
              t("人数", "People"),
              t("形式与证据", "Form and evidence"),
            ],
            rows: [
              [t("清洁生产宣传教育", "Publicity"), t("园区各职能部门", "departments of the park"), null, null, null],
              [t("清洁生产宣传教育", "Publicity"), t("园区内各企业", "enterprises of the park"), null, null, null],
              [
                t("政策法规和激励措施", "Law, policy and incentives"),
                t("职能部门、审核小组", "departments, audit groups"),
                null,
                null,
                null,
              ],
              [
                t("审核程序及方法", "Procedure and methods"),
                t("职能部门、审核小组", "departments, audit groups"),
                null,
                null,
                null,
              ],
              [
                t("审核环节的实施要点", "Key points of each step"),
                t("职能部门、审核小组", "departments, audit groups"),
                null,
                null,
                null,
              ],
            ],
          },
        ],
      },
    ],
  },
  { number: "3", title: t("预审核", "Pre-audit"), clauses: ["6.2"], fills: [] },
  {
    number: "3.1",
    title: t("收集资料和现场考察", "Data and site visits"),
    clauses: ["6.2.1"],
    fills: [
      { kind: "collection" },
      { kind: "roll-up" },
      {
        kind: "list",
        sheet: "site-visits",
        columns: [
          ["date", 12],
          ["place", 18],
          ["people", 14],
          ["subject", 22],
          ["before", 12],
          ["after", 12],
          ["outcome", 10],
        ],
        otherwise: [
          gap(
            "现场考察记录（6.2.1 b）：日期、地点、人员、核实的数据及修正前后的数值。",
            "Records of site visits (6.2.1 b): date, place, people, data verified, and values before and after.",
          ),
          {
            kind: "form",
            caption: t("现场考察核实和修正记录", "Data verified and corrected on site"),
            columns: [
              t("日期", "Date"),
              t("地点", "Place"),
              t("核实内容", "Verified"),
              t("修正前", "Before"),
              t("修正后", "After"),
            ],
            rows: [[null, null, null, null, null]],
          },
        ],
      },
    ],
  },
  {
    number: "3.2",
    title: t("现状分析评价", "Analysis and evaluation of the present state"),
    clauses: ["6.2.2", "A.2", "A.3", "A.4", "A.5"],
    fills: [
      ...fields("A.2 a)"),
      listOfBaseYear("materials", [
        ["kind", 16],
        ["name", 18],
        ["enterprise", 26],
        ["amount", 14],
        ["unit", 10],
        ["recovered", 16],
      ]),
      ...fields("A.2 b)", "A.2 c)"),
      listOfBaseYear("exchanges", [
        ["kind", 15],
        ["material", 19],
        ["supplier", 20],
        ["receiver", 20],
        ["other", 16],
        ["amount", 10],
        ["unit", 10],
      ]),
      ...fields("A.2 d)", "A.2 e)", "A.2 f)"),
      listOfBaseYear("unit-consumption", [
        ["enterprise", 24],
        ["product", 14],
        ["kind", 14],
        ["value", 10],
        ["unit", 12],
        ["standard", 20],
        ["limit", 12],
        ["problem", 9],
      ]),
      ...fields("A.3 a)"),
      listOfBaseYear("plant-quality", [
        ["plant", 22],
        ["parameter", 14],
        ["in", 14],
        ["out", 14],
        ["limit", 14],
        ["standard", 22],
      ]),
      ...fields("A.3 b)", "A.3 c)", "A.3 d)"),
      listOfBaseYear("wastes", [
        ["kind", 14],
        ["code", 15],
        ["name", 16],
        ["generated", 12],
        ["utilised", 12],
        ["disposed", 12],
        ["stored", 12],
        ["destination", 18],
      ]),
      list("facilities", [
        ["kind", 16],
        ["name", 20],
        ["operator", 16],
        ["capacity", 11],
        ["unit", 9],
        ["load", 11],
        ["parameters", 24],
      ]),
      ...fields("A.3 e)", "A.4 a)"),
      listOfBaseYear("monitoring", [
        ["kind", 13],
        ["point", 20],
        ["parameter", 18],
        ["value", 10],
        ["unit", 10],
        ["standard", 19],
        ["limit", 9],
        ["meets", 9],
      ]),
      ...fields("A.4 b)"),
      listOfBaseYear("emissions", [
        ["kind", 10],
        ["name", 15],
        ["generated", 13],
        ["discharged", 13],
        ["permitted", 13],
        ["treatment", 30],
      ]),
      ...fields("A.5 b)"),
      list("regulations", [
        ["kind", 17],
        ["subject", 12],
        ["name", 28],
        ["number", 18],
        ["date", 12],
        ["content", 28],
      ]),
      ...fields("A.5 c)"),
      list("inspections", [
        ["kind", 11],
        ["date", 12],
        ["source", 16],
        ["enterprise", 20],
        ["finding", 20],
        ["measures", 20],
        ["state", 16],
        ["problem", 8],
      ]),
      ...fields("A.5 d)", "A.5 e)", "A.5 f)"),
      list("incidents", [
        ["kind", 13],
        ["date", 12],
        ["place", 20],
        ["subject", 26],
        ["level", 10],
        ["handling", 24],
      ]),
      ...fields("A.5 g)", "A.5 h)"),
      { kind: "indicators" },
      { kind: "methods" },
      { kind: "factors" },
      {
        kind: "list",
        sheet: "conformity",
        columns: [
          ["id", 8],
          ["document", 22],
          ["clause", 10],
          ["requirement", 24],
          ["state", 24],
          ["conclusion", 12],
          ["problem", 10],
        ],
        otherwise: [
          gap(
            "与相关政策法规、技术标准的符合性分析（6.2.2）。",
            "Conformity with law, policy and technical standards (6.2.2).",
          ),
        ],
      },
      {
        kind: "list",
        sheet: "level",
        columns: [
          ["indicator", 22],
          ["unit", 9],
          ["present", 10],
          ["benchmark", 10],
          ["source", 20],
          ["level", 15],
          ["potential", 22],
        ],
        otherwise: [
          gap(
            "清洁生产现状水平评估和潜力（6.2.2）。",
            "Present level of cleaner production and its potential (6.2.2).",
          ),
        ],
      },
      prompt(
        "分析与相关政策法规、技术标准的符合性，评估清洁生产现状水平，识别清洁生产潜力。",
        "Analyse the conformity with law, policy and standards, rate the present level of cleaner production and name its potential.",
      ),
    ],
  },
  {
    number: "3.3",
    title: t("确定审核重点", "Focus of the audit"),
    clauses: ["6.2.3"],
    fills: [
      { kind: "ranking" },
      {
        kind: "list",
        sheet: "focus",
        columns: [
          ["candidate", 25],
          ["energy", 9],
          ["material", 9],
          ["pollution", 9],
          ["carbon", 11],
          ["score", 11],
          ["selected", 10],
          ["reason", 24],
        ],
        note: t(
          "权重总和计分法，得分 1–10；另计清洁生产潜力和配合度。权重为参数，指南未规定（待核实）。",
          "Weighted sums of scores from 1 to 10, potential and readiness included. Weights are parameters that the guideline does not fix (to be verified).",
        ),
        otherwise: [
          gap(
            "备选审核重点及其比选（6.2.3）：围绕能耗高、物耗高、污染重、碳排放强度大的产业链环节和基础设施。",
            "Candidates for the focus and how it was chosen (6.2.3): links of the chain and facilities with high energy or material use, heavy pollution or high carbon intensity.",
          ),
          {
            kind: "form",
            caption: t("审核重点比选", "Choice of the focus"),
            columns: [
              t("备选审核重点", "Candidate"),
              t("能耗", "Energy"),
              t("物耗", "Materials"),
              t("污染", "Pollution"),
              t("碳排放强度", "Carbon intensity"),
              t("结论", "Result"),
            ],
            rows: [
              [null, null, null, null, null, null],
              [null, null, null, null, null, null],
            ],
          },
        ],
      },
    ],
  },
  {
    number: "3.4",
    title: t("设置清洁生产目标", "Goals"),
    clauses: ["6.2.4"],
    fills: [
      {
        kind: "list",
        sheet: "goals",
        columns: [
          ["id", 8],
          ["indicator", 22],
          ["kind", 9],
          ["unit", 10],
          ["baseline", 11],
          ["target", 11],
          ["horizon", 10],
          ["due", 9],
          ["basis", 24],
        ],
        otherwise: [
          gap(
            "清洁生产目标（6.2.4）：量化的绝对量和相对量指标，近期和中远期目标值，以及所参考的行业基准或国家标准。",
            "Goals (6.2.4): quantified absolute and relative figures, near-term and longer-term values, and the industry benchmark or national standard referred to.",
          ),
          { kind: "goals" },
        ],
      },
    ],
  },
  { number: "4", title: t("审核", "Audit"), clauses: ["6.2.5", "6.3"], fills: [] },
  {
    number: "4.1",
    title: t("物质流、能量流分析", "Material and energy flows"),
    clauses: ["6.2.5"],
    fills: [
      { kind: "flows" },
      { kind: "solid-waste" },
      gap("物质流分析图（图 B.1）及说明。", "Material-flow diagram (figure B.1) and its reading."),
      gap("能量平衡图（图 B.2）及说明。", "Energy balance (figure B.2) and its reading."),
      gap("水平衡图（图 B.3）及说明。", "Water balance (figure B.3) and its reading."),
      gap("碳中和推进图（图 B.4）及说明。", "Path to carbon neutrality (figure B.4) and its reading."),
      prompt(
        "针对审核重点量化能耗高、物耗高、污染重、碳排放强度大的问题及产生环节；数据不能支撑的说明实测安排。",
        "For the focus, quantify where energy and material use, pollution and carbon intensity are high; where data do not suffice, say what will be measured.",
      ),
    ],
  },
  {
    number: "4.2",
    title: t("问题汇总并原因分析", "Problems and their causes"),
    clauses: ["6.3.1", "5.1", "5.2"],
    fills: [
      {
        kind: "list",
        sheet: "problems",
        columns: [
          ["id", 8],
          ["title", 28],
          ["category", 12],
          ["quantified", 24],
          ["where", 18],
          ["source", 10],
        ],
        otherwise: [{ kind: "problems" }],
      },
      {
        kind: "list",
        sheet: "causes",
        columns: [
          ["id", 8],
          ["problem", 10],
          ["aspect", 16],
          ["cause", 46],
          ["park", 20],
        ],
        otherwise: [
          {
            kind: "form",
            caption: t("原因清单", "List of causes"),
            columns: [t("方面", "Aspect"), t("问题编号", "Problem"), t("原因", "Cause")],
            rows: [
              [t("原辅料和能源", "Materials and energy"), null, null],
              [t("技术工艺", "Technology and process"), null, null],
              [t("设备", "Equipment"), null, null],
              [t("过程控制", "Process control"), null, null],
              [t("产品", "Product"), null, null],
              [t("废物", "Waste"), null, null],
              [t("管理", "Management"), null, null],
              [t("人员", "People"), null, null],
            ],
          },
        ],
      },
    ],
  },
  {
    number: "5",
    title: t("方案的产生和筛选", "Generation and screening of options"),
    clauses: ["6.4", "6.5"],
    fills: [],
  },
  { number: "5.1", title: t("产生方案", "Generation of options"), clauses: ["6.4"], fills: [{ kind: "options" }] },
  { number: "5.2", title: t("筛选方案", "Screening of options"), clauses: ["6.4"], fills: [{ kind: "screening" }] },
  {
    number: "5.3",
    title: t("可行性分析并确定方案", "Feasibility and choice of options"),
    clauses: ["6.5"],
    fills: [
      { kind: "feasibility" },
      {
        kind: "list",
        sheet: "feasibility",
        columns: [
          ["option", 8],
          ["technical", 20],
          ["environmental", 20],
          ["shift", 20],
          ["economic", 20],
          ["decision", 12],
        ],
        otherwise: [
          prompt(
            "对中/高费方案逐一说明技术可行性和环境可行性（含是否产生二次污染），并确定最佳可行方案。",
            "For each medium/high-cost option show its technical and environmental feasibility (including pollution shifted elsewhere), and name the best feasible ones.",
          ),
        ],
      },
    ],
  },
  {
    number: "6",
    title: t("方案的实施和持续清洁生产", "Implementation and continued cleaner production"),
    clauses: ["6.6", "6.7"],
    fills: [],
  },
  {
    number: "6.1",
    title: t("方案实施和效益分析", "Implementation and benefits"),
    clauses: ["6.6"],
    fills: [
      { kind: "benefits" },
      {
        kind: "list",
        sheet: "goals",
        columns: [
          ["id", 8],
          ["indicator", 24],
          ["horizon", 10],
          ["baseline", 11],
          ["target", 11],
          ["achieved", 12],
          ["expected", 12],
          ["attainment", 11],
          ["reachability", 11],
        ],
        caption: t("目标完成情况与可达性", "Attainment and reachability of the goals"),
        note: t(
          "完成率（可达率）=（实际值或预期值 − 基准值）÷（目标值 − 基准值）；近期目标看完成率，中远期目标看可达率。",
          "Attainment (reachability) = (achieved or expected − baseline) ÷ (target − baseline); near-term goals by attainment, longer-term ones by reachability.",
        ),
        otherwise: [
          gap(
            "近期目标完成情况（按已实施方案的实施效果）和中远期目标可达性分析预测（按拟实施方案的预期效果）。",
            "Attainment of the near-term goals (by what the implemented options achieved) and reachability of the longer-term ones (by what the planned options promise).",
          ),
        ],
      },
    ],
  },
  {
    number: "6.2",
    title: t("持续清洁生产", "Continued cleaner production"),
    clauses: ["6.7"],
    fills: [
      {
        kind: "fields",
        clause: "6.7",
        title: t("持续清洁生产安排", "Arrangements for continued cleaner production"),
      },
    ],
  },
  {
    number: "7",
    title: t("结论", "Conclusion"),
    clauses: ["7"],
    fills: [
      { kind: "conclusion" },
      prompt(
        "总结清洁生产水平、主要问题、方案实施效果、目标完成情况和后续工作。",
        "Sum up the level of cleaner production, the main problems, what the options achieved, the goals and what follows.",
      ),
    ],
  },
];
