import type { Text } from "../core/text";
import type { NumberField } from "./define";
import { evidence } from "./evidence";
import { amount } from "./field-kinds";

/** A pollutant whose amounts are recorded; fields and indicators of every pollutant derive from this list. */
export interface Pollutant {
  readonly key: string;
  /** The item of A.4 b) under which its amounts stand; the field ids begin with it. */
  readonly item: "A4b-03" | "A4b-05";
  readonly title: Text;
  /** Generated and removed amounts are asked for, not only the discharge. */
  readonly required: "required" | "conditional";
  /** Counts for the elasticity of main pollutants (A.4 b) and for total-quantity control. */
  readonly main: boolean;
}

const water = (key: string, title: Text, required: Pollutant["required"], main = false): Pollutant => ({
  key,
  item: "A4b-03",
  title,
  required,
  main,
});
const air = (key: string, title: Text, required: Pollutant["required"], main = false): Pollutant => ({
  key,
  item: "A4b-05",
  title,
  required,
  main,
});

export const waterPollutants: readonly Pollutant[] = [
  water("COD", { zh: "化学需氧量（COD）", en: "COD" }, "required", true),
  water("NH3N", { zh: "氨氮（NH3-N）", en: "Ammonia nitrogen (NH3-N)" }, "required", true),
  water("TN", { zh: "总氮（TN）", en: "Total nitrogen (TN)" }, "conditional"),
  water("TP", { zh: "总磷（TP）", en: "Total phosphorus (TP)" }, "conditional"),
];

export const airPollutants: readonly Pollutant[] = [
  air("SO2", { zh: "二氧化硫（SO2）", en: "Sulphur dioxide (SO2)" }, "required", true),
  air("NOX", { zh: "氮氧化物（NOx）", en: "Nitrogen oxides (NOx)" }, "required", true),
  air("PM", { zh: "颗粒物", en: "Particulates" }, "required"),
  air("VOC", { zh: "挥发性有机物（VOCs）", en: "Volatile organic compounds (VOCs)" }, "required"),
];

export const pollutants: readonly Pollutant[] = [...waterPollutants, ...airPollutants];
export const mainPollutants = pollutants.filter((it) => it.main);

/** The field that holds a pollutant's discharge, e.g. "A4b-03-COD". */
export const discharged = (it: Pollutant): string => `${it.item}-${it.key}`;
/** The field that holds the generated amount, before treatment. */
export const generated = (it: Pollutant): string => `${discharged(it)}-gen`;
/** The field that holds the amount removed by treatment. */
export const removed = (it: Pollutant): string => `${discharged(it)}-removed`;

const condition: Text = { zh: "排放该污染物时", en: "when it is emitted" };

/** Generated, removed and discharged amounts of a pollutant, in tonnes. */
export const pollutantAmounts = (it: Pollutant): NumberField[] => {
  const due = it.required === "required" ? {} : { required: "conditional" as const, condition };
  return [
    amount(
      generated(it),
      "t",
      { zh: `${it.title.zh}产生量`, en: `${it.title.en}: generated` },
      {
        ...due,
        evidence: evidence.permitReports,
        help: { zh: "进入处理设施之前的量；不小于排放量。", en: "Before treatment; at least the discharge." },
      },
    ),
    amount(
      removed(it),
      "t",
      { zh: `${it.title.zh}去除量`, en: `${it.title.en}: removed` },
      {
        required: "optional",
        evidence: evidence.permitReports,
        help: {
          zh: "统计表直接给出去除量时填写；产生量 = 去除量 + 排放量。",
          en: "Where the statistics give it; generated = removed + discharged.",
        },
      },
    ),
    amount(
      discharged(it),
      "t",
      { zh: `${it.title.zh}排放量`, en: `${it.title.en}: discharged` },
      {
        ...due,
        evidence: evidence.permitReports,
        help: { zh: "不超过产生量和许可排放量。", en: "At most what is generated and what is permitted." },
      },
    ),
  ];
};
