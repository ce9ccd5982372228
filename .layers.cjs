/**
 * Who may import whom. The compiler (tsconfig.inner.json), the linter and the dependency check all read or follow this
 * table, and ARCHITECTURE.md prints it.
 */
const layers = {
  core: [],
  formulas: ["core"],
  sheets: ["core"],
  evaluation: ["core", "formulas", "sheets"],
  completeness: ["core", "formulas", "sheets", "evaluation"],
  report: ["core", "formulas", "sheets", "evaluation", "completeness", "workbook", "i18n"],
  workbook: ["core", "formulas", "sheets", "evaluation"],
  samples: ["core", "sheets"],
  i18n: ["core", "workbook"],
  packs: ["core", "sheets", "workbook", "i18n"],
  app: ["core", "formulas", "sheets", "evaluation", "completeness", "report", "workbook", "samples", "i18n", "packs"],
  emit: ["core", "formulas", "sheets", "completeness", "i18n"],
  "host/memory": ["core", "workbook"],
  "host/file": ["core", "formulas", "sheets", "workbook", "host/memory", "i18n"],
  "host/word": ["core", "report", "i18n"],
  "host/excel": ["core", "formulas", "workbook", "app", "i18n"],
  taskpane: ["core", "completeness", "sheets", "report", "workbook", "app", "i18n"],
  workbench: ["core", "host/file"],
  cli: [
    "core",
    "sheets",
    "workbook",
    "packs",
    "samples",
    "app",
    "i18n",
    "report",
    "host/file",
    "host/memory",
    "host/word",
    "workbench",
  ],
};

/** Folders that know nothing of Excel, of a page or of Node. */
const inner = [
  "core",
  "formulas",
  "sheets",
  "evaluation",
  "completeness",
  "report",
  "workbook",
  "samples",
  "i18n",
  "packs",
  "app",
  "emit",
];

module.exports = { layers, inner };
