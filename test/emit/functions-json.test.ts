import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../src/core/text";
import { functionsJson, signatures } from "../../src/emit/functions-json";
import { formulas } from "../../src/formulas";

/** `UPDATE_GOLDEN=1` rewrites the texts; a function or argument that vanished still fails, and must be removed by hand. */
const golden = join(__dirname, "../golden");
const written = (name: string): unknown => {
  const path = join(golden, name);
  if (!existsSync(path)) throw new Error(`${name} is missing: run the test with UPDATE_GOLDEN=1`);
  return JSON.parse(readFileSync(path, "utf8"));
};
const update = (name: string, content: unknown): void => {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(join(golden, name), `${JSON.stringify(content, null, 2)}\n`);
};

test("no function and no argument that shipped has vanished, moved or become compulsory", () => {
  const now = signatures(formulas);
  const faults: string[] = [];
  if (existsSync(join(golden, "signatures.json"))) {
    for (const [id, shipped] of Object.entries(written("signatures.json") as Record<string, string[]>)) {
      const current = now[id];
      if (current === undefined) {
        faults.push(`${id} has vanished`);
        continue;
      }
      const bare = (argument: string): string => argument.replace("?", "");
      for (const [index, argument] of shipped.entries()) {
        const kept = current[index];
        if (kept === undefined || bare(kept) !== bare(argument))
          faults.push(`${id}: argument ${index + 1} was ${argument}, is ${kept ?? "gone"}`);
        else if (argument.endsWith("?") && !kept.endsWith("?")) faults.push(`${id}: ${argument} is no longer optional`);
      }
      for (const added of current.slice(shipped.length)) {
        if (!added.endsWith("?")) faults.push(`${id}: the new argument ${added} is not optional`);
      }
    }
  }
  expect(faults).toEqual([]);
  update("signatures.json", now);
  expect(now).toEqual(written("signatures.json"));
});

describe.each(languages)("functions.json in %s", (language) => {
  const json = functionsJson(formulas, language, "https://localhost:3000/");

  test("equals its golden file", () => {
    update(`functions.${language}.json`, json);
    expect(json).toEqual(written(`functions.${language}.json`));
  });

  test("holds what Excel demands", () => {
    expect("allowErrorForDataTypeAny" in json).toBe(false);
    expect(new Set(json.functions.map(({ id }) => id)).size).toBe(json.functions.length);
    for (const { id, name, description, helpUrl, parameters } of json.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)*$/);
      expect(id.length).toBeLessThanOrEqual(128);
      expect(name).toBe(id);
      expect(description).not.toBe("");
      expect(helpUrl).toBe(`https://localhost:3000/help/${language}/${id}.html`);
      const names = parameters.map((parameter) => parameter.name);
      expect(new Set(names).size).toBe(names.length);
      for (const parameter of parameters) {
        expect(parameter.name).toMatch(/^[\p{L}][\p{L}\p{N}_]*$/u);
        expect(parameter.description).not.toMatch(/undefined|NaN|\{|\}/);
        expect(parameter.type).toBe("any");
      }
      const firstOptional = parameters.findIndex((parameter) => parameter.optional === true);
      if (firstOptional >= 0) {
        expect(parameters.slice(firstOptional).map(({ optional }) => optional)).not.toContain(undefined);
      }
    }
  });
});

test("functions, order of arguments and kinds are the same in every language", () => {
  const shape = (language: (typeof languages)[number]): unknown =>
    functionsJson(formulas, language, "").functions.map(({ id, parameters, result }) => ({
      id,
      result,
      parameters: parameters.map(({ dimensionality, optional }) => ({ dimensionality, optional })),
    }));
  for (const language of languages) expect(shape(language)).toEqual(shape(languages[0]));
});
