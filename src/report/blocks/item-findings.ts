import type { Finding } from "../../completeness/define";
import { fill } from "../../i18n/fill";
import { textIn } from "../../core/text";
import type { Section } from "../../sheets/define";
import { fieldById } from "../../sheets/index";
import { gapAt, listed, said, say, type ReportContext } from "../context";
import type { ReportBlock } from "../document";

/** Findings that say that a field's data are not there. */
const missing = new Set(["required", "not-provided", "unreadable", "missing-input"]);

/** How many missing fields a gap names before it says how many there are. */
const named = 8;

/** What a lettered item lacks, as one gap; and each contradiction in its figures, which the report must not hide. */
export function itemGaps(context: ReportContext, section: Section, ids: ReadonlySet<string>): ReportBlock[] {
  const own = context.findings.filter(({ place }) => place.field !== undefined && ids.has(place.field));
  const lacking = own.filter(({ id, severity }) => missing.has(id) && severity === "error");
  const wanted = own.filter(({ id, severity }) => missing.has(id) && severity !== "error");
  const wrong = own.filter(({ id, severity }) => severity === "error" && !missing.has(id));
  return [
    ...gapOf(context, section, lacking, say(context, "缺少必填资料", "required data missing")),
    ...gapOf(context, section, wanted, say(context, "尚未取得", "not at hand yet")),
    ...own
      .filter(({ id }) => id === "conditional")
      .map((finding) => gapAt(context, sentence(context, finding), finding.place)),
    ...wrong.map((finding) => gapAt(context, sentence(context, finding), finding.place, "contradiction")),
  ];
}

/** How many faults of a table are told one by one. */
const told = 6;

/** What is wrong in the rows of a table, or with the parameters of a clause, so that the figures below are not trusted blindly. */
export function sheetGaps(context: ReportContext, sheet: string, clause?: string): ReportBlock[] {
  const wrong = context.findings.filter(
    ({ place, severity, clause: own }) =>
      severity === "error" && place.sheet === sheet && (clause === undefined || own === clause),
  );
  const shown = wrong
    .slice(0, told)
    .map((finding) => gapAt(context, sentence(context, finding), finding.place, "contradiction"));
  const next = wrong[told];
  if (next === undefined) return shown;
  const rest = wrong.length - told;
  return [
    ...shown,
    gapAt(context, say(context, `另有 ${rest} 项同类问题。`, `${rest} more of the kind.`), next.place, "contradiction"),
  ];
}

export const sentence = ({ language }: ReportContext, { message, args }: Finding): string =>
  fill(language, textIn(language, message), args);

function gapOf(
  context: ReportContext,
  { clause, title }: Section,
  findings: readonly Finding[],
  what: string,
): ReportBlock[] {
  const first = findings[0];
  if (first === undefined) return [];
  const names = findings.flatMap(({ place }) =>
    place.field === undefined ? [] : [said(context, fieldById(place.field).field.title)],
  );
  const list = listed(context, names.slice(0, named));
  const rest =
    names.length > named ? say(context, `等 ${names.length} 项`, ` and others (${names.length} in all)`) : "";
  return [
    gapAt(
      context,
      say(
        context,
        `${clause} ${title.zh}：${what}：${list}${rest}。`,
        `${clause} ${title.en}: ${what}: ${list}${rest}.`,
      ),
      first.place,
    ),
  ];
}
