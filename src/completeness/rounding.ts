/**
 * How far a printed total may lie from the sum of its printed parts. Every printed figure stands for a range of half a
 * unit of its last digit on either side; the tolerance is the sum of those. Trailing zeros are lost when a figure is
 * typed (1.00 is stored as 1), so no figure is taken to be rougher than the total, and never more than 1 % of the
 * total is allowed, lest a round total excuse anything.
 */
export function roundingTolerance(total: number, parts: readonly number[]): number {
  const rough = lastDigit(total);
  const halves = [total, ...parts].map((figure) => Math.min(lastDigit(figure), rough) / 2);
  const sum = halves.reduce((all, half) => all + half, 0);
  // The binary representation of decimal figures must not tip a difference that lies exactly on the edge.
  return Math.min(sum, Math.abs(total) / 100) * (1 + 1e-9) + 1e-12 * Math.abs(total);
}

/** The unit of the last digit that a figure shows: 6.24 → 0.01, 1393 → 1, 62400 → 100. */
function lastDigit(figure: number): number {
  if (figure === 0) return Number.POSITIVE_INFINITY;
  const [mantissa = "0", exponent = "0"] = Math.abs(figure).toExponential(11).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "").length;
  return 10 ** (Number(exponent) - digits + 1);
}
