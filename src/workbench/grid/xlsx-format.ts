/** Cell formats of an .xlsx file ↔ formats of the grid. */
import { resolveThemeColor } from "hucre/xlsx";
import type { CellStyle, Color } from "hucre";
import type { BorderLine, CellFormat, Horizontal, LineStyle, LineWeight, Side, Vertical } from "./book";

type FileLine = NonNullable<NonNullable<CellStyle["border"]>["top"]>;
type FileLineStyle = FileLine["style"];

const LINES: Readonly<Partial<Record<FileLineStyle, { readonly style: LineStyle; readonly weight: LineWeight }>>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
};

const HORIZONTALS: Readonly<Record<string, Horizontal>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICALS: Readonly<Record<string, Vertical>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function keyOf<T>(table: Readonly<Record<string, T>>, value: T): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

/** "#RRGGBB" of a file colour; theme colours are resolved, indexed ones fall back to automatic. */
export function fileColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined && theme.length > 0)
    return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
  return undefined;
}

function borderLine(line: FileLine | undefined, theme: readonly string[]): BorderLine | undefined {
  const kind = line ? LINES[line.style] : undefined;
  return kind ? { ...kind, color: fileColor(line?.color, theme) ?? "#000000" } : undefined;
}

/** How much of a patterned cell its pattern covers; the grid shows the mixed colour instead. */
const COVERAGE: Readonly<Record<string, number>> = {
  solid: 1,
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
};

function fillColor(fill: CellStyle["fill"], theme: readonly string[]): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  const front = fileColor(fill.fgColor, theme);
  const back = fileColor(fill.bgColor, theme) ?? "#FFFFFF";
  if (front === undefined) return fileColor(fill.bgColor, theme);
  const share = COVERAGE[fill.pattern] ?? (fill.pattern.startsWith("light") ? 0.25 : 0.5);
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(front, at) * share + channel(back, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The file's style as the grid knows it. */
export function formatOfStyle(style: CellStyle | undefined, theme: readonly string[]): CellFormat | undefined {
  if (!style) return undefined;
  const { font, fill, border, alignment, numFmt, protection } = style;
  const color = fileColor(font?.color, theme);
  const solid = fillColor(fill, theme);
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const line = borderLine(border?.[side], theme);
    return line ? [[side, line] as const] : [];
  });
  const horizontal = HORIZONTALS[alignment?.horizontal ?? ""];
  const vertical = VERTICALS[alignment?.vertical ?? ""];
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(font?.name ? { fontName: font.name } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(color ? { color } : {}),
    ...(solid ? { fill: solid } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(numFmt && numFmt !== "General" ? { numberFormat: numFmt } : {}),
    ...(sides.length > 0 ? { borders: Object.fromEntries(sides) as Partial<Record<Side, BorderLine>> } : {}),
    ...(protection?.locked === false ? { locked: false } : {}),
  };
}

function rgb(color: string): Color {
  return { rgb: color.replace("#", "") };
}

function fileLine(line: BorderLine): FileLine | undefined {
  const styles = Object.keys(LINES) as FileLineStyle[];
  const style =
    styles.find((key) => LINES[key]?.style === line.style && LINES[key]?.weight === line.weight) ??
    styles.find((key) => LINES[key]?.style === line.style);
  return style ? { style, color: rgb(line.color) } : undefined;
}

/** The grid's format as the file stores it. */
export function styleOfFormat(format: CellFormat | undefined): CellStyle | undefined {
  if (!format) return undefined;
  const sides = Object.entries(format.borders ?? {}).flatMap(([side, line]) => {
    const stored = fileLine(line);
    return stored ? [[side, stored] as const] : [];
  });
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
  } = format;
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(fontName ? { name: fontName } : {}),
    ...(fontSize ? { size: fontSize } : {}),
    ...(color ? { color: rgb(color) } : {}),
  };
  const across = horizontal ? keyOf(HORIZONTALS, horizontal) : undefined;
  const down = vertical ? keyOf(VERTICALS, vertical) : undefined;
  type Alignment = NonNullable<CellStyle["alignment"]>;
  const alignment: Alignment = {
    ...(across ? { horizontal: across as NonNullable<Alignment["horizontal"]> } : {}),
    ...(down ? { vertical: down as NonNullable<Alignment["vertical"]> } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent ? { indent } : {}),
  };
  const style: CellStyle = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill) } } : {}),
    ...(sides.length > 0 ? { border: Object.fromEntries(sides) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(format.numberFormat && format.numberFormat !== "General" ? { numFmt: format.numberFormat } : {}),
    ...(format.locked === false ? { protection: { locked: false } } : {}),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}
