/** Languages of the product. The first is the default: the standard is Chinese, and so are its readers. */
export const languages = ["zh-CN", "en-US"] as const;
export type Language = (typeof languages)[number];

/** A text that a user reads, in every language of the product, the standard's own words first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Where a language's words stand in a text; a language without an entry does not compile. */
const wordsOf = { "zh-CN": "zh", "en-US": "en" } as const satisfies Record<Language, keyof Text>;

/** The text in one language. */
export const textIn = (language: Language, text: Text): string => text[wordsOf[language]];

/** The product's language for a display language of Office ("zh-TW" reads Chinese, everything else English). */
export function languageFor(displayLanguage: string | undefined): Language {
  if (displayLanguage === undefined || displayLanguage === "") return "zh-CN";
  return displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
