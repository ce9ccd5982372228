import fc from "fast-check";
import { entryFactor, fromEntered, toEntered } from "../../src/core/entered";
import { acceptedUnits, unitGroupIds, unitGroups } from "../../src/sheets/unit-groups";

const pairs = unitGroupIds.flatMap((id) => {
  const accepted = acceptedUnits(unitGroups[id]);
  return accepted.flatMap((entered) => accepted.map((declared) => [entered, declared] as const));
});

test.each(pairs)("what is typed in %s comes back from %s to the digit", (entered, declared) => {
  const factor = entryFactor(entered, declared);
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(digits, fc.integer({ min: -18, max: 6 }), (whole, power) => {
      const typed = Number(`${whole}e${power}`);
      expect(toEntered(fromEntered(typed, factor), factor)).toBe(typed);
    }),
  );
});
