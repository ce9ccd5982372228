import { TextRun } from "docx";

/** Characters that XML 1.0 cannot hold, which a cell may contain all the same; tab and line breaks stay. */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A cell's text as runs, its line breaks kept. */
export function plainRuns(text: string): TextRun[] {
  return text
    .replace(unprintable, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}
