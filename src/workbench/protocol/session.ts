import type { Language } from "../../core/text";
import type { OfficeTheme, SettingsAccess } from "./app-context";
import { BatchEngine } from "./batch";
import { HostFault, type HostEvent, type SpreadsheetHost } from "./contract";
import { CustomFunctions } from "./custom-functions";
import { AddinInternalService, AppRuntimeService } from "./services";
import { byteLength, Knobs, Traffic, type RequestKind, type RequestRecord } from "./traffic";
import {
  actionType,
  dispatchId,
  messageCategory,
  pathType,
  refusal,
  type BatchAnswer,
  type BatchRequest,
  type HostEventName,
  type ObjectPath,
  type RichApiMessage,
} from "./wire";

/** Message type of the pane's visibility, within the object events. */
const visibilityChanged = 65539;

const functionsService = "Microsoft.ExcelServices.CustomFunctions";

const texts = {
  "zh-CN": {
    unanswered: (name: string) => `函数 ${name} 没有在规定时间内返回结果（Excel 会一直显示 #BUSY!）。`,
    closed: "加载项已关闭，函数没有返回结果。",
  },
  "en-US": {
    unanswered: (name: string) => `The function ${name} did not answer in time (Excel would keep showing #BUSY!).`,
    closed: "The add-in was closed before the function answered.",
  },
} as const;

/** What a transport does for the session. */
export interface Transport {
  /** Delivers an event; false when the add-in has not registered for it. */
  fire(event: HostEventName, data: readonly unknown[]): boolean;
  /** Is the add-in registered for the event? */
  hears(event: HostEventName): boolean;
  dispose(): void;
}

export interface SessionOptions {
  readonly host: SpreadsheetHost;
  readonly locale: Language;
  readonly theme: OfficeTheme;
  /** Told when the add-in shows or hides its pane. */
  readonly onVisibility?: (visible: boolean) => void;
  /** Told of members the workbench lacks and of its own faults, once each time they happen. */
  readonly onProblem?: (message: string) => void;
}

/** The answer to a call of the common API: an Office error code (0 is success) and the data that belong to it. */
export interface CallAnswer {
  readonly error: number;
  readonly data?: readonly unknown[];
}

interface PendingCommand {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * One add-in connected to one spreadsheet host: everything between them that does not depend on how messages travel.
 */
export class HostSession implements SettingsAccess {
  readonly traffic = new Traffic();
  readonly knobs = new Knobs();
  readonly functions: CustomFunctions;
  private readonly engine: BatchEngine;
  private readonly services: ReadonlyMap<string, AddinInternalService | AppRuntimeService | CustomFunctions>;
  private transport: Transport | undefined;
  private readonly ownSettings = new Map<string, unknown>();
  private commandsReady = false;
  private announceCommands: () => void = () => undefined;
  private readonly whenCommandsReady = new Promise<void>((resolve) => (this.announceCommands = resolve));
  private readonly commands = new Map<string, PendingCommand>();
  private lastCommand = 0;
  private lastMessage = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private batchesRunning = 0;
  private heldEvents: HostEvent[] = [];
  private readonly stopListening: () => void;

  constructor(readonly options: SessionOptions) {
    const { locale } = options;
    this.functions = new CustomFunctions({
      send: (messages) => this.sendMessages(messages),
      unanswered: texts[locale].unanswered,
      timeout: () => this.knobs.functionTimeout,
    });
    this.services = new Map<string, AddinInternalService | AppRuntimeService | CustomFunctions>([
      [functionsService, this.functions],
      ["Microsoft.InternalService.AddinInternalService", new AddinInternalService(() => this.markCommandsReady())],
      ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService((visible) => this.changeVisibility(visible))],
    ]);
    this.engine = new BatchEngine(
      { root: options.host.root, service: (name) => this.services.get(name) ?? options.host.service(name) },
      { onMissing: (member) => this.noteMissing(member), onFault: (message) => this.noteFault(message) },
    );
    this.stopListening = options.host.onEvent((event) => this.takeEvent(event));
  }

  attach(transport: Transport): void {
    this.transport = transport;
  }

