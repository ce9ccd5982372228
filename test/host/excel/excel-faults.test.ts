import { conversation, problemOf } from "../../../src/host/excel/excel-faults";
import { value } from "../../../src/core/outcome";
import { languages } from "../../../src/core/text";
import { workbookMessage } from "../../../src/i18n/workbook-message";

/** As Office.js has it: an Error with a code. Only its class is looked at. */
class OfficeError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

beforeAll(() => {
  Object.assign(globalThis, { OfficeExtension: { Error: OfficeError } });
});

test("a denial is the sheet's, or the workbook's where sheets come and go", () => {
  expect(problemOf("AccessDenied", { sheet: "水" })).toEqual({
    code: "sheet-protected",
    detail: { code: "AccessDenied", sheet: "水" },
  });
  expect(problemOf("AccessDenied", { sheet: "水", structure: true }).code).toBe("workbook-protected");
});

test.each(["SomethingNew", "", "constructor", "toString", "__proto__"])("the unknown code %j is named", (code) => {
  expect(problemOf(code)).toEqual({ code: "host-failed", detail: { code } });
});

test.each(languages)("an unknown code stands in the message (%s)", (language) => {
  expect(workbookMessage(problemOf("SomethingNew"), language).message).toContain("SomethingNew");
});

test("what Excel refuses is an outcome", async () => {
  const outcome = await conversation({ sheet: "水" }, () =>
    Promise.reject(new OfficeError("InvalidOperationInCellEditMode")),
  );
  expect(outcome).toEqual({
    ok: false,
    problem: { code: "busy-editing", detail: { code: "InvalidOperationInCellEditMode", sheet: "水" } },
  });
  expect(await conversation({}, async () => value(1))).toEqual({ ok: true, value: 1 });
});

test("a fault of this program is not turned into a message about Excel", async () => {
  await expect(conversation({}, () => Promise.reject(new TypeError("a mistake")))).rejects.toThrow("a mistake");
});
