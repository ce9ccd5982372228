import type { Outcome } from "../../core/outcome";
import { convert } from "../../core/units";
import type { TextInput } from "../define";

/** The unit an amount of a carrier is given in; the tables of coefficients and the bills rarely use the same. */
export const carrierUnit = {
  kind: "text",
  optional: true,
  title: { zh: "单位", en: "unit" },
  summary: {
    zh: "数量的单位，如 t、万m³、万kWh、GJ；省略时固体和液体为 t，气体为 m³，电力为 kWh，热力为 GJ。",
    en: "Unit of the amount, e.g. t, 万m³, 万kWh, GJ. Omitted: t for solids and liquids, m³ for gases, kWh for electricity, GJ for heat.",
  },
} as const satisfies TextInput;

const asVolume = (unit: string): string => unit.replace(/Nm[3³]/, "m3");

/** The amount in another unit. Gas volumes are volumes at standard conditions, however their unit is written. */
export const amountIn = (amount: number, from: string, to: string): Outcome<number> =>
  convert(amount, asVolume(from), asVolume(to));
