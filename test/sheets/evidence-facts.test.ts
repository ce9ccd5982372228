import { unknownItems } from "../../src/sheets/evidence-facts";
import { calibrationHeld, noFacts as none } from "../../src/sheets/evidence-methods";
import { auditData, type Given } from "../completeness/audit-data";

const water = { sheet: "a2", field: "A2a-01" } as const;

const enterprises: NonNullable<Given["tables"]> = {
  "enterprise-years": [
    { enterprise: "甲公司", year: 2022, electricity: 10 },
    { enterprise: "甲公司", year: 2023, electricity: 11 },
    { enterprise: "乙公司", year: 2023, electricity: 12 },
  ],
};
const registered = (rows: readonly Readonly<Record<string, string | number | null>>[], more: Given = {}) =>
  auditData({ years: [2022, 2023], ...more, tables: { ...enterprises, ...more.tables, "evidence-register": rows } });

const electricity = (row: number) => ({ sheet: "enterprise-years", row, column: "electricity" });

test("nothing recorded is null, not a record of blanks", () => {
  const data = registered([]);
  expect(data.evidenceOf({ ...water, year: 2023 })).toBeNull();
  expect(data.evidenceOf(electricity(0))).toBeNull();
});

test("the columns beside a field hold for all its years", () => {
  const data = registered([], {
    evidence: { "A2a-01": "水费单" },
    facts: { "A2a-01": { page: "3", person: "供水科", date: "2024-01-15", method: "invoice" } },
  });
  const facts = {
    document: "水费单",
    page: "3",
    person: "供水科",
    date: "2024-01-15",
    method: "invoice",
    measurement: null,
    verified: false,
  };
  expect(data.evidenceOf({ ...water, year: 2022 })).toEqual(facts);
  expect(data.evidenceOf({ ...water, year: 2023 })).toEqual(facts);
});

test("the status tells of estimates and of verification; a recorded way of obtaining wins over it", () => {
  const status = (given: "estimated" | "verified", facts = {}) =>
    registered([], { statuses: { "A2a-01": given }, facts: { "A2a-01": facts } }).evidenceOf({ ...water, year: 2023 });
  expect(status("estimated")).toEqual({ ...none, method: "estimated" });
  expect(status("estimated", { method: "meter" })).toEqual({ ...none, method: "meter" });
  expect(status("verified")).toEqual({ ...none, verified: true });
});

test("a row of the register wins over the form as a whole, for its year only", () => {
  const data = registered([{ item: "A2a-01", year: 2023, document: "水表记录", method: "meter" }], {
    evidence: { "A2a-01": "水费单" },
    facts: { "A2a-01": { page: "3" } },
    statuses: { "A2a-01": "verified" },
  });
  expect(data.evidenceOf({ ...water, year: 2023 })).toEqual({
    ...none,
    document: "水表记录",
    method: "meter",
    measurement: { start: "2023-01-01", end: "2023-12-31", instrument: null, calibratedUntil: null },
    verified: true,
  });
  expect(data.evidenceOf({ ...water, year: 2022 })).toEqual({ ...none, document: "水费单", page: "3", verified: true });
});

test("the row that says more precisely what it vouches for wins", () => {
  const rows = [
    { item: "electricity", document: "every enterprise" },
    { subject: "甲公司", document: "one enterprise" },
    { subject: "甲公司", item: "electricity", document: "its electricity" },
    { subject: "甲公司", item: "electricity", year: 2023, document: "in one year" },
  ];
  const documents = (count: number) => {
    const data = registered(rows.slice(0, count));
    return [0, 1, 2].map((row) => data.evidenceOf(electricity(row))?.document);
  };
  expect(documents(1)).toEqual(["every enterprise", "every enterprise", "every enterprise"]);
  expect(documents(2)).toEqual(["one enterprise", "one enterprise", "every enterprise"]);
  expect(documents(3)).toEqual(["its electricity", "its electricity", "every enterprise"]);
  expect(documents(4)).toEqual(["its electricity", "in one year", "every enterprise"]);
});

