/** The panel at the right: shown or hidden, as wide as the user likes. */

const NARROWEST = 320;
const WIDEST = 640;
const USUAL = 384;
const STEP = 16;

export class Pane {
  #width = USUAL;

  constructor(
    private readonly desk: HTMLElement,
    private readonly splitter: HTMLElement,
  ) {
    this.#resize(USUAL);
    splitter.addEventListener("pointerdown", (event) => this.#drag(event));
    splitter.addEventListener("keydown", (event) => this.#key(event));
  }

  get isOpen(): boolean {
    return !this.desk.classList.contains("alone");
  }

  show(open: boolean): void {
    this.desk.classList.toggle("alone", !open);
  }

  #resize(width: number): void {
    this.#width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    this.desk.style.setProperty("--pane", `${this.#width}px`);
    this.splitter.setAttribute("aria-valuemin", String(NARROWEST));
    this.splitter.setAttribute("aria-valuemax", String(WIDEST));
    this.splitter.setAttribute("aria-valuenow", String(this.#width));
  }

  #drag(start: PointerEvent): void {
    const from = this.#width;
    this.splitter.setPointerCapture(start.pointerId);
    this.desk.classList.add("dragging");
    const move = (event: PointerEvent): void => this.#resize(from + start.clientX - event.clientX);
    const stop = (): void => {
      this.desk.classList.remove("dragging");
      this.splitter.removeEventListener("pointermove", move);
    };
    this.splitter.addEventListener("pointermove", move);
    this.splitter.addEventListener("pointerup", stop, { once: true });
    this.splitter.addEventListener("pointercancel", stop, { once: true });
  }

  #key(event: KeyboardEvent): void {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    this.#resize(this.#width + change);
  }
}
