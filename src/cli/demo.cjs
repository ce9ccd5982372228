/** `npm run demo`: writes both samples, checks them and writes their reports into out/. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const command = path.join(__dirname, "park-audit.cjs");

/** Runs one command; `check` may find something (exit 1), which is what samples are for. */
function run(allowed, ...args) {
  console.log(`\n$ park-audit ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: "inherit" });
  if (!allowed.includes(status)) process.exit(status ?? 1);
}

for (const sample of ["real", "demo"]) {
  const workbook = path.join("out", `${sample}.xlsx`);
  run([0], "sample", `--${sample}`, "--out", workbook, "--force");
  run([0, 1], "check", workbook);
  run([0], "report", workbook, "--out", path.join("out", `${sample}.docx`), "--force");
}
