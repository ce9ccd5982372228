#!/usr/bin/env node
/** The command line: starts the bundled program, and builds it first where it has not been built yet. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const program = path.join(root, ".build/cli/park-audit.cjs");

if (!existsSync(program)) {
  const webpack = path.join(path.dirname(require.resolve("webpack/package.json")), "bin/webpack.js");
  const build = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", "cli"], {
    cwd: root,
    encoding: "utf8",
    // The caller reads our output: what the build says goes elsewhere.
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (build.status !== 0) {
    process.stderr.write(
      `${build.stdout ?? ""}\n构建失败，程序无法启动。The build failed, so the program cannot start.\n`,
    );
    process.exit(3);
  }
}

// Whoever reads our output may stop before its end ("| head"): that is no fault.
process.stdout.on("error", (cause) => {
  if (cause.code !== "EPIPE") throw cause;
});

const { run } = require(program);
run(process.argv.slice(2), {
  root,
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stdout.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
