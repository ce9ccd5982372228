import { coefficients, rounded, total, type Quantity, type Year } from "./enterprises";

/** The park's yearly figures: sums of the enterprises where they are sums, and figures of its facilities beside them. */

export type Yearly = Readonly<Record<Year, number>>;

const each = (figure: (year: Year) => number): Yearly => ({
  2021: figure(2021),
  2022: figure(2022),
  2023: figure(2023),
});
const yearly = (first: number, second: number, third: number): Yearly => ({ 2021: first, 2022: second, 2023: third });
const same = (figure: number): Yearly => yearly(figure, figure, figure);
/** A part of a whole, as it would be read off a ledger. */
const part = (whole: Yearly, share: number, decimals: number): Yearly =>
  each((year) => rounded(whole[year] * share, decimals));
/** What is left of a whole, so that parts add up to it exactly. */
const rest = (whole: Yearly, ...parts: readonly Yearly[]): Yearly =>
  each((year) => rounded(whole[year] - parts.reduce((sum, one) => sum + one[year], 0), 4));
/** Tonnes as 10⁴ t. */
const tenThousand = (quantity: Quantity): Yearly => part(total(quantity), 1e-4, 4);

/** Planted: the base year of the park is 9 % above the sum of its enterprises. */
const fresh: Yearly = { ...total("fresh-water"), 2023: rounded(total("fresh-water")[2023] * 1.09, 1) };
const tap = part(fresh, 0.62, 1);
const surface = part(fresh, 0.34, 1);
const reused = total("reused-water");
const cooling = part(reused, 0.84, 1);
const process = part(reused, 0.11, 1);

const solid = tenThousand("solid-waste");
const utilised = tenThousand("solid-waste-utilised");
const oldStock = same(0.05);
const disposed = yearly(0.55, 0.46, 0.38);
const slag = part(utilised, 0.35, 4);
const flyAsh = part(utilised, 0.12, 4);
const cinder = part(utilised, 0.18, 4);

const hazardous = total("hazardous-waste");
const hazardousUtilised = part(hazardous, 0.45, 0);
const hazardousStored = yearly(85, 70, 60);

const energy = total("energy");
const electricity = total("electricity");
const ownSolar = yearly(620, 1280, 1850);

/** Emission factors: combustion of bituminous coal (tCO2/t) and natural gas (tCO2/万Nm3), grid (tCO2/万kWh), heat (tCO2/GJ). */
const carbonFactors = { coal: 2.0715, gas: 21.622, electricity: 4.9, heat: 0.11 };
const combustion = each((year) =>
  rounded(total("coal")[year] * carbonFactors.coal + total("gas")[year] * carbonFactors.gas, 0),
);
const processCarbon = yearly(3800, 4000, 4200);
const wasteCarbon = yearly(940, 920, 900);
const electricityCarbon = part(electricity, carbonFactors.electricity, 0);
const heatCarbon = part(total("heat"), carbonFactors.heat, 0);

const wastewater = total("wastewater");
const gas = yearly(865000, 892000, 917000);
const combustionGas = yearly(402000, 409000, 414000);
const sulphur = total("SO2");
const combustionSulphur = part(sulphur, 0.78, 2);
const tapSupplied = each((year) => rounded(tap[year] + 58, 1));

/** Deflators to the prices of 2020. */
const deflator = yearly(0.985, 0.972, 0.968);

