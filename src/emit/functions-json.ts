import { textIn, type Language } from "../core/text";
import type { Formula } from "../formulas/define";
import { isOptional, parameterDescription, parameterName, takesRange } from "./parameter-text";

/** Excel's metadata of the custom functions, one file for each language; ids and names are the same in all of them. */

export interface FunctionsJson {
  /** The functions unwrap Excel's data types themselves, so a formatted number may be handed to them. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
}
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  /** Always "any": Excel then converts nothing, and blank, text and number stay distinguishable. */
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** Where the metadata stands in the build. The default locale's name is the one Excel's tooling expects. */
export const functionsFile: Readonly<Record<Language, string>> = {
  "zh-CN": "functions.json",
  "en-US": "functions-en-us.json",
};

/** Where a function's page stands in the build. */
export const helpFile = (language: Language, id: string): string => `help/${language}/${id}.html`;

/**
 * The metadata in one language. `baseUrl` ("https://host/path/") makes the help links absolute, which Excel needs;
 * with "" they are relative to the build.
 */
export function functionsJson(formulas: readonly Formula[], language: Language, baseUrl: string): FunctionsJson {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: formulas.map((formula) => ({
      id: formula.id,
      name: formula.id,
      description: `${textIn(language, formula.title)}${language === "zh-CN" ? "：" : ": "}${textIn(language, formula.doc.summary)}`,
      helpUrl: baseUrl + helpFile(language, formula.id),
      parameters: Object.values(formula.parameters).map((input) => ({
        name: parameterName(language, input),
        description: parameterDescription(language, input),
        type: "any",
        dimensionality: takesRange(input) ? "matrix" : "scalar",
        ...(isOptional(input) ? { optional: true } : {}),
      })),
      result: { type: "any", dimensionality: formula.result.kind === "table" ? "matrix" : "scalar" },
    })),
  };
}

/** Each function's arguments by id, e.g. `["reused", "fresh", "header?"]`: what workbooks in use rely on. */
export function signatures(formulas: readonly Formula[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    formulas.map((formula) => [
      formula.id,
      Object.entries(formula.parameters).map(
        ([id, input]) => id + (takesRange(input) ? "[]" : "") + (isOptional(input) ? "?" : ""),
      ),
    ]),
  );
}
