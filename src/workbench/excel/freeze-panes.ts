import { parseRect, splitReference } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import { sheetInfo, type ModelContext } from "./context";
import { invalidArgument } from "./faults";
import { isRange, Range } from "./range";

export class FreezePanes implements HostObject {
  readonly _Type = "WorksheetFreezePanes";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {}

  #freeze(frozenRows: number, frozenColumns: number): void {
    this.context.grid.changeSheet(this.sheet, { frozenRows, frozenColumns });
  }

  FreezeRows(count = 1): void {
    this.#freeze(count, 0);
  }

  FreezeColumns(count = 1): void {
    this.#freeze(0, count);
  }

  /** Freezes everything from A1 to the end of the given block. */
  FreezeAt(block: unknown): void {
    const rect =
      typeof block === "string" ? parseRect(splitReference(block).cells) : isRange(block) ? block.rect : null;
    if (!rect) throw invalidArgument("WorksheetFreezePanes.freezeAt");
    this.#freeze(rect.row + rect.rows, rect.column + rect.columns);
  }

  Unfreeze(): void {
    this.#freeze(0, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const { frozenRows, frozenColumns } = sheetInfo(this.context, this.sheet, "WorksheetFreezePanes.getLocation");
    if (frozenRows === 0 && frozenColumns === 0) return null;
    return new Range(this.context, this.sheet, {
      row: 0,
      column: 0,
      rows: frozenRows || 1_048_576,
      columns: frozenColumns || 16_384,
    });
  }
}
