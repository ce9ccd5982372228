import { defineRule } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { tidy } from "./sum-of-parts";

/** Parts of the developed area, each entered once; those of the year stand with the rest of A.1 a). */
const yearly = ["A1a-10", "A1a-11"];
const once = ["A1e-02-storage", "A1e-02-housing", "A1e-02-public"];

/** In per cent of the developed area. */
const tolerance = 2;

const uses = { "A1e-02-storage": 40, "A1e-02-housing": 20, "A1e-02-public": 70 };

export const landUse = defineRule({
  id: "land-use",
  since: "0.1.0",
  clause: "A.1 e)",
  severity: "error",
  title: { zh: "功能区面积合计等于已开发面积", en: "Land by function adds up to the developed area" },
  message: {
    zh: "{year} 年工业、绿地与仓储、居住、公用面积合计 {sum} hm²，已开发面积为 {given} hm²，相差超过 {tolerance}%。",
    en: "Industry, green, storage, housing and public land add up to {sum} hm² in {year}, the developed area is {given} hm²: more than {tolerance} % apart.",
  },
  remedy: { zh: "对照规划图核对各类面积。", en: "Check the areas against the land-use plan." },
  because: {
    zh: "功能区面积构成合计等于已开发面积，容差 2%（经验值，待核实）；均看考察期最后一年。",
    en: "Land by function is the developed area, within 2 % (experience, to be verified); the last year counts.",
  },
  examples: [
    {
      years: [2023],
      fields: { "A1a-09": { 2023: 600 }, "A1a-10": { 2023: 400 }, "A1a-11": { 2023: 70 }, ...uses },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A1a-09": { 2023: 600 }, "A1a-10": { 2023: 300 }, "A1a-11": { 2023: 70 }, ...uses },
      finds: 1,
    },
    { years: [2023], fields: { "A1a-09": { 2023: 600 }, "A1a-10": { 2023: 300 }, ...uses }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const year = data.years.at(-1);
    if (year === undefined) return { hits: [] };
    const given = data.value("A1a-09", year);
    const parts = [...yearly.map((id) => data.value(id, year)), ...once.map((id) => data.value(id))];
    if (typeof given !== "number" || parts.some((part) => typeof part !== "number")) return { hits: [] };
    const sum = tidy(parts.reduce<number>((all, part) => all + Number(part), 0));
    if (Math.abs(sum - given) <= (given * tolerance) / 100) return { hits: [] };
    return {
      hits: [{ place: valuePlace(fieldOf(sheets, "A1a-09"), year), args: { year: `${year}`, sum, given, tolerance } }],
    };
  },
});
