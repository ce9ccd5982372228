import type { HostObject } from "../../../src/workbench/protocol/contract";
import { answerQuery } from "../../../src/workbench/protocol/query";

class Fill implements HostObject {
  readonly _Type = "Fill";
  readonly Color = "#FFFFFF";
}

class Format implements HostObject {
  readonly _Type = "Format";
  readonly WrapText = true;
  readonly ColumnWidth = 48;
  readonly Fill = new Fill();
}

class Cell implements HostObject {
  readonly _Type = "Cell";
  readonly Format = new Format();
  constructor(
    readonly _Id: string,
    readonly Values: readonly unknown[],
  ) {}

  get Address(): string {
    return `${this._Id}!A1`;
  }

  Clear(): void {
    throw new Error("a query must not call methods");
  }
}

class Cells implements HostObject {
  readonly _Type = "Cells";
  readonly _Items = [new Cell("a", [1]), new Cell("b", [2]), new Cell("c", [3])];
  readonly Count = 3;
}

const missing: string[] = [];
const ask = (target: HostObject | null, ...select: string[]) =>
  answerQuery(target, { Select: select }, (member) => missing.push(member));

beforeEach(() => {
  missing.length = 0;
});

test("names match in any spelling and answer under the wire name", () => {
  expect(ask(new Cell("a", [1]), "values", "ADDRESS")).toEqual({ _Id: "a", Values: [1], Address: "a!A1" });
});

test("a navigation path answers nested objects, and shares its steps", () => {
  expect(ask(new Cell("a", [1]), "format/fill/color", "format/wrapText")).toEqual({
    _Id: "a",
    Format: { Fill: { Color: "#FFFFFF" }, WrapText: true },
  });
});

test("a navigation property alone answers its scalars", () => {
  expect(ask(new Cell("a", [1]), "format")).toEqual({ _Id: "a", Format: { WrapText: true, ColumnWidth: 48 } });
});

test.each([[["*"]], [["$all"]], [[]]])("select %j asks for every scalar", (select) => {
  expect(ask(new Cell("a", [1]), ...select)).toEqual({ _Id: "a", Values: [1], Address: "a!A1" });
});

test("names of a collection are its items', and its own count is its own", () => {
  expect(ask(new Cells(), "values")).toEqual({
    _Items: [
      { _Id: "a", Values: [1] },
      { _Id: "b", Values: [2] },
      { _Id: "c", Values: [3] },
    ],
  });
  expect(ask(new Cells(), "count")).toEqual({ Count: 3 });
  expect(ask(new Cells(), "items/format/wrapText", "count")).toEqual({
    Count: 3,
    _Items: ["a", "b", "c"].map((id) => ({ _Id: id, Format: { WrapText: true } })),
  });
});

test("a part of a collection can be asked for", () => {
  const answer = answerQuery(new Cells(), { Select: ["values"], Skip: 1, Top: 1 }, () => undefined);
  expect(answer).toEqual({ _Items: [{ _Id: "b", Values: [2] }] });
});

test("$none asks for the items alone", () => {
  expect(ask(new Cells(), "$none")).toEqual({ _Items: [{ _Id: "a" }, { _Id: "b" }, { _Id: "c" }] });
});

test("a null object answers null", () => {
  expect(ask(null, "values")).toBeNull();
});

test("a property that is not there is named in its wire spelling", () => {
  expect(() => ask(new Cell("a", [1]), "numberFormat")).toThrow(
    "Cell.NumberFormat is not implemented in the workbench",
  );
  expect(missing).toEqual(["Cell.NumberFormat"]);
});

test("a path through a plain value is refused", () => {
  expect(() => ask(new Cell("a", [1]), "address/row")).toThrow("Address has no properties to load.");
});