  /** Objects the add-in keeps referenced; a use case that leaves some behind leaks. */
  get keptReferences(): number {
    return this.engine.keptReferences;
  }

  dispose(): void {
    this.stopListening();
    const { closed } = texts[this.options.locale];
    this.functions.dispose(closed);
    for (const { reject, timer } of this.commands.values()) {
      clearTimeout(timer);
      reject(new Error(closed));
    }
    this.commands.clear();
    this.transport?.dispose();
    this.transport = undefined;
  }

  // --- calls of the common API ---

  /** Serves a call by dispatch id. An id that the workbench does not know answers with an error and is noted. */
  async call(id: number, args: readonly unknown[]): Promise<CallAnswer> {
    switch (id) {
      case dispatchId.richApiRequest:
        return this.richApiRequest(Array.isArray(args[0]) ? args[0] : []);
      case dispatchId.commandCompleted:
        this.completeCommand(String(args[0]), Number(args[1]));
        return { error: 0 };
      default:
        this.noteMissing(`common API call ${id}`);
        return { error: refusal.internalError };
    }
  }

  /** The settings as the common API carries them: name and JSON text. */
  read(): readonly (readonly [string, string])[] {
    return [...this.settings].map(([name, value]) => [name, JSON.stringify(value)] as const);
  }

  write(settings: readonly (readonly [string, string])[]): void {
    this.record("settings", settings.length, JSON.stringify(settings));
    this.settings.clear();
    for (const [name, text] of settings) this.settings.set(name, JSON.parse(text));
  }

  private get settings(): Map<string, unknown> {
    return this.options.host.settings ?? this.ownSettings;
  }

  private async richApiRequest(message: readonly unknown[]): Promise<CallAnswer> {
    const [, method, path, , body] = message;
    if (method !== "POST" || path !== "ProcessQuery" || typeof body !== "string") {
      this.noteMissing(`rich API request ${String(method)} ${String(path)}`);
      return { error: refusal.internalError };
    }
    const request = JSON.parse(body) as BatchRequest;
    const kind = this.kindOf(request);
    const record = this.record(kind, request.Actions.length, body);
    if (this.knobs.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.knobs.latency));
    if (record.requestBytes > this.knobs.payloadLimit) return refuse(record, refusal.requestTooLarge);

    const failure = kind === "batch" ? this.knobs.takeFailure() : undefined;
    if (typeof failure === "number") return refuse(record, failure);
    const answer = failure ? failedAnswer(failure) : await this.run(kind, request);
    if (answer.Error) record.error = answer.Error.Code;

