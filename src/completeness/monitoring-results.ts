import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { rowsOfKind, textIn } from "./list-rows";

/** Outside these a value is probably mistyped; both from the usual ranges of the items of A.4 a). */
function unusual(row: TableRow): Text | undefined {
  const { value, kind } = row.cells;
  if (typeof value !== "number") return undefined;
  if (kind === "noise" && (value < 30 || value > 90))
    return { zh: `噪声 ${value} dB(A) 不在 30–90 之间`, en: `${value} dB(A) is not between 30 and 90` };
  const isPh = textIn(row, "parameter")?.toLowerCase().startsWith("ph") === true;
  if (isPh && (value < 6 || value > 9))
    return { zh: `pH ${value} 不在 6–9 之间`, en: `a pH of ${value} is not between 6 and 9` };
  return undefined;
}

function contradicts({ cells: { value, limit, meets } }: TableRow): Text | undefined {
  if (typeof value !== "number" || typeof limit !== "number") return undefined;
  if (value > limit && meets === "yes")
    return {
      zh: `监测值 ${value} 超过限值 ${limit}，却填为达标`,
      en: `${value} exceeds the limit of ${limit}, yet it is said to meet it`,
    };
  if (value <= limit && meets === "no")
    return {
      zh: `监测值 ${value} 没有超过限值 ${limit}，却填为不达标`,
      en: `${value} is within the limit of ${limit}, yet it is said to miss it`,
    };
  return undefined;
}

/** Ground water is judged between a well upstream and one downstream. */
const fewestWells = 2;

export const monitoringResults = defineRule({
  id: "monitoring-results",
  since: "0.1.0",
  clause: "A.4 a)",
  severity: "warning",
  title: { zh: "环境监测结果可信", en: "Monitoring results are plausible" },
  message: { zh: "“环境监测”{where}：{fault}。", en: "“Monitoring”{where}: {fault}." },
  remedy: {
    zh: "对照监测报告核对监测值、单位、限值和结论。",
    en: "Check value, unit, limit and verdict against the report.",
  },
  because: {
    zh: "噪声 30–90 dB(A)、pH 6–9 为常见范围（待核实）；地下水上、下游至少各一口监测井。",
    en: "30 to 90 dB(A) and a pH of 6 to 9 are usual (to be verified); ground water has a well upstream and one downstream.",
  },
  examples: [
    { tables: { monitoring: [{ kind: "noise", point: "N1", parameter: "昼间 LAeq", value: 630 }] }, finds: 1 },
    { tables: { monitoring: [{ kind: "noise", point: "N1", parameter: "昼间 LAeq", value: 63 }] }, finds: 0 },
    { tables: { monitoring: [{ kind: "surface-water", point: "上游", parameter: "pH", value: 74 }] }, finds: 1 },
    {
      tables: { monitoring: [{ kind: "air", point: "站", parameter: "PM2.5", value: 40, limit: 35, meets: "yes" }] },
      finds: 1,
    },
    {
      tables: { monitoring: [{ kind: "air", point: "站", parameter: "PM2.5", value: 34, limit: 35, meets: "no" }] },
      finds: 1,
    },
    { tables: { monitoring: [{ kind: "groundwater", point: "1 号井", parameter: "氯化物", value: 80 }] }, finds: 1 },
  ],
  find: ({ data }) => {
    const hits = data.rows("monitoring").flatMap((row): RuleHit[] => {
      const verdict = contradicts(row);
      const fault = verdict ?? unusual(row);
      if (fault === undefined) return [];
      const number = row.index + 1;
      return [
        {
          place: { sheet: "monitoring", row: row.index, column: verdict === undefined ? "value" : "meets" },
          args: { where: { zh: `第 ${number} 行`, en: `, row ${number}` }, fault },
        },
      ];
    });
    const wells = rowsOfKind(data, "monitoring", ["groundwater"]);
    const points = new Set(wells.flatMap((row) => textIn(row, "point") ?? []));
    const [first] = wells;
    if (first !== undefined && points.size < fewestWells) {
      hits.push({
        place: { sheet: "monitoring", row: first.index, column: "point" },
        args: {
          where: { zh: "", en: "" },
          fault: {
            zh: "地下水只有一口监测井，应至少上、下游各一口",
            en: "ground water has a single well; there should be one upstream and one downstream",
          },
        },
      });
    }
    return { hits };
  },
});
