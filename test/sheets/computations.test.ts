import { conversionFactor } from "../../src/core/units";
import { formulas } from "../../src/formulas";
import { fieldById, sheetById, sheets } from "../../src/sheets";
import type { Computation, InputSource, TableSheet } from "../../src/sheets/define";

interface Declared {
  readonly name: string;
  readonly unit: string | undefined;
  readonly computation: Computation;
  readonly table?: TableSheet;
}

const declared: Declared[] = sheets.flatMap((sheet): Declared[] => {
  if (sheet.kind === "computed")
    return sheet.indicators.map(({ id, unit, computation }) => ({ name: id, unit, computation }));
  if (sheet.kind === "form") return [];
  return sheet.columns.flatMap(({ id, unit, computation }) =>
    computation === undefined ? [] : [{ name: `${sheet.id}.${id}`, unit, computation, table: sheet }],
  );
});

const numberField = (id: string) => {
  const { field } = fieldById(id);
  if (field.type !== "number") throw new Error(`${id} is no number`);
  return field;
};

/** The units of all cells a source names; an unknown field or column throws, and so does one that is no number. */
function unitsOf(source: InputSource, table: TableSheet | undefined): readonly (string | undefined)[] {
  if ("field" in source) {
    const { field } = fieldById(source.field);
    return field.type === "choice" ? [] : [numberField(source.field).unit];
  }
  if ("fields" in source) return source.fields.map((id) => numberField(id).unit);
  if ("constant" in source || "unitOf" in source || "yearsSince" in source || "year" in source || "table" in source)
    return [];
  const ids = "column" in source ? [source.column] : source.columns;
  return ids.map((id) => {
    const column = table?.columns.find((one) => one.id === id);
    if (column?.type !== "number") throw new Error(`${table?.id} has no number column ${id}`);
    return column.unit;
  });
}

test("there are computed cells", () => expect(declared.length).toBeGreaterThan(40));

describe.each(declared.map((it) => [it.name, it] as const))("%s", (_, { computation, table, unit }) => {
  const formula = formulas.find((one) => one.id === computation.formula);
  if (formula === undefined) throw new Error(`no formula ${computation.formula}`);
  const free = new Map<string, string>();

  test("gives the formula exactly what it asks for", () => {
    const known = Object.keys(formula.inputs);
    const needed = known.filter((id) => {
      const input = formula.inputs[id];
      return input !== undefined && !("optional" in input && input.optional === true) && input.kind !== "flag";
    });
    expect(known).toEqual(expect.arrayContaining(Object.keys(computation.inputs)));
    expect(Object.keys(computation.inputs)).toEqual(expect.arrayContaining(needed));
  });

  test("takes its inputs from cells whose units convert", () => {
    for (const [id, source] of Object.entries(computation.inputs)) {
      const input = formula.inputs[id];
      const to = input !== undefined && "unit" in input ? input.unit : undefined;
      const units = unitsOf(source, table);
      expect(new Set(units).size).toBeLessThanOrEqual(1);
      const from = units[0];
      if (to === undefined || from === undefined) continue;
      if (/^\{[a-z]+\}$/.test(to)) {
        const earlier = free.get(to) ?? from;
        expect([id, from]).toEqual([id, earlier]);
        free.set(to, earlier);
      } else if (!to.includes("{")) {
        expect([id, from, conversionFactor(from, to).ok]).toEqual([id, from, true]);
      }
    }
  });

  test("shows its result in a unit that the formula's converts to", () => {
    // A cell holds one value: a table has to be a single column, with a row for each row that is handed over.
    const { result } = formula;
    if (result.kind === "table") expect(result.columns).toHaveLength(1);
    let from = (result.kind === "table" ? result.columns[0]?.unit : result.unit) ?? "1";
    for (const [id, source] of Object.entries(computation.inputs)) {
      const input = formula.inputs[id];
      const actual = unitsOf(source, table)[0];
      if (input !== undefined && "unit" in input && actual !== undefined)
        from = from.replaceAll(input.unit, input.unit.startsWith("{") ? actual : input.unit);
    }
    if (!from.includes("{")) expect([from, unit, conversionFactor(from, unit ?? "1").ok]).toEqual([from, unit, true]);
  });

  test("takes a choice from a list that the formula knows, and a year from a field that holds one", () => {
    for (const [id, source] of Object.entries(computation.inputs)) {
      const input = formula.inputs[id];
      if ("field" in source) {
        const { field } = fieldById(source.field);
        if (field.type === "choice")
          expect(input?.kind === "choice" && Object.keys(input.choices)).toEqual(Object.keys(field.choices));
      }
      if ("year" in source && source.pinnedBy !== undefined)
        expect([id, fieldById(source.pinnedBy).field.type]).toEqual([id, "year"]);
    }
  });

  test("takes a table whose first columns are the input's own, of the same kinds", () => {
    for (const [id, source] of Object.entries(computation.inputs)) {
      if (!("table" in source)) continue;
      const input = formula.inputs[id];
      const sheet = sheetById(source.table);
      if (sheet.kind !== "table" || input?.kind !== "table") throw new Error(`${id} is no table`);
      const taken = Object.entries(input.columns);
      expect(sheet.columns.slice(0, taken.length).map((column) => column.id)).toEqual(taken.map(([name]) => name));
      for (const [index, [name, column]] of taken.entries()) {
        const stands = sheet.columns[index];
        expect([name, stands?.type === "number" || stands?.type === "year"]).toEqual([name, column.kind === "number"]);
        expect(Object.keys(stands?.choices ?? {})).toEqual(Object.keys(column.choices ?? {}));
        // what the formula cannot do without is asked for
        if (column.optional !== true) expect([name, stands?.required]).toEqual([name, "required"]);
      }
    }
  });

  test("lists are fields of one sheet, unit and period; columns stand next to each other, in order", () => {
    for (const source of Object.values(computation.inputs)) {
      if ("fields" in source) {
        const fields = source.fields.map((id) => fieldById(id));
        expect(new Set(fields.map(({ sheet }) => sheet)).size).toBe(1);
        expect(new Set(source.fields).size).toBe(source.fields.length);
        // a list is handed over as it is: nothing in it can be converted by itself
        expect(new Set(fields.map(({ field }) => ("unit" in field ? field.unit : ""))).size).toBe(1);
        expect(new Set(source.fields.map((id) => fieldById(id).field.period)).size).toBe(1);
      }
      if ("columns" in source) {
        const row = table?.columns.map((column) => column.id).join("|");
        expect(`|${row}|`).toContain(`|${source.columns.join("|")}|`);
      }
    }
  });
});
