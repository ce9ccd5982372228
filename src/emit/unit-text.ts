import { printedUnit, unitSuffix } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import type { Formula } from "../formulas/define";

/** What a free unit is called where it stands first: "{amount}" is any unit, the same wherever the name recurs. */
const any: Text = { zh: "任意单位", en: "any unit" };

/** A free unit that no argument is measured in. */
const given: Text = { zh: "由参数决定", en: "as the arguments say" };

/** A year is a word where it stands alone: not everyone reads "10 a". */
const years: Text = { zh: "年", en: "years" };

const free = /\{([a-z]+)\}/g;

/** A declared unit as the manual prints it; a pure number is "—"; free units are any unit. */
export function unitText(language: Language, unit: string | undefined): string {
  if (unit === "a") return textIn(language, years);
  const printed = textIn(language, printedUnit(unit)).replace(free, textIn(language, any));
  return printed === "" ? "—" : printed;
}

/** What is first measured in a free unit: an argument, or the column of one. */
function firstIn(formula: Formula, unit: string): Text | undefined {
  for (const input of Object.values(formula.inputs)) {
    if ("unit" in input && input.unit === unit) return input.title;
    if (input.kind !== "table") continue;
    const column = Object.values(input.columns).find((it) => it.unit === unit);
    if (column !== undefined) return column.title;
  }
  return undefined;
}

/** The unit of something of the formula; a free unit is the unit of the argument that is measured in it. */
export function unitIn(language: Language, formula: Formula, unit: string | undefined, title?: Text): string {
  if (unit?.includes("{") !== true) return unitText(language, unit);
  const named = unit.replace(free, (name: string) => {
    const first = firstIn(formula, name);
    if (first === undefined) return textIn(language, given);
    if (first.zh === title?.zh) return textIn(language, any);
    return language === "zh-CN" ? `同“${first.zh}”` : `unit of “${first.en}”`;
  });
  return language === "zh-CN" ? named.replaceAll("/", " ÷ ") : named.replaceAll("/", " over ");
}

/** The unit as it follows a number; nothing for pure numbers and free units. */
export function afterNumber(language: Language, unit: string | undefined): string {
  if (unit?.includes("{") === true) return "";
  return unit === "a" ? ` ${textIn(language, years)}` : textIn(language, unitSuffix(unit));
}
