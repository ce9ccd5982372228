import { rules } from "../../src/completeness";
import { fieldById, sheetById, sheets } from "../../src/sheets";

/**
 * The 216 data items into which Appendix A was broken down, by their lettered items and numbers. An item is a field of
 * its own, several fields whose ids begin with it, a column of a list, or a computed indicator.
 */
const counts: Readonly<Record<string, number>> = {
  ...{ A1a: 18, A1b: 14, A1c: 6, A1d: 5, A1e: 7, A1f: 3, A1g: 4 },
  ...{ A2a: 25, A2b: 6, A2c: 6, A2d: 17, A2e: 5, A2f: 5 },
  ...{ A3a: 14, A3b: 9, A3c: 5, A3d: 8, A3e: 5 },
  ...{ A4a: 9, A4b: 18 },
  ...{ A5a: 1, A5b: 3, A5c: 3, A5d: 4, A5e: 4, A5f: 4, A5g: 4, A5h: 4 },
};
const items = Object.entries(counts).flatMap(([item, count]) =>
  Array.from({ length: count }, (_, index) => `${item}-${String(index + 1).padStart(2, "0")}`),
);

/** Items that no form asks for: a list holds them, or they are computed. */
const elsewhere: Readonly<Record<string, { readonly column: string } | { readonly indicator: string }>> = {
  "A1b-04": { column: "enterprises.name" },
  "A1b-05": { column: "enterprises.industry" },
  "A1b-06": { column: "materials.amount" },
  "A2a-11": { indicator: "W-04" },
  "A2a-14": { indicator: "W-05" },
  "A2a-17": { indicator: "R-04" },
  "A2a-20": { indicator: "R-05" },
  "A2a-23": { indicator: "R-02" },
  "A2d-11": { indicator: "E-05" },
  "A2d-14": { indicator: "R-03" },
  "A2f-05": { column: "enterprises.audit" },
  "A3a-05": { indicator: "W-07" },
  "A4b-08": { indicator: "X-01" },
};

const fields = sheets.flatMap((sheet) =>
  sheet.kind === "form" ? sheet.sections.flatMap((section) => section.fields) : [],
);
const itemOf = (id: string): string => id.slice(0, 6);

test("Appendix A is 216 items in 28 lettered ones", () => {
  expect(Object.keys(counts)).toHaveLength(28);
  expect(items).toHaveLength(216);
});

test.each(items)("%s is recorded in one way", (item) => {
  const own = fields.filter(({ id }) => itemOf(id) === item);
  const other = elsewhere[item];
  if (other === undefined) expect(own.length).toBeGreaterThan(0);
  else if ("column" in other) {
    const [table = "", column] = other.column.split(".");
    const sheet = sheetById(table);
    expect(sheet.kind === "table" && sheet.columns.map(({ id }) => id)).toContain(column);
    expect(own).toEqual([]);
  } else {
    const computed = sheets.flatMap((sheet) => (sheet.kind === "computed" ? sheet.indicators : []));
    expect(computed.some(({ id }) => id.startsWith(other.indicator))).toBe(true);
    expect(own).toEqual([]);
  }
});

test("every field of Appendix A belongs to one of the items", () => {
  for (const { id } of fields) if (/^A\d/.test(id)) expect(items).toContain(itemOf(id));
});

test("Appendix A asks for 150 fields and more", () => {
  expect(fields.filter(({ id }) => /^A\d/.test(id)).length).toBeGreaterThanOrEqual(216);
});

/** Usual ranges of single figures, as the items state them. */
const usual: Readonly<Record<string, readonly [number, number]>> = {
  "A1a-07-longitude": [108.7, 114.3],
  "A1a-07-latitude": [24.6, 30.2],
  "A1a-08": [10, 50000],
  "A1a-14": [0, 500000],
  "A1b-14": [-50, 100],
  "A2b-06": [1000, 1900],
  "A2e-04": [0, 95],
  "A3a-14-moisture": [40, 85],
  "A3b-02": [0, 10],
  "A3b-04-loss": [2, 20],
  "A3b-05": [60, 95],
  "A5g-03": [90, 100],
};

