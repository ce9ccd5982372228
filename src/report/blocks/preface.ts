import { sheets } from "../../sheets/index";
import { gapAt, said, say, shown, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { fieldBlocks } from "./field-tables";
import { listBlocks } from "./list-table";

const text = ({ data }: ReportContext, id: string): string | undefined => {
  const cell = data.value(id);
  return cell === null ? undefined : String(cell);
};

/** Who was audited, by whom and for which periods, in as many sentences as the cover can fill. */
export function prefaceBlocks(context: ReportContext): ReportBlock[] {
  const [park, body, consultant] = ["A1a-01", "A1a-12", "A1a-18"].map((id) => text(context, id));
  const [base, from, to, begins, ends] = ["A1a-15", "A1a-16-start", "A1a-16-end", "A1a-17-start", "A1a-17-end"].map(
    (id) => text(context, id),
  );
  const sentences: string[] = [];
  if (park !== undefined) {
    sentences.push(
      say(
        context,
        `本报告为${park}自愿性清洁生产审核报告，按照 DB43/T《工业园区自愿性清洁生产审核技术指南》附录 C 的框架编制。`,
        `This is the report of the voluntary cleaner-production audit of ${park}, written to appendix C of the guideline DB43/T for industrial parks.`,
      ),
    );
  }
  if (body !== undefined) {
    sentences.push(
      say(
        context,
        `审核责任主体为${body}${consultant === undefined ? "" : `，技术支持机构为${consultant}`}。`,
        `Responsible for the audit: ${body}${consultant === undefined ? "" : `; supported by ${consultant}`}.`,
      ),
    );
  }
  const periods = [
    base === undefined ? undefined : say(context, `审核基准期为 ${base} 年`, `the base period is ${base}`),
    from === undefined || to === undefined
      ? undefined
      : say(context, `审核考察期为 ${from}—${to} 年`, `the examination period ${from}–${to}`),
    begins === undefined || ends === undefined
      ? undefined
      : say(context, `审核期为 ${begins} 至 ${ends}`, `the audit ran from ${begins} to ${ends}`),
  ].filter((part) => part !== undefined);
  if (periods.length > 0) {
    const joined = periods.join(say(context, "，", "; "));
    sentences.push(say(context, `${joined}。`, `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`));
  }
  return sentences.length === 0 ? [] : [{ kind: "paragraph", text: sentences.join(say(context, "", " ")) }];
}

/** The fields that look back on the previous round (A.1 g), and its list. */
const lookBack = "A.1 g)";
const previousRound = {
  kind: "list",
  sheet: "previous-round",
  columns: [
    ["kind", 13],
    ["name", 26],
    ["target", 14],
    ["result", 14],
    ["rate", 10],
    ["status", 13],
    ["follow-up", 26],
  ],
  otherwise: [],
} as const;

/**
 * Clause 7: a park that is audited again reviews the previous round's focus, the attainment of its goals and what
 * followed, in the preface. A first audit has nothing to review, and a blank says nothing about either.
 */
export function lookBackBlocks(context: ReportContext): ReportBlock[] {
  const round = context.data.value("A1g-01");
  if (round === "first") return [];
  if (round !== "repeated") {
    const sheet = sheets.find(
      (one) => one.kind === "form" && one.sections.some(({ fields }) => fields.some(({ id }) => id === "A1g-01")),
    );
    return [
      gapAt(
        context,
        say(
          context,
          "未填写是否首轮审核：再次审核的，须在此回顾上一轮审核（条款 7）。",
          "Whether this is the first audit is not said: a repeated audit reviews the previous round here (clause 7).",
        ),
        { sheet: sheet?.id ?? "cover", field: "A1g-01" },
      ),
    ];
  }
  return [
    {
      kind: "paragraph",
      text: say(
        context,
        "本次为再次开展的清洁生产审核，现回顾上一轮清洁生产审核重点、审核目标完成情况及后续工作情况。",
        "This audit is a repeated one. The previous round's focus, the attainment of its goals and what followed are reviewed here.",
      ),
    },
    ...fieldBlocks(context, { clause: lookBack }),
    ...(listBlocks(context, previousRound) ?? []),
    {
      kind: "prompt",
      text: say(context, "补充上一轮审核后的后续工作情况。", "Add what followed after the previous round."),
    },
  ];
}

/** The lines under the title. */
export function coverLines(
  context: ReportContext,
  date: string | undefined,
): { readonly label: string; readonly value: string }[] {
  const value = (id: string) => shown(context, context.data.value(id));
  const span = (from: string, to: string) =>
    context.data.value(from) === null && context.data.value(to) === null
      ? "—"
      : `${text(context, from) ?? "?"} — ${text(context, to) ?? "?"}`;
  const year = text(context, "A1a-15");
  return [
    { label: said(context, { zh: "审核责任主体", en: "Responsible body" }), value: value("A1a-12") },
    { label: said(context, { zh: "技术支持机构", en: "Consultant" }), value: value("A1a-18") },
    {
      label: said(context, { zh: "审核基准期", en: "Base period" }),
      value: year === undefined ? "—" : say(context, `${year} 年`, year),
    },
    { label: said(context, { zh: "审核考察期", en: "Examination period" }), value: span("A1a-16-start", "A1a-16-end") },
    { label: said(context, { zh: "审核期", en: "Audit period" }), value: span("A1a-17-start", "A1a-17-end") },
    {
      label: said(context, { zh: "编制日期", en: "Date" }),
      value: date ?? say(context, "　　　年　　月　　日", "____________"),
    },
  ];
}
