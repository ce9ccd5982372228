import { makePacks } from "../../src/app/packs";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { entryText, zipEntries } from "../../src/host/file/zip-archive";
import { storedZip } from "../host/file/stored-zip";
import { typedInto } from "../host/file/typing";
import { readReturnedFile } from "./as-file";
import { demoAudit } from "./audit";

/** The same pack in the ways in which other programs write the same workbook: it must be read alike. */

// each case writes and reads two files
jest.setTimeout(60_000);

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function pack(): Promise<Uint8Array> {
  const [made] = makePacks(demoAudit(), { kind: "enterprises", only: ["示例食品有限公司"] }).packs;
  if (made === undefined) throw new Error("no pack");
  return typedInto(await writeXlsxFile(made.book), [
    { sheet: 2, cell: "G9", value: "1,234.5 t" },
    { sheet: 2, cell: "P9", value: 45_352, isDay: true },
    { sheet: 2, cell: "M9", value: "=1+1" },
    { sheet: 2, cell: "G10", value: true },
    { sheet: 2, cell: "H10", value: "#REF!" },
  ]);
}

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const entry of zipEntries(bytes) ?? []) parts[entry.name] = await entryText(bytes, entry);
  return parts;
}

type Parts = Record<string, string>;
const inEvery =
  (which: RegExp, change: (xml: string, name: string) => string) =>
  (parts: Parts): Parts =>
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, which.test(name) ? change(xml, name) : xml]));

const main = /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/;

const dialects: Readonly<Record<string, (parts: Parts) => Parts>> = {
  "every element with a prefix": inEvery(main, (xml) =>
    xml
      .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, "<$1x:$2")
      .replace(/xmlns="(http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main)"/g, 'xmlns:x="$1"'),
  ),
  "the strict edition of the format, with days as text": inEvery(/\.(xml|rels)$/, (xml, name) =>
    (name === "xl/worksheets/sheet3.xml"
      ? xml.replace(/(<c r="P9"[^>]*)><v>45352<\/v>/, '$1 t="d"><v>2024-03-01T00:00:00</v>')
      : xml
    )
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(relations, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  ),
  "parts named from the root": inEvery(/workbook\.xml\.rels$/, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/')),
  "parts under other names, in another order": (parts) => {
    const renamed = (name: string): string =>
      name.replace(
        /worksheets\/(_rels\/)?sheet(\d)\.xml/,
        (_, rels: string | undefined, digit: string) => `worksheets/${rels ?? ""}Blatt${9 - Number(digit)}.xml`,
      );
    return Object.fromEntries(
      Object.entries(parts)
        .map(([name, xml]): [string, string] => [
          renamed(name),
          /workbook\.xml\.rels$|Content_Types/.test(name) ? xml.replace(/worksheets\/sheet\d\.xml/g, renamed) : xml,
        ])
        .reverse(),
    );
  },
  "a byte order mark and line breaks between elements": inEvery(
    /\.(xml|rels)$/,
    (xml) => `\ufeff${xml.replace(/></g, ">\r\n<")}`,
  ),
  "single quotes around attributes": inEvery(/^xl\/(worksheets\/|_rels\/|workbook)/, (xml) =>
    xml.replace(/="([^"'<>]*)"/g, "='$1'"),
  ),
  "cells without addresses where none is skipped": inEvery(/worksheets\/sheet\d+\.xml$/, (xml) =>
    xml.replace(/<row r="\d+"([^>]*)>(.*?)<\/row>/gs, (whole, _, cells: string) => {
      const addresses = [...cells.matchAll(/<c r="([A-Z]+)\d+"/g)].map(([, letters]) => letters);
      const isDense = addresses.every((letters, index) => letters === String.fromCharCode(65 + index));
      return isDense ? whole.replace(/<c r="[A-Z]+\d+"/g, "<c") : whole;
    }),
  ),
  "with a picture on a sheet": (parts) => ({
    ...parts,
    "xl/media/image1.png": "png",
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/worksheets/_rels/sheet3.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdD" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    "xl/worksheets/sheet3.xml": (parts["xl/worksheets/sheet3.xml"] ?? "").replace(
      /<\/worksheet>/,
      `<drawing xmlns:r="${relations}" r:id="rIdD"/></worksheet>`,
    ),
  }),
  "sheets hidden, rows filtered away": inEvery(/workbook\.xml$|worksheets\/sheet3\.xml$/, (xml) =>
    xml
      .replace(/(<sheet name="年度数据")/, '$1 state="veryHidden"')
      .replace(/<row r="(9|1\d)"/g, '<row r="$1" hidden="1"'),
  ),
  "rich text with the reading of its characters": inEvery(/sharedStrings\.xml$/, (xml) =>
    xml.replace(
      /<si><t([^>]*)>用电量<\/t><\/si>/,
      '<si><r><t>用</t></r><r><rPr><b/></rPr><t>电量</t></r><rPh sb="0" eb="1"><t>yong</t></rPh></si>',
    ),
  ),
};

const readAs = async (change: (parts: Parts) => Parts) => {
  const { entries, rejections, repairs, identity } = await readReturnedFile(
    storedZip(change(await partsOf(await pack()))),
    "a.xlsx",
  );
  return {
    identity,
    entries: entries.map(({ field, column, source, raw, outcome }) => ({
      field: field.id,
      column,
      source,
      raw,
      outcome,
    })),
    rejections,
    repairs,
  };
};

test.each(Object.keys(dialects))("%s", async (name) => {
  const change = dialects[name];
  if (change === undefined) throw new Error(name);
  const parts = await partsOf(await pack());
  expect(change(parts)).not.toEqual(parts);
  const [wanted, found] = [await readAs((parts) => parts), await readAs(change)];
  expect(wanted.entries.filter(({ outcome }) => outcome.kind === "value").length).toBeGreaterThan(20);
  const isDay = name.includes("days as text");
  const raw = (it: typeof wanted) =>
    isDay ? { ...it, entries: it.entries.map((one) => ({ ...one, raw: null })) } : it;
  expect(raw(found)).toEqual(raw(wanted));
});
