/**
 * The peer of the workbook's writer: the same cells through exceljs (MIT; installed by the benchmark, no part of the
 * product). Plainly written, it gets values and formulas alone, no style, validation, name or table, which ours writes;
 * dressed, it gets the same fonts, fills, borders, number formats, column widths and validations as well.
 */
const colour = ({ rgb }) => ({ argb: `FF${rgb}` });
const line = ({ style, color }) => ({ style, color: colour(color) });

/** A look in the peer's terms. */
const styleOf = ({ font, fill, border, alignment, numFmt, protection }) => ({
  font: { ...font, color: colour(font.color) },
  ...(fill && {
    fill: { ...fill, fgColor: colour(fill.fgColor), ...(fill.bgColor && { bgColor: colour(fill.bgColor) }) },
  }),
  ...(border && { border: Object.fromEntries(Object.entries(border).map(([side, given]) => [side, line(given)])) }),
  alignment,
  ...(numFmt && { numFmt }),
  ...(protection && { protection }),
});

const ruleOf = ({ formula1, formula2, inputMessage, errorMessage, range: _range, ...rule }) => ({
  ...rule,
  formulae: formula2 === undefined ? [formula1] : [formula1, formula2],
  ...(inputMessage !== undefined && { prompt: inputMessage }),
  ...(errorMessage !== undefined && { error: errorMessage }),
});

/** `dress` gives the looks and the validations of a sheet; without it the cells are written plainly. */
module.exports = (exceljs) => async (book, dress) => {
  const begin = performance.now();
  const workbook = new exceljs.Workbook();
  let cells = 0;
  for (const content of book.sheets) {
    const sheet = workbook.addWorksheet(content.name);
    const dressed = dress?.(content, book.language);
    const styles = new Map();
    const styleFor = (cell) => {
      const look = dressed.lookOf(cell);
      if (!styles.has(look)) styles.set(look, styleOf(look));
      return styles.get(look);
    };
    if (dressed) sheet.columns = content.columns.map(({ width, hidden = false }) => ({ width, hidden }));
    for (const [index, row] of content.rows.entries()) {
      const target = sheet.getRow(index + 1);
      for (const [at, cell] of row.entries()) {
        if (cell === undefined) continue;
        cells++;
        const { value, formula } = cell;
        const written = target.getCell(at + 1);
        written.value = formula === undefined ? value : { formula, result: value ?? undefined };
        if (dressed) written.style = styleFor(cell);
      }
      target.commit();
    }
    for (const rule of dressed?.rules ?? []) {
      const given = ruleOf(rule);
      for (const range of rule.range.split(" ")) sheet.dataValidations.add(range, given);
    }
  }
  const bytes = await workbook.xlsx.writeBuffer();
  return { milliseconds: performance.now() - begin, bytes: bytes.byteLength, cells };
};
