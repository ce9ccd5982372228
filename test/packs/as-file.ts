import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { cellAddress, isExcelError, type CellValue } from "../../src/core/cell";
import { readPackFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { rewriteEntries } from "../../src/host/file/zip-archive";
import { gridsOf } from "../../src/app/build-workbook";
import { readPack, type ReadPack } from "../../src/packs/read-pack";
import type { BookContent } from "../../src/workbook/content";
import { dateSerial } from "../../src/workbook/dates";
import { typedInto, type Typed } from "../host/file/typing";
import { copyOf, type Sheet } from "./damage";

/** Damaged sheets as the bytes of files, as a spreadsheet program would have saved them. */

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day typed in full is a date to every program: the cell holds its number, and shows it as a day. */
const serialOf = (value: CellValue): number | undefined =>
  typeof value === "string" && day.test(value) ? dateSerial(value) : undefined;

const isFormulaWithoutResult = (value: CellValue): boolean => value === "#CALC!";

/**
 * The sheets as another program saves them: values, dates, errors and merged areas, with the format that belongs under
 * each heading; the pack's own looks, rules and protection are gone.
 */
export async function savedElsewhere(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, cells, merges, percentCells }): WriteSheet => {
    const found = new Map<string, Partial<Cell>>();
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null) return;
        const serial = serialOf(value);
        const numFmt =
          serial !== undefined ? "yyyy-mm-dd" : percentCells?.has(cellAddress(r, c)) === true ? "0.0%" : undefined;
        const cell: Partial<Cell> = isFormulaWithoutResult(value)
          ? { formula: "1+1" }
          : isExcelError(value)
            ? { value, type: "error" }
            : { value: serial ?? value };
        found.set(`${r},${c}`, { ...cell, ...(numFmt !== undefined && { style: { numFmt } }) });
      }),
    );
    return {
      name,
      rows: cells.map((row) => row.map(() => null)),
      cells: found,
      merges: merges.map((area) => {
        const [, left = "", top, right = "", bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
        const index = (text: string): number =>
          [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        return { startRow: Number(top) - 1, startCol: index(left), endRow: Number(bottom) - 1, endCol: index(right) };
      }),
    };
  });
  return writeXlsx({ sheets: written });
}

const merged =
  (areas: readonly string[]) =>
  (xml: string): string => {
    if (areas.length === 0) return xml;
    const inside = areas.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    if (xml.includes("</mergeCells>")) return xml.replace("</mergeCells>", () => `${inside}</mergeCells>`);
    const block = `<mergeCells count="${areas.length}">${inside}</mergeCells>`;
    return xml.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, (before) => before + block);
  };

/** The pack's own file with whatever differs typed into it: looks, rules and protection are there. */
export async function typedIntoPack(book: BookContent, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const before = copyOf(gridsOf(book));
  const typed = sheets.flatMap(({ cells, name }, sheet): Typed[] => {
    const old = before[sheet];
    if (old?.name !== name) throw new Error(`${name} is not where it was`);
    return cells.flatMap((row, r) =>
      row.flatMap((value, c): Typed[] =>
        value === (old.cells[r]?.[c] ?? null)
          ? []
          : [
              {
                sheet,
                cell: cellAddress(r, c),
                value: serialOf(value) ?? value,
                ...(serialOf(value) !== undefined && { isDay: true }),
              },
            ],
      ),
    );
  });
  const bytes = await typedInto(await writeXlsxFile(book), typed);
  const areas = sheets.map(({ merges }) => merges);
  return rewriteEntries(bytes, (part) => {
    const index = areas.findIndex((_, at) => part === `xl/worksheets/sheet${at + 1}.xml`);
    return index < 0 ? undefined : merged(areas[index] ?? []);
  });
}

/** Whether the rows and columns are where they were, so that what differs was typed. */
export function isTyped(book: BookContent, sheets: readonly Sheet[]): boolean {
  const before = copyOf(gridsOf(book));
  return (
    before.length === sheets.length &&
    before.every(({ name, cells }, index) => {
      const now = sheets[index];
      return (
        now?.name === name &&
        now.cells.length === cells.length &&
        cells.every((row, r) => (row[0] ?? null) === (now.cells[r]?.[0] ?? null)) &&
        (cells[0] ?? []).every((cell, c) => cell === (now.cells[0]?.[c] ?? null))
      );
    })
  );
}

/** Reads what is in the bytes as a returned file, or throws why it cannot be. */
export async function readReturnedFile(bytes: Uint8Array, name: string): Promise<ReadPack> {
  const file = await readPackFile(bytes, name);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return readPack({ name, ...file.value });
}