    const text = JSON.stringify(answer);
    record.answerBytes = byteLength(text);
    if (record.answerBytes > this.knobs.payloadLimit) return refuse(record, refusal.responseTooLarge);
    return { error: 0, data: [200, ["Content-Type", "application/json"], text] };
  }

  private run(kind: RequestKind, request: BatchRequest): Promise<BatchAnswer> {
    // Results of custom functions must not wait for a batch that may itself be waiting for those results.
    if (kind !== "batch") return this.engine.run(request);
    const turn = this.queue.then(() => this.runOnWorkbook(request));
    this.queue = turn;
    return turn;
  }

  private async runOnWorkbook(request: BatchRequest): Promise<BatchAnswer> {
    const { host } = this.options;
    this.batchesRunning += 1;
    try {
      host.beginBatch();
      const answer = await this.engine.run(request);
      await host.endBatch();
      return answer;
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      this.noteFault(message);
      return failedAnswer(new HostFault("GeneralException", message, "", 500));
    } finally {
      this.batchesRunning -= 1;
      // Excel sends events after the answer to the batch that caused them.
      setTimeout(() => this.releaseEvents(), 0);
    }
  }

  private kindOf(request: BatchRequest): RequestKind {
    // The library instantiates the root along with its own services, so what counts is what is done, and to what.
    const deeds = request.Actions.filter(({ ActionType }) => ActionType !== actionType.instantiate);
    const origins = deeds.map(({ ObjectPathId }) => origin(request, ObjectPathId)).filter((path) => path !== undefined);
    const names = origins.map((path) => (path.ObjectPathType === pathType.service ? path.Name : ""));
    if (names.length === 0 || !names.every((name) => this.services.has(name))) return "batch";
    return names.every((name) => name === functionsService) ? "functions" : "service";
  }

  private record(kind: RequestKind, actions: number, body: string): RequestRecord {
    const record: RequestRecord = {
      kind,
      at: performance.now(),
      actions,
      requestBytes: byteLength(body),
      answerBytes: 0,
    };
    this.traffic.requests.push(record);
    return record;
  }

  // --- events ---

  private takeEvent(event: HostEvent): void {
    if (!this.engine.registrations.wants(event)) return;
    this.heldEvents.push(event);
    if (this.batchesRunning === 0) this.releaseEvents();
  }

  private releaseEvents(): void {
    const events = this.heldEvents;
    if (events.length === 0 || this.batchesRunning > 0) return;
    this.heldEvents = [];
    this.sendMessages(
      events.map(({ type, target, message }) => [
        messageCategory.objectEvent,
        type,
        target,
        JSON.stringify(message),
        this.nextMessage(),
        false,
      ]),
    );
  }

  private sendMessages(messages: readonly RichApiMessage[]): void {
    this.transport?.fire("richApiMessage", messages);
  }

  private nextMessage(): number {
    this.lastMessage += 1;
    return this.lastMessage;
  }

  private changeVisibility(visible: boolean): void {
    this.options.onVisibility?.(visible);
    const text = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.sendMessages([[messageCategory.objectEvent, visibilityChanged, "", text, this.nextMessage(), false]]);
  }

  // --- ribbon commands ---

  /**
   * Presses a ribbon button: calls the function that the add-in associated under this name.
   * @returns resolves on `event.completed()`; rejects when there is no such function or it does not complete in time
   */
  async invokeCommand(functionName: string): Promise<void> {
    await this.whenCommandsReady;
    this.lastCommand += 1;
    const id = `command-${this.lastCommand}`;
    this.record("command", 1, functionName);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.commands.delete(id);
        reject(new Error(`The command ${functionName} did not call event.completed() in time.`));
      }, this.knobs.commandTimeout);
      this.commands.set(id, { resolve, reject, timer });
      const heard = this.transport?.fire("appCommandInvoked", [
        id,
        functionName,
        JSON.stringify({ source: { id: functionName } }),
      ]);
      if (heard !== true) this.completeCommand(id, refusal.internalError);
    });
  }

  /** Ribbon commands can be delivered once the library said so and has registered for them, in whichever order. */
  commandListenerChanged(): void {
    if (this.commandsReady && this.transport?.hears("appCommandInvoked") === true) this.announceCommands();
  }

  private markCommandsReady(): void {
    this.commandsReady = true;
    this.commandListenerChanged();
  }

  private completeCommand(id: string, status: number): void {
    const command = this.commands.get(id);
    if (!command) return;
    this.commands.delete(id);
    clearTimeout(command.timer);
    if (status === 0) command.resolve();
    else command.reject(new Error(`The add-in could not run the command (Office error ${status}).`));
  }

  // --- what went wrong ---

  private noteMissing(member: string): void {
    this.traffic.missing.push(member);
    this.options.onProblem?.(`${member} is not implemented in the workbench`);
  }

  private noteFault(message: string): void {
    this.traffic.faults.push(message);
    this.options.onProblem?.(message);
  }

  /** Notes something unexpected that a transport met. */
  noteUnexpected(what: string): void {
    this.noteMissing(what);
  }
}

/** The path without a parent that a path starts from; none for actions on no object, such as trace marks. */
function origin(request: BatchRequest, pathId: number): ObjectPath | undefined {
  const path = request.ObjectPaths[String(pathId)];
  return path?.ParentObjectPathId === undefined ? path : origin(request, path.ParentObjectPathId);
}

function refuse(record: RequestRecord, code: number): CallAnswer {
  record.error = String(code);
  return { error: code };
}

function failedAnswer(fault: HostFault): BatchAnswer {
  const { code, message, location, httpStatus } = fault;
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: location, ActionIndex: 0, HttpStatusCode: httpStatus },
  };
}
