import type { Text } from "../core/text";

/** How a figure was obtained, from the most to the least certain; what a data grade is derived from. */
export const methods = {
  "calibrated-meter": { zh: "计量器具（检定有效期内）", en: "calibrated meter" },
  meter: { zh: "计量器具（未注明检定）", en: "other meter" },
  invoice: { zh: "发票、结算单", en: "invoice, settlement" },
  statistics: { zh: "统计报表", en: "statistics report" },
  calculated: { zh: "计算得出", en: "calculated" },
  estimated: { zh: "估算", en: "estimated" },
} as const satisfies Readonly<Record<string, Text>>;
export type Method = keyof typeof methods;

/** Ways of obtaining for which period and instrument are asked. */
export const isMetered = (method: Method | null): boolean => method === "meter" || method === "calibrated-meter";

/** What is recorded of a measurement (6.2.5); days as ISO text. */
export interface Measurement {
  readonly start: string | null;
  readonly end: string | null;
  /** Name and number, e.g. 超声波流量计 LX-07. */
  readonly instrument: string | null;
  /** The last day on which the instrument's calibration holds. */
  readonly calibratedUntil: string | null;
}

/** A reading that names no days of its own was taken over the whole year. */
export const overYear = (measurement: Measurement, year: number | null): Measurement =>
  measurement.start === null && measurement.end === null && year !== null
    ? { ...measurement, start: `${year}-01-01`, end: `${year}-12-31` }
    : measurement;

/** Whether the calibration held until the measurement ended; null while one of the two days is not recorded. */
export function calibrationHeld(measurement: Measurement | null): boolean | null {
  const { end = null, calibratedUntil = null } = measurement ?? {};
  return end === null || calibratedUntil === null ? null : end <= calibratedUntil;
}

/** What is recorded of where a figure comes from; what was not recorded is null. */
export interface EvidenceFacts {
  /** The source document, e.g. 水费结算单 2023 年 1—12 月. */
  readonly document: string | null;
  readonly page: string | null;
  /** The department or person in charge, as text. */
  readonly person: string | null;
  /** The day of the reading, the invoice or the report, as ISO text. */
  readonly date: string | null;
  readonly method: Method | null;
  /** Only the register has room for it. */
  readonly measurement: Measurement | null;
  /** Whether somebody of the audit group verified it on site. */
  readonly verified: boolean;
}

/** The facts that stand beside a field of a form; they hold for all its years. */
export type FormFacts = Omit<EvidenceFacts, "verified" | "measurement">;

/** The columns of a form that hold them, `document` under the id that this column always had. */
export const factColumns = {
  document: "evidence",
  page: "page",
  person: "person",
  date: "date",
  method: "method",
} as const;

export const noFacts: EvidenceFacts = {
  document: null,
  page: null,
  person: null,
  date: null,
  method: null,
  measurement: null,
  verified: false,
};
