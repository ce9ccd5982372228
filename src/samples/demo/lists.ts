import type { CellValue } from "../../core/cell";
import type { AuditValues } from "../../sheets/audit-values";
import { rounded, total, years, type Year } from "./enterprises";
import { rows, type Row } from "./rows";

/** The lists of Appendix A for the demonstration park: documents, exchanges, wastes, facilities, monitoring; all invented. */

const chemical = "示例精细化工有限公司";
const salt = "示例无机盐材料有限公司";
const foundry = "示例精密铸造有限公司";
const aluminium = "示例铝业加工有限公司";
const concrete = "示例水泥制品有限公司";
const glass = "示例玻璃科技有限公司";
const paper = "示例纸业包装有限公司";
const food = "示例食品有限公司";
const dyeing = "示例纺织印染有限公司";
const circuits = "示例电子电路有限公司";
const machinery = "示例装备制造有限公司";
const pharma = "示例生物医药有限公司";

type Amounts = readonly [first: number, second: number, third: number];

/** A row for each year, with what is the same in all of them and the amounts by column. */
const yearly = (same: Row, amounts: Readonly<Record<string, Amounts>>): readonly Row[] =>
  years.map((year, index) => ({
    ...same,
    year,
    ...Object.fromEntries(Object.entries(amounts).map(([column, by]) => [column, by[index] ?? null])),
  }));

const plans = rows(
  ["id", "kind", "name", "number", "issuer", "date", "until", "state", "content"],
  [
    [
      "L1",
      "agreement",
      "入园协议（12 份）",
      null,
      "园区管委会",
      "2021-01-15",
      null,
      "in-force",
      "全部工业企业签订，含亩均税收、单位产值能耗和环保设施同时投运条款",
    ],
    [
      "L2",
      "entry",
      "园区产业准入负面清单（2022 年版）",
      "示园管〔2022〕8 号",
      "园区管委会",
      "2022-03-10",
      2026,
      "in-force",
      "禁止新建电镀、制革、水泥熟料和未配套治理设施的涉 VOCs 项目",
    ],
    [
      "L3",
      "conditions",
      "光伏制造、印染、铝加工行业规范条件",
      null,
      "国家工信部门",
      "2021-03-15",
      null,
      "in-force",
      "对应企业 3 家，均在规范公告名单或申报中",
    ],
    [
      "L4",
      "incentive",
      "清洁生产审核奖励办法",
      "示园管〔2021〕30 号",
      "园区管委会",
      "2021-12-01",
      2026,
      "in-force",
      "通过验收的企业每家奖励 10 万元",
    ],
    [
      "L5",
      "master",
      "园区总体规划（2020—2035 年）",
      "示政函〔2020〕41 号",
      "示例市人民政府",
      "2020-09-28",
      2035,
      "in-force",
      "规划面积 720 hm²，主导新材料、装备制造、电子信息",
    ],
    [
      "L6",
      "development",
      "园区“十四五”发展规划",
      "示园管〔2021〕5 号",
      "园区管委会",
      "2021-04-20",
      2025,
      "in-force",
      "单位增加值能耗五年下降 14%，再生水回用率 25%",
    ],
    [
      "L7",
      "eia",
      "园区总体规划环境影响报告书及审查意见",
      "示环函〔2021〕15 号",
      "示例省生态环境厅",
      "2021-05-18",
      2026,
      "in-force",
      "审查意见 14 条，跟踪评价计划 2026 年开展",
    ],
    [
      "L8",
      "special",
      "园区碳达峰实施方案（2023—2030 年）",
      "示园管〔2023〕12 号",
      "园区管委会",
      "2023-06-30",
      2030,
      "in-force",
      "2028 年达峰",
    ],
    [
      "L9",
      "special",
      "节水型园区建设方案",
      "示园管〔2022〕17 号",
      "园区管委会",
      "2022-08-12",
      2027,
      "in-force",
      "再生水回用率 30% 以上",
    ],
  ],
);

