import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { evaluate } from "../../src/evaluation/evaluate";
import { demo } from "../../src/samples/demo";
import { decodeWorkbook } from "../../src/workbook/decode";

const book = buildWorkbook({ ...demo.options, language: "zh-CN" }, demo);
const opened = decodeWorkbook(gridsOf(book));
if (!opened.ok) throw new Error(`the demonstration cannot be read: ${opened.problem.code}`);
const { data } = opened.value;
const evaluation = evaluate(data);

/** A computed figure of the demonstration beside the figure that its sheets report. */
const pair = (indicator: string, field: string, year: number): readonly [number, number] => {
  const outcome = evaluation.at({ sheet: "indicators", field: indicator, year });
  const reported = data.value(field, year);
  if (outcome?.ok !== true || typeof outcome.value !== "number" || typeof reported !== "number") {
    throw new Error(`${indicator} or ${field} has no value in ${year}`);
  }
  return [outcome.value, reported];
};

test.each(demo.options.years)(
  "the carbon figures of %i are those of the pinned grid factor and the heat factor",
  (year) => {
    for (const [computed, reported] of [pair("C-03", "A4b-13", year), pair("C-04", "A4b-14", year)])
      expect(Math.abs(computed / reported - 1)).toBeLessThan(1e-4);
  },
);

test.each(demo.options.years)(
  "the carriers of %i add up to the reported energy with the own coefficient of coal",
  (year) => {
    const sum = ["electricity", "heat", "coal", "gas"].reduce((total, key) => {
      const [tce] = pair(`E-01-${key}`, "A2d-03", year);
      return total + tce;
    }, 0);
    const [, reported] = pair("E-01-coal", "A2d-03", year);
    expect(Math.abs(sum / reported - 1)).toBeLessThan(0.02);
  },
);

test("the coal's coefficient comes from the sheet of own factors", () => {
  const coal = data.value("A2d-07", 2023);
  const [computed] = pair("E-01-coal", "A2d-03", 2023);
  expect(data.rows("factors").map(({ cells }) => cells["value"])).toEqual([0.7086]);
  expect(computed).toBeCloseTo(0.7086 * Number(coal), 6);
});
