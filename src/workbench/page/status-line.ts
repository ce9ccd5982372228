/** The line at the foot of the page: what the workbench does, what the selected cell says, what went wrong. */
import { textIn, type Language, type Text } from "../../core/text";
import { texts, type TextKey } from "./texts";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

export class StatusLine {
  readonly problems: string[] = [];
  readonly #state = element("state");
  readonly #hint = element("hint");
  #shown: { readonly text: Text; readonly detail: string; readonly failed: boolean } = {
    text: texts.starting,
    detail: "",
    failed: false,
  };

  constructor(private language: Language) {
    this.#draw();
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.#draw();
  }

  /** What the workbench is doing. `detail` follows the text as it is. */
  state(key: TextKey, { detail = "", failed = false }: { detail?: string; failed?: boolean } = {}): void {
    this.#shown = { text: texts[key], detail, failed };
    this.#draw();
  }

  #draw(): void {
    const { text, detail, failed } = this.#shown;
    this.#state.textContent = textIn(this.language, text) + detail;
    this.#state.classList.toggle("failed", failed);
  }

  /** A word on the selected cell or on what just happened; "" for none. */
  hint(text: string, failed = false): void {
    this.#hint.textContent = text;
    this.#hint.title = text;
    this.#hint.classList.toggle("failed", failed);
  }

  /** A page to go on with, where the browser did not open it by itself. */
  link(text: string, address: string): void {
    const link = document.createElement("a");
    link.href = address;
    link.target = "_blank";
    link.textContent = text;
    this.hint("");
    this.#hint.replaceChildren(link);
  }

  /** Keeps a problem visible until the page is left; the same one is listed once. */
  problem(message: string): void {
    if (this.problems.includes(message)) return;
    this.problems.push(message);
    const item = document.createElement("li");
    item.textContent = message;
    element("problem-list").append(item);
    element("problem-count").textContent = String(this.problems.length);
    element("problems").hidden = false;
  }
}
