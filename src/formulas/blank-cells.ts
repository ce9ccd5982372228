import type { Text } from "../core/text";

/** For the documentation of functions that take ranges of numbers. */
export const blankCells: Text = {
  zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时本函数无法分辨空值与 0；完整性检查直接读取单元格，会报告这些空值。",
  en: "Some versions of Excel hand over 0 for a blank cell of a range, which this function cannot tell from a real 0; the completeness check reads the cells themselves and reports such blanks.",
};
