import { tidy } from "../../src/core/tidy";

test("what binary fractions add is taken away, what was measured stays", () => {
  expect([tidy(6.23 + 0.14), tidy(0.1 + 0.2), tidy(-1234.56789), tidy(0)]).toEqual([6.37, 0.3, -1234.56789, 0]);
});
