import { defineRule } from "./define";
import { columnOf } from "./field-index";

/** The two ways in which 6.4 asks options to be sought. */
const sought = ["energy-cascade", "cross-industry"];

export const interEnterpriseOptions = defineRule({
  id: "inter-enterprise-options",
  since: "0.1.0",
  clause: "6.4",
  severity: "warning",
  title: { zh: "有企业间、行业间方案", en: "There are options between enterprises and industries" },
  message: { zh: "备选方案中没有“{scope}”类方案。", en: "None of the options is of the kind “{scope}”." },
  remedy: {
    zh: "补充征集；确无条件的，在报告 5.1 说明。",
    en: "Look for some; if there is no occasion, say so in 5.1 of the report.",
  },
  because: {
    zh: "6.4：从企业之间开展能源梯级利用，行业之间开展能源资源综合利用，全面征集备选方案。",
    en: "6.4 asks for options from energy cascades between enterprises and from integrated use between industries.",
  },
  examples: [
    { tables: { options: [{ id: "F1", scope: "enterprise" }] }, finds: 2 },
    { tables: { options: [{ id: "F1", scope: "energy-cascade" }] }, finds: 1 },
    {
      tables: {
        options: [
          { id: "F1", scope: "energy-cascade" },
          { id: "F2", scope: "cross-industry" },
        ],
      },
      finds: 0,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const scopes = data
      .rows("options")
      .flatMap(({ cells }) => (typeof cells["scope"] === "string" ? [cells["scope"]] : []));
    if (scopes.length === 0) return { hits: [] };
    const names = columnOf(sheets, "options", "scope").choices ?? {};
    return {
      hits: sought
        .filter((scope) => !scopes.includes(scope))
        .map((scope) => ({ place: { sheet: "options", column: "scope" }, args: { scope: names[scope] ?? scope } })),
    };
  },
});
