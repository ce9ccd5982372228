import { baseYear, column, dash, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { fieldById } from "../../sheets/index";
import { indicatorText, keyIndicators, placedIndicators, valueOf } from "./indicator-tables";

/** Totals that an absolute goal is usually set for; the guideline names none (6.2.4 a). */
const totals = ["A2a-01", "A2d-03", "A4b-02", "A4b-16"];

/** A table of goals with the base period's values filled in; the goals themselves are for the audit group to set. */
export function goalBlocks(context: ReportContext): ReportBlock[] {
  const year = baseYear(context);
  const absolute = totals.map((id) => {
    const { field } = fieldById(id);
    const cell = year === undefined ? null : context.data.value(id, year);
    return [
      said(context, field.title),
      field.type === "number" ? unitText(context, field.unit) : "",
      say(context, "绝对量", "absolute"),
      shown(context, cell),
      "",
      "",
      "",
    ];
  });
  const intensities = placedIndicators()
    .filter(({ indicator }) => keyIndicators.includes(indicator.id))
    .map((placed) => {
      const { indicator } = placed;
      const unit = indicator.format === "percent" ? "" : unitText(context, indicator.unit);
      const value = year === undefined ? undefined : valueOf(context, placed, year);
      return [
        said(context, indicator.title),
        unit,
        say(context, "相对量", "relative"),
        indicatorText(context, indicator, value),
        "",
        "",
        "",
      ];
    });
  return [
    {
      kind: "table",
      caption: { zh: "清洁生产目标", en: "Goals of cleaner production" },
      columns: [
        column(say(context, "指标", "Figure"), 28),
        column(say(context, "单位", "Unit"), 11, "center"),
        column(say(context, "类型", "Kind"), 10, "center"),
        column(
          say(
            context,
            year === undefined ? "基准值" : `${year} 年基准值`,
            year === undefined ? "Base" : `Base ${year}`,
          ),
          14,
          "right",
        ),
        column(say(context, "近期目标", "Near-term goal"), 12, "right"),
        column(say(context, "中远期目标", "Longer-term goal"), 12, "right"),
        column(say(context, "参考基准", "Benchmark"), 13),
      ],
      rows: [...absolute, ...intensities],
      note: say(
        context,
        `目标值由审核小组确定；“${dash}”表示基准值尚缺数据。`,
        `The audit group sets the goals; “${dash}”: data for the base value are missing.`,
      ),
    },
  ];
}
