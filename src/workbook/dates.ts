const day = 86_400_000;
/** Day 0 of Excel's 1900 date system, which counts a 29 February 1900 that never was. */
const epoch = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day given as ISO text (2026-03-01), or `undefined` when the text is no such day. */
export function dateSerial(iso: string): number | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(iso.normalize("NFKC").trim());
  if (match === null) return undefined;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined;
  return (time - epoch) / day;
}

/** The day of an Excel serial number as ISO text; the time of day is dropped. */
export function isoDate(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined;
  return new Date(epoch + Math.floor(serial) * day).toISOString().slice(0, 10);
}
