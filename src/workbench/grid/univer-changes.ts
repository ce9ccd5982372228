/** What Univer's commands mean for the workbook. */
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from "@univerjs/core";
import type { ChangeKind, GridEvent } from "./grid";
import { bounding, type Rect } from "./reference";
import { rectOfRange } from "./univer-snapshot";

type CellsChanged = Omit<Extract<GridEvent, { kind: "changed" }>, "source">;

/** Whole rows or columns that came (`count` above zero) or went. */
export interface LinesChanged {
  readonly kind: "lines";
  readonly sheet: string;
  readonly rect: Rect;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly change: ChangeKind;
}

export type UniverChange = CellsChanged | LinesChanged | Exclude<GridEvent, { kind: "changed" }>;

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sheet?: { readonly id: string };
  readonly name?: string;
  readonly hidden?: number;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
  readonly to?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
}

/** The block around all cells whose content (not only the look) is set. */
function contentRect(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Rect | null {
  let rect: Rect | null = null;
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (cell && cell.v === undefined && cell.f === undefined && cell.p === undefined && cell.si === undefined)
        continue;
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      rect = rect ? bounding(rect, here) : here;
    }
  }
  return rect;
}

const LINE_MUTATIONS: Readonly<
  Record<string, { readonly axis: "row" | "column"; readonly sign: 1 | -1; readonly change: ChangeKind }>
> = {
  "sheet.mutation.insert-row": { axis: "row", sign: 1, change: "RowInserted" },
  "sheet.mutation.insert-col": { axis: "column", sign: 1, change: "ColumnInserted" },
  "sheet.mutation.remove-rows": { axis: "row", sign: -1, change: "RowDeleted" },
  "sheet.mutation.remove-col": { axis: "column", sign: -1, change: "ColumnDeleted" },
};

/**
 * @param lastActive the sheet that was active before this command
 * @returns `null` for commands that change nothing an add-in could see, results of calculations among them
 */
export function changeOf(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  lastActive: string | null,
): UniverChange | null {
  const params = (command.params ?? {}) as Params;
  const sheet = params.subUnitId ?? "";
  const lines = LINE_MUTATIONS[command.id];
  if (lines && params.range) {
    const rect = rectOfRange(params.range);
    const { axis, sign, change } = lines;
    return {
      kind: "lines",
      sheet,
      rect,
      axis,
      at: axis === "row" ? rect.row : rect.column,
      count: sign * (axis === "row" ? rect.rows : rect.columns),
      change,
    };
  }
  switch (command.id) {
    case "sheet.mutation.set-range-values": {
      const isResult = options?.["fromFormula"] === true || options?.["applyFormulaCalculationResult"] === true;
      const rect = isResult ? null : contentRect(params.cellValue);
      return rect ? { kind: "changed", sheet, rect, change: "RangeEdited" } : null;
    }
    case "sheet.mutation.move-range": {
      const target = params.to ?? params.from;
      const rect = contentRect(target?.value);
      return target && rect ? { kind: "changed", sheet: target.subUnitId, rect, change: "RangeEdited" } : null;
    }
    case "sheet.mutation.insert-sheet":
      return { kind: "added", sheet: params.sheet?.id ?? "" };
    case "sheet.mutation.remove-sheet":
      return { kind: "deleted", sheet };
    case "sheet.mutation.set-worksheet-name":
      return { kind: "renamed", sheet, detail: { nameAfter: params.name ?? "" } };
    case "sheet.mutation.set-worksheet-hidden":
      return { kind: "visibility", sheet, detail: { visibilityAfter: params.hidden === 1 ? "Hidden" : "Visible" } };
    case "sheet.mutation.set-worksheet-order":
      return { kind: "moved", sheet };
    case "sheet.operation.set-worksheet-active":
      return sheet === lastActive ? null : { kind: "activated", sheet, previous: lastActive };
    case "sheet.operation.set-selections": {
      const range = params.selections?.at(-1)?.range;
      return range ? { kind: "selected", sheet, rect: rectOfRange(range) } : null;
    }
    default:
      return null;
  }
}
