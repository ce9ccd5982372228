import { printedUnit } from "../core/printed-unit";
import { parseUnit } from "../core/units";

/** Spellings that people type, by the unit's symbol; compared without spaces, and without case unless they have both. */
const spellings: Readonly<Record<string, string>> = {
  kwh: "kWh",
  mwh: "MWh",
  gwh: "GWh",
  度电: "kWh",
  kw·h: "kWh",
  gj: "GJ",
  tj: "TJ",
  kg: "kg",
  立方: "m3",
  百万千焦: "GJ",
  nm3: "Nm3",
  cny: "元",
  rmb: "元",
  yuan: "元",
  元人民币: "元",
  person: "人",
  persons: "人",
  people: "人",
  enterprise: "家",
  enterprises: "家",
  pcs: "个",
  tonne: "t",
  tonnes: "t",
  ton: "t",
  tons: "t",
};

/** Scales that may stand before a spelling of the list. */
const scales = ["百万", "万", "亿", "千", "10^4", "10^8", "10^3", "10^6"] as const;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Exponents of ten as ^4; those of metres stay what they are: 10⁴ m³ is 10^4 m³. */
export const withPlainExponents = (text: string): string =>
  text.replace(/(10)([⁰¹²³⁴⁵⁶⁷⁸⁹])/g, (_, ten: string, power: string) => `${ten}^${superscripts.indexOf(power)}`);

const known = (text: string): string | undefined => (parseUnit(text).ok ? text : undefined);

function bySpelling(text: string): string | undefined {
  return known(text) ?? spellings[text.toLowerCase()];
}

/** A unit of core/units that the text means, e.g. "万吨" or "10⁴ m³"; `undefined` where it is none that is known. */
export function typedUnit(text: string): string | undefined {
  const body = withPlainExponents(text)
    .normalize("NFKC")
    .replace(/[×*]?(10\^\d)/g, "$1")
    .replace(/\s+/g, "");
  // "-" is a unit to core/units, but what people mean by it is not
  if (body === "" || body === "-" || body === "1") return undefined;
  const whole = bySpelling(body);
  if (whole !== undefined) return whole;
  for (const scale of scales) {
    if (!body.startsWith(scale)) continue;
    const rest = bySpelling(body.slice(scale.length));
    const scaled = rest === undefined ? undefined : known(`${scale}${rest}`);
    if (scaled !== undefined) return scaled;
  }
  return undefined;
}

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Whether a text is a unit as a pack prints it, in either language. */
export function isPrinted(text: string, unit: string): boolean {
  const { zh, en } = printedUnit(unit);
  return [zh, en, unit].some((printed) => folded(printed) === folded(text));
}
