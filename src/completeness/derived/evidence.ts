import { isBlank } from "../../core/cell";
import { figureColumns } from "../../sheets/figures";
import { unknownItems } from "../../sheets/evidence-facts";
import { evidenceRegister } from "../../sheets/evidence-register";
import type { Finding, RuleContext } from "../define";
import { textList } from "../text-list";

/** Figures of the tables without a document, one finding a table: with 200 enterprises a list of cells helps nobody. */
function unsourcedTables({ data }: RuleContext): readonly Finding[] {
  return figureColumns().flatMap(({ sheet, columns }): Finding[] => {
    // A table with a column for its evidence has its own rule for when that is due.
    if (sheet.columns.some(({ fact }) => fact === "document")) return [];
    const bare = data.rows(sheet.id).flatMap(({ index, cells }) =>
      columns.flatMap(({ id, title }) => {
        const place = { sheet: sheet.id, row: index, column: id };
        if (isBlank(cells[id] ?? null) || (data.evidenceOf(place)?.document ?? null) !== null) return [];
        return [{ place, title }];
      }),
    );
    const first = bare[0];
    if (first === undefined) return [];
    return [
      {
        id: "evidence-wanted",
        severity: "warning",
        clause: "6.2.1 a)",
        place: first.place,
        message: {
          zh: "“{table}”有 {count} 个数据没有登记来源文件，涉及：{columns}。",
          en: "“{table}” has {count} figures without a document: {columns}.",
        },
        remedy: {
          zh: "在“数据证据”登记；主体留空的一行可覆盖整列。",
          en: "Register it on “Evidence register”; a row with a blank subject vouches for the whole column.",
        },
        args: {
          table: sheet.title,
          count: bare.length,
          columns: textList([...new Set(bare.map(({ title }) => title))]),
        },
      },
    ];
  });
}

/** Rows of the register that vouch for nothing there is. */
const lostRows = ({ data }: RuleContext): readonly Finding[] =>
  unknownItems(data).map(({ row, column, reason }) => ({
    id: "evidence-item",
    severity: "warning",
    clause: "6.2.1 a)",
    place: { sheet: evidenceRegister.id, row: row.index, column },
    message: {
      zh: "“数据证据”第 {row} 行没有对应的数据：{reason}。",
      en: "“Evidence register”, row {row} vouches for no figure: {reason}.",
    },
    remedy: {
      zh: "改正主体或数据项；数据项可写资料编号或表格列名。",
      en: "Correct the subject or the item; an item's number or a column's title will do.",
    },
    args: { row: row.index + 1, reason },
  }));

/** What is recorded of where the tables' figures come from, and what is not. */
export const evidenceFindings = (context: RuleContext): readonly Finding[] => [
  ...unsourcedTables(context),
  ...lostRows(context),
];
