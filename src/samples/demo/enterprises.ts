import type { CellValue } from "../../core/cell";

/** Twelve invented enterprises; their figures of one year are the root of all figures of the demonstration park. */

export const years = [2021, 2022, 2023] as const;
export type Year = (typeof years)[number];

const list: readonly (readonly [
  code: string,
  name: string,
  industry: string,
  leading: "yes" | "no",
  product: string,
  keyEnergyUser: "yes" | "no",
  audit: string,
])[] = [
  ["91430000000000019P", "示例精细化工有限公司", "C2669", "yes", "水处理药剂，3 万 t/a", "yes", "mandatory-done"],
  ["91430000000000027J", "示例无机盐材料有限公司", "C2613", "yes", "工业硅酸钠，8 万 t/a", "yes", "voluntary-done"],
  ["91430000000000035D", "示例精密铸造有限公司", "C3391", "no", "铸铁件，2.5 万 t/a", "yes", "voluntary-running"],
  ["914300000000000438", "示例铝业加工有限公司", "C3252", "yes", "铝型材，4 万 t/a", "yes", "mandatory-done"],
  ["914300000000000513", "示例水泥制品有限公司", "C3021", "no", "预制构件，30 万 m³/a", "no", "none"],
  ["9143000000000006XT", "示例玻璃科技有限公司", "C3041", "yes", "光伏玻璃，6 万 t/a", "yes", "voluntary-done"],
  ["91430000000000078T", "示例纸业包装有限公司", "C2231", "no", "纸板纸箱，9 万 t/a", "yes", "voluntary-running"],
  ["91430000000000086M", "示例食品有限公司", "C1439", "no", "方便食品，5 万 t/a", "no", "none"],
  ["91430000000000094G", "示例纺织印染有限公司", "C1713", "no", "印染布，6000 万 m/a", "yes", "mandatory-due"],
  ["914300000000001076", "示例电子电路有限公司", "C3982", "yes", "印制电路板，60 万 m²/a", "no", "mandatory-done"],
  ["914300000000001151", "示例装备制造有限公司", "C3516", "yes", "矿山机械，1200 台/a", "no", "voluntary-done"],
  ["91430000000000123U", "示例生物医药有限公司", "C2710", "no", "原料药，400 t/a", "no", "mandatory-done"],
];

export const enterpriseRows: readonly Readonly<Record<string, CellValue>>[] = list.map(
  ([code, name, industry, leading, product, keyEnergyUser, audit]) => ({
    code,
    name,
    industry,
    leading,
    product,
    "above-scale": "yes",
    "key-energy-user": keyEnergyUser,
    audit,
  }),
);

/** An amount of the twelve enterprises in the base year, and how the earlier years relate to it. */
interface Series {
  /** Units of the enterprises' yearly data, in the order of the list above. */
  readonly base: readonly number[];
  readonly relative: Readonly<Record<Year, number>>;
  readonly decimals: number;
}

