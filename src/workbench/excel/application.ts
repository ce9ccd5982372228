import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { bytesOf } from "./insert-sheets";

export class Application implements HostObject {
  readonly _Type = "Application";

  constructor(private readonly context: ModelContext) {}

  get CalculationMode(): string {
    return "Automatic";
  }

  get CalculationState(): string {
    return "Done";
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  /** The workbench recalculates everything, whichever kind is asked for. */
  Calculate(): Promise<void> {
    return this.context.grid.calculate();
  }

  /** Batches are painted and calculated once in any case. */
  SuspendApiCalculationUntilNextSync(): void {
    // Nothing to do: the grid calculates after a batch, never within it.
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    // Nothing to do: the grid paints after a batch, never within it.
  }

  CreateWorkbook(base64?: unknown): WorkbookCreated {
    const bytes = base64 === undefined || base64 === null ? null : bytesOf(base64, "Application.createWorkbook");
    return new WorkbookCreated(this.context, bytes);
  }
}

/** A workbook that was made but not opened yet. */
class WorkbookCreated implements HostObject {
  readonly _Type = "WorkbookCreated";
  readonly _Id = "1";

  constructor(
    private readonly context: ModelContext,
    private readonly bytes: Uint8Array | null,
  ) {}

  get Id(): string {
    return this._Id;
  }

  Open(): Promise<void> {
    return this.context.openBook(this.bytes);
  }
}