const previousRound = rows(
  ["id", "kind", "name", "target", "result", "rate", "status", "follow-up"],
  [
    ["S1", "focus", "热电联供片区", null, null, null, "done", null],
    ["S2", "focus", "印染片区用水", null, null, null, "done", null],
    ["S3", "goal", "单位增加值综合能耗", "0.52 tce/万元", "0.50 tce/万元", 120, "done", null],
    ["S4", "goal", "工业用水重复利用率", "72%", "73.4%", 128, "done", null],
    ["S5", "goal", "再生水回用量", "70 万m³/a", "61 万m³/a", 70, "partly", "再生水厂扩建列入本轮方案 F6"],
    ["S6", "option", "蒸汽管网疏水阀更换", null, null, null, "done", null],
    ["S7", "option", "印染逆流漂洗改造", null, null, null, "done", null],
    ["S8", "option", "热电循环水改用再生水", null, null, null, "done", null],
    ["S9", "option", "电镀园区废水零排放", null, null, null, "not-done", "相关 3 家企业已搬迁，方案取消"],
  ],
);

const enterpriseLists = rows(
  ["kind", "enterprise", "name", "year", "authority"],
  [
    ["green", glass, "省级绿色工厂", 2022, "示例省工信厅 2022 年公告"],
    ["green", machinery, "省级绿色工厂", 2022, "示例省工信厅 2022 年公告"],
    ["green", circuits, "省级绿色工厂", 2023, "示例省工信厅 2023 年公告"],
    ["high-tech", chemical, null, 2019, "示例省科技厅名单"],
    ["high-tech", glass, null, 2019, "示例省科技厅名单"],
    ["high-tech", circuits, null, 2020, "示例省科技厅名单"],
    ["high-tech", machinery, null, 2021, "示例省科技厅名单"],
    ["high-tech", pharma, null, 2022, "示例省科技厅名单"],
    ["high-tech", aluminium, null, 2023, "示例省科技厅名单"],
    ["two-high", salt, "硅酸钠窑炉扩建", 2020, "节能审查意见：示发改环资〔2020〕6 号"],
    ["two-high", glass, "光伏玻璃窑炉扩建", 2021, "节能审查意见：示发改环资〔2021〕9 号"],
    ["emitter", salt, null, 2021, "示例省生态环境厅名单"],
    ["emitter", glass, null, 2021, "示例省生态环境厅名单"],
    ["emitter", aluminium, null, 2022, "示例省生态环境厅名单"],
    ["risk-major", chemical, "重大", 2021, "应急预案备案表（HJ 941）"],
    ["risk-larger", salt, "较大", 2021, "应急预案备案表（HJ 941）"],
    ["risk-larger", circuits, "较大", 2021, "应急预案备案表（HJ 941）"],
    ["risk-larger", pharma, "较大", 2021, "应急预案备案表（HJ 941）"],
    ...[foundry, aluminium, concrete, glass, paper, food, dyeing, machinery].map((name): CellValue[] => [
      "risk-general",
      name,
      "一般",
      2021,
      "应急预案备案表（HJ 941）",
    ]),
  ],
);

/** A raw material, product or secondary resource of an enterprise, or of the whole park. */
const material = (
  same: { readonly kind: string; readonly name: string; readonly enterprise: string | null; readonly unit?: string },
  amount: Amounts,
  recovered?: Amounts,
): readonly Row[] =>
  yearly(
    { unit: "t", ...same, ...(same.kind === "raw" && { toxic: "no" }) },
    { amount, ...(recovered !== undefined && { recovered }) },
  );

const materials: readonly Row[] = [
  ...material({ kind: "raw", name: "纯碱", enterprise: null }, [37800, 39500, 41000]),
  ...material({ kind: "raw", name: "石英砂", enterprise: null }, [88000, 92500, 96000]),
  ...material({ kind: "raw", name: "铝棒", enterprise: aluminium }, [39600, 41300, 43000]),
  ...material({ kind: "raw", name: "原纸", enterprise: paper }, [62500, 65400, 68000]),
  ...material({ kind: "raw", name: "生铁", enterprise: foundry }, [20400, 21200, 22000]),
  ...material({ kind: "product", name: "光伏玻璃", enterprise: glass }, [51300, 54200, 57000]),
  ...material({ kind: "product", name: "铝型材", enterprise: aluminium }, [36000, 37500, 39000]),
  ...material({ kind: "product", name: "纸板纸箱", enterprise: paper }, [77300, 80800, 84000]),
  ...material({ kind: "product", name: "印染布", enterprise: dyeing, unit: "万m" }, [5340, 5570, 5800]),
  ...material({ kind: "product", name: "硅酸钠", enterprise: salt }, [70100, 73000, 76000]),
  ...material({ kind: "secondary", name: "废钢铁", enterprise: foundry }, [5600, 5800, 6000], [5000, 5200, 5500]),
  ...material({ kind: "secondary", name: "废纸", enterprise: paper }, [6300, 6400, 6600], [5100, 5400, 5700]),
];

