import type { ReportDocument } from "../report/document";

/** A file name every system accepts, from the report's title. */
export function reportFileName({ subtitle, language }: ReportDocument): string {
  const kind = language === "zh-CN" ? "清洁生产审核报告提纲" : "cleaner-production audit report outline";
  const name = `${subtitle} ${kind}`
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${name.slice(0, 100)}.docx`;
}
