const path = require("node:path");
const Copy = require("copy-webpack-plugin");
const Html = require("html-webpack-plugin");
const { EmitPlugin } = require("./src/emit/emit-plugin.cjs");
const { version } = require("./package.json");
const { DefinePlugin, optimize } = require("webpack");

/** Where Office.js is loaded from. Tenants operated by 21Vianet in mainland China build with their own host. */
const officeJsUrl = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const resolve = { extensions: [".tsx", ".ts", ".mjs", ".js"] };
const typescript = (target = "es2022") => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target,
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
});
const shared = (mode) => ({
  mode,
  resolve,
  devtool: mode === "development" ? "source-map" : false,
  performance: { hints: false },
});
/** Formulas with their documentation left out, or with what explains a result and without what only the manual shows. */
const formulas = (options) => ({
  test: /\.ts$/,
  include: /src[\\/]formulas/,
  use: [typescript().use, { loader: path.resolve(__dirname, "src/emit/strip-documentation.cjs"), options }],
});
const others = { ...typescript(), exclude: /node_modules|src[\\/]formulas/ };
const define = new DefinePlugin({ __VERSION__: JSON.stringify(version) });

module.exports = (_env, { mode = "production" }) => [
  {
    ...shared(mode),
    // The functions alone: they must be there before anything else and stay small, so reader-only text is left out.
    name: "functions",
    entry: { functions: "./src/functions.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
    module: { rules: [others, formulas({})] },
    plugins: [define],
  },
  {
    ...shared(mode),
    name: "addin",
    entry: { taskpane: "./src/main.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Relative to the page, so that one build runs on any origin.
      publicPath: "auto",
    },
    module: { rules: [others, formulas({ keep: "explanations" })] },
    plugins: [
      define,
      new Html({
        template: "src/taskpane/index.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        templateParameters: { officeJsUrl },
      }),
      new Copy({ patterns: [{ from: "assets/*.png" }, { from: "manifest.xml" }] }),
      new EmitPlugin(),
    ],
  },
  {
    ...shared("development"),
    name: "cli",
    target: "node20",
    devtool: false,
    entry: { "park-audit": "./src/cli/main.ts", emit: "./src/emit/all.ts" },
    output: {
      path: path.resolve(__dirname, ".build/cli"),
      filename: "[name].cjs",
      library: { type: "commonjs2" },
    },
    module: { rules: [typescript()] },
    plugins: [define, new optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    optimization: { minimize: false },
  },
  {
    ...shared("development"),
    name: "workbench",
    devtool: false,
    // A trial tool, served from this machine: its size does not matter, the time to build it does.
    optimization: { minimize: false },
    entry: { workbench: "./src/workbench/page/page.ts" },
    output: { path: path.resolve(__dirname, ".build/workbench"), filename: "[name].js" },
    module: { rules: [typescript(), { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    plugins: [define, new Html({ template: "src/workbench/page/index.html", filename: "index.html" })],
  },
];