/** Items whose range is a share: bounded by what a share is. */
const shares = [
  ...["A1e-03", "A1e-04-share", "A1e-06", "A1f-03", "A2b-05", "A3a-06-rate", "A3a-07", "A3b-09", "A3c-03", "A3e-04"],
  ...["A4b-06", "A5e-04", "A5g-03", "A5g-04"],
];

/** Items whose range or cross-check compares figures, and the rule that does it. */
const compared: Readonly<Record<string, string>> = {
  "A1a-02": "code-formats",
  "A1a-09": "usual-ratios",
  "A1a-10": "part-within-whole",
  "A1a-11": "usual-ratios",
  "A1a-15": "period-order",
  "A1a-17": "usual-course",
  "A1b-02": "list-counts",
  "A1b-04": "code-formats",
  "A1b-07": "usual-ratios",
  "A1b-09": "park-totals",
  "A1b-10": "usual-ratios",
  "A1b-14": "published-growth",
  "A1c-06": "nonconformity-problem",
  "A1d-01": "document-terms",
  "A1d-04": "discharge-within-limits",
  "A1e-02": "land-use",
  "A1e-04": "list-counts",
  "A1g-03": "due-columns",
  "A2a-01": "fresh-water-sources",
  "A2a-05": "part-within-whole",
  "A2a-07": "reused-water-parts",
  "A2a-13": "list-totals",
  "A2a-15": "list-totals",
  "A2a-21": "solid-waste-balance",
  "A2a-22": "solid-waste-kinds",
  "A2b-04": "usual-course",
  "A2c-01": "list-totals",
  "A2c-02": "exchange-parties",
  "A2c-05": "list-counts",
  "A2d-03": "park-totals",
  "A2d-09": "usual-ratios",
  "A2d-12": "part-within-whole",
  "A2d-16": "key-energy-users",
  "A2e-01": "exchange-parties",
  "A2f-03": "shortfall-problem",
  "A3a-01": "usual-ratios",
  "A3a-08": "usual-ratios",
  "A3a-09": "plant-effluent",
  "A3a-12": "list-totals",
  "A3b-01": "facility-rows",
  "A3b-06": "usual-ratios",
  "A3d-01": "usual-ratios",
  "A3d-03": "facility-rows",
  "A3d-04": "hazardous-waste-balance",
  "A3d-05": "reported-shortfalls",
  "A3d-08": "facility-rows",
  "A3e-01": "key-energy-users",
  "A3e-04": "reported-shortfalls",
  "A4a-01": "monitoring-results",
  "A4a-02": "monitoring-results",
  "A4a-05": "monitoring-results",
  "A4a-07": "discharge-within-limits",
  "A4b-01": "usual-ratios",
  "A4b-02": "discharge-within-limits",
  "A4b-03": "other-pollutants",
  "A4b-04": "waste-gas-parts",
  "A4b-05": "pollutant-balance",
  "A4b-07": "discharge-within-limits",
  "A4b-08": "elasticity-growth",
  "A4b-16": "carbon-total",
  "A5a-01": "list-counts",
  "A5b-01": "rules-recorded",
  "A5c-01": "shortfall-problem",
  "A5c-02": "list-counts",
  "A5d-01": "part-within-whole",
  "A5e-01": "document-terms",
  "A5e-02": "list-counts",
  "A5f-04": "part-within-whole",
  "A5g-02": "part-within-whole",
  "A5h-01": "part-within-whole",
};

test.each(Object.entries(usual))("%s declares its usual range", (id, range) => {
  const { field } = fieldById(id);
  expect(field.type === "number" && field.usual).toEqual(range);
});

test.each(shares)("%s is a share between 0 and 100", (id) => {
  const { field } = fieldById(id);
  expect(field.type === "number" && [field.min, field.max]).toEqual([0, 100]);
});

test.each(Object.entries(compared))("%s is compared by %s", (item, rule) => {
  expect(items).toContain(item);
  expect(rules.map(({ id }) => id)).toContain(rule);
});
