import type { Text } from "../../core/text";
import type { NumbersInput } from "../define";

/** Emissions of several pollutants in the first and the last year. */
export const pollutantYears = {
  first: {
    kind: "numbers",
    unit: "{amount}",
    min: 0,
    title: { zh: "各污染物首年量", en: "amounts in the first year" },
    summary: { zh: "各主要污染物的排放量，一行或一列。", en: "Emissions of the main pollutants, a row or a column." },
  },
  last: {
    kind: "numbers",
    unit: "{amount}",
    min: 0,
    title: { zh: "各污染物末年量", en: "amounts in the last year" },
    summary: { zh: "顺序与首年相同。", en: "In the order of the first year." },
  },
} as const satisfies Record<string, NumbersInput>;

export const zerosAsBlanks: Text = {
  zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入：首年的空单元格因此得到 #DIV/0! 而不是 #N/A，末年的空单元格会被当作排放降为 0；完整性检查会报告这些空值。",
  en: "Some versions of Excel hand over 0 for a blank cell of a range: a blank first year then gives #DIV/0! instead of #N/A, and a blank last year counts as emissions fallen to 0. The completeness check reports such blanks.",
};
