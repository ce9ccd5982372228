import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { checkAudit } from "../../src/completeness/check";
import { evaluate } from "../../src/evaluation/evaluate";
import { samples } from "../../src/samples";
import { plantedDefects } from "../../src/samples/demo";
import { sheets } from "../../src/sheets";
import { decodeWorkbook } from "../../src/workbook/decode";

/** The sample laid out as a workbook, read back, evaluated and checked, as a user would get it. */
function checked(id: keyof typeof samples) {
  const sample = samples[id];
  const opened = decodeWorkbook(gridsOf(buildWorkbook({ ...sample.options, language: "zh-CN" }, sample)));
  if (!opened.ok) throw new Error(`the sample ${id} cannot be read: ${opened.problem.code}`);
  const { data } = opened.value;
  const evaluation = evaluate(data);
  const indicator = (field: string, year: number): number => {
    const outcome = evaluation.at({ sheet: "indicators", field, year });
    if (outcome?.ok !== true || typeof outcome.value !== "number") throw new Error(`${field} has no value in ${year}`);
    return outcome.value;
  };
  return { data, evaluation, indicator, ...checkAudit({ data, evaluation, sheets }) };
}

describe("the published statistics, calculated and checked", () => {
  const { data, findings, indicator } = checked("real");
  const found = (field: string) => findings.filter(({ id, place }) => place.field === field && id !== "required");

  test("rates agree with the printed ones: 46.6 % reuse, 96.72 % compliance", () => {
    expect(indicator("W-04", 2006)).toBeCloseTo(0.466, 3);
    expect(indicator("W-09", 2006)).toBeCloseTo(0.9672, 4);
  });

  test("the utilisation rate follows from the printed 2.64, and so does not agree with the printed 84.02 %", () => {
    expect(indicator("R-02", 2006)).toBeCloseTo(2.64 / 7.43, 6);
    expect(Math.abs(indicator("R-02", 2006) - 0.8402)).toBeGreaterThan(0.4);
  });

  test("the wrong figure for solid waste is found twice: against its kinds, and against the balance", () => {
    expect(indicator("B-SW", 2006)).toBeCloseTo(3.6, 6);
    expect(found("A2a-22").length + found("A2a-21").length).toBe(2);
    expect(indicator("B-HW", 2006)).toBeCloseTo(0, 6);
  });

  test("the sulphur dioxide that lacks its process part is found; the waste gas that adds up is not", () => {
    expect(found("A4b-05-SO2")).toHaveLength(1);
    expect(found("A4b-04")).toEqual([]);
  });

  test("per gross output: 7.17 m³, 4.09 t of wastewater, 0.261 kg COD for each 万元", () => {
    expect(indicator("W-02-output", 2006)).toBeCloseTo(7.16934, 5);
    expect(indicator("W-06-output", 2006)).toBeCloseTo(4.09487, 5);
    expect(indicator("R-01-output", 2006)).toBeCloseTo(0.044501, 6);
    expect(indicator("P-01-COD-output", 2006)).toBeCloseTo(0.261436, 6);
    expect(indicator("P-01-NH3N-output", 2006)).toBeCloseTo(0.0168241, 7);
    expect(indicator("P-01-SO2-output", 2006)).toBeCloseTo(1.343602, 6);
    expect(indicator("P-01-NOX-output", 2006)).toBeCloseTo(0.96466, 5);
  });

  test("what was not published stays blank and is asked for", () => {
    expect(data.value("A1b-08", 2006)).toBeNull();
    expect(data.value("A1a-17-start")).toBeNull();
    expect(findings.some(({ id, place }) => id === "required" && place.field === "A1b-08")).toBe(true);
  });
});

describe("the demonstration, calculated and checked", () => {
  const { evaluation, findings } = checked("demo");

  test("every planted defect is found where it was planted", () => {
    for (const { place } of plantedDefects) {
      const there = findings.filter((one) => one.place.field === place.field && one.place.year === place.year);
      expect([place.field, there.length]).toEqual([place.field, 1]);
    }
  });

  test("nothing else is found", () => {
    const planted = new Set(plantedDefects.map(({ place }) => `${place.field}|${place.year}`));
    const others = findings.filter(({ place }) => !planted.has(`${place.field}|${place.year}`));
    expect(others.map(({ id, place }) => [id, place])).toEqual([]);
  });

  test("every computed cell has a value, but for what does not apply, is planted, or has no solution", () => {
    const failed = evaluation.cells.filter(({ outcome }) => !outcome.ok).map(({ place }) => place);
    const names = new Set(failed.map(({ field, column }) => field ?? column));
    // Waste gas is not applicable, the VOCs are planted, and a no-cost option has no internal rate of return.
    expect([...names].sort()).toEqual(["R-04", "T-01-VOC", "irr"]);
  });
});
