/**
 * The contract of the workbook port as an add-in: the product's Excel adapter on the real Office.js, in whatever plays
 * Excel around it. The test that opens the page provides `typeAsUser` and `openedBeside`.
 */
import type { CellValue } from "../../src/core/cell";
import { ExcelWorkbook } from "../../src/host/excel/excel-workbook";
import { connectToOffice } from "../../src/host/excel/office-context";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { workbookContract } from "../contract/workbook-contract";

declare global {
  interface Window {
    /** Types into a cell of the spreadsheet around the add-in, as its user would. */
    typeAsUser(sheet: string, cell: string, value: CellValue): Promise<void>;
    /** The bytes of the workbook that Excel opened last beside this one. */
    openedBeside(): Promise<readonly number[]>;
    /** Runs the case of that name on the workbook that is open. Rejects when the case fails. */
    runContractCase(name: string): Promise<void>;
  }
}

window.runContractCase = async (name) => {
  const found = workbookContract.find((one) => one.name === name);
  if (!found) throw new Error(`no case is called ${name}`);
  await connectToOffice();
  await found.run(async () => ({
    workbook: new ExcelWorkbook({ toXlsx: writeXlsxFile }),
    edit: (sheet, cell, value) => window.typeAsUser(sheet, cell, value),
    opened: async () => {
      const read = await readXlsxFile(new Uint8Array(await window.openedBeside()), "opened.xlsx");
      if (!read.ok) throw new Error(`the workbook that was opened cannot be read: ${read.problem.code}`);
      return read.value.sheets;
    },
    calculates: true,
  }));
};
