import { emptySheet, freeSheetName } from "../grid/book";
import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { invalidArgument, itemNotFound } from "./faults";
import { requireSheetName } from "./sheet-name";
import { Worksheet } from "./worksheet";

export class WorksheetCollection implements HostObject {
  readonly _Type = "WorksheetCollection";

  constructor(private readonly context: ModelContext) {}

  get _Items(): readonly Worksheet[] {
    return this.context.grid.sheets().map((sheet) => new Worksheet(this.context, sheet.id));
  }

  /** By id or by name; names are compared without regard to case. */
  _Indexer(key: string | number): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("WorksheetCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    const wanted = String(key);
    const sheets = this.context.grid.sheets();
    const found =
      sheets.find((sheet) => sheet.id === wanted) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
    return found ? new Worksheet(this.context, found.id) : null;
  }

  Add(name?: unknown): Worksheet {
    const taken = this.context.grid.sheets().map((sheet) => sheet.name);
    const wanted =
      name === undefined || name === null || name === ""
        ? nextSheetName(taken)
        : requireSheetName(this.context, name, "WorksheetCollection.add");
    return new Worksheet(this.context, this.context.grid.addSheet(emptySheet(wanted), taken.length));
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.context.grid.activeSheet());
  }

  GetCount(visibleOnly = false): number {
    return this.#visible(visibleOnly).length;
  }

  GetFirst(visibleOnly = false): Worksheet {
    return this.#visible(visibleOnly).at(0) ?? this.#none("getFirst");
  }

  GetLast(visibleOnly = false): Worksheet {
    return this.#visible(visibleOnly).at(-1) ?? this.#none("getLast");
  }

  #none(member: string): never {
    throw invalidArgument(`WorksheetCollection.${member}`);
  }

  #visible(visibleOnly: boolean): Worksheet[] {
    return this._Items.filter((sheet) => !visibleOnly || sheet.Visibility === "Visible");
  }
}

/** "Sheet1", "Sheet2" …: the first that is free. */
function nextSheetName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (freeSheetName(name, taken) === name) return name;
  }
}
