export interface Ranked {
  /** 1 for the best; equal scores share a rank and the next rank is left out (1, 2, 2, 4). */
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Competition ranks in the order of the scores; a difference that only rounding makes is a tie. Rounding leaves traces in
 * proportion to the two scores, and of sums that nearly cancel in proportion to the largest.
 */
export function competitionRanks(scores: readonly number[], direction = "higher"): Ranked[] {
  const sign = direction === "lower" ? -1 : 1;
  const trace = 1e-14 * Math.max(0, ...scores.map(Math.abs));
  const same = (a: number, b: number): boolean => a - b <= Math.max(trace, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  const order = scores.map((score, index) => ({ score: sign * score, index })).sort((a, b) => b.score - a.score);
  const ranks: Ranked[] = [];
  let from = 0;
  for (const [place, { score }] of order.entries()) {
    const next = order[place + 1];
    if (next !== undefined && same(score, next.score)) continue;
    for (const { index } of order.slice(from, place + 1)) ranks[index] = { rank: from + 1, tied: place > from };
    from = place + 1;
  }
  return ranks;
}
