import { numberOf, problemOf, recordOf, rowsOf } from "../calling";

/** One row of the user's own factors: item, property, value, unit, year, region, source. */
type Row = readonly [
  string,
  string,
  (number | string | null)?,
  string?,
  (number | string | null)?,
  (string | number | null)?,
  string?,
];
const table = (...rows: readonly Row[]) => rows.map((row) => row.map((cell) => cell ?? null));

const coal = (own: ReturnType<typeof table>, dataYear?: number): number =>
  numberOf("ENERGY.TCE", { carrier: "原煤", amount: 100, own, ...(dataYear === undefined ? {} : { dataYear }) });

describe("own factors", () => {
  test("win over the published figure, in whatever unit they were stated", () => {
    expect(coal(table(["原煤", "tce", 0.7, "kgce/kg"]))).toBeCloseTo(70, 9);
    expect(coal(table(["原煤", "tce", 700, "kgce/t"]))).toBeCloseTo(70, 9);
    expect(coal(table(["raw coal", "折标准煤系数（当量值）", 0.7, "tce/t"]))).toBeCloseTo(70, 9);
  });

  test("of another item or property change nothing", () => {
    expect(coal(table(["焦炭", "tce", 0.5, "kgce/kg"], ["原煤", "ncv", 20000, "kJ/kg"]))).toBeCloseTo(71.43, 9);
  });

  test("hold from their year on; a row without a year holds always", () => {
    const rows = table(["原煤", "tce", 0.7, "kgce/kg", 2022], ["原煤", "tce", 0.68, "kgce/kg", 2023]);
    expect([2021, 2022, 2023, 2030].map((year) => Number(coal(rows, year).toFixed(6)))).toEqual([71.43, 70, 68, 68]);
    expect(coal(rows)).toBeCloseTo(68, 9);
    // the published figure does not depend on the year of the data: its edition is later than that
    expect(coal(rows, 1995)).toBeCloseTo(71.43, 9);
    expect(coal(table(["原煤", "tce", 0.7, "kgce/kg"]), 2010)).toBeCloseTo(70, 9);
  });

  test("lose against the coefficient that is an argument", () => {
    const own = table(["原煤", "tce", 700, "kgce/t"]);
    expect(numberOf("ENERGY.TCE", { carrier: "原煤", amount: 100, coefficient: 0.5, own })).toBeCloseTo(50, 9);
  });

  test("lose against a factor that is an argument", () => {
    const own = table(["电力", "co2", 0.4, "kgCO2/kWh"], ["热力", "co2", 0.09, "tCO2/GJ"]);
    expect(numberOf("CARBON.ELECTRICITY", { purchased: 10, year: 2023, unit: "MWh", factor: 0.5, own })).toBeCloseTo(
      5,
      9,
    );
    expect(numberOf("CARBON.HEAT", { purchased: 10, factor: 0.06, own })).toBeCloseTo(0.6, 9);
  });

  test("of a region hold there, those without a region everywhere, and the region's own come first", () => {
    const electricity = (region: string, own: ReturnType<typeof table>): number =>
      numberOf("CARBON.ELECTRICITY", { purchased: 1, year: 2023, region, unit: "MWh", own });
    const everywhere: Row = ["电力", "co2", 0.4, "kgCO2/kWh"];
    const hunan: Row = ["电力", "co2", 0.3, "kgCO2/kWh", null, "湖南"];
    expect(electricity("hunan", table(everywhere))).toBeCloseTo(0.4, 9);
    expect(electricity("hunan", table(everywhere, hunan))).toBeCloseTo(0.3, 9);
    expect(electricity("central", table(everywhere, hunan))).toBeCloseTo(0.4, 9);
    expect(electricity("central", table(hunan))).toBeCloseTo(0.5271, 9);
  });

  test("hold whatever region stands beside a figure that no region changes", () => {
    expect(coal(table(["原煤", "tce", 0.7, "kgce/kg", 2024, "湖南"]))).toBeCloseTo(70, 9);
    expect(coal(table(["原煤", "tce", 0.7, "kgce/kg", 2024, "湖南"]), 2023)).toBeCloseTo(71.43, 9);
    const heat = table(["热力", "co2", 0.09, "tCO2/GJ", null, "华中"]);
    expect(numberOf("CARBON.HEAT", { purchased: 10, own: heat })).toBeCloseTo(0.9, 9);
  });

  test("blank rows, and rows that a host hands over as zeros, are no factors", () => {
    const zeros: Row = [0 as unknown as string, 0 as unknown as string, 0, 0 as unknown as string, 0, 0];
    expect(coal(table(["", "", "", ""], ["", "", "", ""]))).toBeCloseTo(71.43, 9);
    expect(coal(table(zeros, zeros))).toBeCloseTo(71.43, 9);
    expect(coal(table(zeros, ["原煤", "tce", 0.7, "kgce/kg", 0, 0], zeros))).toBeCloseTo(70, 9);
  });

  test("without a value are missing data: neither 0 nor the published figure", () => {
    for (const blank of ["", 0]) {
      const own = table(["原煤", "tce", blank, "kgce/kg"]);
      expect(problemOf("ENERGY.TCE", { carrier: "原煤", amount: 100, own })).toMatchObject({
        code: "missing-input",
        inputs: ["own"],
        detail: { row: 1, column: 3 },
      });
    }
  });

  test("that are still being typed concern only what would take them", () => {
    const typing = table(
      ["焦炭", ""],
      ["焦炭", "tce", "", ""],
      ["原煤", "ncv", "", ""],
      ["原煤", "tce", 0.7, "kgce/kg"],
    );
    expect(coal(typing)).toBeCloseTo(70, 9);
    expect(problemOf("CARBON.COMBUSTION", { fuel: "原煤", amount: 1, own: typing })).toMatchObject({
      code: "missing-input",
      inputs: ["own"],
      detail: { row: 3, column: 3 },
    });
    expect(problemOf("ENERGY.TCE", { carrier: "原煤", amount: 1, own: table(["原煤", "tce", 0.7]) })).toMatchObject({
      code: "missing-input",
      inputs: ["own"],
      detail: { row: 1, column: 4 },
    });
  });

  test("in a unit that does not fit are a problem of the table, with its row where the unit is unknown", () => {
    const given = (unit: string) => ({
      carrier: "原煤",
      amount: 100,
      own: table(["焦炭", "tce", 1, "kgce/kg"], ["原煤", "tce", 1, unit]),
    });
    expect(problemOf("ENERGY.TCE", given("桶煤/kg"))).toMatchObject({
      code: "unknown-unit",
      inputs: ["own"],
      detail: { row: 2 },
    });
    expect(problemOf("ENERGY.TCE", given("tCO2/t"))).toMatchObject({ code: "incompatible-units", inputs: ["own"] });
    expect(problemOf("CARBON.HEAT", { purchased: 1, own: table(["热力", "co2", 0.1, "tCO2/t"]) })).toMatchObject({
      code: "incompatible-units",
      inputs: ["own"],
      detail: { from: "tCO2/t", to: "tCO2/GJ" },
    });
  });

  test("FACTOR shows which figure is taken, and its source", () => {
    const given = { item: "原煤", property: "tce", details: true };
    const own = table(["原煤", "tce", 0.7, "kgce/kg", 2022, "", "化验报告"]);
    expect(rowsOf("FACTOR", { ...given, own })).toEqual([[0.7, "kgce/kg", 2022, "化验报告", "", "to-verify"]]);
    expect(rowsOf("FACTOR", { ...given, own, year: 2021 })[0]?.[0]).toBe(0.7143);
  });

  test("FACTOR leaves the year blank where the user's row has none", () => {
    const own = [["raw-coal", "tce", 0.75, "kgce/kg", "", "", "化验报告"]];
    expect(recordOf("FACTOR", { item: "raw-coal", property: "tce", own, details: true })).toMatchObject({
      value: 0.75,
      year: "",
      source: "化验报告",
    });
  });
  test("serve all figures of a combustion, each in its own unit", () => {
    const own = table(
      ["柴油", "ncv", 43000, "kJ/kg"],
      ["柴油", "carbon-content", 20, "tC/TJ"],
      ["柴油", "oxidation", 99, "%"],
    );
    expect(numberOf("CARBON.COMBUSTION", { fuel: "柴油", amount: 10, own })).toBeCloseTo(
      (10 * 43 * 0.02 * 0.99 * 44) / 12,
      9,
    );
  });
});
