import type { Text } from "../../core/text";
import type { AuditData } from "../../sheets/audit-data";
import { defaultValues } from "../../sheets/default-values";
import { statuses, type Field, type Section } from "../../sheets/define";
import type { Finding, RuleContext, Severity } from "../define";
import { blanksOf, dueness, periodsOf } from "../due";
import { fieldIndex, valuePlace, type IndexedField } from "../field-index";
import { joined, textList, yearList } from "../text-list";
import type { Waiting, WaitingField } from "./waiting-indicators";

const entry: Text = {
  zh: "填写该项；没有的在“资料状态”选“不适用”并在“证据与来源”写明原因，暂时拿不到的选“未提供”。",
  en: "Enter it; where there is none choose “not applicable” as status and give the reason under “Evidence and source”; where it cannot be had yet choose “not provided”.",
};

/** “工业用新鲜水量（合计）”（2022、2023 年） */
function whereText({ field }: IndexedField, years: readonly number[]): Text {
  const { zh, en } = field.title;
  const name: Text = { zh: `“${zh}”`, en: `“${en}”` };
  return years.length === 0 ? name : joined(name, { zh: `（${yearList(years).zh}）`, en: ` (${yearList(years).en})` });
}

const isUnreadable = (data: AuditData, id: string, year: number | undefined): boolean =>
  data.unreadable.some(({ place }) => place.field === id && place.year === year && (place.part ?? "value") === "value");

interface Blank {
  readonly id: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly remedy: Text;
}

/** How a blank field is told, by what the guideline asks and what its status says; `undefined` when all is well. */
function blankKind(field: Field, data: AuditData, waits: WaitingField | undefined): Blank | undefined {
  const due = dueness(field, data);
  const status = data.status(field.id);
  if (due === "not" && waits === undefined) return undefined;
  if (due === "maybe" && status === null && waits === undefined) return undefined;
  if (status === "not-provided") {
    return {
      id: "not-provided",
      severity: "warning",
      message: { zh: "{where}标为“未提供”", en: "{where} is marked “not provided”" },
      remedy: {
        zh: "继续向资料提供单位收集；审核结束前仍拿不到的，在报告中说明原因和影响。",
        en: "Keep asking for it; if it cannot be had before the audit ends, say why in the report and what it affects.",
      },
    };
  }
  if (status !== null && status !== "not-applicable") {
    return {
      id: due === "due" ? "required" : "conditional",
      severity: due === "due" ? "error" : "warning",
      message: {
        zh: "{where}的资料状态为“{status}”，但没有内容",
        en: "{where} has the status “{status}” but no entry",
      },
      remedy: entry,
    };
  }
  if (due === "due") {
    return {
      id: "required",
      severity: "error",
      message: { zh: "{where}没有填写", en: "{where} is not filled in" },
      remedy: entry,
    };
  }
  return {
    id: "missing-input",
    severity: waits?.indicators.some((indicator) => indicator.required === "required") === true ? "warning" : "info",
    message: { zh: "{where}没有填写", en: "{where} is blank" },
    remedy: entry,
  };
}

const waitingText: Text = { zh: "，因此无法计算：{indicators}。", en: "; these indicators wait for it: {indicators}." };
const fullStop: Text = { zh: "。", en: "." };

/**
 * One finding for each field that lacks something, however many years and indicators it concerns, at the first cell
 * to fill in. An unreadable cell counts as filled here: it has a finding of its own.
 */
function blankFinding(
  indexed: IndexedField,
  { data }: RuleContext,
  waits: WaitingField | undefined,
): Finding | undefined {
  const { field, clause } = indexed;
  const blanks = blanksOf(field, data).filter((year) => !isUnreadable(data, field.id, year));
  const first = blanks[0];
  if (blanks.length === 0) return undefined;
  const kind = blankKind(field, data, waits);
  if (kind === undefined) return undefined;
  const years = blanks.filter((year) => year !== undefined);
  const status = data.status(field.id);
  return {
    id: kind.id,
    severity: kind.severity,
    clause,
    place: valuePlace(indexed, first),
    message: joined(kind.message, waits === undefined ? fullStop : waitingText),
    remedy: kind.remedy,
    args: {
      where: whereText(indexed, years),
      ...(status !== null && { status: statuses[status] }),
      ...(waits !== undefined && { indicators: textList(waits.indicators.map((indicator) => indicator.title)) }),
    },
  };
}