test.each(["electricity", "用电量", "Electricity", " ELECTRICITY ", "用电量 (万kWh)", "enterprise-years.electricity"])(
  "the column is found by what the user sees: %s",
  (item) => {
    const data = registered([{ subject: "甲公司 ", item, document: "电费单" }]);
    expect(unknownItems(data)).toEqual([]);
    expect(data.evidenceOf(electricity(1))?.document).toBe("电费单");
    expect(data.evidenceOf(electricity(2))).toBeNull();
  },
);

test.each(["flows.quantity", "物质流能量流.年流量（单位随介质）", "flows.per year, in the medium's unit"])(
  "rows of other tables are named by their number and %s; the row's own way of obtaining stays",
  (item) => {
    const data = registered([{ subject: "W1", item, document: "流量计 FT-101" }], {
      tables: {
        flows: [
          { id: "W1", quantity: 5, source: "measured" },
          { id: "W2", quantity: 6, source: "estimated" },
        ],
      },
    });
    const quantity = (row: number) => data.evidenceOf({ sheet: "flows", row, column: "quantity" });
    expect(quantity(0)).toEqual({ ...none, document: "流量计 FT-101", method: "meter" });
    expect(quantity(1)).toEqual({ ...none, method: "estimated" });
  },
);

test("a row of the register that vouches for nothing there is, is told with its reason", () => {
  const data = registered([
    { item: "A9z-99", document: "a" },
    { subject: "丙公司", document: "b" },
    { document: "c" },
    { subject: "甲公司", item: "A2a-01", document: "d" },
  ]);
  expect(unknownItems(data).map(({ row, column }) => [row.index, column])).toEqual([
    [0, "item"],
    [1, "subject"],
    [2, "item"],
    [3, "subject"],
  ]);
});

test("a row tells of its measurement; beside a year, no days mean the whole year", () => {
  const of = (row: Readonly<Record<string, string | number | null>>) =>
    registered([{ item: "A2a-01", ...row }]).evidenceOf({ ...water, year: 2023 })?.measurement;
  const told = { instrument: "水表 1", "calibrated-until": "2024-05-01" };
  expect(of({ method: "invoice" })).toBeNull();
  expect(of({ method: "meter", year: 2023 })).toEqual({
    start: "2023-01-01",
    end: "2023-12-31",
    instrument: null,
    calibratedUntil: null,
  });
  expect(of({ ...told, method: "calibrated-meter", year: 2023, "period-start": "2023-05-02" })).toEqual({
    start: "2023-05-02",
    end: null,
    instrument: "水表 1",
    calibratedUntil: "2024-05-01",
  });
});

test("an enterprise tells of its meter once: each year's figure was read over its own year", () => {
  const meter = { method: "calibrated-meter", instrument: "关口表 01", "calibrated-until": "2022-12-31" };
  const data = registered([{ subject: "甲公司", item: "electricity", ...meter }]);
  const of = (row: number) => data.evidenceOf(electricity(row))?.measurement;
  expect(of(0)).toEqual({
    start: "2022-01-01",
    end: "2022-12-31",
    instrument: "关口表 01",
    calibratedUntil: "2022-12-31",
  });
  expect(of(1)).toMatchObject({ start: "2023-01-01", end: "2023-12-31" });
  expect([of(0), of(1)].map((it) => calibrationHeld(it ?? null))).toEqual([true, false]);
  // a flow is measured on days that have to be told
  const flow = registered([{ subject: "W1", item: "flows.quantity", ...meter }], {
    tables: { flows: [{ id: "W1", quantity: 5, year: 2023, source: "measured" }] },
  });
  expect(flow.evidenceOf({ sheet: "flows", row: 0, column: "quantity" })?.measurement).toMatchObject({ end: null });
});
