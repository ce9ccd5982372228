import type { AuditData } from "../sheets/audit-data";
import type { FormSheet } from "../sheets/define";
import { sheets } from "../sheets/index";
import { formColumns } from "../workbook/form-layout";
import { contactGroup } from "./contact-fields";
import { formFact } from "./evidence-entries";
import { itemFacts } from "./fact-fields";
import { packVersion, type Pack, type PackSheet } from "./pack";

/** Letters, digits and dots of a clause: "A.2 a)" and "a2a" are the same. */
const folded = (clause: string): string => clause.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a section belongs to one of the clauses asked for: "A.2" takes all its letters, "A.2 a" only one. */
export const belongs = (section: string, clauses: readonly string[]): boolean =>
  clauses.some((clause) => folded(clause) !== "" && folded(section).startsWith(folded(clause)));

/** The lists of Appendix A, which the park's departments know. */
const forms = sheets.filter((sheet): sheet is FormSheet => sheet.kind === "form" && /^A\.\d/.test(sheet.clause));

/** The data sheets for the clauses; a contact's lines stand on the first. */
export function departmentPackSheets(clauses: readonly string[]): PackSheet[] {
  const chosen = forms.flatMap((form): PackSheet[] => {
    const groups = form.sections
      .filter(({ clause }) => belongs(clause, clauses))
      .map(({ clause, title, fields }) => ({
        clause,
        title,
        fields: fields.map((field) => ({ field, number: field.id })),
      }));
    if (groups.length === 0) return [];
    const { id, tab, title, intro } = form;
    return [{ id, tab, title, intro, groups, facts: itemFacts }];
  });
  return chosen.map((sheet, index) => (index === 0 ? { ...sheet, groups: [...sheet.groups, contactGroup] } : sheet));
}

/** The pack for the department that answers for these clauses; `undefined` where no form has them. */
export function departmentPack(data: AuditData, clauses: readonly string[]): Pack | undefined {
  const chosen = departmentPackSheets(clauses);
  if (chosen.length === 0) return undefined;
  const park = data.value("A1a-01");
  return {
    identity: {
      kind: "department",
      version: packVersion,
      language: data.language,
      park: typeof park === "string" ? park : null,
      name: clauses.map((clause) => clause.trim()).join(" "),
      code: null,
      years: data.years,
    },
    sheets: chosen,
    entries: (field, column) => {
      if (field.startsWith("contact.")) return null;
      if (column === formColumns.once) return data.value(field);
      const year = /^y(\d{4})$/.exec(column)?.[1];
      return year === undefined ? (formFact(data, field, column) ?? null) : data.value(field, Number(year));
    },
  };
}
