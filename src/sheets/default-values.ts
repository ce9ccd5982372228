import type { AuditValues } from "./audit-values";
import { parameterSections } from "./parameters";

/** What a new workbook holds from the start: the parameters' defaults, to be confirmed by the audit group. */
export const defaultValues: AuditValues = {
  fields: Object.fromEntries(
    parameterSections.flatMap((section) =>
      section.parameters.flatMap((it) => ("default" in it ? [[it.id, { once: it.default }] as const] : [])),
    ),
  ),
  tables: {},
};