interface Exchange {
  readonly kind: string;
  readonly material: string;
  readonly supplier?: string;
  readonly receiver?: string;
  readonly other?: string;
  readonly unit: string;
  readonly amount: Amounts;
  readonly degrees?: readonly [supplied: number, returned: number];
  readonly basis: string;
}

const exchangeList: readonly Exchange[] = [
  {
    kind: "water",
    material: "反渗透浓水（电导率 ≤3 mS/cm）",
    supplier: circuits,
    receiver: concrete,
    unit: "万m3",
    amount: [11, 12, 13],
    basis: "示例：供水协议、流量计",
  },
  {
    kind: "water",
    material: "蒸汽冷凝水",
    supplier: chemical,
    receiver: dyeing,
    unit: "万m3",
    amount: [7, 7.5, 8],
    basis: "示例：供水协议、流量计",
  },
  {
    kind: "reclaimed",
    material: "双膜出水",
    receiver: paper,
    other: "园区再生水厂",
    unit: "万m3",
    amount: [34, 41, 48],
    basis: "示例：用户合同",
  },
  {
    kind: "reclaimed",
    material: "道路绿化用水",
    other: "园区再生水厂、市政养护",
    unit: "万m3",
    amount: [15, 18, 21],
    basis: "示例：取水记录",
  },
  {
    kind: "reclaimed",
    material: "循环冷却补水",
    other: "园区再生水厂、园外热电公司",
    unit: "万m3",
    amount: [16, 19.6, 23],
    basis: "示例：用户合同",
  },
  {
    kind: "by-product",
    material: "副产硫酸铵",
    supplier: chemical,
    other: "园外复合肥厂",
    unit: "t",
    amount: [3600, 3800, 4000],
    basis: "示例：购销合同",
  },
  {
    kind: "by-product",
    material: "副产元明粉",
    supplier: salt,
    receiver: dyeing,
    unit: "t",
    amount: [2400, 2500, 6600],
    basis: "示例：购销合同、发票",
  },
  {
    kind: "by-product",
    material: "碎玻璃",
    supplier: glass,
    receiver: concrete,
    unit: "t",
    amount: [2200, 2300, 3300],
    basis: "示例：购销合同",
  },
  {
    kind: "solid-waste",
    material: "铸造废砂",
    supplier: foundry,
    receiver: concrete,
    unit: "t",
    amount: [2400, 2600, 2700],
    basis: "示例：利用协议、台账",
  },
  {
    kind: "solid-waste",
    material: "窑炉炉渣",
    supplier: salt,
    receiver: concrete,
    unit: "t",
    amount: [3900, 4200, 4500],
    basis: "示例：利用协议、台账",
  },
  {
    kind: "steam",
    material: "0.4 MPa 背压蒸汽",
    supplier: paper,
    receiver: food,
    unit: "GJ",
    amount: [46500, 48200, 50100],
    degrees: [152, 75],
    basis: "示例：供汽协议、流量计",
  },
  {
    kind: "heat",
    material: "时效炉烟气余热",
    supplier: aluminium,
    receiver: machinery,
    unit: "GJ",
    amount: [21000, 22500, 23600],
    degrees: [180, 90],
    basis: "示例：供热协议、热量表",
  },
  {
    kind: "supply",
    material: "印染助剂",
    supplier: chemical,
    receiver: dyeing,
    unit: "t",
    amount: [1600, 1700, 1800],
    basis: "示例：企业问卷",
  },
  {
    kind: "supply",
    material: "铸件",
    supplier: foundry,
    receiver: machinery,
    unit: "t",
    amount: [5700, 6000, 6200],
    basis: "示例：企业问卷",
  },
  {
    kind: "supply",
    material: "包装纸箱",
    supplier: paper,
    receiver: food,
    unit: "t",
    amount: [2900, 3000, 3100],
    basis: "示例：企业问卷",
  },
];

