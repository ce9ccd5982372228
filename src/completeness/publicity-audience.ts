import { defineRule } from "./define";
import { columnOf } from "./field-index";

/** Whom publicity must reach (6.1.3 a). */
const reached = ["departments", "enterprises"];

export const publicityAudience = defineRule({
  id: "publicity-audience",
  since: "0.1.0",
  clause: "6.1.3 a)",
  severity: "error",
  title: { zh: "宣传教育的对象", en: "Whom publicity reaches" },
  message: { zh: "宣传教育没有覆盖“{audience}”。", en: "Publicity does not reach the “{audience}”." },
  remedy: {
    zh: "补充面向该对象的宣传教育活动记录。",
    en: "Add the record of an event of publicity for them.",
  },
  because: {
    zh: "6.1.3 a)：对象包括园区各职能部门、园区内各企业相关人员。",
    en: "6.1.3 a): publicity is for the park's departments and its enterprises.",
  },
  examples: [
    { tables: { training: [{ id: "T1", kind: "publicity", audience: "departments" }] }, finds: 1 },
    { tables: { training: [{ id: "T1", kind: "publicity", audience: "both" }] }, finds: 0 },
    { tables: { training: [{ id: "T1", kind: "training", audience: "both" }] }, finds: 2 },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const rows = data.rows("training");
    if (rows.length === 0) return { hits: [] };
    const audiences = new Set(
      rows.filter(({ cells }) => cells["kind"] === "publicity").map(({ cells }) => cells["audience"]),
    );
    const names = columnOf(sheets, "training", "audience").choices ?? {};
    return {
      hits: reached
        .filter((audience) => !audiences.has(audience) && !audiences.has("both"))
        .map((audience) => ({
          place: { sheet: "training", column: "audience" },
          args: { audience: names[audience] ?? audience },
        })),
    };
  },
});
