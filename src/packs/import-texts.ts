import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { fill } from "../i18n/fill";
import type { ConflictKind } from "./import-plan";
import type { Rejection, RejectionKind, Repair, RepairKind } from "./entry-outcome";

/** What an import did and did not understand, as sentences. */

const repairs: Readonly<Record<RepairKind, Text>> = {
  "number-text": { zh: "文本形式的数字，按数值读取", en: "a number stored as text, read as a number" },
  "unit-typed": { zh: "数字后写有单位，已换算成规定单位", en: "the unit typed behind the number was converted" },
  "unit-column": { zh: "“单位”栏不是现行单位，已按该栏换算", en: "converted from the unit in the unit column" },
  "scale-word": { zh: "按“万”“亿”等字换算", en: "the scale word behind the number was multiplied out" },
  share: {
    zh: "单位为 %，只有按小数（0.85 即 85%）理解才在合理范围内",
    en: "the unit is %; only as a share (0.85 for 85 %) is it within the usual range",
  },
  "percent-format": { zh: "单元格为百分比格式，按百分数读取", en: "the cell shows a percentage and was read as one" },
  "percent-of-share": { zh: "大于 1 的数按百分数读取", en: "above 1, read as a percentage" },
  "date-text": { zh: "文本形式的日期，按日期读取", en: "a date stored as text, read as a date" },
  "choice-spelling": { zh: "写法与列表略有不同，按列表项读取", en: "written a little otherwise than the list’s item" },
  "merged-fact": { zh: "合并单元格中的内容适用于其中每一行", en: "a merged cell holds for each of its rows" },
  "sheet-renamed": { zh: "工作表已改名", en: "the sheet was renamed" },
  "row-ids-gone": {
    zh: "隐藏的行编号缺失，按项目名称识别",
    en: "hidden row ids are missing; rows were told by their labels",
  },
  "column-ids-gone": {
    zh: "隐藏的列编号缺失，按表头识别",
    en: "hidden column ids are missing; columns were told by their headings",
  },
  "label-counts": {
    zh: "行编号与项目名称不一致，以看得见的名称为准",
    en: "hidden ids and labels disagree; the visible label counts",
  },
  "header-counts": {
    zh: "列编号与表头不一致，以看得见的表头为准",
    en: "hidden ids and headings disagree; the visible heading counts",
  },
  "identity-from-sheet": {
    zh: "隐藏标识缺失，按表内的企业名称和代码识别",
    en: "the hidden mark is missing; the enterprise was told by its name and code on the sheet",
  },
  "other-park-name": {
    zh: "发出时的园区名称与现在不同，信用代码一致，按同一企业处理",
    en: "the park had another name when the pack was made; the code is the same enterprise’s",
  },
};

interface Wording {
  readonly message: Text;
  readonly remedy: Text;
}

const again: Text = { zh: "请核对后重新填写。", en: "Check it and enter it again." };
const resend: Text = {
  zh: "请用原来的填报表重新填写，或向审核小组索取一份新的。",
  en: "Fill in the original pack, or ask the audit group for a new one.",
};

