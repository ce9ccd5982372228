import type { Language } from "../core/text";
import type { ReportDocument } from "../report/document";
import { samples } from "../samples/index";
import type { Workbook } from "../workbook/port";
import type { Actions } from "./actions";
import { buildWorkbook } from "./build-workbook";
import { checkWorkbook } from "./check-audit";
import { overviewOf } from "./overview";
import { reconnectFormulas } from "./reconnect-formulas";
import { reportFileName } from "./report-file-name";
import { reportWorkbook } from "./write-report";

/** What the use cases need of the outside. */
export interface Surroundings {
  readonly workbook: Workbook;
  readonly toDocx: (document: ReportDocument) => Promise<Uint8Array>;
}

/** The use cases bound to one workbook; the pane, the ribbon and the tests call these. */
export function makeActions({ workbook, toDocx }: Surroundings): Actions {
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
    goTo: (reference) => workbook.goTo(reference),
    onChanged: (listener) => workbook.onChanged(listener),
  };
}
