import { defineRule } from "./define";
import { tidy } from "./sum-of-parts";

/** In per cent of what is generated: the balance of hazardous waste by convention. */
const tolerance = 1;

const amount = (cell: unknown): number | undefined => (typeof cell === "number" ? cell : undefined);

export const wasteRows = defineRule({
  id: "waste-rows",
  since: "0.1.0",
  clause: "A.3 d)",
  severity: "error",
  title: { zh: "每种固体废物产生量与去向平衡", en: "Every kind of waste balances" },
  message: {
    zh: "“固体废物明细”第 {row} 行（{waste}，{year} 年）产生 {generated} t，利用（扣除往年贮存）、处置、贮存合计 {accounted} t。",
    en: "“Wastes”, row {row} ({waste}, {year}): {generated} t generated, {accounted} t utilised (less old stock), disposed of and stored.",
  },
  remedy: {
    zh: "对照转移联单和台账核对各列；当年新增贮存量不是库存。",
    en: "Check the columns against manifests and ledgers; what is stored in the year is not the stock.",
  },
  because: {
    zh: "产生量 = 综合利用量 − 利用往年贮存量 + 处置量 + 贮存量（环境统计口径），容差 1%（惯例，待核实）。",
    en: "Generated = utilised − old stock utilised + disposed of + stored (environmental statistics), within 1 % (convention, to be verified).",
  },
  examples: [
    {
      tables: { wastes: [{ code: "HW08", year: 2023, generated: 100, utilised: 60, disposed: 30, stored: 5 }] },
      finds: 1,
    },
    {
      tables: { wastes: [{ code: "HW08", year: 2023, generated: 100, utilised: 70, old: 5, disposed: 30, stored: 5 }] },
      finds: 0,
    },
    {
      tables: { wastes: [{ code: "HW08", year: 2023, generated: 100, utilised: 60, disposed: null, stored: 5 }] },
      finds: 0,
    },
  ],
  find: ({ data }) => ({
    hits: data.rows("wastes").flatMap(({ index, cells }) => {
      const [generated, utilised, disposed, stored] = ["generated", "utilised", "disposed", "stored"].map((column) =>
        amount(cells[column]),
      );
      if (generated === undefined || utilised === undefined || disposed === undefined || stored === undefined)
        return [];
      const accounted = tidy(utilised - (amount(cells["old"]) ?? 0) + disposed + stored);
      if (Math.abs(accounted - generated) <= (generated * tolerance) / 100 + 1e-9) return [];
      return [
        {
          place: { sheet: "wastes", row: index, column: "generated" },
          args: {
            row: index + 1,
            waste: String(cells["name"] ?? cells["code"] ?? index + 1),
            year: String(cells["year"] ?? ""),
            generated,
            accounted,
          },
        },
      ];
    }),
  }),
});
