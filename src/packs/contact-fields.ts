import type { Field } from "../sheets/define";
import type { PackGroup } from "./pack";

/** Whom to ask, and what the form has no room for. It is handed on to the audit group, not entered in the workbook. */

const common = { required: "required", period: "once" } as const;

const fields: readonly Field[] = [
  {
    type: "text",
    id: "contact.person",
    title: { zh: "填报人", en: "Filled in by" },
    help: { zh: "对本表数据负责、可以联系到的人。", en: "Whoever answers for these data and can be reached." },
    ...common,
  },
  {
    type: "text",
    id: "contact.reach",
    title: { zh: "联系电话或邮箱", en: "Telephone or e-mail" },
    help: { zh: "数据有疑问时审核小组用它联系您。", en: "Where the audit group asks back." },
    ...common,
  },
  {
    type: "date",
    id: "contact.date",
    title: { zh: "填报日期", en: "Filled in on" },
    help: { zh: "如 2024-05-20。", en: "E.g. 2024-05-20." },
    ...common,
  },
  {
    type: "text",
    id: "contact.remark",
    title: { zh: "给审核小组的说明", en: "Remarks to the audit group" },
    help: {
      zh: "停产、扩建、口径变化、企业更名等需要审核小组知道的情况。",
      en: "What the audit group should know: stoppages, extensions, changes of what is counted, a new name.",
    },
    ...common,
    required: "optional",
  },
];

export const contactPrefix = "contact.";

export const contactGroup: PackGroup = {
  clause: "6.2.1 a)",
  title: { zh: "填报人与说明", en: "Contact and remarks" },
  fields: fields.map((field, index) => ({ field, number: `L${index + 1}` })),
};
