import { checkAudit } from "../completeness/check";
import { evaluate } from "../evaluation/evaluate";
import { sheets } from "../sheets/index";
import { schemaVersion } from "../sheets/schema-version";
import { decodeWorkbook } from "../workbook/decode";
import type { Workbook, WorkbookOutcome } from "../workbook/port";
import type { Overview } from "./actions";
import { optionsOf } from "./workbook-values";

/** What the open workbook is: an audit with its sheets and how far each is filled, or something else. */
export async function overviewOf(workbook: Workbook): Promise<WorkbookOutcome<Overview>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) {
    if (opened.problem.code !== "not-an-audit-workbook") return opened;
    return { ok: true, value: { isAudit: false, parkName: null, years: [], sheets: [] } };
  }
  const { data, reference, locate } = opened.value;
  const { progress } = checkAudit({ data, evaluation: evaluate(data), sheets });
  const name = data.value("A1a-01");
  return {
    ok: true,
    value: {
      isAudit: true,
      parkName: typeof name === "string" ? name : null,
      years: data.years,
      madeFor: optionsOf(opened.value),
      isOlder: opened.value.schema < schemaVersion,
      sheets: sheets.flatMap((sheet) => {
        const at = reference({ sheet: sheet.id });
        const position = locate({ sheet: sheet.id });
        if (at === undefined || position === undefined) return [];
        const { filled, due } = progress[sheet.id] ?? { filled: 0, due: 0 };
        return [{ id: sheet.id, name: position.sheet, reference: at, filled, due }];
      }),
    },
  };
}
