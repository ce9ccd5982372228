/** The workbench behind the page: a grid, Excel's object model over it, and the add-in connected to both. */
import { textIn, type Language } from "../../core/text";
import { ExcelHost } from "../excel/spreadsheet-host";
import { typedText } from "../excel/typed-text";
import { readFunctionMetadata, type FunctionInfo } from "../grid/add-in-functions";
import { formatRect, parseRect, splitReference, type Rect } from "../grid/reference";
import { storedFormulas, type StoredFormulas } from "../grid/stored-formulas";
import { startUniver, type UniverApp } from "../grid/univer-app";
import { keepsRule } from "../grid/validation";
import { describeAddInFunctions } from "../grid/univer-functions";
import { UniverGrid } from "../grid/univer-grid";
import { openXlsx, saveXlsx } from "../grid/xlsx";
import type { Flavour } from "../protocol/app-context";
import { connectAddin, type AddinConnection } from "../protocol/connect";
import { addressOf } from "./new-window";
import type { StatusLine } from "./status-line";
import { texts } from "./texts";

/** The functions' namespace in the manifest. */
const NAMESPACE = "PARK";

/** The metadata of the functions in each language, beside the add-in's page. */
const FUNCTION_FILES: Readonly<Record<Language, string>> = {
  "zh-CN": "functions.json",
  "en-US": "functions-en-us.json",
};

/** An edit of more cells than this (a large paste) is not checked against the validation rules. */
const MOST_CHECKED = 2000;

export type SampleName = "real" | "demo";

export interface WorkbenchOptions {
  readonly container: HTMLElement;
  /** Makes a fresh frame for the add-in; a frame that ran one add-in cannot take another. */
  readonly freshFrame: () => HTMLIFrameElement;
  readonly flavour: Flavour;
  readonly language: Language;
  readonly addinUrl: string;
  readonly status: StatusLine;
  readonly onPane: (visible: boolean) => void;
}

