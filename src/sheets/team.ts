import { oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The leading group and the working group of the audit (DB43/T, 6.1.1). */
export const team = defineSheet({
  kind: "table",
  id: "team",
  tab: { zh: "审核小组", en: "Audit groups" },
  title: { zh: "审核领导小组和审核工作小组", en: "Leading group and working group of the audit" },
  intro: {
    zh: "每名成员每个小组一行。领导小组组长由园区管理机构负责人或园区内相关主管担任；工作小组含职能部门、技术专家和企业负责人。",
    en: "One row for each member of each group. The head of the administration, or a person in charge in the park, leads; departments, experts and enterprises form the working group.",
  },
  clause: "6.1.1",
  tableName: "Park_Team",
  key: ["name", "group"],
  blankRows: 20,
  atLeast: 2,
  columns: [
    text("name", { zh: "姓名", en: "Name" }, { width: 12 }),
    oneOf(
      "group",
      { zh: "小组", en: "Group" },
      {
        leading: { zh: "领导小组", en: "leading group" },
        working: { zh: "工作小组", en: "working group" },
      },
      { width: 14 },
    ),
    oneOf(
      "role",
      { zh: "小组职务", en: "Role" },
      {
        head: { zh: "组长", en: "head" },
        deputy: { zh: "副组长", en: "deputy head" },
        member: { zh: "成员", en: "member" },
      },
      { width: 12 },
    ),
    text("post", { zh: "单位与职务", en: "Body and post" }, { width: 38 }),
    oneOf(
      "category",
      { zh: "人员类别", en: "Category" },
      {
        administration: { zh: "园区管理机构", en: "park administration" },
        department: { zh: "职能部门", en: "department of the park" },
        expert: { zh: "技术专家", en: "technical expert" },
        enterprise: { zh: "企业负责人", en: "head of an enterprise" },
      },
      {
        width: 24,
        help: {
          zh: "园区管委会和重点审核企业为审核实施主体（6.1.1 b）。",
          en: "The park's management committee and the key enterprises carry out the audit (6.1.1 b).",
        },
      },
    ),
    text("duty", { zh: "职责", en: "Duties" }, { width: 42 }),
    text("contact", { zh: "联系方式", en: "Contact" }, { width: 18, required: "optional" }),
  ],
});
