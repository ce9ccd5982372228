import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ShownFinding } from "../../src/app/actions";
import type { Download } from "playwright-core";
import { buildWorkbook } from "../../src/app/build-workbook";
import { textIn, type Language } from "../../src/core/text";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { workbookMessage } from "../../src/i18n/workbook-message";
import { outline } from "../../src/report/outline";
import { samples } from "../../src/samples";
import { sheets } from "../../src/sheets";
import { countKinds, kinds } from "../../src/taskpane/group-findings";
import { views } from "../../src/taskpane/view";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import { appearances, violations } from "./accessibility";
import { TestBrowser } from "./browser";
import { makeCertificate } from "./certificate";
import { Trial } from "./trial";
import { wordHeadings } from "./word-headings";

const root = join(__dirname, "../..");
const built = {
  workbench: join(root, ".build/workbench"),
  addin: join(root, "dist"),
  officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
};
const outlineTab = { "zh-CN": "报告提纲", "en-US": "Report outline" } as const;
const auditTabs = (language: Language) => sheets.map(({ tab }) => textIn(language, tab));
const outlineTitles = (language: Language) =>
  outline.map(({ number, title }) => ({ level: number?.includes(".") ? 2 : 1, title: textIn(language, title) }));

const fresh = { sheet: "a2", field: "A2a-01", year: 2023 } as const;
const reused = { sheet: "a2", field: "A2a-07", year: 2023 } as const;
const reuseRate = { sheet: "indicators", field: "W-04", year: 2023 } as const;

/**
 * What makes the demonstration right again: what the steps before have changed, a water-meter reading that explains the
 * park's figure, the by-products with the list they are the sum of, and one cell for each other planted fault.
 */
const mended = [
  [fresh, "561.4"],
  [reused, "2014"],
  [{ sheet: "enterprise-years", row: 26, column: "fresh-water" }, "98"],
  [{ sheet: "a2", field: "A2c-02-amount", year: 2023 }, "9200"],
  [{ sheet: "exchanges", row: 20, column: "amount" }, "2600"],
  [{ sheet: "exchanges", row: 23, column: "amount" }, "2600"],
  [{ sheet: "a3", field: "A3a-07", year: 2022 }, "97"],
  [{ sheet: "a4", field: "A4b-05-VOC-gen", year: 2022 }, "160"],
  [{ sheet: "a5", field: "A5e-04", year: 2021 }, "88"],
  [{ sheet: "parameters", field: "PW-05" }, "200"],
] as const;

let browser: TestBrowser;

beforeAll(async () => {
  for (const page of [join(built.workbench, "index.html"), join(built.addin, "taskpane.html")])
    if (!existsSync(page)) throw new Error("Build first: npm run build");
  browser = await TestBrowser.launch();
}, 60_000);

afterAll(async () => {
  // Fails when anything was asked for outside this machine.
  await browser.close();
  expect(browser.pageErrors).toEqual([]);
});

// A busy machine takes its time over a workbook of a dozen sheets.
jest.setTimeout(120_000);

