/** Checks what the add-in loads first against its budget (gzip -9, Office.js not counted). */
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

const dist = path.resolve(__dirname, "../dist");
const gzipped = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;

const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const first = [...page.matchAll(/<script[^>]+src="?([^":\s>]+\.js)"?/g)].map((match) => match[1]);
const scripts = first.map((file) => [file, gzipped(file)]);
const total = scripts.reduce((sum, [, size]) => sum + size, 0) + gzipSync(page, { level: 9 }).length / 1000;

const budgets = [
  ["functions.js", gzipped("functions.js"), 40],
  ["first load (page, functions, pane)", total, 200],
];
for (const file of readdirSync(dist).filter((name) => name.endsWith(".js"))) {
  console.log(`${file.padEnd(40)} ${gzipped(file).toFixed(1).padStart(8)} kB gzip`);
}
let over = 0;
for (const [name, size, limit] of budgets) {
  const ok = size <= limit;
  if (!ok) over++;
  console.log(`${ok ? "within" : "OVER  "}  ${name}: ${size.toFixed(1)} of ${limit} kB gzip`);
}
if (!first.includes("functions.js")) {
  console.log("OVER    the page does not load functions.js");
  over++;
}
process.exitCode = over === 0 ? 0 : 1;
