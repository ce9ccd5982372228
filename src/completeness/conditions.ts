import type { CellValue } from "../core/cell";

/** A conditional field whose condition another field settles; all other conditions are for a person to judge. */
export interface Condition {
  readonly field: string;
  /** Whether the condition holds, given what that field says, in any of its years. */
  readonly holds: (cell: NonNullable<CellValue>) => boolean;
}

const isFiled: Condition = { field: "CM-07", holds: (filing) => filing === "filed" };
const isRepeated: Condition = { field: "A1g-01", holds: (round) => round === "repeated" };

/** By the id of the conditional field. */
export const conditions: Readonly<Record<string, Condition>> = {
  // The catalogue of development zones lists national and provincial parks only.
  "A1a-02": { field: "A1a-03", holds: (level) => level === "national" || level === "provincial" },
  // A.1 g) and clause 7: only a park that is audited again has a previous round to look back on.
  "A1g-02": isRepeated,
  "A1g-03": isRepeated,
  "A1g-04": isRepeated,
  "A3e-01-connected": { field: "A3e-01", holds: (platform) => platform === "yes" },
  "CM-08": isFiled,
  "CM-09": isFiled,
  "A5f-01-account": { field: "A5f-01", holds: (accidents) => typeof accidents === "number" && accidents > 0 },
};
