import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { isExcelError } from "../../src/core/cell";
import { evaluate } from "../../src/evaluation/evaluate";
import type { AuditOptions } from "../../src/sheets/audit-values";
import { decodeWorkbook } from "../../src/workbook/decode";
import type { Place } from "../../src/sheets/audit-data";
import { formulaAt, locateInNew } from "../../src/workbook/layout";

const options: AuditOptions = {
  language: "zh-CN",
  years: [2022, 2023],
  baseline: 2023,
  auditYear: 2024,
  enterprises: 3,
};

const computed = (book: ReturnType<typeof buildWorkbook>) =>
  book.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.filter((cell) => cell?.computes !== undefined)));

test("the options stand on the cover, once", () => {
  const opened = decodeWorkbook(gridsOf(buildWorkbook(options)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { data } = opened.value;
  expect(data.value("A1a-15")).toBe(2023);
  expect(data.value("A1a-16-start")).toBe(2022);
  expect(data.value("A1a-16-end")).toBe(2023);
  expect(data.value("A1a-17-start")).toBe("2024-01-01");
});

test("an empty workbook's computed cells say in words what is missing, and none is an error value", () => {
  const cells = computed(buildWorkbook(options)).filter((cell) => cell?.computes?.sheet === "indicators");
  expect(cells.length).toBeGreaterThan(20);
  for (const cell of cells) {
    expect(typeof cell?.value).toBe("string");
    expect(isExcelError(cell?.value)).toBe(false);
  }
});

test("a computed cell holds the value its formula gives, in the unit the sheet shows", () => {
  const book = buildWorkbook(options, {
    fields: {
      "A2a-01": { years: { 2023: 1197.01 } },
      "A2a-07": { years: { 2023: 1044.62 } },
    },
    tables: {},
  });
  const rate = computed(book).find((cell) => cell?.computes?.field === "W-04" && cell.computes.year === 2023);
  expect(rate?.value).toBeCloseTo(1044.62 / 2241.63, 12);
});

test("formulas name their inputs' cells, guard blanks and keep common unit factors out", () => {
  const locate = locateInNew(options);
  const formula = formulaAt({ sheet: "indicators", field: "W-04", year: 2023 }, options.years, locate);
  const cell = (field: string) => {
    const at = locate({ sheet: "a2", field, year: 2023 });
    return `'${at?.sheet}'!H${(at?.row ?? 0) + 1}`;
  };
  const [reused, fresh] = [cell("A2a-07"), cell("A2a-01")];
  expect(formula).toBe(`PARK.WATER.REUSERATE(IF(${reused}="","",${reused}),IF(${fresh}="","",${fresh}))`);
});

test("an unused row of a table stays blank: its formula asks for the row's key first", () => {
  const locate = locateInNew(options);
  const formula = formulaAt({ sheet: "options", row: 0, column: "score" }, options.years, locate);
  expect(formula).toMatch(/^IF\(B5="","",PARK\.SCREEN\.SCORE\(/);
});

test("growth from the first year has no cell in the first year", () => {
  const opened = decodeWorkbook(gridsOf(buildWorkbook(options)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const years = evaluate(opened.value.data)
    .cells.filter((cell) => cell.bound.formula.id === "ELASTICITY")
    .map((cell) => cell.place.year);
  expect(new Set(years)).toEqual(new Set([2023]));
});

test("formulas that take factors are given the audit's own, and the year that is pinned or the cell's", () => {
  const locate = locateInNew(options);
  const at = (place: Place) => {
    const found = locate(place);
    if (found === undefined) throw new Error(`no cell for ${JSON.stringify(place)}`);
    return found;
  };
  const own = at({ sheet: "factors", row: 0, column: "item" });
  const table = `'${own.sheet}'!$B$${own.row + 1}:$H$${own.row + 20}`;
  const pin = at({ sheet: "parameters", field: "PF-01" });
  const pinned = `'${pin.sheet}'!F${pin.row + 1}`;
  const grid = formulaAt({ sheet: "indicators", field: "C-03", year: 2023 }, options.years, locate);
  expect(grid).toContain(`,IF(${pinned}="",2023,${pinned}),`);
  expect(grid?.endsWith(`,"万kWh",,${table})`)).toBe(true);
  const coal = formulaAt({ sheet: "indicators", field: "E-01-coal", year: 2023 }, options.years, locate);
  expect(coal?.endsWith(`,"t",,,${table},2023)`)).toBe(true);
  const grown = formulaAt({ sheet: "indicators", field: "E-01-coal", year: 2023 }, options.years, locate, {
    rowsOf: () => 31,
  });
  expect(grown).toContain(`$B$${own.row + 1}:$H$${own.row + 31}`);
});

test("a workbook without the sheet of own factors has formulas without it", () => {
  const locate = locateInNew(options);
  const without: typeof locate = (place) => (place.sheet === "factors" ? undefined : locate(place));
  const heat = formulaAt({ sheet: "indicators", field: "C-04", year: 2023 }, options.years, without);
  expect(heat).toMatch(/^PARK\.CARBON\.HEAT\(IF\([^,]+="","",[^,]+\),,,,2023\)$/);
});
