import { languages } from "../core/text";
import { formulas } from "../formulas/index";
import { functionsFile, functionsJson, helpFile } from "./functions-json";
import { helpIndex, searchScript } from "./help-index";
import { helpPage } from "./help-page";
import { helpStyle } from "./help-style";

/**
 * Everything that derives from the catalogue, as files of the build: path → content. `baseUrl` ("https://host/") is
 * where the build will stand; Excel wants the help links of functions.json absolute.
 */
export function emitAll(baseUrl = ""): Record<string, string> {
  const all = new Map(formulas.map((formula) => [formula.id, formula]));
  const files: Record<string, string> = { "help/help.css": helpStyle, "help/search.js": searchScript };
  for (const language of languages) {
    files[functionsFile[language]] = JSON.stringify(functionsJson(formulas, language, baseUrl));
    files[helpFile(language, "index")] = helpIndex(language, formulas);
    for (const formula of formulas) files[helpFile(language, formula.id)] = helpPage(language, formula, all);
  }
  return files;
}