const exchanges: readonly Row[] = exchangeList.flatMap(
  ({ kind, material: what, supplier, receiver, other, unit, amount, degrees, basis }) =>
    yearly(
      {
        kind,
        material: what,
        supplier: supplier ?? null,
        receiver: receiver ?? null,
        other: other ?? null,
        unit,
        "supplied-at": degrees?.[0] ?? null,
        "returned-at": degrees?.[1] ?? null,
        basis,
      },
      { amount },
    ),
);

const unitConsumption = rows(
  ["kind", "enterprise", "product", "year", "value", "unit", "standard", "leading", "entry", "limit"],
  [
    ["energy", glass, "光伏玻璃", 2023, 335, "kgce/t", "示例：产品能耗限额标准", 300, 340, 380],
    ["energy", aluminium, "铝型材", 2023, 205, "kgce/t", "示例：产品能耗限额标准", 180, 210, 250],
    ["energy", salt, "硅酸钠", 2023, 172, "kgce/t", "示例：产品能耗限额标准", 160, 175, 200],
    ["water", paper, "纸板纸箱", 2023, 10, "m³/t", "示例：DB43/T 388 用水定额", 9, null, 12],
    ["water", dyeing, "印染布", 2023, 1.35, "m³/百米", "示例：DB43/T 388 用水定额", 1.1, null, 1.6],
  ],
);

const facilities = rows(
  ["kind", "name", "operator", "capacity", "unit", "load", "parameters", "permit", "until", "state"],
  [
    [
      "sewage",
      "园区污水处理厂",
      "示例水务公司",
      2,
      "万m³/d",
      1.3,
      "水解酸化 + A²/O + 高效沉淀 + 次氯酸钠消毒",
      "排污许可 430000-0001（示例）",
      "2027-05-31",
      "running",
    ],
    [
      "condensate",
      "供热首站冷凝水回收装置",
      "示例热电公司",
      60,
      "t/h",
      38,
      "闭式回收，75 ℃，回用于锅炉补水",
      null,
      null,
      "running",
    ],
    [
      "stormwater",
      "初期雨水池（4 座）",
      "园区管委会",
      5200,
      "m³",
      null,
      "雨水排口 6 个均设闸阀，化工片区在线监测 pH、COD",
      null,
      null,
      "running",
    ],
    ["substation", "220 kV 变电站", "示例供电公司", 360, "MVA", 86, "2×180 MVA", null, null, "running"],
    ["substation", "110 kV 变电站（2 座）", "示例供电公司", 126, "MVA", 32, "2×63 MVA", null, null, "running"],
    [
      "heat",
      "热电公司供热首站",
      "示例热电公司",
      260,
      "t/h",
      171,
      "1.0 MPa/280 ℃，燃料为煤和生物质，位于园区外",
      null,
      null,
      "running",
    ],
    [
      "gas",
      "天然气门站",
      "示例燃气公司",
      12,
      "万Nm³/d",
      8,
      "4.0/0.8 MPa，中压环网，工业用户 11 家",
      "燃气经营许可（示例）",
      "2026-12-31",
      "running",
    ],
    [
      "storage",
      "公共仓储中心",
      "示例供应链公司",
      42000,
      "m²",
      30500,
      "含甲类库 2 栋",
      "危险化学品经营许可（示例）",
      "2026-08-31",
      "running",
    ],
    [
      "solid-waste",
      "一般固体废物中转站",
      "示例环保公司",
      15000,
      "t",
      4800,
      "年中转能力 12 万 t",
      "示环验〔2020〕21 号",
      null,
      "running",
    ],
    [
      "disposer",
      "受托处置单位（3 家）",
      "持证单位",
      42000,
      "t/a",
      4713,
      "焚烧、物化、综合利用",
      "危险废物经营许可（示例）",
      "2026-06-30",
      "running",
    ],
    [
      "waste-gas",
      "VOCs“绿岛”一期",
      "示例环保公司",
      600,
      "t/a",
      210,
      "活性炭集中收集，集中脱附列入方案 F12",
      "示环验〔2022〕7 号",
      null,
      "running",
    ],
    [
      "containment",
      "园区事故应急池",
      "园区管委会",
      12000,
      "m³",
      0,
      "企业围堰—应急池—河道闸坝三级，闸阀 8 处可远程关闭",
      null,
      null,
      "running",
    ],
    ["alarm", "有毒有害气体预警系统", "园区管委会", 14, "个", 14, "预警点接入园区应急指挥平台", null, null, "running"],
  ],
);

