import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { invalidArgument, itemNotFound } from "./faults";

/** The add-in's settings in this workbook (`workbook.settings`). */
export class SettingCollection implements HostObject {
  readonly _Type = "SettingCollection";

  constructor(private readonly context: ModelContext) {}

  get _Items(): readonly Setting[] {
    return [...this.context.settings.keys()].map((key) => new Setting(this.context.settings, key));
  }

  _Indexer(key: string | number): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("SettingCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    return this.context.settings.has(String(key)) ? new Setting(this.context.settings, String(key)) : null;
  }

  GetCount(): number {
    return this.context.settings.size;
  }

  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument("SettingCollection.add");
    this.context.settings.set(key, value);
    return new Setting(this.context.settings, key);
  }
}

class Setting implements HostObject {
  readonly _Type = "Setting";
  readonly #settings: Map<string, unknown>;

  constructor(
    settings: Map<string, unknown>,
    readonly Key: string,
  ) {
    this.#settings = settings;
  }

  get _Id(): string {
    return this.Key;
  }

  get Value(): unknown {
    return this.#settings.get(this.Key) ?? null;
  }

  set Value(value: unknown) {
    this.#settings.set(this.Key, value);
  }

  Delete(): void {
    this.#settings.delete(this.Key);
  }
}
