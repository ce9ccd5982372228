import { conversionFactor } from "../core/units";
import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { textIn } from "./list-rows";

/** A unit of the kind in which each exchange is counted. */
const countedIn: Readonly<Record<string, string>> = {
  water: "万m3",
  reclaimed: "万m3",
  "by-product": "t",
  "solid-waste": "t",
  hazardous: "t",
  steam: "GJ",
  heat: "GJ",
};

/** What does not fit in a row, with the column to correct. */
function faultOf(row: TableRow): { readonly column: string; readonly fault: Text } | undefined {
  const [supplier, receiver, other] = ["supplier", "receiver", "other"].map((column) => textIn(row, column));
  if (supplier !== undefined && supplier === receiver) {
    return {
      column: "receiver",
      fault: { zh: "供方与需方是同一家企业", en: "supplier and receiver are the same enterprise" },
    };
  }
  if ((supplier === undefined || receiver === undefined) && other === undefined) {
    return {
      column: supplier === undefined ? "supplier" : "receiver",
      fault: { zh: "没有写明供方或需方", en: "the supplier or the receiver is not named" },
    };
  }
  const wanted = countedIn[String(row.cells["kind"])];
  const unit = textIn(row, "unit");
  if (wanted !== undefined && unit !== undefined && !conversionFactor(unit, wanted).ok) {
    return {
      column: "unit",
      fault: { zh: `单位应能换算为 ${wanted}`, en: `the unit does not convert to ${wanted}` },
    };
  }
  const [from, to] = [row.cells["supplied-at"], row.cells["returned-at"]];
  if (typeof from === "number" && typeof to === "number" && to >= from) {
    return {
      column: "returned-at",
      fault: {
        zh: `用后温度 ${to} ℃ 不低于供出温度 ${from} ℃`,
        en: `${to} °C after use is not below the ${from} °C supplied`,
      },
    };
  }
  return undefined;
}

const row = { kind: "water", supplier: "甲", receiver: "乙", unit: "万m3" };

export const exchangeParties = defineRule({
  id: "exchange-parties",
  since: "0.1.0",
  clause: "A.2 c)",
  severity: "error",
  title: { zh: "企业间交换的供需方、单位和温度", en: "Parties, units and temperatures of exchanges" },
  message: { zh: "“企业间交换”第 {row} 行：{fault}。", en: "“Exchanges”, row {row}: {fault}." },
  remedy: {
    zh: "供方、需方从企业清单选择；一方是公用设施或园外单位的，填在“公用设施或园外单位”。",
    en: "Choose both ends from the list of enterprises; name a facility or an outsider in its own column.",
  },
  because: {
    zh: "A.2 c)、A.2 e)：企业间的交换有两方；梯级利用的下级温度低于上级。",
    en: "A.2 c) and A.2 e): an exchange has two ends, and each level of a cascade is cooler than the one before.",
  },
  examples: [
    { tables: { exchanges: [row] }, finds: 0 },
    { tables: { exchanges: [{ ...row, receiver: "甲" }] }, finds: 1 },
    { tables: { exchanges: [{ ...row, receiver: null }] }, finds: 1 },
    { tables: { exchanges: [{ ...row, receiver: null, other: "再生水厂" }] }, finds: 0 },
    { tables: { exchanges: [{ ...row, unit: "t" }] }, finds: 1 },
    {
      tables: { exchanges: [{ ...row, kind: "steam", unit: "GJ", "supplied-at": 120, "returned-at": 150 }] },
      finds: 1,
    },
    { tables: { exchanges: [{ ...row, kind: "steam", unit: "GJ", "supplied-at": 150, "returned-at": 75 }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data.rows("exchanges").flatMap((one): RuleHit[] => {
      const found = faultOf(one);
      if (found === undefined) return [];
      return [
        {
          place: { sheet: "exchanges", row: one.index, column: found.column },
          args: { row: one.index + 1, fault: found.fault },
        },
      ];
    }),
  }),
});