export const parkFigures: Readonly<Record<string, Yearly>> = {
  "A1a-09": yearly(620, 645, 668),
  "A1a-10": yearly(418, 432, 446),
  "A1a-11": yearly(86, 90, 94),
  "A1a-14": yearly(15200, 15600, 16100),
  "A1b-01": yearly(38, 40, 43),
  "A1b-02": same(12),
  "A1b-03": same(12),
  "A1b-07": total("added-value"),
  "A1b-08": each((year) => rounded(total("added-value")[year] * deflator[year], 0)),
  "A1b-09": total("output"),
  "A1b-10": total("employees"),
  "A1b-11": part(total("added-value"), 1.24, 0),
  "A1b-12": part(total("output"), 0.019, 0),
  "A1b-13": yearly(96000, 104000, 112000),
  "A1b-13-environment": yearly(6900, 7400, 8200),
  "A1b-14": yearly(6.8, 6.1, 6.5),
  "A1d-04-COD": same(200),
  "A1d-04-NH3N": same(12),
  "A1d-04-SO2": same(190),
  "A1d-04-NOX": same(340),
  "A1d-04-VOC": same(160),
  "A1e-03": yearly(64.2, 64.9, 65.7),
  "A1e-04": yearly(4, 5, 6),
  "A1e-04-share": yearly(38.5, 41.2, 43.8),

  "A2a-01": fresh,
  "A2a-02": tap,
  "A2a-03": surface,
  "A2a-04": rest(fresh, tap, surface),
  "A2a-05": same(240),
  "A2a-06": yearly(67.5, 81.4, 95),
  "A2a-07": reused,
  "A2a-08": cooling,
  "A2a-09": process,
  "A2a-10": rest(reused, cooling, process),
  "A2a-12": yearly(409, 404, 398),
  "A2a-13": yearly(65, 78.6, 92),
  "A2a-18": yearly(11900, 12200, 12600),
  "A2a-19": yearly(10100, 10600, 11200),
  "A2a-21": solid,
  "A2a-22-old": oldStock,
  "A2a-22": utilised,
  "A2a-22-disposed": disposed,
  "A2a-22-dumped": same(0),
  "A2a-22-stored": each((year) => rounded(solid[year] + oldStock[year] - utilised[year] - disposed[year], 4)),
  "A2a-22-slag": slag,
  "A2a-22-flyash": flyAsh,
  "A2a-22-cinder": cinder,
  "A2a-22-other": rest(utilised, slag, flyAsh, cinder),
  "A2b-04": yearly(2.5, 2.8, 3),
  "A2b-06": yearly(1385, 1268, 1342),
  "A2c-01-amount": yearly(18, 19.5, 21),
  // Planted: a jump of more than 60 % in the last year, with no explanation.
  "A2c-02-amount": yearly(8200, 8600, 13900),
  "A2c-03-amount": yearly(6300, 6800, 7200),
  "A2d-03": energy,
  "A2d-04": each((year) => rounded(energy[year] + electricity[year] * (3 - coefficients.electricity), 1)),
  "A2d-05": electricity,
  "A2d-06": total("heat"),
  "A2d-07": total("coal"),
  "A2d-08": total("gas"),
  "A2d-09": part(ownSolar, coefficients.electricity, 1),
  "A2d-09-electricity": ownSolar,
  "A2d-10": yearly(500, 600, 750),
  "A2d-12": yearly(388000, 396000, 405000),
  "A2d-13": yearly(186000, 204000, 221000),
  "A2d-15": each((year) =>
    rounded(ownSolar[year] * coefficients.electricity + total("gas")[year] * coefficients.gas, 1),
  ),
  "A2e-02": yearly(640, 690, 720),
  "A2e-03": yearly(21000, 22500, 23600),
  "A2e-04": yearly(52, 56, 61),

  "A3a-01": same(3),
  "A3a-02": each((year) => rounded(tapSupplied[year] / 0.915, 1)),
  "A3a-03": tapSupplied,
  // Planted: a rate above 100 %.
  "A3a-07": yearly(96.5, 104, 98.2),
  "A3a-08": same(2),
  "A3a-08-inflow": yearly(418, 412, 406),
  "A3a-10": same(0.6),
  "A3a-10-output": yearly(68, 81, 95),
  "A3a-14": yearly(3900, 3850, 3780),
  "A3a-14-moisture": yearly(62, 61, 60),
  "A3b-02": yearly(3.4, 3.2, 3.1),
  "A3b-04": each((year) => rounded(total("heat")[year] * 1.06, 0)),
  "A3b-04-loss": yearly(6, 5.8, 5.7),
  "A3b-05": yearly(88, 88.5, 89),
  "A3b-06-supplied": each((year) => rounded(total("gas")[year] * 1.02, 0)),
  "A3b-08": yearly(6.2, 12.8, 18.5),
  "A3b-08-chargers": yearly(40, 52, 66),
  "A3c-03": yearly(48, 51, 55),
  "A3d-01": yearly(4100, 4150, 4220),
  "A3d-02": yearly(26000, 24800, 25500),
  "A3d-02-recycled": yearly(18200, 18600, 20400),
  "A3d-04": hazardous,
  "A3d-04-utilised": hazardousUtilised,
  "A3d-04-disposed": rest(hazardous, hazardousUtilised, hazardousStored),
  "A3d-04-stored": hazardousStored,
  "A3e-04": yearly(98, 100, 100),
  "A3e-04-water": yearly(95, 97, 100),
  "A3e-05": yearly(3, 4, 5),

  "A4a-03-good": yearly(88.2, 89.6, 90.4),
  "A4b-01": part(wastewater, 1.28, 1),
  "A4b-02": wastewater,
  "A4b-02-compliant": part(wastewater, 0.995, 1),
  "A4b-03-COD-gen": part(total("COD"), 9.5, 1),
  "A4b-03-COD": total("COD"),
  "A4b-03-NH3N-gen": part(total("NH3N"), 6.2, 1),
  "A4b-03-NH3N": total("NH3N"),
  "A4b-03-TN-gen": yearly(196, 189, 182),
  "A4b-03-TN": yearly(68, 65, 62),
  "A4b-03-TP-gen": yearly(27.4, 26.8, 26.1),
  "A4b-03-TP": yearly(4.6, 4.4, 4.1),
  "A4b-04": gas,
  "A4b-04-combustion": combustionGas,
  "A4b-04-process": rest(gas, combustionGas),
  "A4b-05-SO2-gen": part(sulphur, 6, 1),
  "A4b-05-SO2": sulphur,
  "A4b-05-SO2-combustion": combustionSulphur,
  "A4b-05-SO2-process": rest(sulphur, combustionSulphur),
  "A4b-05-NOX-gen": part(total("NOX"), 2.4, 1),
  "A4b-05-NOX": total("NOX"),
  "A4b-05-PM-gen": yearly(1720, 1690, 1650),
  "A4b-05-PM": yearly(42, 40, 38),
  // Planted: less is generated in 2022 than is discharged.
  "A4b-05-VOC-gen": { ...part(total("VOC"), 1.18, 1), 2022: rounded(total("VOC")[2022] * 0.97, 1) },
  "A4b-05-VOC": total("VOC"),
  "A4b-06": yearly(98.5, 98.8, 99.1),
  "A4b-07-COD": same(180),
  "A4b-07-NH3N": same(11),
  "A4b-07-SO2": same(175),
  "A4b-07-NOX": same(310),
  "A4b-10": combustion,
  "A4b-11": processCarbon,
  "A4b-12": wasteCarbon,
  "A4b-13": electricityCarbon,
  "A4b-14": heatCarbon,
  "A4b-15-sink": yearly(348, 364, 380),
  "A4b-16": each((year) =>
    [combustion, processCarbon, wasteCarbon, electricityCarbon, heatCarbon].reduce((sum, one) => sum + one[year], 0),
  ),

  "A5b-03": yearly(46, 43, 41),
  "A5c-02": yearly(14, 11, 9),
  "A5c-02-closed": yearly(14, 11, 9),
  "A5c-03": yearly(2, 1, 1),
  "A5c-03-fines": yearly(12, 9, 7),
  "A5d-01-major": same(1),
  "A5d-01-larger": same(3),
  "A5d-01-general": same(8),
  "A5e-02": yearly(1, 2, 2),
  "A5f-01": same(0),
  "A5f-04": yearly(3, 4, 4),
  "A5g-02": yearly(9, 11, 12),
  "A5g-02-connected": yearly(9, 11, 12),
  "A5g-03": yearly(95.6, 96.8, 97.5),
  "A5g-04": yearly(92, 95, 98),
  "A5h-01-due": same(6),
  "A5h-01": yearly(5, 6, 6),
};

/** Planted: the first year of a required share was never filled in. */
export const partlyBlank: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  "A5e-04": { 2022: 92, 2023: 100 },
};
