import { items, properties, type ItemKey, type PropertyKey } from "../core/factors";
import { isBlank, type CellValue } from "../core/cell";
import type { Text } from "../core/text";
import { parseUnit } from "../core/units";
import { chosenFactor, figureIn } from "../formulas/own-factors";
import { defineRule, type RuleHit } from "./define";

/** A larger distance from the published figure asks for an explanation, or shows a slip of the unit. */
const usualDistance = 0.3;

const known = <K extends string>(choices: Readonly<Record<K, Text>>, cell: CellValue | undefined): K | undefined =>
  typeof cell === "string" && cell in choices ? (cell as K) : undefined;

/** What is wrong with a figure; `undefined` when it fits, or when nothing is published to compare it with. */
function faultOf(
  item: ItemKey,
  property: PropertyKey,
  given: { readonly value: number; readonly unit: string },
): { readonly severity: "error" | "warning"; readonly fault: Text } | undefined {
  const { value, unit } = given;
  if (!parseUnit(unit).ok) {
    return { severity: "error", fault: { zh: `不认识单位“${unit}”`, en: `the unit “${unit}” is not known` } };
  }
  const published = chosenFactor({ item, property });
  if (!published.ok) return undefined;
  const { unit: usual, value: figure } = published.value;
  const own = figureIn({ ...published.value, value, unit }, usual);
  if (!own.ok) {
    return {
      severity: "error",
      fault: { zh: `单位“${unit}”不能换算成“${usual}”`, en: `the unit “${unit}” does not convert to “${usual}”` },
    };
  }
  const distance = own.value / figure - 1;
  if (Math.abs(distance) <= usualDistance) return undefined;
  const [percent, shown] = [Number((Math.abs(distance) * 100).toPrecision(3)), Number(own.value.toPrecision(4))];
  return {
    severity: "warning",
    fault: {
      zh: `折合 ${shown} ${usual}，比公布值 ${figure} ${distance > 0 ? "高" : "低"} ${percent}%，未在备注中说明`,
      en: `it is ${shown} ${usual}, ${percent}% ${distance > 0 ? "above" : "below"} the published ${figure}, without a note`,
    },
  };
}

export const ownFactorFits = defineRule({
  id: "own-factor-fits",
  since: "0.1.0",
  clause: "A.2 d)",
  severity: "error",
  title: { zh: "自有系数的单位与数值", en: "Unit and size of own factors" },
  message: {
    zh: "“自有系数”第 {row} 行（{item}，{property}）：{fault}。",
    en: "“Own factors”, row {row} ({item}, {property}): {fault}.",
  },
  remedy: {
    zh: "核对数值和单位；数值无误而与公布值相差较大的，在备注中说明原因。",
    en: "Check value and unit; where the value is right but far from the published one, explain it in the note.",
  },
  because: {
    zh: "实测值与默认值相差超过 30% 须说明（审核惯例，待核实）；单位须能换算成公布值的单位。",
    en: "A measured value more than 30 % off the default needs an explanation (audit practice, to be verified); units must convert to the published figure's.",
  },
  examples: [
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: 0.7086, unit: "kgce/kg" }] }, finds: 0 },
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: 0.7086, unit: "斗" }] }, finds: 1 },
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: 0.7086, unit: "tCO2/t" }] }, finds: 1 },
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: 708.6, unit: "kgce/kg" }] }, finds: 1 },
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: 708.6, unit: "kgce/t" }] }, finds: 0 },
    {
      tables: { factors: [{ item: "raw-coal", property: "tce", value: 0.45, unit: "kgce/kg", note: "煤矸石掺烧" }] },
      finds: 0,
    },
    { tables: { factors: [{ item: "steam", property: "tce", value: 0.0943, unit: "kgce/kg" }] }, finds: 0 },
    { tables: { factors: [{ item: "raw-coal", property: "tce", value: null, unit: "kgce/kg" }] }, finds: 0 },
  ],
  find: ({ data }) => {
    const hits = data.rows("factors").flatMap(({ index, cells }): RuleHit[] => {
      const { value, unit, note } = cells;
      const item = known(items, cells["item"]);
      const property = known(properties, cells["property"]);
      if (item === undefined || property === undefined || typeof value !== "number" || value === 0) return [];
      if (typeof unit !== "string" || isBlank(unit)) return [];
      const found = faultOf(item, property, { value, unit });
      if (found === undefined || (found.severity === "warning" && !isBlank(note))) return [];
      return [
        {
          place: { sheet: "factors", row: index, column: found.severity === "error" ? "unit" : "value" },
          severity: found.severity,
          args: { row: index + 1, item: items[item], property: properties[property], fault: found.fault },
        },
      ];
    });
    return { hits };
  },
});
