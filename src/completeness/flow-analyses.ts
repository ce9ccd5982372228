import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { textIn } from "./list-rows";

/** From this share of the quantity on, the flows of a medium rest on estimates. */
const mostEstimated = 0.5;

const flow = { id: "W1", medium: "water", quantity: 10, year: 2023, source: "measured" };
const every = ["material", "energy", "water", "carbon"].map((medium, index) => ({ ...flow, id: `X${index}`, medium }));

export const flowAnalyses = defineRule({
  id: "flow-analyses",
  since: "0.1.0",
  clause: "6.2.5",
  severity: "warning",
  title: { zh: "物质流、能量流、水平衡和碳分析", en: "Analyses of material, energy, water and carbon" },
  message: { zh: "物质流、能量流分析：{fault}。", en: "Analysis of the flows: {fault}." },
  remedy: {
    zh: "在“物质流能量流”补充；不适用的在报告 4.1 说明理由，估算占比高的安排实测。",
    en: "Add it on “Flows”; where it does not apply say why in 4.1 of the report, and measure where estimates prevail.",
  },
  because: {
    zh: "6.2.5 列出物料平衡、能量平衡、水平衡和碳中和推进四种工具，并针对审核重点分析；数据不能支撑的可进行实测。估算超过 50% 提示（本产品建议，待核实）。",
    en: "6.2.5 names four tools, for material, energy, water and carbon, applied to the focus, and measuring where data do not suffice. Estimates above 50 % are shown (our proposal, to be verified).",
  },
  examples: [
    { years: [2023], tables: { flows: [flow] }, finds: 3 },
    { years: [2023], tables: { flows: every }, finds: 0 },
    {
      years: [2023],
      tables: { flows: [...every, { ...flow, id: "W2", source: "estimated", quantity: 30 }] },
      finds: 1,
    },
    {
      years: [2023],
      tables: { flows: every.slice(1), focus: [{ candidate: "玻璃链", selected: "yes", analysis: "material" }] },
      finds: 2,
    },
    { years: [2023], finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const rows = data.rows("flows");
    if (rows.length === 0) return { hits: [] };
    const media = columnOf(sheets, "flows", "medium").choices ?? {};
    const hits: RuleHit[] = [];
    const add = (place: RuleHit["place"], fault: Text, severity?: "error") => {
      hits.push({ place, args: { fault }, ...(severity && { severity }) });
    };
    const total = (medium: string, source?: string) =>
      rows
        .filter(({ cells }) => cells["medium"] === medium && (source === undefined || cells["source"] === source))
        .reduce((sum, { cells }) => sum + (typeof cells["quantity"] === "number" ? cells["quantity"] : 0), 0);
    for (const [medium, name] of Object.entries(media)) {
      const first = rows.find(({ cells }) => cells["medium"] === medium);
      if (first === undefined) {
        add(
          { sheet: "flows", column: "medium" },
          { zh: `没有“${name.zh}”的流量`, en: `there is no flow of ${name.en}` },
        );
        continue;
      }
      const share = total(medium) === 0 ? 0 : total(medium, "estimated") / total(medium);
      if (share > mostEstimated) {
        const percent = Math.round(share * 100);
        add(
          { sheet: "flows", row: first.index, column: "source" },
          {
            zh: `“${name.zh}”的流量有 ${percent}% 为估算，建议实测`,
            en: `${percent} % of the flows of ${name.en} are estimated; measure some`,
          },
        );
      }
    }
    // what is chosen as focus has its analysis.
    for (const row of data.rows("focus")) {
      const analysis = row.cells["analysis"];
      if (row.cells["selected"] !== "yes" || typeof analysis !== "string") continue;
      if (rows.some(({ cells }) => cells["medium"] === analysis)) continue;
      const candidate = textIn(row, "candidate") ?? `#${row.index + 1}`;
      add(
        { sheet: "focus", row: row.index, column: "analysis" },
        { zh: `审核重点“${candidate}”没有所选的平衡分析`, en: `the focus “${candidate}” lacks the analysis it names` },
        "error",
      );
    }
    return { hits };
  },
});
