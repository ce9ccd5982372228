import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { linkKey } from "./link-key";
import { optionName } from "./option-name";
import { textList } from "./text-list";

/** What 6.6 needs of an implemented option to sum up its benefits. */
const wanted = ["completed", "investment", "energy", "water", "co2", "money", "evidence"];

const done = { completed: "2024-10-12", investment: 6, energy: 60, water: 0, co2: 239, money: 27, evidence: "验收单" };

export const optionImplementation = defineRule({
  id: "option-implementation",
  since: "0.1.0",
  clause: "6.6",
  severity: "error",
  title: { zh: "已实施方案有实施记录", en: "Implemented options have a record" },
  message: { zh: "已实施方案 {option} {fault}。", en: "The implemented option {option} {fault}." },
  remedy: {
    zh: "在“方案实施”补充完成日期、实际投资、环境效益、经济效益和证据；没有效益的填 0。",
    en: "Complete it on “Implementation”: date, actual investment, benefits and evidence; enter 0 where there is no benefit.",
  },
  because: {
    zh: "6.6：应对已实施方案的环境效益和经济效益进行汇总分析。",
    en: "6.6: the environmental and economic benefits of implemented options are summed up.",
  },
  examples: [
    { tables: { options: [{ id: "F1", status: "implemented" }] }, finds: 1 },
    {
      tables: {
        options: [{ id: "F1", status: "implemented" }],
        implementation: [{ option: "F1", status: "done", ...done, evidence: null }],
      },
      finds: 1,
    },
    {
      tables: {
        options: [{ id: "F1", status: "implemented" }],
        implementation: [{ option: "F1", status: "done", ...done }],
      },
      finds: 0,
    },
    {
      tables: {
        options: [{ id: "F1", status: "implemented" }],
        implementation: [{ option: "F1", status: "running", ...done }],
      },
      finds: 1,
    },
    { tables: { options: [{ id: "F1", status: "planned" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const records = new Map(data.rows("implementation").map((row) => [linkKey(row, "option"), row]));
    const hits = data.rows("options").flatMap((option): RuleHit[] => {
      const id = linkKey(option, "id");
      if (option.cells["status"] !== "implemented" || id === undefined) return [];
      const name = optionName(option);
      const add = (place: RuleHit["place"], fault: Text): RuleHit[] => [{ place, args: { option: name, fault } }];
      const record = records.get(id);
      if (record === undefined) {
        return add(
          { sheet: "options", row: option.index, column: "status" },
          { zh: "没有实施记录", en: "has no record of its implementation" },
        );
      }
      if (record.cells["status"] !== "done") {
        return add(
          { sheet: "implementation", row: record.index, column: "status" },
          { zh: "在“方案实施”中不是“已完成”", en: "is not “completed” on “Implementation”" },
        );
      }
      const blank = wanted.filter((column) => isBlank(record.cells[column]));
      const [first] = blank;
      if (first === undefined) return [];
      const names = textList(
        blank.map((column) => columnOf(sheets, "implementation", column).title),
        wanted.length,
      );
      return add(
        { sheet: "implementation", row: record.index, column: first },
        { zh: `的实施记录缺少：${names.zh}`, en: `lacks in its record: ${names.en}` },
      );
    });
    return { hits };
  },
});