const quality = (parameter: string, into: Amounts, out: Amounts, limit: number): readonly Row[] =>
  yearly(
    { plant: "园区污水处理厂", parameter, limit, standard: "GB 18918 一级 A，2025 年提标至准Ⅳ类" },
    { in: into, out },
  );

const plantQuality: readonly Row[] = [
  ...quality("COD", [282, 274, 268], [38, 36, 34], 50),
  ...quality("BOD5", [118, 115, 112], [8, 7.5, 7], 10),
  ...quality("SS", [152, 148, 145], [9, 8.5, 8], 10),
  ...quality("NH3-N", [26, 25, 24], [2.3, 2.1, 1.9], 5),
  ...quality("TN", [38, 37, 36], [12, 11.5, 11], 15),
  ...quality("TP", [4.5, 4.3, 4.2], [0.36, 0.33, 0.31], 0.5),
];

/** A whole split by shares into whole numbers; the last takes the rest. */
function split(whole: number, shares: readonly number[]): readonly number[] {
  const parts = shares.slice(0, -1).map((share) => Math.round(whole * share));
  return [
    ...parts,
    rounded(
      parts.reduce((left, part) => left - part, whole),
      4,
    ),
  ];
}

interface Kinds {
  readonly kind: string;
  readonly names: readonly (readonly [code: string, name: string, destination: string])[];
  readonly shares: readonly number[];
  readonly year: Year;
  readonly utilised: number;
  readonly generated: number;
  readonly disposed: number;
  /** Old stock utilised, all of it in the last kind. */
  readonly old: number;
}

/** Kinds of waste whose amounts add up to the park's; what is neither utilised nor disposed of is stored. */
function wasteRows({ kind, names, shares, year, generated, utilised, disposed, old }: Kinds): readonly Row[] {
  const [made, used, dumped] = [generated, utilised, disposed].map((whole) => split(whole, shares));
  return names.map(([code, name, destination], index) => {
    const last = index === names.length - 1;
    const [arisen = 0, reused = 0, gone = 0] = [made?.[index], used?.[index], dumped?.[index]];
    return {
      kind,
      code,
      name,
      year,
      generated: arisen,
      utilised: reused,
      old: last ? old : 0,
      disposed: gone,
      stored: rounded(arisen - reused + (last ? old : 0) - gone, 4),
      destination,
    };
  });
}

/** As the park reports them, in tonnes. */
const generalDisposed: Readonly<Record<Year, number>> = { 2021: 5500, 2022: 4600, 2023: 3800 };
const hazardousStored: Readonly<Record<Year, number>> = { 2021: 85, 2022: 70, 2023: 60 };

const wastes: readonly Row[] = years.flatMap((year) => {
  const hazardous = total("hazardous-waste")[year];
  const hazardousUtilised = rounded(hazardous * 0.45, 0);
  return [
    ...wasteRows({
      kind: "general",
      names: [
        ["SW01", "冶炼废渣", "建材企业综合利用"],
        ["SW02", "粉煤灰", "示例水泥制品有限公司"],
        ["SW03", "炉渣", "示例水泥制品有限公司"],
        ["SW59", "其他（废砂、废纸、废包装等）", "综合利用企业、填埋场"],
      ],
      shares: [0.35, 0.12, 0.18, 0.35],
      year,
      generated: total("solid-waste")[year],
      utilised: total("solid-waste-utilised")[year],
      disposed: generalDisposed[year],
      old: 500,
    }),
    ...wasteRows({
      kind: "hazardous",
      names: [
        ["HW08 900-249-08", "废矿物油", "持证单位利用"],
        ["HW22 398-004-22", "含铜废液", "持证单位利用"],
        ["HW49 900-039-49", "废活性炭", "持证单位焚烧"],
        ["HW34 900-300-34", "废酸", "持证单位物化处理"],
      ],
      shares: [0.12, 0.34, 0.16, 0.38],
      year,
      generated: hazardous,
      utilised: hazardousUtilised,
      disposed: rounded(hazardous - hazardousUtilised - hazardousStored[year], 4),
      old: 0,
    }),
  ];
});

