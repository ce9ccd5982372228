import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { compareFactorSets } from "../../src/app/factor-diff";
import type { FactorChoice } from "../../src/core/factors";
import { factorChoiceOf } from "../../src/evaluation/factor-choice";
import { demo } from "../../src/samples/demo";
import { decodeWorkbook } from "../../src/workbook/decode";

const opened = decodeWorkbook(gridsOf(buildWorkbook({ ...demo.options, language: "zh-CN" }, demo)));
if (!opened.ok) throw new Error(`the demonstration cannot be read: ${opened.problem.code}`);
const { data } = opened.value;
const present = factorChoiceOf(data);

const changed = (after: FactorChoice) => compareFactorSets(data, present, after);
const names = (after: FactorChoice) => [...new Set(changed(after).figures.map(({ place }) => place.field))];

test("the choice of a workbook is what it pins and its own factors with their source", () => {
  expect(present).toMatchObject({ year: 2022, region: "hunan" });
  expect(present.own).toMatchObject([
    { item: "raw-coal", property: "tce", value: 0.7086, unit: "kgce/kg", set: "own" },
  ]);
  expect(present.own?.[0]?.document).toContain("化验报告");
});

test("the same choice changes nothing", () => {
  expect(changed(present)).toEqual({ factors: [], figures: [] });
});

test("another region of the grid changes the carbon of electricity in every year, by the ratio of the factors", () => {
  const { factors, figures } = changed({ ...present, region: "national" });
  expect(factors).toMatchObject([
    { item: "electricity", property: "co2", before: { value: 0.49 }, after: { value: 0.5366 } },
  ]);
  expect(figures.map(({ place }) => [place.field, place.year])).toEqual(data.years.map((year) => ["C-03", year]));
  for (const { change } of figures) expect(change).toBeCloseTo(0.5366 / 0.49 - 1, 12);
});

test("without a pinned year each year takes its own factor", () => {
  const { figures } = changed({ region: "hunan", own: present.own ?? [] });
  // Hunan: 2021 0.5138; 2023 is not published, so 2022 holds
  expect(figures.map(({ place, change }) => [place.year, Number(change?.toFixed(9))])).toEqual([
    [2021, Number((0.5138 / 0.49 - 1).toFixed(9))],
  ]);
});

test("without its own coefficient the coal has the published one, and nothing else changes", () => {
  const { factors, figures } = changed({ ...present, own: [] });
  expect(factors).toMatchObject([
    { item: "raw-coal", property: "tce", before: { set: "own" }, after: { value: 0.7143 } },
  ]);
  expect(new Set(figures.map(({ place }) => place.field))).toEqual(new Set(["E-01-coal"]));
  for (const { change } of figures) expect(change).toBeCloseTo(0.7143 / 0.7086 - 1, 12);
});

test("a figure that is lost is told, without a relative change", () => {
  const { figures } = changed({ ...present, year: 2019 });
  expect(names({ ...present, year: 2019 })).toEqual(["C-03"]);
  for (const { after, change } of figures) {
    expect(after).toMatchObject({ ok: false, problem: { code: "unknown-factor" } });
    expect(change).toBeUndefined();
  }
});
