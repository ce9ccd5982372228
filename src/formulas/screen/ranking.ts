export interface Ranked {
  /** 1 for the best; equal scores share a rank and the next rank is left out (1, 2, 2, 4). */
  readonly rank: number;
  readonly tied: boolean;
}

/** Competition ranks in the order of the scores; a difference that only rounding makes is a tie. */
export function competitionRanks(scores: readonly number[], direction = "higher"): Ranked[] {
  const sign = direction === "lower" ? -1 : 1;
  const noise = 1e-9 * Math.max(0, ...scores.map(Math.abs));
  const order = scores.map((score, index) => ({ score: sign * score, index })).sort((a, b) => b.score - a.score);
  const ranks: Ranked[] = [];
  let from = 0;
  for (const [place, { score }] of order.entries()) {
    const next = order[place + 1];
    if (next !== undefined && score - next.score <= noise) continue;
    for (const { index } of order.slice(from, place + 1)) ranks[index] = { rank: from + 1, tied: place > from };
    from = place + 1;
  }
  return ranks;
}
