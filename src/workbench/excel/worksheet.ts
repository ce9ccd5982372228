import type { Visibility } from "../grid/book";
import type { SheetInfo } from "../grid/grid";
import { parseRect, splitReference, WHOLE_SHEET } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import { sheetInfo, type ModelContext } from "./context";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "./faults";
import { FreezePanes } from "./freeze-panes";
import { NamedItemCollection, resolveName } from "./names";
import { Range } from "./range";
import { WorksheetProtection } from "./protection";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import { requireSheetName } from "./sheet-name";
import { TableCollection } from "./tables";

const STANDARD_WIDTH_POINTS = 48;
const STANDARD_HEIGHT_POINTS = 15;

export class Worksheet implements HostObject {
  readonly _Type = "Worksheet";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {}

  #info(member: string): SheetInfo {
    return sheetInfo(this.context, this.sheet, `Worksheet.${member}`);
  }

  get _Id(): string {
    return this.sheet;
  }

  get Id(): string {
    return this.#info("id").id;
  }

  get Name(): string {
    return this.#info("name").name;
  }

  set Name(value: unknown) {
    this.#info("name");
    this.context.grid.changeSheet(this.sheet, {
      name: requireSheetName(this.context, value, "Worksheet.name", this.sheet),
    });
  }

  get Position(): number {
    return this.context.grid.sheets().findIndex((sheet) => sheet.id === this.sheet);
  }

  set Position(value: unknown) {
    const sheets = this.context.grid.sheets().length;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= sheets)
      throw invalidArgument("Worksheet.position");
    this.context.grid.moveSheet(this.sheet, value);
  }

  get Visibility(): Visibility {
    return this.#info("visibility").visibility;
  }

  set Visibility(value: unknown) {
    const wanted = (["Visible", "Hidden", "VeryHidden"] as const).find((word) => word === value);
    if (!wanted) throw invalidArgument("Worksheet.visibility");
    if (wanted !== "Visible") this.#requireAnotherVisible("visibility");
    this.context.grid.changeSheet(this.sheet, { visibility: wanted });
  }

  #requireAnotherVisible(member: string): void {
    const others = this.context.grid
      .sheets()
      .filter((sheet) => sheet.visibility === "Visible" && sheet.id !== this.sheet);
    if (others.length === 0)
      throw invalidOperation(`Worksheet.${member}`, "A workbook must keep at least one visible sheet.");
  }

  /** "#RRGGBB", "" without a colour. */
  get TabColor(): string {
    return this.#info("tabColor").tabColor;
  }

  set TabColor(value: unknown) {
    if (typeof value !== "string" || !/^(#[0-9a-f]{6})?$/i.test(value)) throw invalidArgument("Worksheet.tabColor");
    this.context.grid.changeSheet(this.sheet, { tabColor: value.toUpperCase() });
  }

  get ShowGridlines(): boolean {
    return this.#info("showGridlines").showGridlines;
  }

  set ShowGridlines(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("Worksheet.showGridlines");
    this.context.grid.changeSheet(this.sheet, { showGridlines: value });
  }

  /** The name under which the library sets the gridlines, although it reads them under the other. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }

  set Gridlines(value: unknown) {
    this.ShowGridlines = value;
  }

  get StandardWidth(): number {
    return STANDARD_WIDTH_POINTS;
  }

  get StandardHeight(): number {
    return STANDARD_HEIGHT_POINTS;
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.context, this.sheet);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheet);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet);
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.context, this.sheet);
  }

  /** @param address A1 notation, a defined name or a table name; nothing for the whole sheet */
  GetRange(address?: unknown): Range {
    this.#info("getRange");
    if (address === undefined || address === null || address === "")
      return new Range(this.context, this.sheet, WHOLE_SHEET);
    if (typeof address !== "string") throw invalidArgument("Worksheet.getRange");
    const { sheet, cells } = splitReference(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.Name.toLowerCase())
      throw invalidArgument("Worksheet.getRange");
    const rect = parseRect(cells);
    if (rect) return new Range(this.context, this.sheet, rect);
    const named = resolveName(this.context, cells, this.sheet);
    if (named && named.sheet === this.sheet) return new Range(this.context, named.sheet, named.rect);
    const table = this.context.grid.records
      .tables(this.sheet)
      .find((candidate) => candidate.name.toLowerCase() === cells.toLowerCase());
    if (table) return new Range(this.context, this.sheet, table.rect);
    throw invalidArgument("Worksheet.getRange");
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    this.#info("getRangeByIndexes");
    const whole = [row, column, rows, columns].every((part) => Number.isInteger(part));
    const bounds =
      row >= 0 &&
      column >= 0 &&
      rows > 0 &&
      columns > 0 &&
      row + rows <= WHOLE_SHEET.rows &&
      column + columns <= WHOLE_SHEET.columns;
    if (!whole || !bounds) throw invalidArgument("Worksheet.getRangeByIndexes");
    return new Range(this.context, this.sheet, { row, column, rows, columns });
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** On an empty sheet Excel answers the top left cell. */
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    this.#info("getUsedRange");
    const used = this.context.grid.usedRect(this.sheet, !valuesOnly);
    return used ? new Range(this.context, this.sheet, used) : null;
  }

  GetNext(visibleOnly = false): Worksheet {
    return this.#neighbour(1, visibleOnly) ?? this.#noNeighbour("getNext");
  }

  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(1, visibleOnly);
  }

  GetPrevious(visibleOnly = false): Worksheet {
    return this.#neighbour(-1, visibleOnly) ?? this.#noNeighbour("getPrevious");
  }

  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(-1, visibleOnly);
  }

  #noNeighbour(member: string): never {
    throw itemNotFound(`Worksheet.${member}`);
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.context.grid.sheets();
    for (let position = this.Position + step; sheets[position]; position += step) {
      const candidate = sheets[position];
      if (candidate && (!visibleOnly || candidate.visibility === "Visible"))
        return new Worksheet(this.context, candidate.id);
    }
    return null;
  }

  Activate(): void {
    const info = this.#info("activate");
    if (info.visibility !== "Visible")
      throw invalidOperation("Worksheet.activate", `The sheet "${info.name}" is hidden and cannot be activated.`);
    this.context.grid.activateSheet(this.sheet);
  }

  Delete(): void {
    const info = this.#info("delete");
    if (info.visibility === "VeryHidden")
      throw invalidOperation("Worksheet.delete", `The sheet "${info.name}" is very hidden and cannot be deleted.`);
    this.#requireAnotherVisible("delete");
    this.context.grid.removeSheet(this.sheet);
    this.context.grid.records.setNames(this.context.grid.records.names().filter((name) => name.sheet !== this.sheet));
  }

  Calculate(): Promise<void> {
    return this.context.grid.calculate();
  }

  Copy(): never {
    throw notImplemented("Worksheet.copy");
  }
}
