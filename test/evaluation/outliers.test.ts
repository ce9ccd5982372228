import { findOutliers, type Outlier, type Outliers } from "../../src/evaluation/outliers";
import { auditData } from "../completeness/audit-data";
import { randomNumbers } from "../formulas/balance/networks";

type Row = Readonly<Record<string, string | number | null>>;

const outliers = (
  rows: readonly Row[],
  industry: (name: string) => string = () => "C2669",
  fields: Readonly<Record<string, number>> = {},
): Outliers =>
  findOutliers(
    auditData({
      years: [2021, 2022, 2023],
      fields,
      tables: {
        enterprises: [...new Set(rows.map(({ enterprise }) => String(enterprise)))].map((name) => ({
          name,
          industry: industry(name),
        })),
        "enterprise-years": rows,
      },
    }),
  );

const brief = ({ found }: Outliers) =>
  found.map(({ enterprise, year, column, comparison }: Outlier) => [enterprise, year, column.id, comparison]);

const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"];
const spread = [1, 1.2, 0.8, 1.1, 0.9, 1.3, 1.05];
/** Seven enterprises of different size, with figures per output that differ a little. */
const park = (change: (row: Row, index: number) => Row = (row) => row): Row[] =>
  names.map((enterprise, index) => {
    const output = 1000 * 2 ** index;
    const near = spread[index] ?? 1;
    return change(
      {
        enterprise,
        year: 2023,
        output,
        employees: output / 10,
        energy: output * 0.2 * near,
        "fresh-water": output * 0.01 * near,
      },
      index,
    );
  });

test("a figure per output in another unit is found at its cell, with the factor that explains it", () => {
  const found = outliers(park((row, index) => (index === 3 ? { ...row, energy: Number(row["energy"]) * 1000 } : row)));
  expect(brief(found)).toEqual([["丁", 2023, "energy", "sector"]]);
  expect(found.found[0]).toMatchObject({
    place: { sheet: "enterprise-years", row: 3, column: "energy" },
    division: "26",
    group: 7,
    unitFactor: 1000,
  });
  expect(found.found[0]?.per?.id).toBe("output");
});

test("a wrong output is found once, at the output, and not at everything that is divided by it", () => {
  const found = outliers(
    park((row, index) => (index === 3 ? { ...row, output: Number(row["output"]) * 10_000 } : row)),
  );
  expect(brief(found)).toEqual([["丁", 2023, "output", "sector"]]);
});

test("without outputs the amounts themselves are compared", () => {
  const found = outliers(
    park((row, index) => ({
      ...row,
      output: null,
      ...(index === 6 && { "fresh-water": Number(row["fresh-water"]) * 1000 }),
    })),
  );
  expect(brief(found)).toEqual([["庚", 2023, "fresh-water", "sector"]]);
  expect(found.found[0]?.per).toBeUndefined();
});

test("a large enterprise is no outlier: it uses much for a large output", () => {
  const large = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([id, it]) => [id, typeof it === "number" && id !== "year" ? it * 4 : it]),
    );
  expect(brief(outliers(park((row, index) => (index === 6 ? large(row) : row))))).toEqual([]);
});

test("enterprises of different divisions, or without a code, are not compared with each other", () => {
  const wrong = park((row, index) => (index === 3 ? { ...row, energy: Number(row["energy"]) * 1000 } : row));
  const divided = outliers(wrong, (name) => (names.indexOf(name) < 4 ? "C26" : "C3041"));
  expect(divided.found).toEqual([]);
  expect(divided.notJudged).toContainEqual(
    expect.objectContaining({ comparison: "sector", division: "26", reason: "too-few", group: 4 }),
  );
  expect(outliers(wrong, () => "").found).toEqual([]);
});

test("a group whose figures are mostly equal is not judged", () => {
  const { found, notJudged } = outliers(park((row, index) => ({ ...row, employees: index === 0 ? 90_000 : 30 })));
  expect(found.filter(({ column }) => column.id === "employees")).toEqual([]);
  expect(notJudged).toContainEqual(expect.objectContaining({ reason: "no-spread", division: "26", year: 2023 }));
});

test("blank and zero are in no group", () => {
  const { notJudged } = outliers(
    park((row, index) => ({
      ...row,
      energy: index < 3 ? null : 0,
      "fresh-water": index < 3 ? (row["fresh-water"] ?? null) : 0,
    })),
  );
  expect(notJudged.find(({ column }) => column.id === "energy")).toBeUndefined();
  expect(notJudged.find(({ column }) => column.id === "fresh-water")).toMatchObject({ group: 3, reason: "too-few" });
});

