import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { reconnectFormulas } from "../../src/app/reconnect-formulas";
import { evaluate } from "../../src/evaluation/evaluate";
import { printedUnit } from "../../src/core/printed-unit";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { sheets } from "../../src/sheets";
import type { AuditOptions, AuditValues } from "../../src/sheets/audit-values";
import { acceptedUnits, unitGroupIds, unitGroupOf, unitGroups, type ChosenUnits } from "../../src/sheets/unit-groups";
import type { SheetGrid } from "../../src/workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import type { FormulaCell } from "../../src/workbook/port";
import { acceptedUnit, unitInHeader } from "../../src/workbook/unit-text";

const options: AuditOptions = {
  language: "zh-CN",
  years: [2022, 2023],
  baseline: 2023,
  auditYear: 2024,
  enterprises: 3,
};
const values: AuditValues = {
  fields: {
    "A2a-01": { years: { 2022: 12.3, 2023: 11.7 } },
    "A2a-07": { years: { 2022: 40, 2023: 41.5 } },
    "A1b-08": { years: { 2022: 50000, 2023: 52000 } },
  },
  tables: { "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": 1.23, electricity: 4.5 }] },
};
const units: ChosenUnits = { water: "m3", money: "亿元", electricity: "MWh" };

function opened(grids: readonly SheetGrid[]): OpenedAudit {
  const outcome = decodeWorkbook(grids);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const grids = (more: Partial<AuditOptions> = {}): SheetGrid[] =>
  gridsOf(buildWorkbook({ ...options, ...more }, values));

/** The cell of a form by the ids of its row and column. */
function edit(all: SheetGrid[], field: string, column: string, value: string | number): SheetGrid[] {
  return all.map((grid) => {
    const row = grid.cells.findIndex((cells) => cells[0] === field);
    const at = grid.cells[0]?.indexOf(column) ?? -1;
    if (row < 0 || at < 0) return grid;
    return {
      ...grid,
      cells: grid.cells.map((cells, index) =>
        index === row ? cells.map((cell, column) => (column === at ? value : cell)) : cells,
      ),
    };
  });
}

test.each(["zh-CN", "en-US"] as const)(
  "figures stand in the chosen units and are read back in the declared ones (%s)",
  (language) => {
    const all = grids({ units, language });
    const shown = all.flatMap(({ cells }) => cells.filter((row) => row[0] === "A2a-01"))[0];
    expect(shown).toEqual(expect.arrayContaining(["m³", 123000, 117000]));
    const { data, structure } = opened(all);
    expect(structure).toEqual([]);
    expect([data.value("A2a-01", 2022), data.value("A1b-08", 2023)]).toEqual([12.3, 52000]);
    expect(data.rows("enterprise-years")[0]?.cells).toMatchObject({ "fresh-water": 1.23, electricity: 4.5 });
  },
);

test("every accepted unit of every group is told by what the sheet prints of it, in both languages", () => {
  for (const id of unitGroupIds) {
    for (const unit of acceptedUnits(unitGroups[id])) {
      for (const text of Object.values(printedUnit(unit))) {
        expect([unit, text, acceptedUnit(text, unitGroups[id])]).toEqual([unit, text, unit]);
        expect(acceptedUnit(unitInHeader(`水量（合计） (${text})`) ?? "", unitGroups[id])).toBe(unit);
      }
    }
  }
  expect(acceptedUnit("立方米", unitGroups.water)).toBe("m3");
  expect(acceptedUnit("桶", unitGroups.water)).toBeUndefined();
  expect(acceptedUnit("t", unitGroups.water)).toBeUndefined();
});

test("the indicators are the same whatever the units are", () => {
  const of = (more: Partial<AuditOptions>) =>
    evaluate(opened(grids(more)).data).cells.map(({ outcome }) => (outcome.ok ? outcome.value : outcome.problem.code));
  expect(of({ units })).toEqual(of({}));
});

test("formulas convert from the units as entered", () => {
  const formulaOf = (more: Partial<AuditOptions>) =>
    buildWorkbook({ ...options, ...more }, values)
      .sheets.flatMap(({ rows }) => rows.flat())
      .find((cell) => cell?.computes?.field === "W-02" && cell.computes.year === 2023)?.formula;
  expect(formulaOf({})).toMatch(/\*10000\)/);
  expect(formulaOf({ units: { water: "m3" } })).not.toMatch(/\*/);
  expect(formulaOf({ units })).toMatch(/\*10000\)/);
});

