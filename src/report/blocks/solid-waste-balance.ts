import { column, gapAt, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { fieldById } from "../../sheets/index";
import { sentence } from "./item-findings";

/** The two balances the data sheets can close, in the order of the statistics: what arose, then what became of it. */
const balances = [
  {
    rule: "solid-waste-balance",
    title: { zh: "一般工业固体废物平衡", en: "Balance of general industrial solid waste" },
    total: "A2a-21",
    parts: ["A2a-22", "A2a-22-stored", "A2a-22-disposed", "A2a-22-dumped"],
    less: ["A2a-22-old"],
  },
  {
    rule: "hazardous-waste-balance",
    title: { zh: "危险废物平衡", en: "Balance of hazardous waste" },
    total: "A3d-04",
    parts: ["A3d-04-utilised", "A3d-04-disposed", "A3d-04-stored"],
    less: [],
  },
];

/** Balances of waste by year with what they leave unaccounted; a year with a blank has no difference, not one of 0. */
export function solidWasteBlocks(context: ReportContext): ReportBlock[] {
  const { years, value } = context.data;
  return balances.flatMap(({ rule, title, total, parts, less }): ReportBlock[] => {
    const lines = [total, ...parts, ...less];
    if (lines.every((id) => years.every((year) => value(id, year) === null))) return [];
    const { field } = fieldById(total);
    const unit = field.type === "number" ? unitText(context, field.unit) : "";
    const signed = (id: string) =>
      less.includes(id) ? say(context, "减：", "less: ") : id === total ? "" : say(context, "其中：", "of which: ");
    const difference = (year: number): number | null => {
      const amounts = lines.map((id) => value(id, year));
      if (amounts.some((amount) => typeof amount !== "number")) return null;
      const at = (id: string) => Number(value(id, year));
      const gone = parts.reduce((sum, id) => sum + at(id), 0) - less.reduce((sum, id) => sum + at(id), 0);
      // What binary fractions leave over of a balance that closes is nothing.
      const rest = at(total) - gone;
      return Math.abs(rest) < 1e-9 * Math.abs(at(total)) ? 0 : Number(rest.toPrecision(8));
    };
    const wrong = context.findings.filter(({ id }) => id === rule);
    return [
      {
        kind: "table",
        caption: title,
        columns: [
          column(say(context, "项目", "Item"), 46),
          column(say(context, "单位", "Unit"), 12, "center"),
          ...years.map((year) => column(say(context, `${year} 年`, `${year}`), 14, "right")),
        ],
        rows: [
          ...lines.map((id) => [
            signed(id) + said(context, fieldById(id).field.title),
            unit,
            ...years.map((year) => shown(context, value(id, year))),
          ]),
          [
            say(context, "差额（产生量减去向合计）", "Difference (generated less destinations)"),
            unit,
            ...years.map((year) => shown(context, difference(year))),
          ],
        ],
      },
      ...wrong.map((finding) =>
        gapAt(
          context,
          say(context, "平衡不闭合：", "The balance does not close: ") + sentence(context, finding),
          finding.place,
          "contradiction",
        ),
      ),
    ];
  });
}
