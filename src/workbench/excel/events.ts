/** What happens in the grid, as the events of the rich API. */
import type { GridEvent } from "../grid/grid";
import { formatRect, intersect, sameRect } from "../grid/reference";
import type { HostEvent } from "../protocol/contract";
import type { ModelContext } from "./context";

/** Event numbers of the rich API. */
const TYPE = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  renamed: 25,
  visibility: 26,
  moved: 27,
  tableChanged: 101,
} as const;

/** Events of a collection carry this target. */
const COLLECTION = "Workbook";

function toSheetAndCollection(
  type: number,
  worksheetId: string,
  message: Readonly<Record<string, unknown>>,
): HostEvent[] {
  return [worksheetId, COLLECTION].map((target) => ({ type, target, message: { worksheetId, ...message } }));
}

/** Translates one grid event; the protocol half forwards what the add-in registered for. */
export function hostEvents(context: ModelContext, event: GridEvent): HostEvent[] {
  const source = { source: "Local" };
  switch (event.kind) {
    case "changed": {
      const trigger = { triggerSource: event.source === "api" ? "ThisLocalAddin" : "Unknown" };
      const message = { address: formatRect(event.rect), changeType: event.change, ...source, ...trigger };
      const tables = context.grid.records
        .tables(event.sheet)
        .filter((table) => intersect(table.rect, event.rect) !== null);
      const ofTables = tables.flatMap((table) =>
        [table.id, COLLECTION].map((target) => ({
          type: TYPE.tableChanged,
          target,
          message: { ...message, tableId: table.id, worksheetId: event.sheet },
        })),
      );
      return [...toSheetAndCollection(TYPE.changed, event.sheet, message), ...ofTables];
    }
    case "selected": {
      const { sheet, rect } = event;
      const whole = sameRect(rect, context.grid.selection().rect);
      return whole ? toSheetAndCollection(TYPE.selected, sheet, { address: formatRect(rect) }) : [];
    }
    case "activated":
      return [
        ...(event.previous === null ? [] : toSheetAndCollection(TYPE.deactivated, event.previous, {})),
        ...toSheetAndCollection(TYPE.activated, event.sheet, {}),
      ];
    case "calculated":
      return event.sheets.flatMap((sheet) => toSheetAndCollection(TYPE.calculated, sheet, { address: "" }));
    case "added":
    case "deleted":
      return [{ type: TYPE[event.kind], target: COLLECTION, message: { worksheetId: event.sheet, ...source } }];
    case "renamed":
    case "visibility":
    case "moved":
      return toSheetAndCollection(TYPE[event.kind], event.sheet, { ...source, ...event.detail });
  }
}
