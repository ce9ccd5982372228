import type { Text } from "../core/text";
import { defineSheet, type Computation, type Indicator } from "./define";
import { discharged, generated, mainPollutants, pollutants } from "./pollutants";

/** A published value to compare with; all are quoted from secondary text and so to be verified. */
const reference = (value: number, source: string): NonNullable<Indicator["reference"]> => ({
  value,
  source,
  confidence: "to-verify",
});

/** Constant prices, so that years compare (DB43/T names no price basis; HJ 274-2015 does). */
const addedValue = { field: "A1b-08" } as const;
/** Gross output stands in where no value added is published; such figures are for plausibility only. */
const grossOutput = { addedValue: { field: "A1b-09" } } as const;

/** Growth since the first year of the examination period against the growth of value added. */
const elasticity = (field: string): Computation => ({
  formula: "ELASTICITY",
  inputs: {
    first: { field, at: "first" },
    last: { field },
    addedValueFirst: { ...addedValue, at: "first" },
    addedValueLast: addedValue,
    intervals: { yearsSince: "first" },
  },
});

/** Compound growth a year since the first year of the examination period; it stands beside every elasticity. */
const yearlyGrowth = (id: string, field: string, title: Text, clause: string): Indicator => ({
  id,
  title: { zh: `年均增长率：${title.zh}`, en: `Yearly growth: ${title.en}` },
  unit: "1",
  format: "percent",
  clause,
  computation: {
    formula: "CAGR",
    inputs: { first: { field, at: "first" }, last: { field }, intervals: { yearsSince: "first" } },
  },
  required: "optional",
  better: "neither",
});

const economy: readonly Indicator[] = [
  {
    id: "L-01",
    title: { zh: "单位工业用地面积工业增加值", en: "Value added per industrial land" },
    unit: "亿元/km2",
    format: 2,
    clause: "A.1 a)",
    computation: { formula: "LAND.PRODUCTIVITY", inputs: { addedValue, land: { field: "A1a-10" } } },
    required: "required",
    better: "higher",
    reference: reference(9, "HJ 274-2015 表 1 第 8 项（≥9 亿元/km²）"),
  },
  {
    id: "S-01",
    title: { zh: "人均工业增加值", en: "Value added per employee" },
    unit: "万元/人",
    format: 2,
    clause: "A.1 b)",
    computation: { formula: "LABOUR.PRODUCTIVITY", inputs: { addedValue, employees: { field: "A1b-10" } } },
    required: "required",
    better: "higher",
    reference: reference(15, "HJ 274-2015 表 1 第 2 项（≥15 万元/人）"),
  },
  yearlyGrowth("G-IAV", addedValue.field, { zh: "工业增加值（不变价）", en: "industrial value added" }, "A.1 b)"),
];