describe.each([
  { flavour: "bridge", language: "zh-CN" },
  { flavour: "web", language: "en-US" },
] as const)("an audit in $language, $flavour flavour", ({ flavour, language }) => {
  let server: RunningServer;
  let samplesFolder: string;
  let trial: Trial;

  beforeAll(async () => {
    samplesFolder = mkdtempSync(join(tmpdir(), "park-audit-samples-"));
    const demo = await writeXlsxFile(buildWorkbook({ ...samples.demo.options, language }, samples.demo));
    mkdirSync(join(samplesFolder, language));
    writeFileSync(join(samplesFolder, language, "demo.xlsx"), demo);
    const tls = flavour === "web" ? { tls: await makeCertificate() } : {};
    server = await serve({ folders: { ...built, samples: samplesFolder }, port: 4010, ...tls });
  });

  afterAll(async () => {
    await server.close();
    rmSync(samplesFolder, { recursive: true });
  });

  const start = async (sample: "demo" | "none"): Promise<void> => {
    trial = await Trial.open(browser, { server, flavour, language, sample });
  };
  const finish = async (): Promise<void> => {
    expect(await trial.troubles()).toEqual([]);
    await trial.close();
  };

  /** Presses a button of the view that leads to a download. */
  const downloadBy = async (name: string): Promise<Download> => {
    const [download] = await Promise.all([trial.page.waitForEvent("download"), trial.button(name).click()]);
    return download;
  };
  const findings = () => trial.view.locator("details li");
  const kindButton = (kind: (typeof kinds)[number]) =>
    trial.view
      .getByRole("group", { name: trial.say("check.filter") })
      .getByRole("button")
      .nth(kinds.indexOf(kind));

  /** Waits until the check shown is that of the workbook as it stands, and compares every finding. */
  const paneAgreesWithFile = async (): Promise<void> => {
    const asFile = await trial.checkedAsFile();
    const counts = countKinds(asFile);
    const { filled, due } = asFile.summary;
    await trial.hasText(trial.say("overview.filled", { filled, due }));
    for (const kind of kinds) expect(await kindButton(kind).innerText()).toMatch(new RegExp(`^\\s*${counts[kind]}\\s`));
    const lines = await findings().allInnerTexts();
    const expected = [
      ...asFile.findings.map(({ message, remedy, reference, finding }) => [
        message,
        remedy,
        `${reference?.sheet}!${reference?.cell}`,
        finding.clause,
      ]),
      ...asFile.notChecked.map(({ reason, reference }) => [reason, `${reference?.sheet}!${reference?.cell}`]),
    ];
    const missing = expected.filter((parts) => !lines.some((line) => parts.every((part) => line.includes(part))));
    expect({ missing, shown: lines.length }).toEqual({ missing: [], shown: expected.length });
  };

  describe("with the demonstration open", () => {
    beforeAll(() => start("demo"));
    afterAll(() => finish());

    test("the pane names the park and its sheets, and a sheet's line leads to the sheet", async () => {
      const name = samples.demo.fields["A1a-01"]?.once;
      await trial.view.getByRole("heading", { name: String(name) }).waitFor();
      expect(await trial.filled()).toEqual({ filled: expect.any(Number), due: expect.any(Number) });
      const lines = await trial.view.getByRole("list").first().getByRole("button").allInnerTexts();
      const tabs = await trial.sheets();
      expect(tabs).toEqual(expect.arrayContaining(auditTabs(language)));
      expect(lines.map((line) => line.split("\n").at(1))).toEqual(auditTabs(language));
      const [a4] = await trial.places({ sheet: "a4" });
      await trial.view.getByRole("button", { name: a4.sheet }).click();
      await trial.selected(a4);
    });

    test("a workbook that was never checked says so, in every appearance accessibly", async () => {
      for (const view of views) {
        await trial.show(view);
        if (view === "collect") await trial.hasText(trial.say("runs.none"));
        else if (view === "analysis") await trial.hasText(trial.say("factors.lead"));
        else if (view !== "workbook") await trial.hasText(trial.say(`${view}.idle`));
        await everyAppearance();
      }
    });

    test("the check says what the command line says, finding by finding", async () => {
      await trial.show("check");
      await trial.button(trial.say("check.run")).click();
      await findings().first().waitFor();
      await paneAgreesWithFile();
      await everyAppearance();
    });

    test("an edit recalculates the indicator and renews the check by itself", async () => {
      const [freshCell, reusedCell, rateCell] = await trial.places(fresh, reused, reuseRate);
      const recycled = Number((await trial.cell(reusedCell)).value);
      const contradicts = ({ reference }: ShownFinding) => reference?.cell === freshCell.cell;
      const contradiction = (await trial.checkedAsFile()).findings.find(contradicts)?.message ?? "";
      await trial.view.getByText(contradiction).waitFor();

      await trial.type([freshCell, "500"]);
      const rate = await trial.cell(rateCell);
      expect(rate.formula).toContain("PARK.WATER.REUSERATE(");
      // Reuse rate = reused / (reused + fresh).
      expect(rate.value).toBeCloseTo(recycled / (recycled + 500), 12);
      await trial.view.getByText(contradiction).waitFor({ state: "detached" });
      await paneAgreesWithFile();
    });

    test("a required value that is cleared is due again and found", async () => {
      const { filled, due } = await trial.filled();
      const [cleared, rateCell] = await trial.places(reused, reuseRate);
      await trial.type([cleared, ""]);
      expect((await trial.cell(rateCell)).value).toBe("#N/A");
      await trial.hasText(trial.say("overview.filled", { filled: filled - 1, due }));
      await findings()
        .filter({ hasText: `${cleared.sheet}!${cleared.cell}` })
        .first()
        .waitFor();
      await paneAgreesWithFile();
    });

    test("a finding leads to its cell", async () => {
      const { findings: found } = await trial.checkedAsFile();
      expect(found.length).toBeGreaterThan(2);
      for (const { reference, message } of found) {
        if (!reference) throw new Error(`"${message}" has no cell.`);
        await findings().getByRole("button").filter({ hasText: message }).click();
        await trial.selected(reference);
      }
    });

    test("kinds of findings are hidden and shown by their buttons", async () => {
      const { summary } = await trial.checkedAsFile();
      const all = await findings().count();
      await kindButton("error").click();
      expect(await kindButton("error").getAttribute("aria-pressed")).toBe("false");
      expect(await findings().count()).toBe(all - summary.errors);
      for (const kind of ["warning", "info", "notChecked"] as const) await kindButton(kind).click();
      await trial.hasText(trial.say("check.noneShown"));
      await everyAppearance();
      for (const kind of kinds) await kindButton(kind).click();
      expect(await findings().count()).toBe(all);
    });

    test("findings can be grouped by clause", async () => {
      await trial.view.getByLabel(trial.say("check.group")).selectOption({ label: trial.say("check.byClause") });
      const { findings: found, notChecked } = await trial.checkedAsFile();
      const clauses = new Set([
        ...found.map(({ finding }) => finding.clause),
        ...notChecked.map((one) => one.notChecked.clause),
      ]);
      const groups = await trial.view.locator("details > summary").allInnerTexts();
      expect(new Set(groups.map((group) => group.split("\n")[0]))).toEqual(clauses);
      await trial.view.getByLabel(trial.say("check.group")).selectOption({ label: trial.say("check.bySheet") });
    });

    test("while a cell is edited the pane says what to do, and trying again works", async () => {
      await trial.page.evaluate(() => window.parkWorkbench?.knobs.failNext(5004));
      await trial.button(trial.say("check.again")).click();
      const { message, remedy } = workbookMessage({ code: "busy-editing", detail: {} }, language);
      await trial.hasText(message);
      await trial.hasText(remedy);
      await everyAppearance();
      await trial.button(trial.say("pane.retry")).click();
      await trial.view.getByText(message).waitFor({ state: "detached" });
      await paneAgreesWithFile();
    });

    test("the report outline becomes a sheet and a Word file after Appendix C", async () => {
      await trial.show("report");
      const before = await trial.sheets();
      const download = await downloadBy(trial.say("report.run"));
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      await trial.hasText(trial.say("report.done", { sheet: outlineTab[language] }));
      expect(await trial.sheets()).toEqual([...before, outlineTab[language]]);
      expect(await wordHeadings(await readFile(await download.path()))).toEqual(outlineTitles(language));

      const grids = await (await trial.file()).read();
      const written = grids.ok ? grids.value.find(({ name }) => name === outlineTab[language]) : undefined;
      const headings = outline.map(({ number, title }) =>
        [number, textIn(language, title)].filter((part) => part !== null).join("  "),
      );
      const inSheet = (written?.cells ?? []).flat().filter((cell) => headings.includes(String(cell)));
      expect(inSheet).toEqual(headings);
      await trial.selected({ sheet: outlineTab[language], cell: "B2" });
      await everyAppearance();
    });

    test("a second report replaces the sheet and is another download", async () => {
      const before = await trial.sheets();
      await downloadBy(trial.say("report.again"));
      await trial.button(trial.say("report.again")).waitFor();
      expect(await trial.sheets()).toEqual(before);
      await downloadBy(trial.say("report.download"));
    });

    test("a new audit beside this one is refused, and nothing changes", async () => {
      await trial.show("workbook");
      const [before, taken] = [await (await trial.file()).read(), (await trial.sheets())[0] ?? ""];
      await trial.view.getByText(trial.say("create.again")).click();
      await trial.button(trial.say("create.submit")).click();
      await trial.hasText(workbookMessage({ code: "sheet-name-taken", detail: { sheet: taken } }, language).message);
      expect(await (await trial.file()).read()).toEqual(before);
      await everyAppearance();
    });

    test("once every planted fault is mended the check finds nothing", async () => {
      await trial.show("check");
      const cells = await trial.places(...mended.map(([place]) => place));
      await trial.type(...cells.map((cell, index) => [cell, mended[index]?.[1] ?? ""] as const));
      const { findings: left } = await trial.checkedAsFile();
      expect(left.map(({ message }) => message)).toEqual([]);
      await paneAgreesWithFile();
      await everyAppearance();
    });

    test("the pane speaks the other language at a press", async () => {
      const other: Language = language === "zh-CN" ? "en-US" : "zh-CN";
      const [cell] = await trial.places(reused);
      await trial.type([cell, ""]);
      await findings().first().waitFor();
      await trial.pane.getByRole("button", { name: trial.say("pane.language") }).click();
      const inOther = await trial.checkedAsFile(other);
      for (const { message } of inOther.findings) await trial.view.getByText(message).first().waitFor();
      expect(await trial.paneFrame().evaluate(() => document.documentElement.lang)).toBe(other);
    });

    test("the workbench itself is accessible around its grid", async () => {
      // The grid is a canvas of a library with controls of its own, which are not ours to name.
      expect(await violations(trial.page.mainFrame(), "#grid")).toEqual([]);
    });
  });

  describe("with an empty workbook open", () => {
    beforeAll(() => start("none"));
    afterAll(() => finish());

    test("each view says what is missing and what to do", async () => {
      await trial.hasText(trial.say("overview.notAudit"));
      await everyAppearance();
      const { message } = workbookMessage({ code: "not-an-audit-workbook", detail: {} }, language);
      for (const [view, run] of [
        ["check", "check.run"],
        ["report", "report.run"],
      ] as const) {
        await trial.show(view);
        await trial.button(trial.say(run)).click();
        await trial.hasText(message);
        await everyAppearance();
      }
    });

    test("the form says what is wrong with an entry before anything is written", async () => {
      await trial.show("workbook");
      const before = await trial.sheets();
      await trial.view.getByLabel(trial.say("create.from")).fill("2026");
      await trial.view.getByLabel(trial.say("create.baseline")).fill("2023");
      await trial.button(trial.say("create.submit")).click();
      await trial.hasText(trial.say("create.fromAfterBaseline"));
      expect(await trial.sheets()).toEqual(before);
      await everyAppearance();
    });

    test("the form creates the sheets, with indicators that wait for their inputs", async () => {
      const before = await trial.sheets();
      for (const [field, text] of [
        ["from", "2021"],
        ["baseline", "2023"],
        ["auditYear", "2024"],
        ["enterprises", "5"],
      ] as const)
        await trial.view.getByRole("textbox", { name: trial.say(`create.${field}`), exact: true }).fill(text);
      await trial.button(trial.say("create.submit")).click();
      await trial.hasText(trial.say("create.doneHere"));
      await trial.settled();
      // Long lists of choices may stand on one more sheet, which is hidden.
      const after = await trial.sheets();
      expect(after.slice(0, before.length + sheets.length)).toEqual([...before, ...auditTabs(language)]);
      const [rateCell, a2] = await trial.places(reuseRate, { sheet: "a2" });
      const rate = await trial.cell(rateCell);
      expect(rate).toMatchObject({ value: "#N/A", formula: expect.stringContaining("PARK.WATER.REUSERATE(") });
      const { summary } = await trial.checkedAsFile();
      await trial.hasText(trial.say("overview.filled", { filled: summary.filled, due: summary.due }));
      await trial.view.getByText(trial.say("overview.unnamed")).waitFor();
      const line = trial.view.getByRole("list").first().getByRole("button", { name: a2.sheet });
      expect(await line.innerText()).toMatch(/\b0\b/);
      await everyAppearance();
    });

    test("the keyboard alone reaches the check, runs it and follows a finding", async () => {
      const { keyboard } = trial.page;
      const focused = () => trial.paneFrame().evaluate(() => document.activeElement?.textContent ?? "");
      await trial.tab("workbook").focus();
      await keyboard.press("ArrowRight");
      expect(await focused()).toBe(trial.say("view.collect"));
      await keyboard.press("ArrowRight");
      expect(await focused()).toBe(trial.say("view.check"));
      // What was refused before the audit was created is forgotten.
      await trial.hasText(trial.say("check.idle"));
      // Past the switch of the language to the button.
      await keyboard.press("Tab");
      await keyboard.press("Tab");
      expect(await focused()).toBe(trial.say("check.run"));
      await keyboard.press("Enter");
      await findings().first().waitFor();
      const { findings: found } = await trial.checkedAsFile();
      const message = found[0]?.message ?? "";
      for (let presses = 0; presses < 20 && !(await focused()).includes(message); presses += 1)
        await keyboard.press("Tab");
      expect(await focused()).toContain(message);
      await keyboard.press("Enter");
      if (!found[0]?.reference) throw new Error("The first finding has no cell.");
      await trial.selected(found[0].reference);
      await everyAppearance();
    });

    test("hundreds of findings are shown piece by piece, all of them in the end", async () => {
      const { summary } = await trial.checkedAsFile();
      expect(await kindButton("error").innerText()).toMatch(new RegExp(`^\\s*${summary.errors}\\s`));
      const { errors, warnings, infos, notChecked } = summary;
      const all = errors + warnings + infos + notChecked;
      const more = trial.view.locator("details > button");
      expect(await findings().count()).toBeLessThan(all);
      while ((await more.count()) > 0) await more.first().click();
      expect(await findings().count()).toBe(all);
    });

    test("the report says what each chapter lacks, and each gap leads to its cell", async () => {
      await trial.show("report");
      await downloadBy(trial.say("report.run"));
      await trial.hasText(trial.say("report.done", { sheet: outlineTab[language] }));
      await trial.view.locator("details > summary").first().click();
      const gap = trial.view.locator("details[open] li").getByRole("button").first();
      const [, sheet = "", cell = ""] = /^(.*)!(\w+)$/m.exec(await gap.innerText()) ?? [];
      await gap.click();
      await trial.selected({ sheet, cell });
      await everyAppearance();
    });
  });

  async function everyAppearance(): Promise<void> {
    for (const [name, media] of Object.entries(appearances)) {
      await trial.page.emulateMedia(media);
      expect({ name, violations: await violations(trial.paneFrame()) }).toEqual({ name, violations: [] });
    }
    await trial.page.emulateMedia(appearances.light);
  }
});
