import { BatchEngine } from "../../../src/workbench/protocol/batch";
import { HostFault, type HostObject } from "../../../src/workbench/protocol/contract";
import type { Action, BatchRequest, ObjectPath } from "../../../src/workbench/protocol/wire";

/** A collection of items that counts how often `Add` runs, with one method per kind of argument. */
class Shelf implements HostObject {
  readonly _Type = "Shelf";
  readonly _Items: Box[] = [];
  added = 0;

  Add(name: string): Box {
    this.added += 1;
    const box = new Box(`id-${this.added}`, name);
    this._Items.push(box);
    return box;
  }

  GetOrNull(): Box | null {
    return null;
  }

  _Indexer(key: string | number): Box {
    const box = this._Items.find((item) => item._Id === key);
    if (!box) throw new HostFault("ItemNotFound", `No box ${key}`, "Shelf.getItem", 404);
    return box;
  }

  CountNames(boxes: readonly (readonly Box[])[]): string[] {
    return boxes.flat().map((box) => box.Name);
  }

  NameWithin(options: { box: Box; boxes: Box[]; label: string }): string {
    return [options.label, options.box.Name, ...options.boxes.map((box) => box.Name)].join(" ");
  }

  async Slowly(): Promise<string> {
    return "later";
  }

  Breaks(): void {
    throw new TypeError("a fault of the workbench");
  }
}

class Box implements HostObject {
  readonly _Type = "Box";

  constructor(
    readonly _Id: string,
    public Name: string,
  ) {}

  get Size(): number {
    return 3;
  }
}

let shelf: Shelf;
let missing: string[];
let faults: string[];
let engine: BatchEngine;

beforeEach(() => {
  shelf = new Shelf();
  missing = [];
  faults = [];
  engine = new BatchEngine(
    { root: shelf, service: (name) => (name === "Shelf.Service" ? shelf : undefined) },
    { onMissing: (member) => missing.push(member), onFault: (message) => faults.push(message) },
  );
});

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const addBox: ObjectPath = {
  Id: 3,
  ObjectPathType: 3,
  Name: "Add",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: ["blue"] },
};

function request(paths: readonly ObjectPath[], actions: readonly Action[]): BatchRequest {
  return { ObjectPaths: Object.fromEntries([root, ...paths].map((path) => [path.Id, path])), Actions: actions };
}

const instantiate = (id: number, path: number): Action => ({ Id: id, ActionType: 1, Name: "", ObjectPathId: path });
const method = (id: number, path: number, name: string, ...args: unknown[]): Action => ({
  Id: id,
  ActionType: 3,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});

test("a method path runs once, at its first use, and its object is told apart by its id", async () => {
  const answer = await engine.run(
    request(
      [addBox],
      [
        instantiate(2, 1),
        instantiate(4, 3),
        { Id: 5, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
      ],
    ),
  );
  expect(shelf.added).toBe(1);
  expect(answer.Error).toBeUndefined();
  expect(answer.Results).toEqual([
    { ActionId: 2, Value: {} },
    { ActionId: 4, Value: { _Id: "id-1" } },
    { ActionId: 5, Value: { _Id: "id-1", Name: "blue" } },
  ]);
});

test("a path that no action uses is not evaluated", async () => {
  await engine.run(request([addBox], [instantiate(2, 1)]));
  expect(shelf.added).toBe(0);
});

test("a kept object answers with a reference that later batches can use, until it is released", async () => {
  const kept = await engine.run(request([addBox], [instantiate(4, 3), method(5, 3, "_KeepReference")]));
  const reference = (kept.Results[0]?.Value as { _ReferenceId: string })._ReferenceId;
  expect(engine.keptReferences).toBe(1);

  const byReference: ObjectPath = { Id: 9, ObjectPathType: 6, Name: reference };
  const renamed: Action = {
    Id: 10,
    ActionType: 4,
    Name: "Name",
    ObjectPathId: 9,
    ArgumentInfo: { Arguments: ["red"] },
  };
  expect((await engine.run(request([byReference], [renamed]))).Error).toBeUndefined();
  expect(shelf._Items[0]?.Name).toBe("red");

  await engine.run(request([], [method(11, 1, "_RemoveReference", reference)]));
  expect(engine.keptReferences).toBe(0);
  const after = await engine.run(request([byReference], [renamed]));
  expect(after.Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
});

test("an indexer finds an item by its id", async () => {
  shelf.Add("blue");
  const byId: ObjectPath = {
    Id: 3,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: ["id-1"] },
  };
  const answer = await engine.run(request([byId], [instantiate(4, 3)]));
  expect(answer.Results).toEqual([{ ActionId: 4, Value: { _Id: "id-1" } }]);
});

test("what is done to a null object does nothing, and its children are null", async () => {
  const none: ObjectPath = { Id: 3, ObjectPathType: 3, Name: "GetOrNull", ParentObjectPathId: 1 };
  const child: ObjectPath = { Id: 4, ObjectPathType: 4, Name: "Lid", ParentObjectPathId: 3 };
  const answer = await engine.run(
    request(
      [none, child],
      [
        instantiate(5, 3),
        instantiate(6, 4),
        method(7, 4, "Open"),
        { Id: 8, ActionType: 4, Name: "Name", ObjectPathId: 3, ArgumentInfo: { Arguments: ["x"] } },
        { Id: 9, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
      ],
    ),
  );
  expect(answer.Error).toBeUndefined();
  expect(answer.Results.map((result) => result.Value)).toEqual([null, null, null, null, null]);
});

test("objects travel as arguments: alone, in nested arrays, and within plain objects", async () => {
  const calls: Action[] = [
    {
      Id: 5,
      ActionType: 3,
      Name: "CountNames",
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [[[3], [3]]], ReferencedObjectPathIds: [[[3], [3]]] },
    },
    {
      Id: 6,
      ActionType: 3,
      Name: "NameWithin",
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [{ label: "l", box: { _ObjectPathId: 3 }, boxes: [{ _ObjectPathId: 3 }] }] },
    },
  ];
  const answer = await engine.run(request([addBox], calls));
  expect(answer.Results.map((result) => result.Value)).toEqual([["blue", "blue"], "l blue blue"]);
  expect(shelf.added).toBe(1);
});

