/**
 * The peer: the same function as a plugin of HyperFormula, with the same arithmetic and the same treatment of blanks,
 * text numbers, errors and negative amounts, written as its documentation shows.
 */
const { performance } = require("node:perf_hooks");

const id = "PARK.WATER.REUSERATE";

/** `library` is the module hyperformula, which the benchmark installs for itself. */
module.exports = function hyperFormulaCalls(library) {
  const { HyperFormula, FunctionPlugin, FunctionArgumentType, CellError, ErrorType, EmptyValue } = library;

  /** When the first and the last call of a recalculation happened, and how many there were. */
  const span = { first: 0, last: 0, calls: 0, wanted: 0 };

  function amount(cell) {
    if (cell instanceof CellError) return cell;
    if (cell === EmptyValue || cell === "") return new CellError(ErrorType.NA, "missing");
    const text = typeof cell === "string" ? cell.normalize("NFKC").trim().replaceAll(",", "") : undefined;
    const number = text === undefined ? cell : Number(text);
    if (typeof number !== "number" || !Number.isFinite(number) || text === "") {
      return new CellError(ErrorType.VALUE, "no number");
    }
    return number < 0 ? new CellError(ErrorType.VALUE, "negative") : number;
  }

  class WaterPlugin extends FunctionPlugin {
    reuseRate(ast, state) {
      if (span.calls++ === 0) span.first = performance.now();
      const result = this.runFunction(ast.args, state, this.metadata(id), (first, second) => {
        const reused = amount(first);
        if (reused instanceof CellError) return reused;
        const fresh = amount(second);
        if (fresh instanceof CellError) return fresh;
        if (reused + fresh === 0) return new CellError(ErrorType.DIV_BY_ZERO);
        return reused / (reused + fresh);
      });
      if (span.calls === span.wanted) span.last = performance.now();
      return result;
    }
  }
  WaterPlugin.implementedFunctions = {
    [id]: {
      method: "reuseRate",
      parameters: [
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: false },
        { argumentType: FunctionArgumentType.SCALAR, passSubtype: false },
      ],
    },
  };
  HyperFormula.registerFunctionPlugin(WaterPlugin, { enGB: { [id]: id } });

  /**
   * A sheet with one call for each amount, all of which take the fresh water from one cell; `recalculate` changes that
   * cell and gives the milliseconds of the whole recalculation and of the calls alone, from the first to the last.
   */
  return function sheetOfCalls(amounts) {
    const rows = amounts.map((reused, row) => [
      typeof reused === "string" ? `'${reused}` : reused,
      `=${id}(A${row + 1},$C$1)`,
      ...(row === 0 ? [1] : []),
    ]);
    const engine = HyperFormula.buildFromArray(rows, {
      licenseKey: "gpl-v3",
      language: "enGB",
      maxRows: amounts.length,
    });
    return {
      recalculate(fresh) {
        span.calls = 0;
        span.wanted = amounts.length;
        const begin = performance.now();
        engine.setCellContents({ sheet: 0, row: 0, col: 2 }, fresh);
        const whole = performance.now() - begin;
        if (span.calls !== amounts.length) throw new Error(`${span.calls} calls instead of ${amounts.length}`);
        for (const [row, reused] of amounts.entries()) {
          const expected = Number(reused) / (Number(reused) + fresh);
          const given = engine.getCellValue({ sheet: 0, row, col: 1 });
          // its arithmetic rounds to a tolerance
          if (!(Math.abs(given - expected) < 1e-9)) throw new Error(`row ${row + 1} gave ${given}, not ${expected}`);
        }
        return { whole, calls: span.last - span.first };
      },
      destroy: () => engine.destroy(),
    };
  };
};
