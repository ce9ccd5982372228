/**
 * Benchmarks, side by side in one run: medians after warm-up, and their ratios. Needs the production build. HyperFormula
 * (GPL) is the peer of the function calls, exceljs (MIT) that of writing files; they are installed here, for measuring
 * only, and are no part of the product.
 */
const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
const work = path.join(root, ".build/bench");
const peer = "hyperformula@3.5.0";
const writerPeer = "exceljs@4.4.0";

const median = (numbers) => {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
};
const milliseconds = (number) => `${number.toFixed(number < 10 ? 2 : 1)} ms`;
const kilobytes = (number) => `${(number / 1000).toFixed(1)} kB`;

/** Columns as wide as their longest cell. */
function print(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}`,
    );
}
const verdict = (met) => (met ? "met" : "NOT MET");

/** The product's own part of the benchmark, compiled for Node as the command line is. */
async function productCode() {
  const compiler = webpack({
    mode: "production",
    target: "node20",
    context: root,
    entry: "./test/bench/index.ts",
    output: { path: work, filename: "bench.cjs", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
        },
      ],
    },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return require(path.join(work, "bench.cjs"));
}

/** The functions as the shipped bundle hands them to Excel. */
function registeredFunctions() {
  const functions = new Map();
  globalThis.CustomFunctions = {
    associate: (id, fn) => functions.set(id, fn),
    Error: class extends Error {},
    ErrorCode: {},
  };
  globalThis.Office = {};
  // in this context: globals of another one are slow to reach, which no browser has
  vm.runInThisContext(readFileSync(path.join(dist, "functions.js"), "utf8"), { filename: "functions.js" });
  return functions;
}

/** A package that is measured against, "name@version". */
function installed(wanted) {
  const [name] = wanted.split("@");
  if (!existsSync(path.join(work, "node_modules", name))) {
    // npm reports to stderr, so that the table alone is on stdout; all are named, as npm removes what is not
    execFileSync("npm", ["i", "--prefix", work, "--no-save", "--no-audit", "--no-fund", peer, writerPeer], {
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
  }
  return createRequire(path.join(work, "bench.cjs"))(name);
}

function benchCalls({ reusedAmounts, timeCalls }) {
  const calls = 100_000;
  const repetitions = 15;
  const amounts = reusedAmounts(calls);
  const reuseRate = registeredFunctions().get("WATER.REUSERATE");
  const sheet = require(path.join(root, "test/bench/hyperformula-calls.cjs"))(installed(peer))(amounts);
  const own = [];
  const whole = [];
  const alone = [];
  // alternating, so that both meet the same state of the machine; the first third warms up
  for (let run = 0; run < repetitions * 1.5; run++) {
    const ours = timeCalls(reuseRate, amounts, 500 + run);
    const theirs = sheet.recalculate(500 + run);
    if (run < repetitions / 2) continue;
    own.push(ours);
    whole.push(theirs.whole);
    alone.push(theirs.calls);
  }
  sheet.destroy();
  const base = median(own);
  const ratio = (times) => `${(median(times) / base).toFixed(1)} ×`;
  print(`${calls.toLocaleString("en")} calls of PARK.WATER.REUSERATE (every tenth amount a text number)`, [
    ["", "median", "ratio", "target"],
    ["registered function of functions.js", milliseconds(base), "1 ×", ""],
    [
      `${peer}: the plugin's calls alone`,
      milliseconds(median(alone)),
      ratio(alone),
      `≥ 10 × ${verdict(median(alone) >= 10 * base)}`,
    ],
    [`${peer}: the whole recalculation`, milliseconds(median(whole)), ratio(whole), ""],
  ]);
}

function benchReconciling({ benchReconcile }) {
  print("BALANCE.RECONCILE on random meshed networks", [
    ["nodes", "flows", "median", "target"],
    ...benchReconcile().map(({ nodes, flows, milliseconds: time }) => [
      String(nodes),
      String(flows),
      milliseconds(time),
      nodes === 300 ? `≤ 20 ms ${verdict(time <= 20)}` : "",
    ]),
  ]);
}

