import { cellAddress } from "../core/cell";

/** The merged areas of a sheet: only the first cell of one holds a value. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOf(address: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(address.split("!").at(-1) ?? "");
  if (match === null) return undefined;
  const [, left = "", top, right = "", bottom] = match;
  return { left: columnIndex(left), top: Number(top) - 1, right: columnIndex(right), bottom: Number(bottom) - 1 };
}

export const mergedAreas = (addresses: readonly string[]): Area[] => addresses.flatMap((one) => areaOf(one) ?? []);

export const covers = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const areaText = ({ top, left, bottom, right }: Area): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
