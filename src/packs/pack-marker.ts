import { languages } from "../core/text";
import { packKinds, type PackIdentity } from "./pack";

/** The text in the hidden corner of each sheet of a pack: which sheet it is, and whose pack. */

const product = "park-audit-pack";

export interface PackMarker {
  readonly sheet: string;
  readonly identity: PackIdentity;
}

export const packMarkerText = ({ sheet, identity }: PackMarker): string =>
  `${product}:${sheet}:${JSON.stringify(identity)}`;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The identity in a marker's text; `undefined` where anything of it is missing, since half of it attributes nothing. */
function identityOf(json: string): PackIdentity | undefined {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return undefined; // cut off or edited: the caller falls back on what the sheet shows
  }
  if (typeof found !== "object" || found === null) return undefined;
  const given: Partial<Record<keyof PackIdentity, unknown>> = found;
  const kind = packKinds.find((one) => one === given.kind);
  const language = languages.find((one) => one === given.language);
  const name = text(given.name);
  const { version, years } = given;
  if (kind === undefined || language === undefined || name === null || typeof version !== "number") return undefined;
  if (!Array.isArray(years) || !years.every((year): year is number => typeof year === "number")) return undefined;
  return { kind, language, name, version, years, park: text(given.park), code: text(given.code) };
}

export function readPackMarker(cell: unknown): PackMarker | undefined {
  if (typeof cell !== "string" || !cell.startsWith(`${product}:`)) return undefined;
  const [, sheet, ...rest] = cell.split(":");
  const identity = identityOf(rest.join(":"));
  return sheet === undefined || identity === undefined ? undefined : { sheet, identity };
}

/** The id of a row as it stands hidden, with the unit it was asked in: a later version may ask in another. */
export const rowIdText = (field: string, unit: string | undefined): string =>
  unit === undefined ? field : `${field}@${unit}`;

export function readRowId(cell: unknown): { readonly field: string; readonly unit: string | undefined } | undefined {
  if (typeof cell !== "string") return undefined;
  const [field, unit] = cell.trim().split("@");
  return field === undefined || field === "" ? undefined : { field, unit };
}