test("an unknown unit is named with those allowed, and its figures are not taken", () => {
  const { data, structure, reference, unread } = opened(edit(grids(), "A2a-01", "unit", "桶"));
  expect(data.value("A2a-01", 2022)).toBeNull();
  expect(structure).toHaveLength(1);
  const [fault] = structure;
  expect(fault).toMatchObject({
    fatal: true,
    problem: { code: "unknown-unit", detail: { given: "桶", allowed: "万m³、m³、亿m³" } },
  });
  expect(fault && reference(fault.place)?.cell).toMatch(/^D\d+$/);
  expect(unread({ sheet: "a2", field: "A2a-01", year: 2022 })).toBe("12.3 桶");
  expect(data.unreadable.map(({ expected }) => expected)).toEqual(["unit", "unit"]);
});

test("a unit that was changed by hand is used, and said", () => {
  const { data, structure, units: entered } = opened(edit(grids(), "A2a-01", "unit", "m³"));
  expect(data.value("A2a-01", 2022)).toBe(0.00123);
  expect(structure.map(({ problem, fatal }) => [problem.code, fatal])).toEqual([["unit-edited", false]]);
  expect(entered.ofField("A2a-01")).toBe("m3");
});

test("a header without brackets, and a blank unit, mean the unit that the sheet was made with", () => {
  const all = edit(grids({ units }), "A2a-01", "unit", "").map((grid) => ({
    ...grid,
    cells: grid.cells.map((row) => row.map((cell) => (cell === "新鲜水量 (m³)" ? "用水" : cell))),
  }));
  const { data, structure } = opened(all);
  expect(structure).toEqual([]);
  expect(data.value("A2a-01", 2022)).toBe(12.3);
  expect(data.rows("enterprise-years")[0]?.cells["fresh-water"]).toBe(1.23);
});

test("reconnecting follows the units that stand in the sheets now, cell by cell of a range", async () => {
  class Recording extends MemoryWorkbook {
    written: readonly FormulaCell[] = [];
    override writeFormulas(cells: readonly FormulaCell[] = []) {
      this.written = cells;
      return super.writeFormulas();
    }
  }
  const workbook = new Recording(edit(edit(grids(), "A2a-01", "unit", "m³"), "A2a-22-old", "unit", "t"));
  expect(await reconnectFormulas(workbook)).toMatchObject({ ok: true });
  const reuse = workbook.written.filter(({ formula }) => formula.includes("WATER.REUSERATE("));
  expect(reuse.length).toBe(2);
  for (const { formula } of reuse) expect(formula).toMatch(/REUSERATE\(IF\([^)]*\*10000\),IF\([^*]*\)\)/);
  expect(workbook.written.some(({ formula }) => formula.includes("CHOOSE({1;2},"))).toBe(true);
});

test("a formula that is told the unit of its amount is told the one that stands in the sheet", () => {
  const formulas = (units: ChosenUnits) =>
    buildWorkbook({ ...options, units }, values).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])),
    );
  for (const [units, unit] of [
    [{}, "万kWh"],
    [{ electricity: "kWh" }, "kWh"],
  ] as const) {
    const told = formulas(units).filter((text) => /ENERGY\.TCE\("electricity"|CARBON\.ELECTRICITY\(/.test(text));
    expect(told.length).toBe(4);
    for (const text of told) expect(text).toContain(`,"${unit}"`);
  }
});

test("a column that is handed to a formula with its table keeps its declared unit", () => {
  for (const sheet of sheets) {
    const computed = sheet.kind === "computed" ? sheet.indicators : sheet.kind === "table" ? sheet.columns : [];
    for (const { computation } of computed) {
      for (const source of Object.values(computation?.inputs ?? {})) {
        if (!("table" in source)) continue;
        const table = sheets.find(({ id }) => id === source.table);
        if (table?.kind !== "table") throw new Error(source.table);
        for (const column of table.columns)
          expect([table.id, column.id, unitGroupOf(column)]).toEqual([table.id, column.id, undefined]);
      }
    }
  }
});