const rejections: Readonly<Record<RejectionKind, Wording>> = {
  "not-a-number": {
    message: { zh: "“{given}”不是一个确定的数。", en: "“{given}” is no definite number." },
    remedy: {
      zh: "只写一个数字；没有发生的填 0，没有统计的留空，情况写在“备注”中。",
      en: "Write one number; 0 for nothing, blank for not recorded, and the circumstances under “Remark”.",
    },
  },
  "not-whole": {
    message: { zh: "“{given}”不是整数。", en: "“{given}” is no whole number." },
    remedy: again,
  },
  below: { message: { zh: "“{given}”小于 {bound}。", en: "“{given}” is below {bound}." }, remedy: again },
  above: { message: { zh: "“{given}”大于 {bound}。", en: "“{given}” is above {bound}." }, remedy: again },
  "unknown-unit": {
    message: { zh: "不认识“{given}”中的单位“{unit}”。", en: "The unit “{unit}” in “{given}” is not known." },
    remedy: { zh: "请按“单位”栏的单位只写数字。", en: "Write the number alone, in the unit of the unit column." },
  },
  "incompatible-unit": {
    message: {
      zh: "“{given}”的单位“{unit}”不能换算成“{expected}”。",
      en: "“{given}”: “{unit}” cannot be converted into “{expected}”.",
    },
    remedy: {
      zh: "请核对量和单位，按“单位”栏的单位填写。",
      en: "Check quantity and unit; use the unit of the unit column.",
    },
  },
  "not-a-date": {
    message: { zh: "“{given}”不是一个完整的日期。", en: "“{given}” is no complete date." },
    remedy: { zh: "请写成 2024-03-01 的样子。", en: "Write it like 2024-03-01." },
  },
  "not-a-choice": {
    message: { zh: "“{given}”不在可选项中。", en: "“{given}” is none of the choices." },
    remedy: { zh: "请从下拉列表中选择。", en: "Choose from the list." },
  },
  "error-value": {
    message: { zh: "单元格是错误值 {given}。", en: "The cell holds the error {given}." },
    remedy: { zh: "请改正公式，或直接填写数值。", en: "Correct the formula, or enter the value itself." },
  },
  "long-number": {
    message: {
      zh: "长编号被当作数字，末几位已丢失（{given}）。",
      en: "A long code was taken for a number and lost its last digits ({given}).",
    },
    remedy: { zh: "请把单元格设为文本格式后重新输入。", en: "Format the cell as text and type the code again." },
  },
  "merged-entries": {
    message: {
      zh: "合并单元格 {area} 盖住了几个填报格，不知道“{given}”属于哪一个。",
      en: "The merged cell {area} covers several entries; it is not known whose “{given}” is.",
    },
    remedy: { zh: "请取消合并，每格分别填写。", en: "Unmerge it and fill in each cell." },
  },
  "item-changed": {
    message: {
      zh: "这一行的项目名称被改成了“{now}”，“{given}”不再是原来的量。",
      en: "The row’s label was changed to “{now}”, so “{given}” is another quantity.",
    },
    remedy: {
      zh: "请恢复项目名称；没有列出的量写在“说明”中。",
      en: "Restore the label; write quantities that are not listed into the remarks.",
    },
  },
  "no-entry-here": {
    message: { zh: "“{given}”填在不需要填写的单元格里。", en: "“{given}” stands where nothing is asked." },
    remedy: { zh: "请移到对应的黄色单元格。", en: "Move it to its yellow cell." },
  },
  "year-unknown": {
    message: {
      zh: "审核工作簿没有这一年，“{given}”没有导入。",
      en: "The audit has no such year; “{given}” was not taken.",
    },
    remedy: {
      zh: "核对表头的年份；确需增加年份的，先在面板中用“另建一份”或用命令行 park-audit rebuild 建立含这一年的工作簿。",
      en: "Check the heading’s year; if the year is wanted, make a workbook with it first: “Rebuild” in the pane, or park-audit rebuild.",
    },
  },
  "unknown-item": {
    message: {
      zh: "审核工作簿没有这一项（{item}），“{given}”没有导入。",
      en: "The audit has no such item ({item}); “{given}” was not taken.",
    },
    remedy: { zh: "需要时请手工登记。", en: "Enter it by hand if it is needed." },
  },
  "sheet-missing": {
    message: {
      zh: "文件中没有这张表，表中各项都没有返回。",
      en: "The file lacks this sheet; none of its items came back.",
    },
    remedy: {
      zh: "请不要删除或单独发送工作表，用完整的填报表重新发送。",
      en: "Do not delete sheets or send one alone; send the whole pack again.",
    },
  },
  "row-missing": {
    message: { zh: "文件中没有这一行。", en: "The file lacks this row." },
    remedy: {
      zh: "该行被删除，或发出时还没有这一项；需要时请补发填报表。",
      en: "The row was deleted, or not yet asked for when the pack was made; send a new pack if it is needed.",
    },
  },
  "year-missing": {
    message: {
      zh: "没有 {year} 年的列，这一年的数没有返回。",
      en: "There is no column for {year}; the figures of that year did not come back.",
    },
    remedy: {
      zh: "该列被删除或表头的年份被改动，请恢复后补填。",
      en: "The column was deleted or the year in its heading changed; restore it and fill it in again.",
    },
  },
  "file-refused": {
    message: { zh: "{reason}", en: "{reason}" },
    remedy: { zh: "{what}", en: "{what}" },
  },
  "external-links": {
    message: {
      zh: "文件引用了其他工作簿（{links}），没有读取。",
      en: "The file refers to other workbooks ({links}) and was not read.",
    },
    remedy: {
      zh: "请把引用的单元格“选择性粘贴为数值”，并在“数据 ▸ 编辑链接”中断开链接后重新发送。",
      en: "Paste the cells as values, break the links under “Data ▸ Edit links”, and send the file again.",
    },
  },
  "not-a-pack": {
    message: { zh: "文件中找不到填报表。", en: "The file holds no data sheet of a pack." },
    remedy: resend,
  },
  "newer-version": {
    message: { zh: "填报表由更新版本的工具生成。", en: "The pack was made by a newer version of the tool." },
    remedy: { zh: "请更新本工具后再导入。", en: "Update the tool, then import it." },
  },
  "no-identity": {
    message: { zh: "看不出是哪家企业的填报表。", en: "It cannot be told whose pack this is." },
    remedy: resend,
  },
  "several-identities": {
    message: {
      zh: "文件中有几家企业的填报表（{names}）。",
      en: "The file holds packs of several enterprises ({names}).",
    },
    remedy: { zh: "请每家企业一个文件。", en: "Use one file for each enterprise." },
  },
  "name-changed": {
    message: {
      zh: "填报表发给“{name}”，企业名称却写着“{given}”。",
      en: "The pack was made for “{name}”, but the name on it is “{given}”.",
    },
    remedy: {
      zh: "如是同一家企业，请改回原名并在“说明”中写明新名称；否则请用各自的填报表。",
      en: "If it is the same enterprise, restore the name and write the new one into the remarks; otherwise use its own pack.",
    },
  },
  "enterprise-unknown": {
    message: { zh: "企业清单中没有“{name}”（{code}）。", en: "The list of enterprises has no “{name}” ({code})." },
    remedy: {
      zh: "请先把它登记到“企业清单”，或核对是否发自别的园区。",
      en: "Enter it in the list of enterprises first, or check whether the pack is of another park.",
    },
  },
  "enterprise-unclear": {
    message: {
      zh: "“{name}”与代码 {code} 在企业清单中指向不止一家企业。",
      en: "“{name}” and the code {code} point to more than one enterprise of the list.",
    },
    remedy: { zh: "请更正企业清单中的名称和代码。", en: "Correct names and codes in the list of enterprises." },
  },
  "other-park": {
    message: {
      zh: "填报表是为“{park}”生成的，这里是“{here}”。",
      en: "The pack was made for “{park}”; this is “{here}”.",
    },
    remedy: { zh: "请导入到它所属的审核工作簿。", en: "Import it into the audit it belongs to." },
  },
};

