import type { CellValue } from "../../core/cell";
import { unitSuffix } from "../../core/printed-unit";
import type { Text } from "../../core/text";
import type { Place, Unreadable } from "../../sheets/audit-data";
import type { Finding, RuleContext } from "../define";
import { periodsOf } from "../due";
import { fieldIndex, fieldOf, placeName, valuePlace } from "../field-index";

/** What each cell holds, against what its field or column declares: readable, possible, usual. */

const expectations: Readonly<Record<Unreadable["expected"], Text>> = {
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  year: { zh: "四位年份", en: "a year of four digits" },
  date: { zh: "日期（如 2026-03-01）", en: "a date (such as 2026-03-01)" },
  choice: { zh: "列表中的选项", en: "one of the list" },
  unit: { zh: "所示单位之一的数值", en: "a figure in one of the accepted units" },
};

function clauseOf({ sheets }: RuleContext, place: Place): string {
  const sheet = sheets.find((one) => one.id === place.sheet);
  if (sheet?.kind === "form" && place.field !== undefined) return fieldOf(sheets, place.field).clause;
  return sheet?.clause ?? "";
}

function unreadableFinding(context: RuleContext, { place, given, expected, choices }: Unreadable): Finding {
  const list = choices === undefined ? undefined : choices.join(" / ");
  return {
    id: "unreadable",
    severity: "error",
    clause: clauseOf(context, place),
    place,
    message: {
      zh: "{where}的内容“{given}”不能识别，这里应为{expected}。",
      en: "{where} holds “{given}”, which cannot be read; {expected} belongs here.",
    },
    remedy:
      list === undefined
        ? {
            zh: "改为{expected}；单位和说明不要写在数值单元格里，没有数据则留空。",
            en: "Enter {expected}; keep units and remarks out of the cell, and leave it blank if there are no data.",
          }
        : { zh: "从下拉列表中选择：{choices}。", en: "Choose from the list: {choices}." },
    args: {
      where: placeName(context.sheets, place),
      given,
      expected: expectations[expected],
      ...(list !== undefined && { choices: list }),
    },
  };
}

interface Declared {
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly usual?: readonly [number, number];
}

function rangeText({ min, max }: Declared): Text {
  if (min !== undefined && max !== undefined)
    return { zh: `应在 ${min} 到 ${max} 之间`, en: `it must lie between ${min} and ${max}` };
  return min !== undefined
    ? { zh: `不得小于 ${min}`, en: `it must not be below ${min}` }
    : { zh: `不得大于 ${max ?? ""}`, en: `it must not be above ${max ?? ""}` };
}

function boundsFinding(context: RuleContext, place: Place, cell: CellValue, declared: Declared): Finding | undefined {
  if (typeof cell !== "number") return undefined;
  const { min, max, usual, unit } = declared;
  const args = {
    where: placeName(context.sheets, place),
    given: cell,
    unit: unitSuffix(unit),
  };
  const clause = clauseOf(context, place);
  if ((min !== undefined && cell < min) || (max !== undefined && cell > max)) {
    return {
      id: "out-of-bounds",
      severity: "error",
      clause,
      place,
      message: { zh: "{where}为 {given}{unit}，{range}。", en: "{where} is {given}{unit}; {range}." },
      remedy: { zh: "核对数值、小数点和单位。", en: "Check the value, its decimal point and its unit." },
      args: { ...args, range: rangeText(declared) },
    };
  }
  if (usual === undefined || (cell >= usual[0] && cell <= usual[1])) return undefined;
  return {
    id: "unusual",
    severity: "warning",
    clause,
    place,
    message: {
      zh: "{where}为 {given}{unit}，超出常见范围 {low}～{high}。",
      en: "{where} is {given}{unit}, outside the usual range of {low} to {high}.",
    },
    remedy: {
      zh: "核对数值和单位；属实的，在“证据与来源”说明。",
      en: "Check value and unit; if it is right, say so under “Evidence and source”.",
    },
    args: { ...args, low: usual[0], high: usual[1] },
  };
}

/** Findings of single cells: unreadable, impossible, unusual. */
export function cellFindings(context: RuleContext): readonly Finding[] {
  const { data, sheets } = context;
  const findings: (Finding | undefined)[] = data.unreadable
    // An unknown unit is told once, at the text that names it, however many figures stand beside it.
    .filter(({ expected }) => expected !== "unit")
    .map((one) => unreadableFinding(context, one));
  for (const indexed of fieldIndex(sheets).values()) {
    const { field } = indexed;
    if (field.type !== "number") continue;
    for (const year of periodsOf(field, data)) {
      findings.push(boundsFinding(context, valuePlace(indexed, year), data.value(field.id, year), field));
    }
  }
  for (const sheet of sheets) {
    if (sheet.kind !== "table") continue;
    for (const { index, cells } of data.rows(sheet.id)) {
      for (const column of sheet.columns) {
        if (column.type !== "number") continue;
        const place: Place = { sheet: sheet.id, row: index, column: column.id };
        findings.push(boundsFinding(context, place, cells[column.id] ?? null, column));
      }
    }
  }
  return findings.filter((finding) => finding !== undefined);
}
