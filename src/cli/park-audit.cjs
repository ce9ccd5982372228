#!/usr/bin/env node
/** The command line: starts the bundled program, and builds it first where there is none or the sources are newer. */
const { spawnSync } = require("node:child_process");
const { readdirSync, statSync, utimesSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const program = path.join(root, ".build/cli/park-audit.cjs");

/** When a file was written; never, where it is not there. */
const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** Whether the program is as new as all it is made from: an update must not leave the old one running. */
const isCurrent = () => {
  const built = writtenAt(program);
  const sources = readdirSync(path.join(root, "src"), { recursive: true }).map((file) => path.join(root, "src", file));
  return [...sources, path.join(root, "package-lock.json")].every((file) => writtenAt(file) <= built);
};

if (!isCurrent()) {
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
  // the build leaves a file alone that would stay the same
  utimesSync(program, new Date(), new Date());
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
