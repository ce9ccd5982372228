import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { textIn } from "./list-rows";

/** Kinds whose load is a stock or a peak that the capacity cannot be less than, and the share of it that is allowed. */
const within: Readonly<Record<string, number>> = {
  substation: 0.95,
  "solid-waste": 1,
  storage: 1,
  disposer: 1,
  heat: 1,
  containment: 1,
};

function overload({ cells: { kind, capacity, load } }: TableRow): Text | undefined {
  const share = within[String(kind)];
  if (share === undefined || typeof capacity !== "number" || typeof load !== "number" || load <= capacity * share)
    return undefined;
  return share === 1
    ? {
        zh: `负荷（库存）${load} 超过能力 ${capacity}`,
        en: `a load or stock of ${load} exceeds the capacity of ${capacity}`,
      }
    : {
        zh: `最大负荷 ${load} MW 超过容量 ${capacity} MVA 的 ${share * 100}%`,
        en: `a peak of ${load} MW exceeds ${share * 100} % of ${capacity} MVA`,
      };
}

/** Whether the permit ran out before the audit, or the examination period, ended. */
function expired(row: TableRow, today: string | undefined): Text | undefined {
  const until = textIn(row, "until");
  if (until === undefined || today === undefined || until >= today || row.cells["state"] !== "running")
    return undefined;
  return { zh: `许可有效期至 ${until}，已过期`, en: `its permit ran out on ${until}` };
}

export const facilityRows = defineRule({
  id: "facility-rows",
  since: "0.1.0",
  clause: "A.3 d)",
  severity: "warning",
  title: { zh: "设施负荷不超过能力，许可在有效期内", en: "Facilities run within capacity and permit" },
  message: { zh: "“设施清单”第 {row} 行（{name}）：{fault}。", en: "“Facilities”, row {row} ({name}): {fault}." },
  remedy: {
    zh: "核对能力、负荷、库存及其单位和许可证；属实的列入问题清单。",
    en: "Check capacity, load, stock, their unit and the permit; what is right is a problem.",
  },
  because: {
    zh: "库存不超过能力；变电站最大负荷一般不超过容量的 95%（待核实）；许可有效期与审核期起始日期比较。",
    en: "A stock stays within its capacity; a substation's peak usually within 95 % of it (to be verified); permits are held against the first day of the audit.",
  },
  examples: [
    { tables: { facilities: [{ kind: "solid-waste", name: "中转站", capacity: 100, load: 120 }] }, finds: 1 },
    { tables: { facilities: [{ kind: "solid-waste", name: "中转站", capacity: 100, load: 100 }] }, finds: 0 },
    { tables: { facilities: [{ kind: "substation", name: "变电站", capacity: 100, load: 97 }] }, finds: 1 },
    {
      fields: { "A1a-17-start": "2024-03-01" },
      tables: { facilities: [{ kind: "disposer", name: "处置单位", until: "2023-12-31", state: "running" }] },
      finds: 1,
    },
    {
      fields: { "A1a-17-start": "2024-03-01" },
      tables: { facilities: [{ kind: "disposer", name: "处置单位", until: "2024-12-31", state: "running" }] },
      finds: 0,
    },
  ],
  find: ({ data }) => {
    const begins = data.value("A1a-17-start");
    const today = typeof begins === "string" ? begins : undefined;
    return {
      hits: data.rows("facilities").flatMap((row): RuleHit[] => {
        const args = { row: row.index + 1, name: textIn(row, "name") ?? "#" };
        const place = { sheet: "facilities", row: row.index };
        const load = overload(row);
        const permit = expired(row, today);
        return [
          ...(load === undefined ? [] : [{ place: { ...place, column: "load" }, args: { ...args, fault: load } }]),
          ...(permit === undefined ? [] : [{ place: { ...place, column: "until" }, args: { ...args, fault: permit } }]),
        ];
      }),
    };
  },
});
