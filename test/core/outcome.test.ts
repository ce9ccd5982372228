import { problem } from "../../src/core/outcome";

test("a problem without detail has none", () => {
  expect(problem("too-few", "values")).toStrictEqual({ ok: false, problem: { code: "too-few", inputs: ["values"] } });
  expect(problem("too-few", ["a", "b"], { given: 1 })).toStrictEqual({
    ok: false,
    problem: { code: "too-few", inputs: ["a", "b"], detail: { given: 1 } },
  });
});
