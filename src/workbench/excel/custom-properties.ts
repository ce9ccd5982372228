import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { invalidArgument, itemNotFound } from "./faults";

/** Texts an add-in keeps with a sheet. Keys are compared without regard to case. */
export class WorksheetCustomPropertyCollection implements HostObject {
  readonly _Type = "WorksheetCustomPropertyCollection";
  readonly #entries: Map<string, string>;

  constructor(context: ModelContext, sheet: string) {
    this.#entries = context.grid.records.customProperties(sheet);
  }

  get _Items(): readonly WorksheetCustomProperty[] {
    return [...this.#entries.keys()].map((key) => new WorksheetCustomProperty(this.#entries, key));
  }

  _Indexer(key: string | number): WorksheetCustomProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("WorksheetCustomPropertyCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): WorksheetCustomProperty | null {
    const wanted = String(key).toLowerCase();
    const found = [...this.#entries.keys()].find((candidate) => candidate.toLowerCase() === wanted);
    return found === undefined ? null : new WorksheetCustomProperty(this.#entries, found);
  }

  GetCount(): number {
    return this.#entries.size;
  }

  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || typeof value !== "string")
      throw invalidArgument("WorksheetCustomPropertyCollection.add");
    const known = this.GetItemOrNullObject(key)?.Key ?? key;
    this.#entries.set(known, value);
    return new WorksheetCustomProperty(this.#entries, known);
  }
}

class WorksheetCustomProperty implements HostObject {
  readonly _Type = "WorksheetCustomProperty";
  readonly #entries: Map<string, string>;

  constructor(
    entries: Map<string, string>,
    readonly Key: string,
  ) {
    this.#entries = entries;
  }

  get _Id(): string {
    return this.Key;
  }

  get Value(): string {
    const value = this.#entries.get(this.Key);
    if (value === undefined) throw itemNotFound("WorksheetCustomProperty.value");
    return value;
  }

  set Value(value: unknown) {
    if (typeof value !== "string") throw invalidArgument("WorksheetCustomProperty.value");
    this.#entries.set(this.Key, value);
  }

  Delete(): void {
    this.#entries.delete(this.Key);
  }
}
