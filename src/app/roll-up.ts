import { textIn, type Language, type Text } from "../core/text";
import { enterpriseOutliers, outlierArgs } from "../completeness/enterprise-outliers";
import { findOutliers, type Outlier } from "../evaluation/outliers";
import { shownConfidentially, shownOpenly, suppressionLimits, type ShownQuantity } from "../evaluation/published";
import { rollUp, type QuantityYear } from "../evaluation/roll-up";
import { fill } from "../i18n/fill";
import { rollUpSheet } from "../report/roll-up-sheet";
import type { SheetContent } from "../workbook/content";
import { decodeWorkbook } from "../workbook/decode";
import type { CellReference, Workbook, WorkbookOutcome } from "../workbook/port";

export interface RollUpOptions {
  readonly language: Language;
  /** Leaves out what tells of single enterprises, for a roll-up that is handed on. */
  readonly confidential: boolean;
}

/** An outlier with its cell in the open workbook, and its sentence. */
export interface ShownOutlier {
  readonly outlier: Outlier;
  readonly reference: CellReference | undefined;
  readonly message: string;
}

/** Figures that an enterprise did not give for a year. */
export interface MissingFigures {
  readonly name: string;
  readonly year: number;
  readonly items: readonly Text[];
}

export interface EnterpriseRollUp {
  readonly quantities: readonly ShownQuantity[];
  /** What concerns single enterprises; empty in a confidential roll-up. */
  readonly outliers: readonly ShownOutlier[];
  readonly missing: readonly MissingFigures[];
  /** The roll-up as a sheet. A confidential one belongs in a workbook of its own: the data stand beside it otherwise. */
  readonly sheet: SheetContent;
}

/** Who lacks which required figures. An optional one that nobody need give is not missing. */
function missingFigures(quantities: readonly QuantityYear[]): MissingFigures[] {
  const found = new Map<string, { name: string; year: number; items: Text[] }>();
  for (const { column, year, total } of quantities) {
    if (column.required === "optional") continue;
    for (const name of total.missing) {
      const key = `${year}\n${name}`;
      const known = found.get(key) ?? { name, year, items: [] };
      known.items.push(column.title);
      found.set(key, known);
    }
  }
  return [...found.values()].sort((left, right) => left.year - right.year);
}

/** The enterprises' figures as figures of the park, beside the park's own; nothing is written. */
export async function rollUpWorkbook(
  workbook: Workbook,
  { language, confidential }: RollUpOptions,
): Promise<WorkbookOutcome<EnterpriseRollUp>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const { data, reference } = opened.value;
  const quantities = rollUp(data);
  if (confidential) {
    const kept = suppressionLimits(data);
    const shown = quantities.map((one) => shownConfidentially(one, kept));
    const sheet = rollUpSheet({ language, quantities: shown, kept });
    return { ok: true, value: { quantities: shown, outliers: [], missing: [], sheet } };
  }
  const shown = quantities.map(shownOpenly);
  const { found } = findOutliers(data);
  const missing = missingFigures(quantities);
  return {
    ok: true,
    value: {
      quantities: shown,
      outliers: found.map((outlier) => ({
        outlier,
        reference: reference(outlier.place),
        message: fill(language, textIn(language, enterpriseOutliers.message), outlierArgs(outlier)),
      })),
      missing,
      sheet: rollUpSheet({ language, quantities: shown, enterprises: { outliers: found, missing } }),
    },
  };
}

/** Rolls up and puts the sheet into the same workbook, in place of an earlier one. */
export async function putRollUp(workbook: Workbook, language: Language): Promise<WorkbookOutcome<EnterpriseRollUp>> {
  const rolled = await rollUpWorkbook(workbook, { language, confidential: false });
  if (!rolled.ok) return rolled;
  const put = await workbook.putSheet(rolled.value.sheet);
  return put.ok ? rolled : put;
}
