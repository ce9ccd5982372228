import { problem, value, type Outcome } from "../../core/outcome";
import { annuityFactor } from "./present-value";

/**
 * Years until the flows have repaid the investment, interpolated within the year; discounted when `discount` is above
 * 0. Later outflows count: it is the time from which the balance stays at zero or above.
 */
export function recoveryTime(investment: number, flows: readonly number[], discount: number): Outcome<number> {
  const never = problem("no-solution", ["investment", "cashFlows"]);
  const [only = 0] = flows;
  if (flows.length === 1) return steadyRecovery(investment, only, discount) ?? never;
  const noise = 1e-12 * Math.max(investment, ...flows.map(Math.abs));
  let balance = -investment;
  let worth = 1;
  let recovered: number | undefined = investment <= noise ? 0 : undefined;
  for (const [index, flow] of flows.entries()) {
    worth /= 1 + discount;
    const before = balance;
    balance += flow * worth;
    if (balance < -noise) recovered = undefined;
    else recovered ??= index + Math.min(1, Math.max(0, -before / (balance - before)));
  }
  return recovered === undefined ? never : value(recovered);
}

/** The same for one flow that recurs every year without end. */
function steadyRecovery(investment: number, flow: number, discount: number): Outcome<number> | undefined {
  if (investment === 0 && flow >= 0) return value(0);
  if (flow <= 0) return undefined;
  const years = investment / flow;
  if (discount === 0) return value(years);
  if (years * discount >= 1) return undefined;
  const whole = Math.floor(-Math.log1p(-years * discount) / Math.log1p(discount));
  const rest = years - annuityFactor(discount, whole);
  return value(whole + rest * (1 + discount) ** (whole + 1));
}
