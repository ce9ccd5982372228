import type { Language } from "../core/text";
import type { ReportDocument } from "../report/document";
import { samples } from "../samples/index";
import type { Workbook } from "../workbook/port";
import type { Actions } from "./actions";
import { buildWorkbook } from "./build-workbook";
import { checkWorkbook } from "./check-audit";
import { annotatedFiles, carryOutImport, importRuns, packFiles, plannedImport, type PackFiles } from "./collect";
import { writeDataQuality } from "./data-quality";
import { diffFactorSets } from "./factor-sets";
import { undoRun } from "./import-run";
import { writeMeasurementPlan } from "./measure-next";
import { overviewOf } from "./overview";
import { rebuildWorkbook, shownRebuild } from "./rebuild-workbook";
import { reconnectFormulas } from "./reconnect-formulas";
import { reportFileName } from "./report-file-name";
import { putRollUp } from "./roll-up";
import { reportWorkbook } from "./write-report";

/** What the use cases need of the outside. */
export interface Surroundings {
  readonly workbook: Workbook;
  readonly toDocx: (document: ReportDocument) => Promise<Uint8Array>;
  readonly files: PackFiles;
}

/** Lines of a field-measurement plan: more than a team does in one campaign. */
const mostMeasurements = 30;

/** The use cases bound to one workbook; the pane, the ribbon and the tests call these. */
export function makeActions({ workbook, toDocx, files }: Surroundings): Actions {
  return {
    overview: () => overviewOf(workbook),
    create: (options) => workbook.create(buildWorkbook(options)),
    createSample: (id, language: Language) => {
      const sample = samples[id];
      return workbook.create(buildWorkbook({ ...sample.options, language }, sample));
    },
    check: (language) => checkWorkbook(workbook, language),
    writeReport: async (language) => {
      const written = await reportWorkbook(workbook, language);
      if (!written.ok) return written;
      const { document, outline } = written.value;
      const put = await workbook.putSheet(outline);
      if (!put.ok) return put;
      return {
        ok: true,
        value: {
          document,
          sheetName: outline.name,
          fileName: reportFileName(document),
          docx: await toDocx(document),
        },
      };
    },
    reconnectFormulas: () => reconnectFormulas(workbook),
    previewRebuild: (options, language) => shownRebuild(workbook, options, language),
    rebuild: (options, as) => rebuildWorkbook(workbook, files, { options, as }),
    makePacks: (choice, watch) => packFiles(workbook, files, { choice, ...(watch && { watch }) }),
    planImport: (given, language, watch) =>
      plannedImport(workbook, files, { files: given, language, ...(watch && { watch }) }),
    importPacks: (shown, decisions) => carryOutImport(workbook, shown, decisions),
    annotatePacks: (shown) => annotatedFiles(workbook, files, shown),
    importRuns: () => importRuns(workbook),
    undoRun: (id) => undoRun(workbook, id),
    rollUp: (language) => putRollUp(workbook, language),
    writeDataQuality: (language) => writeDataQuality(workbook, language),
    planMeasurements: (language) => writeMeasurementPlan(workbook, { language, top: mostMeasurements }),
    compareFactors: (other, language) => diffFactorSets(workbook, other, language),
    goTo: (reference) => workbook.goTo(reference),
    onChanged: (listener) => workbook.onChanged(listener),
  };
}
