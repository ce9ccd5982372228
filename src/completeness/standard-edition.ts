import { defineRule, type RuleHit } from "./define";
import { textIn } from "./list-rows";

/** The editions of the standards that DB43/T refers to (clause 2 and the bibliography), by their number. */
const editions: Readonly<Record<string, number>> = {
  "GB 18597": 2023,
  "GB/T 21453": 2008,
  "GB/T 32150": 2015,
  "GB/T 43329": 2023,
  "HJ 469": 2009,
};

const columns = [
  { table: "conformity", column: "document" },
  { table: "level", column: "source" },
  { table: "unit-consumption", column: "standard" },
];

export const standardEdition = defineRule({
  id: "standard-edition",
  since: "0.1.0",
  clause: "2",
  severity: "info",
  title: { zh: "引用标准的版本", en: "Edition of the standards referred to" },
  message: {
    zh: "“{table}”第 {row} 行引用 {standard}-{given}，指南引用的是 {standard}-{edition}。",
    en: "“{table}”, row {row} cites {standard}-{given}; the guideline refers to {standard}-{edition}.",
  },
  remedy: {
    zh: "确认所用版本；不注日期的引用文件用最新版本（条款 2）。",
    en: "Make sure of the edition; undated references mean the latest (clause 2).",
  },
  because: {
    zh: "DB43/T 条款 2 及参考文献所列版本；更新的版本须另行查询（待核实）。",
    en: "Editions of clause 2 and the bibliography of DB43/T; whether a later one exists is to be verified.",
  },
  examples: [
    { tables: { conformity: [{ id: "C1", document: "GB 18597-2001" }] }, finds: 1 },
    { tables: { conformity: [{ id: "C1", document: "GB18597—2023 危险废物贮存污染控制标准" }] }, finds: 0 },
    { tables: { conformity: [{ id: "C1", document: "GB 3095-2012" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: columns.flatMap(({ table, column }) =>
      data.rows(table).flatMap((row): RuleHit[] => {
        const cited = /(GB|HJ)\s*(\/T)?\s*(\d+)\s*[-—–]\s*(\d{4})/u.exec(textIn(row, column) ?? "");
        if (cited === null) return [];
        const standard = `${cited[1] ?? ""}${cited[2] ?? ""} ${cited[3] ?? ""}`;
        const edition = editions[standard];
        const given = cited[4] ?? "";
        if (edition === undefined || String(edition) === given) return [];
        return [
          {
            place: { sheet: table, row: row.index, column },
            args: {
              table: sheets.find(({ id }) => id === table)?.title ?? table,
              row: row.index + 1,
              standard,
              given,
              edition: String(edition),
            },
          },
        ];
      }),
    ),
  }),
});
