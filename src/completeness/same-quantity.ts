import { conversionFactor } from "../core/units";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldIndex } from "./field-index";
import { textIn } from "./list-rows";
import { parameter } from "./parameter";
import { tidy } from "./sum-of-parts";

/** What the flows of a medium are counted in. */
const countedIn: Readonly<Record<string, string>> = { material: "t", energy: "tce", water: "万m3", carbon: "tCO2" };

/** A figure of the data sheets or of the indicators, by its id, in the unit; `undefined` where it has no value. */
function heldOf(id: string, year: number, unit: string, { data, evaluation, sheets }: RuleContext): number | undefined {
  const field = fieldIndex(sheets).get(id)?.field;
  if (field?.type === "number") {
    const cell = data.value(id, field.period === "yearly" ? year : undefined);
    const factor = conversionFactor(field.unit, unit);
    return typeof cell === "number" && factor.ok ? cell * factor.value : undefined;
  }
  for (const sheet of sheets) {
    const indicator = sheet.kind === "computed" ? sheet.indicators.find((one) => one.id === id) : undefined;
    if (indicator === undefined) continue;
    const outcome = evaluation.at({ sheet: sheet.id, field: id, year });
    const factor = conversionFactor(indicator.unit, unit);
    return outcome?.ok === true && typeof outcome.value === "number" && factor.ok
      ? outcome.value * factor.value
      : undefined;
  }
  return undefined;
}

const isKnown = (id: string, { sheets }: RuleContext): boolean =>
  fieldIndex(sheets).get(id)?.field.type === "number" ||
  sheets.some((sheet) => sheet.kind === "computed" && sheet.indicators.some((one) => one.id === id));

const flow = { id: "W1", medium: "water", quantity: 60, year: 2023, item: "A2a-02" };

export const sameQuantity = defineRule({
  id: "same-quantity",
  since: "0.1.0",
  clause: "6.2.5",
  severity: "error",
  title: { zh: "流量与资料表的同一数量一致", en: "A flow is the same quantity as on the data sheets" },
  message: { zh: "“物质流能量流”第 {row} 行（{year} 年）：{fault}。", en: "“Flows”, row {row} ({year}): {fault}." },
  remedy: {
    zh: "改正流量、资料编号或资料表；口径不同的删去“对应资料编号”。",
    en: "Correct the flow, the number of the item, or the data sheet; take the number out if something else is meant.",
  },
  because: {
    zh: "同一量在资料表、指标计算和平衡中须一致；同一编号的多股流先相加，容差为评价参数 PT-01。",
    en: "A quantity is the same on the data sheets, the indicators and in the balances; flows with the same number are added, and the tolerance is parameter PT-01.",
  },
  examples: [
    { years: [2023], fields: { "A2a-02": { 2023: 80 } }, tables: { flows: [flow] }, finds: 1 },
    {
      years: [2023],
      fields: { "A2a-02": { 2023: 80 } },
      tables: { flows: [flow, { ...flow, id: "W2", quantity: 20 }] },
      finds: 0,
    },
    { years: [2023], fields: { "A2a-02": { 2023: 80 } }, tables: { flows: [{ ...flow, item: null }] }, finds: 0 },
    { years: [2023], fields: { "A2a-02": { 2023: null } }, tables: { flows: [flow] }, finds: 0 },
    { years: [2023], tables: { flows: [{ ...flow, item: "A9z-99" }] }, finds: 1 },
  ],
  find: (context) => {
    const groups = new Map<string, TableRow[]>();
    for (const row of context.data.rows("flows")) {
      const item = textIn(row, "item");
      const { medium, year } = row.cells;
      if (item === undefined || typeof year !== "number") continue;
      const key = JSON.stringify([item, medium, year]);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const tolerance = parameter(context.data, "PT-01");
    return {
      hits: [...groups.values()].flatMap((rows): RuleHit[] => {
        const [first] = rows;
        const item = first === undefined ? undefined : textIn(first, "item");
        if (first === undefined || item === undefined) return [];
        const year = Number(first.cells["year"]);
        const unit = countedIn[String(first.cells["medium"])];
        const hit = (zh: string, en: string, column: string): RuleHit[] => [
          {
            place: { sheet: "flows", row: first.index, column },
            args: { row: first.index + 1, year: `${year}`, fault: { zh, en } },
          },
        ];
        if (!isKnown(item, context))
          return hit(`没有编号为“${item}”的数值资料或指标`, `no figure or indicator has the number “${item}”`, "item");
        const held = unit === undefined ? undefined : heldOf(item, year, unit, context);
        const amounts = rows.map(({ cells }) => cells["quantity"]);
        if (held === undefined || amounts.some((amount) => typeof amount !== "number")) return [];
        const sum = tidy(amounts.reduce<number>((all, amount) => all + Number(amount), 0));
        if (Math.abs(sum - held) <= (Math.abs(held) * tolerance) / 100 + 1e-9) return [];
        const expected = Number(held.toPrecision(6));
        return hit(
          `流量合计 ${sum}，而 ${item} 为 ${expected}，相差超过 ${tolerance}%`,
          `the flows add up to ${sum}, while ${item} is ${expected}: more than ${tolerance} % apart`,
          "quantity",
        );
      }),
    };
  },
});
