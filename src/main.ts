/**
 * Composition root of the shared runtime: the one page that is the task pane, the ribbon's commands and the functions'
 * host. The functions have registered themselves by now (functions.js); the pane comes first, and what it may never
 * need (checks, report, file writers) is loaded when it is asked for.
 */
import { languageFor } from "./core/text";
import type { Actions } from "./app/actions";
import { associateCommands } from "./host/excel/commands";
import { ExcelWorkbook } from "./host/excel/excel-workbook";
import { connectToOffice } from "./host/excel/office-context";
import { mountPane } from "./taskpane/mount-pane";

declare const __VERSION__: string;

const workbook = new ExcelWorkbook({
  toXlsx: async (book) => (await import("./host/file/xlsx-write")).writeXlsxFile(book),
});

let loading: Promise<Actions> | undefined;
/** The use cases, loaded at first use; a failed load is tried again at the next. */
async function load(): Promise<Actions> {
  loading ??= import("./app/make-actions").then(({ makeActions }) =>
    makeActions({
      workbook,
      toDocx: async (document) => (await import("./host/word/report-docx")).reportDocx(document),
      files: {
        toXlsx: async (book) => (await import("./host/file/xlsx-write")).writeXlsxFile(book),
        openPack: async (file, language) => {
          const { browserReason, readReturnedFile } = await import("./host/file/returned-file");
          return readReturnedFile(file, browserReason(language));
        },
        toZip: async (files) => (await import("./host/file/zip-archive")).zipOf(files),
      },
    }),
  );
  try {
    return await loading;
  } catch (cause) {
    loading = undefined;
    throw cause;
  }
}

const actions: Actions = {
  overview: async () => (await load()).overview(),
  create: async (options) => (await load()).create(options),
  createSample: async (sample, language) => (await load()).createSample(sample, language),
  check: async (language) => (await load()).check(language),
  writeReport: async (language) => (await load()).writeReport(language),
  reconnectFormulas: async () => (await load()).reconnectFormulas(),
  previewRebuild: async (options, language) => (await load()).previewRebuild(options, language),
  rebuild: async (options, as) => (await load()).rebuild(options, as),
  makePacks: async (choice, watch) => (await load()).makePacks(choice, watch),
  planImport: async (files, language, watch) => (await load()).planImport(files, language, watch),
  importPacks: async (shown, decisions) => (await load()).importPacks(shown, decisions),
  annotatePacks: async (shown) => (await load()).annotatePacks(shown),
  importRuns: async () => (await load()).importRuns(),
  undoRun: async (id) => (await load()).undoRun(id),
  rollUp: async (language) => (await load()).rollUp(language),
  writeDataQuality: async (language) => (await load()).writeDataQuality(language),
  planMeasurements: async (language) => (await load()).planMeasurements(language),
  compareFactors: async (other, language) => (await load()).compareFactors(other, language),
  goTo: (reference) => workbook.goTo(reference),
  onChanged: (listener) => workbook.onChanged(listener),
};

const started = connectToOffice().then((office) => {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("the page has no element #pane");
  const pane = mountPane(root, {
    actions,
    language: languageFor(office.displayLanguage),
    theme: office.theme,
    onDownload: office.download,
    canDownload: office.canDownload,
    version: __VERSION__,
  });
  return { office, pane };
});

// At once, not when the pane is up: Excel may hand over a command as soon as the page has loaded.
associateCommands({
  createWorkbook: async () => (await started).pane.run("create"),
  checkWorkbook: async () => (await started).pane.run("check"),
  writeReport: async () => (await started).pane.run("report"),
  showPane: async () => (await started).office.showPane(),
});
