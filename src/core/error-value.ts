import { isExcelError, type ExcelError } from "./cell";
import type { Problem, ProblemCode } from "./outcome";

/** The spreadsheet error that stands for each problem; a cell has nothing else to say it with. */
const errorValues: Readonly<Record<ProblemCode, ExcelError>> = {
  "missing-input": "#N/A",
  "input-error": "#VALUE!",
  "wrong-type": "#VALUE!",
  "out-of-range": "#VALUE!",
  "wrong-shape": "#VALUE!",
  "unknown-choice": "#VALUE!",
  "unknown-unit": "#VALUE!",
  "incompatible-units": "#VALUE!",
  "unknown-factor": "#N/A",
  "division-by-zero": "#DIV/0!",
  "no-solution": "#NUM!",
  "not-unique": "#NUM!",
  "too-few": "#N/A",
};

/** The error a cell shows for a problem; an input's own error is passed on. */
export function errorValue({ code, detail }: Pick<Problem, "code" | "detail">): ExcelError {
  const own = detail?.["error"];
  return code === "input-error" && isExcelError(own) ? own : errorValues[code];
}
