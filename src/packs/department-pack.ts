import type { AuditData } from "../sheets/audit-data";
import type { Field, FormSheet } from "../sheets/define";
import { sheetById, sheets } from "../sheets/index";
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

/** What is a list in the audit workbook has no table here: the department hands it over as it keeps it. */
function asked(field: Field): Field {
  if (field.type !== "description" || field.listedIn === undefined) return field;
  const list = sheetById(field.listedIn.sheet);
  if (list.kind !== "table") return field;
  const columns = list.columns.filter(
    ({ id, type, required }) => id !== "id" && type !== "computed" && required === "required",
  );
  const named = (language: "zh" | "en"): string =>
    columns.map(({ title }) => title[language]).join(language === "zh" ? "、" : ", ");
  return {
    ...field,
    help: {
      zh: `这里写概要和附件名称；明细清单用自己的 Excel 表随本文件发回，至少写明：${named("zh")}。由审核小组登记，已提供过的不必重复。`,
      en: `A summary and the attachment's name go here; send the list itself along as a table of your own with at least: ${named("en")}. The audit group enters it; what it has already need not be sent again.`,
    },
  };
}

/** The data sheets for the clauses; a contact's lines stand on the first. */
export function departmentPackSheets(clauses: readonly string[]): PackSheet[] {
  const chosen = forms.flatMap((form): PackSheet[] => {
    const groups = form.sections
      .filter(({ clause }) => belongs(clause, clauses))
      .map(({ clause, title, fields }) => ({
        clause,
        title,
        fields: fields.map((field) => ({ field: asked(field), number: field.id })),
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
