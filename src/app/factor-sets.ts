import { isBlank } from "../core/cell";
import {
  factors,
  items,
  properties,
  regions,
  sets,
  type Factor,
  type FactorChoice,
  type ItemKey,
  type RegionKey,
} from "../core/factors";
import type { Outcome } from "../core/outcome";
import type { Language, Text } from "../core/text";
import { placeName } from "../completeness/field-index";
import type { BoundComputation } from "../evaluation/bind";
import { factorChoiceOf } from "../evaluation/factor-choice";
import type { FormulaResult } from "../formulas/define";
import { problemMessage } from "../i18n/problem-message";
import type { Place } from "../sheets/audit-data";
import { sheetById, sheets } from "../sheets/index";
import { decodeWorkbook } from "../workbook/decode";
import type { CellReference, Workbook, WorkbookOutcome } from "../workbook/port";
import { compareFactorSets } from "./factor-diff";

/** A factor as it is shown, with where it comes from. */
export interface ShownFactor {
  readonly item: Text;
  readonly property: Text;
  readonly value: number;
  readonly unit: string;
  /** The year it stands for, or of the edition; `null` for an own factor that holds in all years. */
  readonly year: number | null;
  readonly region: Text | null;
  readonly source: Text;
  /** Table or clause of the source. */
  readonly clause: Text | null;
  readonly confidence: Factor["confidence"];
}

export const confidences: Readonly<Record<Factor["confidence"], Text>> = {
  verified: { zh: "已核实", en: "verified" },
  "to-verify": { zh: "待核实", en: "to be verified" },
};

/** The factors name their clauses as the documents do: 附录 A, 附录二. */
function clauseText(clause: string): Text {
  const digits = clause.replace(/[一二三四五六七八九]/g, (word) => String("一二三四五六七八九".indexOf(word) + 1));
  const en = digits
    .replace(/^附录\s*/, "annex ")
    .replace("能源活动", "energy activities")
    .replace(/^(\d{4}) 年第 (\d+) 号公告（(.*)）$/, "announcement No. $2 of $1 ($3)")
    .replace(/^(\d{4}) 年 (\d+) 月公告$/, "announcement of $1-$2")
    .replace(/^([\d-]+) ?公告$/, "announcement of $1");
  return { zh: clause, en };
}

function shownFactor(factor: Factor): ShownFactor {
  const { item, property, value, unit, year, region, set, document, clause, confidence } = factor;
  return {
    item: { zh: items[item].zh, en: items[item].en },
    property: properties[property],
    value,
    unit,
    year: year === 0 ? null : year,
    region: region === undefined ? null : regions[region],
    source: set === "own" && !isBlank(document) ? { zh: document, en: document } : sets[set],
    clause: clause === undefined ? null : clauseText(clause),
    confidence,
  };
}

export interface FactorFilter {
  readonly item?: ItemKey | undefined;
  readonly year?: number | undefined;
  readonly region?: RegionKey | undefined;
}

/** The published factors of the product, all or those that fit. */
export const listFactors = ({ item, year, region }: FactorFilter = {}): ShownFactor[] =>
  factors
    .filter(
      (factor) =>
        (item === undefined || factor.item === item) &&
        (year === undefined || factor.year === year) &&
        (region === undefined || (factor.region ?? "national") === region),
    )
    .map(shownFactor);

/** A computed figure of the workbook before and after. */
export interface ShownFigureChange {
  readonly place: Place;
  readonly reference: CellReference | undefined;
  /** What it is called: “净碳排放量”（2023 年）. */
  readonly title: Text;
  readonly unit: string | undefined;
  /** A number, a verdict, or in words why there is none; `null` for a result of several cells. */
  readonly before: number | string | null;
  readonly after: number | string | null;
  /** −0.087 for 8.7 % less; `null` unless both are numbers and the first is not 0. */
  readonly change: number | null;
}

export interface FactorSetDiff {
  /** What the workbook pins at present, and what it is compared with; `year` absent: each year its own factor. */
  readonly present: Pick<FactorChoice, "year" | "region">;
  readonly other: Pick<FactorChoice, "year" | "region">;
  readonly factors: readonly {
    readonly item: Text;
    readonly property: Text;
    readonly before: ShownFactor | null;
    readonly after: ShownFactor | null;
    readonly change: number | null;
  }[];
  readonly figures: readonly ShownFigureChange[];
}

function inWords(
  outcome: Outcome<FormulaResult> | undefined,
  { formula }: BoundComputation,
  language: Language,
): number | string | null {
  if (outcome === undefined) return null;
  if (!outcome.ok) {
    const titles = Object.fromEntries(Object.entries(formula.parameters).map(([id, { title }]) => [id, title]));
    return problemMessage(outcome.problem, language, titles);
  }
  const { value } = outcome;
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function unitOf({ sheet: id, field, column }: Place): string | undefined {
  const sheet = sheetById(id);
  if (sheet.kind === "computed") return sheet.indicators.find((one) => one.id === field)?.unit;
  return sheet.kind === "table" ? sheet.columns.find((one) => one.id === column)?.unit : undefined;
}

/**
 * What the workbook's figures would be with the grid factors of another year or region. Its own factors stay; what is
 * not given stays as the workbook has it pinned. Nothing is written.
 */
export async function diffFactorSets(
  workbook: Workbook,
  other: Pick<FactorChoice, "year" | "region">,
  language: Language,
): Promise<WorkbookOutcome<FactorSetDiff>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const { data, reference } = opened.value;
  const present = factorChoiceOf(data);
  const after: FactorChoice = { ...present, ...other };
  const compared = compareFactorSets(data, present, after);
  const pinned = ({ year, region }: FactorChoice): Pick<FactorChoice, "year" | "region"> => ({
    ...(year === undefined ? {} : { year }),
    ...(region === undefined ? {} : { region }),
  });
  return {
    ok: true,
    value: {
      present: pinned(present),
      other: pinned(after),
      factors: compared.factors.map((one) => ({
        item: { zh: items[one.item].zh, en: items[one.item].en },
        property: properties[one.property],
        before: one.before === undefined ? null : shownFactor(one.before),
        after: one.after === undefined ? null : shownFactor(one.after),
        change: one.change ?? null,
      })),
      figures: compared.figures.map(({ place, bound, before, after: now, change }) => ({
        place,
        reference: reference(place),
        title: placeName(sheets, place),
        unit: unitOf(place),
        before: inWords(before, bound, language),
        after: inWords(now, bound, language),
        change: change ?? null,
      })),
    },
  };
}
