const { inner } = require("./.layers.cjs");

const outer = "^src/(host|taskpane|cli|workbench|main\\.ts|functions\\.ts)";

/** What the linter cannot see: chains of imports, circles, files nobody reaches. */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "inner-knows-no-host",
      comment: "A pure folder must not reach a host, a page or the command line, not even through others.",
      severity: "error",
      from: { path: `^src/(${inner.join("|")})/` },
      to: { path: outer, reachable: true },
    },
    {
      name: "hosts-are-strangers",
      severity: "error",
      from: { path: "^src/host/excel/" },
      to: { path: "^src/host/(file|memory|word)/", reachable: true },
    },
    {
      name: "workbench-stays-outside",
      comment: "The trial workbench is no part of the add-in.",
      severity: "error",
      from: { path: "^src/(main|functions)\\.ts$" },
      to: { path: "^src/workbench/", reachable: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.(d\\.ts|cjs)$" },
      to: {},
    },
    {
      name: "core-and-formulas-need-no-package",
      severity: "error",
      from: { path: "^src/(core|formulas)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs"] },
  },
};
