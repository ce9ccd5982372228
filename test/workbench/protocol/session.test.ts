import { lightTheme } from "../../../src/workbench/protocol/app-context";
import { HostFault } from "../../../src/workbench/protocol/contract";
import { HostSession, type Transport } from "../../../src/workbench/protocol/session";
import type { Action, BatchAnswer, HostEventName, ObjectPath } from "../../../src/workbench/protocol/wire";
import { MemoryHost } from "../../browser/fixtures/memory-host";

class RecordingTransport implements Transport {
  readonly fired: { event: HostEventName; data: readonly unknown[] }[] = [];
  hearing = true;

  fire(event: HostEventName, data: readonly unknown[]): boolean {
    if (this.hearing) this.fired.push({ event, data });
    return this.hearing;
  }

  hears(): boolean {
    return this.hearing;
  }

  dispose(): void {
    this.hearing = false;
  }
}

let host: MemoryHost;
let transport: RecordingTransport;
let session: HostSession;
let problems: string[];

beforeEach(() => {
  host = new MemoryHost();
  transport = new RecordingTransport();
  problems = [];
  session = new HostSession({
    host,
    locale: "zh-CN",
    theme: lightTheme,
    onProblem: (problem) => problems.push(problem),
  });
  session.attach(transport);
});

afterEach(() => {
  session.dispose();
});

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const sheets: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const sheet: ObjectPath = {
  Id: 3,
  ObjectPathType: 3,
  Name: "GetItem",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: ["Sheet1"] },
};
const range: ObjectPath = {
  Id: 4,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["A1"] },
};
const functionsService: ObjectPath = { Id: 5, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" };
const paths = Object.fromEntries([root, sheets, sheet, range, functionsService].map((path) => [path.Id, path]));

async function send(...actions: Action[]) {
  const body = JSON.stringify({ Actions: actions, ObjectPaths: paths });
  const answer = await session.call(93, [["", "POST", "ProcessQuery", [], body, 0, 0]]);
  return { error: answer.error, body: answer.data ? (JSON.parse(String(answer.data[2])) as BatchAnswer) : undefined };
}

const method = (path: number, name: string, ...args: unknown[]): Action => ({
  Id: 10,
  ActionType: 3,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});
const count = method(2, "GetCount");
const write = (value: string): Action => ({
  Id: 11,
  ActionType: 4,
  Name: "Values",
  ObjectPathId: 4,
  ArgumentInfo: { Arguments: [[[value]]] },
});

test("a batch on the workbook is a round trip, between begin and end of the host", async () => {
  const { body } = await send(count);
  expect(body?.Results).toEqual([{ ActionId: 10, Value: 1 }]);
  expect(host.batches).toEqual(["begin", "end"]);
  expect(session.traffic.roundTrips).toBe(1);
  expect(session.traffic.requests[0]).toMatchObject({ kind: "batch", actions: 1 });
});

test("results of custom functions are no round trip, and pass a batch that is still running", async () => {
  let finish: () => void = () => undefined;
  jest.spyOn(host, "endBatch").mockReturnValue(new Promise<void>((resolve) => (finish = resolve)));
  const batch = send(count);
  await send(method(5, "_SetOsfControlContainerReadyForCustomFunctions"));
  await expect(session.functions.whenReady).resolves.toBeUndefined();
  finish();
  await batch;
  expect(session.traffic.roundTrips).toBe(1);
  expect(session.traffic.requests.map((request) => request.kind)).toEqual(["batch", "functions"]);
});

test("batches run one after the other", async () => {
  await Promise.all([send(count), send(count)]);
  expect(host.batches).toEqual(["begin", "end", "begin", "end"]);
});

test("a refusal happens once and before anything runs", async () => {
  session.knobs.failNext(5004);
  expect((await send(write("x"))).error).toBe(5004);
  expect(host.batches).toEqual([]);
  expect(session.traffic.requests[0]?.error).toBe("5004");
  expect((await send(count)).error).toBe(0);
});

test("a fault can be made to happen", async () => {
  session.knobs.failNext(new HostFault("AccessDenied", "The sheet is protected.", "Range.values", 403));
  const { body } = await send(write("x"));
  expect(body?.Error).toMatchObject({ Code: "AccessDenied", HttpStatusCode: 403, ActionIndex: 0 });
  expect(session.traffic.requests[0]?.error).toBe("AccessDenied");
});

test("a failure waits for a batch on the workbook; function results do not use it up", async () => {
  session.knobs.failNext(5004);
  expect((await send(method(5, "_GetEnabledFeatures"))).error).toBe(0);
  expect((await send(count)).error).toBe(5004);
});

test("requests and answers above the limit are refused, counted in bytes", async () => {
  await send(write("水".repeat(300)));
  session.knobs.payloadLimit = 1300;
  expect((await send(write("水".repeat(300)))).error).toBe(5103);
  expect((await send(write("a".repeat(300)))).error).toBe(0);
  await send(write("b".repeat(500)));
  session.knobs.payloadLimit = 600;
  const query: Action = { Id: 12, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } };
  const small = JSON.stringify({ Actions: [query], ObjectPaths: paths }).length;
  session.knobs.payloadLimit = small + 1;
  const written = "c".repeat(small);
  host.root.Worksheets.GetItem("Sheet1").GetRange("A1").Values = [[written]];
  expect((await send(query)).error).toBe(5104);
});

