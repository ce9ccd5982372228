import { textIn, type Language, type Text } from "../core/text";
import type { WorkbookProblem, WorkbookProblemCode } from "../workbook/port";
import { fill } from "./fill";

/** What a refusal of the workbook or its program is to the user. */
export interface WorkbookMessage {
  readonly message: string;
  readonly remedy: string;
}

interface Wording {
  readonly message: Text;
  readonly remedy: Text;
}

const wordings: Readonly<Record<WorkbookProblemCode, Wording>> = {
  "file-unreadable": {
    message: { zh: "{file}读不出来{reason}。", en: "{file} cannot be read{reason}." },
    remedy: {
      zh: "请确认文件还在、没有被其他程序占用、有权限读取，再试一次。",
      en: "See that it is still there, that no other program holds it and that you may read it; then try again.",
    },
  },
  "not-xlsx": {
    message: { zh: "{file}不是 .xlsx 工作簿。", en: "{file} is not an .xlsx workbook." },
    remedy: {
      zh: "请在 Excel 中用“另存为”存成“Excel 工作簿（.xlsx）”，再试一次。",
      en: "In Excel, use “Save as” with the type “Excel workbook (.xlsx)”, then try again.",
    },
  },
  "corrupt-file": {
    message: { zh: "{file}已损坏或不完整，无法读取。", en: "{file} is damaged or incomplete and cannot be read." },
    remedy: {
      zh: "请重新取得该文件，或在 Excel 中用“打开并修复”另存一份。没有改动任何内容。",
      en: "Get the file again, or let Excel “Open and repair” it and save a copy. Nothing was changed.",
    },
  },
  "password-protected": {
    message: { zh: "{file}设有打开密码，无法读取。", en: "{file} is protected by a password and cannot be read." },
    remedy: {
      zh: "请在 Excel 中取消打开密码（文件 ▸ 信息 ▸ 保护工作簿），保存后再试。",
      en: "Remove the password in Excel (File ▸ Info ▸ Protect workbook), save, and try again.",
    },
  },
  "file-too-large": {
    message: { zh: "{file}过大，超出可处理的范围{limit}。", en: "{file} is larger than can be handled{limit}." },
    remedy: {
      zh: "请删去与审核无关的工作表、图片或空白行后再试。",
      en: "Delete sheets, pictures or empty rows that the audit does not need, then try again.",
    },
  },
  "has-macros": {
    message: { zh: "{file}含有宏，为安全起见不予读取。", en: "{file} contains macros and is not read, for safety." },
    remedy: { zh: "请另存为不含宏的 .xlsx 工作簿。", en: "Save it as an .xlsx workbook without macros." },
  },
  "no-returned-files": {
    message: { zh: "所选内容中没有填报表。", en: "What was chosen holds no spreadsheets." },
    remedy: {
      zh: "请选择返回的 .xlsx 文件，或存放这些文件的文件夹。",
      en: "Choose the returned .xlsx files, or the folder that holds them.",
    },
  },
  "older-version": {
    message: {
      zh: "这个工作簿由旧版本的工具建立{from}，后来增加的表格和项目在其中为空。",
      en: "This workbook was made by an older version of the tool{from}; what was added since is empty in it.",
    },
    remedy: {
      zh: "请在面板的“工作簿”视图中用“另建一份”建立新版工作簿，或使用命令行 park-audit rebuild。已填内容转入新工作簿，原文件保持不变，即为备份。",
      en: "Rebuild it as a new workbook: “Rebuild” in the pane’s Workbook view, or park-audit rebuild on the command line. What was entered moves there; the old file stays as it is and is the backup.",
    },
  },
  "years-dropped": {
    message: {
      zh: "重建会丢掉{years}{count}个数据，因此没有进行。",
      en: "Rebuilding would drop{count} figures{years}, so nothing was done.",
    },
    remedy: {
      zh: "保留这些年份；确实不要的，请在面板中勾选“不再需要这些数据”，或在命令行加 --drop-years。",
      en: "Keep these years; if they are really not wanted, tick “These figures are not wanted” in the pane, or add --drop-years on the command line.",
    },
  },
  "unknown-unit": {
    message: {
      zh: "工作表{sheet}{item}的单位{given}不在允许的单位中，其数值没有采用。",
      en: "On sheet{sheet} the unit{given} of{item} is none of those allowed; its figures were not taken.",
    },
    remedy: {
      zh: "把单位改为{allowed}，并核对数值。",
      en: "Change the unit to{allowed}, and check the figures.",
    },
  },
  "unit-edited": {
    message: {
      zh: "工作表{sheet}{item}的单位由{before}改成了{now}，数值按{now}读取。",
      en: "On sheet{sheet} the unit of{item} was changed from{before} to{now}; its figures are read in{now}.",
    },
    remedy: {
      zh: "请用“重新连接公式”，使单元格中的公式按新单位换算；属误改的，改回{before}。",
      en: "Reconnect the formulas, so that those in the cells convert the new unit; if it was a slip, change it back to{before}.",
    },
  },
  "not-an-audit-workbook": {
    message: { zh: "打开的工作簿不是审核工作簿。", en: "The open workbook is not an audit workbook." },
    remedy: {
      zh: "请新建审核工作簿，或打开用本工具建立的工作簿。",
      en: "Create a new audit workbook, or open one that was made with this tool.",
    },
  },
  "newer-version": {
    message: {
      zh: "这个工作簿由更新版本的工具建立{sheet}。",
      en: "This workbook was made by a newer version of the tool{sheet}.",
    },
    remedy: {
      zh: "请更新本工具后再打开；当前版本不作任何改动。",
      en: "Update the tool first; this version changes nothing.",
    },
  },
  "sheet-missing": {
    message: { zh: "缺少工作表{sheet}。", en: "A sheet is missing{sheet}." },
    remedy: {
      zh: "请撤销删除，或从备份中复制该工作表；工作表改名不影响读取。",
      en: "Undo the deletion or copy the sheet from a backup. Renaming a sheet does no harm.",
    },
  },
  "sheet-renamed": {
    message: { zh: "工作表“{expected}”已改名为{name}。", en: "The sheet “{expected}” is now called{name}." },
    remedy: { zh: "改名不影响读取，无需处理。", en: "Renaming does no harm; there is nothing to do." },
  },
  "row-missing": {
    message: { zh: "工作表{sheet}缺少一行{row}。", en: "A row is missing{row} on the sheet{sheet}." },
    remedy: {
      zh: "请撤销删除该行（含隐藏的 A 列）；插入自己的行不影响读取。",
      en: "Undo the deletion of the row, its hidden first column included. Rows of your own do no harm.",
    },
  },
  "column-missing": {
    message: { zh: "工作表{sheet}缺少一列{column}。", en: "A column is missing{column} on the sheet{sheet}." },
    remedy: {
      zh: "请撤销删除该列（含隐藏的第 1 行）；增加自己的列不影响读取。",
      en: "Undo the deletion of the column, its hidden first row included. Columns of your own do no harm.",
    },
  },
  "merged-cells": {
    message: {
      zh: "工作表{sheet}的数据区有合并单元格{range}。",
      en: "Cells are merged{range} among the data of the sheet{sheet}.",
    },
    remedy: { zh: "请取消合并单元格，每格只填一个值。", en: "Unmerge them, so that each cell holds one value." },
  },
  "marker-damaged": {
    message: {
      zh: "工作表{sheet}的隐藏标识已损坏，无法识别。",
      en: "The hidden marks of the sheet{sheet} are damaged.",
    },
    remedy: {
      zh: "请撤销对隐藏的 A 列和第 1 行的改动，或从备份中恢复该工作表。",
      en: "Undo the changes to the hidden column A and row 1, or restore the sheet from a backup.",
    },
  },
  "sheet-name-taken": {
    message: {
      zh: "已有名为{sheet}的工作表，未作任何改动。",
      en: "There is already a sheet{sheet}; nothing was changed.",
    },
    remedy: {
      zh: "请改名或移走该工作表，或在新的空白工作簿中操作。",
      en: "Rename or move that sheet, or start in a new blank workbook.",
    },
  },
  "table-blocked": {
    message: {
      zh: "工作表{sheet}的表格下方放不下新的行，{name}挡住了，未作任何改动。",
      en: "The table on the sheet{sheet} has no room for new rows below it:{name} is in the way. Nothing was changed.",
    },
    remedy: {
      zh: "请把下方的另一个表格或汇总行移到别处，再试一次。",
      en: "Move the other table, or the row of totals, elsewhere and try again.",
    },
  },
  "run-exists": {
    message: { zh: "批次{run}已经导入过，未作任何改动。", en: "The import{run} was made before; nothing was changed." },
    remedy: {
      zh: "如需重新导入，请先撤销原来的批次，再用新的批次导入。",
      en: "To import again, undo the earlier import first, then import anew.",
    },
  },
  "run-unknown": {
    message: { zh: "“导入记录”中没有批次{run}。", en: "The import log does not know the import{run}." },
    remedy: {
      zh: "请核对批次编号；从“导入记录”中删除的批次不能再撤销。",
      en: "Check its name; an import that was deleted from the log can no longer be undone.",
    },
  },
  "run-undone": {
    message: {
      zh: "批次{run}已经撤销过，未作任何改动。",
      en: "The import{run} was undone before; nothing was changed.",
    },
    remedy: {
      zh: "当时保留的单元格见“导入记录”的“撤销情况”，请逐一核对后手工修改。",
      en: "The import log marks the cells that were kept then; look at them and change them by hand.",
    },
  },
  "busy-editing": {
    message: { zh: "有单元格正在编辑，暂时不能操作。", en: "A cell is being edited, so nothing can be done just now." },
    remedy: { zh: "请按回车结束编辑，再试一次。", en: "Press Enter to finish editing, then try again." },
  },
  "sheet-protected": {
    message: { zh: "工作表{sheet}受保护，不能写入。", en: "The sheet is protected{sheet} and cannot be written." },
    remedy: { zh: "请在“审阅”中撤消工作表保护，再试一次。", en: "Unprotect it under “Review”, then try again." },
  },
  "workbook-protected": {
    message: {
      zh: "工作簿结构受保护，不能增加工作表。",
      en: "The workbook’s structure is protected; sheets cannot be added.",
    },
    remedy: {
      zh: "请在“审阅”中撤消工作簿保护，再试一次。",
      en: "Unprotect the workbook under “Review”, then try again.",
    },
  },
  "read-only": {
    message: { zh: "工作簿以只读方式打开，不能写入。", en: "The workbook is open read-only and cannot be written." },
    remedy: { zh: "请启用编辑，或另存一份再操作。", en: "Enable editing, or save a copy and work there." },
  },
  "too-much-data": {
    message: {
      zh: "一次传送的数据过多，程序拒绝了。",
      en: "Too much data was to be transferred at once, and was refused.",
    },
    remedy: {
      zh: "请删去数据区以外误填的单元格或空白行后再试。",
      en: "Delete stray cells and empty rows outside the data, then try again.",
    },
  },
  "other-workbook-active": {
    message: { zh: "当前激活的是另一个工作簿。", en: "Another workbook is active." },
    remedy: { zh: "请切换回审核工作簿，再试一次。", en: "Switch back to the audit workbook, then try again." },
  },
  "not-supported-here": {
    message: {
      zh: "当前版本的程序不支持此操作{part}。",
      en: "This version of the program does not support the operation{part}.",
    },
    remedy: {
      zh: "请使用 Microsoft 365、Excel 2024 或网页版 Excel；也可以用命令行处理文件。",
      en: "Use Microsoft 365, Excel 2024 or Excel on the web, or process the file from the command line.",
    },
  },
  "host-unreachable": {
    message: { zh: "与表格程序的连接中断。", en: "The connection to the spreadsheet program is lost." },
    remedy: {
      zh: "请重新打开面板；仍不行时，请保存后重新打开工作簿。",
      en: "Reopen the pane; if that does not help, save and reopen the workbook.",
    },
  },
  "host-failed": {
    message: {
      zh: "表格程序未能完成操作{code}。",
      en: "The spreadsheet program could not complete the operation{code}.",
    },
    remedy: {
      zh: "请再试一次；仍不行时，请保存后重新打开工作簿。",
      en: "Try again; if that does not help, save and reopen the workbook.",
    },
  },
  "cell-not-found": {
    message: { zh: "找不到要跳转的单元格{sheet}{cell}。", en: "The cell to go to was not found{sheet}{cell}." },
    remedy: {
      zh: "工作表可能已改名或删除，请重新检查以更新位置。",
      en: "The sheet may have been renamed or deleted; run the check again to renew the places.",
    },
  },
};

