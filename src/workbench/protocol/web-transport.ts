import { hostInfo, webAppContext } from "./app-context";
import type { CallAnswer, HostSession, Transport } from "./session";
import { dispatchId, eventDispatchId, refusal, type HostEventName } from "./wire";

/** A message of the library's cross-document protocol, as it travels (JSON text through postMessage). */
interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType: number;
}

const messageType = { request: 0, response: 1 } as const;
const xdmAction = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseType = { forCalling: 0, forEventing: 1 } as const;
const serializerVersion = 1;
const controlId = "park-audit-workbench";

export interface WebTransportOptions {
  readonly session: HostSession;
  readonly iframe: HTMLIFrameElement;
  /** Address of the add-in's page; https, on the host's own host name (the library checks both). */
  readonly addinUrl: string;
}

/** Speaks the protocol of Excel on the web to an add-in in an iframe, and loads the add-in into it. */
export class WebTransport implements Transport {
  // A fresh conversation id keeps the library from reading another session's settings out of sessionStorage.
  private readonly conversationId = crypto.randomUUID();
  private readonly addinOrigin: string;
  /** Event names as the library registered them, by dispatch id. */
  private readonly heard = new Map<number, string>();
  private readonly listener = (event: MessageEvent<unknown>): void => void this.receive(event);

  constructor(private readonly options: WebTransportOptions) {
    const url = new URL(options.addinUrl, window.location.href);
    this.addinOrigin = url.origin;
    window.addEventListener("message", this.listener);
    url.search += `${url.search === "" ? "?" : "&"}_host_Info=${hostInfo("web", options.session.options.locale)}`;
    // `_xdm_Info` must come last: the library reads it to the end of the address.
    url.hash = `&_serializer_version=${serializerVersion}&_xdm_Info=${this.conversationId}|${controlId}|${window.location.origin}`;
    options.iframe.src = url.href;
  }

  hears(event: HostEventName): boolean {
    return this.heard.has(eventDispatchId[event]);
  }

  fire(event: HostEventName, data: readonly unknown[]): boolean {
    const name = this.heard.get(eventDispatchId[event]);
    if (name === undefined) return false;
    const payload = event === "richApiMessage" ? { ArrayData: data } : { ...data };
    this.post({ _actionName: name, _correlationId: 0, _data: payload, _responseType: responseType.forEventing });
    return true;
  }

  dispose(): void {
    window.removeEventListener("message", this.listener);
    this.options.iframe.src = "about:blank";
  }

  private post(message: Record<string, unknown>): void {
    const envelope = {
      _messageType: messageType.response,
      _conversationId: this.conversationId,
      _origin: window.location.origin,
      _errorCode: 0,
      _serializerVersion: serializerVersion,
      ...message,
    };
    this.options.iframe.contentWindow?.postMessage(JSON.stringify(envelope), this.addinOrigin);
  }

  private async receive(event: MessageEvent<unknown>): Promise<void> {
    if (event.source !== this.options.iframe.contentWindow || event.origin !== this.addinOrigin) return;
    const request = parse(event.data);
    if (request?._conversationId !== this.conversationId || request._messageType !== messageType.request) return;
    const data = await this.answer(request);
    this.post({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _data: data,
      _responseType: responseType.forCalling,
    });
  }

  private async answer(request: XdmRequest): Promise<unknown> {
    const { session } = this.options;
    if (request._actionType !== xdmAction.invoke) return this.changeRegistration(request);
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return webAppContext(controlId, session.options.locale, session.read());
      case "ContextActivationManager_notifyHost":
        return null; // focus and keyboard hints for the host's own ribbon
      case "executeMethod":
        return this.execute(request._data);
      default:
        session.noteUnexpected(request._actionName);
        return null;
    }
  }

  private changeRegistration(request: XdmRequest): { Error: number } {
    const id = member(request._data, "eventDispId");
    if (typeof id !== "number" || !Object.values<number>(eventDispatchId).includes(id)) {
      this.options.session.noteUnexpected(`event ${request._actionName}`);
      return { Error: refusal.internalError };
    }
    if (request._actionType === xdmAction.registerEvent) this.heard.set(id, request._actionName);
    else this.heard.delete(id);
    this.options.session.commandListenerChanged();
    return { Error: 0 };
  }

  private async execute(data: unknown): Promise<Record<string, unknown>> {
    const { session } = this.options;
    const id = member(member(data, "DdaMethod"), "DispatchId");
    if (id === dispatchId.loadSettings) {
      const settings = session.read().map(([Name, Value]) => ({ Name, Value }));
      return { Version: 1, Error: 0, Properties: { Settings: settings } };
    }
    if (id === dispatchId.saveSettings) {
      const settings = member(member(data, "DdaSettingsMethod"), "Properties");
      session.write(
        Array.isArray(settings) ? settings.map(([name, value]) => [String(name), String(value)] as const) : [],
      );
      return { Version: 1, Error: 0 };
    }
    const args =
      id === dispatchId.richApiRequest ? [member(data, "ArrayData")] : ["0", "1", "2"].map((k) => member(data, k));
    const answer: CallAnswer = await session.call(typeof id === "number" ? id : -1, args);
    return { Version: 1, Error: answer.error, ...(answer.data ? { Data: answer.data } : {}) };
  }
}

function parse(text: unknown): XdmRequest | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  return JSON.parse(text) as XdmRequest;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
