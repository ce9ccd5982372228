import type { HostObject } from "../protocol/contract";
import type { ModelContext } from "./context";
import { invalidArgument, itemNotFound } from "./faults";

/** The namespace of an XML text's root element, "" without one. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml.replace(/<\?.*?\?>|<!--.*?-->/gs, ""));
  if (!root) return "";
  const prefix = (root[1] ?? "").replace(":", "");
  const attribute = new RegExp(
    prefix === "" ? `\\sxmlns\\s*=\\s*["']([^"']*)["']` : `\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`,
  ).exec(root[2] ?? "");
  return attribute?.[1] ?? "";
}

/** XML an add-in keeps with the workbook, all of it or the parts of one namespace. */
export class CustomXmlPartCollection implements HostObject {
  readonly _Type: string;

  constructor(
    private readonly context: ModelContext,
    private readonly namespace?: string,
  ) {
    this._Type = namespace === undefined ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
  }

  get _Items(): readonly CustomXmlPart[] {
    return [...this.context.customXml]
      .filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPart(this.context.customXml, id));
  }

  _Indexer(key: string | number): CustomXmlPart {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`${this._Type}.getItem`);
    return found;
  }

  GetItemOrNullObject(key: unknown): CustomXmlPart | null {
    return this._Items.find((part) => part.Id === String(key)) ?? null;
  }

  GetCount(): number {
    return this._Items.length;
  }

  GetByNamespace(namespace: string): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.context, namespace);
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    return this._Items.length === 1 ? (this._Items[0] ?? null) : null;
  }

  GetOnlyItem(): CustomXmlPart {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw itemNotFound(`${this._Type}.getOnlyItem`);
    return only;
  }

  Add(xml: unknown): CustomXmlPart {
    if (typeof xml !== "string" || !/^\s*</.test(xml)) throw invalidArgument("CustomXmlPartCollection.add");
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.context.customXml.set(id, xml);
    return new CustomXmlPart(this.context.customXml, id);
  }
}

class CustomXmlPart implements HostObject {
  readonly _Type = "CustomXmlPart";
  readonly #parts: Map<string, string>;

  constructor(
    parts: Map<string, string>,
    readonly Id: string,
  ) {
    this.#parts = parts;
  }

  get _Id(): string {
    return this.Id;
  }

  get NamespaceUri(): string {
    return namespaceOf(this.GetXml());
  }

  GetXml(): string {
    const xml = this.#parts.get(this.Id);
    if (xml === undefined) throw itemNotFound("CustomXmlPart.getXml");
    return xml;
  }

  SetXml(xml: unknown): void {
    if (typeof xml !== "string") throw invalidArgument("CustomXmlPart.setXml");
    this.#parts.set(this.Id, xml);
  }

  Delete(): void {
    this.#parts.delete(this.Id);
  }
}
