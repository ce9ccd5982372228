import type { HostObject } from "../protocol/contract";
import { Application } from "./application";
import type { ModelContext } from "./context";
import { CustomXmlPartCollection } from "./custom-xml";
import { invalidArgument } from "./faults";
import { bytesOf, insertSheets, type InsertOptions } from "./insert-sheets";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

/** The root of the object model: `context.workbook`. */
export class Workbook implements HostObject {
  readonly _Type = "Workbook";

  constructor(private readonly context: ModelContext) {}

  get Application(): Application {
    return new Application(this.context);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.context);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.context);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  get Name(): string {
    return "Book1.xlsx";
  }

  get ReadOnly(): boolean {
    return false;
  }

  GetSelectedRange(): Range {
    const { sheet, rect } = this.context.grid.selection();
    return new Range(this.context, sheet, rect);
  }

  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }

  InsertWorksheetsFromBase64(base64: unknown, options?: unknown): Promise<string[]> {
    if (options !== undefined && options !== null && typeof options !== "object")
      throw invalidArgument("Workbook.insertWorksheetsFromBase64");
    return insertSheets(this.context, base64, (options ?? {}) as InsertOptions);
  }

  /** `Excel.createWorkbook` on the web asks the root itself. */
  CreateAndOpenWorkbook(base64?: unknown): Promise<void> {
    return this.context.openBook(
      base64 === undefined || base64 === null ? null : bytesOf(base64, "Excel.createWorkbook"),
    );
  }
}

class Runtime implements HostObject {
  readonly _Type = "Runtime";

  constructor(private readonly context: ModelContext) {}

  get EnableEvents(): boolean {
    return this.context.eventsEnabled;
  }

  set EnableEvents(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("Runtime.enableEvents");
    this.context.eventsEnabled = value;
  }
}
