/** The command line in a process of its own; says at the end how much memory it took. */
require("./typescript.cjs");
const path = require("node:path");
const { run } = require("../../src/cli/main.ts");

run(process.argv.slice(2), {
  root: path.resolve(__dirname, "../.."),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: true,
}).then((code) => {
  process.stderr.write(`\nmemory ${process.resourceUsage().maxRSS}\n`);
  process.exitCode = code;
});
