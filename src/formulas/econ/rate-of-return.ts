import { problem, value, type Outcome } from "../../core/outcome";

/** A polynomial's coefficients, the constant first. */
type Polynomial = readonly number[];

const at = (polynomial: Polynomial, x: number): number => polynomial.reduceRight((sum, c) => sum * x + c, 0);

/** Whether the value at x is no more than the rounding of its own terms. */
const vanishes = (polynomial: Polynomial, x: number): boolean =>
  Math.abs(at(polynomial, x)) <= 4e-15 * at(polynomial.map(Math.abs), x);

function bisect(polynomial: Polynomial, from: number, to: number): number {
  const rising = at(polynomial, from) < 0;
  let low = from;
  let high = to;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (at(polynomial, middle) < 0 === rising) low = middle;
    else high = middle;
  }
}

/** Every root in (0, 1]: between two turning points there is at most one, and the turning points are roots as well. */
function rootsToOne(polynomial: Polynomial): number[] {
  if (polynomial.length <= 1) return [];
  const turns = rootsToOne(polynomial.slice(1).map((c, index) => c * (index + 1)));
  const roots: number[] = [];
  let from = 0;
  for (const to of [...turns.filter((turn) => turn < 1), 1]) {
    if (vanishes(polynomial, to)) roots.push(to);
    else if (!vanishes(polynomial, from) && at(polynomial, from) > 0 !== at(polynomial, to) > 0) {
      roots.push(bisect(polynomial, from, to));
    }
    from = to;
  }
  return roots;
}

/**
 * The discount rate (above −100 %) at which the flows are worth the investment. With x = 1/(1+r) the net present value
 * is a polynomial, so that all rates are found, and more than one is reported instead of picking one of them.
 */
export function rateOfReturn(investment: number, flows: readonly number[]): Outcome<number> {
  const inputs = ["investment", "cashFlows"];
  const scale = Math.max(investment, ...flows.map(Math.abs));
  if (investment === 0 || scale === 0) return problem("no-solution", inputs);
  const polynomial = [-investment, ...flows].map((flow) => flow / scale);
  while (polynomial.at(-1) === 0) polynomial.pop();
  // rates below 0 have x above 1: they are the roots below 1 of the polynomial written backwards
  const found = [
    ...rootsToOne(polynomial).map((x) => 1 / x - 1),
    ...rootsToOne([...polynomial].reverse()).map((y) => y - 1),
  ].sort((a, b) => a - b);
  const rates = found.filter((rate, index) => {
    const previous = found[index - 1];
    return previous === undefined || rate - previous > 1e-9 * (1 + rate);
  });
  const [rate] = rates;
  if (rate === undefined) return problem("no-solution", inputs);
  return rates.length === 1 ? value(rate) : problem("not-unique", inputs, { count: rates.length });
}
