import { checkAudit } from "../completeness/check";
import type { Finding } from "../completeness/define";
import { isBlank } from "../core/cell";
import { textIn, type Text } from "../core/text";
import { evaluate } from "../evaluation/evaluate";
import { fill } from "../i18n/fill";
import { asReturned, layoutAnnotated, type Correction } from "../packs/annotate";
import { contactPrefix } from "../packs/contact-fields";
import { decided } from "../packs/decide";
import { columnField } from "../packs/enterprise-pack";
import type { ImportPlan } from "../packs/import-plan";
import { conflictText, rejectionMessage } from "../packs/import-texts";
import type { EntryPlace } from "../packs/entry-outcome";
import { fieldsOf, type Pack } from "../packs/pack";
import type { ReadPack } from "../packs/read-pack";
import type { AuditData, Place } from "../sheets/audit-data";
import { enterpriseYears } from "../sheets/enterprise-years";
import { enterprises } from "../sheets/enterprises";
import { sheets } from "../sheets/index";
import { listedRows } from "../sheets/listed-rows";
import type { BookContent } from "../workbook/content";
import type { OpenedAudit } from "../workbook/decode";
import { packFileNames, packsOf } from "./packs";
import { withChanges } from "./with-changes";

/** A copy that goes back to its informant for correction. */
export interface AnnotatedCopy {
  readonly fileName: string;
  readonly subject: string;
  readonly corrections: readonly Correction[];
  readonly book: () => BookContent;
}

const blank = {
  message: { zh: "必填项是空白。", en: "A required entry is blank." },
  remedy: {
    zh: "请填写；没有发生的填 0，没有统计的在“备注”中说明。",
    en: "Fill it in; enter 0 for nothing, and say under “Remark” what is not recorded.",
  },
} as const satisfies Record<string, Text>;

const choose: Text = { zh: "请写明是哪一个：{values}。", en: "Say which is meant: {values}." };

interface Whose extends Partial<EntryPlace> {
  readonly subject: string;
}

/** Whose entry a finding is about; `undefined` where it concerns no informant. */
function whose(place: Place, data: AuditData): Whose | undefined {
  const { sheet, row, column, field, year, part } = place;
  const cells = row === undefined ? undefined : data.rows(sheet).find(({ index }) => index === row)?.cells;
  if (sheet === enterprises.id && cells !== undefined) {
    const subject = String(cells["name"] ?? "");
    return column === undefined ? { subject } : { subject, field: columnField(enterprises, column), column: "once" };
  }
  if (sheet === enterpriseYears.id && cells !== undefined) {
    const subject = String(cells["enterprise"] ?? "");
    const isValue = column !== undefined && !enterpriseYears.key.includes(column);
    return isValue
      ? { subject, field: columnField(enterpriseYears, column), column: `y${String(cells["year"])}` }
      : { subject };
  }
  if (field === undefined) return undefined;
  if (part !== undefined && part !== "value") {
    return { subject: "", field, column: part === "evidence" ? "document" : part };
  }
  return { subject: "", field, column: year === undefined ? "once" : `y${year}` };
}

const key = ({ field, column }: Partial<EntryPlace>): string => `${field ?? ""} ${column ?? ""}`;

