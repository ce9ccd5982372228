import type { Text } from "../core/text";
import { calibrationHeld, noFacts, type EvidenceFacts, type Method } from "./evidence-methods";

/**
 * How good a figure is follows from what is recorded of it, by the criteria below; nobody awards a grade. The idea is
 * that of the data grading of the AWWA water audits, the criteria are this product's own (to be verified in practice).
 */

export const grades = ["A", "B", "C", "D"] as const;
export type Grade = (typeof grades)[number];

interface Need {
  /** What has to be recorded, in plain words. */
  readonly text: Text;
  /** What to do where it is not. */
  readonly action: Text;
  readonly holds: (facts: EvidenceFacts) => boolean;
}

const obtained =
  (...ways: readonly Method[]) =>
  ({ method }: EvidenceFacts): boolean =>
    method !== null && ways.includes(method);

const needs = {
  // A meter whose calibration has run out, or is not recorded, counts as any other meter.
  calibrated: {
    text: {
      zh: "由检定有效期内的计量器具测得（登记了测试时段，检定有效期不早于测试结束）",
      en: "read from a meter whose calibration held until the measurement ended (both days are recorded)",
    },
    action: {
      zh: "用检定有效期内的计量器具实测或读取，在“数据证据”登记仪器、测试时段和检定有效期",
      en: "measure or read it with a meter whose calibration is valid; register instrument, period and how long the calibration holds",
    },
    holds: (facts) => obtained("calibrated-meter")(facts) && calibrationHeld(facts.measurement) === true,
  },
  metered: {
    text: { zh: "由计量器具读数或发票、结算单得到", en: "from a meter, an invoice or a settlement" },
    action: {
      zh: "取得计量器具读数，或发票、结算单",
      en: "obtain meter readings, or the invoice or settlement",
    },
    holds: obtained("calibrated-meter", "meter", "invoice"),
  },
  reported: {
    text: {
      zh: "取自统计报表，或由其他有记录的数据计算得出（更可靠的方式也可）",
      en: "from a statistics report, or calculated from recorded data (or better)",
    },
    action: {
      zh: "取得统计报表，或由有记录的数据计算，并登记取得方式",
      en: "obtain the statistics report or calculate it from recorded data, and register how",
    },
    holds: obtained("calibrated-meter", "meter", "invoice", "statistics", "calculated"),
  },
  document: {
    text: { zh: "写明来源文件", en: "its document is named" },
    action: { zh: "写明来源文件", en: "name the document" },
    holds: ({ document }) => document !== null,
  },
  page: {
    text: { zh: "写明页码或记录编号", en: "so is the page or record" },
    action: { zh: "写明页码或记录编号", en: "name the page or record" },
    holds: ({ page }) => page !== null,
  },
  date: {
    text: { zh: "写明日期", en: "the date is recorded" },
    action: { zh: "写明抄表、开票或测试的日期", en: "record the date of the reading, invoice or test" },
    holds: ({ date }) => date !== null,
  },
  person: {
    text: { zh: "写明部门或负责人", en: "the department or person in charge is named" },
    action: { zh: "写明提供数据的部门或负责人", en: "name the department or person in charge" },
    holds: ({ person }) => person !== null,
  },
  verified: {
    text: { zh: "审核小组已现场核实", en: "the audit group verified it on site" },
    action: { zh: "到现场核实，并标记“已现场核实”", en: "verify it on site and mark it so" },
    holds: ({ verified }) => verified,
  },
} as const satisfies Readonly<Record<string, Need>>;
export type NeedId = keyof typeof needs;

interface Criterion {
  readonly grade: Grade;
  readonly title: Text;
  /** All of them have to hold. */
  readonly needs: readonly NeedId[];
  /** The parameter with the standard uncertainty that a figure of the grade is taken to have. */
  readonly parameter: string;
}

/** From the best grade down; a figure has the first grade of which everything holds. */
export const criteria: readonly Criterion[] = [
  {
    grade: "A",
    title: { zh: "检定计量并核实", en: "calibrated and verified" },
    needs: ["calibrated", "document", "page", "date", "person", "verified"],
    parameter: "PU-01",
  },
  {
    grade: "B",
    title: { zh: "计量或结算", en: "metered or settled" },
    needs: ["metered", "document", "date"],
    parameter: "PU-02",
  },
  {
    grade: "C",
    title: { zh: "有据可查", en: "documented" },
    needs: ["reported", "document"],
    parameter: "PU-03",
  },
  { grade: "D", title: { zh: "估算或无记录", en: "estimated or not recorded" }, needs: [], parameter: "PU-04" },
];

const unmet = (facts: EvidenceFacts, { needs: ids }: Criterion): readonly NeedId[] =>
  ids.filter((id) => !needs[id].holds(facts));

/** A figure's grade and why: what it meets, and what is missing for the next better grade. */
export interface Graded {
  readonly grade: Grade;
  readonly next: { readonly grade: Grade; readonly missing: readonly NeedId[] } | undefined;
}

export function gradeOf(recorded: EvidenceFacts | null): Graded {
  const facts = recorded ?? noFacts;
  const index = criteria.findIndex((criterion) => unmet(facts, criterion).length === 0);
  const reached = criteria[index];
  if (reached === undefined) throw new Error("the last grade asks for nothing");
  const better = criteria[index - 1];
  return {
    grade: reached.grade,
    next: better === undefined ? undefined : { grade: better.grade, missing: unmet(facts, better) },
  };
}

export const criterionOf = (grade: Grade): Criterion => {
  const found = criteria.find((one) => one.grade === grade);
  if (found === undefined) throw new Error(`no criterion has the grade ${grade}`);
  return found;
};

const listed = (ids: readonly NeedId[]): Text => ({
  zh: ids.map((id) => needs[id].text.zh).join("；"),
  en: ids.map((id) => needs[id].text.en).join("; "),
});

/** What a grade asks for, in words. */
export const criterionText = (grade: Grade): Text => {
  const { needs: ids } = criterionOf(grade);
  return ids.length === 0
    ? {
        zh: "达不到 C 级的：估算，或没有登记取得方式、来源文件",
        en: "anything less: estimates, or no way or document recorded",
      }
    : listed(ids);
};

/** Money is read from no meter: what vouches for it is a bill, or books that somebody audited. */
const ofMoney: Text = {
  zh: "取得发票、结算单，或经审计的财务决算并与统计部门核对",
  en: "obtain invoices, settlements or audited accounts, and check them with the statistics office",
};

/** What to do for the needs that do not hold yet. */
export function actionText(missing: readonly NeedId[], isMoney = false): Text {
  const actions = missing.map((id): Text =>
    isMoney && (id === "metered" || id === "calibrated") ? ofMoney : needs[id].action,
  );
  return { zh: actions.map(({ zh }) => zh).join("；"), en: actions.map(({ en }) => en).join("; ") };
}
