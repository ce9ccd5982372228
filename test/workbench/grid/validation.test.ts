import type { CellValue, ValidationRecord } from "../../../src/workbench/grid/book";
import { keepsRule } from "../../../src/workbench/grid/validation";

const rect = { row: 0, column: 0, rows: 1, columns: 1 };
const list: ValidationRecord = { rect, type: "list", values: ["是", "否"], allowBlank: false };
const between: ValidationRecord = {
  rect,
  type: "decimal",
  operator: "between",
  formula1: "0",
  formula2: "100",
  allowBlank: true,
};
const whole: ValidationRecord = { rect, type: "whole", operator: "greaterThan", formula1: "0", allowBlank: true };
const short: ValidationRecord = {
  rect,
  type: "textLength",
  operator: "lessThanOrEqual",
  formula1: "4",
  allowBlank: true,
};
const custom: ValidationRecord = { rect, type: "custom", formula1: "A1>B1", allowBlank: true };

const cases: readonly (readonly [string, ValidationRecord, CellValue, boolean | null])[] = [
  ["a choice", list, "是", true],
  ["no choice", list, "也许", false],
  ["a blank where none is allowed", list, null, false],
  ["an allowed blank", between, null, true],
  ["a value on the bound", between, 100, true],
  ["a value outside", between, 100.1, false],
  ["a text for a number", between, "12", false],
  ["an error", between, "#N/A", false],
  ["a fraction for a whole number", whole, 1.5, false],
  ["a whole number", whole, 2, true],
  ["a short text", short, "清洁生产", true],
  ["a long text", short, "清洁生产审核", false],
  ["a rule with a formula", custom, 5, null],
];

test.each(cases)("%s", (_what, rule, value, verdict) => {
  expect(keepsRule(rule, value)).toBe(verdict);
});