/** What the informant is asked to correct in its pack, the file's own troubles first. */
function correctionsOf(
  pack: Pack,
  files: ReadonlySet<string>,
  {
    plan,
    findings,
    data,
  }: { readonly plan: ImportPlan; readonly findings: readonly (Whose & Correction)[]; readonly data: AuditData },
): Correction[] {
  const { language, name, kind } = pack.identity;
  const subject = kind === "enterprise" ? name : "";
  const asked = new Set(pack.sheets.flatMap(fieldsOf).map(({ field }) => field.id));
  const list: Correction[] = [];
  for (const rejection of plan.rejections) {
    if (!files.has(rejection.source.file)) continue;
    list.push({ ...rejection.at, ...rejectionMessage(rejection, language) });
  }
  for (const { item, kind: why, candidates } of plan.conflicts) {
    if (item.subject !== subject || !asked.has(item.field)) continue;
    if (why !== "question" && why !== "several") continue;
    const values = candidates.map(({ value }) => String(value ?? "—")).join(language === "zh-CN" ? "、" : ", ");
    list.push({
      field: item.field,
      column: item.column,
      message: conflictText(why, language) + (language === "zh-CN" ? "。" : "."),
      remedy: fill(language, textIn(language, choose), { values }),
    });
  }
  const seen = new Set(list.map(key));
  for (const finding of findings) {
    if (finding.subject !== subject) continue;
    if (finding.field !== undefined && (!asked.has(finding.field) || seen.has(key(finding)))) continue;
    if (subject === "" && finding.field === undefined) continue;
    const { field, column, message, remedy } = finding;
    list.push({ ...(field !== undefined && column !== undefined && { field, column }), message, remedy });
  }
  for (const correction of list) seen.add(key(correction));
  for (const { field } of pack.sheets.flatMap(fieldsOf)) {
    if (field.required !== "required" || field.id.startsWith(contactPrefix)) continue;
    const columns = field.period === "once" ? ["once"] : pack.identity.years.map((year) => `y${year}`);
    for (const column of columns) {
      if (seen.has(key({ field: field.id, column })) || !isBlank(pack.entries(field.id, column))) continue;
      if (subject === "" && !isBlank(pack.entries(field.id, "status"))) continue;
      // a list with rows fills its item
      if (listedRows(field, data).length > 0) continue;
      list.push({
        field: field.id,
        column,
        message: textIn(language, blank.message),
        remedy: textIn(language, blank.remedy),
      });
    }
  }
  return list;
}

/** Findings as sentences with the entry they are about. */
function attributed(findings: readonly Finding[], data: AuditData): (Whose & Correction)[] {
  const { language } = data;
  return findings.flatMap(({ severity, place, message, remedy, args, id }) => {
    // blank entries are found in the pack itself, which also knows the years that have no row yet
    if (severity === "info" || id === "required") return [];
    const about = whose(place, data);
    if (about === undefined) return [];
    const say = (text: Text): string => fill(language, textIn(language, text), args);
    return [{ ...about, message: say(message), remedy: say(remedy) }];
  });
}

/**
 * The copies to send back: for each informant whose file, or whose figures in the workbook, need a correction. What the
 * import would enter counts as entered.
 */
export function annotatedCopies(
  opened: OpenedAudit,
  packs: readonly ReadPack[],
  plan: ImportPlan,
): readonly AnnotatedCopy[] {
  const data = withChanges(opened.data, decided(plan, {}));
  const checked = checkAudit({ data, evaluation: evaluate(data), sheets });
  const findings = attributed(checked.findings, data);
  const after: OpenedAudit = { ...opened, data };
  const departments = packs.flatMap(({ identity }) =>
    identity?.kind === "department"
      ? packsOf(after, { kind: "department", clauses: identity.name.split(/\s+(?=A)/) })
      : [],
  );
  const all = [...packsOf(after, { kind: "enterprises" }), ...departments];
  const names = packFileNames(all);
  return all.flatMap((pack, index): AnnotatedCopy[] => {
    const { kind, name } = pack.identity;
    const subject = kind === "enterprise" ? name : "";
    const own = packs.filter(
      ({ file, identity }) => plan.subjects.get(file) === subject && (kind === "enterprise" || identity?.name === name),
    );
    const returned = asReturned(pack, own);
    const corrections = correctionsOf(returned, new Set(own.map(({ file }) => file)), { plan, findings, data });
    if (corrections.length === 0) return [];
    return [
      { fileName: names[index] ?? "", subject: name, corrections, book: () => layoutAnnotated(returned, corrections) },
    ];
  });
}
