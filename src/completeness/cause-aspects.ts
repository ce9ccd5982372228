import { defineRule } from "./define";
import { columnOf } from "./field-index";
import { textList } from "./text-list";

export const causeAspects = defineRule({
  id: "cause-aspects",
  since: "0.1.0",
  clause: "6.3.1",
  severity: "warning",
  title: { zh: "原因分析覆盖八个方面", en: "Causes over the eight aspects" },
  message: { zh: "原因分析没有涉及：{aspects}。", en: "No cause concerns: {aspects}." },
  remedy: {
    zh: "补充这些方面的原因；确无原因的，在报告 4.2 说明。",
    en: "Add causes of these aspects; if there are none, say so in 4.2 of the report.",
  },
  because: {
    zh: "6.3.1 列出八个方面：原辅料和能源、技术工艺、设备、过程控制、产品、废物、管理、人员。",
    en: "6.3.1 names eight aspects: materials and energy, technology, equipment, control, product, waste, management, people.",
  },
  examples: [
    { tables: { causes: [{ id: "R1", aspect: "input" }] }, finds: 1 },
    {
      tables: {
        causes: ["input", "process", "equipment", "control", "product", "waste", "management", "people"].map(
          (aspect) => ({ id: aspect, aspect }),
        ),
      },
      finds: 0,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const named = new Set(data.rows("causes").map(({ cells }) => cells["aspect"]));
    if (named.size === 0) return { hits: [] };
    const missing = Object.entries(columnOf(sheets, "causes", "aspect").choices ?? {}).filter(([id]) => !named.has(id));
    if (missing.length === 0) return { hits: [] };
    return {
      hits: [
        {
          place: { sheet: "causes", column: "aspect" },
          args: {
            aspects: textList(
              missing.map(([, name]) => name),
              8,
            ),
          },
        },
      ],
    };
  },
});
