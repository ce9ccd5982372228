import type { BoundComputation } from "../../src/evaluation/bind";
import { formulaById } from "../../src/formulas";
import { formulaText, type Position } from "../../src/workbook/formula-text";

const rows: Readonly<Record<string, number>> = { top: 0, below: 1, apart: 4 };

const textOf = (fields: readonly string[], home: string): string => {
  const places = fields.map((field) => ({ sheet: "a4", field, year: 2024 }));
  const bound: BoundComputation = {
    formula: formulaById("BALANCE.UNACCOUNTED"),
    arguments: [
      { kind: "range", places },
      { kind: "constant", value: 1 },
    ],
    resultFactor: 1,
  };
  const locate = ({ field = "" }: { readonly field?: string }): Position => ({
    sheet: "A.4 环境",
    row: rows[field] ?? -1,
    column: 3,
  });
  return formulaText(bound, { locate, rowsOf: () => 0, home });
};

test("cells beside each other are a range, cells that stand apart a list in which a blank stays blank", () => {
  expect(textOf(["top", "below"], "A.4 环境")).toBe("PARK.BALANCE.UNACCOUNTED(D1:D2,1)");
  expect(textOf(["top", "below"], "指标计算")).toBe("PARK.BALANCE.UNACCOUNTED('A.4 环境'!D1:D2,1)");
  expect(textOf(["top", "apart"], "A.4 环境")).toBe(
    'PARK.BALANCE.UNACCOUNTED(CHOOSE({1;2},IF(D1="","",D1),IF(D5="","",D5)),1)',
  );
  expect(textOf(["below", "top"], "指标计算")).toBe(
    `PARK.BALANCE.UNACCOUNTED(CHOOSE({1;2},IF('A.4 环境'!D2="","",'A.4 环境'!D2),IF('A.4 环境'!D1="","",'A.4 环境'!D1)),1)`,
  );
});
