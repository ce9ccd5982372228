import type { Language } from "../../core/text";
import { lightTheme, type Flavour, type OfficeTheme } from "./app-context";
import { BridgeTransport } from "./bridge-transport";
import type { FunctionCaller, SpreadsheetHost } from "./contract";
import { HostSession } from "./session";
import type { Knobs, Traffic } from "./traffic";
import { WebTransport } from "./web-transport";

export interface ConnectOptions {
  readonly host: SpreadsheetHost;
  /** An iframe in the page; the connection sets its address. */
  readonly iframe: HTMLIFrameElement;
  /** "bridge": plain http, same origin (the trial page). "web": https, one host name, two ports (the protocol of Excel on the web). */
  readonly flavour: Flavour;
  readonly locale: Language;
  /** Address of the add-in's task pane, e.g. "/addin/taskpane.html". */
  readonly addinUrl: string;
  /** Colours of the Office theme; light by default. Only the bridge hands them to the add-in. */
  readonly theme?: OfficeTheme;
  /** Told when the add-in shows or hides its pane (`Office.addin.showAsTaskpane()`, `hide()`). */
  readonly onVisibility?: (visible: boolean) => void;
  /** Told, in one English sentence, of every member the workbench lacks and of its own faults. Show it; never drop it. */
  readonly onProblem?: (message: string) => void;
  /** How long the add-in may take to start, ms (default 30 000). */
  readonly startTimeout?: number;
}

/** An add-in that runs against a spreadsheet host. */
export interface AddinConnection {
  /** How formula cells reach the add-in's functions. Calls made before the add-in is ready wait for it. */
  readonly caller: FunctionCaller;
  /** Presses a ribbon button; resolves on `event.completed()`. */
  invokeCommand(functionName: string): Promise<void>;
  /** What went over the wire: `requests`, `roundTrips`, `missing`, `faults`, `clear()`. */
  readonly stats: Traffic;
  /** `latency`, `payloadLimit`, `functionTimeout`, `commandTimeout`, `failNext(code)`. */
  readonly knobs: Knobs;
  /** Objects the add-in keeps referenced on the host. */
  readonly keptReferences: () => number;
  /** Resolves when the add-in's runtime is up and takes functions; rejects with a sentence when it does not start. */
  readonly whenReady: Promise<void>;
  /** Disconnects and empties the iframe. Open calls settle with a fault. */
  dispose(): void;
}

/**
 * Loads the add-in into the iframe and plays its Office host.
 *
 * The add-in's page must be the production page, served by `serve()` (or anything that puts the bridge script first, for
 * the bridge flavour). To change the language, dispose and connect anew.
 */
export function connectAddin(options: ConnectOptions): AddinConnection {
  const { host, iframe, flavour, locale, addinUrl, theme = lightTheme, startTimeout = 30_000 } = options;
  const session = new HostSession({
    host,
    locale,
    theme,
    ...(options.onVisibility ? { onVisibility: options.onVisibility } : {}),
    ...(options.onProblem ? { onProblem: options.onProblem } : {}),
  });
  session.attach(
    flavour === "web"
      ? new WebTransport({ session, iframe, addinUrl })
      : new BridgeTransport({ session, iframe, addinUrl }),
  );
  const start = watchStart(session.functions.whenReady, startTimeout, addinUrl);
  return {
    caller: session.functions,
    invokeCommand: (name) => session.invokeCommand(name),
    stats: session.traffic,
    knobs: session.knobs,
    keptReferences: () => session.keptReferences,
    whenReady: start.outcome,
    dispose: () => {
      start.stopWatching();
      session.dispose();
    },
  };
}

function watchStart(ready: Promise<void>, timeout: number, addinUrl: string) {
  let stopWatching: () => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const seconds = Math.round(timeout / 1000);
    const giveUp = () => reject(new Error(`The add-in at ${addinUrl} did not start within ${seconds} s.`));
    const timer = setTimeout(giveUp, timeout);
    stopWatching = () => clearTimeout(timer);
  });
  return { outcome: Promise.race([ready, late]).finally(() => stopWatching()), stopWatching: () => stopWatching() };
}
