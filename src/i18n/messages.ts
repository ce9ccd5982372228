import { textIn, type Language, type Text } from "../core/text";
import { fill } from "./fill";

/**
 * Every string of the task pane. One entry holds all languages, so a language that lacks a sentence does not compile;
 * neither does a call that leaves a `{slot}` unfilled.
 */
const messages = {
  // views
  "view.workbook": { zh: "工作簿", en: "Workbook" },
  "view.collect": { zh: "收集", en: "Collect" },
  "view.check": { zh: "检查", en: "Check" },
  "view.analysis": { zh: "分析", en: "Analyse" },
  "view.report": { zh: "报告", en: "Report" },
  "pane.name": { zh: "园区清洁生产审核助手", en: "Park Audit" },
  "pane.views": { zh: "视图", en: "Views" },
  "pane.language": { zh: "切换到 English", en: "切换到简体中文" },
  "pane.version": { zh: "版本 {version}", en: "Version {version}" },
  "pane.help": { zh: "函数手册", en: "Function reference" },
  "pane.retry": { zh: "重试", en: "Try again" },
  "pane.loading": { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  "pane.opening": { zh: "正在打开…", en: "Opening…" },
  "pane.notLoaded": {
    zh: "这一部分没有载入，工作簿未受影响。检查网络连接后重试。",
    en: "This part of the panel could not be loaded; the workbook is as it was. Check the connection and try again.",
  },
  "pane.noAutoRefresh": {
    zh: "无法得知单元格的改动，结果不会自动更新；请用按钮手动更新。",
    en: "Changes of cells cannot be followed here, so results do not renew themselves; use the buttons.",
  },

  // new audit
  "create.title": { zh: "新建审核工作簿", en: "New audit workbook" },
  "create.lead": {
    zh: "按 DB43/T 附录 A 建立资料表、企业表、方案表和指标表。",
    en: "Data sheets, enterprises, options and indicators after DB43/T, appendix A.",
  },
  "reconnect.title": { zh: "公式显示 #NAME? 时", en: "When formulas show #NAME?" },
  "reconnect.when": {
    zh: "工作簿由命令行生成，或在没有本加载项的电脑上编辑过，PARK. 公式可能没有连接。重新连接只改计算单元格，不动填报的数据。",
    en: "In a workbook made by the command line, or edited where this add-in was absent, PARK. formulas may be unconnected. Reconnecting touches computed cells only, never what was typed.",
  },
  "reconnect.do": { zh: "重新连接公式", en: "Reconnect formulas" },
  "reconnect.running": { zh: "正在重新连接…", en: "Reconnecting…" },
  "reconnect.done": { zh: "已重新连接 {count} 个计算单元格。", en: "{count} computed cells are connected again." },
  "create.again": { zh: "再建一个工作簿或打开示例", en: "Another workbook, or a sample" },
  "create.baseline": { zh: "基准期（年）", en: "Base period (year)" },
  "create.from": { zh: "审核考察期起始年", en: "First year" },
  "create.period": {
    zh: "审核考察期：{from}–{to} 年，共 {count} 年",
    en: "Examination period: {from}–{to} ({count} years)",
  },
  "create.onePeriod": { zh: "审核考察期：{year} 年", en: "Examination period: {year}" },
  "create.auditYear": { zh: "审核期（年）", en: "Audit period (year)" },
  "create.enterprises": { zh: "企业数（家）", en: "Enterprises" },
  "create.enterprisesHint": {
    zh: "企业表预留的行数，以后可以增加",
    en: "Rows in the enterprise tables; more can be added later",
  },
  "create.language": { zh: "工作簿语言", en: "Language of the workbook" },
  "setUp.title": { zh: "首轮或再次、单位、适用内容", en: "First or repeated, units, what applies" },
  "setUp.round": { zh: "首轮或再次审核", en: "First or repeated audit" },
  "setUp.roundHint": {
    zh: "再次审核须填写 A.1 g) 上一轮回顾",
    en: "A repeated audit looks back on the last one, A.1 g)",
  },
  "setUp.first": { zh: "首轮审核", en: "first round" },
  "setUp.repeated": { zh: "再次审核", en: "repeated audit" },
  "setUp.open": { zh: "以后在封面填写", en: "to be entered on the cover" },
  "setUp.units": { zh: "工作簿所用单位", en: "Units of the workbook" },
  "setUp.parts": { zh: "园区有无以下内容", en: "What the park has" },
  "setUp.partsHint": {
    zh: "选“无”的，有关各行在新工作簿中隐藏、不需填报；以后可在封面改动。",
    en: "Rows about what the park has not are hidden and not due; the cover can change it later.",
  },
  "setUp.undecided": { zh: "待定", en: "open" },
  "setUp.yes": { zh: "有", en: "yes" },
  "setUp.no": { zh: "无", en: "no" },
  "rebuild.title": { zh: "另建一份（改年份、单位、语言等）", en: "Rebuild with other years, units or language" },
  "rebuild.upgrade": { zh: "工作簿由旧版本建立：另建新版", en: "Made by an older version: rebuild it" },
  "rebuild.lead": {
    zh: "改考察期、企业数、适用内容、单位或语言：已填内容转入一个新工作簿，数值随单位换算。本工作簿不改动，即为备份。",
    en: "With another period, more enterprises, other parts, units or language: what was entered moves to a new workbook, figures are converted. This one stays as it is and is the backup.",
  },
  "rebuild.leadOlder": {
    zh: "后来增加的表格和项目在其中没有。已填内容转入新版工作簿，也可同时改动下列各项。本工作簿不改动，即为备份。",
    en: "Sheets and items that were added since are not in it. What was entered moves to a new workbook; what follows can be changed on the way. This one stays as it is and is the backup.",
  },
  "rebuild.preview": { zh: "查看变化", en: "See what changes" },
  "rebuild.previewing": { zh: "正在比较…", en: "Comparing…" },
  "rebuild.changes": { zh: "变化", en: "Changes" },
  "rebuild.drop": {
    zh: "不再需要这些数据：{years} 年，共 {count} 个",
    en: "These figures are not wanted: {years} ({count} figures)",
  },
  "rebuild.do": { zh: "在新窗口打开", en: "Open in a new window" },
  "rebuild.download": { zh: "下载文件", en: "Download the file" },
  "rebuild.running": { zh: "正在建立…", en: "Making it…" },
  "rebuild.done": {
    zh: "新工作簿已在新窗口打开，转入 {count} 项内容，请到那里另存。公式显示 #NAME? 时，在那里打开面板，点“重新连接公式”。",
    en: "The new workbook is open in a new window with {count} entries; save it there. If formulas show #NAME?, open the pane there and reconnect them.",
  },
  "rebuild.saved": {
    zh: "已下载“{file}”，转入 {count} 项内容。",
    en: "“{file}” was downloaded, with {count} entries.",
  },
  "rebuild.savedInstead": {
    zh: "这里不能打开新工作簿，已改为下载“{file}”，转入 {count} 项内容。",
    en: "No new workbook can be opened here, so “{file}” was downloaded instead, with {count} entries.",
  },
  "rebuild.cannot": {
    zh: "这里既不能打开新工作簿，也不能下载文件。请在网页版或 Windows 版 Excel 中进行，或使用命令行 park-audit rebuild。",
    en: "Here a new workbook can neither be opened nor downloaded. Use Excel on the web or on Windows, or the command line: park-audit rebuild.",
  },
  "create.submit": { zh: "新建审核工作簿", en: "Create audit workbook" },
  "create.running": { zh: "正在建立工作簿…", en: "Creating the workbook…" },
  "create.doneHere": {
    zh: "审核工作簿已建立，工作表已加入当前工作簿。",
    en: "The audit workbook is ready; its sheets were added to this workbook.",
  },
  "create.doneNew": {
    zh: "审核工作簿已在新窗口中打开，请到那里继续。",
    en: "The audit workbook was opened in a new window; continue there.",
  },
  "create.notYear": { zh: "请填写 {from} 至 {to} 之间的年份。", en: "Enter a year between {from} and {to}." },
  "create.fromAfterBaseline": { zh: "起始年不能晚于基准期。", en: "The period cannot begin after the base period." },
  "create.tooLong": { zh: "审核考察期最多 {count} 年。", en: "The examination period has at most {count} years." },
  "create.auditBeforeBaseline": { zh: "审核期不能早于基准期。", en: "The audit cannot be before the base period." },
  "create.notCount": { zh: "请填写 1 至 {to} 之间的整数。", en: "Enter a whole number between 1 and {to}." },
  "sample.title": { zh: "或先看示例", en: "Or look at a sample first" },
  "sample.demo": { zh: "演示园区", en: "Demonstration park" },
  "sample.demoLead": {
    zh: "示例数据，非真实园区：12 家企业、3 年，内含几处待发现的问题。",
    en: "Made-up data, no real park: 12 enterprises, 3 years, with a few faults to find.",
  },
  "sample.real": { zh: "公开统计数据", en: "Published statistics" },
  "sample.realLead": {
    zh: "已公开的区域工业统计数据，每个数值注明出处；未公开的留空。",
    en: "Published regional industry statistics, each value with its source; what is not published stays blank.",
  },

  // overview
  "overview.notAudit": { zh: "当前工作簿还不是审核工作簿。", en: "This workbook is not an audit workbook yet." },
  "overview.notAuditRemedy": {
    zh: "在下面新建一个，或打开已有的审核工作簿；现有工作表不会改动。",
    en: "Create one below, or open an existing one. The sheets you have stay as they are.",
  },
  "overview.unnamed": { zh: "（园区名称未填）", en: "(park not named yet)" },
  "overview.years": { zh: "审核考察期 {from}–{to} 年", en: "Examination period {from}–{to}" },
  "overview.year": { zh: "审核考察期 {year} 年", en: "Examination period {year}" },
  "overview.noYears": { zh: "没有年份列", en: "No columns for years" },
  "overview.required": { zh: "应填数据", en: "Required data" },
  "overview.filled": { zh: "已填 {filled}/{due}", en: "{filled} of {due} filled" },
  "overview.nothingDue": { zh: "无应填项", en: "nothing due" },
  "overview.sheets": { zh: "工作表", en: "Sheets" },
  "overview.sheet": { zh: "转到工作表", en: "Go to sheet" },
  "overview.refresh": { zh: "刷新", en: "Refresh" },
  "overview.jumpFailed": { zh: "跳转没有成功", en: "The jump did not work" },

  // check
  "check.run": { zh: "检查", en: "Check" },
  "check.again": { zh: "重新检查", en: "Check again" },
  "check.auto": { zh: "编辑后自动检查", en: "Check after each edit" },
  "check.running": { zh: "正在检查…", en: "Checking…" },
  "check.done": {
    zh: "检查完成：错误 {errors}，警告 {warnings}，提示 {infos}，未检查 {notChecked}。",
    en: "Checked. Errors: {errors}, warnings: {warnings}, notes: {infos}, not checked: {notChecked}.",
  },
  "check.idle": { zh: "还没有检查", en: "Not checked yet" },
  "check.idleLead": {
    zh: "检查会找出缺失、矛盾和异常的数据，并指出单元格和处理办法。不会改动工作簿。",
    en: "The check finds missing, contradictory and unusual data, with the cell and what to do. It changes nothing.",
  },
  "check.none": { zh: "没有发现问题", en: "No problems found" },
  "check.noneShown": { zh: "所选类别中没有结果。", en: "Nothing in the kinds selected." },
  "check.noneLead": {
    zh: "应填数据齐全，各项核对一致。",
    en: "All data due are there, and they agree with each other.",
  },
  "check.noneButNotChecked": {
    zh: "另有 {count} 项因数据不足未能检查，见下。",
    en: "{count} more could not be checked for want of data; see below.",
  },
  "check.at": { zh: "{time} 检查", en: "Checked at {time}" },
  "check.filter": { zh: "按类别筛选", en: "Filter by kind" },
  "check.group": { zh: "分组", en: "Group by" },
  "check.bySheet": { zh: "按工作表", en: "By sheet" },
  "check.byClause": { zh: "按条款", en: "By clause" },
  "check.elsewhere": { zh: "整个工作簿", en: "Workbook as a whole" },
  "check.more": { zh: "再显示 {count} 项（余 {rest} 项）", en: "Show {count} more ({rest} left)" },
  "check.noPlace": { zh: "没有对应的单元格", en: "No cell belongs to it" },
  "check.why": { zh: "未检查原因：", en: "Not checked because: " },
  "severity.error": { zh: "错误", en: "Errors" },
  "severity.warning": { zh: "警告", en: "Warnings" },
  "severity.info": { zh: "提示", en: "Notes" },
  "severity.notChecked": { zh: "未检查", en: "Not checked" },
  "severity.oneError": { zh: "错误", en: "Error" },
  "severity.oneWarning": { zh: "警告", en: "Warning" },
  "severity.oneInfo": { zh: "提示", en: "Note" },

  // report
  "report.run": { zh: "生成报告提纲", en: "Generate report outline" },
  "report.again": { zh: "重新生成报告提纲", en: "Generate the outline again" },
  "report.running": {
    zh: "正在读取数据、生成提纲和 Word 文件…",
    en: "Reading the data, writing the outline and the Word file…",
  },
  "report.idle": { zh: "还没有生成报告提纲", en: "No report outline yet" },
  "report.idleLead": {
    zh: "按 DB43/T 附录 C 写出前言和第 1 至 7 章：工作簿已有的数据填入，缺少的标明并指向单元格。",
    en: "Preface and chapters 1 to 7 after DB43/T, appendix C: what the workbook knows is filled in, what is missing is marked with its cell.",
  },
  "report.done": {
    zh: "提纲已写入工作表“{sheet}”，Word 文件已下载。",
    en: "The outline is on the sheet “{sheet}”; the Word file was downloaded.",
  },
  "report.written": { zh: "提纲已写入工作表“{sheet}”。", en: "The outline is on the sheet “{sheet}”." },
  "report.cannotDownload": {
    zh: "Mac 版 Excel 的面板不能下载文件。需要 Word 文件时，请在网页版或 Windows 版 Excel 中生成，或使用命令行 park-audit report。",
    en: "The pane in Excel for Mac cannot download files. For the Word file, use Excel on the web or on Windows, or the command line: park-audit report.",
  },
  "report.goToSheet": { zh: "转到工作表", en: "Go to the sheet" },
  "report.download": { zh: "下载 Word 文件", en: "Download Word file" },
  "report.chapters": { zh: "章节与待补资料", en: "Chapters and what they lack" },
  "report.gaps": { zh: "待补 {count} 处", en: "gaps: {count}" },
  "report.complete": { zh: "资料已齐", en: "nothing missing" },
  "report.note": {
    zh: "数据改动后请重新生成，提纲工作表会整页更新。",
    en: "Generate again after the data changed; the outline sheet is renewed as a whole.",
  },

  // data sheets out and back
  "progress.stop": { zh: "停止", en: "Stop" },
  "packs.title": { zh: "发出填报表", en: "Send out data sheets" },
  "packs.lead": {
    zh: "每家企业或部门一个 .xlsx 文件：只含其应填内容，附填报指南和样例；Excel、WPS、LibreOffice 均可填写，不需要本加载项。",
    en: "One .xlsx file for each enterprise or department: only what it has to fill in, with a guide and an example; filled in with Excel, WPS or LibreOffice, without this add-in.",
  },
  "packs.for": { zh: "发给", en: "For" },
  "packs.enterprises": { zh: "企业（企业清单中的每一家）", en: "enterprises (each in the list)" },
  "packs.department": { zh: "园区部门", en: "a department of the park" },
  "packs.only": { zh: "只发给这些企业", en: "These enterprises only" },
  "packs.onlyHint": {
    zh: "名称或统一社会信用代码，每行一个；留空为全部",
    en: "Name or unified social credit code, one a line; all when left blank",
  },
  "packs.clauses": { zh: "该部门负责的资料", en: "What the department is in charge of" },
  "packs.do": { zh: "生成填报表", en: "Make the data sheets" },
  "packs.running": { zh: "正在生成…", en: "Making them…" },
  "packs.done": { zh: "已生成 {count} 份：{file}", en: "{count} made: {file}" },
  "packs.none": { zh: "企业清单中没有可发的企业。", en: "The list of enterprises holds nobody to send one to." },
  "packs.stopped": { zh: "已停止，没有生成文件。", en: "Stopped; no file was made." },
  "packs.unknown": { zh: "企业清单中没有：{names}", en: "Not in the list of enterprises: {names}" },
  "packs.cannotDownload": {
    zh: "Mac 版 Excel 的面板不能下载文件，请在网页版或 Windows 版 Excel 中生成，或使用命令行 park-audit packs。",
    en: "The pane in Excel for Mac cannot download files; use Excel on the web or on Windows, or the command line: park-audit packs.",
  },
  "import.title": { zh: "导入返回的填报表", en: "Take in returned data sheets" },
  "import.lead": {
    zh: "先列出将写入什么、修正了什么、哪些有冲突或不能接受；决定之后才写入，整次导入可以撤销。",
    en: "First shown: what would be entered, what was put right, what is in conflict or not acceptable. Nothing is written before you decide, and an import can be undone as a whole.",
  },
  "import.files": { zh: "选择文件", en: "Choose files" },
  "import.folder": { zh: "选择文件夹", en: "Choose a folder" },
  "import.reading": { zh: "正在读取…", en: "Reading…" },
  "import.stopped": { zh: "已停止，只读了 {count} 个文件。", en: "Stopped after {count} files." },
  "import.read": { zh: "已读文件", en: "Files read" },
  "import.new": { zh: "可写入的新值", en: "New values" },
  "import.same": { zh: "与工作簿相同", en: "Same as the workbook" },
  "import.conflicts": { zh: "待决定", en: "To be decided" },
  "import.rejections": { zh: "不能接受", en: "Not acceptable" },
  "import.repairs": { zh: "已修正", en: "Put right" },
  "import.remarks": { zh: "联系人与备注", en: "Contacts and remarks" },
  "import.decide": { zh: "请决定（{count}）", en: "Decide ({count})" },
  "import.takeAll": { zh: "{count} 项都采用新值", en: "Take all {count}" },
  "import.keepAll": { zh: "{count} 项都保留现值", en: "Keep all {count}" },
  "import.keep": { zh: "保留现值：{value}", en: "Keep: {value}" },
  "import.take": { zh: "采用：{value}", en: "Take: {value}" },
  "import.undecided": {
    zh: "还有 {count} 项没有决定；没有决定的不会写入。",
    en: "{count} still undecided; what is not decided is not written.",
  },
  "import.do": { zh: "写入 {count} 个值", en: "Enter {count} values" },
  "import.writing": { zh: "正在写入…", en: "Writing…" },
  "import.discard": { zh: "放弃", en: "Discard" },
  "import.done": { zh: "已写入 {count} 个值，记录在“导入记录”中。", en: "{count} values entered and logged." },
  "import.changedMeanwhile": {
    zh: "{count} 个单元格在查看之后被改动，没有覆盖。",
    en: "{count} cells had been edited meanwhile and were left.",
  },
  "import.annotate": { zh: "下载批注副本", en: "Download annotated copies" },
  "import.annotated": { zh: "已生成 {count} 份批注副本：{file}", en: "{count} annotated copies: {file}" },
  "import.nothingToAnnotate": { zh: "没有需要修改的地方。", en: "Nothing needs to be corrected." },
  "runs.title": { zh: "导入记录", en: "Imports on record" },
  "runs.none": { zh: "还没有导入。", en: "Nothing was imported yet." },
  "runs.changes": { zh: "{count} 个值", en: "{count} values" },
  "runs.undone": { zh: "已撤销", en: "undone" },
  "runs.moreFiles": { zh: "等 {count} 个文件", en: "and {count} more files" },
  "runs.undo": { zh: "撤销这次导入", en: "Undo this import" },
  "runs.sure": { zh: "恢复导入前的值？", en: "Put back what was there before?" },
  "runs.cancel": { zh: "不撤销", en: "No" },
  "runs.restored": { zh: "已恢复 {count} 个单元格。", en: "{count} cells are as they were." },
  "runs.kept": {
    zh: "另有 {count} 个单元格后来改动过，保持现状：",
    en: "{count} were changed since and were left:",
  },
  "runs.edited": { zh: "导入后手工改过", en: "edited since" },
  "runs.later-run": { zh: "后来的导入改过", en: "changed by a later import" },
  "runs.gone": { zh: "单元格已不存在", en: "the cell is gone" },

  // analysis
  "rollUp.title": { zh: "企业汇总", en: "Enterprise roll-up" },
  "rollUp.lead": {
    zh: "按各项数据的汇总方式由企业数据得出园区合计，与园区填报数并列，并找出与同行业或往年相差悬殊的数值。",
    en: "Adds the enterprises up as each quantity demands, beside the park's own figure, and finds figures far from their sector or other years.",
  },
  "rollUp.do": { zh: "生成企业汇总表", en: "Make the roll-up sheet" },
  "rollUp.running": { zh: "正在汇总…", en: "Adding up…" },
  "rollUp.done": { zh: "已写入工作表“{sheet}”。", en: "It is on the sheet “{sheet}”." },
  "rollUp.agrees": { zh: "与园区数据相符", en: "Agree with the park" },
  "rollUp.differs": { zh: "相差超过容差", en: "Differ beyond the tolerance" },
  "rollUp.incomplete": { zh: "有企业缺报，不能判定", en: "Enterprises missing" },
  "rollUp.outliers": { zh: "相差悬殊的数值", en: "Figures that stand out" },
  "quality.title": { zh: "数据质量", en: "Data quality" },
  "quality.lead": {
    zh: "由来源、取得方式和现场核实情况得出每个数值的等级（A–D）和各项指标的区间，并排出先测什么（6.2.5）。",
    en: "Grades (A to D) from sources, how figures were obtained and what was verified on site; intervals of the results; and what to measure first (6.2.5).",
  },
  "quality.do": { zh: "生成数据质量表", en: "Make the quality sheet" },
  "quality.plan": { zh: "生成实测计划", en: "Make the measurement plan" },
  "quality.done": { zh: "已写入工作表“{sheet}”。", en: "It is on the sheet “{sheet}”." },
  "quality.first": { zh: "最值得先做的", en: "Most worthwhile first" },
  "quality.nothing": { zh: "没有可以收窄指标区间的数据。", en: "No figure would narrow a result." },
  "factors.title": { zh: "换用电网因子", en: "Other grid factors" },
  "factors.lead": {
    zh: "比较另一年份或地区的电网因子会使哪些指标改变、改变多少。不改动工作簿；要采用，请在“评价参数”中填写。",
    en: "Which figures would change, and by how much, with the grid factors of another year or region. The workbook is not changed; to adopt them, enter them on “Parameters”.",
  },
  "factors.year": { zh: "年份", en: "Year" },
  "factors.region": { zh: "地区", en: "Region" },
  "factors.sameRegion": { zh: "不变", en: "unchanged" },
  "factors.choose": { zh: "请填写年份或选择地区。", en: "Enter a year or choose a region." },
  "factors.do": { zh: "比较", en: "Compare" },
  "factors.none": { zh: "没有指标会因此改变。", en: "No figure would change." },
  "factors.changed": {
    zh: "{factors} 个因子不同，{figures} 个数值改变：",
    en: "Factors that differ: {factors}; figures that change: {figures}",
  },

  // faults
  "fault.title": { zh: "操作没有完成", en: "The operation was not completed" },
  "fault.unexpected": { zh: "程序出现意外错误", en: "An unexpected error occurred in the program" },
  "fault.unexpectedRemedy": {
    zh: "工作簿内容没有因此丢失。请重试；仍不行时，请把下面的错误报告发给技术支持。发送前请先看一遍。",
    en: "Nothing in the workbook was lost by it. Try again; if that does not help, send the report below to support. Read it before you send it.",
  },
  "fault.report": { zh: "错误报告", en: "Error report" },
  "fault.copy": { zh: "复制错误报告", en: "Copy the report" },
  "fault.copied": { zh: "已复制。", en: "Copied." },
  "fault.copyByHand": { zh: "报告已选中，请按 Ctrl+C 复制。", en: "The report is selected; press Ctrl+C to copy it." },
  "fault.reload": { zh: "重新载入面板", en: "Reload the pane" },
} as const satisfies Readonly<Record<string, Text>>;

export type MessageKey = keyof typeof messages;

type SlotNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotNames<Rest> : never;
type SlotsOf<K extends MessageKey> = SlotNames<(typeof messages)[K]["zh"] | (typeof messages)[K]["en"]>;
type Arguments<K extends MessageKey> = [SlotsOf<K>] extends [never]
  ? []
  : [slots: { readonly [Name in SlotsOf<K>]: string | number }];

/** Says a string of the pane in the language, with its slots filled. */
export type Say = <K extends MessageKey>(key: K, ...slots: Arguments<K>) => string;

/** The pane's strings in one language. */
export const sayIn =
  (language: Language): Say =>
  (key, ...[slots]) =>
    fill(language, textIn(language, messages[key]), slots ?? {});

/** Every key, for tests. */
export const messageKeys = Object.keys(messages) as readonly MessageKey[];

/** A string's texts, for tests. */
export const messageText = (key: MessageKey): Text => messages[key];
