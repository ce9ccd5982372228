/**
 * Webpack loader for the functions bundle: leaves out of the formulas what only readers need. Excel loads the functions
 * before anything else, so they must stay small; the pane and the help pages are built from the same files in full.
 * What calculating, its messages and its results' words use stays: ids, kinds, bounds, titles of inputs and columns, the
 * labels of choices, the words of results.
 */
const ts = require("typescript");

/** What of the documentation only the manual shows; the pane and the report explain results with the rest. */
const ofManual = new Set(["summary", "examples", "seeAlso"]);

/** Left out at the top of a declaration. `factors` explains a result; the result itself never takes it. */
const ofDeclaration = new Set(["doc", "title", "since", "factors"]);
const ofResult = new Set(["unit", "format"]);

const isDeclaration = (node) =>
  ts.isObjectLiteralExpression(node) &&
  ts.isCallExpression(node.parent) &&
  ts.isIdentifier(node.parent.expression) &&
  node.parent.expression.text === "defineFormula";

/**
 * An object outside the declarations that its type marks as inputs, e.g. `satisfies NumberInput`. Other tables of the
 * catalogue have units that calculating reads, so nothing is taken from an object without that mark.
 */
const isInputs = (node) => ts.isSatisfiesExpression(node) && /\b[A-Za-z]*Inputs?\b/.test(node.type.getText());

/** An input may itself be called "unit" or "summary"; what describes one is a name of a unit, or a text. */
function isDescription({ name, initializer }) {
  if (name.text === "unit") return ts.isStringLiteral(initializer);
  return (
    name.text === "summary" &&
    ts.isObjectLiteralExpression(initializer) &&
    initializer.properties.some((it) => it.name?.getText() === "zh")
  );
}

/** The source of a formula file without what only readers need. */
function stripped(source, filename) {
  if (!source.includes("defineFormula(") && !source.includes("satisfies")) return source;
  const file = ts.createSourceFile(filename, source, ts.ScriptTarget.ESNext, true);
  const cuts = [];
  const cut = (node) => {
    const comma = /^\s*,/.exec(source.slice(node.end));
    cuts.push([node.getStart(), node.end + (comma === null ? 0 : comma[0].length)]);
  };
  const strip = (node, inResult) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const { text } = node.name;
      const top = isDeclaration(node.parent);
      if (top && text === "formula") return;
      const reading = top ? ofDeclaration.has(text) : (inResult && ofResult.has(text)) || isDescription(node);
      if (reading) {
        cut(node);
        return;
      }
      ts.forEachChild(node, (child) => strip(child, inResult || (top && text === "result")));
      return;
    }
    ts.forEachChild(node, (child) => strip(child, inResult));
  };
  const find = (node) => (isDeclaration(node) || isInputs(node) ? strip(node, false) : ts.forEachChild(node, find));
  find(file);
  return cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
}

/** The source of a formula file with the documentation that explains results, and without the manual's part of it. */
function withoutManual(source, filename) {
  if (!source.includes("defineFormula(")) return source;
  const file = ts.createSourceFile(filename, source, ts.ScriptTarget.ESNext, true);
  const cuts = [];
  const find = (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== "doc" || !isDeclaration(node.parent))
      return ts.forEachChild(node, find);
    for (const part of node.initializer.properties) {
      if (!ofManual.has(part.name.getText())) continue;
      const comma = /^\s*,/.exec(source.slice(part.end));
      cuts.push([part.getStart(), part.end + (comma === null ? 0 : comma[0].length)]);
    }
  };
  find(file);
  return cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
}

/** `keep: "explanations"` leaves out the manual's part only. */
module.exports = function stripDocumentation(source) {
  const { keep } = this.getOptions();
  return keep === "explanations" ? withoutManual(source, this.resourcePath) : stripped(source, this.resourcePath);
};
module.exports.stripped = stripped;
module.exports.withoutManual = withoutManual;
