import { languages, type Language } from "../core/text";
import { schemaVersion } from "../sheets/schema-version";
import { acceptedUnits, unitGroupIds, unitGroups, type ChosenUnits } from "../sheets/unit-groups";

/** The text in a sheet's hidden corner by which it is found again, whatever its tab is called. */
export interface Marker {
  readonly sheet: string;
  /** The schema version of the workbook that the sheet was made in. */
  readonly version: number;
  readonly language: Language;
  /** The units that the workbook was made with, where they are not the declared ones. */
  readonly units?: ChosenUnits;
  /** The units of single fields and columns that were changed by hand, once the formulas convert from them. */
  readonly entered?: Readonly<Record<string, string>>;
}

/** Tells a single field or column from a group of units. */
const single = "@";

const unitsText = (units: ChosenUnits): string =>
  unitGroupIds
    .flatMap((id) => {
      const unit = units[id];
      return unit === undefined || unit === unitGroups[id].unit ? [] : [`${id}=${unit}`];
    })
    .join(";");

function unitsIn(text: string): ChosenUnits {
  const named = new Map(text.split(";").map((one) => [one.split("=")[0], one.split("=")[1]] as const));
  return Object.fromEntries(
    unitGroupIds.flatMap((id) => {
      const unit = named.get(id);
      return unit !== undefined && acceptedUnits(unitGroups[id]).includes(unit) ? [[id, unit] as const] : [];
    }),
  );
}

const enteredText = (entered: Readonly<Record<string, string>>): string =>
  Object.entries(entered)
    .map(([id, unit]) => `${single}${id}=${unit}`)
    .join(";");

function enteredIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(";").flatMap((one) => {
    const [id = "", unit] = one.split("=");
    return id.startsWith(single) && unit !== undefined ? [[id.slice(single.length), unit] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The marker of a sheet that is written now. */
export function markerText(marker: Omit<Marker, "version"> & Partial<Marker>): string {
  const { sheet, version = schemaVersion, units = {}, entered = {}, language } = marker;
  const chosen = [unitsText(units), enteredText(entered)].filter((text) => text !== "").join(";");
  return `park-audit:${sheet}:${version}:${language}${chosen === "" ? "" : `:${chosen}`}`;
}

export function readMarker(cell: unknown): Marker | undefined {
  if (typeof cell !== "string") return undefined;
  const [product, sheet, version, tag, units = ""] = cell.split(":");
  const language = languages.find((one) => one === tag);
  if (product !== "park-audit" || sheet === undefined || language === undefined) return undefined;
  return { sheet, version: Number(version), language, units: unitsIn(units), entered: enteredIn(units) };
}

/** Stands in the hidden column beside a table's header, so that rows inserted above it do no harm. */
export const headerMarker = "#header";
