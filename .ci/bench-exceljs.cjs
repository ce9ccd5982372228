/**
 * The peer of the workbook's writer: the same cells, values and formulas alone, through exceljs (MIT; installed by the
 * benchmark, no part of the product). It sets no style, no validation, no name and no table, which ours does.
 */
module.exports = (exceljs) => async (book) => {
  const begin = performance.now();
  const workbook = new exceljs.Workbook();
  let cells = 0;
  for (const { name, rows } of book.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [index, row] of rows.entries()) {
      const target = sheet.getRow(index + 1);
      for (const [at, cell] of row.entries()) {
        if (cell === undefined) continue;
        cells++;
        const { value, formula } = cell;
        target.getCell(at + 1).value = formula === undefined ? value : { formula, result: value ?? undefined };
      }
      target.commit();
    }
  }
  const bytes = await workbook.xlsx.writeBuffer();
  return { milliseconds: performance.now() - begin, bytes: bytes.byteLength, cells };
};
