import type { Problem, ProblemCode } from "../core/outcome";
import { textIn, type Language, type Text } from "../core/text";
import { fill } from "./fill";

/**
 * A calculation's problem as a sentence: what is wrong with which input, and what to do. This file is part of the
 * functions bundle, which must stay small; keep it to the sentences.
 */

/** What an input is called, by its id. */
export type InputTitles = Readonly<Record<string, Text>>;

const sentences: Readonly<Record<ProblemCode, Text>> = {
  "missing-input": {
    zh: "{inputs}{where}为空：请填写（空白不当作 0）。",
    en: "{inputs}{where} is blank: enter a value (blank does not count as 0).",
  },
  "input-error": {
    zh: "{inputs}{where}本身是错误值 {error}：请先改正它。",
    en: "{inputs}{where} is itself the error {error}: correct that first.",
  },
  "wrong-type": {
    zh: "{inputs}{where}的内容“{given}”不是{needed}：请改填{needed}{heading}。",
    en: "{inputs}{where} holds “{given}”, which is not {needed}: enter {needed}{heading}.",
  },
  "out-of-range": {
    zh: "{inputs}{where}为 {given}，超出可能的范围{bounds}：请核对数值和单位。",
    en: "{inputs}{where} is {given}, outside what is possible{bounds}: check the value and its unit.",
  },
  "wrong-shape": {
    zh: "{inputs}{where}的区域不合要求{shape}：请改正或重新选择区域。",
    en: "{inputs}{where} cannot be used as selected{shape}: correct the range or select it again.",
  },
  "unknown-choice": {
    zh: "{inputs}{where}不能取“{given}”{heading}，可选：{choices}。",
    en: "{inputs}{where} cannot be “{given}”{heading}; choose one of: {choices}.",
  },
  "unknown-unit": {
    zh: "{of}不认识单位“{given}”，请改用单位表中的单位。",
    en: "{of}The unit “{given}” is not known: use one from the list of units.",
  },
  "incompatible-units": {
    zh: "{of}单位“{from}”与“{to}”不是同一种量，不能换算；请改用同一种量的单位。",
    en: "{of}“{from}” and “{to}” measure different things and cannot be converted: give a unit of the same kind.",
  },
  "unknown-factor": {
    zh: "{of}没有找到对应的系数{given}：请核对名称、年份和地区，或填写自有系数及其来源。",
    en: "{of}No factor was found{given}: check item, year and region, or give your own factor with its source.",
  },
  "division-by-zero": {
    zh: "{inputs}{where}为零，不能作除数，结果没有意义。",
    en: "{inputs}{where} is zero and cannot divide, so the result has no meaning.",
  },
  "no-solution": {
    zh: "按给定数据方程无解{about}，没有结果可给。",
    en: "With these data the equation has no solution{about}.",
  },
  "not-unique": {
    zh: "按给定数据解不唯一{about}，不能给出单一结果。",
    en: "With these data the solution is not unique{about}, so no single result can be given.",
  },
  "too-few": {
    zh: "{inputs}的数据不够：至少需要 {atLeast} 个，现有 {given} 个。",
    en: "{inputs} has too few values: at least {atLeast} are needed, {given} given.",
  },
};

/** Ids that stand for shapes in `Problem.detail.expected`. */
const shapes: Readonly<Record<string, Text>> = {
  vector: { zh: "（应为一行或一列）", en: " (one row or one column is needed)" },
  square: { zh: "（行数与列数应相等）", en: " (as many rows as columns are needed)" },
  single: { zh: "（应为单个单元格）", en: " (a single cell is needed)" },
  columns: { zh: "（应为 {columns} 列，现为 {given} 列）", en: " ({columns} columns are needed, {given} given)" },
  rows: { zh: "（最多 {max} 行，现为 {given} 行）", en: " (at most {max} rows, {given} given)" },
  reciprocal: {
    zh: "（与其对称位置应互为倒数，对角线应为 1）",
    en: " (it and its mirror image must be reciprocal, the diagonal 1)",
  },
  duplicate: { zh: "（“{given}”前面已有）", en: " (“{given}” stands above already)" },
  levels: { zh: "（各级限值应由严到宽依次给出）", en: " (the levels must run from the strictest to the most lenient)" },
  "same-length": { zh: "（各区域长短应一致）", en: " (the ranges must be equally long)" },
};

