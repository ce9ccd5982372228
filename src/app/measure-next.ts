import type { Language } from "../core/text";
import { evaluate } from "../evaluation/evaluate";
import { intervalsOf } from "../evaluation/intervals";
import { measureNext, usualTargets } from "../evaluation/measure-next";
import {
  earlierArrangements,
  earlierPlan,
  measurementPlanSheet,
  plannedMeasurements,
  type PlannedMeasurement,
} from "../report/measurement-plan-sheet";
import type { Place } from "../sheets/audit-data";
import type { SheetContent } from "../workbook/content";
import { decodeWorkbook } from "../workbook/decode";
import type { Workbook, WorkbookOutcome } from "../workbook/port";

export interface MeasurementPlan {
  /** The most worthwhile first. */
  readonly planned: readonly PlannedMeasurement[];
  /** How many results were looked at, and how many data points would narrow them. */
  readonly targets: number;
  readonly found: number;
  readonly sheet: SheetContent;
}

interface Wanted {
  readonly language: Language;
  readonly top: number;
  /** Ids of indicators to look at; all of the last year, and the goals, when absent. */
  readonly indicators?: readonly string[];
}

/** What to measure next: the figures whose better grade narrows the indicators and goals most (6.2.5). */
export async function planMeasurements(
  workbook: Pick<Workbook, "read">,
  { language, top, indicators }: Wanted,
): Promise<WorkbookOutcome<MeasurementPlan>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const { data, reference } = opened.value;
  const all = usualTargets(intervalsOf(data, evaluate(data)), data);
  const targets =
    indicators === undefined ? all : all.filter(({ place }) => indicators.includes(place.field ?? place.column ?? ""));
  const points = measureNext(data, targets);
  const earlier = earlierPlan(grids.value);
  const referenceOf = (place: Place) => {
    const cell = reference(place);
    return cell && `${cell.sheet}!${cell.cell}`;
  };
  const planned = plannedMeasurements(data, { points: points.slice(0, top), earlier, referenceOf }, language);
  const sheet = measurementPlanSheet(planned, earlierArrangements(data, points, earlier, planned), language);
  return { ok: true, value: { planned, targets: targets.length, found: points.length, sheet } };
}

/** Writes the plan into the workbook as the sheet 现场实测计划; who and when, once entered there, stay. */
export async function writeMeasurementPlan(
  workbook: Workbook,
  wanted: Wanted,
): Promise<WorkbookOutcome<MeasurementPlan>> {
  const plan = await planMeasurements(workbook, wanted);
  if (!plan.ok) return plan;
  const put = await workbook.putSheet(plan.value.sheet);
  return put.ok ? plan : put;
}
