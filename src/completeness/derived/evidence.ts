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

/** Flows said to be measured must name instrument and date of the test (6.2.5); one finding for all of them. */
function unrecordedMeasurements({ data }: RuleContext): readonly Finding[] {
  const lacking = data.rows("flows").flatMap(({ index, cells }) => {
    const place = { sheet: "flows", row: index, column: "quantity" };
    const facts = data.evidenceOf(place);
    const measured = facts?.method === "meter" || facts?.method === "calibrated-meter";
    if (!measured || (facts.document !== null && facts.date !== null)) return [];
    const name = String(cells["id"] ?? index + 1);
    return [{ place, name: { zh: name, en: name } }];
  });
  const first = lacking[0];
  if (first === undefined) return [];
  return [
    {
      id: "measurement-unrecorded",
      severity: "warning",
      clause: "6.2.5",
      place: first.place,
      message: {
        zh: "{count} 股实测的流缺测试日期或仪器（检定证书）信息：{flows}。",
        en: "{count} measured flows lack the date of the test or the instrument and its certificate: {flows}.",
      },
      remedy: {
        zh: "在“数据证据”登记测试日期，并在来源文件写明仪器编号和检定有效期。",
        en: "Register the date on “Evidence register”, and name the instrument and how long its calibration holds.",
      },
      args: { count: lacking.length, flows: textList(lacking.map(({ name }) => name)) },
    },
  ];
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
  ...unrecordedMeasurements(context),
  ...lostRows(context),
];
