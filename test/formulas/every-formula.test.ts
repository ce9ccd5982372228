import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import fc from "fast-check";
import { isExcelError, type CellValue } from "../../src/core/cell";
import { problemCodes } from "../../src/core/outcome";
import type { Text } from "../../src/core/text";
import { parseUnit } from "../../src/core/units";
import type { Example, Formula, FormulaResult, Input, ResultCell } from "../../src/formulas/define";
import { formulaById, formulas } from "../../src/formulas";
import { argumentsOf, calculated, cellsOf, isRange, mapNumbers, unitOf, worksOf, type Given } from "./arguments";
import { textsWithoutWords } from "./texts-without-words";

/** What is asked of every formula, so that a new one needs no test of its own for it. */

const folder = join(__dirname, "../../src/formulas");

const isFormula = (it: unknown): it is Formula =>
  typeof it === "object" && it !== null && "calculate" in it && "parameters" in it && "doc" in it;

/** Every formula that any file of the catalogue exports, with the id its path stands for. */
const exported = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are found at run time
    const module = require(join(folder, file)) as Record<string, unknown>;
    const id = relative(".", file).replace(/\.ts$/, "").split(sep).join(".").replaceAll("-", "").toUpperCase();
    return Object.values(module)
      .filter(isFormula)
      .map((formula) => ({ file, id, formula }));
  });

describe("the catalogue", () => {
  test("lists every formula that a file exports, once", () => {
    expect(exported.map(({ formula }) => formula.id).sort()).toEqual(formulas.map(({ id }) => id).sort());
    expect(new Set(formulas.map(({ id }) => id)).size).toBe(formulas.length);
  });
  test("gives a formula by its id and refuses one that does not exist", () => {
    expect(formulaById("WATER.REUSERATE").id).toBe("WATER.REUSERATE");
    expect(() => formulaById("WATER.NOSUCHRATE")).toThrow("WATER.NOSUCHRATE");
  });
  test.each(exported)("$file defines $id", ({ id, formula }) => {
    expect(formula.id).toBe(id);
    expect(formula.id).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/);
  });
});

/** Numbers agree to 1e-9 relative, or within the example's own bound; everything else is identical. */
function expectResult(actual: FormulaResult, expected: FormulaResult, within?: number, floor = 1e-12): void {
  const left = cellsOf(actual);
  const right = cellsOf(expected);
  expect(Array.isArray(actual) ? actual.map((row) => row.length) : 1).toEqual(
    Array.isArray(expected) ? expected.map((row) => row.length) : 1,
  );
  for (const [index, cell] of right.entries()) {
    const given = left[index];
    if (typeof cell !== "number") expect(given).toBe(cell);
    else {
      expect(typeof given).toBe("number");
      const bound = within ?? Math.max(1e-9 * Math.abs(cell), floor);
      if (!(Math.abs(Number(given) - cell) <= bound)) throw new Error(`${String(given)} is not ${cell} ± ${bound}`);
    }
  }
}

const required = (input: Input): boolean => input.kind !== "flag" && !("optional" in input && input.optional === true);

/** The first example that works, with every argument it gives. */
function base(formula: Formula): Example {
  const [first] = worksOf(formula);
  if (first === undefined) throw new Error(`${formula.id} has no example that works`);
  return first;
}

