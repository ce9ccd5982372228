import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import { formulas as full } from "../../src/formulas";
import type { Formula } from "../../src/formulas/define";
import { argumentsOf } from "../formulas/arguments";

/** The functions bundle is built from the formulas without what only readers need; it must calculate all the same. */

interface Loader {
  readonly stripped: (source: string, filename: string) => string;
  readonly withoutManual: (source: string, filename: string) => string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build is not TypeScript
const { stripped, withoutManual } = require("../../src/emit/strip-documentation.cjs") as Loader;

const folder = join(__dirname, "../../src/formulas");

/** The modules of the catalogue as the loader leaves them; everything else as it is. */
function loaded(strip: Loader["stripped"]): { readonly formulas: readonly Formula[] } {
  const modules = new Map<string, { exports: Record<string, unknown> }>();
  const load = (file: string): Record<string, unknown> => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const { code } = transformSync(strip(readFileSync(file, "utf8"), file), {
      filename: file,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const requireFrom = (path: string): unknown => {
      const target = require.resolve(join(file, "..", path));
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the modules are found at run time
      return target.startsWith(folder) ? load(target) : require(target);
    };

    new Function("module", "exports", "require", code)(module, module.exports, requireFrom);
    return module.exports;
  };
  return load(join(folder, "index.ts")) as unknown as { readonly formulas: readonly Formula[] };
}

const { formulas } = loaded(stripped);
const byId = new Map(formulas.map((formula) => [formula.id, formula]));

test("the same formulas are left, without their documentation", () => {
  expect([...byId.keys()]).toEqual(full.map(({ id }) => id));
  for (const formula of formulas) {
    expect(formula.doc).toBeUndefined();
    expect(formula.factors).toBeUndefined();
    for (const input of Object.values(formula.inputs)) {
      expect(input.summary).toBeUndefined();
      expect("unit" in input).toBe(false);
    }
  }
});

const manual = new Set(["summary", "examples", "seeAlso"]);

test("the pane's formulas keep what explains a result, and nothing that only the manual shows", () => {
  const explaining = loaded(withoutManual).formulas;
  expect(explaining.map(({ id }) => id)).toEqual(full.map(({ id }) => id));
  for (const [index, { doc, title, factors }] of explaining.entries()) {
    const kept = Object.entries(full[index]?.doc ?? {}).filter(([part]) => !manual.has(part));
    expect(doc).toEqual(Object.fromEntries(kept));
    expect(title).toEqual(full[index]?.title);
    expect(factors === undefined).toBe(full[index]?.factors === undefined);
  }
});

describe.each(full.map((formula) => [formula.id, formula] as const))("%s", (id, formula) => {
  const bare = byId.get(id);
  if (bare === undefined) throw new Error(`${id} is not left`);

  test("keeps its arguments, their bounds, titles and choices", () => {
    expect(Object.keys(bare.parameters)).toEqual(Object.keys(formula.parameters));
    for (const [name, input] of Object.entries(formula.inputs)) {
      const calculating = JSON.parse(
        JSON.stringify(input, (key, it: unknown) =>
          key === "summary" || (key === "unit" && typeof it === "string") ? undefined : it,
        ),
      ) as unknown;
      const left = JSON.parse(
        JSON.stringify(bare.inputs[name], (key, it: unknown) =>
          key === "unit" && typeof it === "string" ? undefined : it,
        ),
      ) as unknown;
      expect(left).toEqual(calculating);
    }
  });

  test.each(formula.doc.examples.map((example, index) => [index + 1, example] as const))(
    "calculates example %i alike",
    (_, { given }) => {
      const outcome = formula.calculate(argumentsOf(formula, given));
      expect(bare.calculate(argumentsOf(formula, given))).toEqual(outcome);
    },
  );
});
