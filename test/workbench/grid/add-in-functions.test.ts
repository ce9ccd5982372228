import {
  AddInFunctions,
  readFunctionMetadata,
  WAITING,
  type CallingCell,
} from "../../../src/workbench/grid/add-in-functions";
import type { FunctionCaller, FunctionResult } from "../../../src/workbench/protocol/contract";

const metadata = {
  functions: [
    {
      id: "RATE",
      name: "RATE",
      parameters: [
        { name: "a", type: "any", dimensionality: "scalar" },
        { name: "b", type: "number", dimensionality: "scalar", optional: true },
      ],
    },
    { id: "SUMS", name: "SUMS", parameters: [{ name: "values", type: "any", dimensionality: "matrix" }] },
    { id: "MANY", name: "MANY", parameters: [{ name: "x", type: "any", dimensionality: "scalar", repeating: true }] },
  ],
};

const cell: CallingCell = { sheet: "s1", row: 2, column: 1 };

interface Rig {
  readonly functions: AddInFunctions;
  readonly calls: {
    name: string;
    args: unknown;
    address: string;
    answer: (result: FunctionResult) => void;
    fail: (reason: Error) => void;
  }[];
  readonly recalculated: CallingCell[][];
  readonly caller: FunctionCaller;
}

function rig(connected = true): Rig {
  const calls: Rig["calls"] = [];
  const recalculated: CallingCell[][] = [];
  const functions = new AddInFunctions(
    readFunctionMetadata(metadata, "PARK"),
    ({ row, column }) => `Sheet1!R${row}C${column}`,
    (cells) => recalculated.push([...cells]),
  );
  const caller: FunctionCaller = {
    call: (name, args, address) => new Promise((answer, fail) => calls.push({ name, args, address, answer, fail })),
  };
  if (connected) functions.connect(caller);
  return { functions, calls, recalculated, caller };
}

/** Answers are announced one turn after they arrive. */
async function nextTurn(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

test("a first question waits, the answer names the cells, a second question has it at once", async () => {
  const { functions, calls, recalculated } = rig();
  expect(functions.evaluate("PARK.RATE", [[[80]], [[20]]], cell)).toEqual([[WAITING]]);
  expect(functions.evaluate("PARK.RATE", [[[80]], [[20]]], { ...cell, row: 9 })).toEqual([[WAITING]]);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ name: "RATE", args: [80, 20], address: "Sheet1!R2C1" });
  expect(functions.pending).toBe(1);
  calls[0]?.answer(80);
  await nextTurn();
  expect(recalculated).toEqual([[cell, { ...cell, row: 9 }]]);
  expect(functions.evaluate("PARK.RATE", [[[80]], [[20]]], cell)).toEqual([[80]]);
  expect(functions.pending).toBe(0);
});

test("blank cells arrive as null, alone and in blocks; omitted arguments too", () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.RATE", [[[null]]], cell);
  functions.evaluate(
    "PARK.SUMS",
    [
      [
        [1, null],
        [null, "x"],
      ],
    ],
    cell,
  );
  expect(calls.map(({ args }) => args)).toEqual([
    [null, null],
    [
      [
        [1, null],
        [null, "x"],
      ],
    ],
  ]);
});

test("repeated arguments arrive as one list", () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.MANY", [[[1]], [[2]], [["三"]]], cell);
  expect(calls[0]?.args).toEqual([[1, 2, "三"]]);
});

test.each([
  ["an error among the arguments", "PARK.SUMS", [[[1, "#DIV/0!"]]], "#DIV/0!"],
  ["a text where a number is wanted", "PARK.RATE", [[[1]], [["x"]]], "#VALUE!"],
  ["a block where one value is wanted", "PARK.RATE", [[[1, 2]]], "#VALUE!"],
  ["an unknown function", "PARK.NOPE", [], "#NAME?"],
])("%s is answered without a call", (_what, name, args, code) => {
  const { functions, calls } = rig();
  expect(functions.evaluate(name, args, cell)).toEqual([[code]]);
  expect(calls).toEqual([]);
});

test("numbers written as text are converted when the parameter is a number", () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.RATE", [[["12"]], [["12"]]], cell);
  expect(calls[0]?.args).toEqual(["12", 12]);
});

test("a fault shows its code, and its words are kept for the cell", async () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  calls[0]?.answer({ code: "#N/A", message: "缺少新鲜水量" });
  await nextTurn();
  expect(functions.evaluate("PARK.SUMS", [[[1]]], cell)).toEqual([["#N/A"]]);
  expect(functions.messageOf(cell)).toBe("缺少新鲜水量");
  functions.evaluate("PARK.SUMS", [[[2]]], cell);
  expect(functions.messageOf(cell)).toBe("");
});

test("arrays come as rows, faults inside them as codes", async () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  calls[0]?.answer([
    ["合计", 1],
    ["差", { code: "#N/A", message: "无数据" }],
  ]);
  await nextTurn();
  expect(functions.evaluate("PARK.SUMS", [[[1]]], cell)).toEqual([
    ["合计", 1],
    ["差", "#N/A"],
  ]);
});

test("a call that fails is a #VALUE! with the reason, never an exception", async () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  calls[0]?.fail(new Error("gone"));
  await nextTurn();
  expect(functions.evaluate("PARK.SUMS", [[[1]]], cell)).toEqual([["#VALUE!"]]);
  expect(functions.messageOf(cell)).toBe("gone");
});

test("questions asked before the add-in is there are sent when it comes", () => {
  const { functions, calls, caller } = rig(false);
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  expect(calls).toHaveLength(0);
  expect(functions.pending).toBe(0);
  functions.connect(caller);
  expect(calls).toHaveLength(1);
  expect(functions.pending).toBe(1);
});

test("an answer of an add-in that left is not taken; its successor is asked again", async () => {
  const { functions, calls, caller, recalculated } = rig();
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  functions.connect(undefined);
  functions.connect(caller);
  calls[0]?.answer(-1);
  calls[1]?.answer(7);
  await nextTurn();
  expect(recalculated).toHaveLength(1);
  expect(functions.evaluate("PARK.SUMS", [[[1]]], cell)).toEqual([[7]]);
});

test("forgetting asks anew", async () => {
  const { functions, calls } = rig();
  functions.evaluate("PARK.SUMS", [[[1]]], cell);
  calls[0]?.answer(7);
  await nextTurn();
  functions.forget();
  expect(functions.evaluate("PARK.SUMS", [[[1]]], cell)).toEqual([[WAITING]]);
  expect(calls).toHaveLength(2);
});

test.each([[null], [{}], [{ functions: [{ id: "A" }] }]])("%p is no list of functions", (json) => {
  expect(() => readFunctionMetadata(json, "PARK")).toThrow(/functions\.json/);
});
