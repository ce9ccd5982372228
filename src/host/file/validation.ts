import { cellAddress } from "../../core/cell";
import { textIn, type Language, type Text } from "../../core/text";
import type { ContentCell, SheetContent } from "../../workbook/content";

/** A rule for typed entries, over the cells that share it. */
export interface Validation {
  readonly type: "list" | "whole" | "decimal" | "custom";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formula1: string;
  readonly formula2?: string;
  readonly allowBlank: true;
  readonly showInputMessage?: true;
  readonly showErrorMessage?: true;
  readonly inputMessage?: string;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly errorStyle?: "stop" | "warning";
  readonly range: string;
}
type Rule = Omit<Validation, "range">;

/** Excel refuses longer ones and then calls the file damaged. */
const longest = { inlineList: 255, prompt: 255, error: 225 };

/** The list as it may stand inside the rule, or `undefined` when only a range can hold it. */
function inlineList(items: readonly string[]): string | undefined {
  const joined = items.join(",");
  const fits = joined.length <= longest.inlineList && !items.some((item) => /[",]/.test(item));
  return fits ? `"${joined}"` : undefined;
}

const texts = {
  chooseTitle: { zh: "请从列表中选择", en: "Choose from the list" },
  choose: {
    zh: "请从下拉列表中选择一项；没有资料时请留空。",
    en: "Choose one of the list's items; leave the cell blank if there are no data.",
  },
  chooseAnyway: {
    zh: "该名称不在列表中。请先在对应的表中登记，或检查是否写错。",
    en: "The name is not in the list. Enter it in its own table first, or check the spelling.",
  },
  numberTitle: { zh: "请填写数值", en: "Enter a number" },
  blankIsNotZero: {
    zh: "没有数据时请留空，不要填 0；单位见“单位”列或表头。",
    en: "Leave the cell blank if there are no data, do not enter 0; see the column or header for the unit.",
  },
  withItsUnit: {
    zh: "没有统计的留空。单位见“单位”列；手头的数是别的单位的，可以连单位一起写，如 12.3万吨，确认后继续。",
    en: "Leave blank what is not recorded. The unit is given in its column; a figure in another one may be written with it, such as 12.3 kt: then go on.",
  },
} as const satisfies Record<string, Text>;

function boundsText({ min, max, integer }: NonNullable<ContentCell["bounds"]>, language: Language): string {
  const zh = language === "zh-CN";
  const kind = integer === true ? (zh ? "整数" : "a whole number") : zh ? "数值" : "a number";
  if (min !== undefined && max !== undefined)
    return zh ? `请填写 ${min} 至 ${max} 之间的${kind}。` : `Enter ${kind} from ${min} to ${max}.`;
  if (min !== undefined) return zh ? `请填写不小于 ${min} 的${kind}。` : `Enter ${kind} of at least ${min}.`;
  if (max !== undefined) return zh ? `请填写不大于 ${max} 的${kind}。` : `Enter ${kind} of at most ${max}.`;
  return zh ? `请填写${kind}。` : `Enter ${kind}.`;
}

/** Beyond what a cell can hold, so that the rule only keeps text out. */
const anyNumber = "1E+300";

function bounded(bounds: NonNullable<ContentCell["bounds"]>, language: Language): Rule {
  const { min, max, integer, advised } = bounds;
  const hint = advised === true ? texts.withItsUnit : texts.blankIsNotZero;
  const common = {
    type: integer === true ? "whole" : "decimal",
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: advised === true ? "warning" : "stop",
    errorTitle: textIn(language, texts.numberTitle),
    errorMessage: `${boundsText(bounds, language)}${language === "zh-CN" ? "" : " "}${textIn(language, hint)}`,
  } as const;
  if (min !== undefined && max === undefined)
    return { ...common, operator: "greaterThanOrEqual", formula1: String(min) };
  if (max !== undefined && min === undefined) return { ...common, operator: "lessThanOrEqual", formula1: String(max) };
  return {
    ...common,
    operator: "between",
    formula1: String(min ?? `-${anyNumber}`),
    formula2: String(max ?? anyNumber),
  };
}

/** Where a list that does not fit into the rule is kept: gives the range of its items. */
export type KeepList = (items: readonly string[]) => string;

const promptOf = ({ prompt }: ContentCell): string | undefined => prompt?.slice(0, longest.prompt);

function ruleOf(cell: ContentCell, language: Language, keepList: KeepList): Rule | undefined {
  const inputMessage = promptOf(cell);
  const prompt = inputMessage === undefined ? {} : { showInputMessage: true as const, inputMessage };
  if (cell.list !== undefined) {
    const fixed = !("range" in cell.list);
    return {
      type: "list",
      formula1: "range" in cell.list ? cell.list.range : (inlineList(cell.list) ?? keepList(cell.list)),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: fixed ? "stop" : "warning",
      errorTitle: textIn(language, texts.chooseTitle),
      errorMessage: textIn(language, fixed ? texts.choose : texts.chooseAnyway),
      ...prompt,
    };
  }
  if (cell.bounds !== undefined) return { ...bounded(cell.bounds, language), ...prompt };
  // A prompt alone needs a rule that lets everything pass.
  return inputMessage === undefined ? undefined : { type: "custom", formula1: "TRUE", allowBlank: true, ...prompt };
}

/** Cells as few rectangles one column wide, for a rule's list of ranges. */
function rangesOf(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.column === column && run.to === row - 1) run.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs
    .map(({ column, from, to }) => {
      const first = cellAddress(from, column);
      return from === to ? first : `${first}:${cellAddress(to, column)}`;
    })
    .join(" ");
}

/** Tells cells that have the same rule from others; `undefined` for a cell that has none. */
function ruleKeys(): (cell: ContentCell) => string | undefined {
  const known = new Map<readonly string[], string>();
  const itemsOf = (list: readonly string[]): string => {
    const items = known.get(list) ?? JSON.stringify(list);
    known.set(list, items);
    return items;
  };
  return (cell) => {
    const { list, bounds } = cell;
    const prompt = promptOf(cell);
    const before = prompt === undefined ? "" : `${prompt}\n`;
    if (list !== undefined) return `list ${before}${"range" in list ? list.range : itemsOf(list)}`;
    if (bounds !== undefined) return `bounds ${before}${bounds.min} ${bounds.max} ${bounds.integer} ${bounds.advised}`;
    return prompt === undefined ? undefined : `prompt ${before}`;
  };
}

/** The sheet's rules; cells with the same rule share one. */
export function validationsOf(sheet: SheetContent, language: Language, keepList: KeepList): Validation[] {
  const keyOf = ruleKeys();
  const shared = new Map<string, { readonly rule: Rule; readonly cells: { row: number; column: number }[] }>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const key = keyOf(cell);
      if (key === undefined) return;
      const known = shared.get(key);
      if (known !== undefined) {
        known.cells.push({ row, column });
        return;
      }
      const rule = ruleOf(cell, language, keepList);
      if (rule !== undefined) shared.set(key, { rule, cells: [{ row, column }] });
    });
  });
  return [...shared.values()].map(({ rule, cells }) => ({ ...rule, range: rangesOf(cells) }));
}
