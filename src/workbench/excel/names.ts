import type { NameRecord } from "../grid/book";
import { formatAbsolute, parseRect, splitReference, type Rect } from "../grid/reference";
import type { HostObject, WireCell } from "../protocol/contract";
import { sheetInfo, type ModelContext } from "./context";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./faults";
import { isRange, Range } from "./range";
import { isDefinedNameText } from "./sheet-name";

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The cells a formula such as "='水'!$B$2:$B$9" stands for; `null` when it is no plain reference. */
function referenced(
  context: ModelContext,
  formula: string,
  home: string,
): { readonly sheet: string; readonly rect: Rect } | null {
  const { sheet, cells } = splitReference(formula.replace(/^=/, ""));
  const rect = parseRect(cells);
  if (!rect) return null;
  const target =
    sheet === undefined ? home : context.grid.sheets().find((candidate) => sameName(candidate.name, sheet))?.id;
  return target === undefined ? null : { sheet: target, rect };
}

/** Looks a defined name up as Excel does: the sheet's own first, then the workbook's. */
export function resolveName(
  context: ModelContext,
  name: string,
  sheet: string,
): { readonly sheet: string; readonly rect: Rect } | null {
  const names = context.grid.records.names().filter((record) => sameName(record.name, name));
  const found = names.find((record) => record.sheet === sheet) ?? names.find((record) => record.sheet === undefined);
  return found ? referenced(context, found.formula, sheet) : null;
}

/** The defined names of the workbook, or those of one sheet. */
export class NamedItemCollection implements HostObject {
  readonly _Type = "NamedItemCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet?: string,
  ) {}

  get _Items(): readonly NamedItem[] {
    return this.context.grid.records
      .names()
      .filter((record) => record.sheet === this.sheet)
      .map((record) => new NamedItem(this.context, record.name, this.sheet));
  }

  _Indexer(key: string | number): NamedItem {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("NamedItemCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): NamedItem | null {
    return this._Items.find((item) => sameName(item._Id, String(key)) || sameName(item.Name, String(key))) ?? null;
  }

  GetCount(): number {
    return this._Items.length;
  }

  /** @param reference a range of this workbook, or a formula text */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = "NamedItemCollection.add";
    if (typeof name !== "string" || !isDefinedNameText(name)) throw invalidArgument(location);
    if (this.GetItemOrNullObject(name)) throw itemAlreadyExists(location, `The name "${name}" already exists.`);
    let formula: string;
    if (isRange(reference))
      formula = `=${formatAbsolute(sheetInfo(this.context, reference.sheet, location).name, reference.rect)}`;
    else if (typeof reference === "string" || typeof reference === "number")
      formula = String(reference).startsWith("=") ? String(reference) : `=${reference}`;
    else throw invalidArgument(location);
    const record: NameRecord = {
      name,
      formula,
      ...(typeof comment === "string" && comment !== "" ? { comment } : {}),
      ...(this.sheet === undefined ? {} : { sheet: this.sheet }),
    };
    this.context.grid.records.setNames([...this.context.grid.records.names(), record]);
    return new NamedItem(this.context, name, this.sheet);
  }
}

export class NamedItem implements HostObject {
  readonly _Type = "NamedItem";
  readonly #context: ModelContext;
  readonly #name: string;
  readonly #sheet: string | undefined;

  constructor(context: ModelContext, name: string, sheet?: string) {
    this.#context = context;
    this.#name = name;
    this.#sheet = sheet;
  }

  #record(member: string): NameRecord {
    const found = this.#context.grid.records
      .names()
      .find((record) => record.sheet === this.#sheet && sameName(record.name, this.#name));
    if (!found) throw itemNotFound(`NamedItem.${member}`);
    return found;
  }

  #change(change: Partial<NameRecord>, member: string): void {
    const own = this.#record(member);
    this.#context.grid.records.setNames(
      this.#context.grid.records.names().map((record) => (record === own ? { ...record, ...change } : record)),
    );
  }

  get _Id(): string {
    return this.#name;
  }

  get Name(): string {
    return this.#record("name").name;
  }

  get Formula(): string {
    return this.#record("formula").formula;
  }

  set Formula(value: unknown) {
    if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("NamedItem.formula");
    this.#change({ formula: value }, "formula");
  }

  get Comment(): string {
    return this.#record("comment").comment ?? "";
  }

  set Comment(value: unknown) {
    if (typeof value !== "string") throw invalidArgument("NamedItem.comment");
    this.#change({ comment: value }, "comment");
  }

  get Scope(): string {
    return this.#sheet === undefined ? "Workbook" : "Worksheet";
  }

  get Visible(): boolean {
    return true;
  }

  #target(): { readonly sheet: string; readonly rect: Rect } | null {
    return referenced(this.#context, this.#record("value").formula, this.#sheet ?? this.#context.grid.activeSheet());
  }

  get Type(): string {
    if (this.#target()) return "Range";
    const text = this.#record("type").formula.slice(1);
    if (/^".*"$/s.test(text)) return "String";
    if (/^(TRUE|FALSE)$/i.test(text)) return "Boolean";
    return text !== "" && Number.isFinite(Number(text)) ? "Double" : "Error";
  }

  get Value(): WireCell {
    const target = this.#target();
    if (target) return new Range(this.#context, target.sheet, target.rect).Address;
    const text = this.#record("value").formula.slice(1);
    if (this.Type === "Double") return Number(text);
    if (this.Type === "Boolean") return text.toUpperCase() === "TRUE";
    return text.replace(/^"|"$/g, "");
  }

  /** For a name of the workbook this is a sheet that does not exist: whatever is asked of it is `ItemNotFound`. */
  get Worksheet(): HostObject {
    return this.#context.worksheet(this.#sheet ?? "");
  }

  get WorksheetOrNullObject(): HostObject | null {
    return this.#sheet === undefined ? null : this.#context.worksheet(this.#sheet);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound("NamedItem.getRange");
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const target = this.#target();
    return target ? new Range(this.#context, target.sheet, target.rect) : null;
  }

  Delete(): void {
    const own = this.#record("delete");
    this.#context.grid.records.setNames(this.#context.grid.records.names().filter((record) => record !== own));
  }
}
