import { optionName } from "../../completeness/option-name";
import { isBlank } from "../../core/cell";
import { baseYear, column, listed, said, say, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { indicatorText, meetsReference, placedIndicators, valueOf, withUnit } from "./indicator-tables";

/** What points to a problem: indicators short of their reference, and the problems that options answer (6.3.1). */
export function problemBlocks(context: ReportContext): ReportBlock[] {
  const year = baseYear(context);
  const short = placedIndicators().flatMap((placed) => {
    const { indicator } = placed;
    const value = year === undefined ? undefined : valueOf(context, placed, year);
    if (indicator.reference === undefined || meetsReference(indicator, value) !== false) return [];
    const figures = [value, indicator.reference.value].map((figure) =>
      withUnit(context, indicator, indicatorText(context, indicator, figure)),
    );
    return [
      {
        problem: say(
          context,
          `${said(context, indicator.title)}未达到参考值`,
          `${said(context, indicator.title)} does not meet its reference`,
        ),
        ground: say(
          context,
          `${year ?? ""} 年 ${figures[0] ?? ""}，参考值 ${figures[1] ?? ""}`,
          `${figures[0] ?? ""} in ${year ?? ""}, reference ${figures[1] ?? ""}`,
        ),
      },
    ];
  });
  const byProblem = new Map<string, string[]>();
  for (const row of context.data.rows("options")) {
    const problem = row.cells["problem"];
    if (!isBlank(problem)) byProblem.set(String(problem), [...(byProblem.get(String(problem)) ?? []), optionName(row)]);
  }
  const answered = [...byProblem].map(([problem, options]) => ({
    problem,
    ground: say(context, `方案 ${listed(context, options)}`, `option ${listed(context, options)}`),
  }));
  const rows = [...short, ...answered];
  return [
    {
      kind: "gap",
      text: say(
        context,
        "问题清单和原因清单（6.3.1）：逐条确认下表所列线索，并补充审核发现的其他共性问题。",
        "Lists of problems and causes (6.3.1): confirm each of the leads below and add what else the audit found.",
      ),
    },
    {
      kind: "table",
      caption: { zh: "问题清单（线索）", en: "List of problems (leads)" },
      columns: [
        column(say(context, "编号", "No."), 8, "center"),
        column(say(context, "问题", "Problem"), 46),
        column(say(context, "依据", "Ground"), 30),
        column(say(context, "确认结论", "Confirmed"), 16),
      ],
      rows:
        rows.length === 0
          ? [["1", "", "", ""]]
          : rows.map(({ problem, ground }, index) => [`${index + 1}`, problem, ground, ""]),
    },
  ];
}