const monitoring = rows(
  ["kind", "point", "parameter", "year", "value", "unit", "standard", "target", "limit", "meets"],
  [
    [
      "surface-water",
      "示例河上游断面",
      "NH3-N 年均值",
      2023,
      0.52,
      "mg/L",
      "GB 3838，Ⅲ类",
      "工业用水区，Ⅲ类",
      1,
      "yes",
    ],
    ["surface-water", "示例河上游断面", "TP 年均值", 2023, 0.13, "mg/L", "GB 3838，Ⅲ类", "工业用水区，Ⅲ类", 0.2, "yes"],
    [
      "surface-water",
      "示例河下游断面",
      "NH3-N 年均值",
      2023,
      0.68,
      "mg/L",
      "GB 3838，Ⅲ类",
      "工业用水区，Ⅲ类",
      1,
      "yes",
    ],
    ["surface-water", "示例河下游断面", "TP 年均值", 2023, 0.16, "mg/L", "GB 3838，Ⅲ类", "工业用水区，Ⅲ类", 0.2, "yes"],
    ["surface-water", "示例河下游断面", "pH", 2023, 7.4, "无量纲", "GB 3838，Ⅲ类", "工业用水区，Ⅲ类", null, "yes"],
    ["groundwater", "上游 1 号井", "氯化物", 2023, 86, "mg/L", "GB/T 14848，Ⅲ类", "Ⅲ类", 250, "yes"],
    ["groundwater", "下游 2 号井", "氯化物", 2023, 231, "mg/L", "GB/T 14848，Ⅲ类", "Ⅲ类", 250, "yes"],
    ["groundwater", "下游 3 号井", "耗氧量（CODMn）", 2023, 2.1, "mg/L", "GB/T 14848，Ⅲ类", "Ⅲ类", 3, "yes"],
    ["air", "园区自动站", "PM2.5 年均值", 2021, 37, "µg/m³", "GB 3095 二级", "二类区", 35, "no"],
    ["air", "园区自动站", "PM2.5 年均值", 2022, 35, "µg/m³", "GB 3095 二级", "二类区", 35, "yes"],
    ["air", "园区自动站", "PM2.5 年均值", 2023, 34, "µg/m³", "GB 3095 二级", "二类区", 35, "yes"],
    ["air", "园区自动站", "PM10 年均值", 2023, 56, "µg/m³", "GB 3095 二级", "二类区", 70, "yes"],
    ["air", "园区自动站", "SO2 年均值", 2023, 8, "µg/m³", "GB 3095 二级", "二类区", 60, "yes"],
    ["air", "园区自动站", "NO2 年均值", 2023, 24, "µg/m³", "GB 3095 二级", "二类区", 40, "yes"],
    ["air", "园区自动站", "CO 日均值第 95 百分位", 2023, 1.1, "mg/m³", "GB 3095 二级", "二类区", 4, "yes"],
    ["air", "园区自动站", "O3 日最大 8 h 第 90 百分位", 2023, 148, "µg/m³", "GB 3095 二级", "二类区", 160, "yes"],
    ["characteristic", "化工片区厂界", "非甲烷总烃", 2023, 1.6, "mg/m³", "GB 16297 厂界", null, 4, "yes"],
    ["characteristic", "化工片区厂界", "氯化氢", 2023, 0.06, "mg/m³", "GB 16297 厂界", null, 0.2, "yes"],
    ["noise", "北区厂界 3 号点", "昼间 LAeq", 2023, 63, "dB(A)", "GB 3096，3 类", "3 类", 65, "yes"],
    ["noise", "北区厂界 3 号点", "夜间 LAeq", 2023, 54, "dB(A)", "GB 3096，3 类", "3 类", 55, "yes"],
    ["noise", "高速公路东侧", "昼间 LAeq", 2023, 66, "dB(A)", "GB 3096，4a 类", "4a 类", 70, "yes"],
    ["soil", "化工片区 S2", "石油烃（C10–C40）", 2023, 180, "mg/kg", "GB 36600 第二类用地", "工业用地", 4500, "yes"],
    ["soil", "电子电路厂区 S5", "铜", 2023, 96, "mg/kg", "GB 36600 第二类用地", "工业用地", 18000, "yes"],
  ],
).map((row, index): Row => ({ ...row, problem: index === 8 ? "P6" : null }));

