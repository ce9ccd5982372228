import { column, type Factor } from "./factor";

/**
 * Global warming potentials over 100 years, tCO2e per t of gas. No report's own table was read: methane and nitrous
 * oxide were seen as others quote them, the fluorinated gases not even that.
 */
const gwp = { property: "gwp", unit: "tCO2e/t", confidence: "to-verify" } as const;

export const warming: readonly Factor[] = [
  // the figures of older guidelines and of GB/T 32150-2015
  ...column(
    { ...gwp, set: "ipcc-sar", year: 1995 },
    {
      methane: 21,
      "nitrous-oxide": 310,
      "hfc-23": 11700,
      "hfc-134a": 1300,
      "carbon-tetrafluoride": 6500,
      "sulfur-hexafluoride": 23900,
    },
  ),
  ...column(
    { ...gwp, set: "ipcc-ar5", year: 2013 },
    {
      methane: 28,
      "nitrous-oxide": 265,
      "hfc-23": 12400,
      "hfc-134a": 1300,
      "carbon-tetrafluoride": 6630,
      "sulfur-hexafluoride": 23500,
      "nitrogen-trifluoride": 16100,
    },
  ),
  ...column(
    { ...gwp, set: "ipcc-ar6", year: 2021 },
    {
      methane: 27.9,
      "nitrous-oxide": 273,
      "hfc-23": 14600,
      "hfc-134a": 1530,
      "carbon-tetrafluoride": 7380,
      // 24 300 is printed elsewhere: least certain of all figures here
      "sulfur-hexafluoride": 25200,
    },
  ),
];
