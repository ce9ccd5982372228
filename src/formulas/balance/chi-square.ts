/** ln Γ(x) for x > 0, by Lanczos' series (g = 7, nine terms); good to 1e-14. */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = terms.reduce((total, term, i) => total + term / (shifted + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The probability that a χ² variable with so many degrees of freedom exceeds `x`. */
export function exceedance(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const a = degrees / 2;
  const half = x / 2;
  const scale = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let term = 1 / a;
    let series = term;
    for (let n = 1; term > series * 1e-16; n++) {
      term *= half / (a + n);
      series += term;
    }
    return Math.max(0, 1 - scale * series);
  }
  // Lentz' continued fraction of the upper incomplete gamma function
  let b = half + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return scale * fraction;
}

/** The value that a χ² variable exceeds with the given probability, 0 < probability < 1. */
export function critical(probability: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10;
  while (exceedance(high, degrees) > probability) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (exceedance(middle, degrees) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
