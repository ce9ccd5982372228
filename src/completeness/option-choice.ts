import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { linkKey } from "./link-key";
import { textIn } from "./list-rows";
import { optionName } from "./option-name";

const kept = ({ cells: { status } }: TableRow): boolean => status === "implemented" || status === "planned";

/** Rows by the text of a column, blanks left out. */
function grouped(rows: readonly TableRow[], column: string): ReadonlyMap<string, readonly TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = textIn(row, column)?.normalize("NFKC");
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** of options that exclude each other at most one is recommended or carried out. */
function exclusiveHits({ data }: RuleContext): RuleHit[] {
  const refused = new Set(
    data
      .rows("feasibility")
      .filter(({ cells: { decision } }) => !isBlank(decision) && decision !== "recommended")
      .map((row) => linkKey(row, "option")),
  );
  const live = data.rows("options").filter((row) => kept(row) && !refused.has(linkKey(row, "id")));
  return [...grouped(live, "exclusive")].flatMap(([group, rows]): RuleHit[] => {
    const [, second] = rows;
    if (second === undefined) return [];
    const names = rows.map(optionName);
    return [
      {
        place: { sheet: "options", row: second.index, column: "exclusive" },
        clause: "6.5",
        args: {
          fault: {
            zh: `互斥组“${group}”保留了 ${rows.length} 个方案：${names.join("、")}`,
            en: `${rows.length} options of the exclusive group “${group}” are kept: ${names.join(", ")}`,
          },
        },
      },
    ];
  });
}

const effects = ["energy-saving", "water-saving", "co2-reduction"];
const acts = ({ cells }: TableRow, effect: string): boolean => typeof cells[effect] === "number" && cells[effect] > 0;

/** options that save the same thing at the same object may count a saving twice. */
function overlapHits({ data }: RuleContext): RuleHit[] {
  return [...grouped(data.rows("options").filter(kept), "object")].flatMap(([object, rows]): RuleHit[] => {
    const same = effects
      .map((effect) => rows.filter((row) => acts(row, effect) && isBlank(row.cells["overlap"])))
      .find((acting) => acting.length > 1);
    const [, second] = same ?? [];
    if (same === undefined || second === undefined) return [];
    const names = same.map(optionName);
    return [
      {
        place: { sheet: "options", row: second.index, column: "overlap" },
        clause: "6.6",
        severity: "warning",
        args: {
          fault: {
            zh: `${names.join("、")} 都作用于“${object}”，节约量可能重复，未作说明`,
            en: `${names.join(", ")} all act on “${object}”, and nothing is said of savings counted twice`,
          },
        },
      },
    ];
  });
}

/** what is saved cannot exceed what is used; the object's own use where it is an enterprise, otherwise the park's. */
const uses: Readonly<Record<string, { readonly column?: string; readonly field: string; readonly what: Text }>> = {
  "energy-saving": { column: "energy", field: "A2d-03", what: { zh: "年节能量", en: "energy saving" } },
  "water-saving": { column: "fresh-water", field: "A2a-01", what: { zh: "年节水量", en: "water saving" } },
  "co2-reduction": { field: "A4b-16", what: { zh: "年减少 CO2 排放量", en: "CO2 reduction" } },
};

function useOf(row: TableRow, effect: string, { data }: RuleContext): number | undefined {
  const use = uses[effect];
  const base = data.value("A1a-15");
  const year = typeof base === "number" && data.years.includes(base) ? base : data.years.at(-1);
  if (use === undefined || year === undefined) return undefined;
  const object = textIn(row, "object");
  const own = data
    .rows("enterprise-years")
    .find(({ cells }) => cells["enterprise"] === object && cells["year"] === year);
  const cell = own !== undefined && use.column !== undefined ? own.cells[use.column] : data.value(use.field, year);
  return typeof cell === "number" ? cell : undefined;
}

