/** The trial page: wires the buttons, the panel and the status line to the workbench. */
import { languageFor, textIn, type Language } from "../../core/text";
import type { Flavour } from "../protocol/app-context";
import { bookIn } from "./new-window";
import { Pane } from "./pane";
import { ribbon } from "./ribbon";
import { StatusLine } from "./status-line";
import { texts, type TextKey } from "./texts";
import { trialWindow } from "./trial-window";
import { Workbench, type SampleName } from "./workbench";
import "@univerjs/preset-sheets-core/lib/index.css";
import "./page.css";

const query = new URLSearchParams(location.search);
const flavour: Flavour = query.get("flavour") === "web" ? "web" : "bridge";
const addinUrl = query.get("addin") ?? "/addin/taskpane.html";
/** A workbook that another workbench made, in place of a sample. */
const wantedBook = bookIn(query);
const wantedSample = query.get("sample") ?? "real";
let language: Language = languageFor(query.get("locale") ?? navigator.language);

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id}`);
  return found;
}

const status = new StatusLine(language);
const pane = new Pane(byId("desk", HTMLElement), byId("splitter", HTMLElement));

window.addEventListener("error", (event) => status.problem(event.message));
window.addEventListener("unhandledrejection", (event) =>
  status.problem(event.reason instanceof Error ? event.reason.message : String(event.reason)),
);

function draw(): void {
  document.documentElement.lang = language;
  document.title = textIn(language, texts.title);
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = textIn(language, texts[element.dataset["text"] as TextKey]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", textIn(language, texts[element.dataset["label"] as TextKey]));
  }
  for (const command of ribbon) {
    const button = byId(command.id, HTMLButtonElement);
    button.textContent = textIn(language, command.label);
    button.title = textIn(language, command.tip);
  }
  byId("addin", HTMLIFrameElement).title = textIn(language, texts.pane);
  for (const choice of ["zh-CN", "en-US"] as const)
    byId(`language-${choice}`, HTMLButtonElement).setAttribute("aria-pressed", String(choice === language));
  status.setLanguage(language);
}

function freshFrame(): HTMLIFrameElement {
  const old = byId("addin", HTMLIFrameElement);
  const frame = document.createElement("iframe");
  frame.id = "addin";
  frame.title = textIn(language, texts.pane);
  old.replaceWith(frame);
  return frame;
}

function addRibbon(): void {
  for (const command of ribbon) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = command.id;
    byId("ribbon", HTMLElement).append(button);
  }
}

/** Runs one thing the user asked for; what fails is said where it was asked. */
async function attempt(state: TextKey, action: () => Promise<void>): Promise<void> {
  status.hint("");
  status.state(state);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(".tools button")];
  for (const button of buttons) button.disabled = true;
  try {
    await action();
    status.state("ready");
  } catch (reason) {
    status.state("ready");
    status.hint(reason instanceof Error ? reason.message : String(reason), true);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

function download(bytes: Uint8Array): void {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${textIn(language, texts.fileName)}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function wire(workbench: Workbench): void {
  const click = (id: string, action: () => void): void => byId(id, HTMLButtonElement).addEventListener("click", action);
  for (const { id, functionName } of ribbon) {
    click(id, () => {
      if (functionName === undefined) pane.show(true);
      else void attempt("running", () => workbench.invoke(functionName));
    });
  }
  const file = byId("file", HTMLInputElement);
  click("open", () => file.click());
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) void attempt("opening", async () => workbench.open(new Uint8Array(await chosen.arrayBuffer())));
  });
  click("save", () => void attempt("saving", async () => download(await workbench.save())));
  click("sample-real", () => void attempt("opening", () => workbench.openSample("real")));
  click("sample-demo", () => void attempt("opening", () => workbench.openSample("demo")));
  click("close-pane", () => pane.show(false));
  for (const choice of ["zh-CN", "en-US"] as const) {
    click(`language-${choice}`, () => {
      if (choice === language) return;
      language = choice;
      draw();
      void attempt("connecting", () => workbench.setLanguage(choice));
    });
  }
}

async function start(): Promise<Workbench> {
  addRibbon();
  draw();
  const workbench = await Workbench.start({
    container: byId("grid", HTMLElement),
    freshFrame,
    flavour,
    language,
    addinUrl,
    status,
    onPane: (visible) => pane.show(visible),
  });
  wire(workbench);
  await openFirst(workbench);
  return workbench;
}

async function openFirst(workbench: Workbench): Promise<void> {
  if (wantedBook !== undefined) {
    const bytes = await fetch(wantedBook).then((response) => response.arrayBuffer());
    await workbench.open(new Uint8Array(bytes));
  } else if (wantedSample === "real" || wantedSample === "demo") {
    const sample: SampleName = wantedSample;
    await workbench.openSample(sample).catch(async (reason: unknown) => {
      status.hint(reason instanceof Error ? reason.message : String(reason), true);
      await workbench.connect();
    });
  } else await workbench.connect();
}

window.parkWorkbench = trialWindow({ started: start(), isPaneOpen: () => pane.isOpen, problems: status.problems });
window.parkWorkbench.ready.catch((reason: unknown) =>
  status.problem(reason instanceof Error ? reason.message : String(reason)),
);
