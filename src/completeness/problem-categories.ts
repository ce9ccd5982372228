import { defineRule, type RuleContext, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { textList } from "./text-list";

/** Choices of a column that no row takes, as one hit; none while the list, or the column, is empty. */
function untaken(
  { data, sheets }: RuleContext,
  {
    table,
    column,
    except = [],
  }: { readonly table: string; readonly column: string; readonly except?: readonly string[] },
): RuleHit[] {
  const taken = new Set(data.rows(table).map(({ cells }) => cells[column] ?? null));
  const { title, choices = {} } = columnOf(sheets, table, column);
  if (![...taken].some((choice) => choice !== null)) return [];
  const missing = Object.entries(choices).filter(([id]) => !taken.has(id) && !except.includes(id));
  if (missing.length === 0) return [];
  const sheet = sheets.find(({ id }) => id === table);
  return [
    {
      place: { sheet: table, column },
      args: {
        table: sheet?.title ?? table,
        column: title,
        missing: textList(
          missing.map(([, name]) => name),
          missing.length,
        ),
      },
    },
  ];
}

export const problemCategories = defineRule({
  id: "problem-categories",
  since: "0.1.0",
  clause: "6.3.1",
  severity: "warning",
  title: { zh: "问题的类别和园区层面的原因齐全", en: "Kinds of problems, and causes at park level" },
  message: {
    zh: "“{table}”的“{column}”没有涉及：{missing}。",
    en: "“{table}”: no row concerns {missing} (“{column}”).",
  },
  remedy: {
    zh: "补充这些方面；确无的，在报告 4.2 说明。",
    en: "Add what concerns them; if there is nothing, say so in 4.2 of the report.",
  },
  because: {
    zh: "5.1 从能耗、物耗、污染、效率、碳排放强度查找问题；5.2 从规划、布局、资源能源、污染防治、低碳、基础设施、管理分析原因。",
    en: "5.1 looks for problems of energy, materials, pollution, efficiency and carbon; 5.2 for causes in planning, layout, resources, pollution control, low-carbon development, infrastructure and administration.",
  },
  examples: [
    { tables: { problems: [{ id: "P1", category: "energy" }] }, finds: 1 },
    {
      tables: {
        problems: [
          { id: "P1", category: "energy" },
          { id: "P2", category: "material" },
          { id: "P3", category: "pollution" },
          { id: "P4", category: "efficiency" },
          { id: "P5", category: "carbon" },
        ],
      },
      finds: 0,
    },
    { tables: { causes: [{ id: "R1", park: "layout" }] }, finds: 1 },
    { tables: { causes: [{ id: "R1", park: null }] }, finds: 0 },
  ],
  find: (context) => ({
    hits: [
      ...untaken(context, { table: "problems", column: "category", except: ["other"] }),
      ...untaken(context, { table: "causes", column: "park" }),
    ],
  }),
});