const emissions: readonly Row[] = [
  ...yearly(
    { kind: "water", name: "总铜", source: circuits, treatment: "车间预处理，车间排口达标" },
    { generated: [690, 650, 610], discharged: [26, 23, 21], permitted: [40, 40, 40] },
  ),
  ...yearly(
    { kind: "water", name: "总镍", source: circuits, treatment: "车间预处理，车间排口达标" },
    { generated: [120, 112, 105], discharged: [5.2, 4.8, 4.4], permitted: [10, 10, 10] },
  ),
  ...yearly(
    { kind: "gas", name: "氯化氢", source: chemical, treatment: "二级碱喷淋，厂界达标" },
    { generated: [9800, 9500, 9100], discharged: [490, 460, 430], permitted: [800, 800, 800] },
  ),
];

const regulations = rows(
  ["id", "kind", "subject", "name", "number", "date", "staff", "content"],
  [
    [
      "M1",
      "body",
      "all",
      "园区生态环境与能源科",
      "示编办〔2019〕18 号",
      "2019-07-01",
      4,
      "统筹水、能源和环境管理，各企业设专职管理员",
    ],
    [
      "M2",
      "body",
      "water",
      "园区规划建设科（水务岗）",
      "示编办〔2019〕18 号",
      "2019-07-01",
      2,
      "供排水和再生水设施管理",
    ],
    [
      "M3",
      "rule",
      "water",
      "园区节水管理办法",
      "示园管〔2020〕11 号",
      "2020-04-15",
      null,
      "用水定额、计量与超定额加价",
    ],
    ["M4", "rule", "energy", "园区能源管理制度", "示园管〔2020〕12 号", "2020-04-15", null, "能耗统计、能效对标与考核"],
    [
      "M5",
      "rule",
      "environment",
      "园区生态环境管理办法",
      "示园管〔2020〕13 号",
      "2020-04-15",
      null,
      "排污许可、在线监测与公开",
    ],
    [
      "M6",
      "record",
      "all",
      "2021 年度考核通报",
      "示园管〔2022〕2 号",
      "2022-01-20",
      null,
      "季度检查 4 次，通报 4 家、奖励 3 家",
    ],
    [
      "M7",
      "record",
      "all",
      "2022 年度考核通报",
      "示园管〔2023〕2 号",
      "2023-01-18",
      null,
      "季度检查 4 次，通报 3 家、奖励 3 家",
    ],
    [
      "M8",
      "record",
      "all",
      "2023 年度考核通报",
      "示园管〔2024〕3 号",
      "2024-01-22",
      null,
      "季度检查 4 次，通报 3 家、奖励 4 家",
    ],
    [
      "M9",
      "risk",
      "environment",
      "园区环境风险分级管控办法",
      "示园管〔2021〕9 号",
      "2021-06-10",
      null,
      "每年更新风险企业名录",
    ],
    [
      "M10",
      "responsibility",
      "environment",
      "企业环境安全责任书制度",
      "示园管〔2021〕10 号",
      "2021-06-10",
      null,
      "法定代表人为第一责任人",
    ],
    [
      "M11",
      "damage",
      "environment",
      "生态环境损害调查与鉴定评估工作规程",
      "示园管〔2022〕20 号",
      "2022-10-08",
      null,
      "委托第三方鉴定机构",
    ],
    [
      "M12",
      "disclosure",
      "environment",
      "环境状况公布制度",
      "示园管〔2020〕15 号",
      "2020-05-06",
      null,
      "网站每季度公布，每年发布环境质量公报",
    ],
  ],
);

