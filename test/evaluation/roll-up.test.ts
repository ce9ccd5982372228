import { reportingIn, quantities, rollUp, rollUpQuantity, type QuantityYear } from "../../src/evaluation/roll-up";
import { parseUnit, sameDimension } from "../../src/core/units";
import type { Column } from "../../src/sheets/define";
import { enterpriseYears } from "../../src/sheets/enterprise-years";
import { divisionOf, divisionTitle } from "../../src/sheets/industries";
import { fieldById } from "../../src/sheets/index";
import { auditData, type Given } from "../completeness/audit-data";

const enterprises = [
  { name: "甲", industry: "C2669" },
  { name: "乙（集团）", industry: "2613" },
  { name: "丙", industry: "C3041" },
];

function rolled(given: Given, column: string, year = 2023): QuantityYear {
  const found = rollUp(auditData(given)).find((one) => one.column.id === column && one.year === year);
  if (found === undefined) throw new Error(`${column} is not rolled up`);
  return found;
}

describe("the declarations", () => {
  test("every number of the enterprises' yearly data says how it is aggregated", () => {
    expect(quantities.length).toBeGreaterThanOrEqual(19);
    for (const { id, aggregation } of quantities) expect([id, aggregation?.kind]).toEqual([id, expect.any(String)]);
  });

  test("nothing but numbers is aggregated", () => {
    for (const { type, aggregation } of enterpriseYears.columns)
      if (aggregation !== undefined) expect(type).toBe("number");
  });

  test.each(quantities)(
    "$id names a yearly figure of the park in a unit it converts to, and no other column's",
    (column) => {
      const { aggregation, unit = "" } = column;
      if (aggregation === undefined || aggregation.kind === "none" || aggregation.total === undefined) return;
      const { field } = fieldById(aggregation.total);
      expect([field.type, field.period]).toEqual(["number", "yearly"]);
      const [own, park] = [parseUnit(unit), parseUnit(field.type === "number" ? field.unit : "")];
      expect(own.ok && park.ok && sameDimension(own.value, park.value)).toBe(true);
      const same = quantities.filter((one) => {
        const other = one.aggregation;
        return other !== undefined && other.kind !== "none" && other.total === aggregation.total;
      });
      expect(same.map(({ id }) => id)).toEqual([column.id]);
    },
  );

  test("a column that is compared per another names a number of the same table", () => {
    for (const { id, comparedPer } of quantities)
      if (comparedPer !== undefined) {
        expect(quantities.map((one) => one.id)).toContain(comparedPer);
        expect(comparedPer).not.toBe(id);
      }
  });
});

describe("a sum", () => {
  test("is in the park's unit, with its difference and the verdict against the tolerance", () => {
    const given = (solidWaste: number): Given => ({
      fields: { "A2a-21": { 2023: solidWaste } },
      tables: {
        enterprises,
        "enterprise-years": [
          { enterprise: "甲", year: 2023, "solid-waste": 9000 },
          { enterprise: "乙（集团）", year: 2023, "solid-waste": 6000 },
          { enterprise: "丙", year: 2023, "solid-waste": 0 },
        ],
      },
    });
    const one = rolled(given(1.6), "solid-waste");
    expect(one.unit).toBe("万t");
    expect(one.total.value).toBe(1.5);
    expect(one.total.contributions).toHaveLength(3);
    expect([one.difference, one.percent, one.verdict]).toEqual([-0.1, -6.25, "differs"]);
    // 5 % on the edge still agrees
    expect(rolled(given(1.5 / 1.05), "solid-waste").verdict).toBe("agrees");
    expect(rolled(given(0), "solid-waste")).toMatchObject({ difference: 1.5, percent: null, verdict: "differs" });
  });

  test("of nothing but blanks is blank, not 0, and a blank is a missing enterprise", () => {
    const given: Given = {
      fields: { "A2a-01": { 2023: 100 } },
      tables: { enterprises, "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": null }] },
    };
    expect(rolled(given, "fresh-water")).toMatchObject({
      total: { value: null, contributions: [], missing: ["甲", "乙（集团）", "丙"] },
      difference: null,
      verdict: "no-figures",
    });
  });

  test("with enterprises missing is certain only where it exceeds the park's figure", () => {
    const given = (park: number): Given => ({
      fields: { "A2a-01": { 2023: park } },
      tables: { enterprises, "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": 60 }] },
    });
    expect(rolled(given(100), "fresh-water").verdict).toBe("incomplete");
    expect(rolled(given(100), "fresh-water").total.missing).toEqual(["乙（集团）", "丙"]);
    expect(rolled(given(50), "fresh-water").verdict).toBe("differs");
  });

  test("takes the tolerance that the audit group set", () => {
    const given = (tolerance: number): Given => ({
      fields: { "A2a-01": { 2023: 100 }, "PT-02": tolerance },
      tables: { "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": 90 }] },
    });
    expect(rolled(given(5), "fresh-water").verdict).toBe("differs");
    expect(rolled(given(10), "fresh-water").verdict).toBe("agrees");
  });

  test("counts an enterprise once, however many rows it has and however its name is typed", () => {
    const { total } = rolled(
      {
        tables: {
          enterprises,
          "enterprise-years": [
            { enterprise: "乙(集团) ", year: 2023, "fresh-water": 1 },
            { enterprise: "乙（集团）", year: 2023, "fresh-water": 2 },
          ],
        },
      },
      "fresh-water",
    );
    expect(total.contributions).toEqual([{ enterprise: "乙（集团）", amount: 3, weight: 1 }]);
    expect(total.missing).toEqual(["甲", "丙"]);
  });

  test("without a figure of the park says so", () => {
    const given: Given = { tables: { "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": 60 }] } };
    expect(rolled(given, "fresh-water")).toMatchObject({ verdict: "no-park-figure", difference: null });
  });
});

