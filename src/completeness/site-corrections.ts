import { conversionFactor, parseUnit } from "../core/units";
import type { Text } from "../core/text";
import type { NumberField } from "../sheets/define";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldIndex } from "./field-index";
import { textIn } from "./list-rows";

/** The number that stands first in a text, and the unit after it in the unit of the field. */
function amountIn(text: string, unit: string): number | undefined {
  const match = /^[^\d-]*(-?\d[\d,]*(?:\.\d+)?)\s*([^\s，,；;（(]*)/u.exec(text.normalize("NFKC"));
  if (match === null) return undefined;
  const amount = Number((match[1] ?? "").replaceAll(",", ""));
  const given = match[2] ?? "";
  if (given === "") return amount;
  if (!parseUnit(given).ok) return undefined;
  const factor = conversionFactor(given, unit);
  return factor.ok ? amount * factor.value : undefined;
}

/** The figure of a form that a text names by its id. */
function namedField(subject: string, { sheets }: RuleContext): NumberField | undefined {
  const ids = subject.match(/[A-Z]\d?[a-z]?-?\d{2}(?:-[A-Za-z0-9]+)*/g) ?? [];
  for (const id of ids) {
    const field = fieldIndex(sheets).get(id)?.field;
    if (field?.type === "number") return field;
  }
  return undefined;
}

/** What the data sheets hold of a figure: of the year that the text names, otherwise of every year. */
function valuesOf(field: NumberField, subject: string, { data }: RuleContext): readonly number[] {
  const years = field.period === "once" ? [undefined] : data.years.filter((year) => subject.includes(String(year)));
  const asked = years.length > 0 ? years : data.years;
  return asked.flatMap((year) => {
    const cell = data.value(field.id, year);
    return typeof cell === "number" ? [cell] : [];
  });
}

const same = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(right));

const visit = {
  id: "V1",
  subject: "2023 年新鲜水量（A2a-01）",
  outcome: "corrected",
  before: "120 万m³",
  after: "118 万m³",
};

export const siteCorrections = defineRule({
  id: "site-corrections",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "warning",
  title: { zh: "现场修正值已回填", en: "Corrections made on site are on the data sheets" },
  message: { zh: "现场考察记录 {record}（{subject}）：{fault}。", en: "Site visit {record} ({subject}): {fault}." },
  remedy: {
    zh: "把核实后的数值填回相应的资料表，或改正记录；没有变化的结论选“属实”。",
    en: "Enter the corrected value on its data sheet, or correct the record; where nothing changed the outcome is “confirmed”.",
  },
  because: {
    zh: "6.2.1 b)：通过现场考察对收集的资料进行核实和修正；修正后的数值应与资料表现值相等。",
    en: "6.2.1 b): data are verified and corrected on site, and the corrected value is the one on the data sheet.",
  },
  examples: [
    { years: [2023], fields: { "A2a-01": { 2023: 120 } }, tables: { "site-visits": [visit] }, finds: 1 },
    { years: [2023], fields: { "A2a-01": { 2023: 118 } }, tables: { "site-visits": [visit] }, finds: 0 },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 118 } },
      tables: { "site-visits": [{ ...visit, after: "1180000 m³" }] },
      finds: 0,
    },
    { tables: { "site-visits": [{ ...visit, after: "120 万m³" }] }, finds: 1 },
    { tables: { "site-visits": [{ ...visit, subject: "雨污分流", before: "完全分流", after: "2 处混接" }] }, finds: 0 },
    { tables: { "site-visits": [{ ...visit, outcome: "confirmed", after: "120 万m³" }] }, finds: 0 },
  ],
  find: (context) => ({
    hits: context.data.rows("site-visits").flatMap((row): RuleHit[] => {
      const [subject, before, after] = ["subject", "before", "after"].map((column) => textIn(row, column));
      if (row.cells["outcome"] !== "corrected" || after === undefined) return [];
      const hit = (fault: Text): RuleHit[] => [
        {
          place: { sheet: "site-visits", row: row.index, column: "after" },
          args: { record: textIn(row, "id") ?? `#${row.index + 1}`, subject: subject ?? "?", fault },
        },
      ];
      if (before === after)
        return hit({
          zh: `结论为“已修正”，核实前后却都是“${after}”`,
          en: `it is “corrected”, yet “${after}” before and after`,
        });
      const field = subject === undefined ? undefined : namedField(subject, context);
      const amount = field === undefined ? undefined : amountIn(after, field.unit);
      if (field === undefined || amount === undefined || subject === undefined) return [];
      const held = valuesOf(field, subject, context);
      if (held.some((value) => same(amount, value))) return [];
      return hit({
        zh: `核实后的“${after}”没有回填到“${field.title.zh}”（${field.id}）`,
        en: `“${after}” is not entered at “${field.title.en}” (${field.id})`,
      });
    }),
  }),
});