const water: readonly Indicator[] = [
  {
    id: "W-02",
    title: { zh: "单位工业增加值新鲜水耗", en: "Fresh water per industrial value added" },
    unit: "m3/万元",
    format: 2,
    clause: "A.2 a)",
    computation: { formula: "WATER.INTENSITY", inputs: { fresh: { field: "A2a-01" }, addedValue } },
    required: "required",
    better: "lower",
    reference: reference(8, "HJ 274-2015 表 1 第 14 项（≤8 m³/万元）"),
  },
  {
    id: "W-03",
    title: { zh: "水资源产出率", en: "Water productivity" },
    unit: "元/m3",
    format: 1,
    clause: "A.2 a)",
    computation: { formula: "WATER.PRODUCTIVITY", inputs: { addedValue, fresh: { field: "A2a-01" } } },
    required: "optional",
    better: "higher",
    reference: reference(1500, "《绿色园区评价要求》（2016）引领值 1500 元/m³"),
  },
  {
    id: "W-04",
    title: { zh: "工业用水重复利用率", en: "Industrial water reuse rate" },
    unit: "1",
    format: "percent",
    clause: "A.2 a)",
    computation: { formula: "WATER.REUSERATE", inputs: { reused: { field: "A2a-07" }, fresh: { field: "A2a-01" } } },
    required: "required",
    better: "higher",
    reference: reference(0.75, "HJ 274-2015 表 1 第 15 项（≥75%）"),
  },
  {
    id: "W-05",
    title: { zh: "中水（再生水）回用率", en: "Reclaimed-water rate" },
    unit: "1",
    format: "percent",
    clause: "A.2 a)",
    computation: {
      formula: "WATER.RECLAIMEDRATE",
      inputs: { reclaimed: { field: "A2a-13" }, wastewater: { field: "A2a-12" } },
    },
    required: "required",
    better: "higher",
    reference: reference(0.1, "HJ 274-2015 表 1 第 16 项（一般地区 ≥10%，缺水地区 ≥20%）"),
  },
  {
    id: "W-07",
    title: { zh: "管损率（综合漏损率）", en: "Leakage rate of the water mains" },
    unit: "1",
    format: "percent",
    clause: "A.3 a)",
    computation: {
      formula: "WATER.LEAKAGERATE",
      inputs: { supplied: { field: "A3a-02" }, accounted: { field: "A3a-03" } },
    },
    required: "required",
    better: "lower",
    reference: reference(0.12, "CJJ 92-2016（2018 年局部修订）漏损率二级 12%，未作修正"),
  },
  {
    id: "W-08",
    title: { zh: "新鲜水耗弹性系数", en: "Elasticity of fresh water" },
    unit: "-",
    format: 2,
    clause: "A.2 a)",
    computation: elasticity("A2a-01"),
    required: "optional",
    better: "lower",
    reference: reference(0.55, "HJ 274-2015 表 1 第 13 项（增加值增长时 ≤0.55）"),
  },
];

const wastes: readonly Indicator[] = [
  {
    id: "R-01",
    title: { zh: "单位工业增加值固体废物产生量", en: "Solid waste generated per industrial value added" },
    unit: "t/万元",
    format: 3,
    clause: "A.4 b)",
    computation: { formula: "WASTE.INTENSITY", inputs: { generated: { field: "A2a-21" }, addedValue } },
    required: "required",
    better: "lower",
    reference: reference(0.1, "HJ 274-2015 表 1 第 28 项（≤0.1 t/万元）"),
  },
  {
    id: "R-02",
    title: { zh: "工业固体废物综合利用率", en: "Utilisation rate of industrial solid waste" },
    unit: "1",
    format: "percent",
    clause: "A.2 a)",
    computation: {
      formula: "UTILISATIONRATE",
      inputs: { utilised: { field: "A2a-22" }, generated: { field: "A2a-21" }, oldStock: { field: "A2a-22-old" } },
    },
    required: "required",
    better: "higher",
    reference: reference(0.7, "HJ 274-2015 表 1 第 6 项（≥70%）"),
  },
  {
    id: "R-04",
    title: { zh: "废气资源回收利用率", en: "Waste-gas recovery rate" },
    unit: "1",
    format: "percent",
    clause: "A.2 a)",
    computation: {
      formula: "WASTE.GASRECOVERYRATE",
      inputs: { recovered: { field: "A2a-16" }, generated: { field: "A2a-15" } },
    },
    required: "conditional",
    better: "higher",
    reference: reference(0.9, "《绿色园区评价要求》（2016）引领值 90%"),
  },
  {
    id: "R-05",
    title: { zh: "再生资源回收利用率", en: "Recycling rate of secondary resources" },
    unit: "1",
    format: "percent",
    clause: "A.2 a)",
    computation: {
      formula: "WASTE.RECYCLERATE",
      inputs: { recycled: { field: "A2a-19" }, collected: { field: "A2a-18" } },
    },
    required: "conditional",
    better: "higher",
    reference: reference(0.8, "HJ 274-2015 表 1 第 7 项（≥80%）"),
  },
  {
    id: "R-06",
    title: { zh: "危险废物处置利用率", en: "Hazardous waste disposed of or utilised" },
    unit: "1",
    format: "percent",
    clause: "A.3 d)",
    computation: {
      formula: "WASTE.DISPOSALRATE",
      inputs: {
        utilised: { field: "A3d-04-utilised" },
        disposed: { field: "A3d-04-disposed" },
        generated: { field: "A3d-04" },
      },
    },
    required: "optional",
    better: "higher",
  },
  {
    id: "B-SW",
    title: { zh: "一般工业固体废物不平衡量", en: "General industrial solid waste unaccounted for" },
    unit: "万t",
    format: 4,
    clause: "A.4 b)",
    computation: {
      formula: "BALANCE.UNACCOUNTED",
      inputs: {
        inputs: { fields: ["A2a-21", "A2a-22-old"] },
        outputs: { fields: ["A2a-22", "A2a-22-disposed", "A2a-22-dumped"] },
        stockChange: { field: "A2a-22-stored" },
      },
    },
    required: "required",
    better: "neither",
  },
  {
    id: "B-HW",
    title: { zh: "危险废物不平衡量", en: "Hazardous waste unaccounted for" },
    unit: "t",
    format: 2,
    clause: "A.3 d)",
    computation: {
      formula: "BALANCE.UNACCOUNTED",
      inputs: {
        inputs: { field: "A3d-04" },
        outputs: { fields: ["A3d-04-utilised", "A3d-04-disposed"] },
        stockChange: { field: "A3d-04-stored" },
      },
    },
    required: "required",
    better: "neither",
  },
];

