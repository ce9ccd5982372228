import type { Language } from "../../core/text";
import type { BookContent, SheetContent, SheetGrid } from "../../workbook/content";
import { readMarker } from "../../workbook/marker";
import {
  refused,
  type CellReference,
  type Created,
  type Workbook,
  type WorkbookOutcome,
  type Writes,
} from "../../workbook/port";
import { sameMarkedSheet, sameSheetName } from "../../workbook/sheet-identity";
import { changedBook } from "./file-changes";
import { beyondRewriting, xlsxEntries } from "./file-kind";
import { parseFile, readXlsxFile, type ReadBook } from "./xlsx-read";
import { addToXlsxFile, writeXlsxFile, type Addition } from "./xlsx-write";

/**
 * A workbook in an .xlsx file. Nothing touches the file itself: `toBytes` gives the changed file, and whoever saves it
 * chooses a new place for it.
 *
 * Sheets can only be added to a file when everything else in it survives being written again. A file with charts,
 * pictures, pivot tables or the like refuses ("not-supported-here", `part` names the first of them) and stays as it is.
 */
export class FileWorkbook implements Workbook {
  /** The cell gone to last; a file shows nothing by itself. */
  selection: CellReference | undefined;
  /** The workbook that `openNew` made last; whoever saves it chooses its place. */
  opened: FileWorkbook | undefined;

  /** A workbook that has no file yet, or the bytes of one that was read. */
  constructor(
    private bytes?: Uint8Array,
    private content: ReadBook = { sheets: [], externalLinks: [] },
  ) {}

  /** Other files that formulas refer to; their stored results are taken as they stand. */
  get externalLinks(): readonly string[] {
    return this.content.externalLinks;
  }

  read(): Promise<WorkbookOutcome<readonly SheetGrid[]>> {
    return Promise.resolve({ ok: true, value: this.content.sheets });
  }

  async create(book: BookContent): Promise<WorkbookOutcome<Created>> {
    const taken = book.sheets.find(({ name }) => this.find(name) !== undefined);
    if (taken !== undefined) return refused("sheet-name-taken", { sheet: taken.name });
    const done = await this.add({ sheets: book.sheets, language: book.language });
    return done.ok ? { ok: true, value: { where: "here" } } : done;
  }

  async putSheet(sheet: SheetContent): Promise<WorkbookOutcome<void>> {
    const marker = sheet.rows[0]?.[0]?.value;
    const earlier = this.content.sheets.find(({ cells }) => sameMarkedSheet(cells[0]?.[0], marker));
    const namesake = this.find(sheet.name);
    if (namesake !== undefined && namesake !== earlier) return refused("sheet-name-taken", { sheet: sheet.name });
    const language: Language = readMarker(marker)?.language ?? "zh-CN";
    return this.add({ sheets: [sheet], language, replacing: earlier?.name });
  }

  /** The file keeps its formulas with their stored results; nothing here could calculate them. */
  writeFormulas(): Promise<WorkbookOutcome<void>> {
    return Promise.resolve({ ok: true, value: undefined });
  }

  async write(writes: Writes): Promise<WorkbookOutcome<void>> {
    const named = [...writes.cells, ...writes.results, ...writes.tables, ...writes.formulas];
    const names = new Set(named.map(({ sheet }) => sheet));
    const missing = [...names].find((sheet) => this.find(sheet) === undefined);
    if (missing !== undefined) return refused("sheet-missing", { sheet: missing });
    if (named.length === 0) return { ok: true, value: undefined };
    const book = await this.rewritable();
    if (!book.ok) return book;
    const changed = changedBook(book.value, writes);
    return changed.ok ? this.hold(await addToXlsxFile(changed.value, { sheets: [], language: "zh-CN" })) : changed;
  }

  async openNew(book: BookContent): Promise<WorkbookOutcome<void>> {
    const fresh = new FileWorkbook();
    const created = await fresh.create(book);
    if (!created.ok) return created;
    this.opened = fresh;
    return { ok: true, value: undefined };
  }

  goTo(place: CellReference): Promise<WorkbookOutcome<void>> {
    if (this.find(place.sheet) === undefined) return Promise.resolve(refused("cell-not-found", { ...place }));
    this.selection = place;
    return Promise.resolve({ ok: true, value: undefined });
  }

  /** Nobody types into a file while it is held here: the listener is never called. */
  onChanged(): Promise<WorkbookOutcome<() => void>> {
    return Promise.resolve({ ok: true, value: () => undefined });
  }

  /** The file as it stands now; throws when nothing was ever put into it. */
  toBytes(): Uint8Array {
    if (this.bytes === undefined) throw new Error("the workbook has no sheet yet");
    return this.bytes;
  }

  private find(name: string): SheetGrid | undefined {
    return this.content.sheets.find((sheet) => sameSheetName(sheet.name, name));
  }

  private async add(addition: Addition): Promise<WorkbookOutcome<void>> {
    if (this.bytes === undefined) return this.hold(await writeXlsxFile(addition));
    const book = await this.rewritable();
    return book.ok ? this.hold(await addToXlsxFile(book.value, addition)) : book;
  }

  /** The present file in the library's terms, if everything in it survives being written again. */
  private async rewritable(): Promise<WorkbookOutcome<Parameters<typeof addToXlsxFile>[0]>> {
    if (this.bytes === undefined) throw new Error("the workbook has no sheet yet");
    const entries = xlsxEntries(this.bytes);
    if (!entries.ok) return entries;
    const part = await beyondRewriting(this.bytes, entries.value);
    if (part !== undefined) return refused("not-supported-here", { part });
    return parseFile(this.bytes, { styles: true });
  }

  private async hold(bytes: Uint8Array): Promise<WorkbookOutcome<void>> {
    const content = await readXlsxFile(bytes);
    if (!content.ok) return content;
    this.bytes = bytes;
    this.content = content.value;
    return { ok: true, value: undefined };
  }
}

/** Opens the bytes of an .xlsx file; `fileName` only serves the message of a refusal. */
export async function openFile(bytes: Uint8Array, fileName?: string): Promise<WorkbookOutcome<FileWorkbook>> {
  const content = await readXlsxFile(bytes, fileName);
  return content.ok ? { ok: true, value: new FileWorkbook(bytes, content.value) } : content;
}
