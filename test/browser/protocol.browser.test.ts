import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import { TestBrowser } from "./browser";
import { makeCertificate } from "./certificate";
import { buildPages, type TestPages } from "./fixtures/build";

const officeJs = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

let pages: TestPages;
let browser: TestBrowser;

beforeAll(async () => {
  pages = await buildPages({ host: "protocol-host", addin: "protocol-addin" });
  browser = await TestBrowser.launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  // Includes what the content security policy refused.
  expect(browser.pageErrors).toEqual([]);
});

describe.each(["bridge", "web"] as const)("the %s flavour on the real Office.js", (flavour) => {
  let server: RunningServer;
  let page: Page;
  let addin: Frame;

  beforeAll(async () => {
    const tls = flavour === "web" ? { tls: await makeCertificate() } : {};
    server = await serve({ folders: { ...pages, officeJs }, port: 3410, ...tls });
    page = await browser.open(
      `${server.url}?flavour=${flavour}&locale=zh-CN&addin=${encodeURIComponent(server.addinUrl)}`,
    );
    await page.evaluate(() => window.hostPage.connection.whenReady);
    addin = addinFrame(page);
  }, 60_000);

  afterAll(async () => {
    await page.context().close();
    await server.close();
  });

  beforeEach(async () => {
    await page.evaluate(() => window.hostPage.connection.stats.clear());
  });

  const call = (name: string, args: (string | number | number[][])[]) =>
    page.evaluate(([n, a]) => window.hostPage.connection.caller.call(n, a, "Sheet1!B3"), [name, args] as const);

  test("the add-in starts and learns where it is", async () => {
    const started = await addin.evaluate(() => window.addinPage.started);
    expect(started).toMatchObject({
      host: "Excel",
      platform: flavour === "web" ? "OfficeOnline" : "PC",
      language: "zh-CN",
    });
    if (flavour === "bridge") expect(started.theme).toMatchObject({ bodyBackgroundColor: "#ffffff" });
  });

  test("a batch writes and reads back in one round trip each", async () => {
    const read = await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      const written = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      written.values = [["园区", 12.5]];
      written.format.fill.color = "#00FF00";
      await context.sync();
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.load("values,address,format/fill/color");
      await context.sync();
      return { values: range.values, address: range.address, color: range.format.fill.color };
    });
    expect(read).toEqual({ values: [["园区", 12.5]], address: "Sheet1!A1:B1", color: "#00FF00" });
    const stats = await page.evaluate(() => {
      const { roundTrips, missing, faults } = window.hostPage.connection.stats;
      return { roundTrips, missing, faults };
    });
    expect(stats).toEqual({ roundTrips: 2, missing: [], faults: [] });
  });

  test("objects that a batch creates stay usable in the next, and Excel.run releases what it kept", async () => {
    const names = await addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`added ${Date.now()}`);
        const range = sheet.getRange("A1");
        range.values = [[1]];
        await context.sync();
        range.values = [[2]];
        const sheets = context.workbook.worksheets;
        sheets.load("items/name,items/id");
        range.load("values");
        await context.sync();
        return { items: sheets.items.map((s) => s.name), values: range.values };
      }),
    );
    expect(names.items).toEqual(["Sheet1", expect.stringMatching(/^added /)]);
    expect(names.values).toEqual([[2]]);
    await page.waitForFunction(() => window.hostPage.connection.keptReferences() === 0);
  });

  test("a fault arrives with its code and the statement that caused it", async () => {
    const fault = await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem("没有这张表").load("name");
      try {
        await context.sync();
        return undefined;
      } catch (reason) {
        const { code, debugInfo } = reason as OfficeExtension.Error;
        return { code, statement: (debugInfo as { statement?: string }).statement };
      }
    });
    expect(fault?.code).toBe("ItemNotFound");
    expect(fault?.statement).toContain("getItem");
  });

  test("an object that is not there is a null object", async () => {
    const isNull = await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有这张表");
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("a member that the workbench lacks is a loud, named fault", async () => {
    const fault = await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem("Sheet1").charts.load("count");
      try {
        await context.sync();
        return undefined;
      } catch (reason) {
        const { code, message } = reason as OfficeExtension.Error;
        return { code, message };
      }
    });
    expect(fault).toEqual({ code: "NotImplemented", message: "Worksheet.Charts is not implemented in the workbench" });
    const { missing, problems } = await page.evaluate(() => ({
      missing: window.hostPage.connection.stats.missing,
      problems: window.hostPage.problems,
    }));
    expect(missing).toEqual(["Worksheet.Charts"]);
    expect(problems).toContain("Worksheet.Charts is not implemented in the workbench");
  });

  test.each([
    [5004, "InvalidOperationInCellEditMode"],
    [5103, "RequestPayloadSizeLimitExceeded"],
    [5104, "ResponsePayloadSizeLimitExceeded"],
    [5102, "ActivityLimitReached"],
  ])("refusal %i reaches the add-in as %s, once", async (code, name) => {
    await page.evaluate((c) => window.hostPage.connection.knobs.failNext(c), code);
    const outcomes = await addin.evaluate(async () => {
      const codes: string[] = [];
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const context = new Excel.RequestContext();
        context.workbook.worksheets.getItem("Sheet1").load("name");
        await context.sync().then(
          () => codes.push("ok"),
          (reason: OfficeExtension.Error) => codes.push(reason.code),
        );
      }
      return codes;
    });
    expect(outcomes).toEqual([name, "ok"]);
  });

  test("a request above the payload limit is refused", async () => {
    await page.evaluate(() => (window.hostPage.connection.knobs.payloadLimit = 1000));
    const code = await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["水".repeat(400)]];
      return context.sync().then(
        () => "ok",
        (reason: OfficeExtension.Error) => reason.code,
      );
    });
    await page.evaluate(() => (window.hostPage.connection.knobs.payloadLimit = 5 * 1024 * 1024));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("an event arrives only while the add-in is registered for it", async () => {
    const change = () =>
      page.evaluate(() => {
        const { host } = window.hostPage;
        host.changed(host.root.Worksheets.GetItem("Sheet1"), "D4", "Unknown");
      });
    await change();
    await addin.evaluate(async () => {
      const context = new Excel.RequestContext();
      const registered = context.workbook.worksheets.onChanged.add(async (args) => {
        window.addinPage.seen.push(args.address);
      });
      await context.sync();
      Object.assign(window, { registered });
    });
    await change();
    await addin.waitForFunction(() => window.addinPage.seen.length > 0);
    await addin.evaluate(async () => {
      const { registered } = window as unknown as { registered: OfficeExtension.EventHandlerResult<unknown> };
      registered.remove();
      await registered.context.sync();
    });
    await change();
    // A call to a function makes the round through the same channel, so a stray event would have come before it.
    await call("TEST.ADD", [1, 1]);
    expect(await addin.evaluate(() => window.addinPage.seen.splice(0))).toEqual(["D4"]);
  });

  test.each([
    ["TEST.ADD", [1, 2], 3],
    ["TEST.LATER", [21], 42],
    [
      "TEST.TABLE",
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [1, 2, 2],
        [3, 4, 2],
      ],
    ],
    ["TEST.DIVIDE", [1, 0], { code: "#DIV/0!", message: "" }],
    ["TEST.MISSING", [], { code: "#N/A", message: "缺少新鲜水量" }],
    ["TEST.THROWS", [], { code: "#VALUE!", message: "" }],
    ["TEST.MIXED", [], [[1, { code: "#VALUE!", message: "单位未知" }]]],
    ["TEST.UNKNOWN", [], { code: "#VALUE!", message: "" }],
  ])("the function %s(%j) settles", async (name, args, expected) => {
    expect(await call(name, args as number[])).toEqual(expected);
  });

  test("a function that never answers settles with a fault that says so", async () => {
    await page.evaluate(() => (window.hostPage.connection.knobs.functionTimeout = 300));
    const result = await call("TEST.NEVER", []);
    await page.evaluate(() => (window.hostPage.connection.knobs.functionTimeout = 30_000));
    expect(result).toMatchObject({ code: "#N/A", message: expect.stringContaining("#BUSY!") });
  });

  test("calls made together travel together", async () => {
    const { results, batches } = await page.evaluate(async () => {
      const { caller, stats } = window.hostPage.connection;
      const calls = Array.from({ length: 200 }, (_, i) => caller.call("TEST.ADD", [i, 1], "Sheet1!A1"));
      return {
        results: await Promise.all(calls),
        batches: stats.requests.filter((r) => r.kind === "functions").length,
      };
    });
    expect(results).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    expect(batches).toBe(1);
  });

  test("a ribbon command runs to its completion", async () => {
    await page.evaluate(() => window.hostPage.connection.invokeCommand("writeMark"));
    expect(await addin.evaluate(() => window.addinPage.commandsRun)).toEqual(["writeMark"]);
    expect(
      await page.evaluate(() => window.hostPage.host.root.Worksheets.GetItem("Sheet1").GetRange("C1").Values),
    ).toEqual([["mark"]]);
  });

  test("a ribbon command that nobody associated is reported", async () => {
    const failure = page.evaluate(() => window.hostPage.connection.invokeCommand("noSuchCommand"));
    await expect(failure).rejects.toThrow("could not run the command");
  });

  test("settings survive within the session", async () => {
    const value = await addin.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.set("language", "en-US");
          Office.context.document.settings.saveAsync(() => {
            resolve(Office.context.document.settings.get("language"));
          });
        }),
    );
    expect(value).toBe("en-US");
    const kinds = await page.evaluate(() => window.hostPage.connection.stats.requests.map((r) => r.kind));
    expect(kinds).toEqual(["settings"]);
  });

  test("the add-in can hide and show its pane", async () => {
    await addin.evaluate(async () => {
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
    });
    expect(await page.evaluate(() => window.hostPage.visibility)).toEqual([false, true]);
  });
});

function addinFrame(page: Page): Frame {
  const frame = page.frames().find((f) => f.url().includes("/addin/taskpane.html"));
  if (!frame) throw new Error("The add-in's frame did not load.");
  return frame;
}
