import { cellAddress, isBlank, type CellValue } from "../core/cell";
import { isChoicesSheet } from "../workbook/choices-sheet";
import type { SheetGrid } from "../workbook/content";
import type { Found, OpenedAudit } from "../workbook/decode";
import { formColumns } from "../workbook/form-layout";
import { headerMarker, readMarker } from "../workbook/marker";
import type { CellReference } from "../workbook/port";

/** Something in the old workbook that the new one does not hold. */
export interface LeftBehind {
  readonly reference: CellReference;
  /** The beginning of what stands there. */
  readonly given: string;
  /** A sheet of the user's own or a generated one as a whole, or a cell that no field or column is declared for. */
  readonly kind: "own-sheet" | "generated-sheet" | "undeclared";
}

/** Index of the last element for which the test holds, or −1. */
const lastIndex = <T>(list: readonly T[], test: (it: T) => boolean): number =>
  list.reduce((last, it, index) => (test(it) ? index : last), -1);

const shortened = (cell: CellValue): string => String(cell).slice(0, 60);

/** A whole sheet, as its used range. */
function wholeSheet(grid: SheetGrid): LeftBehind[] {
  const height = lastIndex(grid.cells, (row) => row.some((cell) => !isBlank(cell)));
  if (height < 0) return [];
  const width = Math.max(...grid.cells.map((row) => lastIndex(row, (cell) => !isBlank(cell))));
  const first = grid.cells.flat().find((cell) => !isBlank(cell)) ?? null;
  return [
    {
      reference: { sheet: grid.name, cell: `A1:${cellAddress(height, Math.max(0, width))}` },
      given: shortened(first),
      kind: readMarker(grid.cells[0]?.[0]) === undefined ? "own-sheet" : "generated-sheet",
    },
  ];
}

/** The columns of a form that are written anew each time: labels, units and help. */
const generated = new Set(["number", "item", formColumns.unit, "required", "help"]);

/** Whether a cell's content is read as a field's or a column's, or written anew by the layout. */
function isHeld(here: Found, row: number, column: number, fields: ReadonlyMap<number, string>): boolean {
  const { sheet, idRow, idColumn } = here;
  const id = [...here.columns].find(([, at]) => at === column)?.[0];
  const header = here.rows.get(headerMarker) ?? idRow + 3;
  if (row <= header || column === idColumn) return id !== undefined || column <= idColumn + 1;
  if (id === undefined) return false;
  if (sheet.kind === "computed") return true;
  if (sheet.kind === "table") return sheet.columns.some((one) => one.id === id);
  const field = sheet.sections.flatMap((it) => it.fields).find((one) => one.id === fields.get(row));
  if (field === undefined) return generated.has(id) && fields.get(row) === undefined && isHeading(here, row);
  if (id === formColumns.once) return field.period === "once";
  return /^y\d{4}$/.test(id) ? field.period === "yearly" : true;
}

/** A lettered item's heading, told by the clause it begins with. */
function isHeading(here: Found, row: number): boolean {
  const at = here.columns.get("number");
  const clause = at === undefined ? null : (here.cells[row]?.[at] ?? null);
  return typeof clause === "string" && /^([A-D]\.)?\d+(\.\d+)*( [a-z]\))?$/.test(clause.trim());
}

/** What a rebuilt workbook does not take over: the user's own sheets, and cells that nothing is declared for. */
export function leftBehind({ found }: OpenedAudit, grids: readonly SheetGrid[]): LeftBehind[] {
  const ours = new Map(found.map((here) => [here.cells, here]));
  return grids.flatMap((grid): LeftBehind[] => {
    const here = ours.get(grid.cells);
    if (here === undefined) return isChoicesSheet(grid) ? [] : wholeSheet(grid);
    const fields = new Map([...here.rows].map(([id, row]) => [row, id]));
    return grid.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column): LeftBehind[] =>
        isBlank(cell) || row === here.idRow || isHeld(here, row, column, fields)
          ? []
          : [
              {
                reference: { sheet: grid.name, cell: cellAddress(row, column) },
                given: shortened(cell),
                kind: "undeclared",
              },
            ],
      ),
    );
  });
}
