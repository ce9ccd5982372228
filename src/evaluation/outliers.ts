import { isBlank } from "../core/cell";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Column } from "../sheets/define";
import { enterpriseYears } from "../sheets/enterprise-years";
import { unknownDivision } from "../sheets/industries";
import { parameter } from "../sheets/parameter";
import { median, modifiedScores, type NoScores } from "./robust";
import { quantities, reportingIn } from "./roll-up";

/**
 * Figures of enterprises that lie far from those of their sector, or from the same enterprise's other years. All on the
 * logarithmic scale: amounts of enterprises differ by factors, and a wrong unit is a factor. Zeros are no amounts and
 * are left out.
 */

/** What a figure is held against. */
export type Comparison =
  /** The same figure, per output where that is known, of the other enterprises of the division in the same year. */
  | "sector"
  /** The ratio to the enterprise's other years, among the same ratios of all enterprises of the park. */
  | "years";

export interface Outlier {
  readonly place: Place;
  readonly comparison: Comparison;
  readonly enterprise: string;
  readonly division: string;
  /** What the row's note says about it; an explained figure is no finding of the check. */
  readonly note: string | null;
  readonly column: Column;
  /** What the figure was divided by; absent where the amounts themselves were compared. */
  readonly per: Column | undefined;
  readonly year: number;
  /** Other years in which the same figure is as far off. */
  readonly alsoIn: readonly number[];
  readonly value: number;
  /** The middle of what it was held against, in the same unit. */
  readonly typical: number;
  /** value / typical */
  readonly factor: number;
  readonly score: number;
  /** How many figures were compared. */
  readonly group: number;
  /** The power of ten (10, 100, 1000, 10000, or its inverse) that would explain the difference. */
  readonly unitFactor: number | undefined;
}

/** A group whose members were not judged, and why. */
export interface NotJudged {
  readonly comparison: Comparison;
  readonly column: Column;
  readonly year: number;
  /** Absent for the comparison of years, which takes in the whole park. */
  readonly division: string | undefined;
  readonly reason: NoScores;
  readonly group: number;
}

export interface Outliers {
  readonly found: readonly Outlier[];
  readonly notJudged: readonly NotJudged[];
}

interface Limits {
  /** Parameter PO-01. */
  readonly score: number;
  /** Parameter PO-02: a figure nearer to the middle than this factor is none, however uniform its group. */
  readonly factor: number;
}

/** A figure of one enterprise and year. */
interface Figure {
  readonly place: Place;
  readonly enterprise: string;
  readonly division: string;
  readonly year: number;
  readonly note: string | null;
  readonly amount: number;
}

/** The cells of one enterprise and year; of repeated rows the first, the others have a finding of their own. */
interface EnterpriseYear {
  readonly enterprise: string;
  readonly division: string;
  readonly year: number;
  readonly note: string | null;
  readonly amount: (column: string) => number | undefined;
  readonly place: (column: string) => Place;
}

function enterpriseYearsOf(data: AuditData): EnterpriseYear[] {
  return data.years.flatMap((year) =>
    reportingIn(data, year).flatMap(({ name, division, rows }): EnterpriseYear[] => {
      const [row] = rows;
      if (row === undefined || name === "") return [];
      return [
        {
          enterprise: name,
          division,
          year,
          note: isBlank(row.cells["note"]) ? null : String(row.cells["note"]),
          amount: (column) => {
            const cell = row.cells[column];
            return typeof cell === "number" && cell > 0 ? cell : undefined;
          },
          place: (column) => ({ sheet: enterpriseYears.id, row: row.index, column }),
        },
      ];
    }),
  );
}

const figuresOf = (rows: readonly EnterpriseYear[], { id }: Column): Figure[] =>
  rows.flatMap(({ enterprise, division, year, note, amount, place }) => {
    const given = amount(id);
    return given === undefined ? [] : [{ place: place(id), enterprise, division, year, note, amount: given }];
  });

function groupedBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group === undefined) groups.set(key(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

const mistakes = [10, 100, 1000, 10_000];
/** A mistake of the unit is taken for possible where it would leave less than this factor to the middle. */
const nearMiddle = 1.5;

function unitFactorOf(factor: number): number | undefined {
  return mistakes
    .flatMap((mistake) => [mistake, 1 / mistake])
    .find((mistake) => Math.abs(Math.log(factor / mistake)) <= Math.log(nearMiddle));
}

const isFar = (score: number, factor: number, limits: Limits): boolean =>
  Math.abs(score) > limits.score && Math.abs(Math.log(factor)) >= Math.log(Math.max(1, limits.factor));

const cellKey = ({ row, column }: Place): string => `${row} ${column}`;

/** Judges a group of figures, each already divided by what it is compared per. */
function inSector(
  figures: readonly Figure[],
  column: Column,
  per: Column | undefined,
  limits: Limits,
): { readonly found: Outlier[]; readonly notJudged: NotJudged[] } {
  const [first] = figures;
  if (first === undefined) return { found: [], notJudged: [] };
  const { division, year } = first;
  const group = figures.length;
  const scored = modifiedScores(figures.map(({ amount }) => Math.log(amount)));
  if (typeof scored === "string")
    return { found: [], notJudged: [{ comparison: "sector", column, year, division, reason: scored, group }] };
  const typical = Math.exp(scored.median);
  const found = figures.flatMap(({ amount, place, enterprise, note }, index): Outlier[] => {
    const factor = amount / typical;
    const score = scored.scores[index] ?? 0;
    if (!isFar(score, factor, limits)) return [];
    return [
      {
        place,
        comparison: "sector",
        enterprise,
        division,
        note,
        column,
        per,
        year,
        alsoIn: [],
        value: amount,
        typical,
        factor,
        score,
        group,
        unitFactor: unitFactorOf(factor),
      },
    ];
  });
  return { found, notJudged: [] };
}

/** Compares the enterprises of each division with each other, quantity by quantity and year by year. */
function acrossSectors(rows: readonly EnterpriseYear[], limits: Limits, known: readonly Outlier[]): Outliers {
  const found: Outlier[] = [];
  const notJudged: NotJudged[] = [];
  const key = ({ division, year }: { readonly division: string; readonly year: number }) => `${division} ${year}`;
  const judge = (figures: readonly Figure[], column: Column, per: Column | undefined) => {
    // Enterprises without a usable code have nothing in common.
    const comparable = figures.filter(({ division }) => division !== unknownDivision);
    for (const group of groupedBy(comparable, key).values()) {
      const judged = inSector(group, column, per, limits);
      found.push(...judged.found);
      notJudged.push(...judged.notJudged);
    }
  };
  // What others are divided by comes first: a wrong output would make every figure per output look wrong.
  const divisors = new Set(quantities.flatMap(({ comparedPer }) => comparedPer ?? []));
  for (const column of quantities) if (divisors.has(column.id)) judge(figuresOf(rows, column), column, undefined);
  const doubtful = new Set([...known, ...found].map(({ place }) => cellKey(place)));
  for (const column of quantities) {
    if (divisors.has(column.id)) continue;
    const per = quantities.find(({ id }) => id === column.comparedPer);
    if (per === undefined) {
      judge(figuresOf(rows, column), column, undefined);
      continue;
    }
    const ratios = rows.flatMap((row): Figure[] => {
      const [amount, divisor] = [row.amount(column.id), row.amount(per.id)];
      const { enterprise, division, year, note, place } = row;
      if (amount === undefined || divisor === undefined) return [];
      if (doubtful.has(cellKey(place(per.id)))) return [];
      return [{ place: place(column.id), enterprise, division, year, note, amount: amount / divisor }];
    });
    judge(ratios, column, per);
    // Where the output is blank the amount itself is all there is to compare.
    const undivided = new Set(rows.filter((row) => row.amount(per.id) === undefined).map(({ place }) => place("").row));
    const levels = figuresOf(rows, column);
    for (const group of groupedBy(
      levels.filter(({ division }) => division !== unknownDivision),
      key,
    ).values()) {
      if (!group.some(({ place }) => undivided.has(place.row))) continue;
      found.push(...inSector(group, column, undefined, limits).found.filter(({ place }) => undivided.has(place.row)));
    }
  }
  return { found, notJudged };
}

/**
 * Compares each enterprise with itself. A figure's ratio to the middle of the same enterprise's other years is held
 * against those ratios of all enterprises in the same year, so that what moves everybody (prices, a slump) is no
 * finding. Of an enterprise's years the one that is farthest off is reported: it makes the others look odd as well.
 */
function acrossYears(rows: readonly EnterpriseYear[], limits: Limits): Outliers {
  const found: Outlier[] = [];
  const notJudged: NotJudged[] = [];
  for (const column of quantities) {
    const series = groupedBy(figuresOf(rows, column), ({ enterprise }) => enterprise);
    const ratios = [...series.values()].flatMap((own) =>
      own.length < 2
        ? []
        : own.map((figure) => {
            const others = own.filter((one) => one !== figure).map(({ amount }) => Math.log(amount));
            const usual = median(others);
            return { figure, usual, ratio: Math.log(figure.amount) - usual };
          }),
    );
    const farthest = new Map<string, Outlier>();
    for (const [year, group] of groupedBy(ratios, ({ figure }) => String(figure.year))) {
      const scored = modifiedScores(group.map(({ ratio }) => ratio));
      if (typeof scored === "string") {
        notJudged.push({
          comparison: "years",
          column,
          year: Number(year),
          division: undefined,
          reason: scored,
          group: group.length,
        });
        continue;
      }
      for (const [index, { figure, usual, ratio }] of group.entries()) {
        const factor = Math.exp(ratio - scored.median);
        const score = scored.scores[index] ?? 0;
        if (!isFar(score, factor, limits)) continue;
        const { place, enterprise, division, note, amount } = figure;
        const before = farthest.get(enterprise);
        if (before !== undefined && Math.abs(Math.log(before.factor)) >= Math.abs(Math.log(factor)) + 1e-9) continue;
        farthest.set(enterprise, {
          place,
          comparison: "years",
          enterprise,
          division,
          note,
          column,
          per: undefined,
          year: figure.year,
          alsoIn: [],
          value: amount,
          typical: Math.exp(usual + scored.median),
          factor,
          score,
          group: group.length,
          unitFactor: unitFactorOf(factor),
        });
      }
    }
    found.push(...farthest.values());
  }
  return { found, notJudged };
}

/** One finding for a figure that is far off in several years, at the year in which it is farthest. */
function onceForAllYears(found: readonly Outlier[]): Outlier[] {
  const groups = groupedBy(found, ({ enterprise, column }) => `${enterprise}\n${column.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...group].sort((left, right) => Math.abs(right.score) - Math.abs(left.score));
    return first === undefined ? [] : [{ ...first, alsoIn: others.map(({ year }) => year).sort((a, b) => a - b) }];
  });
}

const position = ({ place }: Outlier): number =>
  (place.row ?? 0) * 1000 + quantities.findIndex(({ id }) => id === place.column);

/** Every figure of the enterprises that asks for a look, in the order of the table, and what could not be judged. */
export function findOutliers(data: AuditData): Outliers {
  const limits: Limits = { score: parameter(data, "PO-01"), factor: parameter(data, "PO-02") };
  const rows = enterpriseYearsOf(data);
  const years = acrossYears(rows, limits);
  const sectors = acrossSectors(rows, limits, years.found);
  // An enterprise's own history is the stronger witness: where it speaks, the sector need not repeat it.
  const own = new Set(years.found.map(({ place }) => cellKey(place)));
  const others = onceForAllYears(sectors.found.filter(({ place }) => !own.has(cellKey(place))));
  return {
    found: [...years.found, ...others].sort((left, right) => position(left) - position(right)),
    notJudged: [...sectors.notJudged, ...years.notJudged],
  };
}
