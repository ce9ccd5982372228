import { text } from "./column-kinds";
import { defineSheet } from "./define";

/** What became of a logged change when its import was undone. */
export const undoMarks = {
  undone: { zh: "已撤销", en: "undone" },
  kept: { zh: "保留（之后改过）", en: "kept (changed since)" },
} as const;

const optional = { required: "optional" } as const;

/**
 * Every value that an import wrote, so that the import can be undone as a whole. Sheets and fields stand with their id
 * first; values stand as they were in the cell, texts that could be taken for something else in quotation marks.
 */
export const importLog = defineSheet({
  kind: "table",
  id: "import-log",
  tab: { zh: "导入记录", en: "Import log" },
  title: { zh: "导入记录（自动填写）", en: "Import log (filled in automatically)" },
  intro: {
    zh: "每次导入写入的每个值一行，供查对和整批撤销。请勿修改；删除某行后，该值不能再撤销。",
    en: "One row for each value that an import wrote, to look it up and to undo the import as a whole. Please do not edit; a value whose row is deleted can no longer be undone.",
  },
  clause: "6.2.1",
  tableName: "Park_ImportLog",
  key: ["run", "number"],
  blankRows: 5,
  columns: [
    text("run", { zh: "批次", en: "Import" }, { ...optional, width: 20 }),
    {
      id: "number",
      title: { zh: "序号", en: "No." },
      type: "number",
      unit: "1",
      integer: true,
      min: 1,
      ...optional,
      width: 8,
    },
    text("time", { zh: "时间", en: "Time" }, { ...optional, width: 20 }),
    text("file", { zh: "文件", en: "File" }, { ...optional, width: 28 }),
    text("source", { zh: "来源单元格", en: "Source cell" }, { ...optional, width: 20 }),
    text("sheet", { zh: "工作表", en: "Sheet" }, { ...optional, width: 26 }),
    text("row", { zh: "表内行号与名称", en: "Row and its name" }, { ...optional, width: 30 }),
    text("field", { zh: "项目", en: "Field" }, { ...optional, width: 30 }),
    { id: "year", title: { zh: "年份", en: "Year" }, type: "year", ...optional, width: 8 },
    text("old", { zh: "原值", en: "Old value" }, { ...optional, width: 20 }),
    text("new", { zh: "新值", en: "New value" }, { ...optional, width: 20 }),
    {
      id: "undone",
      title: { zh: "撤销情况", en: "Undone" },
      type: "choice",
      choices: undoMarks,
      ...optional,
      width: 24,
    },
  ],
});
