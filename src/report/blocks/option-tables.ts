import { linkKey } from "../../completeness/link-key";
import { parameter } from "../../completeness/parameter";
import type { TableRow } from "../../sheets/audit-data";
import { fieldById } from "../../sheets/index";
import { dash, listed, said, say, shown, type ReportContext } from "../context";
import type { ReportBlock, ReportTable } from "../document";
import { sheetGaps } from "./item-findings";
import { declared, emptyTableGap, tableSheet } from "./enterprise-tables";
import { computedIn, sheetTable, type SheetTable } from "./sheet-table";

const sheet = () => tableSheet("options");

const computed = (context: ReportContext, row: TableRow, id: string): number | undefined =>
  computedIn(context, "options", row, id);

const optionTable = (context: ReportContext, table: Omit<SheetTable, "sheet">): ReportTable =>
  sheetTable(context, { ...table, sheet: "options" });

const choiceLabel = (context: ReportContext, id: string, key: string): string => {
  const label = declared(sheet(), id).choices?.[key];
  return label === undefined ? key : said(context, label);
};

/** The options collected (6.4). */
export function optionBlocks(context: ReportContext): ReportBlock[] {
  const rows = context.data.rows("options");
  if (rows.length === 0) return [emptyTableGap(context, sheet())];
  const titles = new Map(context.data.rows("problems").map((row) => [linkKey(row, "id"), row.cells["title"]]));
  const count = (id: string, key: string) => rows.filter(({ cells }) => cells[id] === key).length;
  const scopes = Object.keys(declared(sheet(), "scope").choices ?? {}).map((key) =>
    say(
      context,
      `${choiceLabel(context, "scope", key)} ${count("scope", key)} 个`,
      `${choiceLabel(context, "scope", key)}: ${count("scope", key)}`,
    ),
  );
  return [
    {
      kind: "paragraph",
      text: say(
        context,
        `共征集备选方案 ${rows.length} 个，其中无/低费 ${count("kind", "low-cost")} 个、中/高费 ${count("kind", "high-cost")} 个；按实施范围：${listed(context, scopes)}。`,
        `${rows.length} options were collected, ${count("kind", "low-cost")} of them no/low-cost and ${count("kind", "high-cost")} medium/high-cost. By scope — ${listed(context, scopes)}.`,
      ),
    },
    optionTable(context, {
      caption: { zh: "清洁生产备选方案", en: "Options collected" },
      rows,
      columns: [
        ["id", 9],
        ["title", 28],
        {
          title: said(context, declared(sheet(), "problem").title),
          width: 28,
          text: (row) => {
            const number = shown(context, row.cells["problem"]);
            const title = titles.get(linkKey(row, "problem"));
            return title === undefined || title === null ? number : `${number} ${String(title)}`;
          },
        },
        ["kind", 11],
        ["scope", 14],
        ["investment", 10],
      ],
    }),
  ];
}

/** The screening by the four dimensions of 6.4. */
export function screeningBlocks(context: ReportContext): ReportBlock[] {
  const rows = context.data.rows("options");
  if (rows.length === 0) return [emptyTableGap(context, sheet())];
  const mark = parameter(context.data, "PW-05");
  const weights = ["PW-01", "PW-02", "PW-03", "PW-04"].map(
    (id) => `${said(context, fieldById(id).field.title)} ${shown(context, parameter(context.data, id))}`,
  );
  const verdict = (row: TableRow): string => {
    if (row.cells["status"] === "rejected") return choiceLabel(context, "status", "rejected");
    const score = computed(context, row, "score");
    return score === undefined
      ? dash
      : score >= mark
        ? say(context, "通过", "passed")
        : say(context, "低于下限", "below the mark");
  };
  const rejected = rows.filter(({ cells }) => cells["status"] === "rejected");
  return [
    optionTable(context, {
      caption: { zh: "方案筛选评分", en: "Scores of the options" },
      rows,
      columns: [
        ["id", 9],
        ["title", 27],
        ["technical", 11],
        ["environment", 11],
        ["difficulty", 11],
        ["cost", 11],
        ["score", 10],
        { title: say(context, "结论", "Result"), width: 11, text: verdict },
      ],
      note: say(
        context,
        `权重总和计分排序法；得分 1–10，10 总是最有利的一端（实施难度 10 = 最容易，投资成本 10 = 最省）。${weights.join("，")}；总分下限 ${shown(context, mark)}。权重与下限为参数，指南未规定（待核实）。`,
        `Weighted-sum method; scores run from 1 to 10, and 10 is always the favourable end (difficulty 10 = easiest, cost 10 = cheapest). ${weights.join(", ")}; pass mark ${shown(context, mark)}. Weights and mark are parameters that the guideline does not fix (to be verified).`,
      ),
    }),
    ...(rejected.length === 0
      ? []
      : [
          optionTable(context, {
            caption: { zh: "剔除的方案", en: "Options rejected" },
            rows: rejected,
            columns: [
              ["id", 10],
              ["title", 36],
              ["reason", 54],
            ],
          }),
        ]),
    ...sheetGaps(context, "options"),
    ...sheetGaps(context, "parameters", "6.4"),
  ];
}

