import { ExcelHost } from "../../../src/workbench/excel/spreadsheet-host";
import type { Range } from "../../../src/workbench/excel/range";
import type { Workbook } from "../../../src/workbench/excel/workbook";
import type { Worksheet } from "../../../src/workbench/excel/worksheet";
import { emptyBook, type BookContent } from "../../../src/workbench/grid/book";
import { MemoryGrid } from "../../../src/workbench/grid/memory-grid";
import { storedFormulas } from "../../../src/workbench/grid/stored-formulas";
import { openXlsx } from "../../../src/workbench/grid/xlsx";
import { HostFault, type HostEvent } from "../../../src/workbench/protocol/contract";

/** Names of the functions the file form is known for in these tests. */
export const formulas = storedFormulas(["PARK.WATER.REUSERATE", "PARK.ECON.NPV"]);

export interface Model {
  readonly grid: MemoryGrid;
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly events: HostEvent[];
  readonly opened: (Uint8Array | null)[];
  range(address: string): Range;
}

/** Excel's object model over a grid in memory. */
export function model(book: BookContent = emptyBook()): Model {
  const grid = new MemoryGrid(book);
  const opened: (Uint8Array | null)[] = [];
  const host = new ExcelHost({
    grid,
    importBook: (bytes) => openXlsx(bytes, formulas),
    openBook: (bytes) => {
      opened.push(bytes);
      return Promise.resolve();
    },
  });
  const events: HostEvent[] = [];
  host.onEvent((event) => events.push(event));
  const workbook = host.root as Workbook;
  const sheet = workbook.Worksheets.GetActiveWorksheet();
  return { grid, host, workbook, sheet, events, opened, range: (address) => sheet.GetRange(address) };
}

/** The fault an action ends with; fails the test when there is none. */
export async function faultOf(action: () => unknown): Promise<HostFault> {
  try {
    await action();
  } catch (reason) {
    if (reason instanceof HostFault) return reason;
    throw reason;
  }
  throw new Error("expected a HostFault, but the action succeeded");
}
