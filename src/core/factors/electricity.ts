import { column, type Factor } from "./factor";
import type { RegionKey } from "./items";

type Set = "grid" | "carbon-market";

/** Which announcement published the grid factors of a year. */
const announced: Readonly<Record<number, string>> = {
  2021: "2024 年第 12 号公告（2024-04-12）",
  2022: "2024-12-20 公告",
  2023: "2026 年 1 月公告",
};

/** Grid factors of one year, kgCO2/kWh (= tCO2/MWh), by region. */
const grid = (
  year: number,
  confidence: Factor["confidence"],
  figures: Readonly<Partial<Record<RegionKey, number>>>,
  set: Set = "grid",
): readonly Factor[] =>
  Object.entries(figures).flatMap(([region, electricity]) =>
    column(
      {
        set,
        property: "co2",
        unit: "kgCO2/kWh",
        year,
        region: region as RegionKey,
        confidence,
        ...(set === "grid" && announced[year] !== undefined && { clause: announced[year] }),
      },
      { electricity },
    ),
  );

/** A year without a figure for a region has none here; the selection then says which earlier year it took. */
export const electricity: readonly Factor[] = [
  ...grid(2021, "to-verify", { national: 0.5568, residual: 0.5942, fossil: 0.8426, central: 0.5354, hunan: 0.5138 }),
  ...grid(2022, "verified", { national: 0.5366 }),
  ...grid(2022, "to-verify", { residual: 0.5856, fossil: 0.8325, central: 0.5395, hunan: 0.49 }),
  ...grid(2023, "verified", {
    national: 0.5306,
    residual: 0.6096,
    fossil: 0.8273,
    north: 0.6361,
    northeast: 0.5122,
    east: 0.55,
    central: 0.5271,
    northwest: 0.5543,
    south: 0.4042,
    southwest: 0.2472,
  }),
  ...grid(2020, "to-verify", { ets: 0.6101 }, "carbon-market"),
  ...grid(2021, "to-verify", { ets: 0.581 }, "carbon-market"),
  ...grid(2022, "to-verify", { ets: 0.5703 }, "carbon-market"),
];
