import { value } from "../../core/outcome";
import type { BookContent, SheetContent, SheetGrid } from "../../workbook/content";
import {
  refused,
  type CellReference,
  type Created,
  type FormulaCell,
  type Workbook,
  type WorkbookOutcome,
  type Writes,
} from "../../workbook/port";
import { sameMarkedSheet, sameSheetName } from "../../workbook/sheet-identity";
import { conversation, officeCode } from "./excel-faults";
import {
  base64Of,
  bindFormulas,
  insertSheets,
  removeSheets,
  sheetNames,
  show,
  syncAndShow,
  type InsertedSheet,
} from "./insert-sheets";
import { readSheets } from "./read-sheets";
import { writeCells } from "./write-cells";

export interface ExcelWorkbookOptions {
  /** Writes sheets as the bytes of an .xlsx file, which Excel then takes over. */
  readonly toXlsx: (book: BookContent) => Promise<Uint8Array>;
}

/** A sheet when last seen: its id and name, and the text in A1. */
interface SeenSheet {
  readonly id: string;
  readonly name: string;
  readonly corner: unknown;
}

/** Codes with which a host says that it cannot insert these sheets at all, so that a new workbook is the way out. */
const cannotInsert: readonly (string | undefined)[] = [
  "ApiNotFound",
  "GeneralException",
  "InvalidOperation",
  "NotImplemented",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
];

/**
 * The open workbook in Excel. Round trips: `read` two, `create` three, `putSheet` one after a `read` and three otherwise,
 * `writeFormulas` and `openNew` one, `write` three, `goTo` two. Every refusal of Excel comes back as an outcome; a fault of this program is thrown.
 */
export class ExcelWorkbook implements Workbook {
  /** The sheets as the last `read` saw them; spent by the next `putSheet`, which belongs to the same use case. */
  private seen: readonly SeenSheet[] | undefined;
  /** Sheets that this class is removing itself, by id: no change by the user. */
  private readonly removing = new Set<string>();

  constructor(private readonly options: ExcelWorkbookOptions) {}

  read(): Promise<WorkbookOutcome<readonly SheetGrid[]>> {
    return conversation({}, async () => {
      const sheets = await readSheets();
      this.seen = sheets.map(({ id, name, cells }) => ({ id, name, corner: cells[0]?.[0] }));
      return value(sheets.map(({ name, cells, merges }) => ({ name, cells, merges })));
    });
  }

  create(book: BookContent): Promise<WorkbookOutcome<Created>> {
    return conversation<Created>({ structure: true }, async () => {
      const base64 = base64Of(await this.options.toXlsx(book));
      const before = await sheetNames();
      const taken = takenName(book, before);
      if (taken !== undefined) return refused("sheet-name-taken", { sheet: taken });

      const inserted = await this.insert(base64, book, before);
      if (inserted === undefined) {
        await Excel.createWorkbook(base64);
        return value({ where: "new-workbook" });
      }
      const renamed = book.sheets.find((sheet) => !inserted.some(({ name }) => name === sheet.name));
      if (renamed !== undefined) {
        // Someone took the name between the two looks; what was inserted goes, what was there stays.
        await this.remove(inserted);
        return refused("sheet-name-taken", { sheet: renamed.name });
      }
      try {
        await bindFormulas(book);
      } catch (reason) {
        await this.remove(inserted);
        throw reason;
      }
      return value({ where: "here" });
    });
  }

  /** The inserted sheets; `undefined` when this host cannot insert them and nothing was inserted. */
  private async insert(
    base64: string,
    book: BookContent,
    before: readonly string[],
  ): Promise<readonly InsertedSheet[] | undefined> {
    try {
      return await insertSheets(base64);
    } catch (reason) {
      if (!cannotInsert.includes(officeCode(reason))) throw reason;
      // Excel on the web has been seen to report a failure although the sheets were inserted.
      const present = await presentSheets(book.sheets.map(({ name }) => name));
      if (present.length === book.sheets.length) return present;
      const added = present.filter(({ name }) => !before.includes(name));
      if (added.length > 0) await this.remove(added);
      return undefined;
    }
  }

  private remove(sheets: readonly InsertedSheet[]): Promise<void> {
    for (const { id } of sheets) this.removing.add(id);
    return removeSheets(sheets);
  }

  putSheet(sheet: SheetContent): Promise<WorkbookOutcome<void>> {
    return conversation({ sheet: sheet.name, structure: true }, async () => {
      const base64 = base64Of(await this.options.toXlsx({ language: "zh-CN", sheets: [sheet] }));
      const seen = this.seen ?? (await lookAtAll());
      this.seen = undefined;
      const marker = sheet.rows[0]?.[0]?.value;
      const old = seen.find(({ corner }) => sameMarkedSheet(corner, marker));
      const namesake = seen.find(({ name }) => sameSheetName(name, sheet.name));
      if (namesake !== undefined && namesake !== old) return refused("sheet-name-taken", { sheet: sheet.name });
      if (old !== undefined) this.removing.add(old.id);
      await replaceSheet(sheet, base64, old);
      return value(undefined);
    });
  }

