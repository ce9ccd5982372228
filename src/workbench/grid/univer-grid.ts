/** The grid a person sees: Univer holds the cells, the records lie over them. */
import {
  BooleanNumber,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Worksheet as UniverSheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IDefinedNamesService,
  InsertSheetMutation,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetDefinedNameMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { AddInFunctions, type CallingCell, type FunctionInfo } from "./add-in-functions";
import {
  emptyBook,
  type BookContent,
  type CellContent,
  type CellFormat,
  type CellLink,
  type CellValue,
  type LineRecord,
  type NameRecord,
  type SheetContent,
  type Visibility,
} from "./book";
import type {
  Axis,
  CellReading,
  CellWrite,
  ClearScope,
  Grid,
  GridEvent,
  Lines,
  LineSize,
  SheetChange,
  SheetInfo,
  Unsubscribe,
} from "./grid";
import { Records } from "./records";
import { bounding, formatReference, intersect, SHEET_COLUMNS, SHEET_ROWS, type Rect } from "./reference";
import { UniverCalculation } from "./univer-calculation";
import { changeOf } from "./univer-changes";
import { formatOfUniver } from "./univer-format";
import { registerAddInFunctions } from "./univer-functions";
import type { UniverApp } from "./univer-app";
import {
  customOf,
  linesOfUniver,
  rectOfRange,
  StyleTable,
  univerChange,
  univerRange,
  univerSheet,
  valueOfUniver,
} from "./univer-snapshot";

type FWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;

export interface UniverGridOptions {
  readonly app: UniverApp;
  /** The add-in's functions; formulas that call others show #NAME?. */
  readonly functions: readonly FunctionInfo[];
  /** Told of faults of the grid itself. */
  readonly onFault: (message: string) => void;
  /** Told when formulas start to be calculated and when the last result is in. */
  readonly onBusy: (busy: boolean) => void;
}

/** The font of a workbook that names none, as Excel has it; browsers fall back to one with Chinese glyphs. */
const DEFAULT_FONT = "Calibri";

/** A cell's reading; what it shows is only worked out when somebody asks. */
class LazyReading implements CellReading {
  constructor(
    readonly value: CellReading["value"],
    readonly formula: string,
    private readonly show: () => string,
  ) {}

  get text(): string {
    return this.show();
  }
}

export class UniverGrid implements Grid {
  readonly records: Records;
  readonly functions: AddInFunctions;
  readonly #api: FUniver;
  readonly #app: UniverApp;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  readonly #calculation: UniverCalculation;
  readonly #used = new Map<string, Rect | null>();
  readonly #veryHidden = new Set<string>();
  #workbook: FWorkbook;
  #nextSheet = 1;
  /** Above zero while a method of this grid writes: such changes are the add-in's, not the user's. */
  #own = 0;
  #lastSelection = "";
  #quiet = false;
  #font: BookContent["font"];

  constructor({ app, functions, onFault, onBusy }: UniverGridOptions) {
    this.#app = app;
    this.#api = app.api;
    this.records = new Records((names) => this.#publishNames(names));
    this.#workbook = this.#open(emptyBook());
    this.functions = new AddInFunctions(
      functions,
      (cell) => this.#addressOf(cell),
      (cells) => this.#calculation.recalculate(cells),
    );
    // The engine takes functions only once a workbook exists.
    registerAddInFunctions(app.injector, this.functions, onFault);
    this.#calculation = new UniverCalculation({
      api: this.#api,
      injector: app.injector,
      unit: () => this.#workbook.getId(),
      functions: this.functions,
      onBusy,
      onCalculated: (sheets) => this.#emit({ kind: "calculated", sheets }),
    });
    this.#api.onCommandExecuted((command, options) => this.#observe(command, options));
  }

  // ——— the workbook ———

  #open(book: BookContent): FWorkbook {
    const styles = new StyleTable();
    this.#font = book.font;
    this.records.reset();
    this.#used.clear();
    this.#veryHidden.clear();
    const ids = book.sheets.map(() => this.#newSheetId());
    const sheets = Object.fromEntries(
      book.sheets.map((sheet, index) => [ids[index] ?? "", univerSheet(sheet, ids[index] ?? "", styles)]),
    );
    book.sheets.forEach((sheet, index) => this.#adopt(ids[index] ?? "", sheet));
    const data: Partial<IWorkbookData> = {
      id: `book-${crypto.randomUUID()}`,
      name: "Book1",
      sheetOrder: ids,
      sheets,
      styles: styles.styles,
      defaultStyle: { ff: book.font?.name ?? DEFAULT_FONT, fs: book.font?.size ?? 11 },
    };
    const workbook = this.#api.createWorkbook(data);
    const active = ids[book.activeSheet];
    const visible =
      book.sheets[book.activeSheet]?.visibility === "Visible"
        ? active
        : ids[book.sheets.findIndex((sheet) => sheet.visibility === "Visible")];
    if (visible !== undefined) workbook.setActiveSheet(visible);
    this.#selectVisible(workbook);
    return workbook;
  }

  /** Sheets may begin with hidden lines; the cell selected at first is one that can be seen. */
  #selectVisible(workbook: FWorkbook): void {
    const sheet = workbook.getActiveSheet();
    const univer = sheet.getSheet();
    const at = workbook.getActiveRange()?.getRange();
    if (at && univer.getRowRawVisible(at.startRow) && univer.getColVisible(at.startColumn)) return;
    let row = at?.startRow ?? 0;
    let column = at?.startColumn ?? 0;
    while (row < univer.getRowCount() - 1 && !univer.getRowRawVisible(row)) row += 1;
    while (column < univer.getColumnCount() - 1 && !univer.getColVisible(column)) column += 1;
    sheet.getRange(row, column).activate();
  }

  #adopt(id: string, sheet: SheetContent): void {
    this.records.adopt(id, sheet);
    if (sheet.visibility === "VeryHidden") this.#veryHidden.add(id);
  }

  #newSheetId(): string {
    const id = `{00000000-0001-0000-${String(this.#nextSheet).padStart(4, "0")}-000000000000}`;
    this.#nextSheet += 1;
    return id;
  }

  load(book: BookContent): void {
    const old = this.#workbook.getId();
    this.#quiet = true;
    try {
      this.#own += 1;
      this.#workbook = this.#open(book);
      this.#api.disposeUnit(old);
      const ids = this.sheets().map((sheet) => sheet.id);
      this.records.setNames(
        book.names.map(({ sheet, ...name }) => {
          const index = book.sheets.findIndex((candidate) => candidate.name === sheet);
          const id = ids[index];
          return { ...name, ...(id === undefined ? {} : { sheet: id }) };
        }),
      );
      this.#calculation.recalculate(book.sheets.flatMap((sheet, index) => uncalculated(sheet, ids[index] ?? "")));
    } finally {
      this.#own -= 1;
      this.#quiet = false;
    }
  }

  save(): BookContent {
    const nameOf = new Map(this.sheets().map((sheet) => [sheet.id, sheet.name]));
    return {
      activeSheet: Math.max(
        0,
        this.sheets().findIndex((sheet) => sheet.id === this.activeSheet()),
      ),
      names: this.records.names().map(({ sheet, ...name }) => ({
        ...name,
        ...(sheet === undefined ? {} : { sheet: nameOf.get(sheet) ?? sheet }),
      })),
      sheets: this.sheets().map((sheet) => this.#contentOf(sheet)),
      ...(this.#font ? { font: this.#font } : {}),
    };
  }

  #contentOf(info: SheetInfo): SheetContent {
    const snapshot = this.#univer(info.id).getSheet().getSnapshot();
    const { id, tabColor, ...rest } = info;
    return {
      ...rest,
      ...(tabColor ? { tabColor } : {}),
      cells: this.#contents(id),
      columns: linesOfUniver(snapshot.columnData),
      rows: linesOfUniver(snapshot.rowData),
      merges: this.merges(id),
      ...this.records.contentOf(id),
    };
  }

  #contents(sheet: string): (CellContent | undefined)[][] {
    const used = this.usedRect(sheet, true);
    const cells: (CellContent | undefined)[][] = [];
    if (!used) return cells;
    const spills = this.#spillRanges(sheet);
    for (let row = 0; row < used.row + used.rows; row += 1) {
      const line: (CellContent | undefined)[] = [];
      for (let column = 0; column < used.column + used.columns; column += 1)
        line.push(this.#content(sheet, row, column));
      cells.push(line);
    }
    for (const spill of spills) {
      const anchor = cells[spill.row]?.[spill.column];
      const line = cells[spill.row];
      if (line && anchor) line[spill.column] = { ...anchor, spill: { rows: spill.rows, columns: spill.columns } };
    }
    return cells;
  }

  #content(sheet: string, row: number, column: number): CellContent | undefined {
    const cell = this.#cell(sheet, row, column);
    const spilled = this.#spilled(sheet, row, column);
    const format = this.format(sheet, row, column);
    const { link } = customOf(cell);
    const own = valueOfUniver(cell);
    const value = own ?? valueOfUniver(spilled);
    const hasFormat = Object.keys(format).length > 0;
    const formula = this.#formula(sheet, row, column);
    if (value === null && formula === "" && !hasFormat && !link) return undefined;
    return {
      value,
      ...(formula === "" ? (own === null && value !== null ? { spilled: true } : {}) : { formula }),
      ...(hasFormat ? { format } : {}),
      ...(link ? { link } : {}),
    };
  }

  // ——— sheets ———

  #univer(sheet: string): FWorksheet {
    const found = this.#workbook.getSheetBySheetId(sheet);
    if (!found) throw new Error(`no sheet ${sheet} in the grid`);
    return found;
  }

  /** Writes one cell as if the user had typed it: it can be undone, and it counts as the user's change. */
  typeIn(sheet: string, { row, column }: Pick<Rect, "row" | "column">, write: CellWrite): void {
    this.#univer(sheet)
      .getRange(row, column)
      .setValue(univerChange(write, this.#styled(sheet, row, column)));
  }

  /** Takes the user's last change back. */
  undo(): void {
    this.#workbook.undo();
  }

  get #source(): "api" | "user" {
    return this.#own > 0 ? "api" : "user";
  }

  #asOwn<T>(action: () => T): T {
    this.#own += 1;
    try {
      return action();
    } finally {
      this.#own -= 1;
    }
  }

  sheets(): readonly SheetInfo[] {
    return this.#workbook.getSheets().map((sheet) => {
      const { freeze, tabColor, showGridlines } = sheet.getSheet().getConfig();
      const id = sheet.getSheetId();
      const visibility: Visibility = sheet.isSheetHidden()
        ? this.#veryHidden.has(id)
          ? "VeryHidden"
          : "Hidden"
        : "Visible";
      return {
        id,
        name: sheet.getSheetName(),
        visibility,
        tabColor: tabColor ?? "",
        showGridlines: showGridlines !== 0,
        frozenRows: freeze.ySplit,
        frozenColumns: freeze.xSplit,
      };
    });
  }

  activeSheet(): string {
    return this.#workbook.getActiveSheet().getSheetId();
  }

  activateSheet(sheet: string): void {
    if (sheet !== this.activeSheet()) this.#asOwn(() => this.#univer(sheet).activate());
  }

  addSheet(content: SheetContent, position: number): string {
    const id = this.#newSheetId();
    const styles = new StyleTable();
    const sheet = univerSheet(content, id, styles);
    this.#adopt(id, content);
    this.#asOwn(() =>
      this.#api.syncExecuteCommand(InsertSheetMutation.id, {
        unitId: this.#workbook.getId(),
        index: position,
        sheet,
        styles: styles.styles,
      }),
    );
    this.#calculation.recalculate(uncalculated(content, id));
    return id;
  }

  removeSheet(sheet: string): void {
    this.#asOwn(() => this.#workbook.deleteSheet(sheet));
  }

  moveSheet(sheet: string, position: number): void {
    this.#asOwn(() => this.#workbook.moveSheet(this.#univer(sheet), position));
  }

  changeSheet(sheet: string, change: SheetChange): void {
    const target = this.#univer(sheet);
    const { name, visibility, tabColor, showGridlines, frozenRows, frozenColumns } = change;
    this.#asOwn(() => {
      if (name !== undefined) target.setName(name);
      if (tabColor !== undefined) target.setTabColor(tabColor);
      if (showGridlines !== undefined) target.setHiddenGridlines(!showGridlines);
      if (visibility !== undefined) {
        if (visibility === "VeryHidden") this.#veryHidden.add(sheet);
        else this.#veryHidden.delete(sheet);
        if (visibility === "Visible") target.showSheet();
        else target.hideSheet();
      }
      if (frozenRows !== undefined || frozenColumns !== undefined) {
        const { freeze } = target.getSheet().getConfig();
        const rows = frozenRows ?? freeze.ySplit;
        const columns = frozenColumns ?? freeze.xSplit;
        if (rows === 0 && columns === 0) target.cancelFreeze();
        else target.setFreeze({ startRow: rows || -1, ySplit: rows, startColumn: columns || -1, xSplit: columns });
      }
    });
  }

  // ——— cells ———

  #cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.#univer(sheet).getSheet().getCellRaw(row, column);
  }

  #spilled(sheet: string, row: number, column: number): Nullable<ICellData> {
    const model = this.#app.injector.get(FormulaDataModel);
    return model.getArrayFormulaCellData()[this.#workbook.getId()]?.[sheet]?.[row]?.[column];
  }

  #spillRanges(sheet: string): Rect[] {
    const model = this.#app.injector.get(FormulaDataModel);
    const ranges: Record<number, Record<number, IRange>> = model.getArrayFormulaRange()[this.#workbook.getId()]?.[
      sheet
    ] ?? {};
    return Object.values(ranges)
      .flatMap((line) => Object.values(line).map(rectOfRange))
      .filter((rect) => rect.rows * rect.columns > 1);
  }

  #formula(sheet: string, row: number, column: number): string {
    const cell = this.#cell(sheet, row, column);
    if (!cell?.f && !cell?.si) return "";
    return this.#univer(sheet).getRange(row, column).getFormula();
  }

  read(sheet: string, rect: Rect): CellReading[][] {
    const univer: UniverSheet = this.#univer(sheet).getSheet();
    return Array.from({ length: rect.rows }, (_line, down) =>
      Array.from({ length: rect.columns }, (_cell, right) => {
        const row = rect.row + down;
        const column = rect.column + right;
        const value = valueOfUniver(univer.getCellRaw(row, column)) ?? valueOfUniver(this.#spilled(sheet, row, column));
        return new LazyReading(value, this.#formula(sheet, row, column), () => {
          // Univer hands out the formatted text as the value of the cell it would draw.
          const drawn = univer.getCell(row, column);
          return shownText(drawn?.v, value);
        });
      }),
    );
  }

  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | undefined)[])[]): void {
    const changes: IObjectMatrixPrimitiveType<ICellData> = {};
    let onlyFormats = true;
    cells.forEach((line, down) => {
      line.forEach((write, right) => {
        if (!write) return;
        onlyFormats &&= write.value === undefined && write.formula === undefined;
        (changes[rect.row + down] ??= {})[rect.column + right] = univerChange(
          write,
          this.#styled(sheet, rect.row + down, rect.column + right),
        );
      });
    });
    this.#setValues(sheet, rect, { changes, onlyFormats });
  }

  /** The cell with its style spelled out instead of named. */
  #styled(sheet: string, row: number, column: number): Nullable<ICellData> {
    const cell = this.#cell(sheet, row, column);
    return cell ? { ...cell, s: this.#style(cell) } : cell;
  }

  #style(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return this.#workbook.getWorkbook().getStyles().getStyleByCell(cell);
  }

  #setValues(
    sheet: string,
    rect: Rect,
    { changes, onlyFormats }: { changes: IObjectMatrixPrimitiveType<ICellData>; onlyFormats: boolean },
  ): void {
    if (Object.keys(changes).length === 0) return;
    this.#asOwn(() => {
      this.#makeRoom(sheet, rect);
      this.#api.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: this.#workbook.getId(),
        subUnitId: sheet,
        cellValue: changes,
        // Tells the engine that nothing needs to be calculated.
        ...(onlyFormats ? { trigger: SetStyleCommand.id } : {}),
      });
    });
  }

  /** Univer draws only as many rows and columns as a sheet says it has. */
  #makeRoom(sheet: string, rect: Rect): void {
    const univer = this.#univer(sheet);
    const rows = Math.min(SHEET_ROWS, rect.row + rect.rows);
    const columns = Math.min(SHEET_COLUMNS, rect.column + rect.columns);
    if (rows > univer.getMaxRows()) univer.setRowCount(Math.min(SHEET_ROWS, rows + 50));
    if (columns > univer.getMaxColumns()) univer.setColumnCount(Math.min(SHEET_COLUMNS, columns + 6));
  }

  clear(sheet: string, rect: Rect, scope: ClearScope): void {
    const used = this.usedRect(sheet, true);
    const inside = used ? intersect(used, rect) : null;
    if (!inside) return;
    const changes: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
      for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
        const cell = this.#cell(sheet, row, column);
        if (cell) (changes[row] ??= {})[column] = cleared(cell, scope);
      }
    }
    this.#setValues(sheet, inside, { changes, onlyFormats: scope === "Formats" || scope === "Hyperlinks" });
  }

  usedRect(sheet: string, formats: boolean): Rect | null {
    const key = `${sheet}|${formats}`;
    const known = this.#used.get(key);
    if (known !== undefined) return known;
    let used: Rect | null = null;
    this.#univer(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell) return;
        const content = valueOfUniver(cell) !== null || cell.f || cell.si;
        if (!content && !(formats && cell.s)) return;
        const here = { row, column, rows: 1, columns: 1 };
        used = used ? bounding(used, here) : here;
      });
    for (const spill of this.#spillRanges(sheet)) used = used ? bounding(used, spill) : spill;
    this.#used.set(key, used);
    return used;
  }

  format(sheet: string, row: number, column: number): CellFormat {
    const cell = this.#cell(sheet, row, column);
    return { ...formatOfUniver(this.#style(cell)), ...(customOf(cell).unlocked ? { locked: false } : {}) };
  }

  link(sheet: string, row: number, column: number): CellLink | null {
    return customOf(this.#cell(sheet, row, column)).link ?? null;
  }

  applyFormat(sheet: string, rect: Rect, format: CellFormat): void {
    const line = Array.from({ length: rect.columns }, (): CellWrite => ({ format }));
    this.write(
      sheet,
      rect,
      Array.from({ length: rect.rows }, () => line),
    );
  }

  // ——— rows, columns, merges ———

  line(sheet: string, axis: Axis, index: number): LineSize {
    const univer = this.#univer(sheet).getSheet();
    return axis === "row"
      ? { size: univer.getRowHeight(index), hidden: !univer.getRowRawVisible(index) }
      : { size: univer.getColumnWidth(index), hidden: !univer.getColVisible(index) };
  }

  changeLines(sheet: string, { axis, from, count: wanted }: Lines, { size, hidden }: LineRecord): void {
    const univer = this.#univer(sheet);
    const isRow = axis === "row";
    const last = Math.min(from + wanted, Math.max(from + 1, isRow ? univer.getMaxRows() : univer.getMaxColumns())) - 1;
    const ranges = isRow
      ? [{ startRow: from, endRow: last, startColumn: 0, endColumn: univer.getMaxColumns() - 1 }]
      : [{ startRow: 0, endRow: univer.getMaxRows() - 1, startColumn: from, endColumn: last }];
    // Mutations, not commands: Univer's commands for hiding move the user's selection.
    const mutate = (id: string, more: object = {}): unknown =>
      this.#api.syncExecuteCommand(id, { unitId: this.#workbook.getId(), subUnitId: sheet, ranges, ...more });
    this.#asOwn(() => {
      // Shown first and hidden last, for a hidden line takes no size.
      if (hidden === false) mutate(isRow ? SetRowVisibleMutation.id : SetColVisibleMutation.id);
      if (size !== undefined && isRow) {
        mutate(SetWorksheetRowHeightMutation.id, { rowHeight: size });
        mutate(SetWorksheetRowIsAutoHeightMutation.id, { autoHeightInfo: BooleanNumber.FALSE });
      }
      if (size !== undefined && !isRow) mutate(SetWorksheetColWidthMutation.id, { colWidth: size });
      if (hidden === true) mutate(isRow ? SetRowHiddenMutation.id : SetColHiddenMutation.id);
    });
  }

  autofit(sheet: string, { axis, from, count }: Lines): void {
    const univer = this.#univer(sheet);
    this.#asOwn(() => {
      if (axis === "row") univer.autoResizeRows(from, count);
      else univer.autoResizeColumns(from, count);
    });
  }

  insertLines(sheet: string, { axis, from, count }: Lines): void {
    const univer = this.#univer(sheet);
    this.#asOwn(() =>
      axis === "row" ? univer.insertRowsBefore(from, count) : univer.insertColumnsBefore(from, count),
    );
  }

  deleteLines(sheet: string, { axis, from, count }: Lines): void {
    const univer = this.#univer(sheet);
    this.#asOwn(() => (axis === "row" ? univer.deleteRows(from, count) : univer.deleteColumns(from, count)));
  }

  merges(sheet: string): readonly Rect[] {
    return this.#univer(sheet).getSheet().getMergeData().map(rectOfRange);
  }

  merge(sheet: string, rect: Rect): void {
    this.#asOwn(() => this.#univer(sheet).getRange(univerRange(rect)).merge({ isForceMerge: true }));
  }

  unmerge(sheet: string, rect: Rect): void {
    this.#asOwn(() => this.#univer(sheet).getRange(univerRange(rect)).breakApart());
  }

  // ——— selection ———

  selection(): { readonly sheet: string; readonly rect: Rect } {
    const range = this.#workbook.getActiveRange();
    const rect = range ? rectOfRange(range.getRange()) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: this.activeSheet(), rect };
  }

  select(sheet: string, rect: Rect): void {
    const univer = this.#univer(sheet);
    const onScreen = intersect(rect, {
      row: 0,
      column: 0,
      rows: Math.max(univer.getMaxRows(), rect.row + 1),
      columns: Math.max(univer.getMaxColumns(), rect.column + 1),
    });
    if (!onScreen) return;
    const wasActive = sheet === this.activeSheet();
    this.#asOwn(() => {
      this.#makeRoom(sheet, onScreen);
      univer.activate();
      univer.getRange(univerRange(onScreen)).activate();
      // A sheet that was just brought to the front has not been drawn yet: nothing of it is seen.
      const seen: Nullable<IRange> = wasActive ? univer.getVisibleRange() : null;
      const isSeen = seen && intersect(rectOfRange(seen), { ...onScreen, rows: 1, columns: 1 }) !== null;
      if (!isSeen) univer.scrollToCell(Math.max(0, onScreen.row - 3), Math.max(0, onScreen.column - 1));
    });
  }

  // ——— calculation ———

  calculate(): Promise<void> {
    return this.#calculation.calculateAll();
  }

  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  #addressOf({ sheet, row, column }: CallingCell): string {
    const name = this.#workbook.getSheetBySheetId(sheet)?.getSheetName() ?? "";
    return formatReference(name, { row, column, rows: 1, columns: 1 });
  }

  // ——— names ———

  #publishNames(names: readonly NameRecord[]): void {
    const unitId = this.#workbook.getId();
    const wanted = new Map(names.map((record) => [`${record.sheet ?? ""}|${record.name.toLowerCase()}`, record]));
    const present = Object.values(this.#app.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
    this.#asOwn(() => {
      for (const old of present)
        if (!wanted.has(old.id)) this.#api.syncExecuteCommand(RemoveDefinedNameMutation.id, { ...old, unitId });
      for (const [id, { name, formula, sheet, comment }] of wanted) {
        const isReference = /^=('[^']+'|[\p{L}\p{N}_.]+)![$A-Z0-9:]+$/iu.test(formula);
        this.#api.syncExecuteCommand(SetDefinedNameMutation.id, {
          unitId,
          id,
          name,
          formulaOrRefString: isReference ? formula.slice(1) : formula,
          comment: comment ?? "",
          localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
        });
      }
    });
  }

  /** Rows that come and go move names, and the user may manage them in the grid's own dialog. */
  #readNames(): void {
    const present = Object.values(
      this.#app.injector.get(IDefinedNamesService).getDefinedNameMap(this.#workbook.getId()) ?? {},
    );
    this.records.adoptNames(
      present.map(({ name, formulaOrRefString, comment, localSheetId }) => ({
        name,
        formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
        ...(comment ? { comment } : {}),
        ...(localSheetId && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? { sheet: localSheetId } : {}),
      })),
    );
  }

  // ——— what happens ———

  #emit(event: GridEvent): void {
    if (this.#quiet) return;
    for (const listener of this.#listeners) listener(event);
  }

  #observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = (command.params ?? {}) as { unitId?: string };
    if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) {
      if (this.#own === 0 || !this.#quiet) this.#readNames();
      return;
    }
    if (params.unitId !== undefined && params.unitId !== this.#workbook.getId()) return;
    if (!command.id.startsWith("sheet.")) return;
    if (command.id.startsWith("sheet.mutation.")) this.#used.clear();
    const change = changeOf(command, options, this.#lastActive);
    if (!change) return;
    if (change.kind === "lines") {
      this.records.shift(change.sheet, change.axis, change.at, change.count);
      const names = this.records.names().map(({ name }) => name);
      if (names.length > 0) this.#calculation.namesMoved(names);
      this.#emit({
        kind: "changed",
        sheet: change.sheet,
        rect: change.rect,
        source: this.#source,
        change: change.change,
      });
      return;
    }
    if (change.kind === "changed") {
      // An add-in that hears of a change reads the results that follow from it.
      const event = { ...change, source: this.#source };
      const book = this.#workbook;
      void this.#calculation.engineIdle().then(() => {
        if (book === this.#workbook) this.#emit(event);
      });
    } else if (change.kind === "selected") this.#selected(change);
    else {
      if (change.kind === "activated") {
        this.#lastActive = change.sheet;
        this.#selectVisible(this.#workbook);
      }
      if (change.kind === "deleted") this.records.forget(change.sheet);
      this.#emit(change);
    }
  }

  #lastActive: string | null = null;

  /** Univer repeats a selection while the mouse moves; only a new one is news. */
  #selected(event: Extract<GridEvent, { kind: "selected" }>): void {
    const key = JSON.stringify(event);
    if (key === this.#lastSelection) return;
    this.#lastSelection = key;
    this.#emit(event);
  }

  beginBatch(): void {
    this.#calculation.hold();
  }

  endBatch(): Promise<void> {
    return this.#calculation.release();
  }

  listen(listener: (event: GridEvent) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function shownText(drawn: Nullable<ICellData["v"]>, value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return String(value).toUpperCase();
  return drawn === null || drawn === undefined ? String(value) : String(drawn);
}

/** Formula cells a sheet brought along without a value. */
function uncalculated(content: SheetContent, sheet: string): CallingCell[] {
  return content.cells.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) =>
      cell?.formula !== undefined && (cell.value === null || cell.spill) ? [{ sheet, row, column }] : [],
    ),
  );
}

/** What is left of a cell. `null` removes a part. */
function cleared(cell: ICellData, scope: ClearScope): ICellData {
  const contents = { v: null, f: null, si: null, p: null };
  const { link, unlocked } = customOf(cell);
  if (scope === "Contents") return contents;
  if (scope === "Formats") return { s: null, custom: link ? { link } : null };
  if (scope === "Hyperlinks") return { custom: unlocked ? { unlocked } : null };
  return { ...contents, s: null, custom: null };
}
