import { column, type Factor } from "./factor";

/**
 * GB/T 2589. The coefficients are kcal ÷ 7000 as the table prints them, not kJ ÷ 29307 (the 2008 edition's kJ column
 * differs by 0.13 %). Ranges (coal slime, coke oven gas, biogas …) have no single figure: the user gives a measured one.
 */
const now = { set: "gbt2589-2020", year: 2020, confidence: "to-verify" } as const;
const tableA = { ...now, clause: "附录 A" } as const;
const tableB = { ...now, property: "tce-equivalent", clause: "附录 B" } as const;
// figures of the 2008 edition were seen in a published copy of its table
const before = { set: "gbt2589-2008", year: 2008, clause: "附录 A", confidence: "verified" } as const;

export const standardCoal: readonly Factor[] = [
  ...column(
    { ...tableA, property: "tce", unit: "kgce/kg" },
    {
      "raw-coal": 0.7143,
      "cleaned-coal": 0.9,
      middlings: 0.2857,
      coke: 0.9714,
      "crude-oil": 1.4286,
      "fuel-oil": 1.4286,
      gasoline: 1.4714,
      kerosene: 1.4714,
      diesel: 1.4571,
      "coal-tar": 1.1429,
      "crude-benzene": 1.4286,
      lpg: 1.7143,
      "refinery-gas": 1.5714,
      lng: 1.7572,
      methanol: 0.6794,
      ethanol: 0.9144,
    },
  ),
  ...column(
    { ...tableA, property: "tce", unit: "kgce/m3" },
    {
      "oilfield-gas": 1.33,
      "gasfield-gas": 1.2143,
      "blast-furnace-gas": 0.1286,
      "producer-gas": 0.1786,
      "oil-cracking-gas": 0.6571,
      "pressure-gas": 0.5143,
      "water-gas": 0.3571,
      hydrogen: 0.3329,
    },
  ),
  ...column({ ...tableA, property: "tce", unit: "kgce/MJ" }, { heat: 0.03412 }),
  // only quoted by others (public calculators), as the whole 2020 edition
  ...column({ ...tableA, property: "tce", unit: "kgce/kWh" }, { electricity: 0.1229 }),
  ...column(
    { ...tableA, property: "ncv", unit: "kJ/kg" },
    {
      "raw-coal": 20934,
      "cleaned-coal": 26377,
      middlings: 8374,
      coke: 28470,
      "crude-oil": 41868,
      "fuel-oil": 41868,
      gasoline: 43124,
      kerosene: 43124,
      diesel: 42705,
      "coal-tar": 33494,
      "crude-benzene": 41868,
      lpg: 50242,
      "refinery-gas": 46055,
      lng: 51498,
      methanol: 19913,
      ethanol: 26800,
    },
  ),
  ...column(
    { ...tableA, property: "ncv", unit: "kJ/m3" },
    {
      "oilfield-gas": 38979,
      "gasfield-gas": 35588,
      "blast-furnace-gas": 3768,
      "producer-gas": 5234,
      "oil-cracking-gas": 19259,
      "pressure-gas": 15072,
      "water-gas": 10467,
      hydrogen: 9756,
    },
  ),
  ...column({ ...tableB, unit: "kgce/t" }, { "fresh-water": 0.2571, "soft-water": 0.4857, "deaerated-water": 0.9714 }),
  ...column(
    { ...tableB, unit: "kgce/m3" },
    {
      "compressed-air": 0.04,
      "blast-air": 0.03,
      oxygen: 0.4,
      "nitrogen-byproduct": 0.4,
      nitrogen: 0.6714,
      "carbon-dioxide": 0.2143,
      acetylene: 8.3143,
    },
  ),
  ...column({ ...tableB, unit: "kgce/kg" }, { "calcium-carbide": 2.0786 }),
  ...column(
    { ...before, property: "tce", unit: "kgce/kg" },
    {
      "raw-coal": 0.7143,
      coke: 0.9714,
      "crude-oil": 1.4286,
      gasoline: 1.4714,
      diesel: 1.4571,
      lpg: 1.7143,
      "refinery-gas": 1.5714,
    },
  ),
  ...column({ ...before, property: "tce", unit: "kgce/m3" }, { "oilfield-gas": 1.33 }),
  ...column(
    { ...before, property: "ncv", unit: "kJ/kg" },
    {
      "raw-coal": 20908,
      "cleaned-coal": 26344,
      middlings: 8363,
      coke: 28435,
      "crude-oil": 41816,
      "fuel-oil": 41816,
      gasoline: 43070,
      kerosene: 43070,
      diesel: 42652,
      lpg: 50179,
      "refinery-gas": 46055,
    },
  ),
  ...column({ ...before, property: "ncv", unit: "kJ/m3" }, { "oilfield-gas": 38931, "gasfield-gas": 35544 }),
];
