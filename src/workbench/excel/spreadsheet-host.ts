/** The spreadsheet half of the workbench, as the protocol half sees it. */
import type { Grid } from "../grid/grid";
import type { HostEvent, HostObject, SpreadsheetHost } from "../protocol/contract";
import type { ModelContext } from "./context";
import { hostEvents } from "./events";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

export interface ExcelOptions {
  readonly grid: Grid;
  readonly importBook: ModelContext["importBook"];
  readonly openBook: ModelContext["openBook"];
}

/** Excel's object model over a grid. Settings and custom XML live as long as the open workbook. */
export class ExcelHost implements SpreadsheetHost {
  readonly root: HostObject;
  readonly #context: ModelContext;
  readonly #listeners = new Set<(event: HostEvent) => void>();

  constructor({ grid, importBook, openBook }: ExcelOptions) {
    this.#context = {
      grid,
      importBook,
      openBook,
      settings: new Map(),
      customXml: new Map(),
      eventsEnabled: true,
      worksheet: (sheet) => new Worksheet(this.#context, sheet),
    };
    this.root = new Workbook(this.#context);
    grid.listen((event) => {
      if (!this.#context.eventsEnabled) return;
      for (const hostEvent of hostEvents(this.#context, event))
        for (const listener of this.#listeners) listener(hostEvent);
    });
  }

  /** The add-in's settings in the open workbook, for the common settings API. */
  get settings(): Map<string, unknown> {
    return this.#context.settings;
  }

  /** Forgets what belonged to the workbook that was open before. */
  reset(): void {
    this.#context.settings.clear();
    this.#context.customXml.clear();
    this.#context.eventsEnabled = true;
  }

  service(): HostObject | undefined {
    return undefined;
  }

  beginBatch(): void {
    this.#context.grid.beginBatch();
  }

  /** The answer waits for the results of what the batch changed, so that the next batch reads them. */
  async endBatch(): Promise<void> {
    await this.#context.grid.endBatch();
    await this.#context.grid.settled();
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
