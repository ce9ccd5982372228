/**
 * The layer table and the picture of the dependencies in ARCHITECTURE.md, the table from .layers.cjs, the picture drawn
 * from the code. Without arguments it is written anew; with
 * `--check` the command fails when it is out of date.
 */
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const { layers } = require("../.layers.cjs");

const root = path.resolve(__dirname, "..");
const page = path.join(root, "ARCHITECTURE.md");
const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

const graph = execFileSync(
  process.execPath,
  [
    cruiser,
    "--config",
    ".dependency-cruiser.cjs",
    "--include-only",
    "^src",
    "--collapse",
    "^src/(host/[^/]+|[^/]+)",
    "--output-type",
    "json",
    "src",
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 64e6 },
);

const name = (source) => source.replace(/^src\//, "");
const targets = new Map();
for (const { source, dependencies } of JSON.parse(graph).modules) {
  const from = name(source);
  const to = dependencies.map(({ resolved }) => name(resolved)).filter((one) => one !== from);
  targets.set(from, new Set([...(targets.get(from) ?? []), ...to]));
}

const reaches = (from, to) => [...(targets.get(from) ?? [])].some((next) => next === to || reaches(next, to));
/** An arrow that others imply is not drawn: the layers stay readable. */
const implied = (from, to) => [...targets.get(from)].some((other) => other !== to && reaches(other, to));

const box = (folder) => `${folder.replace(/\W/g, "_")}["${folder}"]`;
const arrows = [...targets].flatMap(([from, all]) =>
  [...all].filter((to) => !implied(from, to)).map((to) => `  ${box(from)} --> ${box(to)}`),
);
const drawn = ["```mermaid", "flowchart TD", ...arrows.sort(), "```"].join("\n");

const rows = Object.entries(layers).map(
  ([layer, may]) => `| \`${layer}\` | ${may.length === 0 ? "—" : may.join(", ")} |`,
);
const table = ["| folder | may import (besides itself) |", "|---|---|", ...rows].join("\n");

const between = (text, marker, content) =>
  text.replace(
    new RegExp(`<!-- ${marker}:begin -->[\\s\\S]*<!-- ${marker}:end -->`),
    `<!-- ${marker}:begin -->\n${content}\n<!-- ${marker}:end -->`,
  );
const text = readFileSync(page, "utf8");
const updated = between(between(text, "layers", table), "picture", drawn);
if (process.argv.includes("--check")) {
  if (text !== updated) {
    console.error("the picture in ARCHITECTURE.md is out of date: npm run architecture:picture");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, updated);
}
