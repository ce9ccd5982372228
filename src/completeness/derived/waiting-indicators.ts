import { isNotApplicable } from "../../sheets/applies";
import type { ProblemCode } from "../../core/outcome";
import type { Text } from "../../core/text";
import type { Evaluated } from "../../evaluation/evaluate";
import type { Place } from "../../sheets/audit-data";
import type { Indicator } from "../../sheets/define";
import type { Finding, NotChecked, RuleContext } from "../define";
import { fieldOf, placeName } from "../field-index";
import { textList } from "../text-list";

/** What the indicators lack: blank fields, with the indicators that wait for each; and what no figure can repair. */
export interface Waiting {
  readonly byField: ReadonlyMap<string, WaitingField>;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}
export interface WaitingField {
  readonly indicators: readonly Indicator[];
  /** The years in which the field is blank and an indicator needs it; empty for a single value. */
  readonly years: readonly number[];
}

const reasons: Readonly<Record<ProblemCode, Text>> = {
  "missing-input": { zh: "缺少数据", en: "data are missing" },
  "input-error": { zh: "数据本身是错误值", en: "a datum is itself an error value" },
  "wrong-type": { zh: "数据类型不对", en: "a datum is of the wrong kind" },
  "out-of-range": { zh: "数据超出可能的范围", en: "a datum is outside what is possible" },
  "wrong-shape": { zh: "数据区域的形状不对", en: "the data have the wrong shape" },
  "unknown-choice": { zh: "选项不在列表中", en: "a choice is not in its list" },
  "unknown-unit": { zh: "单位不认识", en: "a unit is not known" },
  "incompatible-units": { zh: "单位不能换算", en: "units cannot be converted" },
  "unknown-factor": { zh: "没有对应的系数", en: "no factor is known" },
  "division-by-zero": { zh: "除数为零", en: "the divisor is zero" },
  "no-solution": { zh: "方程无解", en: "the equation has no solution" },
  "not-unique": { zh: "解不唯一", en: "the solution is not unique" },
  "too-few": { zh: "数据个数不够", en: "there are too few data" },
};

/** The cells a computed cell reads and cannot do without. */
function neededPlaces({ bound }: Evaluated): readonly Place[] {
  const inputs = Object.values(bound.formula.inputs);
  return bound.arguments.flatMap((argument, index) => {
    const input = inputs[index];
    if (input !== undefined && "optional" in input && input.optional === true) return [];
    if (argument.kind === "cell") return argument.otherwise === undefined ? [argument.place] : [];
    const mayBeBlank = input?.kind === "numbers" && input.blanks === "skip";
    return argument.kind === "range" && !mayBeBlank ? argument.places : [];
  });
}

const keyOf = ({ sheet, field, year, row, column }: Place): string => JSON.stringify([sheet, field, year, row, column]);

/**
 * Goes through the indicators that have no result. A missing input is not a finding of its own: it belongs to the
 * blank field, once, however many indicators wait for it. Where an input cannot be read or is itself reported as
 * impossible, the indicator is "not checked" rather than found faulty a second time.
 */
export function waitingIndicators(context: RuleContext, faulty: readonly Place[]): Waiting {
  const { data, evaluation, sheets } = context;
  const byField = new Map<string, { indicators: Set<Indicator>; years: Set<number> }>();
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const faults = new Set(faulty.map(keyOf));
  const indicators = new Map(
    sheets.flatMap((sheet) =>
      sheet.kind === "computed" ? sheet.indicators.map((indicator) => [`${sheet.id}|${indicator.id}`, indicator]) : [],
    ),
  );

  for (const cell of evaluation.cells) {
    const { place, outcome } = cell;
    const indicator = indicators.get(`${place.sheet}|${place.field ?? ""}`);
    if (outcome.ok || indicator === undefined) continue;
    const needed = neededPlaces(cell);
    // A blank is the reason for a missing input, unless the cell holds something that cannot be read.
    const lacking = outcome.problem.code === "missing-input";
    const upstream = needed.find(
      (one) =>
        faults.has(keyOf(one)) && (!lacking || (one.field !== undefined && data.value(one.field, one.year) === null)),
    );
    if (upstream !== undefined) {
      notChecked.push({
        id: "indicator",
        clause: indicator.clause,
        place,
        reason: {
          zh: "{where}没有计算，因为{upstream}有错误，须先改正。",
          en: "{where} was not calculated, because {upstream} is faulty and must be corrected first.",
        },
        args: { where: placeName(sheets, place), upstream: placeName(sheets, upstream) },
      });
    } else if (!lacking) {
      findings.push(notComputable(context, cell, indicator));
    } else {
      for (const { field, year } of needed) {
        if (field === undefined || data.value(field, year) !== null) continue;
        if (isNotApplicable(field, data)) continue;
        const known = byField.get(field) ?? { indicators: new Set(), years: new Set() };
        known.indicators.add(indicator);
        if (year !== undefined) known.years.add(year);
        byField.set(field, known);
      }
    }
  }
  return {
    byField: new Map(
      [...byField].map(([id, found]) => [
        id,
        { indicators: [...found.indicators], years: [...found.years].sort((a, b) => a - b) },
      ]),
    ),
    findings,
    notChecked,
  };
}

function notComputable({ sheets }: RuleContext, cell: Evaluated, indicator: Indicator): Finding {
  const { place, outcome } = cell;
  const fields = neededPlaces(cell).flatMap(({ field }) => (field === undefined ? [] : [field]));
  const titles = [...new Set(fields)].map((id) => fieldOf(sheets, id).field.title);
  return {
    id: "not-computable",
    // A figure that is impossible is an error; a divisor of zero may be the truth and only needs a look.
    severity: !outcome.ok && outcome.problem.code === "out-of-range" ? "error" : "warning",
    clause: indicator.clause,
    place,
    message: { zh: "{where}算不出结果：{reason}。", en: "{where} has no result: {reason}." },
    remedy: {
      zh: "核对所用数据：{fields}；如该指标确实不适用，将这些数据的“资料状态”设为“不适用”。",
      en: "Check the data it uses: {fields}; if the indicator does not apply, set their status to “not applicable”.",
    },
    args: {
      where: placeName(sheets, place),
      reason: outcome.ok ? "" : reasons[outcome.problem.code],
      fields: textList(titles),
    },
  };
}
