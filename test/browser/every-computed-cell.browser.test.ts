import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../../src/app/build-workbook";
import { evaluate } from "../../src/evaluation/evaluate";
import { inWords } from "../../src/formulas/in-words";
import { openFile } from "../../src/host/file/file-workbook";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import type {} from "../../src/workbench/page/trial-window";
import { serve } from "../../src/workbench/server/serve";
import { decodeWorkbook } from "../../src/workbook/decode";
import { TestBrowser } from "./browser";

const root = join(__dirname, "../..");
const folders = {
  workbench: join(root, ".build/workbench"),
  addin: join(root, "dist"),
  officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
};

// A busy machine takes its time over some hundred formulas.
jest.setTimeout(240_000);

/**
 * The spreadsheet calculates from the cells' formulas, the check and the report from the values as read. They must not
 * tell a consultant two figures. In units of their own the formulas convert each cell, and gather lists with CHOOSE.
 */
test("every computed cell of the demonstration, in m³ and kWh, is what the check works with", async () => {
  if (!existsSync(join(folders.workbench, "index.html"))) throw new Error("Build first: npm run build");
  const language = "zh-CN";
  const file = await writeXlsxFile(
    buildWorkbook({ ...demo.options, language, units: { water: "m3", electricity: "kWh" } }, demo),
  );
  const opened = await openFile(Buffer.from(file));
  const grids = opened.ok ? await opened.value.read() : opened;
  const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
  if (!audit.ok) throw new Error(audit.problem.code);
  const computed = evaluate(audit.value.data).cells.flatMap((cell) => {
    const at = audit.value.reference(cell.place);
    return at === undefined ? [] : [{ ...cell, at }];
  });

  const browser = await TestBrowser.launch();
  const server = await serve({ folders, port: 3970 });
  try {
    const query = new URLSearchParams({ flavour: "bridge", locale: language, sample: "none", addin: server.addinUrl });
    const page = await browser.open(`${server.url}?${query.toString()}`);
    await page.evaluate(() => window.parkWorkbench?.ready);
    const cells = await page.evaluate(
      async ([bytes, places]) => {
        const workbench = window.parkWorkbench;
        await workbench?.open(Uint8Array.from(bytes));
        // Entered again, so that nothing is left of the values that came with the file.
        for (const { sheet, cell } of places)
          workbench?.setCell(sheet, cell, `=${workbench.cell(sheet, cell).formula.replace(/^=/, "")}`);
        await workbench?.settled();
        return places.map(({ sheet, cell }) => workbench?.cell(sheet, cell));
      },
      [[...file], computed.map(({ at }) => at)] as const,
    );
    const shown = computed.map(({ at, bound, outcome }, index) => {
      const value = cells[index]?.value;
      const expected = outcome.ok ? inWords(bound.formula, outcome.value, language) : "an error";
      const same =
        typeof expected === "number"
          ? typeof value === "number" && Math.abs(value - expected) <= 1e-12 * Math.abs(expected)
          : outcome.ok
            ? value === expected
            : String(value).startsWith("#");
      return { at: `${at.sheet}!${at.cell}`, formula: cells[index]?.formula, value, expected, same };
    });
    expect(shown.filter(({ same }) => !same)).toEqual([]);
    expect(shown.length).toBeGreaterThan(200);
    expect(shown.some(({ formula }) => formula?.includes("CHOOSE({"))).toBe(true);
  } finally {
    await server.close();
    await browser.close();
  }
});
