import { discharged, generated, mainPollutants, pollutants } from "../sheets/pollutants";
import { defineRule } from "./define";
import { excessMessage, findExcess, type Limit } from "./excess";

const limits: readonly Limit[] = [
  { part: ["A4b-02"], whole: ["A4b-01"] },
  { part: ["A4b-02-compliant"], whole: ["A4b-02"] },
  ...pollutants.map((it) => ({ part: [discharged(it)], whole: [generated(it)] })),
  ...mainPollutants.map((it) => ({ part: [discharged(it)], whole: [`A4b-07-${it.key}`] })),
  // The caps of the plan EIA, and the environmental capacity it states.
  ...pollutants
    .filter((it) => it.main || it.key === "VOC")
    .map((it) => ({ part: [discharged(it)], whole: [`A1d-04-${it.key}`] })),
  ...mainPollutants.map((it) => ({ part: [discharged(it)], whole: [`A4a-07-${it.key}`] })),
];

export const dischargeWithinLimits = defineRule({
  id: "discharge-within-limits",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: {
    zh: "排放量不大于产生量、许可量、总量和容量",
    en: "Discharge within what is generated, permitted, capped and borne",
  },
  ...excessMessage,
  remedy: {
    zh: "核对数值和单位；确实超过许可排放量的，列入问题清单。",
    en: "Check figures and units; a discharge that does exceed its permit belongs on the list of problems.",
  },
  because: {
    zh: "排放量是产生量经处理后的剩余；许可排放量为排污许可证的限值，总量管控指标和环境容量取自规划环评。",
    en: "What is discharged is what treatment leaves of what is generated; the permit, the cap and the capacity of the plan EIA set the other limits.",
  },
  examples: [
    { years: [2023], fields: { "A4b-02": { 2023: 12 }, "A4b-01": { 2023: 10 } }, finds: 1 },
    { years: [2023], fields: { "A4b-02": { 2023: 10 }, "A4b-01": { 2023: 10 } }, finds: 0 },
    {
      years: [2023],
      fields: { "A4b-03-COD": { 2023: 120 }, "A4b-03-COD-gen": { 2023: 100 }, "A4b-07-COD": { 2023: 110 } },
      finds: 2,
    },
    { years: [2023], fields: { "A4b-03-COD": { 2023: 120 }, "A4b-03-COD-gen": { 2023: null } }, finds: 0 },
  ],
  find: (context) => findExcess(limits, context),
});
