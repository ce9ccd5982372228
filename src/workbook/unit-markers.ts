import { cellAddress } from "../core/cell";
import type { Sheet } from "../sheets/define";
import { chosenUnit, type Measured } from "../sheets/unit-groups";
import type { Found, OpenedAudit } from "./decode";
import { markerText } from "./marker";
import type { CellWrite } from "./port";

/** Everything on a sheet that has a unit, with how the unit is asked for. */
function measuredItems(
  sheet: Sheet,
  { ofField, ofColumn }: OpenedAudit["units"],
): readonly { readonly id: string; readonly declared: Measured; readonly unit: string | undefined }[] {
  if (sheet.kind === "form") {
    return sheet.sections
      .flatMap(({ fields }) => fields)
      .flatMap((field) =>
        field.type === "number" ? [{ id: field.id, declared: field, unit: ofField(field.id) }] : [],
      );
  }
  if (sheet.kind !== "table") return [];
  return sheet.columns
    .filter(({ type }) => type === "number")
    .map((column) => ({ id: column.id, declared: column, unit: ofColumn(sheet.id, column.id) }));
}

function enteredOn({ sheet, units: made }: Found, units: OpenedAudit["units"]): Readonly<Record<string, string>> {
  const differing = measuredItems(sheet, units).flatMap(({ id, declared, unit }) =>
    unit === undefined || unit === chosenUnit(declared, made) ? [] : [[id, unit] as const],
  );
  return Object.fromEntries(differing);
}

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, unit]) => other[id] === unit);

/**
 * The hidden markers as they have to read once the formulas convert from the units that stand on the sheets, for the
 * sheets on which a unit was changed by hand, or changed back.
 */
export const unitMarkers = ({ found, units }: Pick<OpenedAudit, "found" | "units">): readonly CellWrite[] =>
  found.flatMap((here): CellWrite[] => {
    const entered = enteredOn(here, units);
    if (isSame(entered, here.entered)) return [];
    const { sheet, version, language, units: made } = here;
    return [
      {
        sheet: here.name,
        cell: cellAddress(here.idRow, here.idColumn),
        value: markerText({ sheet: sheet.id, version, language, units: made, entered }),
      },
    ];
  });
