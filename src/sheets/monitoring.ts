import { number, oneOf, problem, text, yearOf, yesOrNo } from "./column-kinds";
import { defineSheet } from "./define";

/** Environmental quality by monitoring point (DB43/T, A.4 a). */
export const monitoring = defineSheet({
  kind: "table",
  id: "monitoring",
  tab: { zh: "环境监测", en: "Monitoring" },
  title: { zh: "环境质量监测点与监测结果", en: "Monitoring points and results" },
  intro: {
    zh: "每个点位每个因子每年一行。声环境昼间、夜间各一行；地下水上、下游至少各一口井。未达到目标的进入“问题清单”。",
    en: "One row for each point, parameter and year; noise by day and by night apart; at least one well upstream and one downstream. What misses its target goes on the list of problems.",
  },
  clause: "A.4 a)",
  tableName: "Park_Monitoring",
  key: ["kind", "point", "parameter", "year"],
  blankRows: 60,
  columns: [
    oneOf(
      "kind",
      { zh: "要素", en: "Medium" },
      {
        "surface-water": { zh: "地表水", en: "surface water" },
        groundwater: { zh: "地下水", en: "ground water" },
        air: { zh: "大气", en: "ambient air" },
        characteristic: { zh: "特征污染物", en: "characteristic pollutant" },
        noise: { zh: "声环境", en: "noise" },
        soil: { zh: "土壤", en: "soil" },
      },
      { width: 24 },
    ),
    text(
      "point",
      { zh: "断面、监测井或点位", en: "Section, well or point" },
      { width: 28, help: { zh: "注明方位或上、下游。", en: "Say where: upstream, downstream, direction." } },
    ),
    text(
      "parameter",
      { zh: "因子", en: "Parameter" },
      {
        width: 18,
        help: { zh: "如 NH3-N、PM2.5 年均值、昼间 LAeq、pH。", en: "E.g. NH3-N, PM2.5 yearly mean, LAeq by day, pH." },
      },
    ),
    yearOf(),
    number("value", "1", { zh: "监测值", en: "Value" }, { min: 0, width: 12 }),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      {
        width: 12,
        help: { zh: "如 mg/L、µg/m³、dB(A)、mg/kg；pH 填“无量纲”。", en: "E.g. mg/L, µg/m³, dB(A), mg/kg, none." },
      },
    ),
    text("standard", { zh: "标准与现状类别", en: "Standard and present class" }, { width: 26 }),
    text(
      "target",
      { zh: "功能与目标类别", en: "Function and target class" },
      { width: 22, required: "conditional", help: { zh: "有水环境或功能区目标的必填。", en: "Due where one is set." } },
    ),
    number(
      "limit",
      "1",
      { zh: "标准限值", en: "Limit" },
      {
        width: 12,
        required: "optional",
        help: { zh: "上限，与监测值同一单位。", en: "Upper limit in the same unit." },
      },
    ),
    yesOrNo("meets", { zh: "是否达标", en: "Meets it" }, { width: 12 }),
    problem({ zh: "未达标时必填。", en: "Due when it is missed." }),
  ],
});
