import { evidenceFindings } from "../../src/completeness/derived/evidence";
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

test("a measured flow needs instrument and date", () => {
  const flows = [{ id: "W1", medium: "water", quantity: 5, year: 2023, source: "measured" }];
  const register = (date: string | null) => [{ subject: "W1", item: "flows.quantity", document: "流量计 FT-1", date }];
  expect(found({ flows, "evidence-register": register(null) })).toEqual([["measurement-unrecorded", "flows", 1]]);
  expect(found({ flows, "evidence-register": register("2024-01-10") })).toEqual([]);
});
