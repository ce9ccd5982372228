import { schemaVersion } from "./schema-version";

/**
 * What became of the ids of older workbooks, step by step. Only what got another id is said here: an item that is new
 * is empty in an older workbook, and a field that moved to another sheet is found by its id wherever it stands.
 */
export interface Migration {
  /** The schema version that the step leads to. */
  readonly to: number;
  /** Sheets by their old id. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Fields by their old id. Where one was split, each of the new ones starts with its whole content. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  /** Columns by their old id, under the sheet's new id. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Version 1 is that of the first release; version 2 added the parts of the park and lists, and renamed nothing. */
export const migrations: readonly Migration[] = [{ to: 2 }];

/** What an older workbook's ids are called today. */
export interface Renames {
  readonly sheet: (id: string) => string;
  readonly fields: (id: string) => readonly string[];
  /** A column by the sheet's present id. */
  readonly column: (sheet: string, id: string) => string;
}

/** The renames of every step from a version to the present one. */
export function renamesFrom(version: number, steps: readonly Migration[] = migrations): Renames {
  const due = steps.filter(({ to }) => to > version && to <= schemaVersion).sort((a, b) => a.to - b.to);
  return {
    sheet: (id) => due.reduce((name, { sheets }) => sheets?.[name] ?? name, id),
    fields: (id) =>
      due.reduce<readonly string[]>((names, { fields }) => names.flatMap((name) => fields?.[name] ?? name), [id]),
    column: (sheet, id) =>
      due.reduce(
        // The sheet's name after the step is that before all later ones; their columns are listed under it.
        (name, { columns }) => columns?.[sheet]?.[name] ?? name,
        id,
      ),
  };
}
