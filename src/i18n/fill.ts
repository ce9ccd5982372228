import { textIn, type Language, type Text } from "../core/text";

/** What may stand in a `{slot}`: a bilingual text, a finished string, or a number still to be formatted. */
export type Slots = Readonly<Record<string, string | number | Text>>;

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, known);
  return known;
}

/**
 * A number for reading. Four digits stay ungrouped, so that years and small amounts look like themselves; large numbers
 * keep their whole part, small ones their significant digits. What is no number shows as a dash, never as "NaN".
 */
export function numberText(language: Language, number: number): string {
  if (!Number.isFinite(number)) return "—";
  const size = Math.abs(number);
  if (size !== 0 && size < 1e-6)
    return format(language, { notation: "scientific", maximumSignificantDigits: 4 }).format(number);
  return format(language, {
    useGrouping: size >= 10_000,
    ...(size >= 100_000 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 7 }),
  }).format(number);
}

/** A share (0.466) as a percentage (46.6%), to two decimals. */
export function percentText(language: Language, share: number): string {
  return Number.isFinite(share) ? format(language, { style: "percent", maximumFractionDigits: 2 }).format(share) : "—";
}

/**
 * The template with its `{slots}` filled. A slot nobody filled shows as a dash: a sentence with a hole is better than a
 * sentence with braces, and the tests look for the holes.
 */
export function fill(language: Language, template: string, slots: Slots): string {
  return template.replace(/\{([A-Za-z][\w-]*)\}/g, (_, name: string) => {
    const slot = slots[name];
    if (slot === undefined) return "—";
    if (typeof slot === "number") return numberText(language, slot);
    return typeof slot === "string" ? slot : textIn(language, slot);
  });
}
