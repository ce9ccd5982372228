import { errorValue } from "../../src/core/error-value";
import { problemCodes } from "../../src/core/outcome";

test("each problem has its error; an input's own error is passed on, and only then", () => {
  const errors = Object.fromEntries(problemCodes.map((code) => [code, errorValue({ code })]));
  expect(errors).toMatchObject({ "missing-input": "#N/A", "division-by-zero": "#DIV/0!", "no-solution": "#NUM!" });
  expect(errorValue({ code: "input-error", detail: { error: "#REF!" } })).toBe("#REF!");
  expect(errorValue({ code: "input-error", detail: { error: "broken" } })).toBe("#VALUE!");
  expect(errorValue({ code: "missing-input", detail: { error: "#REF!" } })).toBe("#N/A");
});
