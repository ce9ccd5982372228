// The gate tries the same cases in every run, so that it fails only for what was changed. New cases are looked for with
// FAST_CHECK_SEED=random, or a number to see a failure again.
const fc = require("../node_modules/fast-check/lib/cjs/fast-check.js");

const wanted = process.env.FAST_CHECK_SEED ?? "2026";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });

module.exports = fc;
