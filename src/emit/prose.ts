import type { Language } from "../core/text";
import { escaped } from "./html";

/**
 * Text of the catalogue as HTML. Chinese words on an English page are marked as Chinese, for fonts and for reading
 * aloud.
 */
export const inLanguage = (language: Language, text: string): string =>
  language === "zh-CN"
    ? escaped(text)
    : escaped(text).replace(
        /[\p{Script=Han}《〔（](?:[\p{Script=Han}、，。：；（）《》〔〕0-9]*[\p{Script=Han}）》〕])?/gu,
        (chinese) => `<span lang="zh-CN">${chinese}</span>`,
      );

/** An id in running text: with the namespace, or with a dot in it, so that words such as RATE are left alone. */
const ids = /\b(PARK\.)?([A-Z][A-Z0-9]*(?:\.[A-Z][A-Z0-9]*)*)\b/g;

/** Running text, in which other functions are links to their pages; `here` is the page's own function. */
export const prose = (language: Language, text: string, known: ReadonlySet<string>, here: string): string =>
  inLanguage(language, text).replace(ids, (whole: string, namespace: string | undefined, id: string) =>
    known.has(id) && id !== here && (namespace !== undefined || id.includes("."))
      ? `<a href="${id}.html">${whole}</a>`
      : whole,
  );