test("the common settings API and the workbook share one store", async () => {
  const shared = new MemoryHost();
  const settings = new Map<string, unknown>([["language", "zh-CN"]]);
  const withSettings = new HostSession({
    host: Object.assign(shared, { settings }),
    locale: "zh-CN",
    theme: lightTheme,
  });
  expect(withSettings.read()).toEqual([["language", '"zh-CN"']]);
  withSettings.write([["years", "[2022,2023]"]]);
  expect([...settings]).toEqual([["years", [2022, 2023]]]);
  withSettings.dispose();
});

describe("events", () => {
  const message = () =>
    transport.fired.filter(({ event }) => event === "richApiMessage").flatMap(({ data }) => data as unknown[][]);
  const afterTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

  test("only what the add-in registered for is sent", async () => {
    const first = host.root.Worksheets.GetItem("Sheet1");
    host.changed(first, "A1", "Unknown");
    await send(method(3, "_RegisterDataChangedEvent"));
    host.changed(first, "B2", "Unknown");
    await send(method(3, "_UnregisterDataChangedEvent"));
    host.changed(first, "C3", "Unknown");
    await afterTurn();
    expect(message()).toEqual([[65536, 10, "{sheet-1}", expect.stringContaining('"B2"'), 1, false]]);
  });

  test("the collection's registration gets the collection's event", async () => {
    await send(method(2, "_RegisterDataChangedEvent"));
    host.changed(host.root.Worksheets.GetItem("Sheet1"), "B2", "Unknown");
    await afterTurn();
    expect(message().map((entry) => entry[2])).toEqual(["Workbook"]);
  });

  test("two registrations need two withdrawals", async () => {
    await send(method(3, "_RegisterDataChangedEvent"), method(3, "_RegisterDataChangedEvent"));
    await send(method(3, "_UnregisterDataChangedEvent"));
    host.changed(host.root.Worksheets.GetItem("Sheet1"), "B2", "Unknown");
    await afterTurn();
    expect(message()).toHaveLength(1);
  });

  test("an event caused by a batch comes after the batch's answer", async () => {
    await send(method(3, "_RegisterDataChangedEvent"));
    await send(write("x"));
    expect(message()).toEqual([]);
    await afterTurn();
    expect(message()).toHaveLength(1);
  });
});

describe("ribbon commands", () => {
  const announce = () => {
    const service: ObjectPath = { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" };
    const body = JSON.stringify({ Actions: [method(1, "NotifyActionHandlerReady")], ObjectPaths: { 1: service } });
    return session.call(93, [["", "POST", "ProcessQuery", [], body, 0, 0]]);
  };
  const press = () => transport.fired.find(({ event }) => event === "appCommandInvoked");
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test("a command waits until the add-in takes commands, and ends with its completion", async () => {
    const command = session.invokeCommand("checkAudit");
    await turn();
    expect(press()).toBeUndefined();
    await announce();
    await turn();
    expect(press()?.data).toEqual(["command-1", "checkAudit", '{"source":{"id":"checkAudit"}}']);
    await session.call(94, ["command-1", 0, "{}"]);
    await expect(command).resolves.toBeUndefined();
  });

  test("a command that the add-in refuses is an error", async () => {
    await announce();
    const command = session.invokeCommand("noSuchCommand");
    await turn();
    await session.call(94, ["command-1", 5017, ""]);
    await expect(command).rejects.toThrow("5017");
  });

  test("a command that does not complete is an error", async () => {
    await announce();
    session.knobs.commandTimeout = 20;
    await expect(session.invokeCommand("checkAudit")).rejects.toThrow("did not call event.completed() in time");
  });

  test("a command that is open when the add-in closes is an error", async () => {
    await announce();
    const command = session.invokeCommand("checkAudit");
    await turn();
    session.dispose();
    await expect(command).rejects.toThrow("加载项已关闭");
  });
});

test("a call that the workbench does not know is an error, and is named", async () => {
  expect((await session.call(64, [])).error).toBe(5001);
  expect(session.traffic.missing).toEqual(["common API call 64"]);
  expect(problems).toEqual(["common API call 64 is not implemented in the workbench"]);
});

test("a fault of the host around a batch is told to the add-in and shown", async () => {
  jest.spyOn(host, "endBatch").mockRejectedValue(new Error("the grid could not recalculate"));
  const { body } = await send(count);
  expect(body?.Error).toMatchObject({ Code: "GeneralException", Message: "the grid could not recalculate" });
  expect(problems).toEqual(["the grid could not recalculate"]);
  expect((await send(count)).error).toBe(0);
});
