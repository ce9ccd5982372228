import { HostFault, type HostEvent, type HostObject } from "./contract";
import type { OnMissing } from "./members";

/** The target of an event that belongs to a whole collection. */
const wholeWorkbook = "Workbook";

/**
 * The event number behind each `_Register…` method, by type (Office.js 16.0.15407). Types not listed have no events in
 * the workbench.
 */
const eventNumbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Workbook: { ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 },
  Worksheet: {
    ActivatedEvent: 11,
    CalculatedEvent: 16,
    DataChangedEvent: 10,
    DeactivatedEvent: 12,
    FormatChangedEvent: 18,
    FormulaChangedEvent: 23,
    ProtectionChangedEvent: 24,
    RowHiddenChangedEvent: 22,
    SelectionChangedEvent: 14,
    EventNameChanged: 25,
    EventVisibilityChanged: 26,
  },
  WorksheetCollection: {
    ActivatedEvent: 11,
    AddedEvent: 13,
    CalculatedEvent: 16,
    DataChangedEvent: 10,
    DeactivatedEvent: 12,
    DeletedEvent: 15,
    FormatChangedEvent: 18,
    FormulaChangedEvent: 23,
    ProtectionChangedEvent: 24,
    RowHiddenChangedEvent: 22,
    SelectionChangedEvent: 14,
    EventNameChanged: 25,
    EventVisibilityChanged: 26,
    EventMoved: 27,
  },
  Table: { DataChangedEvent: 101, SelectionChangedEvent: 100 },
  TableCollection: { AddedEvent: 102, DataChangedEvent: 101, DeletedEvent: 103 },
};

/** `_RegisterDataChangedEvent`, `_UnregisterEventNameChanged` … */
const registration = /^_(Register|Unregister)(Event\w+|\w+Event)$/;

/** Tells whether a method name is one of the library's event registrations. */
export function isRegistration(method: string): boolean {
  return registration.test(method);
}

/**
 * Which object events the add-in has registered for. Real Excel sends only those; a workbench that sent all would hide a
 * missing registration.
 */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  /** Serves `_Register…`/`_Unregister…` of an object. An event the workbench does not know is a named fault. */
  change(target: HostObject, method: string, onMissing: OnMissing): void {
    const [, verb = "", event = ""] = registration.exec(method) ?? [];
    const type = eventNumbers[target._Type]?.[event];
    if (type === undefined) {
      const member = `${target._Type}.${method}`;
      onMissing(member);
      throw new HostFault("NotImplemented", `${member} is not implemented in the workbench`, member, 501);
    }
    const isCollection = target._Items !== undefined || target._Type === "Workbook" || target._Id === undefined;
    const key = `${type}|${isCollection ? wholeWorkbook : String(target._Id)}`;
    const count = (this.counts.get(key) ?? 0) + (verb === "Register" ? 1 : -1);
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  wants(event: HostEvent): boolean {
    return this.counts.has(`${event.type}|${event.target}`);
  }
}
