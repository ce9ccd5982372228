/**
 * Runs tests against one mutant after the other in a process that stays. The tests are the jest tests as they are; what
 * they need of jest (describe, test, each, expect) is small enough to be given here without a start of jest per mutant.
 */
const { readFileSync, readdirSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const vm = require("node:vm");

const tree = process.argv[2];
const leftOut = new Set(JSON.parse(process.argv[3]));
const ofJest = Module.createRequire(require.resolve("jest"));
const expect = ofJest("expect").default ?? ofJest("expect");

const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
/** Modules remember what they computed (units parsed, names of choices); what one mutant left there misleads the next. */
const memories = (globalThis.__memories__ = []);

// The tree holds JavaScript under the names of its sources, so that tests that look for source files find them.
Module._extensions[".ts"] = (module, file) => module._compile(readFileSync(file, "utf8"), file);

// One seed, so that a mutant meets the same values each time; few runs; no shrinking, as a failure is all that is asked.
const mostRuns = 20;
/** Tests that count what their runs met need them all. */
const counting = new Set(["keeps the order inside its bounds and changes it just outside"]);
let uncut = false;
const fastCheck = require("fast-check");
fastCheck.configureGlobal({ seed: 20240501, numRuns: mostRuns, endOnFailure: true });
const assert = (property, options = {}) => {
  const { numRuns = mostRuns } = options;
  fastCheck.assert(property, { ...options, numRuns: uncut ? numRuns : Math.min(numRuns, mostRuns) });
};
require.cache[require.resolve("fast-check")].exports = {
  ...fastCheck,
  __esModule: true,
  default: { ...fastCheck.default, assert },
};

let tests = new Map();
let titles = [];

function describe(title, body) {
  titles.push(title);
  body();
  titles.pop();
}
function test(title, body) {
  const name = [...titles, title].join(" › ");
  if (leftOut.has(title)) return;
  let unique = name;
  for (let count = 2; tests.has(unique); count++) unique = `${name} (${count})`;
  tests.set(unique, () => {
    uncut = counting.has(title);
    return body();
  });
}
/** Titles of a table's rows need not read well, only differ: rows are numbered. */
const each = (declare) => (table) => {
  if (!Array.isArray(table)) throw new Error("only each([…]) is known here");
  return (title, body) =>
    table.forEach((row, index) => declare(`${title} [${index}]`, () => body(...(Array.isArray(row) ? row : [row]))));
};
describe.each = each(describe);
test.each = each(test);
Object.assign(globalThis, { describe, test, it: test, expect });

function load() {
  for (const file of Object.keys(require.cache)) if (file.startsWith(tree)) delete require.cache[file];
  module.children.length = 0;
  memories.length = 0;
  tests = new Map();
  titles = [];
  for (const file of readdirSync(path.join(tree, "test"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".test.ts")) continue;
    titles = [file];
    require(path.join(tree, "test", file));
  }
}

/** The only way to end a loop that a mutant made endless without ending the process. */
const bounded = new vm.Script("__body__()");

/** `undefined` when it passes. `budget` is processor time in ms: on a busy machine the clock says nothing of a loop. */
async function failureOf(body, budget) {
  globalThis.__body__ = body;
  for (let timeout = 4 * budget; ; timeout *= 4) {
    for (const memory of memories) memory.clear();
    stryker.hitCount = 0;
    const before = process.cpuUsage();
    try {
      await bounded.runInThisContext({ timeout });
      return undefined;
    } catch (error) {
      const { user, system } = process.cpuUsage(before);
      if (error?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT" || (user + system) / 1000 >= budget) return error;
    }
  }
}

const verdict = (error, by) => ({
  status: /Hit count limit reached|Script execution timed out/.test(String(error)) ? "timeout" : "killed",
  by,
});

let known = [];
async function run(order) {
  for (const index of order) {
    const { name, milliseconds } = known[index];
    const body = tests.get(name);
    if (body === undefined) continue;
    const error = await failureOf(body, Math.ceil(1000 + 20 * milliseconds));
    if (error !== undefined) return verdict(error, name);
  }
  return { status: "survived" };
}

let clean = false;
const orders = {
  /** All tests without a mutant: what each costs and which mutants it comes by. */
  async measure() {
    load();
    clean = true;
    const measured = [];
    const { mutantCoverage: coverage } = stryker;
    for (const [name, body] of tests) {
      stryker.currentTestId = name;
      const started = process.cpuUsage();
      const error = await failureOf(body, 300_000);
      stryker.currentTestId = undefined;
      const used = process.cpuUsage(started);
      measured.push({
        name,
        milliseconds: (used.user + used.system) / 1000,
        hits: coverage.perTest[name] ?? {},
        failure: error === undefined ? undefined : String(error?.stack ?? error),
      });
    }
    return { tests: measured, atLoad: coverage.static };
  },
  know({ measured }) {
    known = measured;
    return {};
  },
  /** One mutant that the tests reach while they run. */
  async switch({ mutant, order, hitLimit }) {
    if (!clean) load();
    clean = true;
    Object.assign(stryker, { activeMutant: mutant, hitLimit });
    const result = await run(order);
    stryker.activeMutant = undefined;
    return result;
  },
  /** One mutant that acts while modules load: everything is loaded anew with it. */
  async reload({ mutant, order, hitLimit }) {
    Object.assign(stryker, { activeMutant: mutant, hitLimit, hitCount: 0 });
    clean = false;
    try {
      load();
    } catch (error) {
      stryker.activeMutant = undefined;
      return verdict(error, "loading");
    }
    const result = await run(order);
    stryker.activeMutant = undefined;
    return result;
  },
};

process.on("message", async (message) => {
  process.send(await orders[message.what](message));
});
process.on("disconnect", () => process.exit());