const conflicts: Readonly<Record<ConflictKind, Text>> = {
  different: { zh: "与工作簿中的值不同", en: "differs from the workbook" },
  cleared: { zh: "工作簿中有值，返回的表中是空白", en: "the workbook has a value, the returned cell is blank" },
  several: { zh: "返回的几份文件不一致", en: "returned files contradict each other" },
  question: { zh: "有不止一种理解", en: "can be understood in more than one way" },
};

export const repairText = ({ kind }: Pick<Repair, "kind">, language: Language): string =>
  textIn(language, repairs[kind]);

export const conflictText = (kind: ConflictKind, language: Language): string => textIn(language, conflicts[kind]);

export interface RejectionMessage {
  readonly message: string;
  readonly remedy: string;
}

export function rejectionMessage({ kind, given, args }: Rejection, language: Language): RejectionMessage {
  const { message, remedy } = rejections[kind];
  const unit = (id: "unit" | "expected"): string =>
    textIn(language, printedUnit(String(args[id] ?? ""))) || String(args[id] ?? "");
  const slots = {
    ...args,
    unit: unit("unit"),
    expected: unit("expected"),
    given: String(given ?? "").slice(0, 60),
  };
  return {
    message: fill(language, textIn(language, message), slots),
    remedy: fill(language, textIn(language, remedy), slots),
  };
}
