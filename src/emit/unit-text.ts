import { printedUnit, unitSuffix } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";

/** What a free dimension is called: "{amount}/{activity}" is any amount per any activity. */
const any: Text = { zh: "任意单位", en: "any unit" };

/** A year is a word where it stands alone: not everyone reads "10 a". */
const years: Text = { zh: "年", en: "years" };

/** A declared unit as the manual prints it; a pure number is "—"; a free unit keeps its name in 〈 〉. */
export function unitText(language: Language, unit: string | undefined): string {
  if (unit !== undefined && /^\{[a-z]+\}$/.test(unit)) return textIn(language, any);
  if (unit === "a") return textIn(language, years);
  const printed = textIn(language, printedUnit(unit)).replace(/\{([a-z]+)\}/g, "〈$1〉");
  return printed === "" ? "—" : printed;
}

/** The unit as it follows a number; nothing for pure numbers and free units. */
export function afterNumber(language: Language, unit: string | undefined): string {
  if (unit?.includes("{") === true) return "";
  return unit === "a" ? ` ${textIn(language, years)}` : textIn(language, unitSuffix(unit));
}
