import { problem, value, type Outcome } from "../core/outcome";
import type { NumberInput } from "./define";

/** Number of intervals between two years: 2023 to 2026 is 3. */
export const intervals = {
  kind: "number",
  unit: "1",
  min: 1,
  title: { zh: "间隔年数", en: "intervals" },
  summary: {
    zh: "首末两年之差，例如 2023 年到 2026 年为 3，不是 4。",
    en: "Last year minus first year: 2023 to 2026 is 3, not 4.",
  },
} as const satisfies NumberInput;

/** Compound yearly growth as a fraction; from zero nothing grows at any rate. `from` is the id of `first`. */
export const compoundGrowth = (first: number, last: number, years: number, from: string): Outcome<number> =>
  first === 0 ? problem("division-by-zero", from) : value((last / first) ** (1 / years) - 1);
