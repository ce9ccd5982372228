import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { placeKey, shown } from "../../src/app/build-workbook";
import { evaluate } from "../../src/evaluation/evaluate";
import { openFile, type FileWorkbook } from "../../src/host/file/file-workbook";
import { parseFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { isoDate } from "../../src/workbook/dates";
import { decodeWorkbook } from "../../src/workbook/decode";
import { applyRun } from "../../src/app/import-run";
import { typedInto } from "../host/file/typing";
import { book, longSteps, sequence, type Host } from "./audit-sequences";

/**
 * The sequences of the property test in memory, through the bytes of real files: imports and undos by the product,
 * edits typed into the file without it, everything saved and opened again. They are few, long and always the same,
 * since each step writes and reads a whole workbook.
 */

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const file = await openFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value;
}

async function inFile(bytes: Uint8Array): Promise<Host & { readonly workbook: FileWorkbook }> {
  let workbook = await opened(bytes);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "park-audit-")), "园区.xlsx");
  return {
    get workbook() {
      return workbook;
    },
    reopen: async () => {
      writeFileSync(file, workbook.toBytes());
      workbook = await opened(new Uint8Array(readFileSync(file)));
    },
    edit: async (sheet, cell, value) => {
      const grids = await workbook.read();
      const index = grids.ok ? grids.value.findIndex(({ name }) => name === sheet) : -1;
      workbook = await opened(await typedInto(workbook.toBytes(), [{ sheet: index, cell, value }]));
    },
    given: (value, isDay) => (isDay && typeof value === "number" ? (isoDate(value) ?? value) : value),
  };
}

async function parsed(bytes: Uint8Array) {
  const book = await parseFile(bytes, { styles: true });
  if (!book.ok) throw new Error(JSON.stringify(book.problem));
  return book.value;
}

/** A cell's format follows what is put into it (text that could be taken for a formula); the rest of its look stays. */
const lookOf = (style: object | undefined): string =>
  JSON.stringify({ ...style, numFmt: undefined }, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Everything of a file but its values: what an import or an undo has no business with. */
async function fittings(bytes: Uint8Array) {
  const { sheets, namedRanges } = await parsed(bytes);
  return {
    names: namedRanges?.map(({ name }) => name).sort(),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.merges,
      columns: sheet.columns,
      protection: sheet.protection,
      pageSetup: sheet.pageSetup,
      headerFooter: sheet.headerFooter,
      freezePane: sheet.freezePane,
      view: sheet.view,
      hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
      rules: sheet.dataValidations?.map((rule) => ({ ...rule, range: undefined, formula1: undefined })),
      tables: sheet.tables?.map(({ name, columns }) => ({ name, columns })),
    })),
  };
}

/** Cells of the first file whose look, or whose formula, is another one in the second. */
async function changedCells(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = [await parsed(before), await parsed(after)];
  return old.sheets.flatMap((sheet, index) => {
    const cells = now.sheets[index]?.cells;
    return [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
      const other = cells?.get(key);
      const isSame =
        lookOf(other?.style) === lookOf(cell.style) && (other?.formula === undefined) === (cell.formula === undefined);
      return isSame ? [] : [`${sheet.name}!${key}`];
    });
  });
}

/** Computed cells that do not show what follows from the data of their workbook. */
async function staleResults(workbook: FileWorkbook): Promise<string[]> {
  const grids = await workbook.read();
  const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
  if (!grids.ok || !audit.ok) throw new Error("not readable");
  const { data, locate } = audit.value;
  return evaluate(data).cells.flatMap((cell) => {
    const at = locate(cell.place);
    const found = grids.value.find(({ name }) => name === at?.sheet)?.cells[at?.row ?? 0]?.[at?.column ?? 0] ?? null;
    const wanted = shown(cell, data);
    const isSame =
      typeof wanted === "number" && typeof found === "number"
        ? Math.abs(wanted - found) <= 1e-12 * Math.abs(wanted)
        : (wanted === "" ? null : wanted) === found;
    return isSame ? [] : [`${placeKey(cell.place)}: ${String(found)}, not ${String(wanted)}`];
  });
}

const tableRanges = async (bytes: Uint8Array): Promise<string> =>
  JSON.stringify(
    (await parsed(bytes)).sheets
      .filter(({ name }) => name !== "导入记录")
      .map(({ tables }) => tables?.map(({ range }) => range)),
  );

const seeds = [2026, 1, 6];
/** Seeds in whose sequences a table besides the log got longer. */
const growing = new Set<number>();

test.each(seeds)(
  "a long sequence in a file leaves exactly the expected workbook after every step (seed %i)",
  async (seed) => {
    const [list = []] = fc.sample(longSteps, { seed, numRuns: 1 });
    expect(list.length).toBeGreaterThan(17);
    const first = await writeXlsxFile(book);
    const host = await inFile(first);
    await sequence(host, list, "every-step");

    // typed by hand, a figure leaves the results stale until Excel calculates or something is written
    const last = { place: { sheet: "a1", field: "A1a-02" }, value: "地址", before: null };
    const grids = await host.workbook.read();
    const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
    if (!audit.ok) throw new Error(audit.problem.code);
    const change = { ...last, before: audit.value.data.value("A1a-02"), file: "甲.xlsx", source: "数据!D5" };
    expect(await applyRun(host.workbook, { id: "last", at: "2026-11-30", changes: [change] })).toMatchObject({
      ok: true,
    });
    expect(await staleResults(host.workbook)).toEqual([]);
    const after = host.workbook.toBytes();
    expect(await changedCells(first, after)).toEqual([]);
    if ((await tableRanges(after)) !== (await tableRanges(first))) growing.add(seed);
    expect(await fittings(after)).toEqual(await fittings(first));
  },
  300_000,
);

test("the sequences make tables grow", () => {
  expect(growing.size).toBeGreaterThan(0);
});
