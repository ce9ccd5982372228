import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { ProblemCode } from "../../src/core/outcome";
import { languages } from "../../src/core/text";
import { inWords } from "../../src/formulas/in-words";
import { formulas } from "../../src/formulas/index";
import type { WireCell } from "../../src/workbench/protocol/contract";
import type { BookContent, ContentCell, SheetContent } from "../../src/workbook/content";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import { TestBrowser } from "./browser";
import { makeCertificate } from "./certificate";
import { buildPages, type TestPages } from "./fixtures/build";

const officeJs = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

let pages: TestPages;
let browser: TestBrowser;

beforeAll(async () => {
  pages = await buildPages({ host: "excel-page", addin: "excel-addin" });
  browser = await TestBrowser.launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  expect(browser.pageErrors).toEqual([]);
});

/** What Excel shows for each problem of the data. */
const errorShown: Readonly<Record<ProblemCode, string>> = {
  "missing-input": "#N/A",
  "input-error": "#VALUE!",
  "wrong-type": "#VALUE!",
  "out-of-range": "#VALUE!",
  "wrong-shape": "#VALUE!",
  "unknown-choice": "#VALUE!",
  "unknown-unit": "#VALUE!",
  "incompatible-units": "#VALUE!",
  "unknown-factor": "#N/A",
  "division-by-zero": "#DIV/0!",
  "no-solution": "#NUM!",
  "not-unique": "#NUM!",
  "too-few": "#N/A",
};

/** To twelve digits: the engines of Node and of the browser differ in the last bit of powers and roots. */
function rounded(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(rounded);
  return typeof result === "number" ? Number(result.toPrecision(12)) : result;
}

const text = (value: string): ContentCell => ({ value, style: "body" });
const number = (value: number): ContentCell => ({ value, style: "input" });

function sheet(name: string, rows: SheetContent["rows"]): SheetContent {
  return {
    name,
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }],
    rows,
    hiddenRows: [0],
    freeze: { rows: 1, columns: 1 },
    tables: [],
    names: {},
    tabColor: "0C7771",
    landscape: false,
  };
}

const book: BookContent = {
  language: "zh-CN",
  sheets: [
    sheet("封面", [[text("park-audit:cover:1:zh-CN")], [text("园区名称"), text("=1+1"), text("00123")]]),
    sheet("水", [
      [text("park-audit:water:1:zh-CN")],
      [text("新鲜水"), number(0), undefined],
      [
        text("重复利用率"),
        { value: 0.75, style: "computed", formula: "PARK.WATER.REUSERATE(B2,C2)" },
        { value: null, style: "computed", formula: "PARK.WATER.REUSERATE(B2,'封面'!B2)" },
      ],
    ]),
  ],
};

const outline = (line: string): SheetContent =>
  sheet("报告提纲", [[text("park-audit:report-outline:1:zh-CN")], [text(line)]]);

