import type { Language } from "../core/text";
import { evaluate } from "../evaluation/evaluate";
import { intervalsOf } from "../evaluation/intervals";
import { dataQualitySheet } from "../report/data-quality-sheet";
import type { SheetContent } from "../workbook/content";
import { decodeWorkbook } from "../workbook/decode";
import type { Workbook, WorkbookOutcome } from "../workbook/port";

/** Writes the sheet 数据质量 into the workbook: every figure's grade and why, every result's interval. */
export async function writeDataQuality(workbook: Workbook, language: Language): Promise<WorkbookOutcome<SheetContent>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const { data } = opened.value;
  const sheet = dataQualitySheet(data, intervalsOf(data, evaluate(data)), language);
  const put = await workbook.putSheet(sheet);
  return put.ok ? { ok: true, value: sheet } : put;
}
