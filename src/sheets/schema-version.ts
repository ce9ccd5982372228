/**
 * The version of the workbook's schema, in the marker of every sheet. Raised with a release in which sheets, columns or
 * fields were added, moved or renamed; what to do with older workbooks stands in `migrations.ts`.
 */
export const schemaVersion = 2;