describe("other aggregations", () => {
  const data = auditData({
    tables: {
      enterprises,
      "enterprise-years": [
        { enterprise: "甲", year: 2023, output: 100, employees: 10 },
        { enterprise: "乙（集团）", year: 2023, output: 300, employees: 50 },
        { enterprise: "丙", year: 2023, output: null, employees: 7 },
      ],
    },
  });
  const declared = quantities.find(({ id }) => id === "employees") as Column;
  const of = (aggregation: Column["aggregation"]) =>
    rollUpQuantity({ ...declared, ...(aggregation && { aggregation }) }, 2023, reportingIn(data, 2023), data);

  test("a mean is weighted, and an enterprise without its weight is missing", () => {
    const { total, verdict, sectors } = of({ kind: "mean", weight: "output" });
    expect(total.value).toBe((10 * 100 + 50 * 300) / 400);
    expect(total.missing).toEqual(["丙"]);
    expect(verdict).toBe("not-compared");
    expect(sectors.map(({ division, value }) => [division, value])).toEqual([
      ["26", 40],
      ["30", null],
    ]);
  });

  test("what has no meaning together has no value", () => {
    expect(of({ kind: "none" }).total).toMatchObject({ value: null, missing: [] });
  });

  test("a column that does not say is a programmer's mistake", () => {
    const { aggregation, ...rest } = declared;
    expect(aggregation).toBeDefined();
    expect(() => rollUpQuantity(rest, 2023, [], data)).toThrow("employees");
  });
});

describe("sectors", () => {
  test("are the two-digit divisions of GB/T 4754, and add up to the total", () => {
    const { total, sectors } = rolled(
      {
        tables: {
          enterprises: [...enterprises, { name: "丁", industry: null }],
          "enterprise-years": [
            { enterprise: "甲", year: 2023, "fresh-water": 1 },
            { enterprise: "乙（集团）", year: 2023, "fresh-water": 2 },
            { enterprise: "丙", year: 2023, "fresh-water": 4 },
            { enterprise: "丁", year: 2023, "fresh-water": 8 },
            { enterprise: "未列入清单", year: 2023, "fresh-water": 16 },
          ],
        },
      },
      "fresh-water",
    );
    expect(sectors.map(({ division, value }) => [division, value])).toEqual([
      ["26", 3],
      ["30", 4],
      ["?", 24],
    ]);
    expect(total.value).toBe(31);
  });

  test.each([
    ["C2669", "26"],
    ["c26", "26"],
    ["Ｃ２６６", "26"],
    ["2669", "26"],
    [2669, "26"],
    ["B06", "06"],
    ["G5442", "?"],
    ["C9999", "?"],
    ["化工", "?"],
    ["C266901", "?"],
    ["", "?"],
    [null, "?"],
    [undefined, "?"],
  ])("%p belongs to %s", (code, division) => expect(divisionOf(code)).toBe(division));

  test("have a title in both languages", () => {
    expect(divisionTitle("26")).toEqual({ zh: "26 化学原料和化学制品制造业", en: "26 Chemicals" });
    expect(divisionTitle("?").en).toMatch(/missing or unknown/);
  });
});
