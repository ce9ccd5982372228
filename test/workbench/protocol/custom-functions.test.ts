import { CustomFunctions } from "../../../src/workbench/protocol/custom-functions";
import type { RichApiMessage } from "../../../src/workbench/protocol/wire";

let sent: (readonly RichApiMessage[])[];
let functions: CustomFunctions;
let timeout: number;

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  timeout = 1000;
  functions = new CustomFunctions({
    send: (messages) => sent.push(messages),
    unanswered: (name) => `${name} did not answer`,
    timeout: () => timeout,
  });
});

afterEach(() => {
  jest.useRealTimers();
});

const ready = () => functions._SetOsfControlContainerReadyForCustomFunctions();
const answer = (...entries: unknown[][]) => functions.SetInvocationArrayResults(entries);

async function settle(result: unknown[]): Promise<unknown> {
  ready();
  const call = functions.call("WATER.REUSERATE", [1], "表1!B3");
  jest.advanceTimersByTime(0);
  answer([1, ...result]);
  return call;
}

test("calls wait for the add-in, then travel together in the order they were made", () => {
  void functions.call("A", [1, null], "S!A1");
  void functions.call("B", [[[1, 2]]], "S!A2");
  jest.advanceTimersByTime(10);
  expect(sent).toEqual([]);
  ready();
  expect(sent).toEqual([
    [
      [1, 1000, "", '[1,"A",[1,null],"S!A1",0]', 1, false],
      [1, 1000, "", '[2,"B",[[[1,2]]],"S!A2",0]', 2, false],
    ],
  ]);
});

test.each([
  ["a number", [true, 0.75, [0]], 0.75],
  ["text", [true, "达标", [0]], "达标"],
  ["nothing, which Excel shows as 0", [true, null, [0]], 0],
  [
    "an array",
    [
      true,
      [
        [1, "a"],
        [true, null],
      ],
      [0],
    ],
    [
      [1, "a"],
      [true, 0],
    ],
  ],
  ["one row", [true, [1, 2], [0]], [[1], [2]]],
  [
    "an array that is not rectangular",
    [true, [[1, 2], [3]], [0]],
    { code: "#VALUE!", message: expect.stringContaining("rectangular") },
  ],
  ["an empty array", [true, [], [0]], { code: "#VALUE!", message: expect.any(String) }],
  ["a formatted number", [true, { type: "Double", basicValue: 2, numberFormat: "0.0" }, [0]], 2],
  ["an object without a value", [true, { entity: 1 }, [0]], { code: "#VALUE!", message: expect.any(String) }],
  [
    "an error that is returned, not thrown",
    [true, { valueType: "CustomFunctionError", basicValue: "#N/A", message: "缺少新鲜水量" }, [0]],
    { code: "#N/A", message: "缺少新鲜水量" },
  ],
  ["#N/A with its message", [false, "缺少新鲜水量", 1, [0]], { code: "#N/A", message: "缺少新鲜水量" }],
  ["#DIV/0!", [false, "", 5, [0]], { code: "#DIV/0!", message: "" }],
  ["#NUM!", [false, "Infinity", 6, [0]], { code: "#NUM!", message: "Infinity" }],
  ["#VALUE!", [false, "负值", 7, [0]], { code: "#VALUE!", message: "负值" }],
  ["#NULL!", [false, "", 8, [0]], { code: "#NULL!", message: "" }],
  ["something thrown", [false, "", 2, [0]], { code: "#VALUE!", message: "" }],
  ["a rejected promise", [false, "", 3, [0]], { code: "#VALUE!", message: "" }],
])("the function gives %s", async (_what, result, expected) => {
  expect(await settle(result)).toEqual(expected);
});

test("a call that is not answered settles with a named fault, and a late answer is dropped", async () => {
  ready();
  const call = functions.call("SLOW", [], "S!A1");
  jest.advanceTimersByTime(1000);
  expect(await call).toEqual({ code: "#N/A", message: "SLOW did not answer" });
  expect(() => answer([1, true, 5, [0]])).not.toThrow();
});

test("a call made while the add-in never starts settles too", async () => {
  const call = functions.call("A", [], "S!A1");
  jest.advanceTimersByTime(1000);
  expect(await call).toMatchObject({ code: "#N/A" });
});

test("when the add-in goes away, open calls settle", async () => {
  ready();
  const call = functions.call("A", [], "S!A1");
  functions.dispose("closed");
  expect(await call).toEqual({ code: "#N/A", message: "closed" });
  expect(jest.getTimerCount()).toBeLessThanOrEqual(1);
});