/** How a detail stands in the sentence; a detail that is not known leaves no gap. */
const details: Readonly<Record<string, { readonly known: Text; readonly unknown: Text }>> = {
  file: { known: { zh: "文件“{it}”", en: "The file “{it}”" }, unknown: { zh: "该文件", en: "The file" } },
  reason: { known: { zh: "（{it}）", en: " ({it})" }, unknown: { zh: "", en: "" } },
  sheet: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "", en: "" } },
  expected: { known: { zh: "{it}", en: "{it}" }, unknown: { zh: "…", en: "…" } },
  name: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "其他名称", en: " otherwise" } },
  row: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "", en: "" } },
  column: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "", en: "" } },
  range: { known: { zh: "（{it}）", en: " ({it})" }, unknown: { zh: "", en: "" } },
  cell: { known: { zh: "（{it}）", en: " ({it})" }, unknown: { zh: "", en: "" } },
  limit: { known: { zh: "（上限 {it}）", en: " (limit {it})" }, unknown: { zh: "", en: "" } },
  part: { known: { zh: "（{it}）", en: " ({it})" }, unknown: { zh: "", en: "" } },
  run: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "", en: "" } },
  code: { known: { zh: "（{it}）", en: " ({it})" }, unknown: { zh: "", en: "" } },
  item: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "中一项", en: " an item" } },
  given: { known: { zh: "“{it}”", en: " “{it}”" }, unknown: { zh: "", en: "" } },
  allowed: {
    known: { zh: " {it} 之一", en: " one of {it}" },
    unknown: { zh: "规定的单位", en: " the one prescribed" },
  },
  before: { known: { zh: " {it} ", en: " {it}" }, unknown: { zh: "原单位", en: " the former one" } },
  now: { known: { zh: " {it}", en: " {it}" }, unknown: { zh: "另一单位", en: " another" } },
  from: { known: { zh: "（版本 {it}）", en: " (version {it})" }, unknown: { zh: "", en: "" } },
  years: { known: { zh: " {it} 年的", en: " of {it}" }, unknown: { zh: "若干年份的", en: " of some years" } },
  count: { known: { zh: " {it} ", en: " {it}" }, unknown: { zh: "若干", en: " some" } },
};

/** What happened, and what to do about it. */
export function workbookMessage(problem: WorkbookProblem, language: Language): WorkbookMessage {
  const { message, remedy } = wordings[problem.code];
  const slots: Record<string, string> = {};
  for (const [name, { known, unknown }] of Object.entries(details)) {
    const it = problem.detail[problem.code === "sheet-renamed" && name === "expected" ? "sheet" : name];
    slots[name] =
      it === undefined || it === "" ? textIn(language, unknown) : fill(language, textIn(language, known), { it });
  }
  return {
    message: fill(language, textIn(language, message), slots),
    remedy: fill(language, textIn(language, remedy), slots),
  };
}