/** A status that says there is nothing, beside an entry; a 不适用 that gives no reason. */
function statusFinding(indexed: IndexedField, { data }: RuleContext): Finding | undefined {
  const { field, sheet, clause } = indexed;
  const status = data.status(field.id);
  if (status !== "not-applicable" && status !== "not-provided") return undefined;
  const filled = periodsOf(field, data).filter((year) => data.value(field.id, year) !== null);
  const args = {
    where: whereText(
      indexed,
      filled.filter((year) => year !== undefined),
    ),
    status: statuses[status],
  };
  if (filled.length > 0) {
    return {
      id: "status-contradicts",
      severity: "warning",
      clause,
      place: { sheet, field: field.id, part: "status" },
      message: {
        zh: "{where}有内容，资料状态却是“{status}”。",
        en: "{where} has an entry, yet its status is “{status}”.",
      },
      remedy: { zh: "改正资料状态，或删去不该有的内容。", en: "Correct the status, or remove the entry." },
      args,
    };
  }
  const reasonDue = status === "not-applicable" && field.required === "required" && data.evidence(field.id) === null;
  if (!reasonDue) return undefined;
  return {
    id: "reason-wanted",
    severity: "info",
    clause,
    place: { sheet, field: field.id, part: "evidence" },
    message: { zh: "{where}标为“不适用”，没有写明原因。", en: "{where} is marked “not applicable” without a reason." },
    remedy: { zh: "在“证据与来源”中写明不适用的原因。", en: "Give the reason under “Evidence and source”." },
    args,
  };
}

/** Conditional fields of which nothing says whether they apply; one finding a lettered item, as there are many. */
function undecidedFinding(
  section: Section,
  sheet: string,
  { data }: RuleContext,
  waiting: Waiting,
): Finding | undefined {
  const undecided = section.fields.filter(
    (field) =>
      dueness(field, data) === "maybe" &&
      data.status(field.id) === null &&
      !waiting.byField.has(field.id) &&
      blanksOf(field, data).some((year) => !isUnreadable(data, field.id, year)),
  );
  const first = undecided[0];
  if (first === undefined) return undefined;
  return {
    id: "conditional",
    severity: "warning",
    clause: section.clause,
    place: valuePlace({ field: first, sheet, clause: section.clause }, blanksOf(first, data)[0]),
    message: {
      zh: "“{section}”有 {count} 项条件资料没有填写，也没有说明是否适用：{fields}。",
      en: "“{section}” has {count} conditional entries that are blank without a word whether they apply: {fields}.",
    },
    remedy: {
      zh: "适用的填写；不适用的在“资料状态”选“不适用”。适用条件见“填报说明”。",
      en: "Enter those that apply; for the others choose “not applicable” as status. The last column says when each applies.",
    },
    args: { section: section.title, count: undecided.length, fields: textList(undecided.map(({ title }) => title)) },
  };
}

/** Figures without a source, one finding a lettered item, so that the list is not drowned. */
function evidenceFinding(section: Section, sheet: string, { data }: RuleContext): Finding | undefined {
  const bare = section.fields.filter((field) => {
    if (field.type !== "number" || data.evidence(field.id) !== null) return false;
    // A parameter left at its default has its source in its help.
    const preset = defaultValues.fields[field.id]?.once;
    return periodsOf(field, data).some((year) => {
      const cell = data.value(field.id, year);
      if (cell === null || cell === preset) return false;
      // The register may name the document of single years.
      const place = { sheet, field: field.id, ...(year !== undefined && { year }) };
      return (data.evidenceOf(place)?.document ?? null) === null;
    });
  });
  const first = bare[0];
  if (first === undefined) return undefined;
  return {
    id: "evidence-wanted",
    severity: "warning",
    clause: section.clause,
    place: { sheet, field: first.id, part: "evidence" },
    message: {
      zh: "“{section}”有 {count} 项数据没有写明证据与来源：{fields}。",
      en: "“{section}” has {count} figures without evidence or source: {fields}.",
    },
    remedy: {
      zh: "在“证据与来源”写明文件名称、页码或链接和日期。",
      en: "Under “Evidence and source” name the document, its page or link, and its date.",
    },
    args: { section: section.title, count: bare.length, fields: textList(bare.map((field) => field.title)) },
  };
}

/** The state of the required entries: how many are due, and how many of those are there. */
export interface Progress {
  readonly filled: number;
  readonly due: number;
}
export type ProgressBySheet = ReadonlyMap<string, Progress>;

function progressOf({ field }: IndexedField, data: AuditData): Progress {
  if (dueness(field, data) !== "due") return { filled: 0, due: 0 };
  const due = field.period === "yearly" ? data.years.length : 1;
  return { filled: due - blanksOf(field, data).length, due };
}

/** What the forms' declarations say about their entries. */
export function formFindings(
  context: RuleContext,
  waiting: Waiting,
): { readonly findings: readonly Finding[]; readonly progress: ProgressBySheet } {
  const { data, sheets } = context;
  const findings: (Finding | undefined)[] = [];
  const progress = new Map<string, Progress>();
  for (const indexed of fieldIndex(sheets).values()) {
    const { filled, due } = progressOf(indexed, data);
    const before = progress.get(indexed.sheet) ?? { filled: 0, due: 0 };
    progress.set(indexed.sheet, { filled: before.filled + filled, due: before.due + due });
    findings.push(
      blankFinding(indexed, context, waiting.byField.get(indexed.field.id)),
      statusFinding(indexed, context),
    );
  }
  for (const sheet of sheets) {
    if (sheet.kind === "form") {
      for (const section of sheet.sections) {
        findings.push(
          undecidedFinding(section, sheet.id, context, waiting),
          evidenceFinding(section, sheet.id, context),
        );
      }
    }
  }
  return { findings: findings.filter((finding) => finding !== undefined), progress };
}
