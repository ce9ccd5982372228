import { a1 } from "./a1";
import { a2 } from "./a2";
import { a3 } from "./a3";
import { a4 } from "./a4";
import { a5 } from "./a5";
import { causes } from "./causes";
import { conformity } from "./conformity";
import { cover } from "./cover";
import type { Field, Sheet } from "./define";
import { emissions } from "./emissions";
import { enterpriseLists } from "./enterprise-lists";
import { enterpriseYears } from "./enterprise-years";
import { enterprises } from "./enterprises";
import { exchanges } from "./exchanges";
import { facilities } from "./facilities";
import { ownFactors } from "./factors";
import { evidenceRegister } from "./evidence-register";
import { feasibility } from "./feasibility";
import { flows } from "./flows";
import { focus } from "./focus";
import { goals } from "./goals";
import { implementation } from "./implementation";
import { importLog } from "./import-log";
import { incidents } from "./incidents";
import { indicators } from "./indicators";
import { inspections } from "./inspections";
import { level } from "./level";
import { materials } from "./materials";
import { mechanism } from "./mechanism";
import { monitoring } from "./monitoring";
import { options } from "./options";
import { parameters } from "./parameters";
import { plan } from "./plan";
import { plans } from "./plans";
import { plantQuality } from "./plant-quality";
import { previousRound } from "./previous-round";
import { problems } from "./problems";
import { regulations } from "./regulations";
import { siteVisits } from "./site-visits";
import { team } from "./team";
import { training } from "./training";
import { unitConsumption } from "./unit-consumption";
import { wastes } from "./wastes";

/** Every sheet of the audit workbook, in the order of its tabs. */
export const sheets: readonly Sheet[] = [
  cover,
  team,
  plan,
  training,
  a1,
  plans,
  previousRound,
  enterprises,
  enterpriseYears,
  enterpriseLists,
  a2,
  materials,
  exchanges,
  unitConsumption,
  a3,
  facilities,
  plantQuality,
  wastes,
  a4,
  monitoring,
  emissions,
  a5,
  regulations,
  inspections,
  incidents,
  siteVisits,
  evidenceRegister,
  parameters,
  ownFactors,
  conformity,
  level,
  focus,
  goals,
  flows,
  problems,
  causes,
  options,
  feasibility,
  implementation,
  mechanism,
  indicators,
  importLog,
];

/** The sheet with this id; asking for one that does not exist is a programmer's mistake. */
export function sheetById(id: string): Sheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (found === undefined) throw new Error(`no sheet has the id ${id}`);
  return found;
}

export interface FieldOnSheet {
  readonly field: Field;
  readonly sheet: string;
  /** The lettered item under which it stands, e.g. "A.2 a)". */
  readonly clause: string;
}

const fields: ReadonlyMap<string, FieldOnSheet> = new Map(
  sheets.flatMap((sheet) =>
    sheet.kind !== "form"
      ? []
      : sheet.sections.flatMap((section) =>
          section.fields.map((field) => [field.id, { field, sheet: sheet.id, clause: section.clause }] as const),
        ),
  ),
);

/** The form field with this id and where it stands; asking for one that does not exist is a programmer's mistake. */
export function fieldById(id: string): FieldOnSheet {
  const found = fields.get(id);
  if (found === undefined) throw new Error(`no form has the field ${id}`);
  return found;
}
