import { conversionFactor } from "../../src/core/units";
import { acceptedUnits, chosenUnit, unitGroupIds, unitGroups } from "../../src/sheets/unit-groups";

test("each group's units are known and convert to one another", () => {
  for (const id of unitGroupIds) {
    const { unit, alternatives } = unitGroups[id];
    for (const other of alternatives) expect([id, other, conversionFactor(other, unit).ok]).toEqual([id, other, true]);
  }
});

test("a declared unit belongs to one group", () => {
  const units = unitGroupIds.map((id) => unitGroups[id].unit);
  expect(new Set(units).size).toBe(units.length);
});

test("a figure may be entered in the units of its group, or in those it names itself", () => {
  expect(acceptedUnits({ unit: "万m3" })).toEqual(["万m3", "m3", "亿m3"]);
  expect(acceptedUnits({ unit: "万m3", units: ["L"] })).toEqual(["万m3", "L"]);
  expect(acceptedUnits({ unit: "家" })).toEqual(["家"]);
  expect(acceptedUnits({})).toEqual([]);
});

test("a workbook's choice holds for the group's figures only", () => {
  expect(chosenUnit({ unit: "万m3" }, { water: "m3" })).toBe("m3");
  expect(chosenUnit({ unit: "万m3" })).toBe("万m3");
  expect(chosenUnit({ unit: "万m3", units: [] }, { water: "m3" })).toBe("万m3");
  expect(chosenUnit({ unit: "t" }, { water: "m3" })).toBe("t");
});