const inspections = rows(
  [
    "id",
    "kind",
    "date",
    "source",
    "enterprise",
    "finding",
    "responsible",
    "deadline",
    "measures",
    "state",
    "fine",
    "problem",
  ],
  [
    [
      "D1",
      "inspection",
      "2022-06-14",
      "省级生态环境保护督察",
      dyeing,
      "印染废水色度偏高",
      "示例癸",
      "2023-06-30",
      "脱色段扩容，复测达标",
      "closed",
      null,
      null,
    ],
    [
      "D2",
      "inspection",
      "2022-06-14",
      "省级生态环境保护督察",
      chemical,
      "VOCs 无组织排放收集不足",
      "生态环境与能源科",
      "2024-12-31",
      "泄漏检测与修复，集中脱附列入方案 F12",
      "open",
      null,
      "P6",
    ],
    [
      "D3",
      "complaint",
      "2021-08-03",
      "12345 平台",
      dyeing,
      "夏季异味",
      "示例癸",
      "2021-09-30",
      "调节池加盖收集",
      "closed",
      null,
      null,
    ],
    [
      "D4",
      "complaint",
      "2022-10-19",
      "12369 平台",
      foundry,
      "夜间噪声",
      "企业安环部",
      "2022-12-31",
      "空压机房隔声",
      "closed",
      null,
      null,
    ],
    [
      "D5",
      "complaint",
      "2023-05-11",
      "12345 平台",
      concrete,
      "道路扬尘",
      "企业安环部",
      "2023-06-30",
      "洗车台和喷淋",
      "closed",
      null,
      null,
    ],
    [
      "D6",
      "penalty",
      "2021-04-22",
      "示例市生态环境局",
      foundry,
      "危险废物标识不全",
      "企业安环部",
      "2021-05-31",
      "已整改",
      "closed",
      4,
      null,
    ],
    [
      "D7",
      "penalty",
      "2021-11-09",
      "示例市生态环境局",
      dyeing,
      "在线监测设备停运未报告",
      "示例癸",
      "2021-12-31",
      "恢复联网",
      "closed",
      8,
      null,
    ],
    [
      "D8",
      "penalty",
      "2022-07-15",
      "示例市生态环境局",
      chemical,
      "废气治理设施药剂更换不及时",
      "企业安环部",
      "2022-08-31",
      "已整改",
      "closed",
      9,
      null,
    ],
    [
      "D9",
      "penalty",
      "2023-09-05",
      "示例市生态环境局",
      concrete,
      "物料堆场未覆盖",
      "企业安环部",
      "2023-10-15",
      "建成封闭料棚",
      "closed",
      7,
      null,
    ],
  ],
);

const incidents = rows(
  ["id", "kind", "date", "place", "subject", "people", "handling"],
  [
    ["Y1", "drill", "2021-09-16", "化工片区", "甲醇泄漏与应急池截流", 86, "评估良好，补充围油栏"],
    ["Y2", "drill", "2022-05-26", chemical, "有毒气体泄漏疏散", 142, "评估良好"],
    ["Y3", "drill", "2022-11-10", "园区污水处理厂", "进水超标应急处置", 40, "联动时间 12 min，达到要求"],
    ["Y4", "drill", "2023-06-08", "化工片区雨水口", "消防水拦截", 95, "闸阀远程关闭演练成功"],
    ["Y5", "drill", "2023-10-19", circuits, "含铜废液泄漏", 58, "评估良好"],
    ["Y6", "team", "2019-12-01", "园区专职救援队", "18 人，两班值守", 18, "与市级队伍签订联动协议"],
    ["Y7", "store", "2020-03-01", "北区应急物资库", "吸附棉、围油栏、中和药剂", null, "每季度盘点"],
    ["Y8", "store", "2020-03-01", "南区应急物资库", "沙袋、潜水泵、防护服", null, "每季度盘点"],
  ],
);

export const listTables: AuditValues["tables"] = {
  plans,
  "previous-round": previousRound,
  "enterprise-lists": enterpriseLists,
  materials,
  exchanges,
  "unit-consumption": unitConsumption,
  facilities,
  "plant-quality": plantQuality,
  wastes,
  monitoring,
  emissions,
  regulations,
  inspections,
  incidents,
};
