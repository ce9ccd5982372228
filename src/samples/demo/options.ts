import type { CellValue } from "../../core/cell";
import { rounded } from "./enterprises";

/** Income tax rate with which the demonstration's cash flows were worked out; the parameters' default. */
const taxRate = 0.25;

/** F = (P − D)(1 − t) + D with straight-line depreciation D over the lifetime; no tax on a loss. */
function cashFlow(investment: number, saving: number, lifetime: number): number {
  const depreciation = investment / lifetime;
  const profit = saving - depreciation;
  return rounded(profit - Math.max(profit, 0) * taxRate + depreciation, 2);
}

interface Option {
  readonly id: string;
  readonly title: string;
  readonly problem: string;
  /** The goal it serves, if any. */
  readonly goal?: string;
  readonly kind: "low-cost" | "high-cost";
  readonly scope: "enterprise" | "energy-cascade" | "cross-industry" | "facility";
  /** 万元, 万元/a, a */
  readonly money: readonly [investment: number, saving: number, lifetime: number];
  /** 技术可行性, 环境效益, 实施难度, 投资成本; 10 is the favourable end. */
  readonly scores: readonly [number, number, number, number];
  readonly status: "implemented" | "planned" | "rejected";
  readonly reason?: string;
  /** tce, 万m3, tCO2 a year */
  readonly effect: readonly [energy: number, water: number, carbon: number];
}

const list: readonly Option[] = [
  {
    id: "F1",
    title: "空压站泄漏治理与压力优化",
    problem: "P1",
    goal: "G2",
    kind: "low-cost",
    scope: "enterprise",
    money: [6, 28, 5],
    scores: [10, 6, 9, 9],
    status: "implemented",
    effect: [62, 0, 247],
  },
  {
    id: "F2",
    title: "循环冷却水浓缩倍数由 3 提高到 5",
    problem: "P2",
    kind: "low-cost",
    scope: "enterprise",
    money: [9, 36, 8],
    scores: [9, 7, 8, 9],
    status: "implemented",
    effect: [0, 9.6, 0],
  },
  {
    id: "F3",
    title: "照明分区控制与班后断电制度",
    problem: "P1",
    goal: "G2",
    kind: "low-cost",
    scope: "enterprise",
    money: [0, 7.5, 3],
    scores: [10, 4, 9, 10],
    status: "implemented",
    effect: [24, 0, 96],
  },
  {
    id: "F4",
    title: "玻璃窑炉烟气余热锅炉向印染企业供汽",
    problem: "P3",
    goal: "G5",
    kind: "high-cost",
    scope: "energy-cascade",
    money: [860, 286, 15],
    scores: [8, 9, 5, 4],
    status: "planned",
    effect: [2150, 0, 5900],
  },
  {
    id: "F5",
    title: "铝型材时效炉余热用于食品企业预热用水",
    problem: "P3",
    goal: "G2",
    kind: "high-cost",
    scope: "energy-cascade",
    money: [120, 41, 10],
    scores: [8, 7, 6, 7],
    status: "implemented",
    effect: [310, 0, 820],
  },
  {
    id: "F6",
    title: "园区再生水厂扩建并向造纸、印染企业供水",
    problem: "P2",
    goal: "G4",
    kind: "high-cost",
    scope: "facility",
    money: [1480, 265, 20],
    scores: [9, 10, 5, 3],
    status: "planned",
    effect: [-85, 96, -340],
  },
  {
    id: "F7",
    title: "铸造废砂用于预制构件骨料",
    problem: "P4",
    goal: "G3",
    kind: "high-cost",
    scope: "cross-industry",
    money: [210, 78, 10],
    scores: [8, 8, 6, 6],
    status: "implemented",
    effect: [0, 0, 130],
  },
  {
    id: "F8",
    title: "酸洗废液制净水剂（铝业—精细化工）",
    problem: "P4",
    goal: "G3",
    kind: "high-cost",
    scope: "cross-industry",
    money: [340, 118, 12],
    scores: [7, 9, 5, 6],
    status: "planned",
    effect: [0, 1.8, 60],
  },
  {
    id: "F9",
    title: "硅酸钠窑炉煤改气",
    problem: "P5",
    goal: "G5",
    kind: "high-cost",
    scope: "enterprise",
    money: [680, 52, 15],
    scores: [9, 9, 6, 4],
    status: "planned",
    effect: [420, 0, 7600],
  },
  {
    id: "F10",
    title: "厂房屋顶分布式光伏 12 MW",
    problem: "P5",
    goal: "G5",
    kind: "high-cost",
    scope: "facility",
    money: [3960, 690, 25],
    scores: [9, 9, 7, 3],
    status: "planned",
    effect: [1475, 0, 5880],
  },
  {
    id: "F11",
    title: "印染污水处理站臭氧深度处理",
    problem: "P6",
    kind: "high-cost",
    scope: "enterprise",
    money: [290, 18, 10],
    scores: [6, 5, 4, 5],
    status: "rejected",
    reason: "年净现金流量不足以在寿命期内回收投资，且电耗增加；由 F6 统一深度处理替代。",
    effect: [-60, 0, -240],
  },
  {
    id: "F12",
    title: "VOCs 集中再生“绿岛”（活性炭脱附）",
    problem: "P6",
    kind: "high-cost",
    scope: "facility",
    money: [760, 148, 12],
    scores: [8, 9, 5, 4],
    status: "planned",
    effect: [-40, 0, -160],
  },
  {
    id: "F13",
    title: "蒸汽管网保温修复与疏水阀更换",
    problem: "P3",
    goal: "G1",
    kind: "high-cost",
    scope: "facility",
    money: [86, 64, 8],
    scores: [10, 7, 8, 7],
    status: "implemented",
    effect: [520, 0, 1680],
  },
  {
    id: "F14",
    title: "能源与水资源在线监测平台二期",
    problem: "P7",
    goal: "G2",
    kind: "high-cost",
    scope: "facility",
    money: [180, 45, 8],
    scores: [9, 6, 7, 6],
    status: "planned",
    effect: [260, 4.2, 900],
  },
];

export const optionRows: readonly Readonly<Record<string, CellValue>>[] = list.map((it) => {
  const [investment, saving, lifetime] = it.money;
  const [technical, environment, difficulty, cost] = it.scores;
  const [energy, water, carbon] = it.effect;
  return {
    id: it.id,
    title: it.title,
    problem: it.problem,
    goal: it.goal ?? null,
    kind: it.kind,
    scope: it.scope,
    investment,
    saving,
    "cash-flow": cashFlow(investment, saving, lifetime),
    lifetime,
    technical,
    environment,
    difficulty,
    cost,
    status: it.status,
    reason: it.reason ?? null,
    "energy-saving": energy,
    "water-saving": water,
    "co2-reduction": carbon,
  };
});
