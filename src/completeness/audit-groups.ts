import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";

/** Who must be in the working group (6.1.1 c), besides the enterprise that carries the audit out (6.1.1 b). */
const working = ["department", "expert", "enterprise"];

export const auditGroups = defineRule({
  id: "audit-groups",
  since: "0.1.0",
  clause: "6.1.1",
  severity: "error",
  title: { zh: "审核小组的组成", en: "Make-up of the audit groups" },
  message: { zh: "审核小组的组成不完整：{fault}。", en: "The audit groups are not complete: {fault}." },
  remedy: {
    zh: "在“审核小组”补充成员，或改正小组、职务和人员类别。",
    en: "Add the member on “Audit groups”, or correct group, role and category.",
  },
  because: {
    zh: "6.1.1 a)–c)：设领导小组和工作小组；领导小组组长由园区管理机构负责人或园区内相关主管担任；工作小组由职能部门、技术专家、企业负责人等组成。",
    en: "6.1.1 a) to c): a leading and a working group; the head of the administration or a person in charge in the park leads; departments, experts and heads of enterprises form the working group.",
  },
  examples: [
    {
      tables: {
        team: [
          { name: "甲", group: "leading", role: "head", category: "administration" },
          { name: "乙", group: "working", role: "member", category: "department" },
          { name: "丙", group: "working", role: "member", category: "expert" },
          { name: "丁", group: "working", role: "member", category: "enterprise" },
        ],
      },
      finds: 0,
    },
    { tables: { team: [{ name: "甲", group: "leading", role: "head", category: "administration" }] }, finds: 1 },
    { tables: { team: [{ name: "乙", group: "working", role: "head", category: "department" }] }, finds: 3 },
    {
      tables: {
        team: [
          { name: "甲", group: "leading", role: "head", category: "expert" },
          { name: "乙", group: "working", role: "member", category: "department" },
          { name: "丙", group: "working", role: "member", category: "expert" },
          { name: "丁", group: "working", role: "member", category: "enterprise" },
        ],
      },
      finds: 1,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const rows = data.rows("team");
    if (rows.length === 0) return { hits: [] };
    const hits: RuleHit[] = [];
    const whole = { sheet: "team", column: "group" };
    const of = (group: string) => rows.filter(({ cells }) => cells["group"] === group);
    const leading = of("leading");
    const heads = leading.filter(({ cells }) => cells["role"] === "head");
    if (leading.length === 0) {
      hits.push({
        place: whole,
        clause: "6.1.1 a)",
        args: { fault: { zh: "没有领导小组", en: "there is no leading group" } },
      });
    } else if (heads.length === 0) {
      hits.push({
        place: whole,
        clause: "6.1.1 c)",
        args: { fault: { zh: "领导小组没有组长", en: "the leading group has no head" } },
      });
    }
    for (const { index, cells } of heads) {
      const category = cells["category"] ?? null;
      if (isBlank(category) || category === "administration" || category === "department") continue;
      hits.push({
        place: { sheet: "team", row: index, column: "category" },
        clause: "6.1.1 c)",
        args: {
          fault: {
            zh: "领导小组组长不是园区管理机构负责人或园区内相关主管",
            en: "the head of the leading group neither heads the park's administration nor is in charge in the park",
          },
        },
      });
    }
    const members = of("working");
    if (members.length === 0) {
      hits.push({
        place: whole,
        clause: "6.1.1 a)",
        args: { fault: { zh: "没有工作小组", en: "there is no working group" } },
      });
      return { hits };
    }
    const names: Readonly<Record<string, Text>> = columnOf(sheets, "team", "category").choices ?? {};
    for (const category of working) {
      if (members.some(({ cells }) => cells["category"] === category)) continue;
      const name = names[category] ?? { zh: category, en: category };
      hits.push({
        place: { sheet: "team", column: "category" },
        clause: "6.1.1 c)",
        severity: "warning",
        args: {
          fault: {
            zh: `工作小组没有“${name.zh}”类成员`,
            en: `the working group has no member of the kind “${name.en}”`,
          },
        },
      });
    }
    return { hits };
  },
});
