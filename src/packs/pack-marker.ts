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

export interface RowId {
  readonly field: string;
  /** The unit it was asked in: a later version may ask in another. */
  readonly unit: string | undefined;
  /** The label beside it when the pack was made: another one means that somebody made another question of it. */
  readonly label: string | undefined;
}

/** The id of a row as it stands hidden: "enterprise-years.electricity@万kWh#用电量". */
export const rowIdText = ({ field, unit, label }: RowId): string =>
  `${field}${unit === undefined ? "" : `@${unit}`}${label === undefined ? "" : `#${label}`}`;

export function readRowId(cell: unknown): RowId | undefined {
  const [, field, unit, label] =
    typeof cell === "string" ? (/^([^@#]+)(?:@([^#]*))?(?:#(.*))?$/s.exec(cell.trim()) ?? []) : [];
  return field === undefined ? undefined : { field, unit, label };
}