export interface CellView {
  readonly value: string | number | boolean | null;
  readonly formula: string;
  readonly display: string;
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** The metadata comes from the page's own origin, where the add-in's folder is served too. */
async function functionsOf(addinUrl: string, language: Language): Promise<FunctionInfo[]> {
  const page = new URL(addinUrl, location.href);
  const file = new URL(FUNCTION_FILES[language], new URL(page.pathname, location.origin));
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname} (${response.status})`);
  return readFunctionMetadata(await response.json(), NAMESPACE);
}

export class Workbench {
  readonly grid: UniverGrid;
  readonly host: ExcelHost;
  readonly #app: UniverApp;
  readonly #formulas: StoredFormulas;
  readonly #options: WorkbenchOptions;
  #language: Language;
  #connection: AddinConnection | undefined;
  #descriptions: { dispose(): void };
  /** The hint says that an entry was refused; it stays until another cell is selected. */
  #refused = false;
  #work: "connecting" | "ready" | "notConnected" = "connecting";

  private constructor(options: WorkbenchOptions, functions: readonly FunctionInfo[]) {
    const { status } = options;
    this.#options = options;
    this.#language = options.language;
    this.#formulas = storedFormulas(functions.map((info) => info.name));
    this.#app = startUniver(options.container, options.language);
    this.grid = new UniverGrid({
      app: this.#app,
      functions,
      onFault: (message) => status.problem(message),
      onBusy: (busy) =>
        status.state(busy ? "calculating" : this.#work, { failed: !busy && this.#work === "notConnected" }),
    });
    this.#descriptions = describeAddInFunctions(this.#app.injector, functions);
    this.host = new ExcelHost({
      grid: this.grid,
      importBook: (bytes) => openXlsx(bytes, this.#formulas),
      openBook: (bytes) => this.#openNew(bytes),
    });
    this.grid.listen((event) => {
      if (event.kind === "selected" || (event.kind === "calculated" && !this.#refused)) this.#explainSelection();
      if (event.kind === "changed" && event.source === "user" && event.change === "RangeEdited")
        this.#checkEntry(event.sheet, event.rect);
    });
    this.#app.api.addEvent(this.#app.api.Event.BeforeSheetEditStart, (event) => {
      const sheet = event.worksheet.getSheetId();
      if (!this.grid.records.protection(sheet) || this.grid.format(sheet, event.row, event.column).locked === false)
        return;
      event.cancel = true;
      status.hint(textIn(this.#language, texts.locked), true);
    });
  }

  /** Starts the grid, then the add-in; resolves when the grid is there (the add-in follows). */
  static async start(options: WorkbenchOptions): Promise<Workbench> {
    let functions: FunctionInfo[] = [];
    try {
      functions = await functionsOf(options.addinUrl, options.language);
    } catch (reason) {
      options.status.problem(textIn(options.language, texts.functionsMissing) + reasonOf(reason));
    }
    return new Workbench(options, functions);
  }

  get connection(): AddinConnection | undefined {
    return this.#connection;
  }

  get language(): Language {
    return this.#language;
  }

  /** Loads the add-in anew, as Excel does for each workbook. Resolves when it runs or has failed visibly. */
  async connect(): Promise<void> {
    const { status, flavour, addinUrl, freshFrame, onPane } = this.#options;
    this.#disconnect();
    this.#show("connecting");
    const connection = connectAddin({
      host: this.host,
      iframe: freshFrame(),
      flavour,
      locale: this.#language,
      addinUrl,
      onVisibility: onPane,
      onProblem: (message) => status.problem(message),
    });
    this.#connection = connection;
    try {
      await connection.whenReady;
    } catch (reason) {
      if (this.#connection !== connection) return;
      this.#show("notConnected");
      status.problem(textIn(this.#language, texts.addinFailed) + reasonOf(reason));
      return;
    }
    if (this.#connection !== connection) return;
    this.grid.functions.connect(connection.caller);
    this.#work = "ready";
    await this.grid.calculate();
  }

  #disconnect(): void {
    this.grid.functions.connect(undefined);
    this.#connection?.dispose();
    this.#connection = undefined;
  }

  #show(work: "connecting" | "ready" | "notConnected"): void {
    this.#work = work;
    this.#options.status.state(work, { failed: work === "notConnected" });
  }

  async setLanguage(language: Language): Promise<void> {
    this.#language = language;
    this.#app.setLocale(language);
    this.#explainSelection();
    const { addinUrl, status } = this.#options;
    try {
      const functions = await functionsOf(addinUrl, language);
      this.#descriptions.dispose();
      this.#descriptions = describeAddInFunctions(this.#app.injector, functions);
    } catch (reason) {
      status.problem(textIn(language, texts.functionsMissing) + reasonOf(reason));
    }
    await this.connect();
  }

  async invoke(functionName: string): Promise<void> {
    const connection = this.#connection;
    if (!connection) throw new Error(textIn(this.#language, texts.notConnected));
    await connection.invokeCommand(functionName);
    await this.grid.settled();
  }

  /** Opens bytes as the workbook. On unreadable bytes it rejects with a sentence and leaves everything as it was. */
  async open(bytes: Uint8Array): Promise<void> {
    const { book, refused } = await openXlsx(bytes, this.#formulas).catch((reason: unknown) => {
      throw new Error(textIn(this.#language, texts.unreadable) + reasonOf(reason));
    });
    this.grid.load(book);
    this.host.reset();
    const lost = [...refused]
      .filter(([, features]) => features.length > 0)
      .map(([sheet, features]) => `${sheet}: ${features.join(", ")}`);
    if (lost.length > 0) this.#options.status.problem(`${textIn(this.#language, texts.notShown)}${lost.join("; ")}`);
    await this.connect();
  }

  /** The add-in asked for a new workbook: as in Excel it comes in a window of its own, and this one stays as it is. */
  #openNew(bytes: Uint8Array | null): Promise<void> {
    const address = addressOf(bytes, this.#language);
    if (window.open(address) === null) this.#options.status.link(textIn(this.#language, texts.openNew), address);
    return Promise.resolve();
  }

  async openSample(name: SampleName): Promise<void> {
    const address = `/samples/${this.#language}/${name}.xlsx`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(textIn(this.#language, texts.sampleMissing) + address);
    await this.open(new Uint8Array(await response.arrayBuffer()));
  }

  /** The workbook as .xlsx bytes, once every formula has its result. */
  async save(): Promise<Uint8Array> {
    await this.grid.settled();
    return saveXlsx(this.grid.save(), this.#formulas);
  }

  // ——— single cells, for tests and tools ———

  #place(sheetName: string, address: string): { sheet: string; rect: Rect } {
    const sheet = this.grid.sheets().find((info) => info.name === sheetName);
    const rect = parseRect(splitReference(address).cells);
    if (!sheet || !rect) throw new Error(`no cell ${sheetName}!${address}`);
    return { sheet: sheet.id, rect };
  }

  cell(sheetName: string, address: string): CellView {
    const { sheet, rect } = this.#place(sheetName, address);
    const reading = this.grid.read(sheet, { ...rect, rows: 1, columns: 1 })[0]?.[0];
    return { value: reading?.value ?? null, formula: reading?.formula ?? "", display: reading?.text ?? "" };
  }

  /** Puts a text into a cell as if the user had typed it. */
  setCell(sheetName: string, address: string, text: string): void {
    const { sheet, rect } = this.#place(sheetName, address);
    const { numberFormat, ...write } = typedText(text, this.grid.format(sheet, rect.row, rect.column).numberFormat);
    this.grid.typeIn(sheet, rect, { ...write, ...(numberFormat ? { format: { numberFormat } } : {}) });
  }

  select(sheetName: string, address: string): void {
    const { sheet, rect } = this.#place(sheetName, address);
    this.grid.select(sheet, rect);
  }

  activeCell(): { readonly sheet: string; readonly address: string } {
    const { sheet, rect } = this.grid.selection();
    const name = this.grid.sheets().find((info) => info.id === sheet)?.name ?? "";
    return { sheet: name, address: formatRect({ ...rect, rows: 1, columns: 1 }) };
  }

  /** Excel refuses what breaks a validation rule; here it is taken back, with the rule's own words. */
  #checkEntry(sheet: string, rect: Rect): void {
    if (rect.rows * rect.columns > MOST_CHECKED) return;
    for (const [down, line] of this.grid.read(sheet, rect).entries()) {
      for (const [right, { value }] of line.entries()) {
        const rule = this.grid.records.ruleAt(sheet, rect.row + down, rect.column + right);
        if (!rule || rule.alert?.style !== "stop" || keepsRule(rule, value) !== false) continue;
        this.grid.undo();
        this.#refused = true;
        const choices = rule.values ? textIn(this.#language, texts.choices) + rule.values.join(" / ") : "";
        const words = [rule.alert.title, rule.alert.message].filter(Boolean).join("：");
        this.#options.status.hint(
          [textIn(this.#language, texts.refused), words, choices].filter(Boolean).join("  "),
          true,
        );
        return;
      }
    }
  }

  /** What the selected cell has to say: the add-in's words on an error, or the prompt of its rule. */
  #explainSelection(): void {
    this.#refused = false;
    const { sheet, rect } = this.grid.selection();
    const fault = this.grid.functions.messageOf({ sheet, row: rect.row, column: rect.column });
    if (fault !== "") return this.#options.status.hint(fault, true);
    const rule = this.grid.records.ruleAt(sheet, rect.row, rect.column);
    const choices = rule?.values ? textIn(this.#language, texts.choices) + rule.values.join(" / ") : "";
    const prompt = [rule?.prompt?.title, rule?.prompt?.message].filter(Boolean).join("：");
    this.#options.status.hint([prompt, choices].filter(Boolean).join("  "));
  }
}