const series = {
  output: {
    base: [196000, 152000, 108000, 264000, 76000, 134000, 90000, 116000, 98000, 174000, 230000, 144000],
    relative: { 2021: 0.88, 2022: 0.94, 2023: 1 },
    decimals: 0,
  },
  "added-value": {
    base: [54800, 39600, 26400, 51200, 17800, 35800, 19800, 29600, 22400, 45000, 59600, 48200],
    relative: { 2021: 0.87, 2022: 0.935, 2023: 1 },
    decimals: 0,
  },
  employees: {
    base: [620, 480, 560, 710, 310, 430, 390, 820, 760, 940, 1050, 540],
    relative: { 2021: 0.96, 2022: 0.98, 2023: 1 },
    decimals: 0,
  },
  electricity: {
    base: [5200, 6400, 7800, 8600, 1500, 5100, 3900, 1900, 2800, 6200, 2600, 2100],
    relative: { 2021: 0.93, 2022: 0.96, 2023: 1 },
    decimals: 0,
  },
  coal: {
    base: [0, 8200, 2100, 0, 5600, 0, 0, 0, 0, 0, 0, 0],
    relative: { 2021: 1.12, 2022: 1.05, 2023: 1 },
    decimals: 0,
  },
  gas: {
    base: [620, 90, 110, 940, 0, 1880, 210, 180, 160, 120, 240, 150],
    relative: { 2021: 0.9, 2022: 0.95, 2023: 1 },
    decimals: 0,
  },
  heat: {
    base: [186000, 52000, 0, 0, 0, 0, 268000, 94000, 212000, 38000, 0, 82000],
    relative: { 2021: 0.94, 2022: 0.97, 2023: 1 },
    decimals: 0,
  },
  "fresh-water": {
    base: [92, 68, 14, 22, 11, 17, 84, 36, 78, 58, 9, 26],
    relative: { 2021: 0.99, 2022: 0.995, 2023: 1 },
    decimals: 1,
  },
  "reused-water": {
    base: [410, 385, 76, 148, 28, 122, 336, 58, 190, 174, 21, 66],
    relative: { 2021: 0.86, 2022: 0.93, 2023: 1 },
    decimals: 1,
  },
  wastewater: {
    base: [61, 38, 5.2, 9.1, 1.2, 6.4, 66, 29, 64, 47, 5.1, 19],
    relative: { 2021: 1.06, 2022: 1.03, 2023: 1 },
    decimals: 1,
  },
  COD: {
    base: [21.4, 13.1, 1.6, 2.9, 0.4, 1.9, 30.4, 14.6, 28.7, 16.8, 1.7, 7.9],
    relative: { 2021: 1.14, 2022: 1.07, 2023: 1 },
    decimals: 2,
  },
  NH3N: {
    base: [1.28, 0.92, 0.09, 0.18, 0.02, 0.11, 1.52, 1.1, 1.66, 1.02, 0.14, 0.58],
    relative: { 2021: 1.13, 2022: 1.06, 2023: 1 },
    decimals: 2,
  },
  SO2: {
    base: [6.2, 41.5, 18.3, 7.4, 29.6, 22.4, 3.1, 1.2, 2.2, 0.9, 0.8, 1.1],
    relative: { 2021: 1.16, 2022: 1.08, 2023: 1 },
    decimals: 2,
  },
  NOX: {
    base: [18.5, 36.2, 14.7, 26.8, 31.4, 88.6, 8.8, 4.5, 7.4, 3.6, 4.1, 3.9],
    relative: { 2021: 1.12, 2022: 1.06, 2023: 1 },
    decimals: 2,
  },
  VOC: {
    base: [42, 3.1, 9.8, 11.2, 0.6, 2.2, 4.6, 0.8, 8.9, 14.8, 18.6, 12.4],
    relative: { 2021: 1.09, 2022: 1.05, 2023: 1 },
    decimals: 2,
  },
  "solid-waste": {
    base: [2600, 18400, 9600, 4100, 3200, 5200, 7900, 2100, 3400, 1300, 2700, 900],
    relative: { 2021: 0.95, 2022: 0.97, 2023: 1 },
    decimals: 0,
  },
  "solid-waste-utilised": {
    base: [2210, 16900, 8900, 3850, 3150, 4980, 7350, 2050, 2760, 1090, 2590, 760],
    relative: { 2021: 0.9, 2022: 0.945, 2023: 1 },
    decimals: 0,
  },
  "hazardous-waste": {
    base: [1860, 240, 120, 330, 8, 46, 22, 3, 64, 1420, 210, 390],
    relative: { 2021: 0.93, 2022: 0.96, 2023: 1 },
    decimals: 0,
  },
} as const satisfies Readonly<Record<string, Series>>;

export type Quantity = keyof typeof series | "energy";

/** A figure with so many decimals, as a person would enter it. */
export const rounded = (figure: number, decimals: number): number => Number(figure.toFixed(decimals));

/** Standard coal of each carrier, tce per unit of the enterprises' data (GB/T 2589-2020, annex A; electricity calorific; coal as analysed). */
export const coefficients = { electricity: 1.229, coal: 0.7086, gas: 12.143, heat: 0.03412 } as const;

function typed(quantity: keyof typeof series, enterprise: number, year: Year): number {
  const { base, relative, decimals } = series[quantity];
  return rounded((base[enterprise] ?? 0) * relative[year], decimals);
}

/** What an enterprise, by its place in the list, reports for a year. */
function reported(quantity: Quantity, enterprise: number, year: Year): number {
  if (quantity !== "energy") return typed(quantity, enterprise, year);
  const carriers = Object.keys(coefficients) as (keyof typeof coefficients)[];
  return rounded(
    carriers.reduce((sum, carrier) => sum + typed(carrier, enterprise, year) * coefficients[carrier], 0),
    1,
  );
}

/** The sum of the enterprises in each year, free of the noise of binary fractions. */
export function total(quantity: Quantity): Readonly<Record<Year, number>> {
  const of = (year: Year) =>
    rounded(
      list.reduce((sum, _, index) => sum + reported(quantity, index, year), 0),
      4,
    );
  return { 2021: of(2021), 2022: of(2022), 2023: of(2023) };
}

const columns: readonly Quantity[] = [
  "output",
  "added-value",
  "employees",
  "electricity",
  "coal",
  "gas",
  "heat",
  "energy",
  "fresh-water",
  "reused-water",
  "wastewater",
  "COD",
  "NH3N",
  "SO2",
  "NOX",
  "VOC",
  "solid-waste",
  "solid-waste-utilised",
  "hazardous-waste",
];

export const enterpriseYearRows: readonly Readonly<Record<string, CellValue>>[] = list.flatMap(([, name], index) =>
  years.map((year) => ({
    enterprise: name,
    year,
    ...Object.fromEntries(columns.map((column) => [column, reported(column, index, year)])),
  })),
);