test("results may come later", async () => {
  const answer = await engine.run(request([], [method(2, 1, "Slowly")]));
  expect(answer.Results).toEqual([{ ActionId: 2, Value: "later" }]);
});

test("trace marks are answered and listed, which is what attaches event handlers", async () => {
  const answer = await engine.run(request([], [{ Id: 2, ActionType: 5, Name: "Trace", ObjectPathId: 0 }]));
  expect(answer).toEqual({ Results: [{ ActionId: 2, Value: null }], TraceIds: [2] });
});

test("a batch stops at its first fault, keeps what went before, and tells which action failed", async () => {
  const lost: ObjectPath = {
    Id: 4,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: ["id-9"] },
  };
  const answer = await engine.run(request([addBox, lost], [instantiate(5, 3), instantiate(6, 4), instantiate(7, 1)]));
  expect(answer.Results.map((result) => result.ActionId)).toEqual([5]);
  expect(answer.Error).toEqual({
    Code: "ItemNotFound",
    Message: "No box id-9",
    Location: "Shelf.getItem",
    ActionIndex: 1,
    HttpStatusCode: 404,
  });
  expect(shelf.added).toBe(1);
});

test("a fault of the workbench itself is told to the add-in and to the workbench", async () => {
  const answer = await engine.run(request([], [method(2, 1, "Breaks")]));
  expect(answer.Error).toMatchObject({ Code: "GeneralException", Message: "TypeError: a fault of the workbench" });
  expect(faults).toEqual(["TypeError: a fault of the workbench"]);
});

test.each([
  ["a method", method(2, 1, "Paint"), "Shelf.Paint"],
  ["a method of every JavaScript object", method(2, 1, "toString"), "Shelf.toString"],
  [
    "a property that is set",
    { Id: 2, ActionType: 4, Name: "Colour", ObjectPathId: 1, ArgumentInfo: { Arguments: [1] } },
    "Shelf.Colour (set)",
  ],
  [
    "a property that is read",
    { Id: 2, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["weight"] } },
    undefined,
  ],
  ["a kind of action", { Id: 2, ActionType: 8, Name: "", ObjectPathId: 1 }, "action type 8"],
  ["an event", method(2, 1, "_RegisterPaintedEvent"), "Shelf._RegisterPaintedEvent"],
])("%s that the workbench lacks is a named fault", async (_what, action, member) => {
  shelf.Add("blue");
  const answer = await engine.run(request([], [action as Action]));
  const name = member ?? "Box.Weight";
  expect(answer.Error).toMatchObject({
    Code: "NotImplemented",
    Message: `${name} is not implemented in the workbench`,
  });
  expect(missing).toEqual([name]);
});

test("a read-only property cannot be set", async () => {
  const set: Action = { Id: 5, ActionType: 4, Name: "Size", ObjectPathId: 3, ArgumentInfo: { Arguments: [4] } };
  const answer = await engine.run(request([addBox], [set]));
  expect(answer.Error).toMatchObject({ Code: "NotImplemented" });
  expect(missing).toEqual(["Box.Size (set)"]);
});

test("a service is found by its name; an unknown one is a named fault", async () => {
  const service = (name: string): ObjectPath => ({ Id: 3, ObjectPathType: 2, Name: name });
  expect((await engine.run(request([service("Shelf.Service")], [instantiate(4, 3)]))).Error).toBeUndefined();
  const answer = await engine.run(request([service("Other.Service")], [instantiate(4, 3)]));
  expect(answer.Error?.Message).toContain("Other.Service");
  expect(missing).toEqual(["service Other.Service"]);
});
