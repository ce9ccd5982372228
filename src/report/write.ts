import type { Finding } from "../completeness/define";
import type { Language } from "../core/text";
import type { Evaluation } from "../evaluation/evaluate";
import type { AuditData, Place } from "../sheets/audit-data";
import { collectionBlocks } from "./blocks/collection-table";
import { conclusionBlocks } from "./blocks/conclusion";
import { enterpriseBlocks, rankingBlocks } from "./blocks/enterprise-tables";
import { factorBlocks } from "./blocks/factor-table";
import { fieldBlocks } from "./blocks/field-tables";
import { flowBlocks } from "./blocks/flow-tables";
import { goalBlocks } from "./blocks/goal-table";
import { indicatorBlocks, methodBlocks } from "./blocks/indicator-tables";
import { intervalBlocks } from "./blocks/interval-table";
import { listBlocks } from "./blocks/list-table";
import { benefitBlocks, feasibilityBlocks, optionBlocks, screeningBlocks } from "./blocks/option-tables";
import { coverLines, lookBackBlocks, prefaceBlocks } from "./blocks/preface";
import { problemBlocks } from "./blocks/problem-table";
import { rollUpBlocks } from "./blocks/roll-up-table";
import { solidWasteBlocks } from "./blocks/solid-waste-balance";
import { column, said, say, type ReportContext } from "./context";
import type { ReportBlock, ReportDocument } from "./document";
import { outline, type Fill } from "./outline";

function formBlock(context: ReportContext, { caption, columns, rows }: Extract<Fill, { kind: "form" }>): ReportBlock {
  return {
    kind: "table",
    caption,
    columns: columns.map((title) => column(said(context, title), 100 / columns.length)),
    rows: rows.map((row) => row.map((cell) => (cell === null ? "" : said(context, cell)))),
  };
}

function blocksOf(context: ReportContext, fill: Fill): readonly ReportBlock[] {
  switch (fill.kind) {
    case "fields":
      return fieldBlocks(context, fill);
    case "preface":
      return prefaceBlocks(context);
    case "look-back":
      return lookBackBlocks(context);
    case "enterprises":
      return enterpriseBlocks(context);
    case "roll-up":
      return rollUpBlocks(context);
    case "collection":
      return collectionBlocks(context);
    case "indicators":
      return [...indicatorBlocks(context), ...intervalBlocks(context)];
    case "methods":
      return methodBlocks(context);
    case "factors":
      return factorBlocks(context);
    case "ranking":
      return rankingBlocks(context);
    case "goals":
      return goalBlocks(context);
    case "solid-waste":
      return solidWasteBlocks(context);
    case "problems":
      return problemBlocks(context);
    case "options":
      return optionBlocks(context);
    case "screening":
      return screeningBlocks(context);
    case "feasibility":
      return feasibilityBlocks(context);
    case "benefits":
      return benefitBlocks(context);
    case "conclusion":
      return conclusionBlocks(context);
    case "flows":
      return flowBlocks(context);
    case "list":
      return listBlocks(context, fill) ?? fill.otherwise.flatMap((other) => blocksOf(context, other));
    case "form":
      return [formBlock(context, fill)];
    case "gap":
    case "prompt":
      return [{ kind: fill.kind, text: said(context, fill.text) }];
  }
}

/**
 * The audit report by appendix C: what the workbook knows is filled in, what it lacks is marked with the way to it, and
 * the rest is left to the author as prompts and forms. `date` is printed as given.
 */
export function writeReport({
  date,
  ...context
}: {
  readonly data: AuditData;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly referenceOf: (place: Place) => string | undefined;
  readonly language: Language;
  readonly date?: string;
}): ReportDocument {
  const park = context.data.value("A1a-01");
  return {
    language: context.language,
    title: say(context, "自愿性清洁生产审核报告", "Voluntary cleaner-production audit report"),
    subtitle: typeof park === "string" ? park : say(context, "园区名称待填", "Park name to be entered"),
    cover: coverLines(context, date),
    sections: outline.map(({ number, title, clauses, fills }) => ({
      number,
      title,
      level: number?.includes(".") === true ? 2 : 1,
      clauses,
      blocks: fills.flatMap((fill) => blocksOf(context, fill)),
    })),
  };
}
