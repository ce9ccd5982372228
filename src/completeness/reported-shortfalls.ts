import type { CellValue } from "../core/cell";
import { defineRule, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { textIn } from "./list-rows";

/** What the forms report that belongs on the list of problems, whatever else is said of it. */
const shortfalls: readonly { readonly field: string; readonly falls: (cell: NonNullable<CellValue>) => boolean }[] = [
  { field: "A3d-05", falls: (meets) => meets === "no" },
  { field: "A2a-22-dumped", falls: (dumped) => Number(dumped) > 0 },
  { field: "A3e-04", falls: (metered) => Number(metered) < 100 },
  { field: "A3e-04-water", falls: (metered) => Number(metered) < 100 },
];

export const reportedShortfalls = defineRule({
  id: "reported-shortfalls",
  since: "0.1.0",
  clause: "6.3.1",
  severity: "warning",
  title: { zh: "资料表反映的不足进入问题清单", en: "Shortfalls on the data sheets are problems" },
  message: {
    zh: "“{field}”（{id}）为 {given}，问题清单没有问题的“对应资料编号”写有它。",
    en: "“{field}” ({id}) is {given}, and no problem names it under “Item no.”.",
  },
  remedy: {
    zh: "在“问题清单”列出该问题，“对应资料编号”填 {id}，并提出方案。",
    en: "Put it on the list of problems with {id} under “Item no.”, and find an option.",
  },
  because: {
    zh: "危险废物贮存不符合 GB 18597、倾倒固体废物、进出单位计量器具配备不足 100% 均须整改（附录 A 的填报说明，均看考察期最后一年）。",
    en: "Storage that does not meet GB 18597, dumped waste and metering below 100 % at site level need an option (notes on annex A; the last year counts).",
  },
  examples: [
    { fields: { "A3d-05": "no" }, finds: 1 },
    { fields: { "A3d-05": "no" }, tables: { problems: [{ id: "P1", item: "A3d-05" }] }, finds: 0 },
    { fields: { "A3d-05": "yes" }, finds: 0 },
    { years: [2022, 2023], fields: { "A3e-04": { 2022: 98, 2023: 100 } }, finds: 0 },
    { years: [2023], fields: { "A2a-22-dumped": { 2023: 0.1 } }, finds: 1 },
  ],
  find: ({ data, sheets }) => {
    const named = data.rows("problems").flatMap((row) => textIn(row, "item") ?? []);
    return {
      hits: shortfalls.flatMap(({ field, falls }): RuleHit[] => {
        const indexed = fieldOf(sheets, field);
        const year = indexed.field.period === "yearly" ? data.years.at(-1) : undefined;
        const cell = data.value(field, year);
        if (cell === null || !falls(cell)) return [];
        if (named.some((item) => item.split(/[\s,，、;；]+/u).includes(field))) return [];
        const choice = indexed.field.type === "choice" ? indexed.field.choices[String(cell)] : undefined;
        return [
          {
            place: valuePlace(indexed, year),
            args: { field: indexed.field.title, id: field, given: choice ?? String(cell) },
          },
        ];
      }),
    };
  },
});