/** The audit's own factors, as they hold in the year of the cell. */
const mine = { own: { table: "factors" } } as const;
const mineOfYear = { ...mine, dataYear: { year: "same" } } as const;

/** The purchased carriers whose standard coal can be compared with the total that is reported. */
const carriers = [
  {
    key: "electricity",
    field: "A2d-05",
    carrier: "electricity",
    title: { zh: "外购电量", en: "purchased electricity" },
  },
  { key: "heat", field: "A2d-06", carrier: "heat", title: { zh: "外购热力", en: "purchased heat" } },
  { key: "coal", field: "A2d-07", carrier: "raw-coal", title: { zh: "煤炭（原煤）", en: "coal (raw)" } },
  {
    key: "gas",
    field: "A2d-08",
    carrier: "gasfield-gas",
    title: { zh: "天然气（气田）", en: "natural gas (gasfield)" },
  },
] as const;

const energy: readonly Indicator[] = [
  {
    id: "E-02",
    title: { zh: "单位工业增加值综合能耗", en: "Energy per industrial value added" },
    unit: "tce/万元",
    format: 3,
    clause: "A.2 d)",
    computation: { formula: "ENERGY.INTENSITY", inputs: { energy: { field: "A2d-03" }, addedValue } },
    required: "required",
    better: "lower",
    reference: reference(0.5, "HJ 274-2015 表 1 第 11 项（≤0.5 tce/万元）"),
  },
  {
    id: "E-03",
    title: { zh: "能源产出率", en: "Energy productivity" },
    unit: "万元/tce",
    format: 2,
    clause: "A.2 d)",
    computation: { formula: "ENERGY.PRODUCTIVITY", inputs: { addedValue, energy: { field: "A2d-03" } } },
    required: "optional",
    better: "higher",
    reference: reference(3, "《绿色园区评价要求》（2016）引领值 3 万元/tce"),
  },
  {
    id: "E-04",
    title: { zh: "综合能耗弹性系数", en: "Elasticity of energy" },
    unit: "-",
    format: 2,
    clause: "A.2 d)",
    computation: elasticity("A2d-03"),
    required: "optional",
    better: "lower",
    reference: reference(0.6, "HJ 274-2015 表 1 第 10 项（增加值增长时 ≤0.6）"),
  },
  {
    id: "E-05",
    title: { zh: "可再生能源使用比例", en: "Share of renewable energy" },
    unit: "1",
    format: "percent",
    clause: "A.2 d)",
    computation: {
      formula: "ENERGY.RENEWABLESHARE",
      inputs: { renewable: { field: "A2d-09" }, total: { field: "A2d-03" } },
    },
    required: "required",
    better: "higher",
    reference: reference(0.09, "HJ 274-2015 表 1 第 12 项（≥9%）"),
  },
  {
    id: "E-06",
    title: { zh: "清洁能源消费占比", en: "Share of clean energy" },
    unit: "1",
    format: "percent",
    clause: "A.2 d)",
    computation: { formula: "RATE", inputs: { part: { field: "A2d-15" }, whole: { field: "A2d-03" } } },
    required: "optional",
    better: "higher",
    reference: reference(0.75, "《绿色园区评价要求》（2016）引领值 75%"),
  },
  {
    id: "R-03",
    title: { zh: "余热资源回收利用率", en: "Waste-heat recovery rate" },
    unit: "1",
    format: "percent",
    clause: "A.2 d)",
    computation: {
      formula: "ENERGY.WASTEHEATRATE",
      inputs: { recovered: { field: "A2d-13" }, resource: { field: "A2d-12" } },
    },
    required: "required",
    better: "higher",
    reference: reference(0.6, "《绿色园区评价要求》（2016）引领值 60%"),
  },
  ...carriers.map(({ key, field, carrier, title }): Indicator => ({
    id: `E-01-${key}`,
    title: { zh: `折标准煤（核对用）：${title.zh}`, en: `Standard coal (for cross-checking): ${title.en}` },
    unit: "tce",
    format: 1,
    clause: "A.2 d)",
    computation: {
      formula: "ENERGY.TCE",
      inputs: { carrier: { constant: carrier }, amount: { field }, unit: { unitOf: field }, ...mineOfYear },
    },
    required: "optional",
    better: "neither",
  })),
];

