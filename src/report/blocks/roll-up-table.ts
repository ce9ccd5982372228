import { rollUp } from "../../evaluation/roll-up";
import { parameter } from "../../sheets/parameter";
import { baseYear, column, dash, fixed, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { verdicts } from "../roll-up-sheet";

/** The sums of the enterprises beside the park's own figures in the base period (6.2.1: data are checked). */
export function rollUpBlocks(context: ReportContext): ReportBlock[] {
  const year = baseYear(context);
  const compared = rollUp(context.data).filter(
    (one) => one.year === year && one.park !== undefined && one.total.value !== null,
  );
  if (compared.length === 0) return [];
  const tolerance = parameter(context.data, "PT-02");
  return [
    {
      kind: "table",
      caption: {
        zh: `${year} 年企业数据汇总与园区数据核对`,
        en: `Figures of the enterprises against those of the park, ${year}`,
      },
      columns: [
        column(say(context, "项目", "Item"), 26),
        column(say(context, "企业合计", "Enterprises"), 14, "right"),
        column(say(context, "填报/缺报（家）", "Reporting/missing"), 14, "center"),
        column(say(context, "园区数据", "Park"), 14, "right"),
        column(say(context, "相差", "Difference"), 11, "right"),
        column(say(context, "结论", "Result"), 21),
      ],
      rows: compared.map(({ column: { title }, unit, total, park, percent, verdict }) => [
        say(
          context,
          `${title.zh}（${unitText(context, unit)}）`,
          `${said(context, title)} (${unitText(context, unit)})`,
        ),
        shown(context, total.value),
        `${total.contributions.length}/${total.missing.length}`,
        shown(context, park?.given),
        percent === null ? dash : `${fixed(context, percent, 1)}%`,
        said(context, verdicts[verdict]),
      ]),
      note: say(
        context,
        `容差 ${tolerance}%（评价参数 PT-02）。有企业缺报时，只有企业合计大于园区数据才能判定为不符。`,
        `Tolerance ${tolerance}% (parameter PT-02). Where enterprises are missing, only a sum above the park's figure is certain to differ.`,
      ),
    },
  ];
}
