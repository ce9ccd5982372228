import { evaluate } from "../../src/evaluation/evaluate";
import { factorBlocks } from "../../src/report/blocks/factor-table";
import type { ReportTable } from "../../src/report/document";
import type { RuleExample } from "../../src/completeness/define";
import { auditData } from "../completeness/audit-data";

type Given = Omit<RuleExample, "finds">;

function tableOf(given: Given, language: "zh-CN" | "en-US" = "zh-CN"): ReportTable {
  const data = auditData({ years: [2021, 2022, 2023], ...given });
  const blocks = factorBlocks({
    data,
    evaluation: evaluate(data),
    findings: [],
    referenceOf: () => undefined,
    language,
  });
  const [table] = blocks;
  if (blocks.length !== 1 || table?.kind !== "table") throw new Error("one table was expected");
  return table;
}

test("without a pinned year each year shows the factor of its own, with its publication", () => {
  const { rows, note } = tableOf({});
  expect(rows.map(([, , value, , years]) => [value, years])).toEqual([
    ["0.5568", "2021 年"],
    ["0.5366", "2022 年"],
    ["0.5306", "2023 年"],
  ]);
  expect(rows[0]?.at(-1)).toMatch(/电力二氧化碳排放因子公告.*2021 年值，待核实/);
  expect(rows[2]?.at(-1)).not.toContain("待核实");
  expect(note).toContain("全国");
});

test("a pinned year and region stand once for all years", () => {
  const { rows, note } = tableOf({ fields: { "PF-01": 2022, "PF-02": "hunan" } }, "en-US");
  expect(rows).toHaveLength(1);
  expect(rows[0]?.slice(0, 5)).toEqual(["electricity", "CO2 emission factor", "0.49", "kgCO2/kWh", "all years"]);
  expect(note).toContain("Hunan");
});

test("own factors are listed with their source; one for electricity takes the place of the grid's", () => {
  const { rows } = tableOf({
    tables: {
      factors: [
        { item: "raw-coal", property: "tce", value: 0.7086, unit: "kgce/kg", source: "化验报告" },
        { item: "heat", property: "co2", value: 0.09, unit: "tCO2/GJ", year: 2022, source: "供热公司证明" },
        { item: "electricity", property: "co2", value: 0.42, unit: "kgCO2/kWh", year: 2022, source: "供电公司证明" },
        { item: "diesel", property: "tce", value: null, unit: "kgce/kg" },
      ],
    },
  });
  expect(rows.map((row) => row.slice(2))).toEqual([
    ["0.5568", "kgCO2/kWh", "2021 年", expect.stringContaining("公告")],
    ["0.42", "kgCO2/kWh", "2022 年", "供电公司证明"],
    ["0.42", "kgCO2/kWh", "2023 年", "供电公司证明"],
    ["0.7086", "kgce/kg", "各年", "化验报告"],
    ["0.09", "tCO2/GJ", "2022 年起", "供热公司证明"],
  ]);
});

test("years before any published factor have no row", () => {
  expect(tableOf({ years: [2019, 2021] }).rows.map((row) => row[4])).toEqual(["2021 年"]);
});