  writeFormulas(cells: readonly FormulaCell[]): Promise<WorkbookOutcome<void>> {
    return conversation({}, async () => {
      const context = new Excel.RequestContext();
      for (const { sheet, cell, formula } of cells)
        context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[`=${formula}`]];
      await context.sync();
      return value(undefined);
    });
  }

  write(writes: Writes): Promise<WorkbookOutcome<void>> {
    const [first] = writes.cells;
    return conversation(first === undefined ? {} : { sheet: first.sheet }, () => writeCells(writes));
  }

  /** The new workbook's formulas are bound there, when its own pane reconnects them. */
  openNew(book: BookContent): Promise<WorkbookOutcome<void>> {
    return conversation({}, async () => {
      await Excel.createWorkbook(base64Of(await this.options.toXlsx(book)));
      return value(undefined);
    });
  }

  goTo({ sheet, cell }: CellReference): Promise<WorkbookOutcome<void>> {
    return conversation({ sheet, cell }, async () => {
      const context = new Excel.RequestContext();
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      worksheet.load("visibility");
      await context.sync();
      if (worksheet.isNullObject) return refused("cell-not-found", { sheet, cell });
      if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
      worksheet.activate();
      worksheet.getRange(cell).select();
      try {
        await context.sync();
      } catch (reason) {
        // For an address that is none, Excel says no more than that an argument is invalid.
        if (officeCode(reason) === "InvalidArgument") return refused("cell-not-found", { sheet, cell });
        throw reason;
      }
      return value(undefined);
    });
  }

  onChanged(listener: () => void): Promise<WorkbookOutcome<() => void>> {
    return conversation({}, async () => {
      const context = new Excel.RequestContext();
      const { worksheets } = context.workbook;
      const registrations = [
        worksheets.onChanged.add(async ({ triggerSource }) => {
          // What this add-in writes is no change by the user.
          if (triggerSource !== "ThisLocalAddin") listener();
        }),
        worksheets.onDeleted.add(async ({ worksheetId }) => {
          if (!this.removing.delete(worksheetId)) listener();
        }),
      ];
      await context.sync();
      return value(() => {
        for (const registration of registrations) registration.remove();
        context.sync().catch((reason: unknown) => {
          // The pane is going away; a workbook that is gone already needs no unsubscribing.
          if (officeCode(reason) === undefined) throw reason;
        });
      });
    });
  }
}

function takenName(book: BookContent, names: readonly string[]): string | undefined {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return book.sheets.find(({ name }) => taken.has(name.toLowerCase()))?.name;
}

async function presentSheets(names: readonly string[]): Promise<InsertedSheet[]> {
  const context = new Excel.RequestContext();
  const asked = names.map((name) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    worksheet.load("id,name");
    return worksheet;
  });
  await context.sync();
  return asked.filter(({ isNullObject }) => !isNullObject).map(({ id, name }) => ({ id, name }));
}

/** The sheets with their corners, in two round trips. */
async function lookAtAll(): Promise<SeenSheet[]> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => {
    const corner = worksheet.getRange("A1");
    corner.load("values");
    return { id: worksheet.id, name: worksheet.name, corner };
  });
  await context.sync();
  return asked.map(({ id, name, corner }): SeenSheet => ({ id, name, corner: corner.values[0]?.[0] as unknown }));
}

/**
 * Inserts a sheet in the place of an old one, in one round trip. The old one steps aside under another name and goes
 * only after the new one is there, so that a failure loses nothing.
 */
async function replaceSheet(sheet: SheetContent, base64: string, earlier: SeenSheet | undefined): Promise<void> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  const old = earlier && workbook.worksheets.getItem(earlier.id);
  const aside = `~ ${Date.now().toString(36)}`;
  if (old) old.name = aside;
  const position: Excel.InsertWorksheetOptions = old
    ? { positionType: "After", relativeTo: aside }
    : { positionType: "End" };
  workbook.insertWorksheetsFromBase64(base64, position);
  if (old) old.delete();
  show(workbook.worksheets.getItem(sheet.name), sheet);
  try {
    await syncAndShow(context);
  } catch (reason) {
    if (earlier !== undefined) await restoreName(earlier);
    throw reason;
  }
}

async function restoreName({ id, name }: SeenSheet): Promise<void> {
  const context = new Excel.RequestContext();
  const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
  const present = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  present.load("name");
  await context.sync();
  if (worksheet.isNullObject || !present.isNullObject) return;
  worksheet.name = name;
  await context.sync();
}
