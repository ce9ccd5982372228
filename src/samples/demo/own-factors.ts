import type { CellValue } from "../../core/cell";
import { coefficients } from "./enterprises";

/** The grid factor that the invented carbon figures are made with: Hunan, 2022. */
export const gridFactor = { year: 2022, region: "hunan" } as const;

/** The factors of the invented park that are its own: its coal was analysed. */
export const ownFactorRows: readonly Readonly<Record<string, CellValue>>[] = [
  {
    item: "raw-coal",
    property: "tce",
    value: coefficients.coal,
    unit: "kgce/kg",
    source: "示例：2021—2023 年入炉煤化验报告，收到基低位发热量加权平均 20767 kJ/kg",
    note: "20767 ÷ 29307.6 = 0.7086，每批取样，按消耗量加权",
  },
];
