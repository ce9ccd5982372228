import type { Text } from "../core/text";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Sheet } from "../sheets/define";
import { partAnswer } from "../sheets/applies";
import { partIds, parts, type PartId } from "../sheets/parts";
import { defineRule, type RuleHit } from "./define";
import { periodsOf } from "./due";
import { fieldIndex, valuePlace, type IndexedField } from "./field-index";
import { joined, textList } from "./text-list";

interface AbsentPart {
  readonly part: PartId;
  readonly fields: readonly IndexedField[];
  /** The cells of the fields that have an entry all the same. */
  readonly filled: readonly Place[];
}

/** The parts that the cover says the park does not have. */
function absentParts(data: AuditData, sheets: readonly Sheet[]): readonly AbsentPart[] {
  const all = [...fieldIndex(sheets).values()];
  return partIds
    .filter((part) => partAnswer(part, data) === false)
    .map((part) => {
      const fields = all.filter(({ field }) => field.part === part);
      const filled = fields.flatMap((indexed) =>
        periodsOf(indexed.field, data)
          .filter((year) => data.value(indexed.field.id, year) !== null)
          .map((year) => valuePlace(indexed, year)),
      );
      return { part, fields, filled };
    });
}

const titled = ({ field: { id, title } }: IndexedField): Text => ({ zh: `${id} ${title.zh}`, en: `${id} ${title.en}` });

/** One for each part with entries: an entry is read and computed with, whatever the cover says. */
const contradictions = (absent: readonly AbsentPart[]): readonly RuleHit[] =>
  absent.flatMap(({ part, fields, filled }): RuleHit[] => {
    const first = filled[0];
    if (first === undefined) return [];
    const names = fields.filter(({ field }) => filled.some((place) => place.field === field.id)).map(titled);
    const { title, clause } = parts[part];
    return [
      {
        place: first,
        clause,
        args: {
          what: joined(
            joined(quoted(title), { zh: "选“否”，但有内容：", en: " is “no”, yet there are entries: " }),
            textList(names),
          ),
          todo: {
            zh: "封面有误的改为“是”；确实没有的，删去这些内容——内容在，指标仍会用到，行也不会隐藏",
            en: "where the cover is wrong, answer “yes”; where the park has none, delete the entries: while they are there, indicators use them and their rows stay in sight",
          },
        },
      },
    ];
  });

const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` });

/** One for all rows that are out of sight. */
function hiddenRows(absent: readonly AbsentPart[]): readonly RuleHit[] {
  const hidden = absent.filter(({ filled, fields }) => filled.length < fields.length);
  const first = hidden[0];
  if (first === undefined) return [];
  const count = hidden.reduce(
    (sum, { fields, filled }) =>
      sum + fields.filter(({ field }) => filled.every((place) => place.field !== field.id)).length,
    0,
  );
  const names = textList(hidden.map(({ part }) => parts[part].title));
  return [
    {
      place: { sheet: "cover", field: parts[first.part].field },
      args: {
        what: {
          zh: `封面选“否”的 ${hidden.length} 个部分（${names.zh}）共 ${count} 项不要求填写，新建或重建的工作簿隐藏其行`,
          en: `${hidden.length} parts are “no” (${names.en}): their ${count} items are not asked for, and a workbook made or rebuilt with these answers hides their rows`,
        },
        todo: {
          zh: "无需处理；园区其实有的，改为“是”后重建工作簿，行即显示",
          en: "nothing needs to be done; where the park has one after all, answer “yes” and rebuild the workbook to see its rows",
        },
      },
    },
  ];
}

export const absentPartsRule = defineRule({
  id: "absent-parts",
  since: "0.1.0",
  clause: "6.2.1 a)",
  severity: "info",
  title: { zh: "园区没有的部分", en: "Parts that the park does not have" },
  message: { zh: "封面的回答：{what}。", en: "By the answers on the cover: {what}." },
  remedy: { zh: "请注意：{todo}。", en: "Please note: {todo}." },
  because: {
    zh: "封面的回答决定条件必填项是否适用；没有的部分不能悄悄略去，有内容的也不能悄悄忽略。",
    en: "The answers on the cover decide which conditional items apply; what is left out must be told, and so must entries that contradict them.",
  },
  examples: [
    { years: [2023], fields: { "AP-24": "no" }, finds: 1 },
    { years: [2023], fields: { "AP-24": "no", "AP-23": "no" }, finds: 1 },
    { years: [2023], fields: { "AP-24": "no", "A3b-05": { 2023: 85 } }, finds: 2 },
    { years: [2023], fields: { "AP-24": "yes", "A3b-05": { 2023: 85 } }, finds: 0 },
    { years: [2023], fields: { "A3b-05": { 2023: 85 } }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const absent = absentParts(data, sheets);
    return { hits: [...contradictions(absent), ...hiddenRows(absent)] };
  },
});
