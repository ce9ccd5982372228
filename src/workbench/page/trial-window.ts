/** `window.parkWorkbench`: the workbench for browser tests and for the curious in the console. */
import type { AddinConnection } from "../protocol/connect";
import type { CellView, SampleName, Workbench } from "./workbench";

export interface TrialWindow {
  /** Resolves when the first workbook is open, the add-in runs and every formula has its result. */
  readonly ready: Promise<void>;
  /** What went over the wire since the add-in was last loaded. */
  readonly stats: AddinConnection["stats"];
  /** Latency, limits and failures to inject. */
  readonly knobs: AddinConnection["knobs"];
  /** Problems of the workbench, as the status line lists them. */
  readonly problems: readonly string[];
  isPaneOpen(): boolean;
  sheets(): readonly string[];
  cell(sheet: string, address: string): CellView;
  /** Types into a cell as a user would. */
  setCell(sheet: string, address: string, text: string): void;
  select(sheet: string, address: string): void;
  activeCell(): { readonly sheet: string; readonly address: string };
  /** Resolves when nothing is being calculated any more. */
  settled(): Promise<void>;
  loadSample(name: SampleName): Promise<void>;
  open(bytes: Uint8Array): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Presses a ribbon command; resolves when the add-in says it is done. */
  invokeCommand(functionName: string): Promise<void>;
}

declare global {
  interface Window {
    parkWorkbench?: TrialWindow;
  }
}

export interface TrialSource {
  readonly started: Promise<Workbench>;
  readonly problems: readonly string[];
  isPaneOpen(): boolean;
}

export function trialWindow({ started, problems, isPaneOpen }: TrialSource): TrialWindow {
  let running: Workbench | undefined;
  const ready = started.then((workbench) => {
    running = workbench;
  });
  const bench = (): Workbench => {
    if (!running) throw new Error("the workbench is not ready: await parkWorkbench.ready");
    return running;
  };
  const connection = (): AddinConnection => {
    const open = bench().connection;
    if (!open) throw new Error("no add-in is connected");
    return open;
  };
  return {
    ready,
    problems,
    isPaneOpen,
    get stats() {
      return connection().stats;
    },
    get knobs() {
      return connection().knobs;
    },
    sheets: () =>
      bench()
        .grid.sheets()
        .map((sheet) => sheet.name),
    cell: (sheet, address) => bench().cell(sheet, address),
    setCell: (sheet, address, text) => bench().setCell(sheet, address, text),
    select: (sheet, address) => bench().select(sheet, address),
    activeCell: () => bench().activeCell(),
    settled: () => bench().grid.settled(),
    loadSample: (name) => bench().openSample(name),
    open: (bytes) => bench().open(bytes),
    save: () => bench().save(),
    invokeCommand: (functionName) => bench().invoke(functionName),
  };
}