describe("across the years of an enterprise", () => {
  /** Each enterprise grows a little differently; everybody halves in 2022. */
  const years = (change: (amount: number, name: string, year: number) => number | null): Row[] =>
    names.flatMap((enterprise, index) =>
      [2021, 2022, 2023].map((year, at) => ({
        enterprise,
        year,
        energy: change((index + 1) * 100 * ([1, 0.5, 1][at] ?? 1) * (1 + 0.01 * index * at), enterprise, year),
      })),
    );
  const apart = (name: string) => `C${13 + names.indexOf(name)}`;

  test("a slump of the whole park is nobody's outlier", () => {
    expect(
      brief(
        outliers(
          years((amount) => amount),
          apart,
        ),
      ),
    ).toEqual([]);
  });

  test.each([2021, 2022, 2023])("the wrong year is the one reported: %d", (wrong) => {
    const found = outliers(
      years((amount, name, year) => (name === "丙" && year === wrong ? amount * 100 : amount)),
      apart,
    );
    expect(brief(found)).toEqual([["丙", wrong, "energy", "years"]]);
    expect(found.found[0]?.unitFactor).toBe(100);
  });

  test("of two years only, nothing tells which is wrong: the later one is asked about, once", () => {
    const found = outliers(
      years((amount, name, year) => (year === 2022 ? null : name === "丙" && year === 2021 ? amount / 1000 : amount)),
      apart,
    );
    expect(brief(found)).toEqual([["丙", 2023, "energy", "years"]]);
  });

  test("fewer than five enterprises with several years are not judged", () => {
    const few = outliers(years((amount) => amount).slice(0, 12), apart);
    expect(few.found).toEqual([]);
    expect(few.notJudged).toContainEqual(expect.objectContaining({ comparison: "years", reason: "too-few", group: 4 }));
  });
});

test("the limits are the audit group's", () => {
  const rows = park((row, index) => (index === 3 ? { ...row, energy: Number(row["energy"]) * 8 } : row));
  expect(brief(outliers(rows))).toHaveLength(1);
  expect(brief(outliers(rows, undefined, { "PO-01": 50 }))).toEqual([]);
  expect(brief(outliers(rows, undefined, { "PO-02": 10 }))).toEqual([]);
});

test("the same figure far off in every year is one finding, with the other years named", () => {
  const rows = [2021, 2022, 2023].flatMap((year) =>
    park((row, index) => ({ ...row, year, ...(index === 3 && { energy: Number(row["energy"]) * 30 }) })),
  );
  const { found } = outliers(rows);
  expect(found).toHaveLength(1);
  expect([found[0]?.year, ...(found[0]?.alsoIn ?? [])].sort()).toEqual([2021, 2022, 2023]);
});

describe("on random parks of 60 enterprises in four divisions, figures per output log-normal with a factor of 1.5", () => {
  const random = randomNumbers(4711);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const randomPark = (): Row[] =>
    Array.from({ length: 60 }, (_, index) => index).flatMap((index) => {
      const output = 5000 * Math.exp(normal());
      const energy = 0.3 * Math.exp(normal() * Math.log(1.5));
      const water = 0.02 * Math.exp(normal() * Math.log(1.5));
      return [2021, 2022, 2023].map((year) => {
        const grown = output * Math.exp(0.08 * normal());
        const yearly = () => Math.exp(0.08 * normal());
        return {
          enterprise: `企业${index}`,
          year,
          output: grown,
          energy: grown * energy * yearly(),
          "fresh-water": grown * water * yearly(),
        };
      });
    });
  const division = (name: string) => ["C13", "C26", "C30", "C33"][Number(name.slice(2)) % 4] ?? "";

  test("a unit mistake of 1000 is found at its cell in at least 95 of 100, and few others with it", () => {
    let hits = 0;
    let others = 0;
    let hinted = 0;
    for (let run = 0; run < 100; run++) {
      const rows = randomPark();
      const at = Math.floor(random() * rows.length);
      const column = ["output", "energy", "fresh-water"][run % 3] ?? "";
      const factor = run % 2 === 0 ? 1000 : 1 / 1000;
      const wrong = rows.map((row, index) => (index === at ? { ...row, [column]: Number(row[column]) * factor } : row));
      const { found } = outliers(wrong, division);
      const there = found.find(({ place }) => place.row === at && place.column === column);
      if (there !== undefined) hits++;
      if (there?.unitFactor !== undefined) hinted++;
      others += found.filter((one) => one !== there).length;
    }
    expect(hits).toBeGreaterThanOrEqual(95);
    expect(hinted).toBeGreaterThanOrEqual(90);
    // of 540 figures in each park
    expect(others / 100).toBeLessThan(4);
  });
});
