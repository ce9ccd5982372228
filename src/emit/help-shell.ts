import { languages, textIn, type Language } from "../core/text";
import { productName } from "../i18n";
import { escaped } from "./html";
import { words } from "./help-words";

/** A page of the manual around its content. `page` is the file's name, the same in every language. */
export function helpShell(
  language: Language,
  page: { readonly file: string; readonly title: string; readonly body: string; readonly script?: string },
): string {
  const other = languages.find((each) => each !== language) ?? language;
  const home = page.file === "index.html";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)} – ${escaped(textIn(language, productName))}</title>
<link rel="stylesheet" href="../help.css">
</head>
<body>
<nav>${home ? `<span>${escaped(textIn(language, productName))}</span>` : `<a href="index.html">${textIn(language, words.back)}</a>`}<a href="../${other}/${page.file}" lang="${other}" hreflang="${other}">${textIn(language, words.other)}</a></nav>
<main>
${page.body}
</main>
${page.script === undefined ? "" : `<script src="${page.script}"></script>\n`}</body>
</html>
`;
}
