import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { textIn } from "./list-rows";

/** How the pollutants that A.4 b) asks for by name are written; in the other list they would be counted twice. */
const named =
  /^(cod(cr)?|化学需氧量|nh3[-–]?n|氨氮|tn|总氮|tp|总磷|so2|二氧化硫|nox|氮氧化物|pm|颗粒物|烟粉尘|vocs?|挥发性有机物)(（.*）|\(.*\))?$/iu;

function faultOf(row: TableRow): { readonly column: string; readonly fault: Text } | undefined {
  const { generated, discharged, permitted } = row.cells;
  const name = textIn(row, "name")?.normalize("NFKC");
  if (name !== undefined && named.test(name)) {
    return {
      column: "name",
      fault: { zh: "该污染物在 A.4 b) 填写，这里重复了", en: "this pollutant belongs on A.4 b) and would count twice" },
    };
  }
  if (typeof discharged !== "number") return undefined;
  if (typeof generated === "number" && discharged > generated) {
    return {
      column: "discharged",
      fault: {
        zh: `排放量 ${discharged} kg 大于产生量 ${generated} kg`,
        en: `${discharged} kg are discharged and ${generated} kg generated`,
      },
    };
  }
  if (typeof permitted === "number" && discharged > permitted) {
    return {
      column: "discharged",
      fault: {
        zh: `排放量 ${discharged} kg 大于许可排放量 ${permitted} kg`,
        en: `${discharged} kg are discharged and ${permitted} kg permitted`,
      },
    };
  }
  return undefined;
}

export const otherPollutants = defineRule({
  id: "other-pollutants",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: { zh: "特征污染物的产生、排放与许可", en: "Other pollutants: generated, discharged, permitted" },
  message: { zh: "“特征污染物”第 {row} 行：{fault}。", en: "“Other pollutants”, row {row}: {fault}." },
  remedy: {
    zh: "核对数值和单位（kg）；确实超过许可的列入问题清单；已单列的污染物从本表删去。",
    en: "Check figures and unit (kg); what exceeds its permit is a problem; take out what A.4 b) names.",
  },
  because: {
    zh: "排放量不大于产生量和许可量；同一数量只填一处。",
    en: "Discharge is at most what is generated and permitted, and a quantity is entered once.",
  },
  examples: [
    { tables: { emissions: [{ name: "总铜", generated: 10, discharged: 12 }] }, finds: 1 },
    { tables: { emissions: [{ name: "总铜", generated: 100, discharged: 12, permitted: 10 }] }, finds: 1 },
    { tables: { emissions: [{ name: "总铜", generated: 100, discharged: 12, permitted: 20 }] }, finds: 0 },
    { tables: { emissions: [{ name: "氨氮（NH3-N）", generated: 100, discharged: 12 }] }, finds: 1 },
    { tables: { emissions: [{ name: "氯化氢", generated: 100, discharged: null }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data.rows("emissions").flatMap((row): RuleHit[] => {
      const found = faultOf(row);
      if (found === undefined) return [];
      return [
        {
          place: { sheet: "emissions", row: row.index, column: found.column },
          args: { row: row.index + 1, fault: found.fault },
        },
      ];
    }),
  }),
});
