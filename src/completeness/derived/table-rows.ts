import { isBlank, type CellValue } from "../../core/cell";
import type { Text } from "../../core/text";
import type { TableRow } from "../../sheets/audit-data";
import type { Column, TableSheet } from "../../sheets/define";
import type { Finding, RuleContext } from "../define";
import { columnOf } from "../field-index";
import { textList } from "../text-list";
import type { Progress, ProgressBySheet } from "./form-fields";

/** What the tables' declarations say about their rows: enough of them, complete, told apart, and linked. */

/** 第 3 行（湘江机械） */
function rowName(sheet: TableSheet, row: TableRow): Text {
  const names = sheet.key.flatMap((id): Text[] => {
    const cell = row.cells[id] ?? null;
    if (isBlank(cell)) return [];
    const label = sheet.columns.find((column) => column.id === id)?.choices?.[String(cell)];
    return [label ?? { zh: String(cell), en: String(cell) }];
  });
  const number = row.index + 1;
  return names.length === 0
    ? { zh: `第 ${number} 行`, en: `Row ${number}` }
    : {
        zh: `第 ${number} 行（${names.map(({ zh }) => zh).join(" ")}）`,
        en: `Row ${number} (${names.map(({ en }) => en).join(" ")})`,
      };
}

function tooFewRows(sheet: TableSheet, rows: readonly TableRow[]): Finding | undefined {
  const { atLeast } = sheet;
  if (atLeast === undefined || rows.length >= atLeast) return undefined;
  return {
    id: "too-few-rows",
    severity: "error",
    clause: sheet.clause,
    place: {
      sheet: sheet.id,
      row: rows.reduce((next, row) => Math.max(next, row.index + 1), 0),
      column: sheet.key[0] ?? "",
    },
    message: {
      zh: "“{table}”至少要有 {atLeast} 行，现有 {count} 行。",
      en: "“{table}” needs at least {atLeast} rows; it has {count}.",
    },
    remedy: { zh: "补充缺少的行。", en: "Add the rows that are missing." },
    args: { table: sheet.title, atLeast, count: rows.length },
  };
}

function incompleteRow(sheet: TableSheet, row: TableRow, blank: readonly Column[]): Finding | undefined {
  const first = blank[0];
  if (first === undefined) return undefined;
  return {
    id: "required-column",
    severity: "error",
    clause: sheet.clause,
    place: { sheet: sheet.id, row: row.index, column: first.id },
    message: { zh: "“{table}”{row}缺少：{columns}。", en: "“{table}”, {row}: missing {columns}." },
    remedy: {
      zh: "填写这些列；不需要的行请整行清空。",
      en: "Fill these columns in, or clear the row if it is not needed.",
    },
    args: { table: sheet.title, row: rowName(sheet, row), columns: textList(blank.map((column) => column.title)) },
  };
}

const isRequired = (sheet: TableSheet, id: string): boolean =>
  sheet.columns.some((column) => column.id === id && column.required === "required");

function repeatedRows(sheet: TableSheet, rows: readonly TableRow[]): readonly Finding[] {
  const seen = new Map<string, TableRow>();
  return rows.flatMap((row): Finding[] => {
    const cells = sheet.key.map((id) => row.cells[id] ?? null);
    // A blank that is allowed tells rows apart as any entry does; one that is not has a finding of its own.
    if (sheet.key.some((id, place) => isBlank(cells[place]) && isRequired(sheet, id))) return [];
    const key = JSON.stringify(cells);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row);
      return [];
    }
    return [
      {
        id: "repeated-row",
        severity: "error",
        clause: sheet.clause,
        place: { sheet: sheet.id, row: row.index, column: sheet.key[0] ?? "" },
        message: { zh: "“{table}”{row}与第 {earlier} 行重复。", en: "“{table}”, {row} repeats row {earlier}." },
        remedy: {
          zh: "合并或删去重复的行，否则合计会重复计算。",
          en: "Merge or remove one of them, or totals count it twice.",
        },
        args: { table: sheet.title, row: rowName(sheet, row), earlier: earlier.index + 1 },
      },
    ];
  });
}

const asName = (cell: CellValue): string => String(cell).normalize("NFKC").trim();

function unknownLinks(sheet: TableSheet, rows: readonly TableRow[], { data, sheets }: RuleContext): readonly Finding[] {
  return sheet.columns.flatMap((column) => {
    const { linksTo } = column;
    if (linksTo === undefined) return [];
    const known = new Set(
      data.rows(linksTo.sheet).flatMap(({ cells }) => {
        const cell = cells[linksTo.column] ?? null;
        return isBlank(cell) ? [] : [asName(cell)];
      }),
    );
    const target = sheets.find((one) => one.id === linksTo.sheet);
    return rows.flatMap((row): Finding[] => {
      const cell = row.cells[column.id] ?? null;
      if (isBlank(cell) || known.has(asName(cell))) return [];
      return [
        {
          id: "unknown-link",
          severity: "error",
          clause: sheet.clause,
          place: { sheet: sheet.id, row: row.index, column: column.id },
          message: {
            zh: "“{table}”第 {row} 行的{column}“{given}”不在“{target}”中。",
            en: "“{table}”, row {row}: the {column} “{given}” does not stand in “{target}”.",
          },
          remedy: {
            zh: "从下拉列表中选择，或先在“{target}”的“{targetColumn}”列补上它。",
            en: "Choose it from the list, or add it to “{targetColumn}” of “{target}” first.",
          },
          args: {
            table: sheet.title,
            row: row.index + 1,
            column: column.title,
            given: asName(cell),
            target: target?.title ?? linksTo.sheet,
            targetColumn: columnOf(sheets, linksTo.sheet, linksTo.column).title,
          },
        },
      ];
    });
  });
}

/** What the tables' declarations say about their rows. */
export function tableFindings(context: RuleContext): {
  readonly findings: readonly Finding[];
  readonly progress: ProgressBySheet;
} {
  const { data, sheets } = context;
  const findings: (Finding | undefined)[] = [];
  const progress = new Map<string, Progress>();
  for (const sheet of sheets) {
    if (sheet.kind !== "table") continue;
    let filled = 0;
    const rows = data.rows(sheet.id);
    const required = sheet.columns.filter(
      (column) => column.required === "required" && column.computation === undefined,
    );
    const due = rows.length * required.length + Math.max(0, (sheet.atLeast ?? 0) - rows.length);
    for (const row of rows) {
      const blank = required.filter((column) => isBlank(row.cells[column.id]));
      filled += required.length - blank.length;
      const unread = (column: Column) =>
        data.unreadable.some(
          ({ place }) => place.sheet === sheet.id && place.row === row.index && place.column === column.id,
        );
      findings.push(
        incompleteRow(
          sheet,
          row,
          blank.filter((column) => !unread(column)),
        ),
      );
    }
    progress.set(sheet.id, { filled, due });
    findings.push(tooFewRows(sheet, rows), ...repeatedRows(sheet, rows), ...unknownLinks(sheet, rows, context));
  }
  return { findings: findings.filter((finding) => finding !== undefined), progress };
}
