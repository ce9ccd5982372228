import { cellIndices, type CellValue } from "../../../src/core/cell";
import { rewriteEntries } from "../../../src/host/file/zip-archive";

/**
 * Types into a file without our reader and writer, as another program would save it: in the sheet's XML, with the look
 * that the cell has.
 */

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? char);

function markup(cell: string, look: string, value: CellValue): string {
  const start = `<c r="${cell}"${look}`;
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const columnOf = (address: string): number => cellIndices(address).column;

function inRow(cells: string, cell: string, value: CellValue): string {
  let isPut = false;
  const list = [...cells.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs)].map(
    ([whole, address = "", attributes = ""]) => ({ whole, address, look: / s="\d+"/.exec(attributes)?.[0] ?? "" }),
  );
  const written = list.flatMap(({ whole, address, look }) => {
    if (address === cell) {
      isPut = true;
      return [markup(cell, look, value)];
    }
    if (isPut || columnOf(address) < columnOf(cell)) return [whole];
    isPut = true;
    return [markup(cell, "", value), whole];
  });
  return [...written, ...(isPut ? [] : [markup(cell, "", value)])].join("");
}

/** The XML of a sheet with the value in the cell. */
export function withTyped(xml: string, cell: string, value: CellValue): string {
  const number = cellIndices(cell).row + 1;
  const own = new RegExp(`<row r="${number}"((?:\\s[^>]*?)?)(?:/>|>(.*?)</row>)`, "s");
  if (own.test(xml)) {
    return xml.replace(
      own,
      (_, attributes: string, cells: string | undefined) =>
        `<row r="${number}"${attributes}>${inRow(cells ?? "", cell, value)}</row>`,
    );
  }
  const row = `<row r="${number}">${markup(cell, "", value)}</row>`;
  const later = [...xml.matchAll(/<row r="(\d+)"/g)].find(([, r]) => Number(r) > number);
  if (later !== undefined) return xml.slice(0, later.index) + row + xml.slice(later.index);
  return xml.includes("</sheetData>")
    ? xml.replace("</sheetData>", () => `${row}</sheetData>`)
    : xml.replace(/<sheetData\s*\/>/, () => `<sheetData>${row}</sheetData>`);
}

export interface Typed {
  /** "A1" of the sheet at this position. */
  readonly sheet: number;
  readonly cell: string;
  readonly value: CellValue;
}

/** The file with values typed into it. */
export function typedInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  return rewriteEntries(bytes, (part) => {
    const own = typed.filter(({ sheet }) => part === `xl/worksheets/sheet${sheet + 1}.xml`);
    return own.length === 0
      ? undefined
      : (xml) => own.reduce((text, { cell, value }) => withTyped(text, cell, value), xml);
  });
}