function valueOf(formula: Formula, given: Example["given"]): FormulaResult {
  const outcome = calculated(formula, given);
  if (!outcome.ok) throw new Error(`${formula.id} gives ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** A value with its first cell replaced. */
const withFirst = (given: Given | undefined, cell: CellValue): Given =>
  isRange(given) ? given.map((row, r) => row.map((it, c) => (r === 0 && c === 0 ? cell : it))) : cell;

const texts = (it: unknown, path: string): { path: string; text: Text }[] => {
  if (typeof it !== "object" || it === null) return [];
  if ("zh" in it && typeof it.zh === "string" && "en" in it) return [{ path, text: it as Text }];
  return Object.entries(it).flatMap(([key, inner]) => (key === "given" ? [] : texts(inner, `${path}.${key}`)));
};

const unitsOf = (formula: Formula): string[] => {
  const inputs = Object.values(formula.inputs).flatMap((input) =>
    input.kind === "table"
      ? Object.values(input.columns).map((column) => column.unit)
      : "unit" in input
        ? [input.unit]
        : [],
  );
  const results =
    formula.result.kind === "table" ? formula.result.columns.map((column) => column.unit) : [formula.result.unit];
  return [...inputs, ...results].filter((unit) => unit !== undefined);
};

const dimensionOf = (unit: string | undefined): Readonly<Record<string, number>> => {
  const parsed = parseUnit(unit ?? "1");
  if (!parsed.ok) throw new Error(`${String(unit)} is no unit`);
  return parsed.value.dimension;
};

/** Numbers as people type them in Chinese offices: thousands separators and full-width digits. */
const typed = (number: number): string => {
  const plain = Number.isInteger(number) && Math.abs(number) < 1e15 ? number.toLocaleString("en-US") : String(number);
  return plain.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
};

describe.each(formulas.map((formula) => [formula.id, formula] as const))("%s", (_, formula) => {
  const { doc, parameters, result } = formula;

  test("has an example that works and one that fails, and every one holds", () => {
    expect(worksOf(formula).length).toBeGreaterThan(0);
    expect(doc.examples.length).toBeGreaterThan(worksOf(formula).length);
    for (const { given, gives, within } of doc.examples) {
      for (const name of Object.keys(given)) expect(Object.keys(parameters)).toContain(name);
      const outcome = calculated(formula, given);
      if (typeof gives === "object" && "problem" in gives) {
        expect(outcome).toMatchObject({ ok: false, problem: { code: gives.problem } });
        expect(problemCodes).toContain(gives.problem);
      } else {
        if (!outcome.ok) throw new Error(`${JSON.stringify(given)} gives ${JSON.stringify(outcome.problem)}`);
        expectResult(outcome.value, gives, within);
        if (given["header"] !== true)
          expect(textsWithoutWords(formula, argumentsOf(formula, given), outcome.value)).toEqual([]);
      }
    }
  });

  test("reads well in both languages", () => {
    const all = texts(formula, formula.id);
    for (const { path, text } of all) {
      const problems = [text.zh, text.en].filter((it) => it.trim() === "" || it !== it.trim());
      expect([path, problems]).toEqual([path, []]);
    }
    expect(all.filter(({ text }) => !/\p{Script=Han}|LMDI|TOPSIS|AHP/u.test(text.zh)).map(({ path }) => path)).toEqual(
      [],
    );
    const columns = Object.values(formula.inputs).flatMap((it) => (it.kind === "table" ? Object.keys(it.columns) : []));
    const results = result.kind === "table" ? result.columns.map(({ id }) => id) : [];
    expect(doc.equation).toMatch(new RegExp([...Object.keys(formula.inputs), ...columns, ...results].join("|")));
    expect(doc.clause).toMatch(/^(A\.[1-5]|5\.|6\.|7|B\.|C )/);
    expect(doc.sources.length).toBeGreaterThan(0);
    for (const id of doc.seeAlso ?? []) expect(formulas.map((other) => other.id)).toContain(id);
    expect(doc.seeAlso ?? []).not.toContain(formula.id);
  });

  test("declares units that exist, and a unit for every number", () => {
    for (const unit of unitsOf(formula)) expect([unit, parseUnit(unit).ok]).toEqual([unit, true]);
    if (result.kind === "number") expect(result.unit).toBeDefined();
    for (const { given } of worksOf(formula)) {
      const value = valueOf(formula, given);
      if (result.kind !== "table") expect(typeof value).toBe(result.kind === "number" ? "number" : "string");
      else if (Array.isArray(value) && given["header"] !== true) {
        for (const row of value) {
          for (const [index, cell] of row.entries()) {
            if (typeof cell === "number") expect(result.columns[index]?.unit).toBeDefined();
          }
        }
      }
    }
  });

  test("takes optional arguments last", () => {
    const kinds = Object.values(parameters).map(required);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
  });

  test("names the input that is missing: blank, empty text, white space or omitted is never 0", () => {
    const { given } = base(formula);
    for (const [id, input] of Object.entries(parameters)) {
      if (!required(input)) continue;
      const blankRanges = ["numbers", "texts", "matrix", "table"].includes(input.kind)
        ? [[["", null]], [[""], [null]]]
        : [];
      for (const blank of [null, undefined, "", "  ", [[null]], [[""]], ...blankRanges]) {
        const args = argumentsOf(formula, given);
        args[Object.keys(parameters).indexOf(id)] = blank;
        expect([id, formula.calculate(args)]).toMatchObject([
          id,
          { ok: false, problem: { code: "missing-input", inputs: [id] } },
        ]);
      }
    }
  });

  test("passes an error argument through", () => {
    const { given } = base(formula);
    for (const id of Object.keys(parameters)) {
      for (const error of ["#REF!", "#DIV/0!"]) {
        const outcome = calculated(formula, { ...given, [id]: withFirst(given[id], error) });
        expect([id, outcome]).toMatchObject([
          id,
          { ok: false, problem: { code: "input-error", inputs: [id], detail: { error } } },
        ]);
      }
    }
  });

  test("takes a number typed as text, full-width or with separators, for the number", () => {
    for (const { given } of worksOf(formula)) {
      const asText = Object.fromEntries(Object.entries(given).map(([id, it]) => [id, mapNumbers(it, typed) ?? null]));
      const flags = Object.entries(parameters).filter(([, input]) => input.kind === "flag");
      for (const [id] of flags) if (given[id] !== undefined) asText[id] = given[id];
      expectResult(valueOf(formula, asText), valueOf(formula, given));
    }
  });

  test("refuses text and truth values where a number belongs", () => {
    const { given } = base(formula);
    for (const [id, input] of Object.entries(parameters)) {
      if (input.kind !== "number" && input.kind !== "numbers" && input.kind !== "matrix") continue;
      for (const cell of ["一百", true]) {
        const outcome = calculated(formula, { ...given, [id]: withFirst(given[id], cell) });
        expect([id, outcome]).toMatchObject([id, { ok: false, problem: { code: "wrong-type", inputs: [id] } }]);
      }
    }
  });

  test("refuses numbers outside what is physically possible", () => {
    const { given } = base(formula);
    for (const [id, input] of Object.entries(parameters)) {
      const columns = input.kind === "table" ? Object.values(input.columns) : [input];
      for (const [index, column] of columns.entries()) {
        if (!("min" in column || "max" in column || "above" in column)) continue;
        const { min, max } = column;
        const above = "above" in column ? column.above : undefined;
        const outside = [
          ...(min === undefined ? [] : [min - 1]),
          ...(max === undefined ? [] : [max + 1]),
          ...(above === undefined ? [] : [above, above - 1]),
        ];
        for (const number of outside) {
          const now = given[id];
          const replaced = isRange(now)
            ? now.map((row, r) => row.map((cell, c) => (r === 0 && c === index ? number : cell)))
            : number;
          // a column left out of the example cannot be made wrong in it
          if (input.kind === "table" && (!isRange(now) || index >= (now[0]?.length ?? 0))) continue;
          const outcome = calculated(formula, { ...given, [id]: replaced });
          expect([id, number, outcome]).toMatchObject([
            id,
            number,
            { ok: false, problem: { code: "out-of-range", inputs: [id] } },
          ]);
        }
      }
    }
  });

  test("does not care whether a list stands in a row or a column, or has blank cells after it", () => {
    for (const { given } of worksOf(formula)) {
      for (const [id, input] of Object.entries(formula.inputs)) {
        const now = given[id];
        if (!isRange(now)) continue;
        const trailing = [...now, ...Array.from({ length: 3 }, () => (now[0] ?? []).map(() => null))];
        const variants: Given[] = [trailing];
        if (input.kind === "numbers" || input.kind === "texts") {
          const cells = now.flat();
          variants.push(
            [cells],
            cells.map((cell) => [cell]),
          );
        }
        for (const variant of variants) {
          expectResult(valueOf(formula, { ...given, [id]: variant }), valueOf(formula, given));
        }
      }
    }
  });

  if (result.kind === "table") {
    test("spills its column names only when asked", () => {
      for (const { given } of worksOf(formula)) {
        const bare = valueOf(formula, { ...given, header: false });
        const headed = valueOf(formula, { ...given, header: true });
        if (!Array.isArray(bare) || !Array.isArray(headed)) throw new Error("a table formula gave a single value");
        expect(headed.slice(1)).toEqual(bare);
        expect(headed[0]).toHaveLength(bare[0]?.length ?? -1);
      }
    });
  }

  test("never gives NaN, an infinity, null, or an error dressed as text", () => {
    const valueArbitrary = fc.tuple(
      ...Object.entries(parameters).map(([id, input]) => anyArgument(input, base(formula).given[id])),
    );
    fc.assert(
      fc.property(valueArbitrary, (args) => {
        const outcome = formula.calculate(args);
        if (!outcome.ok) {
          expect(problemCodes).toContain(outcome.problem.code);
          expect(outcome.problem.detail?.["given"]).not.toBe("∞");
          return;
        }
        if (Array.isArray(outcome.value)) {
          expect(result.kind).toBe("table");
          expect(outcome.value.length).toBeGreaterThan(0);
          expect(new Set(outcome.value.map((row) => row.length)).size).toBe(1);
        } else expect(isExcelError(outcome.value)).toBe(false);
        for (const cell of cellsOf(outcome.value)) {
          expect(["number", "string", "boolean"]).toContain(typeof cell);
          if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
        }
        const header = result.kind === "table" && args.at(-1) === true;
        if (!header) expect(textsWithoutWords(formula, args, outcome.value)).toEqual([]);
      }),
      { numRuns: 200, seed: 20240501 },
    );
  });

  if (doc.homogeneous === undefined) {
    test("is dimensionally homogeneous: smaller units scale the result to its own power", () => {
      const dimensions = new Set(unitsOf(formula).flatMap((unit) => Object.keys(dimensionOf(unit))));
      for (const dimension of dimensions) {
        const scale = (unit: string | undefined): number =>
          unit === undefined ? 1 : 7 ** (dimensionOf(unit)[dimension] ?? 0);
        for (const { given } of worksOf(formula)) {
          const bare = { ...given, header: false };
          const scaled = Object.fromEntries(
            Object.entries(bare).map(([id, it]) => {
              const input = formula.inputs[id];
              return [id, mapNumbers(it, (n, c) => n * scale(input && unitOf(input, c))) ?? null];
            }),
          );
          const before = valueOf(formula, bare);
          const cell = (it: FormulaResult, unit: string | undefined) =>
            typeof it === "number" ? it * scale(unit) : it;
          const expected = Array.isArray(before)
            ? before.map((row: readonly ResultCell[]) =>
                row.map((it, c) => cell(it, result.kind === "table" ? result.columns[c]?.unit : undefined)),
              )
            : cell(before, result.kind === "table" ? undefined : result.unit);
          const largest = Object.values(scaled).flatMap((it) => (isRange(it) ? it.flat() : [it]));
          const floor = 1e-12 * Math.max(1, ...largest.map((it) => (typeof it === "number" ? Math.abs(it) : 0)));
          expectResult(valueOf(formula, scaled), expected as FormulaResult, undefined, floor);
        }
      }
    });
  } else {
    test("says why it is not homogeneous", () => {
      expect(doc.homogeneous?.not.length).toBeGreaterThan(20);
    });
  }
});

/** Numbers a sheet may hold: ordinary sizes, zero, negative, small and large. */
const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.01, max: 1000, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.double({ min: 1e-6, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 1e-6, 1e9, -2.5) },
);

const anyText = fc.constantFrom("A", "B", "C", "原煤", "电力", "t", "m3", "kWh", "I", "1");

/** An argument of the right kind more often than not; now and then what the worked example uses. */
function anyArgument(input: Input, example: Given | undefined): fc.Arbitrary<unknown> {
  const sized = (cell: fc.Arbitrary<unknown>, width?: number): fc.Arbitrary<unknown> =>
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: width ?? 1, max: width ?? 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
  const kind = (): fc.Arbitrary<unknown> => {
    switch (input.kind) {
      case "number":
        return input.integer === true ? fc.integer({ min: -1, max: 40 }) : anyNumber;
      case "text":
        return anyText;
      case "flag":
        return fc.boolean();
      case "choice":
        return fc.constantFrom(...Object.keys(input.choices));
      case "numbers":
        return fc.array(anyNumber, { minLength: 1, maxLength: 6 }).map((cells) => [cells]);
      case "texts":
        return fc.array(anyText, { minLength: 1, maxLength: 6 }).map((cells) => [cells]);
      case "matrix":
        return input.square === true
          ? fc
              .integer({ min: 1, max: 5 })
              .chain((n) =>
                fc.array(fc.array(anyNumber, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
              )
          : sized(anyNumber);
      case "table": {
        const row = fc.tuple(
          ...Object.values(input.columns).map((column) => {
            const cell: fc.Arbitrary<unknown> = column.kind === "number" ? anyNumber : anyText;
            return column.optional === true ? fc.option(cell) : cell;
          }),
        );
        return fc.array(row, { minLength: 1, maxLength: 8 });
      }
    }
  };
  const changed =
    example === undefined
      ? fc.constant(null)
      : fc.double({ min: 0.5, max: 2, noNaN: true }).map((by) => mapNumbers(example, (number) => number * by));
  return fc.oneof(
    { weight: 6, arbitrary: kind() },
    { weight: 4, arbitrary: fc.constant(example ?? null) },
    { weight: 2, arbitrary: changed },
    { weight: 1, arbitrary: fc.constantFrom(null, "", "#N/A", "abc", true, -1, [[null]]) },
  );
}