describe.each(["bridge", "web"] as const)("the Excel adapter on the real Office.js, %s flavour", (flavour) => {
  let server: RunningServer;
  let page: Page;
  let addin: Frame;

  beforeAll(async () => {
    const tls = flavour === "web" ? { tls: await makeCertificate() } : {};
    server = await serve({ folders: { ...pages, officeJs }, port: 3710, ...tls });
    page = await browser.open(`${server.url}?flavour=${flavour}&addin=${encodeURIComponent(server.addinUrl)}`);
    await page.evaluate(() => window.excelPage.connection.whenReady);
    const frame = page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (!frame) throw new Error("The add-in's frame did not load.");
    addin = frame;
  }, 60_000);

  afterAll(async () => {
    await page.context().close();
    await server.close();
  });

  beforeEach(async () => {
    await addin.evaluate(() => window.excelAddin.restart());
    await page.evaluate(() => window.excelPage.reset());
  });

  afterEach(async () => {
    const { missing, faults } = await page.evaluate(() => {
      const { stats } = window.excelPage.connection;
      return { missing: stats.missing, faults: stats.faults };
    });
    expect({ missing, faults }).toEqual({ missing: [], faults: [] });
  });

  const create = () => addin.evaluate((b) => window.excelAddin.workbook.create(b), book);
  const read = () => addin.evaluate(() => window.excelAddin.workbook.read());
  const put = (content: SheetContent) => addin.evaluate((s) => window.excelAddin.workbook.putSheet(s), content);
  const goTo = (sheetName: string, cell: string) =>
    addin.evaluate(([s, c]) => window.excelAddin.workbook.goTo({ sheet: s, cell: c }), [sheetName, cell] as const);
  const names = () => page.evaluate(() => window.excelPage.grid.names());
  const holds = (sheetName: string, address: string) =>
    page.evaluate(([s, a]) => window.excelPage.grid.holds(s, a), [sheetName, address] as const);
  const type = (sheetName: string, address: string, value: string | number) =>
    page.evaluate(([s, a, v]) => window.excelPage.grid.type(s, a, v), [sheetName, address, value] as const);
  const failNext = (code: number | string) =>
    page.evaluate((c) => {
      const { connection, fault } = window.excelPage;
      connection.knobs.failNext(typeof c === "number" ? c : fault(c));
    }, code);
  /** Makes the batch fail that comes as the given one from now on. */
  const failBatch = (which: number, code: string) =>
    page.evaluate(
      ([n, c]) => {
        const { connection, fault } = window.excelPage;
        let batch = 0;
        connection.knobs.takeFailure = () => {
          batch += 1;
          return batch === n ? fault(c) : undefined;
        };
      },
      [which, code] as const,
    );
  /** Round trips since the last look, once nothing is under way any more. */
  const roundTrips = async () => {
    await page.waitForTimeout(50);
    return page.evaluate(() => {
      const { stats } = window.excelPage.connection;
      const count = stats.roundTrips;
      stats.clear();
      return count;
    });
  };

  test("creating takes three round trips, and the computed cells are live formulas", async () => {
    expect(await create()).toEqual({ ok: true, value: { where: "here" } });
    expect(await roundTrips()).toBeLessThanOrEqual(3);
    expect(await names()).toEqual(["Sheet1", "封面", "水"]);
    expect(await holds("水", "B3")).toBe("=PARK.WATER.REUSERATE(B2,C2)");
    expect(await holds("水", "C3")).toBe("=PARK.WATER.REUSERATE(B2,'封面'!B2)");
    expect(await page.evaluate(() => window.excelPage.connection.keptReferences())).toBe(0);
  });

  test("checking reads everything in two round trips; blank, zero and text arrive as what they are", async () => {
    await create();
    await roundTrips();
    const answer = await read();
    expect(await roundTrips()).toBe(2);
    if (!answer.ok) throw new Error(answer.problem.code);
    const sheets = Object.fromEntries(answer.value.map(({ name, cells }) => [name, cells]));
    expect(sheets["Sheet1"]).toEqual([]);
    expect(sheets["封面"]?.[1]).toEqual(["园区名称", "=1+1", "00123"]);
    expect(sheets["水"]?.[1]).toEqual(["新鲜水", 0, null]);
    expect(await page.evaluate(() => window.excelPage.connection.keptReferences())).toBe(0);
  });

  test("reporting, a reading and a written sheet, takes three round trips, also the second time", async () => {
    await create();
    await roundTrips();
    for (const line of ["第一稿", "第二稿"]) {
      await read();
      expect(await put(outline(line))).toEqual({ ok: true });
      expect(await roundTrips()).toBeLessThanOrEqual(3);
      expect(await holds("报告提纲", "A2")).toBe(line);
    }
    expect(await names()).toEqual(["Sheet1", "封面", "水", "报告提纲"]);
  });

  test("a sheet can be written without reading first", async () => {
    expect(await put(outline("a"))).toEqual({ ok: true });
    expect(await put(outline("b"))).toEqual({ ok: true });
    expect(await names()).toEqual(["Sheet1", "报告提纲"]);
    expect(await holds("报告提纲", "A2")).toBe("b");
  });

  test("a sheet of the user's own is not replaced", async () => {
    await put(outline("a"));
    await type("报告提纲", "A1", "my own notes");
    expect(await put(outline("b"))).toEqual({
      ok: false,
      problem: { code: "sheet-name-taken", detail: { sheet: "报告提纲" } },
    });
    expect(await holds("报告提纲", "A2")).toBe("a");
  });

  test("when the new sheet cannot be inserted, the old one is still there under its name", async () => {
    await put(outline("a"));
    const answer = await addin.evaluate(async (content) => {
      // Excel refuses these bytes in the middle of the batch, after the old sheet stepped aside.
      return window.excelAddin.workbookFrom(async () => new Uint8Array([80, 75, 1, 2])).putSheet(content);
    }, outline("b"));
    expect(answer).toMatchObject({ ok: false, problem: { code: "host-failed", detail: { sheet: "报告提纲" } } });
    expect(await names()).toEqual(["Sheet1", "报告提纲"]);
    expect(await holds("报告提纲", "A2")).toBe("a");
  });

  test("what is made is shown with its first entry selected", async () => {
    await create();
    const selected = () =>
      page.evaluate(() => {
        const { grid } = window.excelPage;
        const { sheet: id, rect } = grid.selection();
        return [grid.sheets().find((one) => one.id === id)?.name, rect.row, rect.column];
      });
    expect(await selected()).toEqual(["封面", 1, 0]);
    await put(outline("a"));
    expect(await selected()).toEqual(["报告提纲", 1, 0]);
  });

  test("work is done although it cannot be shown, because another workbook has the focus", async () => {
    await page.evaluate(() => {
      const { grid, fault } = window.excelPage;
      grid.activateSheet = () => {
        throw fault("InactiveWorkbook", "Worksheet.activate");
      };
    });
    expect(await create()).toEqual({ ok: true, value: { where: "here" } });
    expect(await holds("水", "B3")).toBe("=PARK.WATER.REUSERATE(B2,C2)");
    expect(await put(outline("a"))).toEqual({ ok: true });
    expect(await names()).toEqual(["Sheet1", "封面", "水", "报告提纲"]);
  });

  test("a name that is taken refuses the whole, and nothing is touched", async () => {
    await create();
    await type("水", "B2", 5);
    expect(await create()).toEqual({ ok: false, problem: { code: "sheet-name-taken", detail: { sheet: "封面" } } });
    expect(await names()).toEqual(["Sheet1", "封面", "水"]);
    expect(await holds("水", "B2")).toBe(5);
  });

  test.each(["UnsupportedFeature", "GeneralException"])(
    "where Excel cannot insert (%s), the workbook opens as a new one",
    async (code) => {
      // The first batch only looks at the names; the second inserts.
      await failBatch(2, code);
      expect(await create()).toEqual({ ok: true, value: { where: "new-workbook" } });
      expect(await names()).toEqual(["Sheet1"]);
      expect(await page.evaluate(() => window.excelPage.opened.length)).toBe(1);
    },
  );

  test("when the formulas cannot be bound, the inserted sheets go again", async () => {
    await failBatch(3, "GeneralException");
    expect(await create()).toMatchObject({ ok: false, problem: { code: "host-failed" } });
    expect(await names()).toEqual(["Sheet1"]);
  });

  test.each([
    [5004, "busy-editing"],
    [5012, "host-unreachable"],
    [5104, "too-much-data"],
    ["AccessDenied", "sheet-protected"],
    ["InactiveWorkbook", "other-workbook-active"],
    ["SomethingNew", "host-failed"],
  ])("Excel's %s is the problem %s", async (code, problem) => {
    await failNext(code);
    expect(await read()).toMatchObject({ ok: false, problem: { code: problem } });
  });

  test("a workbook that does not fit in one answer is read in parts", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [text(`第 ${row} 行 ${"水".repeat(40)}`), number(row)]);
    await addin.evaluate((b) => window.excelAddin.workbook.create(b), {
      language: "zh-CN",
      sheets: [sheet("长表", rows)],
    } satisfies BookContent);
    await roundTrips();
    await page.evaluate(() => (window.excelPage.connection.knobs.payloadLimit = 20_000));
    const answer = await read();
    if (!answer.ok) throw new Error(answer.problem.code);
    const cells = answer.value.find(({ name }) => name === "长表")?.cells ?? [];
    expect(cells).toHaveLength(400);
    expect(cells[399]).toEqual([`第 399 行 ${"水".repeat(40)}`, 399]);
    expect(await roundTrips()).toBeGreaterThan(3);
  });

  test("cells that do not begin in the corner keep their place, and merged areas are told", async () => {
    await type("Sheet1", "C3", "here");
    await page.evaluate(() => {
      const { grid } = window.excelPage;
      grid.merge(grid.idOf("Sheet1"), { row: 2, column: 2, rows: 1, columns: 3 });
    });
    const answer = await read();
    expect(answer).toEqual({
      ok: true,
      value: [{ name: "Sheet1", cells: [[], [], [null, null, "here"]], merges: ["C3:E3"] }],
    });
  });

  test("going to a cell selects it, on a hidden sheet too", async () => {
    await create();
    await page.evaluate(() => {
      const { grid } = window.excelPage;
      grid.changeSheet(grid.idOf("水"), { visibility: "Hidden" });
    });
    expect(await goTo("水", "B3")).toEqual({ ok: true });
    const selected = await page.evaluate(() => {
      const { grid } = window.excelPage;
      return { ...grid.selection().rect, active: grid.activeSheet() === grid.idOf("水") };
    });
    expect(selected).toEqual({ row: 2, column: 1, rows: 1, columns: 1, active: true });
  });

  test.each([
    ["没有这张表", "B3"],
    ["Sheet1", "no cell"],
  ])("going to %s!%s, which is not there, is refused", async (sheetName, cell) => {
    expect(await goTo(sheetName, cell)).toEqual({
      ok: false,
      problem: { code: "cell-not-found", detail: { sheet: sheetName, cell } },
    });
  });

  test("the user's changes are told, this add-in's are not, and telling stops", async () => {
    await create();
    await addin.evaluate(async () => {
      const started = await window.excelAddin.workbook.onChanged(() => {
        window.excelAddin.changes += 1;
      });
      if (started.ok) Object.assign(window, { stopTelling: started.value });
    });
    await put(outline("a"));
    await put(outline("b"));
    await type("水", "B2", 7);
    await addin.waitForFunction(() => window.excelAddin.changes > 0);
    await page.waitForTimeout(50);
    expect(await addin.evaluate(() => window.excelAddin.changes)).toBe(1);

    await addin.evaluate(() => (window as unknown as { stopTelling: () => void }).stopTelling());
    await roundTrips();
    await type("水", "B2", 8);
    await page.waitForTimeout(50);
    expect(await addin.evaluate(() => window.excelAddin.changes)).toBe(1);
  });

  test.each(languages)(
    "every formula, on every example, gives through Excel's own proxy what it calculates, in %s",
    async (language) => {
      // read anew at each call: the functions are registered before Office knows its language
      await addin.evaluate((it) => {
        // Office's own objects are sealed, so others that differ in this alone stand in front of them
        const office = window.Office;
        const context = Object.create(office.context, { displayLanguage: { value: it } });
        window.Office = Object.create(office, { context: { value: context } });
        Object.assign(window, { takeOfficeBack: () => (window.Office = office) });
      }, language);
      const calls = formulas.flatMap((formula) =>
        formula.doc.examples.flatMap(({ given }) =>
          // what spills is asked for with its header row as well
          (formula.result.kind === "table" ? [given, { ...given, header: true }] : [given]).map((each) => {
            const args = Object.keys(formula.parameters).map((id) => each[id as keyof typeof each] ?? null);
            return { name: formula.id, args, formula, outcome: formula.calculate(args) };
          }),
        ),
      );
      const results = await page.evaluate(
        (all) => {
          const { caller } = window.excelPage.connection;
          return Promise.all(all.map(({ name, args }) => caller.call(name, args, "水!B3")));
        },
        calls.map(({ name, args }) => ({ name, args })) as { name: string; args: WireCell[] }[],
      );
      await addin.evaluate(() => (window as unknown as { takeOfficeBack: () => void }).takeOfficeBack());
      for (const [index, { name, args, formula, outcome }] of calls.entries()) {
        const what = `${name}(${JSON.stringify(args)})`;
        if (outcome.ok)
          expect([what, rounded(results[index])]).toEqual([what, rounded(inWords(formula, outcome.value, language))]);
        else {
          const code = errorShown[outcome.problem.code];
          // Excel carries a sentence with these two errors only.
          const sentence = language === "zh-CN" ? /[\u4e00-\u9fff]/ : /[a-z]{2,} [a-z]{2,}/;
          const message = code === "#N/A" || code === "#VALUE!" ? expect.stringMatching(sentence) : "";
          expect([what, results[index]]).toEqual([what, { code, message }]);
        }
      }
      expect(calls.length).toBeGreaterThan(formulas.length);
    },
    30_000,
  );

  test("each use case of the product takes at most three round trips", async () => {
    const options = {
      language: "zh-CN",
      years: [2022, 2023, 2024],
      baseline: 2022,
      auditYear: 2025,
      enterprises: 12,
    } as const;
    const created = await addin.evaluate((o) => window.excelAddin.actions.create(o), options);
    expect(created).toEqual({ ok: true, value: { where: "here" } });
    expect(await roundTrips()).toBeLessThanOrEqual(3);

    const checked = await addin.evaluate(() => window.excelAddin.actions.check("zh-CN"));
    if (!checked.ok) throw new Error(checked.problem.code);
    expect(checked.value.findings.length).toBeGreaterThan(0);
    expect(await roundTrips()).toBeLessThanOrEqual(3);

    const overview = await addin.evaluate(() => window.excelAddin.actions.overview());
    expect(overview).toMatchObject({ ok: true, value: { isAudit: true, years: options.years } });
    expect(await roundTrips()).toBeLessThanOrEqual(3);

    const report = await addin.evaluate(async () => {
      const written = await window.excelAddin.actions.writeReport("zh-CN");
      return written.ok ? { sheetName: written.value.sheetName, size: written.value.docx.length } : written.problem;
    });
    expect(report).toEqual({ sheetName: "报告提纲", size: expect.any(Number) });
    expect(await roundTrips()).toBeLessThanOrEqual(3);
    expect(await names()).toContain("报告提纲");

    const reconnected = await addin.evaluate(() => window.excelAddin.actions.reconnectFormulas());
    expect(reconnected.ok && reconnected.value).toBeGreaterThan(50);
    expect(await roundTrips()).toBeLessThanOrEqual(3);

    for (const { reference } of checked.value.findings.slice(0, 5)) {
      if (reference) expect(await goTo(reference.sheet, reference.cell)).toEqual({ ok: true });
    }
  });

  test("a ribbon button opens the pane first, then does its work", async () => {
    await page.evaluate(() => window.excelPage.connection.invokeCommand("checkWorkbook"));
    expect(await addin.evaluate(() => window.excelAddin.commandsRun)).toEqual(["showPane", "checkWorkbook"]);
  });

  test("a file reaches the user with its name", async () => {
    const download = page.waitForEvent("download");
    await addin.evaluate(async () => {
      const office = await window.excelAddin.office;
      office.download("报告提纲.docx", new TextEncoder().encode("docx"));
    });
    const file = await download;
    expect(file.suggestedFilename()).toBe("报告提纲.docx");
    expect(readFileSync(await file.path(), "utf8")).toBe("docx");
  });
});
