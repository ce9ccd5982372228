import { z } from "zod";
import {
  factorDiff,
  factors,
  items,
  properties,
  regions,
  selectFactor,
  sets,
  type Factor,
} from "../../src/core/factors";
import { convert, parseUnit } from "../../src/core/units";

const keys = (record: object) => z.enum(Object.keys(record) as [string, ...string[]]);
const schema = z.strictObject({
  item: keys(items),
  property: keys(properties),
  value: z.number().positive().finite(),
  unit: z.string().refine((unit) => parseUnit(unit).ok, "not a unit"),
  year: z.number().int().min(1990).max(2030),
  region: keys(regions).optional(),
  set: keys(sets),
  document: z.string().min(1),
  clause: z.string().min(1).optional(),
  confidence: z.enum(["verified", "to-verify"]),
});

const selected = (query: Parameters<typeof selectFactor>[0], own?: readonly Factor[]): Factor => {
  const outcome = selectFactor(query, own);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

describe("the factor data", () => {
  test("is well formed: value, unit, year, document and confidence everywhere", () => {
    expect(z.array(schema).safeParse(factors).error?.issues).toBeUndefined();
  });

  test("holds each figure once", () => {
    const places = factors.map(({ item, property, set, year, region }) =>
      [item, property, set, year, region].join(" "),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test("keeps to the unit its property has", () => {
    const like: Record<string, string[]> = {
      tce: ["kgce/kg", "kgce/m3", "kgce/kWh", "kgce/MJ"],
      "tce-equivalent": ["kgce/kg", "kgce/m3"],
      ncv: ["GJ/t", "GJ/m3", "GJ/Nm3"],
      "carbon-content": ["tC/GJ"],
      oxidation: ["1"],
      co2: ["tCO2/MWh", "tCO2/GJ", "tCO2/t"],
      gwp: ["tCO2e/t"],
    };
    for (const { item, property, unit } of factors) {
      expect([item, property, (like[property] ?? []).some((one) => convert(1, unit, one).ok)]).toEqual([
        item,
        property,
        true,
      ]);
    }
  });

  test("has sane heating values: coefficient, heating value and carbon content fit each other", () => {
    for (const { item, value } of factors.filter(({ property, unit }) => property === "tce" && unit === "kgce/kg")) {
      const heat = factors.find((it) => it.item === item && it.set === "gbt2589-2020" && it.property === "ncv");
      // 1 kgce = 29307.6 kJ; the coefficients are kcal ÷ 7000 and agree with the 2020 heating values to 0.1 %
      if (heat !== undefined) expect([item, Math.abs(heat.value / 29307.6 / value - 1) < 1e-3]).toEqual([item, true]);
    }
    for (const { value } of factors.filter(({ property }) => property === "oxidation"))
      expect(value).toBeLessThanOrEqual(1);
  });

  test("gives each fuel of a guideline all three figures, so none is borrowed from another set", () => {
    for (const set of ["industry", "provincial"]) {
      const having = (property: string) =>
        factors
          .filter((it) => it.set === set && it.property === property)
          .map(({ item }) => item)
          .sort();
      expect(having("carbon-content")).toEqual(having("ncv"));
      expect(having("oxidation")).toEqual(having("ncv"));
    }
  });

  test("standard-coal coefficients are kcal ÷ 7000, not kJ ÷ 29307 (published table of GB/T 2589-2008)", () => {
    const published = {
      "raw-coal": 0.7143,
      coke: 0.9714,
      "crude-oil": 1.4286,
      gasoline: 1.4714,
      diesel: 1.4571,
      lpg: 1.7143,
      "refinery-gas": 1.5714,
      "oilfield-gas": 1.33,
    } as const;
    const kcal = {
      "raw-coal": 5000,
      coke: 6800,
      "crude-oil": 10000,
      gasoline: 10300,
      diesel: 10200,
      lpg: 12000,
      "refinery-gas": 11000,
      "oilfield-gas": 9310,
    } as const;
    for (const [item, value] of Object.entries(published) as [keyof typeof published, number][]) {
      const old = selected({ item, property: "tce", set: "gbt2589-2008" });
      expect(old.value).toBe(value);
      expect(Number((kcal[item] / 7000).toFixed(4))).toBe(value);
      const heat = selected({ item, property: "ncv", set: "gbt2589-2008" });
      if (item !== "refinery-gas") expect(Math.abs(heat.value / 29307 - value)).toBeGreaterThan(5e-4);
    }
  });
});

test("where each grid factor was announced, and which edition each GWP is from", () => {
  const clauses = factors.filter((it) => it.set === "grid").map((it) => [it.year, it.clause]);
  for (const [year, clause] of clauses) expect([year, clause]).toEqual([year, expect.stringContaining("公告")]);
  expect(new Set(clauses.map(([, clause]) => clause)).size).toBe(3);
  // the carbon market has a factor of its own, which those announcements do not give
  const market = factors.filter(({ set }) => set === "carbon-market");
  expect(market.map(({ year, clause }) => [year, clause])).toEqual([2020, 2021, 2022].map((year) => [year, undefined]));
  const methane = ["ipcc-sar", "ipcc-ar5", "ipcc-ar6"] as const;
  expect(
    methane.map((set) => {
      const found = selectFactor({ item: "methane", property: "gwp", set });
      return found.ok ? [found.value.value, found.value.year] : [];
    }),
  ).toEqual([
    [21, 1995],
    [28, 2013],
    [27.9, 2021],
  ]);
  // what no report gives has no figure, not another report's
  expect(selectFactor({ item: "nitrogen-trifluoride", property: "gwp", set: "ipcc-sar" }).ok).toBe(false);
});

test("what no publication gives is named as it was asked for, in both languages", () => {
  const query = { item: "electricity", property: "co2", year: 2015, region: "hunan", set: "carbon-market" } as const;
  expect(selectFactor(query)).toMatchObject({
    problem: {
      detail: { given: "electricity co2 2015 hunan carbon-market" },
      words: {
        given: {
          zh: "电力 二氧化碳排放因子 2015 湖南 企业温室气体排放报告管理通知（生态环境部）",
          en: "electricity CO2 emission factor 2015 Hunan Carbon-market reporting notices (MEE)",
        },
      },
    },
  });
  expect(selectFactor({ item: "biogas", property: "tce" })).toMatchObject({
    problem: { words: { given: { zh: "沼气 折标准煤系数（当量值）", en: expect.stringMatching(/^biogas [^\d]+$/) } } },
  });
});

test("carriers that the standard prints as a range can be named, and have a coefficient only of one's own", () => {
  for (const item of ["coal-slime", "coal-mine-gas", "biogas", "coke-oven-gas"] as const) {
    expect(selectFactor({ item, property: "tce" })).toMatchObject({ ok: false, problem: { code: "unknown-factor" } });
  }
});

describe("selecting", () => {
  test("takes the latest figure not later than the year", () => {
    const national = (year?: number) => selected({ item: "electricity", property: "co2", year }).value;
    expect([national(2021), national(2022), national(2023), national(2030), national()]).toEqual([
      0.5568, 0.5366, 0.5306, 0.5306, 0.5306,
    ]);
    expect(selected({ item: "electricity", property: "co2", region: "hunan", year: 2023 })).toMatchObject({
      value: 0.49,
      year: 2022,
    });
    expect(selectFactor({ item: "electricity", property: "co2", year: 2019 })).toMatchObject({
      ok: false,
      problem: { code: "unknown-factor", detail: { given: "electricity co2 2019" } },
    });
  });

  test("the published changes from 2022 to 2023 hold: national −1.1 %, residual +4.1 %", () => {
    const change = (region: "national" | "residual") =>
      selected({ item: "electricity", property: "co2", region, year: 2023 }).value /
        selected({ item: "electricity", property: "co2", region, year: 2022 }).value -
      1;
    expect(change("national")).toBeCloseTo(-0.011, 3);
    expect(change("residual")).toBeCloseTo(0.041, 3);
  });

  test("never gives a regional figure for the nation or the other way round", () => {
    expect(selectFactor({ item: "raw-coal", property: "tce", region: "hunan" }).ok).toBe(false);
    expect(selected({ item: "electricity", property: "co2" }).region).toBe("national");
  });

  const own: Factor = {
    item: "raw-coal",
    property: "tce",
    value: 0.68,
    unit: "kgce/kg",
    year: 2024,
    set: "own",
    document: "化验报告",
    confidence: "to-verify",
  };

  test("the user's own figure wins, but only from its year on", () => {
    expect(selected({ item: "raw-coal", property: "tce" }, [own]).value).toBe(0.68);
    expect(selected({ item: "raw-coal", property: "tce", year: 2023 }, [own]).value).toBe(0.7143);
    expect(selected({ item: "coke", property: "tce" }, [own]).value).toBe(0.9714);
  });
});

describe("the user's own figures", () => {
  const grid = (value: number, year: number, region?: Factor["region"]): Factor => ({
    item: "electricity",
    property: "co2",
    value,
    unit: "kgCO2/kWh",
    year,
    ...(region === undefined ? {} : { region }),
    set: "own",
    document: "供电公司证明",
    confidence: "to-verify",
  });
  const taken = (query: { year?: number; region?: Factor["region"] }, ...own: Factor[]) =>
    selected({ item: "electricity", property: "co2", year: query.year, region: query.region }, own).value;

  test("are taken by the latest year that is not later, in whatever order they stand", () => {
    const [first, second, third] = [grid(0.1, 2021), grid(0.2, 2022), grid(0.3, 2023)];
    for (const own of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ])
      expect([2021, 2022, 2024].map((year) => taken({ year, region: "hunan" }, ...own))).toEqual([0.1, 0.2, 0.3]);
  });

  test("of one year: the first row holds", () => {
    expect(taken({}, grid(0.1, 2022), grid(0.2, 2022))).toBe(0.1);
  });

  test("without a region come before those of the whole country where no region is asked for", () => {
    expect(taken({}, grid(0.1, 2022), grid(0.2, 2023, "national"))).toBe(0.1);
    expect(taken({ region: "national" }, grid(0.1, 2023), grid(0.2, 2022, "national"))).toBe(0.2);
  });

  test("hold in every region without one, but a region's own comes first, and another region's not at all", () => {
    expect(taken({ region: "hunan" }, grid(0.1, 2023), grid(0.2, 2021, "hunan"))).toBe(0.2);
    expect(taken({ region: "central", year: 2023 }, grid(0.2, 2021, "hunan"))).toBe(0.5271);
    expect(taken({ region: "hunan", year: 2022 }, grid(0.1, 2023))).toBe(0.49);
    expect(taken({}, grid(0.1, 2023, "national"))).toBe(0.1);
  });
});

describe("the difference of two choices of factors", () => {
  test("is nothing for equal choices", () => {
    expect(factorDiff({ year: 2022 }, { year: 2022 })).toEqual([]);
  });

  test("is in the grid factor alone for another year: editions of standards are chosen by name", () => {
    const changes = factorDiff({ year: 2023 }, { year: 2010 });
    expect(changes.map(({ item, property }) => [item, property])).toEqual([["electricity", "co2"]]);
  });

  test("is in the grid factor alone for another region", () => {
    const changes = factorDiff({}, { region: "hunan" });
    expect(changes.map(({ item, property }) => [item, property])).toEqual([["electricity", "co2"]]);
  });

  test("leaves out an own figure that says the same in another unit", () => {
    const same: Factor = {
      item: "raw-coal",
      property: "tce",
      value: 714.3,
      unit: "kgce/t",
      year: 0,
      set: "own",
      document: "化验报告",
      confidence: "to-verify",
    };
    expect(factorDiff({}, { own: [same] })).toEqual([]);
    expect(factorDiff({}, { own: [{ ...same, value: 700 }] })).toHaveLength(1);
  });

  test("from nothing: 0 to 0 is no change, 0 to a figure has no size", () => {
    const own = (value: number): readonly Factor[] => [
      {
        item: "biogas",
        property: "tce",
        value,
        unit: "kgce/kg",
        year: 0,
        set: "own",
        document: "示例",
        confidence: "to-verify",
      },
    ];
    expect(factorDiff({ own: own(0) }, { own: own(0) })).toEqual([]);
    expect(factorDiff({ own: own(0) }, { own: own(2) })).toMatchObject([{ change: undefined }]);
    expect(factorDiff({ own: own(2) }, { own: own(0) })).toMatchObject([{ change: -1 }]);
  });
  test("has no size where the units do not convert, and is named all the same", () => {
    const perVolume: Factor = {
      item: "raw-coal",
      property: "tce",
      value: 0.7143,
      unit: "kgce/m3",
      year: 0,
      set: "own",
      document: "化验报告",
      confidence: "to-verify",
    };
    expect(factorDiff({}, { own: [perVolume] })).toMatchObject([{ item: "raw-coal", change: undefined }]);
  });

  test("takes an own grid factor from its year on and in its region, as the calculation does", () => {
    const mine: Factor = {
      item: "electricity",
      property: "co2",
      value: 420,
      unit: "kgCO2/MWh",
      year: 2022,
      region: "hunan",
      set: "own",
      document: "供电公司证明",
      confidence: "to-verify",
    };
    const changed = (year: number, region?: "hunan" | "central") =>
      factorDiff({ year, ...(region && { region }) }, { year, ...(region && { region }), own: [mine] });
    expect(changed(2023, "hunan")).toMatchObject([{ item: "electricity", after: { value: 420, set: "own" } }]);
    expect(changed(2023, "hunan")[0]?.change).toBeCloseTo(0.42 / 0.49 - 1, 12);
    expect([changed(2021, "hunan"), changed(2023, "central"), changed(2023)]).toEqual([[], [], []]);
    // an own figure that is given up is a change back to the published one
    const back = factorDiff({ year: 2023, region: "hunan", own: [mine] }, { year: 2023, region: "hunan" });
    expect(back[0]?.change).toBeCloseTo(0.49 / 0.42 - 1, 12);
  });

  test("leaves out what neither choice has", () => {
    // no set of heating values but the industry's has anthracite's oxidation; neither choice names that set
    const changes = factorDiff({ sets: { oxidation: "grid" } }, { sets: { oxidation: "ipcc-ar5" } });
    expect(changes).toEqual([]);
  });

  test("names what changes and by how much", () => {
    const [only, ...others] = factorDiff({ year: 2022 }, { year: 2023 });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      item: "electricity",
      property: "co2",
      before: { value: 0.5366 },
      after: { value: 0.5306 },
    });
    expect(only?.change).toBeCloseTo(0.5306 / 0.5366 - 1, 12);
  });

  test("compares figures in different units and tells what is lost", () => {
    const changes = factorDiff({ sets: { ncv: "industry" } }, { sets: { ncv: "provincial" } });
    const diesel = changes.find(({ item }) => item === "diesel");
    expect(diesel?.change).toBeCloseTo(42.652 / 43.33 - 1, 10);
    expect(changes.find(({ item }) => item === "anthracite")).toMatchObject({ after: undefined, change: undefined });
  });
});
