import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { accessDenied, notImplemented } from "./faults";

/** Sheet protection without a password: it keeps locked cells from being overwritten. */
export class WorksheetProtection implements HostObject {
  readonly _Type = "WorksheetProtection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
  ) {}

  get Protected(): boolean {
    return this.context.grid.records.protection(this.sheet) !== undefined;
  }

  get Options(): Record<string, boolean | string> | null {
    const protection = this.context.grid.records.protection(this.sheet);
    return protection ? { ...protection.options } : null;
  }

  Protect(options?: unknown, password?: unknown): void {
    if (typeof password === "string" && password !== "")
      throw notImplemented("WorksheetProtection.protect with a password");
    if (this.Protected) throw accessDenied("WorksheetProtection.protect");
    const given = typeof options === "object" && options !== null ? (options as Record<string, boolean | string>) : {};
    this.context.grid.records.protect(this.sheet, { options: given });
  }

  Unprotect(): void {
    this.context.grid.records.protect(this.sheet, undefined);
  }
}
