import type { FieldValues, Sample } from "../sheets/audit-values";

/** The form of environmental statistics from which every figure of this sample is copied. */
const form = "环境统计报表 环年综1-1表（2006 年，310118 上海市青浦区工业）";
const year = 2006;

/** A published figure, with what the form says about it. */
const published = (figure: number, remark?: string): FieldValues => ({
  years: { [year]: figure },
  status: "reported",
  evidence: remark === undefined ? form : `${form}；${remark}`,
});

const waterUnit = "原表单位万 t，按 1 t/m³ 计";

/**
 * Published regional statistics of one year: not a park, but real figures with their known contradictions. They are
 * copied as printed, contradictions included, and what was not published stays blank.
 */
export const real: Sample = {
  id: "real",
  options: { years: [year], baseline: year, auditYear: year + 1, enterprises: 5 },
  fields: {
    "A1a-01": {
      once: "上海市青浦区工业（2006 年已公布区域统计，非园区）",
      status: "reported",
      evidence: form,
    },
    // Nobody audited this region: the audit period was never published.
    "A1a-17-start": { once: null },
    "A1a-17-end": { once: null },

    "A1b-09": published(1669624.3, "工业总产值，现价"),

    "A2a-01": published(1197.01, waterUnit),
    "A2a-07": published(1044.62, `${waterUnit}；原表用水总量 2241.62，重复用水率 46.6%`),

    "A2a-21": published(7.43, "工业固体废物，原表口径含危险废物"),
    "A2a-22-old": published(0),
    "A2a-22": published(2.64, "按原表照录；与分项之和、平衡关系及原表利用率 84.02% 均不符，疑为 6.24 之误"),
    "A2a-22-disposed": published(1.17),
    "A2a-22-dumped": published(0),
    "A2a-22-stored": published(0.02),
    "A2a-22-slag": published(0.14),
    "A2a-22-flyash": published(1),
    "A2a-22-cinder": published(2.46),
    "A2a-22-other": published(2.49),
    "A2a-22-hazardous": published(0.1393, "原表 1393 t"),

    "A3d-04": published(8075.1),
    "A3d-04-utilised": published(1393),
    "A3d-04-disposed": published(6482.1),
    "A3d-04-stored": published(200),

    "A4b-02": published(683.69),
    "A4b-02-compliant": published(661.25, "原表排放达标率 96.72%"),
    "A4b-03-COD-removed": published(5521.65),
    "A4b-03-COD": published(436.5),
    "A4b-03-NH3N-removed": published(114.55),
    "A4b-03-NH3N": published(28.09),
    "A4b-04": published(1263777),
    "A4b-04-combustion": published(310143),
    "A4b-04-process": published(953634),
    "A4b-05-SO2": published(2243.31, "按原表照录；漏计生产工艺过程 0.17 t，合计应为 2243.48"),
    "A4b-05-SO2-combustion": published(2243.31),
    "A4b-05-SO2-process": published(0.17),
    "A4b-05-NOX": published(1610.62),
  },
  tables: {},
};