/** The economics of the medium and high-cost options that passed the screening (6.5). */
export function feasibilityBlocks(context: ReportContext): ReportBlock[] {
  const rows = context.data
    .rows("options")
    .filter(({ cells }) => cells["kind"] === "high-cost" && cells["status"] !== "rejected");
  if (rows.length === 0) {
    return [
      {
        kind: "gap",
        text: say(
          context,
          "没有通过筛选的中/高费方案；如确无，请在此说明。",
          "No medium/high-cost option passed the screening; if there is none, say so here.",
        ),
      },
    ];
  }
  const rate = parameter(context.data, "PE-02");
  const benchmark = parameter(context.data, "PE-03");
  const longest = parameter(context.data, "PE-04");
  const verdict = (row: TableRow): string => {
    const [payback, npv, irr] = ["payback", "npv", "irr"].map((id) => computed(context, row, id));
    if (payback === undefined || npv === undefined || irr === undefined) return dash;
    const feasible = payback <= longest && npv >= 0 && irr * 100 >= benchmark;
    return feasible ? say(context, "经济可行", "feasible") : say(context, "须说明", "to be explained");
  };
  return [
    optionTable(context, {
      caption: { zh: "中/高费方案经济可行性", en: "Economics of the medium and high-cost options" },
      rows,
      columns: [
        ["id", 8],
        ["title", 21],
        ["investment", 10],
        ["cash-flow", 11],
        ["lifetime", 10],
        ["payback", 10],
        ["npv", 11],
        ["irr", 11],
        { title: say(context, "结论", "Result"), width: 12, text: verdict },
      ],
      note: say(
        context,
        `折现率 ${shown(context, rate)}%；判据：偿还期不大于 ${shown(context, longest)} 年、净现值不小于 0、内部收益率不小于 ${shown(context, benchmark)}%。均为参数，指南未规定（待核实）。`,
        `Discount rate ${shown(context, rate)} %; feasible when the payback is at most ${shown(context, longest)} years, the net present value not negative and the internal rate of return at least ${shown(context, benchmark)} %. All are parameters that the guideline does not fix (to be verified).`,
      ),
    }),
  ];
}

const promised = ["investment", "saving", "energy-saving", "water-saving", "co2-reduction"] as const;
const realised = ["investment", "money", "energy", "water", "co2"] as const;

/** The sum of a column, or a dash where a row leaves it blank: an incomplete sum would be taken for the whole. */
function columnSum(rows: readonly TableRow[], id: string): number | null {
  const amounts = rows.map(({ cells }) => cells[id]);
  if (rows.length === 0 || amounts.some((amount) => typeof amount !== "number")) return null;
  return Number(amounts.reduce<number>((sum, amount) => sum + Number(amount), 0).toPrecision(12));
}

/** A table of options with the sums of its figures; what acts on the same use does not simply add up. */
function summedTable(context: ReportContext, table: SheetTable, sums: readonly string[]): ReportTable {
  const made = sheetTable(context, {
    ...table,
    note: say(
      context,
      "方案作用于同一对象时，节约量不可简单相加。",
      "Savings of options that act on the same use do not simply add up.",
    ),
  });
  const total = [say(context, "合计", "Total"), "", ...sums.map((id) => shown(context, columnSum(table.rows, id)))];
  return { ...made, rows: [...made.rows, total] };
}

/** The realised benefits of the options that are completed, from the records of their implementation. */
function realisedTable(context: ReportContext, options: readonly TableRow[]): ReportTable | undefined {
  const rows = context.data.rows("implementation").filter(({ cells }) => cells["status"] === "done");
  if (rows.length === 0) return undefined;
  const titles = new Map(options.map((row) => [linkKey(row, "id"), row.cells["title"]]));
  return summedTable(
    context,
    {
      sheet: "implementation",
      caption: { zh: "已实施方案的效益", en: "Benefits of the implemented options" },
      rows,
      columns: [
        ["option", 9],
        {
          title: said(context, declared(sheet(), "title").title),
          width: 26,
          text: (row) => shown(context, titles.get(linkKey(row, "option"))),
        },
        ...realised.map((id) => [id, 13] as const),
      ],
    },
    realised,
  );
}

/** What the implemented options achieved and the planned ones promise (6.6). */
export function benefitBlocks(context: ReportContext): ReportBlock[] {
  const all = context.data.rows("options");
  if (all.length === 0) return [emptyTableGap(context, sheet())];
  const benefits = (["implemented", "planned"] as const).flatMap((status): ReportBlock[] => {
    const rows = all.filter(({ cells }) => cells["status"] === status);
    const label = choiceLabel(context, "status", status);
    const recorded = status === "implemented" ? realisedTable(context, all) : undefined;
    if (recorded !== undefined) return [recorded];
    if (rows.length === 0) {
      return [{ kind: "paragraph", text: say(context, `没有${label}的方案。`, `No option is ${label}.`) }];
    }
    const caption =
      status === "implemented"
        ? { zh: "已实施方案的效益", en: "Benefits of the implemented options" }
        : { zh: "拟实施方案的预期效益", en: "Expected benefits of the planned options" };
    const columns = [["id", 9], ["title", 26], ...promised.map((id) => [id, 13] as const)] as const;
    return [summedTable(context, { sheet: "options", caption, rows, columns }, promised)];
  });
  return [...benefits, ...sheetGaps(context, "implementation")];
}
