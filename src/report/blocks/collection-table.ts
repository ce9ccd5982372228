import { isNotApplicable } from "../../sheets/applies";
import { blanksOf, dueness } from "../../completeness/due";
import { isBlank } from "../../core/cell";
import { sheets } from "../../sheets/index";
import { isPartField } from "../../sheets/parts";
import { column, said, say, type ReportContext } from "../context";
import type { ReportBlock } from "../document";

/** How far the collection of data has come, by lettered item of annex A, and what the check made of them (6.2.1). */
export function collectionBlocks(context: ReportContext): ReportBlock[] {
  const { data, findings } = context;
  // What applies is asked for, but it is not collected.
  const items = sheets
    .flatMap((sheet) => (sheet.kind === "form" ? sheet.sections : []))
    .filter(({ clause, fields }) => clause.startsWith("A.") && !fields.every(({ id }) => isPartField(id)));
  const rows = items.map(({ clause, title, fields }) => {
    const due = fields.filter((field) => dueness(field, data) === "due");
    const complete = due.filter((field) => blanksOf(field, data).length === 0);
    const sourced = fields.filter(({ id }) => !isBlank(data.evidence(id)));
    const excused = fields.filter(({ id }) => isNotApplicable(id, data));
    return [
      clause,
      said(context, title),
      `${due.length}`,
      `${complete.length}`,
      `${due.length - complete.length}`,
      `${excused.length}`,
      `${sourced.length}`,
    ];
  });
  const count = (severity: "error" | "warning") => findings.filter((finding) => finding.severity === severity).length;
  return [
    {
      kind: "paragraph",
      text: say(
        context,
        `按附录 A 的资料清单收集了园区开发、资源能源利用、基础设施、生态环境和环境管理资料。数据检查现有 ${count("error")} 项错误（缺少必填资料或数据矛盾）、${count("warning")} 项需核实或说明，定稿前应逐项处理。`,
        `Data were collected by the list in annex A on the park's development, resources and energy, facilities, environment and management. The check now has ${count("error")} errors (required data missing, or contradictions) and ${count("warning")} items to verify or explain; each is to be settled before the report is final.`,
      ),
    },
    {
      kind: "table",
      caption: { zh: "资料收集情况", en: "Collection of data" },
      columns: [
        column(say(context, "条款", "Item"), 11),
        column(say(context, "资料", "Data"), 37),
        column(say(context, "应填", "Due"), 10, "right"),
        column(say(context, "已填", "There"), 10, "right"),
        column(say(context, "缺少", "Missing"), 10, "right"),
        column(say(context, "不适用", "Not applicable"), 11, "right"),
        column(say(context, "有来源", "Sourced"), 11, "right"),
      ],
      rows,
      note: say(
        context,
        "按数据项计；多年数据缺任何一年即计为缺少。",
        "Counted by item; a yearly item that lacks any year counts as missing.",
      ),
    },
  ];
}
