/** The add-in's ribbon commands, as manifest.xml declares them. */
import type { Text } from "../../core/text";

export interface RibbonCommand {
  /** Element id of the button, for tests and styles. */
  readonly id: string;
  readonly label: Text;
  readonly tip: Text;
  /** The function the manifest names; without one the command shows the panel. */
  readonly functionName?: string;
}

export const ribbon: readonly RibbonCommand[] = [
  {
    id: "command-open",
    label: { zh: "打开面板", en: "Open panel" },
    tip: { zh: "打开审核面板：工作簿概览、检查结果和报告", en: "Opens the audit panel: workbook, findings and report" },
  },
  {
    id: "command-create",
    label: { zh: "新建审核工作簿", en: "New audit workbook" },
    tip: { zh: "按 DB43/T 附录 A 建立审核工作簿", en: "Creates the audit workbook after Appendix A of DB43/T" },
    functionName: "createWorkbook",
  },
  {
    id: "command-check",
    label: { zh: "检查", en: "Check" },
    tip: { zh: "检查缺失、矛盾和异常的数据", en: "Checks for missing, contradictory and unusual data" },
    functionName: "checkWorkbook",
  },
  {
    id: "command-report",
    label: { zh: "生成报告", en: "Write report" },
    tip: { zh: "按 DB43/T 附录 C 生成报告提纲", en: "Writes the report outline after Appendix C of DB43/T" },
    functionName: "writeReport",
  },
];