async function benchWorkbook({ timeWorkbook, dressOf }) {
  const writeOther = require("./bench-exceljs.cjs")(installed(writerPeer));
  const times = [];
  const plain = [];
  const dressed = [];
  for (let run = 0; run < 11; run++) {
    // alternating, so that both meet the same state of the machine; the first two warm up
    const one = await timeWorkbook(200);
    const other = await writeOther(one.book);
    const alike = await writeOther(one.book, dressOf);
    if (run < 2) continue;
    times.push(one);
    plain.push(other);
    dressed.push(alike);
  }
  const of = (name) => median(times.map((time) => time[name]));
  const peerTime = median(plain.map(({ milliseconds: time }) => time));
  const whole = median(times.map(({ build, write }) => build + write));
  const alikeTime = median(dressed.map(({ milliseconds: time }) => time));
  const ratio = (time, base = peerTime) => `${(time / base).toFixed(2)} ×`;
  print("A complete workbook: 200 enterprises × 3 years", [
    ["", "median"],
    ["lay out and calculate", milliseconds(of("build"))],
    ["write the .xlsx file", milliseconds(of("write"))],
    [`open and check it (${of("findings")} findings)`, milliseconds(of("check"))],
    ["size of the file", kilobytes(of("bytes"))],
  ]);
  print(`Writing its ${plain[0].cells.toLocaleString("en")} cells as a file`, [
    ["", "median", "ratio", "target"],
    [`${writerPeer}, values and formulas alone`, milliseconds(peerTime), "1 ×", ""],
    [
      "ours, with styles, validation, names and tables",
      milliseconds(of("write")),
      ratio(of("write")),
      `≤ 1.5 × ${verdict(of("write") <= 1.5 * peerTime)}`,
    ],
    ["ours, laid out and calculated as well", milliseconds(whole), ratio(whole), ""],
    [
      `${writerPeer} with the same styles and validations`,
      milliseconds(alikeTime),
      ratio(alikeTime),
      `ours takes ${ratio(of("write"), alikeTime)}`,
    ],
  ]);
}

async function benchPacks({ timePacks }) {
  const count = 300;
  const { write, read, bytes, largest, values, memory } = await timePacks(count);
  print(`Packs of ${count} enterprises × 3 years`, [
    ["", "all", "each", "target"],
    ["make the .xlsx files", milliseconds(write), milliseconds(write / count), ""],
    [
      `read them and plan the import (${values} values)`,
      milliseconds(read),
      milliseconds(read / count),
      `≤ 60 s ${verdict(read <= 60_000)}`,
    ],
    ["size", kilobytes(bytes), `at most ${kilobytes(largest)}`, ""],
    ["memory while reading", kilobytes(memory), "", ""],
  ]);
}

async function benchImportRun({ timeImportRun }) {
  const { changes, apply, undo, memory } = await timeImportRun(300);
  print(`One import run of ${changes.toLocaleString("en")} changes into a file, each logged`, [
    ["", "time", "target"],
    ["apply", milliseconds(apply), `≤ 10 s ${verdict(apply <= 10_000)}`],
    ["undo", milliseconds(undo), `≤ 10 s ${verdict(undo <= 10_000)}`],
    ["memory", kilobytes(memory), ""],
  ]);
}

function sizes() {
  const gzipped = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]+src="?([^":\s>]+\.js)"?/g)].map((match) => match[1]);
  const first = scripts.reduce((sum, file) => sum + gzipped(file), gzipped("taskpane.html"));
  print("Size, gzip", [
    ["", "size", "target"],
    ["functions.js", kilobytes(gzipped("functions.js")), `≤ 40 kB ${verdict(gzipped("functions.js") <= 40_000)}`],
    ["first load (page, functions, pane)", kilobytes(first), `≤ 200 kB ${verdict(first <= 200_000)}`],
  ]);
}

async function main() {
  if (!existsSync(path.join(dist, "functions.js")) || !existsSync(path.join(dist, "taskpane.html"))) {
    throw new Error("there is no production build: run `npm run build` first");
  }
  const [cpu] = os.cpus();
  console.log(`Node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? "unknown processor"}`);
  const code = await productCode();
  benchCalls(code);
  benchReconciling(code);
  await benchWorkbook(code);
  await benchPacks(code);
  await benchImportRun(code);
  sizes();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
