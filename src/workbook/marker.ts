import { languages, type Language } from "../core/text";
import { schemaVersion } from "../sheets/schema-version";

/** The text in a sheet's hidden corner by which it is found again, whatever its tab is called. */
export interface Marker {
  readonly sheet: string;
  /** The schema version of the workbook that the sheet was made in. */
  readonly version: number;
  readonly language: Language;
}

/** The marker of a sheet that is written now. */
export const markerText = ({
  sheet,
  version = schemaVersion,
  language,
}: Omit<Marker, "version"> & Partial<Marker>): string => `park-audit:${sheet}:${version}:${language}`;

export function readMarker(cell: unknown): Marker | undefined {
  if (typeof cell !== "string") return undefined;
  const [product, sheet, version, tag] = cell.split(":");
  const language = languages.find((one) => one === tag);
  if (product !== "park-audit" || sheet === undefined || language === undefined) return undefined;
  return { sheet, version: Number(version), language };
}

/** Stands in the hidden column beside a table's header, so that rows inserted above it do no harm. */
export const headerMarker = "#header";
