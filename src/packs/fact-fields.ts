import type { Text } from "../core/text";
import { statuses, type Field } from "../sheets/define";
import { methods } from "../sheets/evidence-methods";

/** What is asked beside a value: where it comes from, and a place for what the numbers do not say. */

const common = { required: "optional", period: "once" } as const;

const fact = (id: string, title: Text, help: Text): Field => ({ type: "text", id, title, help, ...common });

export const factFields = {
  status: {
    type: "choice",
    id: "status",
    title: { zh: "资料状态", en: "Status" },
    help: {
      zh: "没有该项的选“不适用”，暂时没有资料的选“未提供”。",
      en: "“not applicable” where there is no such thing, “not provided” where the data are not at hand.",
    },
    choices: statuses,
    ...common,
  },
  method: {
    type: "choice",
    id: "method",
    title: { zh: "取得方式", en: "How obtained" },
    help: { zh: "从列表中选择这一行数据是怎样得到的。", en: "Choose how the figures of this row were obtained." },
    choices: methods,
    ...common,
  },
  instrument: fact(
    "instrument",
    { zh: "计量器具（名称、编号）", en: "Meter (name, no.)" },
    {
      zh: "用计量器具得到的填写，如“总水表 LXS-03”；有多台的写计量器具台账的名称。",
      en: "For what was read from a meter, such as water meter LXS-03; for several, the name of their ledger.",
    },
  ),
  "calibrated-until": {
    type: "date",
    id: "calibrated-until",
    title: { zh: "检定有效期至", en: "Calibrated until" },
    help: {
      zh: "检定或校准证书上的有效期，如 2025-06-30；有多台的写最早到期的。",
      en: "As on the certificate, e.g. 2025-06-30; of several meters, the first to run out.",
    },
    ...common,
  },
  document: fact(
    "document",
    { zh: "来源文件", en: "Source document" },
    {
      zh: "发票、报表、台账的名称；各年不同的写在一起，如“2023 年能源统计 205-1 表”。",
      en: "Name of the invoice, report or ledger; where the years differ, name each of them.",
    },
  ),
  page: fact("page", { zh: "页码", en: "Page" }, { zh: "所在页码或行号。", en: "Page or line." }),
  person: fact(
    "person",
    { zh: "部门/责任人", en: "Department, person" },
    { zh: "谁负责这一行数据。", en: "Who is in charge of these figures." },
  ),
  date: {
    type: "date",
    id: "date",
    title: { zh: "日期", en: "Date" },
    help: {
      zh: "资料的日期，如 2024-03-01。",
      en: "Date of the document, e.g. 2024-03-01.",
    },
    ...common,
  },
  remark: fact(
    "remark",
    { zh: "备注", en: "Remark" },
    { zh: "口径、变化原因等；会转给审核小组。", en: "What is counted, why it changed; handed on to the audit group." },
  ),
} as const satisfies Readonly<Record<string, Field>>;

/** Facts of an item of the park's forms; of its meters the register of evidence tells. */
export const itemFacts = ["status", "method", "document", "page", "person", "date", "remark"] as const;
/** Facts of a quantity of an enterprise. */
export const quantityFacts = [
  "method",
  "instrument",
  "calibrated-until",
  "document",
  "page",
  "person",
  "date",
  "remark",
] as const;

export const factField = (id: string): Field | undefined => (factFields as Readonly<Record<string, Field>>)[id];
