/** When Univer's formula engine runs, when it is done, and how late answers of the add-in get into the cells. */
import type { ICommandInfo, IExecutionOptions, Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  IActiveDirtyManagerService,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { AddInFunctions, CallingCell } from "./add-in-functions";

/** How often to look whether the engine is done, ms. It has no single sign for it. */
const LOOK_AGAIN = 30;

/** The stage of a progress report in which nothing runs any more. */
const COMPLETED = 8;

export interface CalculationOptions {
  readonly api: FUniver;
  readonly injector: Injector;
  /** The id of the open workbook. */
  readonly unit: () => string;
  readonly functions: AddInFunctions;
  readonly onBusy: (busy: boolean) => void;
  readonly onCalculated: (sheets: readonly string[]) => void;
}

interface Waiter {
  readonly isOver: () => boolean;
  readonly resolve: () => void;
}

export class UniverCalculation {
  readonly #options: CalculationOptions;
  /** The engine has been told of a change and waits a moment for further ones. */
  #planned = false;
  #running = false;
  #held = 0;
  #late: CallingCell[] = [];
  readonly #sheets = new Set<string>();
  #watch: ReturnType<typeof setTimeout> | undefined;
  #idleLooks = 0;
  #waiters: Waiter[] = [];

  constructor(options: CalculationOptions) {
    this.#options = options;
    options.api.onCommandExecuted((command, execution) => this.#observe(command, execution));
  }

  #observe(command: Readonly<ICommandInfo>, execution: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#planned = false;
      this.#running = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState, stageInfo } = (command.params ?? {}) as {
        functionsExecutedState?: number;
        stageInfo?: { stage: number } | null;
      };
      if (functionsExecutedState !== undefined) this.#running = false;
      else if (stageInfo && stageInfo.stage > 0 && stageInfo.stage < COMPLETED) this.#running = true;
    } else if (command.id === SetRangeValuesMutation.id && execution?.["applyFormulaCalculationResult"] === true) {
      const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
      if (subUnitId !== undefined) this.#sheets.add(subUnitId);
    }
    if (this.#plans(command, execution)) this.#planned = true;
    if (this.#isEngineBusy) this.#watchOn();
  }

  /** Whether the engine will calculate because of a command: the same test as its own. */
  #plans(command: Readonly<ICommandInfo>, execution: IExecutionOptions | undefined): boolean {
    if (!this.#options.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    const { trigger } = (command.params ?? {}) as { trigger?: string };
    return (
      execution?.onlyLocal !== true &&
      trigger !== SetStyleCommand.id &&
      trigger !== "sheet.command.set-border" &&
      trigger !== "sheet.command.clear-selection-format"
    );
  }

  get #isEngineBusy(): boolean {
    return this.#planned || this.#running;
  }

  get isBusy(): boolean {
    return this.#isEngineBusy || this.#late.length > 0 || this.#options.functions.pending > 0;
  }

  #watchOn(): void {
    this.#idleLooks = 0;
    if (this.#watch !== undefined) return;
    this.#options.onBusy(true);
    this.#watch = setTimeout(() => this.#look(), LOOK_AGAIN);
  }

  #look(): void {
    this.#watch = undefined;
    // Timers that came due together may run in any order: only a second look without work counts.
    this.#idleLooks = this.isBusy ? 0 : this.#idleLooks + 1;
    const done = this.#waiters.filter((waiter) => waiter.isOver());
    this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
    for (const waiter of done) waiter.resolve();
    if (this.#idleLooks < 2 || this.#waiters.length > 0) {
      this.#watch = setTimeout(() => this.#look(), LOOK_AGAIN);
      return;
    }
    this.#options.onBusy(false);
    const sheets = [...this.#sheets];
    this.#sheets.clear();
    if (sheets.length > 0) this.#options.onCalculated(sheets);
  }

  #wait(isOver: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push({ isOver, resolve });
      this.#watchOn();
    });
  }

  settled(): Promise<void> {
    return this.isBusy ? this.#wait(() => this.#idleLooks >= 2) : Promise.resolve();
  }

  /** Resolves when the engine itself has nothing to do, whatever the add-in still owes. */
  engineIdle(): Promise<void> {
    return this.#isEngineBusy ? this.#wait(() => !this.#isEngineBusy) : Promise.resolve();
  }

  calculateAll(): Promise<void> {
    this.#options.functions.forget();
    this.#start({ forceCalculation: true });
    return this.settled();
  }

  /**
   * Calculates everything again, without asking the add-in again, because names now stand for other cells. The engine
   * keeps each formula's parsed form with the cells a name stood for when it was parsed.
   */
  namesMoved(names: readonly string[]): void {
    this.#options.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    this.#start({ forceCalculation: true });
  }

  /** Calculates cells whose answer has arrived or that have no value yet, and what depends on them. */
  recalculate(cells: readonly CallingCell[]): void {
    this.#late.push(...cells);
    if (this.#held === 0) this.#flush();
  }

  hold(): void {
    this.#held += 1;
  }

  /** Ends a batch; resolves when the engine has worked off what the batch changed. */
  async release(): Promise<void> {
    this.#held = Math.max(0, this.#held - 1);
    if (this.#held === 0) this.#flush();
    await this.engineIdle();
  }

  #flush(): void {
    if (this.#late.length === 0) return;
    const cells = this.#late;
    this.#late = [];
    const unitId = this.#options.unit();
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.#start({ forceCalculation: false, dirtyRanges });
  }

  #start(params: object): void {
    const nothing = {
      commands: [],
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.#options.api.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...nothing, ...params },
      { onlyLocal: true },
    );
  }
}