const emissions: readonly Indicator[] = [
  {
    id: "W-06",
    title: { zh: "单位工业增加值废水排放量", en: "Wastewater per industrial value added" },
    unit: "t/万元",
    format: 2,
    clause: "A.4 b)",
    computation: {
      formula: "POLLUTION.WASTEWATERINTENSITY",
      inputs: { wastewater: { field: "A4b-02" }, addedValue },
    },
    required: "required",
    better: "lower",
    reference: reference(7, "HJ 274-2015 表 1 第 27 项（排放量，≤7 t/万元）"),
  },
  {
    id: "W-09",
    title: { zh: "工业废水排放达标率", en: "Compliance rate of wastewater" },
    unit: "1",
    format: "percent",
    clause: "A.4 b)",
    computation: {
      formula: "POLLUTION.COMPLIANCERATE",
      inputs: { compliant: { field: "A4b-02-compliant" }, discharged: { field: "A4b-02" } },
    },
    required: "conditional",
    better: "higher",
  },
  ...pollutants.map((it): Indicator => ({
    id: `P-01-${it.key}`,
    title: { zh: `单位工业增加值排放量：${it.title.zh}`, en: `Discharge per value added: ${it.title.en}` },
    unit: "kg/万元",
    format: 3,
    clause: "A.4 b)",
    computation: { formula: "POLLUTION.INTENSITY", inputs: { emission: { field: discharged(it) }, addedValue } },
    required: it.required,
    better: "lower",
    ...(it.key === "COD" || it.key === "SO2" ? { reference: reference(1, "HJ 274-2009（≤1 kg/万元）") } : {}),
  })),
  ...pollutants.map((it): Indicator => ({
    id: `T-01-${it.key}`,
    title: { zh: `去除率：${it.title.zh}`, en: `Removal rate: ${it.title.en}` },
    unit: "1",
    format: "percent",
    clause: "A.4 b)",
    computation: {
      formula: "REMOVALRATE",
      inputs: { generated: { field: generated(it) }, emitted: { field: discharged(it) } },
    },
    required: it.required,
    better: "higher",
  })),
  ...mainPollutants.map((it): Indicator => ({
    id: `X-01-${it.key}`,
    title: { zh: `主要污染物弹性系数：${it.title.zh}`, en: `Elasticity of main pollutants: ${it.title.en}` },
    unit: "-",
    format: 2,
    clause: "A.4 b)",
    computation: elasticity(discharged(it)),
    required: "required",
    better: "lower",
    reference: reference(0.3, "HJ 274-2015 表 1 第 25 项（增加值增长时 ≤0.3）"),
  })),
  {
    id: "X-01",
    title: { zh: "主要污染物排放弹性系数（平均）", en: "Mean elasticity of main pollutants" },
    unit: "-",
    format: 2,
    clause: "A.4 b)",
    computation: {
      formula: "ELASTICITY.MEAN",
      inputs: {
        first: { fields: mainPollutants.map(discharged), at: "first" },
        last: { fields: mainPollutants.map(discharged) },
        addedValueFirst: { ...addedValue, at: "first" },
        addedValueLast: addedValue,
        intervals: { yearsSince: "first" },
      },
    },
    required: "required",
    better: "lower",
    reference: reference(0.3, "HJ 274-2015 表 1 第 25 项（增加值增长时 ≤0.3）"),
  },
];

