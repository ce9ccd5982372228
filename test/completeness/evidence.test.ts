import { evidenceFindings } from "../../src/completeness/derived/evidence";
import { applyRule } from "../../src/completeness/check";
import { measurementRecords } from "../../src/completeness/measurement-records";
import { evaluate } from "../../src/evaluation/evaluate";
import { sheets } from "../../src/sheets";
import { auditData, type Given } from "./audit-data";

const found = (tables: NonNullable<Given["tables"]>) => {
  const data = auditData({ years: [2023], tables });
  return evidenceFindings({ data, evaluation: evaluate(data), sheets }).map(({ id, place, args }) => [
    id,
    place.sheet,
    args["count"] ?? null,
  ]);
};
const years = Array.from({ length: 200 }, (_, index) => ({
  enterprise: `企业${index}`,
  year: 2023,
  electricity: 10,
  gas: 2,
}));

test("a blank workbook is told nothing, 200 enterprises without evidence one thing", () => {
  expect(found({})).toEqual([]);
  expect(found({ "enterprise-years": years })).toEqual([["evidence-wanted", "enterprise-years", 400]]);
});

test("a row for the whole column is enough; a row for nothing is told", () => {
  const register = [
    { item: "electricity", document: "电费单" },
    { item: "gas", document: "燃气账单" },
  ];
  expect(found({ "enterprise-years": years, "evidence-register": register })).toEqual([]);
  expect(
    found({ "enterprise-years": years, "evidence-register": [...register, { item: "氢气罐", document: "x" }] }),
  ).toEqual([["evidence-item", "evidence-register", null]]);
});

test("yearly readings of enterprises without instrument are one warning, however many; flows are errors each", () => {
  const enterpriseRows = years.slice(0, 3);
  const register = enterpriseRows.map(({ enterprise }) => ({
    subject: enterprise,
    item: "electricity",
    method: "meter",
  }));
  const flows = ["W1", "W2"].map((id) => ({ id, medium: "water", quantity: 5, year: 2023, source: "measured" }));
  const data = auditData({
    years: [2023],
    tables: { "enterprise-years": enterpriseRows, "evidence-register": register, flows },
  });
  const { findings } = applyRule(measurementRecords, { data, evaluation: evaluate(data), sheets });
  expect(findings.map(({ severity, place }) => [severity, place.sheet])).toEqual([
    ["error", "flows"],
    ["error", "flows"],
    ["warning", "evidence-register"],
  ]);
});
