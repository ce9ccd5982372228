import type { FrameLocator, Frame, Locator, Page } from "playwright-core";
import { checkWorkbook } from "../../src/app/check-audit";
import type { CheckResult } from "../../src/app/actions";
import type { Language } from "../../src/core/text";
import { openFile, type FileWorkbook } from "../../src/host/file/file-workbook";
import { sayIn, type Say } from "../../src/i18n/messages";
import type { Place } from "../../src/sheets/audit-data";
import type { View } from "../../src/taskpane/view";
import type {} from "../../src/workbench/page/trial-window";
import type { CellView } from "../../src/workbench/page/workbench";
import type { RunningServer } from "../../src/workbench/server/serve";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import type { CellReference, WorkbookOutcome } from "../../src/workbook/port";
import type { TestBrowser } from "./browser";

export interface TrialOptions {
  readonly server: RunningServer;
  readonly flavour: "bridge" | "web";
  readonly language: Language;
  readonly sample: "demo" | "none";
}

function given<T>(outcome: WorkbookOutcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.detail)}`);
  return outcome.value;
}

/** The workbench with the production add-in in it, as someone who tries the product meets it. */
export class Trial {
  /** The pane's strings, by which its controls are found as a reader finds them. */
  readonly say: Say;

  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.say = sayIn(language);
  }

  static async open(browser: TestBrowser, { server, flavour, language, sample }: TrialOptions): Promise<Trial> {
    const query = new URLSearchParams({ flavour, locale: language, sample, addin: server.addinUrl });
    const page = await browser.open(`${server.url}?${query.toString()}`, { reducedMotion: "reduce" });
    await page.evaluate(() => window.parkWorkbench?.ready);
    const trial = new Trial(page, language);
    await trial.tab("workbook").waitFor();
    return trial;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#addin");
  }

  /** The document of the pane, for what is no control. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (!frame) throw new Error("The add-in's frame is not there.");
    return frame;
  }

  tab(view: View): Locator {
    return this.pane.getByRole("tab", { name: this.say(`view.${view}`), exact: true });
  }

  /** The view that is shown. */
  get view(): Locator {
    return this.pane.getByRole("tabpanel");
  }

  async show(view: View): Promise<void> {
    await this.tab(view).click();
  }

  button(name: string): Locator {
    return this.view.getByRole("button", { name, exact: true });
  }

  async hasText(text: string): Promise<void> {
    await this.view.getByText(text, { exact: true }).first().waitFor();
  }

  /** The figures of what is filled, as the shown view's first line has them. */
  async filled(): Promise<{ readonly filled: number; readonly due: number }> {
    const pattern = new RegExp(this.say("overview.filled", { filled: "(\\d+)", due: "(\\d+)" }));
    const [, filled, due] = pattern.exec(await this.view.getByText(pattern).first().innerText()) ?? [];
    return { filled: Number(filled), due: Number(due) };
  }

  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.parkWorkbench?.sheets() ?? []);
  }

  /** Resolves when nothing is being calculated any more. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.parkWorkbench?.settled());
  }

  /** Types into one cell after another, and lets the formulas settle. */
  async type(...entries: readonly (readonly [CellReference, string])[]): Promise<void> {
    for (const [{ sheet, cell }, text] of entries) {
      const entry = [sheet, cell, text] as const;
      await this.page.evaluate(([name, address, typed]) => window.parkWorkbench?.setCell(name, address, typed), entry);
    }
    await this.settled();
  }

  async cell({ sheet, cell }: CellReference): Promise<CellView> {
    const view = await this.page.evaluate(([name, address]) => window.parkWorkbench?.cell(name, address), [
      sheet,
      cell,
    ] as const);
    if (!view) throw new Error("The workbench is not there.");
    return view;
  }

  /** Resolves when the cell is the selected one. */
  async selected({ sheet, cell }: CellReference): Promise<void> {
    await this.page.waitForFunction(
      ([name, address]) => {
        const active = window.parkWorkbench?.activeCell();
        return active?.sheet === name && active.address === address;
      },
      [sheet, cell] as const,
    );
  }

  /** The workbook as a file, opened without any of the workbench. */
  async file(): Promise<FileWorkbook> {
    const base64 = await this.page.evaluate(async () => {
      const bytes = (await window.parkWorkbench?.save()) ?? new Uint8Array();
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    });
    return given(await openFile(Buffer.from(base64, "base64")));
  }

  /** What the command line finds in the workbook as it stands. */
  async checkedAsFile(language: Language = this.language): Promise<CheckResult> {
    return given(await checkWorkbook(await this.file(), language));
  }

  async audit(): Promise<OpenedAudit> {
    return given(decodeWorkbook(given(await (await this.file()).read())));
  }

  /** Where the places stand in the workbook, in their order. */
  async places<P extends readonly Place[]>(...places: P): Promise<{ readonly [K in keyof P]: CellReference }> {
    const audit = await this.audit();
    return places.map((place) => {
      const reference = audit.reference(place);
      if (!reference) throw new Error(`The workbook has no place ${JSON.stringify(place)}.`);
      return reference;
    }) as { readonly [K in keyof P]: CellReference };
  }

  /** What the workbench lacked or did wrong; whatever is here is a fault of the product or of the workbench. */
  troubles(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const { problems = [], stats } = window.parkWorkbench ?? {};
      return [...problems, ...(stats?.missing ?? []), ...(stats?.faults ?? [])];
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
