import { languages, type Language, type Text } from "../core/text";

/** One language as the user chooses it: its own name, and what the manifest calls its locale. */
export interface LanguageChoice {
  readonly id: Language;
  /** In the language itself, so that whoever landed in the wrong one finds the way out. */
  readonly name: string;
  /** For a narrow switch. */
  readonly short: string;
}

const names: Readonly<Record<Language, Omit<LanguageChoice, "id">>> = {
  "zh-CN": { name: "简体中文", short: "中文" },
  "en-US": { name: "English", short: "English" },
};

/** The languages of the product in the order they are offered; the first is the manifest's default locale. */
export const languageChoices: readonly LanguageChoice[] = languages.map((id) => ({ id, ...names[id] }));

/** The product's name, as the manifest, the pane and the reference manual give it. */
export const productName: Text = { zh: "园区清洁生产审核助手", en: "Park Audit" };
