import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyRule } from "../../src/completeness/check";
import { rules } from "../../src/completeness/index";
import { evaluate } from "../../src/evaluation/evaluate";
import { sheets } from "../../src/sheets/index";
import { auditData } from "./audit-data";

const slots = (text: string): string[] => [...text.matchAll(/\{([A-Za-z][\w-]*)\}/g)].map((match) => match[1] ?? "");

describe.each(rules)("rule $id", (rule) => {
  it.each(rule.examples.map((example, index) => ({ example, index })))("example $index", ({ example }) => {
    const data = auditData(example);
    const found = applyRule(rule, { data, evaluation: evaluate(data), sheets });
    expect(found.findings).toHaveLength(example.finds);
    expect(found.notChecked).toHaveLength(example.notChecked ?? 0);
    for (const finding of found.findings) {
      for (const text of [finding.message.zh, finding.message.en, finding.remedy.zh, finding.remedy.en]) {
        for (const slot of slots(text)) expect(Object.keys(finding.args)).toContain(slot);
      }
      for (const arg of Object.values(finding.args)) {
        expect(JSON.stringify(arg)).not.toMatch(/NaN|undefined|Infinity|null/);
      }
    }
    for (const { reason, args } of found.notChecked) {
      for (const slot of [...slots(reason.zh), ...slots(reason.en)]) expect(Object.keys(args)).toContain(slot);
    }
  });

  it("shows a case that it finds and one that it does not", () => {
    expect(rule.examples.some(({ finds }) => finds > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds === 0)).toBe(true);
  });

  it("speaks both languages and says why", () => {
    for (const { zh, en } of [rule.title, rule.message, rule.remedy, rule.because]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
    }
  });
});

it("lists every rule there is, once", () => {
  const folder = join(__dirname, "../../src/completeness");
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".ts") && readFileSync(join(folder, file), "utf8").includes("= defineRule({"),
  );
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});
