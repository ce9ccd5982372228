import { directoryIn } from "../evaluation/directory";
import type { Place } from "../sheets/audit-data";
import { sheets } from "../sheets/index";
import { schemaVersion } from "../sheets/schema-version";
import { decodeWorkbook, type OpenedAudit } from "../workbook/decode";
import { formulaAt } from "../workbook/layout";
import { noWrites, refused, type FormulaCell, type Workbook, type WorkbookOutcome } from "../workbook/port";
import { unitMarkers } from "../workbook/unit-markers";

/** Every computed cell that is in use: each indicator's years, and the computed columns of the tables' filled rows. */
export function computedPlaces({ data }: OpenedAudit): Place[] {
  return sheets.flatMap((sheet): Place[] => {
    if (sheet.kind === "computed") {
      return sheet.indicators.flatMap(({ id }) => data.years.map((year) => ({ sheet: sheet.id, field: id, year })));
    }
    if (sheet.kind === "table") {
      const computed = sheet.columns.filter(({ computation }) => computation !== undefined);
      return data
        .rows(sheet.id)
        .flatMap(({ index }) => computed.map(({ id }) => ({ sheet: sheet.id, row: index, column: id })));
    }
    return [];
  });
}

/**
 * Gives every computed cell its formula anew. A file made outside Excel, or edited where the add-in was absent, may show
 * `#NAME?` until then. The formulas follow the cells' present places, so moved rows and renamed sheets do no harm.
 */
export async function reconnectFormulas(workbook: Workbook): Promise<WorkbookOutcome<number>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const { data, locate, reference, structure, schema, units } = opened.value;
  // A formula over a deleted row or column has nothing to refer to; say which, rather than write half of them.
  const broken = structure.find(({ fatal }) => fatal);
  if (broken !== undefined) return { ok: false, problem: broken.problem };
  // An older workbook lacks cells that today's formulas refer to; rebuilding gives it both.
  if (schema < schemaVersion) return refused("older-version", { from: `${schema}`, to: `${schemaVersion}` });
  // A table that has grown is handed over with all its rows.
  const rowsOf = (id: string): number => {
    const sheet = sheets.find((one) => one.id === id);
    const used = data.rows(id).at(-1)?.index ?? -1;
    return sheet?.kind === "table" ? Math.max(sheet.blankRows, used + 1) : 0;
  };
  const directory = directoryIn(units);
  const cells = computedPlaces(opened.value).flatMap((place): FormulaCell[] => {
    const cell = reference(place);
    if (cell === undefined) return [];
    const formula = formulaAt(place, data.years, locate, { rowsOf, units: directory });
    return formula === undefined ? [] : [{ ...cell, formula }];
  });
  const written = await workbook.writeFormulas(cells);
  if (!written.ok) return written;
  // The formulas convert from the units that were changed by hand; the sheets remember it, and nobody is told again.
  const markers = unitMarkers(opened.value);
  const marked = markers.length === 0 ? written : await workbook.write({ ...noWrites, cells: markers });
  return marked.ok ? { ok: true, value: cells.length } : marked;
}
