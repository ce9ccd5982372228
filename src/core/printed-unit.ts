import type { Text } from "./text";

/** Chinese scale and counting words as an English reader writes them; what is not listed is the same in both. */
const words: readonly (readonly [zh: string, en: string])[] = [
  ["万元", "10⁴ CNY"],
  ["亿元", "10⁸ CNY"],
  ["元", "CNY"],
  ["万", "10⁴ "],
  ["亿", "10⁸ "],
  ["家", "enterprise"],
  ["人", "person"],
  ["座", "pcs"],
  ["个", "pcs"],
  ["件", "cases"],
  ["台", "pcs"],
  ["条", "pcs"],
  ["项", "items"],
  ["份", "copies"],
  ["次", "times"],
  ["分", "points"],
];

/** A unit as it is printed: 万m3 → 万m³ and 10⁴ m³; a bare number has none. */
export function printedUnit(unit: string | undefined): Text {
  if (unit === undefined || unit === "1" || unit === "-") return { zh: "", en: "" };
  const zh = unit.replaceAll("m3", "m³").replaceAll("m2", "m²").replaceAll("CO2", "CO₂");
  return { zh, en: words.reduce((text, [from, to]) => text.replaceAll(from, to), zh) };
}

/** The unit as it follows a number in a sentence: "12 万m³", but "12%". */
export function unitSuffix(unit: string | undefined): Text {
  const spaced = (printed: string): string => {
    if (printed === "" || ["%", "‰", "°"].includes(printed)) return printed;
    // A power of ten does not begin a new line.
    return printed.startsWith("10") ? ` × ${printed}`.replaceAll(" ", "\u00a0") : ` ${printed}`;
  };
  const { zh, en } = printedUnit(unit);
  return { zh: spaced(zh), en: spaced(en) };
}
