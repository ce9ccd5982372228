import type { Language } from "../../core/text";
import type { CellStyle, ContentCell } from "../../workbook/content";

/** How a cell looks in a file. The meaning is decided by the layout, the colours here. */
export interface Look {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color: { readonly rgb: string };
  };
  readonly fill?: {
    readonly type: "pattern";
    readonly pattern: "solid" | "lightUp";
    readonly fgColor: { readonly rgb: string };
    readonly bgColor?: { readonly rgb: string };
  };
  readonly border?: Readonly<Record<"top" | "right" | "bottom" | "left", Line>>;
  readonly alignment: {
    readonly horizontal?: "left" | "center" | "right";
    readonly vertical: "center" | "top";
    readonly wrapText?: boolean;
    readonly indent?: number;
  };
  readonly numFmt?: string;
  readonly protection?: { readonly locked: boolean };
}
interface Line {
  readonly style: "thin";
  readonly color: { readonly rgb: string };
}

/**
 * A file names one font a cell. These two come with every Excel of their language; programs that lack them choose
 * another font for the script by themselves.
 */
export const fontName = (language: Language): string => (language === "zh-CN" ? "微软雅黑" : "Calibri");
export const bodySize = 10;

const ink = "1F2D33";
const teal = "0E5A5F";
const line: Line = { style: "thin", color: { rgb: "C9D3D6" } };
const box = { top: line, right: line, bottom: line, left: line };

interface Base {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ink?: string;
  readonly fill?: string;
  readonly hatched?: boolean;
  readonly boxed?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

const bases: Readonly<Record<CellStyle, Base>> = {
  marker: { size: 8, ink: "9AA5AA" },
  title: { size: 16, bold: true, ink: teal },
  intro: { ink: "5B6A70" },
  section: { bold: true, ink: teal, fill: "D6EBE8", boxed: true },
  header: { bold: true, ink: "FFFFFF", fill: teal, boxed: true, horizontal: "center", wrap: true },
  label: { boxed: true, wrap: true },
  unit: { ink: "5B6A70", boxed: true, horizontal: "center", wrap: true },
  note: { size: 9, ink: "6B787E", boxed: true, wrap: true },
  input: { fill: "FFF9DF", boxed: true, horizontal: "right" },
  "input-text": { fill: "FFF9DF", boxed: true, horizontal: "left" },
  faulty: { fill: "FBD9D3", boxed: true, horizontal: "right" },
  "faulty-text": { fill: "FBD9D3", boxed: true, horizontal: "left" },
  computed: { italic: true, fill: "E6EDF5", boxed: true, horizontal: "right" },
  unused: { ink: "9AA5AA", fill: "F1F3F4", hatched: true, boxed: true },
  body: { boxed: true },
  heading: { size: 13, bold: true, ink: teal },
};

/** Text that a program would take for a formula or turn into a number if it were typed again. */
export const mistakable = /^[=+\-@']|^0\d|^\d{12,}$/;

/** A computed cell that has no number says why, in words: they need a smaller hand than a number. */
const isReason = (cell: ContentCell): boolean => cell.style === "computed" && typeof cell.value === "string";

export const wraps = (cell: ContentCell): boolean => cell.wrap ?? (isReason(cell) || bases[cell.style].wrap === true);

/** In the middle of its cell, text needs no distance from the lines. */
export const isCentred = (cell: ContentCell): boolean => bases[cell.style].horizontal === "center" && !isReason(cell);

export const fontSize = (cell: ContentCell): number => (isReason(cell) ? 8 : (bases[cell.style].size ?? bodySize));

/** Typed text stays what it is: no leading zero is lost and no long number rounded. */
function numberFormat(cell: ContentCell): string | undefined {
  if (cell.numberFormat !== undefined) return cell.numberFormat;
  if (cell.style === "input-text" || cell.style === "faulty-text") return "@";
  return typeof cell.value === "string" && cell.formula === undefined && mistakable.test(cell.value) ? "@" : undefined;
}

/** What may be changed on a locked sheet. */
const isEntry = ({ style }: ContentCell): boolean =>
  style === "input" || style === "input-text" || style === "faulty" || style === "faulty-text";

/** Everything about a cell that its look depends on. */
interface Traits {
  readonly style: CellStyle;
  readonly horizontal: "left" | "center" | "right" | undefined;
  readonly indent: number;
  readonly wrapped: boolean;
  readonly size: number;
  readonly unlocked: boolean;
  readonly format: string | undefined;
}

function traitsOf(cell: ContentCell, locked: boolean): Traits {
  const { style } = cell;
  const { boxed, horizontal: always } = bases[style];
  const bySort = boxed !== true ? undefined : typeof cell.value === "number" ? "right" : "left";
  const horizontal = isReason(cell) ? "left" : (always ?? bySort);
  // Between two lines, text keeps its distance from them.
  const indent = (cell.indent ?? 0) + (boxed === true && horizontal !== "center" ? 1 : 0);
  return {
    style,
    horizontal,
    indent,
    wrapped: wraps(cell),
    size: fontSize(cell),
    unlocked: locked && isEntry(cell),
    format: numberFormat(cell),
  };
}

function lookOf({ style, horizontal, indent, wrapped, size, unlocked, format }: Traits, language: Language): Look {
  const base = bases[style];
  return {
    font: {
      name: fontName(language),
      size,
      color: { rgb: base.ink ?? ink },
      ...(base.bold === true && { bold: true }),
      ...(base.italic === true && { italic: true }),
    },
    ...(base.fill !== undefined && {
      fill:
        base.hatched === true
          ? { type: "pattern", pattern: "lightUp", fgColor: { rgb: "D3D9DC" }, bgColor: { rgb: base.fill } }
          : { type: "pattern", pattern: "solid", fgColor: { rgb: base.fill } },
    }),
    ...(base.boxed === true && { border: box }),
    alignment: {
      vertical: "center",
      ...(horizontal !== undefined && { horizontal }),
      ...(wrapped && { wrapText: true }),
      ...(indent > 0 && { indent }),
    },
    ...(format !== undefined && { numFmt: format }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

/** Gives the cells of a sheet their looks; those that look the same get the same object. */
export function looksIn(language: Language, locked: boolean): (cell: ContentCell) => Look {
  const looks = new Map<string, Look>();
  return (cell) => {
    const traits = traitsOf(cell, locked);
    const key = Object.values(traits).join(" ");
    const known = looks.get(key);
    if (known !== undefined) return known;
    const look = lookOf(traits, language);
    looks.set(key, look);
    return look;
  };
}
