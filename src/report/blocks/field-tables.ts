import type { CellValue } from "../../core/cell";
import type { Text } from "../../core/text";
import { isNotApplicable } from "../../sheets/applies";
import { statuses, type Field, type Section } from "../../sheets/define";
import { sheetById, sheets } from "../../sheets/index";
import { listedRows } from "../../sheets/listed-rows";
import { isPartField } from "../../sheets/parts";
import { baseYear, column, dash, listed, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock, ReportTable } from "../document";
import { itemGaps } from "./item-findings";

/** How many different sources the note under a table names. */
const namedSources = 4;

interface Selection {
  readonly clause: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly title?: Text;
}

/** The fields selected of a clause as one section; what the cover asks of an item stands with the rest of it. */
function selected({ clause, only, except = [], title }: Selection): Section {
  const sections = sheets
    .flatMap((sheet) => (sheet.kind === "form" ? sheet.sections : []))
    .filter((section) => section.clause === clause);
  const main = sections.at(-1);
  if (main === undefined) throw new Error(`no sheet has a section of clause ${clause}`);
  return {
    clause,
    title: title ?? main.title,
    fields: sections
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => !isPartField(id) && !except.includes(id) && (only === undefined || only.includes(id))),
  };
}

function cellText(context: ReportContext, field: Field, cell: CellValue): string {
  if (cell === null || cell === "") {
    if (isNotApplicable(field.id, context.data)) return said(context, statuses["not-applicable"]);
    return context.data.status(field.id) === "not-provided" ? said(context, statuses["not-provided"]) : dash;
  }
  if (field.type === "choice" && typeof cell === "string") {
    const choice = field.choices[cell];
    return choice === undefined ? cell : said(context, choice);
  }
  if (field.type === "year") return String(cell);
  return shown(context, cell);
}

const isKnown = (context: ReportContext, field: Field, year?: number): boolean =>
  cellText(context, field, context.data.value(field.id, year)) !== dash;

/** The evidence named for the fields, once each. */
function sourceNote(context: ReportContext, fields: readonly Field[]): Pick<ReportTable, "note"> {
  const sources = [...new Set(fields.flatMap(({ id }) => context.data.evidence(id) ?? []))];
  if (sources.length === 0) return {};
  const list = sources.slice(0, namedSources).join(say(context, "；", "; "));
  const rest =
    sources.length > namedSources
      ? say(context, `等 ${sources.length} 项`, ` and others (${sources.length} in all)`)
      : "";
  return { note: say(context, "资料来源：", "Sources: ") + list + rest };
}

/** Figures by year. Optional ones appear only when entered; without any figure there is no table but a gap. */
function yearlyTable(context: ReportContext, section: Section, title: Section["title"]): ReportBlock[] {
  const { years } = context.data;
  const yearly = section.fields.filter(({ period, type }) => period === "yearly" && type !== "description");
  const known = (field: Field) => years.some((year) => isKnown(context, field, year));
  if (!yearly.some(known)) return [];
  const rows = yearly.filter((field) => field.required === "required" || known(field));
  return [
    {
      kind: "table",
      caption: title,
      columns: [
        column(say(context, "项目", "Item"), 34),
        column(say(context, "单位", "Unit"), 10, "center"),
        ...years.map((year) => column(say(context, `${year} 年`, `${year}`), 14, "right")),
      ],
      rows: rows.map((field) => [
        said(context, field.title),
        field.type === "number" ? unitText(context, field.unit) : "",
        ...years.map((year) => cellText(context, field, context.data.value(field.id, year))),
      ]),
      ...sourceNote(context, rows),
    },
  ];
}

function singleText(context: ReportContext, field: Field): string {
  const text = cellText(context, field, context.data.value(field.id));
  if (text !== dash) return field.type === "number" ? `${text} ${unitText(context, field.unit)}`.trimEnd() : text;
  const rows = listedRows(field, context.data);
  // The report prints the rows of the base period where a list has any.
  const year = baseYear(context);
  const current = rows.filter(({ cells }) => cells["year"] === year).length;
  const listed = current > 0 ? current : rows.length;
  if (listed > 0 && field.type === "description" && field.listedIn !== undefined) {
    const { title } = sheetById(field.listedIn.sheet);
    return say(context, `见“${title.zh}”，${listed} 条`, `See “${title.en}” (listed: ${listed})`);
  }
  const evidence = context.data.evidence(field.id);
  return evidence === null ? dash : say(context, `详见：${evidence}`, `See: ${evidence}`);
}

/** A description that is kept for each year, one paragraph a cell. */
function yearlyText(context: ReportContext, field: Field): string {
  const parts = context.data.years
    .map((year) => ({ year, text: cellText(context, field, context.data.value(field.id, year)) }))
    .filter(({ text }) => text !== dash)
    .map(({ year, text }) => say(context, `${year} 年：${text}`, `${year}: ${text}`));
  return parts.length === 0 ? dash : parts.join(say(context, "；", "; "));
}

/** Everything that is told once, and what is told in words. */
function singleTable(context: ReportContext, section: Section, title: Section["title"]): ReportBlock[] {
  const single = section.fields.filter(({ period, type }) => period === "once" || type === "description");
  const texts = single.map((field) => ({
    field,
    text: field.period === "once" ? singleText(context, field) : yearlyText(context, field),
  }));
  const rows = texts.filter(({ field, text }) => field.required === "required" || text !== dash);
  if (rows.every(({ text }) => text === dash)) return [];
  return [
    {
      kind: "table",
      caption: title,
      columns: [column(say(context, "项目", "Item"), 30), column(say(context, "内容", "Content"), 70)],
      rows: rows.map(({ field, text }) => [said(context, field.title), text]),
      ...sourceNote(
        context,
        rows
          .filter(({ field, text }) => text !== dash && context.data.value(field.id) !== null)
          .map(({ field }) => field),
      ),
    },
  ];
}

/** The data of a lettered item: its figures by year, what is told once, and what is missing or contradicts itself. */
export function fieldBlocks(context: ReportContext, selection: Selection): ReportBlock[] {
  const section = selected(selection);
  const { title } = section;
  const yearly = yearlyTable(context, section, title);
  const single = singleTable(
    context,
    section,
    yearly.length === 0 ? title : { zh: `${title.zh}（说明）`, en: `${title.en} (particulars)` },
  );
  const blocks = [...yearly, ...single, ...itemGaps(context, section, new Set(section.fields.map(({ id }) => id)))];
  if (blocks.length > 0) return blocks;
  return [
    {
      kind: "paragraph",
      text: say(
        context,
        `${title.zh}：${listed(
          context,
          section.fields.map((field) => field.title.zh),
        )}均不适用或没有资料。`,
        `${title.en}: nothing applies, or no data are at hand.`,
      ),
    },
  ];
}
