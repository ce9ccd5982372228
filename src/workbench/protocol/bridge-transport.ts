import { desktopContext, hostInfo } from "./app-context";
import { hostProperty } from "./bridge-script";
import type { HostSession, Transport } from "./session";
import { eventDispatchId, refusal, type HostEventName } from "./wire";

/** An array as the desktop host hands it over. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type EventHandler = (eventDispatchId: number, payload: SafeArray) => void;

declare global {
  interface HTMLIFrameElement {
    [hostProperty]: unknown;
  }
}

export interface BridgeTransportOptions {
  readonly session: HostSession;
  readonly iframe: HTMLIFrameElement;
  /** Address of the add-in's page, on the page's own origin. */
  readonly addinUrl: string;
}

/**
 * Plays the desktop host: the object that Office.js for Windows finds as `window.external`. Works over plain http on
 * localhost, so that nobody meets a certificate warning.
 */
export class BridgeTransport implements Transport {
  private readonly handlers = new Map<number, EventHandler>();

  constructor(private readonly options: BridgeTransportOptions) {
    const { iframe, addinUrl } = options;
    const url = new URL(addinUrl, window.location.href);
    if (url.origin !== window.location.origin)
      throw new Error(`The bridge needs the add-in on ${window.location.origin}, but it is on ${url.origin}.`);
    iframe[hostProperty] = this.external();
    iframe.src = url.href;
  }

  hears(event: HostEventName): boolean {
    return this.handlers.has(eventDispatchId[event]);
  }

  fire(event: HostEventName, data: readonly unknown[]): boolean {
    const id = eventDispatchId[event];
    const handler = this.handlers.get(id);
    if (!handler) return false;
    handler(id, safeArray(data.map((item) => (Array.isArray(item) ? safeArray(item) : item))));
    return true;
  }

  dispose(): void {
    this.handlers.clear();
    this.options.iframe[hostProperty] = undefined;
    this.options.iframe.src = "about:blank";
  }

  private external() {
    const { session } = this.options;
    const { locale, theme } = session.options;
    const context = desktopContext(crypto.randomUUID(), locale, () => theme, session);
    return {
      GetHostInfo: () => hostInfo("bridge", locale),
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (id: number, args: readonly unknown[], callback: (answer: number | SafeArray) => unknown) => {
        void session.call(id, args).then(({ error, data }) => {
          if (error !== 0) callback(error);
          else callback(safeArray(data ? [0, safeArray(data)] : [0]));
        });
      },
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: (status: number) => void) => {
        const known = Object.values<number>(eventDispatchId).includes(id);
        if (known) this.handlers.set(id, handler);
        else session.noteUnexpected(`event ${id}`);
        callback(known ? 0 : refusal.internalError);
        session.commandListenerChanged();
      },
      UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
        this.handlers.delete(id);
        callback(0);
      },
    };
  }
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