const carbon: readonly Indicator[] = [
  {
    id: "C-03",
    title: {
      zh: "外购电力二氧化碳排放量（核对用）",
      en: "CO2 of purchased electricity (for cross-checking)",
    },
    unit: "tCO2",
    format: 0,
    clause: "A.4 b)",
    computation: {
      formula: "CARBON.ELECTRICITY",
      inputs: {
        purchased: { field: "A2d-05" },
        year: { year: "same", pinnedBy: "PF-01" },
        region: { field: "PF-02" },
        unit: { unitOf: "A2d-05" },
        ...mine,
      },
    },
    required: "optional",
    better: "neither",
  },
  {
    id: "C-04",
    title: { zh: "外购热力二氧化碳排放量（核对用）", en: "CO2 of purchased heat (for cross-checking)" },
    unit: "tCO2",
    format: 0,
    clause: "A.4 b)",
    computation: { formula: "CARBON.HEAT", inputs: { purchased: { field: "A2d-06" }, ...mineOfYear } },
    required: "optional",
    better: "neither",
  },
  {
    id: "C-05",
    title: {
      zh: "碳排放总量：范围一与范围二合计（核对用）",
      en: "Total carbon emissions: scopes 1 and 2 (for cross-checking)",
    },
    unit: "tCO2",
    format: 0,
    clause: "A.4 b)",
    computation: {
      formula: "CARBON.TOTAL",
      inputs: {
        combustion: { field: "A4b-10" },
        process: { field: "A4b-11" },
        electricity: { field: "A4b-13" },
        heat: { field: "A4b-14" },
        other: { field: "A4b-12" },
      },
    },
    required: "optional",
    better: "neither",
  },
  {
    id: "C-06",
    title: { zh: "单位工业增加值二氧化碳排放量", en: "CO2 per industrial value added" },
    unit: "tCO2/万元",
    format: 3,
    clause: "A.4 b)",
    computation: { formula: "CARBON.INTENSITY", inputs: { emissions: { field: "A4b-16" }, addedValue } },
    required: "required",
    better: "lower",
  },
  {
    id: "C-07",
    title: {
      zh: "单位工业增加值二氧化碳排放量年均削减率",
      en: "Yearly reduction of CO2 per industrial value added",
    },
    unit: "1",
    format: "percent",
    clause: "A.4 b)",
    computation: {
      formula: "CARBON.REDUCTIONRATE",
      inputs: {
        first: { field: "A4b-16", at: "first" },
        last: { field: "A4b-16" },
        addedValueFirst: { ...addedValue, at: "first" },
        addedValueLast: addedValue,
        intervals: { yearsSince: "first" },
      },
    },
    required: "optional",
    better: "higher",
    reference: reference(0.03, "HJ 274-2015 表 1 第 26 项（≥3%/年）"),
  },
  {
    id: "E-07",
    title: { zh: "单位能耗碳排放", en: "CO2 per energy consumed" },
    unit: "tCO2/tce",
    format: 2,
    clause: "A.4 b)",
    computation: {
      formula: "CARBON.PERENERGY",
      inputs: { emissions: { field: "A4b-16" }, energy: { field: "A2d-03" } },
    },
    required: "optional",
    better: "lower",
    reference: reference(1.0, "湖南省零碳园区建设指标体系（转引）：2027 年 ≤1.0 tCO2/tce（2–100 万tce）"),
  },
];

