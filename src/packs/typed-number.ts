import type { CellValue } from "../core/cell";
import { convert, parseUnit } from "../core/units";
import type { NumberField } from "../sheets/define";
import type { EntryOutcome, RejectionKind, RepairKind } from "./entry-outcome";
import { typedUnit, withPlainExponents } from "./typed-unit";

/**
 * Numbers as people type them. What can be understood in one way is understood, and said; what can be understood in two
 * is asked; everything else is refused. No number is ever guessed.
 */

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i;
const byCommas = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?/;
const bySpaces = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** Words that only make a number larger; without a unit behind them it is open what they count. */
const scaleWords: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百万: 1e6 };

/** What comes behind the number says "in a year", which a yearly figure is anyway. */
const perYear = /\/(?:a|年|yr|year)$/i;

interface Typed {
  readonly number: number;
  readonly rest: string;
}

/** The number at the beginning of a text and what follows it; a rest that goes on like a number is none. */
function typed(body: string): Typed | undefined {
  if (bySpaces.test(body)) return { number: Number(body.replaceAll(" ", "")), rest: "" };
  const [digits] = byCommas.exec(body) ?? plain.exec(body) ?? [];
  if (digits === undefined) return undefined;
  const rest = body.slice(digits.length);
  if (/^\s*[\d.,]/.test(rest) && !/^\s+10\^\d/.test(rest)) return undefined;
  const number = Number(digits.replaceAll(",", ""));
  return Number.isFinite(number) ? { number, rest: rest.trim() } : undefined;
}

/** As many digits as a cell holds: what a conversion adds behind them is no difference. */
const rounded = (number: number): number => Number(number.toPrecision(14));

const rejected = (kind: RejectionKind, args: Readonly<Record<string, string | number>> = {}): EntryOutcome => ({
  kind: "rejected",
  reason: kind,
  args,
});

/** The amount within what the field allows, or why it is not. */
function within(number: number, field: NumberField, repairs: readonly RepairKind[]): EntryOutcome {
  const { min, max, integer } = field;
  if (integer === true && !Number.isInteger(number)) return rejected("not-whole");
  if (min !== undefined && number < min) return rejected("below", { bound: min });
  if (max !== undefined && number > max) return rejected("above", { bound: max });
  return { kind: "value", value: number, repairs };
}

function inUnit(number: number, unit: string, field: NumberField, repairs: readonly RepairKind[]): EntryOutcome {
  if (unit === field.unit) return within(number, field, repairs);
  const converted = convert(number, unit, field.unit);
  if (converted.ok) return within(rounded(converted.value), field, repairs);
  return rejected("incompatible-unit", { unit, expected: field.unit });
}

/** A share between 0 and 1 in a field of percentages: 85 typed as 0.85, or 0.85 %? */
function share(number: number, field: NumberField, repairs: readonly RepairKind[]): EntryOutcome {
  const asPercent = rounded(number * 100);
  const [low, high] = field.usual ?? [-Infinity, Infinity];
  const plausible = (it: number): boolean => it >= low && it <= high && it <= (field.max ?? Infinity);
  if (!plausible(number) && plausible(asPercent)) return within(asPercent, field, [...repairs, "share"]);
  if (plausible(number) && !plausible(asPercent)) return within(number, field, repairs);
  return { kind: "question", candidates: [number, asPercent] };
}

export interface NumberCell {
  /** The unit the row asks for, as far as the pack says. */
  readonly unit: string;
  /** The cell shows its number as a percentage. */
  readonly percent: boolean;
}

function fromNumber(number: number, field: NumberField, { unit, percent }: NumberCell): EntryOutcome {
  const inRow: readonly RepairKind[] = unit === field.unit ? [] : ["unit-column"];
  if (percent) {
    if (!parseUnitIsShare(unit)) return rejected("incompatible-unit", { unit: "%", expected: field.unit });
    const stored = convert(number, "1", field.unit);
    if (!stored.ok) return rejected("incompatible-unit", { unit: "%", expected: field.unit });
    return within(rounded(stored.value), field, field.unit === "%" ? ["percent-format"] : []);
  }
  if (unit === "%" && field.unit === "%" && number > 0 && number <= 1) return share(number, field, []);
  // 85 where at most 1 is possible can only be a percentage
  if (unit === "1" && field.max === 1 && number > 1 && number <= 100) {
    return within(rounded(number / 100), field, ["percent-of-share"]);
  }
  return inUnit(number, unit, field, inRow);
}

function parseUnitIsShare(unit: string): boolean {
  const parsed = parseUnit(unit);
  return parsed.ok && Object.keys(parsed.value.dimension).length === 0;
}

function fromText(text: string, field: NumberField, cell: NumberCell): EntryOutcome {
  const body = withPlainExponents(text)
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replaceAll("−", "-")
    .trim();
  const found = typed(body);
  if (found === undefined) return rejected("not-a-number");
  const { number } = found;
  const repaired: readonly RepairKind[] = ["number-text"];
  if (found.rest === "") {
    const outcome = fromNumber(number, field, { ...cell, percent: false });
    return outcome.kind === "value"
      ? { ...outcome, repairs: [...new Set([...repaired, ...outcome.repairs])] }
      : outcome;
  }
  const rest = field.period === "yearly" ? found.rest.replace(perYear, "") : found.rest;
  const scale = scaleWords[rest];
  if (scale !== undefined) {
    const scaled = rounded(number * scale);
    // "1.2万" under 万kWh: 1.2 of them, or 12 000 of them?
    if (/^(?:万|亿|千|百万|10)/.test(cell.unit)) return { kind: "question", candidates: [number, scaled] };
    return inUnit(scaled, cell.unit, field, ["scale-word"]);
  }
  const unit = typedUnit(rest);
  if (unit === undefined) {
    return /[\p{L}%‰°]/u.test(rest) ? rejected("unknown-unit", { unit: rest.slice(0, 30) }) : rejected("not-a-number");
  }
  return inUnit(number, unit, field, ["unit-typed"]);
}

/** Reads a cell that is to hold a number in the field's unit. */
export function readNumber(raw: CellValue, field: NumberField, cell: NumberCell): EntryOutcome {
  if (typeof raw === "number") return fromNumber(raw, field, cell);
  if (typeof raw === "string") return fromText(raw, field, cell);
  return rejected("not-a-number");
}
