import { cellIndices, isExcelError, type CellValue } from "../../../src/core/cell";
import { entryText, rewriteEntries, zipEntries } from "../../../src/host/file/zip-archive";

/**
 * Types into a file without our reader and writer, as another program would save it: in the sheet's XML, with the look
 * that the cell has.
 */

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? char);

/** An error value as one; that of a formula which was never calculated is missing. */
function markup(cell: string, look: string, value: CellValue): string {
  const start = `<c r="${cell}"${look}`;
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (value === "#CALC!") return `${start}><f>1+1</f></c>`;
  if (isExcelError(value)) return `${start} t="e"><v>${value}</v></c>`;
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
  /** Excel gives the cell the format of days when a day is typed. */
  readonly isDay?: boolean;
}

/** The number of the look that days get, which is added to the styles. */
const withDayLook = (styles: string): { readonly styles: string; readonly look: number } => {
  const [whole = "", list = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const look = [...list.matchAll(/<xf\b/g)].length;
  const added = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
  return { look, styles: styles.replace(whole, () => `<cellXfs count="${look + 1}">${list}${added}</cellXfs>`) };
};

/** The file with values typed into it. */
export async function typedInto(bytes: Uint8Array, typed: readonly Typed[]): Promise<Uint8Array> {
  const styles = zipEntries(bytes)?.find(({ name }) => name === "xl/styles.xml");
  const day = styles === undefined ? undefined : withDayLook(await entryText(bytes, styles));
  return rewriteEntries(bytes, (part) => {
    if (part === "xl/styles.xml" && day !== undefined) return () => day.styles;
    const own = typed.filter(({ sheet }) => part === `xl/worksheets/sheet${sheet + 1}.xml`);
    if (own.length === 0) return undefined;
    return (xml) =>
      own.reduce((text, { cell, value, isDay }) => {
        const put = withTyped(text, cell, value);
        if (isDay !== true || day === undefined) return put;
        return put.replace(
          new RegExp(`(<c r="${cell}")(?: s="\\d+")?`),
          (_, start: string) => `${start} s="${day.look}"`,
        );
      }, xml);
  });
}