/** Per gross output, where no value added is published: too low for the references above, so for plausibility only. */
const plausibility: readonly Indicator[] = [
  {
    id: "W-02-output",
    title: { zh: "单位工业总产值新鲜水耗（合理性参考）", en: "Fresh water per gross output (plausibility only)" },
    unit: "m3/万元",
    format: 2,
    clause: "A.2 a)",
    computation: { formula: "WATER.INTENSITY", inputs: { fresh: { field: "A2a-01" }, ...grossOutput } },
    required: "optional",
    better: "lower",
  },
  {
    id: "W-06-output",
    title: { zh: "单位工业总产值废水排放量（合理性参考）", en: "Wastewater per gross output (plausibility only)" },
    unit: "t/万元",
    format: 2,
    clause: "A.4 b)",
    computation: {
      formula: "POLLUTION.WASTEWATERINTENSITY",
      inputs: { wastewater: { field: "A4b-02" }, ...grossOutput },
    },
    required: "optional",
    better: "lower",
  },
  {
    id: "R-01-output",
    title: {
      zh: "单位工业总产值固体废物产生量（合理性参考）",
      en: "Solid waste generated per gross output (plausibility only)",
    },
    unit: "t/万元",
    format: 3,
    clause: "A.4 b)",
    computation: { formula: "WASTE.INTENSITY", inputs: { generated: { field: "A2a-21" }, ...grossOutput } },
    required: "optional",
    better: "lower",
  },
  ...mainPollutants.map((it): Indicator => ({
    id: `P-01-${it.key}-output`,
    title: {
      zh: `单位工业总产值排放量：${it.title.zh}（合理性参考）`,
      en: `Discharge per gross output: ${it.title.en} (plausibility only)`,
    },
    unit: "kg/万元",
    format: 3,
    clause: "A.4 b)",
    computation: {
      formula: "POLLUTION.INTENSITY",
      inputs: { emission: { field: discharged(it) }, ...grossOutput },
    },
    required: "optional",
    better: "lower",
  })),
];

/** The indicators that the guideline names or needs, computed from the sheets A.1 to A.5 (DB43/T 6.2.2, A.2, A.4 b). */
export const indicators = defineSheet({
  kind: "computed",
  id: "indicators",
  tab: { zh: "指标计算", en: "Indicators" },
  title: { zh: "指标计算", en: "Indicators" },
  intro: {
    zh: "由 A.1–A.5 各表计算，不在此填写。参考值来自已发布的标准或评价办法，并非本指南要求；标“待核实”的须先确认。",
    en: "Computed from the sheets A.1 to A.5; nothing is entered here. Reference values come from published standards and are not required by the guideline; confirm those marked “to be verified”.",
  },
  clause: "6.2.2",
  indicators: [...economy, ...water, ...wastes, ...energy, ...emissions, ...carbon, ...plausibility],
});
