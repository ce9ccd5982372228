/** Formats of the grid ↔ Univer's style data. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderLine, CellFormat, Horizontal, LineStyle, LineWeight, Side, Vertical } from "./book";

/** CSS pixels of one step of indentation. */
const INDENT_PIXELS = 9;

const HORIZONTALS: Readonly<Partial<Record<Horizontal, HorizontalAlign>>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICALS: Readonly<Partial<Record<Vertical, VerticalAlign>>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const LINES: readonly (readonly [BorderStyleTypes, LineStyle, LineWeight])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];
const SIDES: Readonly<Record<Side, "t" | "b" | "l" | "r">> = { top: "t", bottom: "b", left: "l", right: "r" };

function univerLine(line: BorderLine): IBorderStyleData | null {
  if (line.style === "None") return null;
  const exact = LINES.find(([, style, weight]) => style === line.style && weight === line.weight);
  const kind = exact ?? LINES.find(([, style]) => style === line.style);
  return { s: kind?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

function flagged(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** Only what the format mentions: the rest of a cell's style stays. */
export function univerStyle(format: CellFormat): IStyleData {
  const {
    bold,
    italic,
    underline,
    strikethrough,
    fontName,
    fontSize,
    color,
    fill,
    horizontal,
    vertical,
    wrap,
    indent,
    numberFormat,
    borders,
  } = format;
  const lines = Object.entries(borders ?? {}).map(([side, line]) => [SIDES[side as Side], univerLine(line)] as const);
  return {
    ...(bold === undefined ? {} : { bl: flagged(bold) }),
    ...(italic === undefined ? {} : { it: flagged(italic) }),
    ...(underline === undefined ? {} : { ul: { s: flagged(underline) } }),
    ...(strikethrough === undefined ? {} : { st: { s: flagged(strikethrough) } }),
    ...(fontName === undefined ? {} : { ff: fontName }),
    ...(fontSize === undefined ? {} : { fs: fontSize }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined ? {} : { bg: fill === "" ? null : { rgb: fill } }),
    ...(horizontal === undefined ? {} : { ht: HORIZONTALS[horizontal] ?? null }),
    ...(vertical === undefined ? {} : { vt: VERTICALS[vertical] ?? null }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent === undefined ? {} : { pd: { l: indent * INDENT_PIXELS } }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(lines.length === 0 ? {} : { bd: Object.fromEntries(lines) }),
  };
}

/** "rgb(…)", "#abc" or "#aabbcc" as "#AABBCC". */
export function hexColor(text: Nullable<string>): string | undefined {
  if (!text) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}/i.test(text)) return text.slice(0, 7).toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`.toUpperCase()
    : undefined;
}

function lineOf(line: Nullable<IBorderStyleData>): BorderLine | undefined {
  const kind = line ? LINES.find(([type]) => type === line.s) : undefined;
  return kind ? { style: kind[1], weight: kind[2], color: hexColor(line?.cl.rgb) ?? "#000000" } : undefined;
}

/** A cell's style as the grid knows it. */
export function formatOfUniver(style: Nullable<IStyleData>): CellFormat {
  if (!style) return {};
  const color = hexColor(style.cl?.rgb);
  const fill = hexColor(style.bg?.rgb);
  const horizontal = (Object.keys(HORIZONTALS) as Horizontal[]).find((key) => HORIZONTALS[key] === style.ht);
  const vertical = (Object.keys(VERTICALS) as Vertical[]).find((key) => VERTICALS[key] === style.vt);
  const sides = (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const line = lineOf(style.bd?.[SIDES[side]]);
    return line ? [[side, line] as const] : [];
  });
  return {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.pd?.l ? { indent: Math.round(style.pd.l / INDENT_PIXELS) } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(sides.length > 0 ? { borders: Object.fromEntries(sides) } : {}),
  };
}
