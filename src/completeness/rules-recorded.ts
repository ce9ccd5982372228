import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { rowsOfKind } from "./list-rows";

/** The subjects that A.5 b) names. */
const subjects = ["water", "energy", "environment"];

export const rulesRecorded = defineRule({
  id: "rules-recorded",
  since: "0.1.0",
  clause: "A.5 b)",
  severity: "warning",
  title: { zh: "水、能、环制度齐全并有执行记录", en: "Rules on every subject, and records of them" },
  message: { zh: "“机构与制度”{fault}。", en: "“Bodies and rules”: {fault}." },
  remedy: { zh: "补充制度或执行记录（检查、考核、奖惩）。", en: "Add the rule or a record of its enforcement." },
  because: {
    zh: "A.5 b)：水资源、能源、生态环境制度制定及执行情况；有制度而无记录的提示。",
    en: "A.5 b): rules on water, energy and environment, and how they are carried out; a rule without any record is shown.",
  },
  examples: [
    {
      tables: {
        regulations: [
          { id: "M1", kind: "rule", subject: "water" },
          { id: "M2", kind: "record", subject: "all" },
        ],
      },
      finds: 2,
    },
    { tables: { regulations: [{ id: "M1", kind: "rule", subject: "all" }] }, finds: 1 },
    {
      tables: {
        regulations: [
          { id: "M1", kind: "rule", subject: "all" },
          { id: "M2", kind: "record", subject: "all" },
        ],
      },
      finds: 0,
    },
    { tables: { regulations: [{ id: "M1", kind: "body", subject: "all" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const rules = rowsOfKind(data, "regulations", ["rule"]);
    if (rules.length === 0) return { hits: [] };
    const covered = new Set(rules.map(({ cells }) => cells["subject"]));
    const names = columnOf(sheets, "regulations", "subject").choices ?? {};
    const hit = (fault: Text, column: string): RuleHit => ({
      place: { sheet: "regulations", column },
      args: { fault },
    });
    const missing = covered.has("all") ? [] : subjects.filter((subject) => !covered.has(subject));
    const records = rowsOfKind(data, "regulations", ["record"]);
    return {
      hits: [
        ...missing.map((subject) =>
          hit(
            {
              zh: `没有“${names[subject]?.zh ?? subject}”制度`,
              en: `there is no rule on ${names[subject]?.en ?? subject}`,
            },
            "subject",
          ),
        ),
        ...(records.length > 0
          ? []
          : [hit({ zh: "有制度，没有执行记录", en: "there are rules, and no record of their enforcement" }, "kind")]),
      ],
    };
  },
});
