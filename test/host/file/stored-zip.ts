import { crc32, deflateRawSync } from "node:zlib";

/** A part that is deflated; the directory may announce another size than it has. */
export interface Deflated {
  readonly plain: string;
  readonly announced?: number;
}

/** A zip archive of uncompressed texts, for workbooks that no writer would write. */
export function storedZip(parts: Readonly<Record<string, string | Deflated>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, part] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const isStored = typeof part === "string";
    const plain = Buffer.from(isStored ? part : part.plain);
    const data = isStored ? plain : deflateRawSync(plain, { level: 9 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE((isStored ? undefined : part.announced) ?? plain.length, 18);
    shared.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), shared, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, rest, name);
    at += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...bodies, listed, Buffer.from("PK\x05\x06", "latin1"), end]));
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface RawBook {
  /** The inside of each sheet's `<sheetData>`, by tab name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What follows `<sheetData>` on every sheet. */
  readonly after?: string;
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string | Deflated>>;
  /** Further relationships of the workbook, as XML. */
  readonly related?: string;
  readonly workbookPr?: string;
}

/** A workbook from its bare XML. */
export function rawXlsx({
  sheets,
  after = "",
  styles,
  parts = {},
  related = "",
  workbookPr = "",
}: RawBook): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  return storedZip({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${packageRelationships}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relationships}">${workbookPr}<sheets>` +
      names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${packageRelationships}">` +
      names.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("") +
      (styles === undefined ? "" : relation("rIdStyles", "styles", "styles.xml")) +
      `${related}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...(styles !== undefined && { "xl/styles.xml": styles }),
    ...parts,
  });
}
