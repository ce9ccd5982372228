import { baseYear, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { indicatorText, keyIndicators, placedIndicators, valueOf } from "./indicator-tables";

/** The base period's key indicators and the options' state, as a start for the author. */
export function conclusionBlocks(context: ReportContext): ReportBlock[] {
  const year = baseYear(context);
  const figures =
    year === undefined
      ? []
      : placedIndicators().flatMap((placed) => {
          const { indicator } = placed;
          const value = valueOf(context, placed, year);
          if (!keyIndicators.includes(indicator.id) || value === undefined) return [];
          const unit = indicator.format === "percent" ? "" : ` ${unitText(context, indicator.unit)}`;
          return [
            said(context, indicator.title) +
              say(context, "", ": ") +
              indicatorText(context, indicator, value) +
              unit.trimEnd(),
          ];
        });
  const options = context.data.rows("options");
  const count = (status: string) => options.filter(({ cells }) => cells["status"] === status).length;
  const blocks: ReportBlock[] = [];
  if (year !== undefined && figures.length > 0) {
    blocks.push({
      kind: "paragraph",
      text: say(
        context,
        `${year} 年主要指标：${figures.join("，")}。`,
        `Main indicators of ${year} — ${figures.join("; ")}.`,
      ),
    });
  }
  if (options.length > 0) {
    blocks.push({
      kind: "paragraph",
      text: say(
        context,
        `本轮审核共提出方案 ${shown(context, options.length)} 个，已实施 ${count("implemented")} 个，拟实施 ${count("planned")} 个，剔除 ${count("rejected")} 个。`,
        `The audit gave ${shown(context, options.length)} options: ${count("implemented")} implemented, ${count("planned")} planned, ${count("rejected")} rejected.`,
      ),
    });
  }
  return blocks;
}