/** What was needed where something of another kind stands; a number unless `Problem.detail.expected` says otherwise. */
const kinds: Readonly<Record<string, Text>> = {
  integer: { zh: "整数", en: "a whole number" },
  flag: { zh: " TRUE 或 FALSE", en: "TRUE or FALSE" },
};
const aNumber: Text = { zh: "数字", en: "a number" };

/** The usual reason for words at the top of a range. */
const heading: Text = { zh: "（表头不要选入区域）", en: " (leave headings out of the range)" };

/** Numbers so large that the arithmetic has no room for the result. */
const overflow: Text = {
  zh: "用{inputs}算出的结果大得无法表示：请核对数值和单位。",
  en: "The result from {inputs} is too large to be written: check the values and their units.",
};

const someInput: Text = { zh: "数据", en: "The data" };

/** The sentence for a problem. Ids that have no title are shown as they are. */
export function problemMessage(problem: Problem, language: Language, titles: InputTitles = {}): string {
  const words = Object.entries(problem.words ?? {}).map(([name, it]) => [name, textIn(language, it)] as const);
  const detail = { ...problem.detail, ...Object.fromEntries(words) };
  const text = (it: Text): string => fill(language, textIn(language, it), { given: "—", ...detail });
  const named = problem.inputs.map((id) => {
    const title = titles[id];
    return title === undefined ? id : textIn(language, title);
  });
  const join = language === "zh-CN" ? "、" : ", ";
  const shape = shapes[detail["expected"] ?? ""];
  const { given } = detail;
  const inputs = named.length > 0 ? named.join(join) : textIn(language, someInput);
  if (given === "∞") return fill(language, textIn(language, overflow), { inputs });
  const where = text(placeIn(detail));
  // the name before a sentence that is about something else; a factor is looked for under its own name
  const prefixed = named.length > 0 && (problem.code !== "unknown-factor" || where !== "");
  const atTop = detail["row"] === 1 || detail["position"] === 1;
  return fill(language, textIn(language, sentences[problem.code]), {
    given: "—",
    choices: "—",
    atLeast: "—",
    ...detail,
    inputs,
    where,
    of: prefixed ? text({ zh: `${inputs}${where}：`, en: `${inputs}${where}: ` }) : "",
    needed: textIn(language, kinds[detail["expected"] ?? ""] ?? aNumber),
    heading: atTop && Number.isNaN(Number(given)) ? textIn(language, heading) : "",
    bounds: text(boundsOf(detail)),
    shape: shape === undefined ? "" : text(shape),
    about: named.length > 0 ? text({ zh: `（${named.join(join)}）`, en: ` (${named.join(join)})` }) : "",
    ...(problem.code === "unknown-factor"
      ? { given: given === undefined ? "" : text({ zh: "“{given}”", en: " for “{given}”" }) }
      : {}),
  });
}

type Detail = NonNullable<Problem["detail"]>;
const nothing: Text = { zh: "", en: "" };

function placeIn(detail: Detail): Text {
  if (detail["row"] !== undefined && detail["column"] !== undefined) {
    return { zh: "第 {row} 行第 {column} 列", en: " (row {row}, column {column})" };
  }
  if (detail["row"] !== undefined) return { zh: "第 {row} 行", en: " (row {row})" };
  return detail["position"] === undefined ? nothing : { zh: "第 {position} 个", en: " (value {position})" };
}

function boundsOf(detail: Detail): Text {
  const { min, max, above } = detail;
  if (min !== undefined && max !== undefined) return { zh: "（{min} 至 {max}）", en: " ({min} to {max})" };
  if (min !== undefined) return { zh: "（不小于 {min}）", en: " (at least {min})" };
  if (max !== undefined) return { zh: "（不大于 {max}）", en: " (at most {max})" };
  return above === undefined ? nothing : { zh: "（大于 {above}）", en: " (more than {above})" };
}
