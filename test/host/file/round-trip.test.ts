import fc from "fast-check";
import type { CellValue } from "../../../src/core/cell";
import { readXlsxFile } from "../../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../../src/host/file/xlsx-write";
import type { CellStyle, ContentCell } from "../../../src/workbook/content";
import { usedCells } from "../../../src/workbook/used-cells";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.stringMatching(/^_x[0-9A-Fa-f]{4}_$/),
  fc.constantFrom("=1+1", "+5", "-5", "@A1", "'x", "007", " ", "\n", "\t", "a\r\nb", "<a&b>", '"', "　"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const style = fc.constantFrom<CellStyle>("body", "input", "input-text", "label", "note", "header");
const cell: fc.Arbitrary<ContentCell> = fc.record({ value, style });
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });

/** Excel has no word for these: error values are errors, and half a character is none. */
const isStorable = (text: CellValue): boolean =>
  typeof text !== "string" || !/^#[A-Z]|[\p{Surrogate}\uFFFE\uFFFF]/u.test(text);

test("whatever is written into cells is read back", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (content) => {
      fc.pre(content.every((row) => row.every((one) => isStorable(one.value))));
      const bytes = await writeXlsxFile({
        language: "zh-CN",
        sheets: [
          {
            name: "甲",
            columns: [{ width: 10 }],
            rows: content,
            hiddenRows: [],
            freeze: { rows: 0, columns: 0 },
            tables: [],
            names: {},
            tabColor: "0E5A5F",
            landscape: true,
          },
        ],
      });
      const read = await readXlsxFile(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(read.value.sheets[0]?.cells).toEqual(usedCells(content.map((row) => row.map((one) => one.value))));
    }),
    { numRuns: 150 },
  );
  // 150 files are written and read; how long that takes is nobody's business here.
}, 60_000);
