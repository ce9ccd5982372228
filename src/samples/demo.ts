import type { CellValue } from "../core/cell";
import type { Text } from "../core/text";
import type { Place } from "../sheets/audit-data";
import type { FieldValues, Sample } from "../sheets/audit-values";
import type { Status } from "../sheets/define";
import { fieldById } from "../sheets/index";
import { enterpriseRows, enterpriseYearRows, years } from "./demo/enterprises";
import { evidenceRows, factsOf } from "./demo/evidence";
import { listTables } from "./demo/lists";
import { optionRows } from "./demo/options";
import { notApplicable, parkFacts } from "./demo/park-facts";
import { gridFactor, ownFactorRows } from "./demo/own-factors";
import { parkFigures, partlyBlank } from "./demo/park-figures";
import { workflowTables } from "./demo/workflow";

/** A fault that was put into the demonstration on purpose, so that the check has something to show. */
export interface PlantedDefect {
  readonly place: Place;
  readonly what: Text;
}

export const plantedDefects: readonly PlantedDefect[] = [
  {
    place: { sheet: "a2", field: "A2a-01", year: 2023 },
    what: {
      zh: "2023 年园区新鲜水量比企业合计高 9%",
      en: "Fresh water of the park in 2023 is 9 % above the sum of the enterprises",
    },
  },
  {
    place: { sheet: "a2", field: "A2c-02-amount", year: 2023 },
    what: {
      zh: "2023 年企业间副产品交换量同比增长 62%，未说明原因",
      en: "By-products exchanged in 2023 are 62 % above the year before, without an explanation",
    },
  },
  {
    place: { sheet: "a3", field: "A3a-07", year: 2022 },
    what: { zh: "2022 年污水收集率为 104%", en: "The sewage collection rate of 2022 is 104 %" },
  },
  {
    place: { sheet: "a4", field: "A4b-05-VOC", year: 2022 },
    what: { zh: "2022 年 VOCs 排放量大于产生量", en: "More VOCs are discharged in 2022 than are generated" },
  },
  {
    place: { sheet: "a5", field: "A5e-04", year: 2021 },
    what: { zh: "缺 2021 年企业应急预案备案率", en: "The share of enterprises with a filed plan is missing for 2021" },
  },
  {
    place: { sheet: "parameters", field: "PW-05" },
    what: {
      zh: "筛选总分下限 400 高于满分 320，任何方案都不能通过",
      en: "The pass mark of 400 is above the highest possible score of 320, so that no option passes",
    },
  },
];

/** Facts that were confirmed on the site visit, and figures that are estimates; all others are reported. */
const statuses: Readonly<Record<string, Status>> = {
  "A1a-06": "verified",
  "A3a-06": "verified",
  "A3d-05": "verified",
  "A2d-12": "estimated",
  "A2d-13": "estimated",
  "A2e-02": "estimated",
  "A4b-18": "estimated",
};

/** Why a figure changed by more than the usual from one year to the next. */
const newSolar = "变化说明：2022、2023 年新增屋顶光伏 6.6 MW 和 5.7 MW";
const explanations: Readonly<Record<string, string>> = {
  "A2d-09": newSolar,
  "A2d-09-electricity": newSolar,
  "A3b-08": newSolar,
};

/** Status and evidence of an invented figure; the evidence is what the field's declaration asks for. */
function documented(id: string): Pick<FieldValues, "status" | "evidence" | "facts"> {
  const { field } = fieldById(id);
  const parts = [`示例：${field.evidence?.zh ?? "审核小组会议纪要"}`, explanations[id]];
  return {
    status: statuses[id] ?? "reported",
    evidence: parts.filter((part) => part !== undefined).join("；"),
    ...factsOf(id),
  };
}

const entries = <V>(values: Readonly<Record<string, V>>, entry: (it: V) => FieldValues): Record<string, FieldValues> =>
  Object.fromEntries(Object.entries(values).map(([id, it]) => [id, { ...entry(it), ...documented(id) }]));

/** A plainly labelled invented park of 12 enterprises and three years that fills every sheet. */
export const demo: Sample = {
  id: "demo",
  options: { years, baseline: 2023, auditYear: 2024, enterprises: enterpriseRows.length },
  fields: {
    ...entries(parkFacts, (once: CellValue) => ({ once })),
    ...entries(parkFigures, (figures) => ({ years: figures })),
    ...entries(partlyBlank, (figures) => ({ years: figures })),
    ...Object.fromEntries(
      Object.entries(notApplicable).map(([id, reason]) => [id, { status: "not-applicable", evidence: reason }]),
    ),
    "PW-05": { once: 400, ...documented("PW-05") },
    "PF-01": { once: gridFactor.year, ...documented("PF-01") },
    "PF-02": { once: gridFactor.region, ...documented("PF-02") },
  },
  tables: {
    enterprises: enterpriseRows,
    "enterprise-years": enterpriseYearRows,
    "evidence-register": evidenceRows(),
    factors: ownFactorRows,
    options: optionRows,
    ...listTables,
    ...workflowTables,
  },
};
