/** What the workbench page says, in both languages. */
import type { Text } from "../../core/text";

export const texts = {
  title: { zh: "园区清洁生产审核助手 · 试用工作台", en: "Park Audit workbench" },
  subtitle: {
    zh: "无需 Excel：左侧是工作簿，右侧是插件面板",
    en: "Workbook left, add-in panel right; no Excel needed",
  },
  language: { zh: "语言", en: "Language" },
  fileGroup: { zh: "文件", en: "File" },
  ribbonGroup: { zh: "清洁生产审核", en: "Cleaner production audit" },
  open: { zh: "打开 .xlsx", en: "Open .xlsx" },
  save: { zh: "保存 .xlsx", en: "Save .xlsx" },
  sampleReal: { zh: "示例：真实数据", en: "Published sample" },
  sampleDemo: { zh: "示例：演示园区", en: "Demo park" },
  grid: { zh: "工作簿", en: "Workbook" },
  pane: { zh: "插件面板", en: "Add-in panel" },
  closePane: { zh: "关闭面板", en: "Close the panel" },
  resize: { zh: "面板宽度（左右方向键调整）", en: "Panel width (left and right arrow keys)" },
  starting: { zh: "正在启动……", en: "Starting…" },
  connecting: { zh: "正在启动插件……", en: "Starting the add-in…" },
  calculating: { zh: "正在计算……", en: "Calculating…" },
  ready: { zh: "就绪", en: "Ready" },
  notConnected: { zh: "插件未启动", en: "The add-in is not running" },
  opening: { zh: "正在打开……", en: "Opening…" },
  saving: { zh: "正在保存……", en: "Saving…" },
  running: { zh: "正在执行：", en: "Running: " },
  problems: { zh: "工作台问题", en: "Workbench problems" },
  sampleMissing: { zh: "示例文件未随工作台提供：", en: "The sample is not provided with this workbench: " },
  unreadable: {
    zh: "无法打开该文件，当前工作簿未改动。请选择未加密、未损坏的 .xlsx 文件。原因：",
    en: "The file cannot be opened; the present workbook is unchanged. Choose an .xlsx file that is neither encrypted nor damaged. Reason: ",
  },
  openNew: {
    zh: "浏览器没有打开新窗口：点此打开新工作簿",
    en: "The browser opened no window: click here for the new workbook",
  },
  notShown: {
    zh: "下列内容工作台不显示，另存时也不会保留：",
    en: "The workbench does not show the following, and does not keep it on saving: ",
  },
  functionsMissing: {
    zh: "未能读取插件的函数清单，PARK. 函数将显示 #NAME?：",
    en: "The add-in's list of functions could not be read; PARK. functions will show #NAME?: ",
  },
  addinFailed: { zh: "插件未能启动：", en: "The add-in did not start: " },
  commandFailed: { zh: "命令未完成：", en: "The command did not complete: " },
  locked: {
    zh: "工作表受保护，该单元格已锁定，不能修改。",
    en: "The sheet is protected and this cell is locked; it cannot be changed.",
  },
  refused: {
    zh: "输入不符合该单元格的规则，已撤回。",
    en: "The entry breaks the rule of this cell and was taken back.",
  },
  choices: { zh: "可选：", en: "Choices: " },
  fileName: { zh: "园区审核", en: "park-audit" },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;
