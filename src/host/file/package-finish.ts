import { cellAddress } from "../../core/cell";
import { rewriteEntries } from "./zip-archive";

/** What a sheet's view needs to know of the rows and columns that are hidden at its top and left edge. */
export interface View {
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Rows and columns that stay in view, counted with the hidden ones; 0 is none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
}

/** What a sheet gets besides what the library writes of it. */
export interface Finish {
  readonly view?: View;
  /** The pages of a sheet that is several wide follow one another row by row, so that what stands side by side stays together. */
  readonly acrossFirst?: boolean;
  /** Changes the sheet's text, after its view was set. */
  readonly rewrite?: (sheet: string) => string;
}

/**
 * The version of the calculation engine that the stored results count as calculated by. Excel recalculates a file of an
 * older engine when it opens it, and would replace the stored results of the add-in's functions by #NAME? wherever the
 * add-in is not installed.
 */
const calculatedBy = '<calcPr calcId="191029"/>';

const keepResults = (workbook: string): string => workbook.replace(/<calcPr\b[^>]*\/>/, calculatedBy);

/**
 * LibreOffice keeps the stored texts of formulas only in files it takes for Excel's, and calculates them anew in all
 * others: "why the indicator has no value" would turn into #NAME?.
 */
const inExcelsName = (properties: string): string =>
  properties.replace(/<Application>[^<]*<\/Application>/, "<Application>Microsoft Excel</Application>");

/**
 * Excel counts the frozen rows and columns from the first one in view, so a sheet whose first row and column are hidden
 * must begin its view behind them; counted with the hidden ones, one row and column too many would be frozen.
 */
function viewOf({ hiddenRows, hiddenColumns, frozenRows, frozenColumns, gridLines }: View): string {
  const lines = gridLines ? "" : ' showGridLines="0"';
  const first = hiddenRows > 0 || hiddenColumns > 0 ? ` topLeftCell="${cellAddress(hiddenRows, hiddenColumns)}"` : "";
  const across = frozenColumns - hiddenColumns;
  const down = frozenRows - hiddenRows;
  if (across <= 0 && down <= 0) return `<sheetView${lines}${first} workbookViewId="0"/>`;
  const pane = across > 0 && down > 0 ? "bottomRight" : across > 0 ? "topRight" : "bottomLeft";
  const splits = `${across > 0 ? ` xSplit="${across}"` : ""}${down > 0 ? ` ySplit="${down}"` : ""}`;
  const start = cellAddress(down > 0 ? frozenRows : hiddenRows, across > 0 ? frozenColumns : hiddenColumns);
  return (
    `<sheetView${lines}${first} workbookViewId="0">` +
    `<pane${splits} topLeftCell="${start}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${start}" sqref="${start}"/></sheetView>`
  );
}

const withView = (sheet: string, view: View): string =>
  sheet.replace(/<sheetView\b[^>]*?(?:\/>|>.*?<\/sheetView>)/s, viewOf(view));

/** A height that is not marked as the user's own gives way when more text is typed into the row. */
export const withFlexibleRows = (sheet: string): string => sheet.replaceAll(' customHeight="1"', "");

/** Sets in the written package what the library for .xlsx files has no words for, or is slow at; `sheets` are in order. */
export async function finishPackage(bytes: Uint8Array, sheets: readonly Finish[]): Promise<Uint8Array> {
  return rewriteEntries(bytes, (name) => {
    if (name === "xl/workbook.xml") return keepResults;
    if (name === "docProps/app.xml") return inExcelsName;
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1;
    const { view, acrossFirst, rewrite } = sheets[index] ?? {};
    if (view === undefined) return rewrite;
    return (sheet) => {
      const viewed = withView(sheet, view);
      const ordered =
        acrossFirst === true ? viewed.replace("<pageSetup ", '<pageSetup pageOrder="overThenDown" ') : viewed;
      return rewrite === undefined ? ordered : rewrite(ordered);
    };
  });
}
