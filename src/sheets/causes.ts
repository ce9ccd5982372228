import { oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The list of causes over the eight aspects (DB43/T, 6.3.1) and the park's own (5.2). */
export const causes = defineSheet({
  kind: "table",
  id: "causes",
  tab: { zh: "原因清单", en: "Causes" },
  title: { zh: "原因清单", en: "List of causes" },
  intro: {
    zh: "每个原因一行，对应一个问题和八个方面之一；每个问题至少一个原因。园区层面的原因再选 5.2 的分析角度。",
    en: "One row for each cause, with its problem and one of the eight aspects; for a cause at park level choose the angle of 5.2 as well.",
  },
  clause: "6.3.1",
  tableName: "Park_Causes",
  key: ["id"],
  blankRows: 40,
  atLeast: 1,
  columns: [
    rowId({ zh: "原因编号", en: "Cause no." }, "R1"),
    text("problem", { zh: "问题编号", en: "Problem no." }, { width: 12, linksTo: { sheet: "problems", column: "id" } }),
    oneOf(
      "aspect",
      { zh: "方面", en: "Aspect" },
      {
        input: { zh: "原辅料和能源", en: "materials and energy" },
        process: { zh: "技术工艺", en: "technology and process" },
        equipment: { zh: "设备", en: "equipment" },
        control: { zh: "过程控制", en: "process control" },
        product: { zh: "产品", en: "product" },
        waste: { zh: "废物", en: "waste" },
        management: { zh: "管理", en: "management" },
        people: { zh: "人员", en: "people" },
      },
      { width: 24 },
    ),
    text("cause", { zh: "原因", en: "Cause" }, { width: 56 }),
    oneOf(
      "park",
      { zh: "园区层面的角度", en: "Angle at park level" },
      {
        planning: { zh: "园区规划", en: "planning" },
        layout: { zh: "产业布局", en: "industrial layout" },
        resources: { zh: "资源能源利用", en: "use of resources and energy" },
        "pollution-control": { zh: "污染防治", en: "pollution control" },
        "low-carbon": { zh: "低碳发展", en: "low-carbon development" },
        infrastructure: { zh: "基础设施建设", en: "infrastructure" },
        administration: { zh: "园区管理", en: "park administration" },
      },
      { width: 29, required: "optional" },
    ),
  ],
});
