import { day, oneOf, text, yesOrNo } from "./column-kinds";
import { defineSheet } from "./define";
import { methods } from "./evidence-methods";

/** Where the figures of tables, and those of single years, come from (DB43/T, 6.2.1 a). */
export const evidenceRegister = defineSheet({
  kind: "table",
  id: "evidence-register",
  version: 1,
  tab: { zh: "数据证据", en: "Evidence register" },
  title: { zh: "数据证据登记表", en: "Register of evidence" },
  intro: {
    zh: "表格数据和个别年份数据的来源。主体留空指园区（或该列的所有企业），数据项留空指该企业的全部年度数据，年份留空指各年；写得更具体的行优先。数据等级由这里的事实得出，不自行申报。",
    en: "Where figures of tables and of single years come from. Blank subject: the park, or every enterprise; blank item: all figures of the enterprise; blank year: all. The more specific row wins; grades follow from it.",
  },
  clause: "6.2.1 a)",
  tableName: "Park_Evidence",
  key: ["subject", "item", "year"],
  blankRows: 60,
  columns: [
    text(
      "subject",
      { zh: "主体", en: "Subject" },
      {
        width: 26,
        required: "conditional",
        help: {
          zh: "企业名称；其他表写该行的编号，如物质流 W1、方案 F1；园区数据留空。",
          en: "The enterprise; in other tables the row's number, such as flow W1 or option F1. Blank for the park.",
        },
      },
    ),
    text(
      "item",
      { zh: "数据项", en: "Item" },
      {
        width: 34,
        required: "conditional",
        help: {
          zh: "资料编号（如 A2a-01），或表格的列名（如 用电量、总投资）；同名的写“表名.列名”，如 企业年度数据.用电量。",
          en: "The item's number (A2a-01) or the column's title (Electricity); where two have it, the sheet's name first: Enterprise data.Electricity.",
        },
      },
    ),
    {
      id: "year",
      title: { zh: "年份", en: "Year" },
      type: "year",
      required: "optional",
      width: 10,
      help: { zh: "只对某一年成立时填写。", en: "Only if it holds for one year alone." },
    },
    text(
      "document",
      { zh: "来源文件", en: "Document" },
      {
        width: 34,
        help: {
          zh: "文件名称；实测的写测试记录、抄表记录或检定证书。",
          en: "The document's name; for a measurement the test record, the readings or the certificate.",
        },
      },
    ),
    text("page", { zh: "页码", en: "Page" }, { width: 10, required: "optional" }),
    text(
      "person",
      { zh: "部门/负责人", en: "Department, person" },
      { width: 20, required: "optional", help: { zh: "提供数据的部门或人员。", en: "Who provided the figure." } },
    ),
    day(
      "date",
      { zh: "日期", en: "Date" },
      {
        required: "optional",
        help: {
          zh: "抄表、开票或报表的日期；实测的写测试日期。",
          en: "Of the reading, invoice or report; of the test, if it was measured.",
        },
      },
    ),
    oneOf("method", { zh: "取得方式", en: "How obtained" }, methods, { width: 24, required: "optional" }),
    day(
      "period-start",
      { zh: "测试时段起", en: "Measured from" },
      {
        required: "conditional",
        help: {
          zh: "用计量器具测得的填写（6.2.5）；留空而填了年份的，指该年全年。",
          en: "For what was read from a meter (6.2.5); blank beside a year means the whole year.",
        },
      },
    ),
    day(
      "period-end",
      { zh: "测试时段止", en: "Measured until" },
      {
        required: "conditional",
        help: { zh: "测试或读数的最后一天。", en: "The last day of the test or of the readings." },
      },
    ),
    text(
      "instrument",
      { zh: "仪器（名称、编号）", en: "Instrument (name, no.)" },
      {
        width: 28,
        required: "conditional",
        help: {
          zh: "如 超声波流量计 LX-07；一行含多台的写台账名称。",
          en: "Such as flow meter LX-07; where a row stands for many, the name of their ledger.",
        },
      },
    ),
    day(
      "calibrated-until",
      { zh: "检定有效期至", en: "Calibrated until" },
      {
        required: "conditional",
        help: {
          zh: "检定或校准证书上的有效期；早于测试结束的，按未检定的计量器具定级。",
          en: "As on the certificate; if it ends before the measurement does, the meter counts as not calibrated.",
        },
      },
    ),
    yesOrNo("verified", { zh: "已现场核实", en: "Verified on site" }, { width: 14, required: "optional" }),
  ],
});