function excessHits(context: RuleContext): RuleHit[] {
  return context.data.rows("options").flatMap((row) =>
    Object.entries(uses).flatMap(([effect, { what }]): RuleHit[] => {
      const saving = row.cells[effect];
      const use = useOf(row, effect, context);
      if (typeof saving !== "number" || use === undefined || saving <= use) return [];
      return [
        {
          place: { sheet: "options", row: row.index, column: effect },
          clause: "6.6",
          args: {
            fault: {
              zh: `方案 ${optionName(row)} 的${what.zh} ${saving} 大于对象（园区）现状 ${use}`,
              en: `the ${what.en} of ${saving} of option ${optionName(row)} exceeds what its object (the park) has: ${use}`,
            },
          },
        },
      ];
    }),
  );
}

/** something is left after the screening. */
function emptyHits({ data }: RuleContext): RuleHit[] {
  const rows = data.rows("options");
  const [first] = rows;
  if (first === undefined || rows.some(({ cells: { status } }) => status !== "rejected")) return [];
  return [
    {
      place: { sheet: "options", row: first.index, column: "status" },
      args: {
        fault: {
          zh: "所有方案都被剔除，没有形成有效备选方案清单",
          en: "every option is rejected, and no list of effective options is left",
        },
      },
    },
  ];
}

const option = { id: "F1", status: "planned" };

export const optionChoice = defineRule({
  id: "option-choice",
  since: "0.1.0",
  clause: "6.4",
  severity: "error",
  title: { zh: "有效方案、互斥方案与节约量不重复", en: "Effective and exclusive options, savings counted once" },
  message: { zh: "清洁生产方案：{fault}。", en: "Options: {fault}." },
  remedy: {
    zh: "互斥组只保留一个；同一对象的节约量只计一次，并在“重复计算说明”写明；核对数值和单位。",
    en: "Keep one of an exclusive group; count a saving at one object once and say so under “Overlap”; check figures and units.",
  },
  because: {
    zh: "6.4 形成有效备选方案清单，6.5 确定最佳可行方案（互斥方案择一），6.6 汇总效益（不重复计算）。",
    en: "6.4 leaves a list of effective options, 6.5 chooses the best of those that exclude each other, and 6.6 sums up benefits, each once.",
  },
  examples: [
    { tables: { options: [{ ...option, status: "rejected" }] }, finds: 1 },
    {
      tables: {
        options: [
          { ...option, exclusive: "A" },
          { ...option, id: "F2", exclusive: "A" },
        ],
      },
      finds: 1,
    },
    {
      tables: {
        options: [
          { ...option, exclusive: "A" },
          { ...option, id: "F2", exclusive: "A" },
        ],
        feasibility: [{ option: "F2", decision: "reserve" }],
      },
      finds: 0,
    },
    {
      tables: {
        options: [
          { ...option, object: "1 号窑炉", "energy-saving": 10 },
          { ...option, id: "F2", object: "1 号窑炉", "energy-saving": 5 },
        ],
      },
      finds: 1,
    },
    {
      tables: {
        options: [
          { ...option, object: "1 号窑炉", "energy-saving": 10, overlap: "已扣除 F2" },
          { ...option, id: "F2", object: "1 号窑炉", "energy-saving": 5 },
        ],
      },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A2d-03": { 2023: 100 } },
      tables: { options: [{ ...option, "energy-saving": 120 }] },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A2d-03": { 2023: 1000 } },
      tables: {
        options: [{ ...option, object: "甲", "energy-saving": 120 }],
        "enterprise-years": [{ enterprise: "甲", year: 2023, energy: 90 }],
      },
      finds: 1,
    },
    { years: [2023], tables: { options: [{ ...option, "energy-saving": 120 }] }, finds: 0 },
  ],
  find: (context) => ({
    hits: [...emptyHits(context), ...exclusiveHits(context), ...overlapHits(context), ...excessHits(context)],
  }),
});
