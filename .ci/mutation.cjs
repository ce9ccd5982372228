/**
 * Mutation testing of src/core and src/formulas, once per release: changes the code in one place at a time and asks
 * whether any test of them notices. `node .ci/mutation.cjs [--workers n] [--fresh] [path prefix …]`
 *
 * Stryker's instrumenter (Apache-2.0, installed here for measuring only, no part of the product) puts all mutants behind
 * switches into one build; each mutant meets only the tests that come by it, in processes that stay. Starting a test
 * runner per mutant, as Stryker itself must, takes hours for the same.
 *
 * Not mutated: texts, object and array literals, which here are declarations (titles, notes, tables of factors), and the
 * simulation of 200 networks is left out of the tests.
 */
const { execFileSync, fork } = require("node:child_process");
const { createHash } = require("node:crypto");
const { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");
const swc = require("@swc/core");

const root = path.resolve(__dirname, "..");
const work = path.join(root, ".build/mutation");
/** The instrumented sources and the tests; one for each run, so that a run of a few files may go beside a long one. */
const tree = path.join(work, `tree-${process.pid}`);
const instrumenter = "@stryker-mutator/instrumenter@9.6.1";
const excludedMutations = ["StringLiteral", "ObjectLiteral", "ArrayDeclaration"];
const leftOut = ["is among the three most suspect of at least 90 % of 200 random networks"];
const needed = 90;

const sources = (folder, kind) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")));

/** What the layers allow these folders to import, and their tests. */
const mutable = [...sources("src/core", /\.ts$/), ...sources("src/formulas", /\.ts$/)];
const tested = sources("test", /^(core|formulas|cases)[/.\\].*(ts|json)$/);

async function instrumented(files) {
  if (!existsSync(path.join(work, "node_modules/@stryker-mutator/instrumenter"))) {
    mkdirSync(work, { recursive: true });
    // npm reports to stderr, so that the result alone is on stdout
    execFileSync("npm", ["i", "--prefix", work, "--no-save", "--no-audit", "--no-fund", instrumenter], {
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
  }
  const entry = createRequire(path.join(work, "index.cjs")).resolve("@stryker-mutator/instrumenter");
  const { Instrumenter } = await import(entry);
  const silent = { debug() {}, info() {}, warn: console.error, isDebugEnabled: () => false };
  const result = await new Instrumenter(silent).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), "utf8") })),
    { excludedMutations, plugins: null, ignorers: [], noHeader: false },
  );
  return {
    contents: new Map(result.files.map(({ name, content }) => [name, content])),
    mutants: result.mutants.filter(({ status }) => status !== "Ignored"),
  };
}

/** What modules remember between calls is known to the worker, which clears it before each test. */
const withMemories = (code) =>
  code.replaceAll(/^const (\w+) = new (?:Weak)?Map\(\);$/gm, "const $1 = new Map(); globalThis.__memories__.push($1);");

function writeTree(contents) {
  for (const name of [...mutable, ...tested]) {
    const text = contents.get(name) ?? readFileSync(path.join(root, name), "utf8");
    const target = path.join(tree, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (name.endsWith(".json")) {
      writeFileSync(target, text);
      continue;
    }
    const { code } = swc.transformSync(text, {
      filename: name,
      configFile: false,
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    writeFileSync(target, name.startsWith("src/") ? withMemories(code) : code);
  }
}

/**
 * What earlier runs found, as far as it holds: a mutant stays killed while its file and the file of the test that killed
 * it are the same, and stays alive while all tests are. A run that was broken off goes on where it stopped, and one
 * after new tests asks only for the survivors. `--fresh` forgets it all.
 */
function ledger(fresh) {
  const file = path.join(work, "verdicts.jsonl");
  if (fresh) rmSync(file, { force: true });
  const hashOf = (names) => {
    const hash = createHash("sha256");
    for (const name of names) hash.update(name).update(readFileSync(path.join(root, name)));
    return hash.digest("hex").slice(0, 12);
  };
  const all = hashOf([...tested, ".ci/mutation-worker.cjs"]);
  const single = new Map([...mutable, ...tested].map((name) => [name, hashOf([name])]));
  const testsOf = ({ by }) => single.get(`test/${by?.split(" › ")[0]}`) ?? all;
  const keyOf = (what, { fileName, location: { start, end }, replacement }) =>
    [what, fileName, single.get(fileName), start.line, start.column, end.line, end.column, replacement].join(" ");
  const known = new Map();
  if (existsSync(file)) {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    for (const { key, tests, ...verdict } of lines.map((line) => JSON.parse(line)))
      if (tests === testsOf(verdict)) known.set(key, verdict);
  }
  return {
    find: (what, mutant) => known.get(keyOf(what, mutant)),
    add: (what, mutant, verdict) =>
      appendFileSync(file, `${JSON.stringify({ key: keyOf(what, mutant), tests: testsOf(verdict), ...verdict })}\n`),
  };
}

/** A process that carries out one order at a time; one that runs out of memory, or never answers, is replaced. */
class Worker {
  async ask(order) {
    if (this.process === undefined) {
      this.process = fork(path.join(__dirname, "mutation-worker.cjs"), [tree, JSON.stringify(leftOut)], {
        execArgv: ["--max-old-space-size=1500"],
        // a process that runs out of memory prints pages of its last moments
        stdio: ["ignore", "inherit", "ignore", "ipc"],
        cwd: root,
      });
      if (this.measured !== undefined) await this.ask({ what: "know", measured: this.measured });
    }
    const running = this.process;
    const answer = await new Promise((resolve) => {
      // the worker itself ends endless tests; only loading may hang
      const timer = setTimeout(() => resolve(undefined), 900_000);
      const done = (it) => {
        clearTimeout(timer);
        resolve(it);
      };
      running.once("message", done);
      running.once("exit", () => done(undefined));
      running.send(order);
    });
    running.removeAllListeners();
    if (answer === undefined) this.end();
    return answer;
  }
  end() {
    this.process?.kill("SIGKILL");
    this.process = undefined;
  }
}

async function measured() {
  const worker = new Worker();
  const { tests, atLoad } = (await worker.ask({ what: "measure" })) ?? {};
  worker.end();
  if (tests === undefined) throw new Error("the tests did not finish without a mutant");
  const failing = tests.filter(({ failure }) => failure !== undefined);
  for (const { name, failure } of failing) console.error(`${name}\n${failure}\n`);
  if (failing.length > 0) throw new Error(`${failing.length} tests fail without a mutant`);
  return { tests, atLoad };
}

/** Which tests each mutant meets, the quick ones first. */
function plan(mutants, { tests, atLoad }) {
  const quickFirst = tests.map((_, index) => index).sort((a, b) => tests[a].milliseconds - tests[b].milliseconds);
  const meeting = new Map(mutants.map(({ id }) => [id, []]));
  const ofFile = new Map(mutants.map(({ fileName }) => [fileName, new Set()]));
  const file = new Map(mutants.map(({ id, fileName }) => [id, fileName]));
  const most = new Map();
  for (const index of quickFirst) {
    for (const [id, hits] of Object.entries(tests[index].hits)) {
      meeting.get(id).push(index);
      ofFile.get(file.get(id)).add(index);
      most.set(id, Math.max(hits, most.get(id) ?? 0));
    }
  }
  return mutants.map((mutant) => {
    const near = ofFile.get(mutant.fileName);
    return {
      ...mutant,
      atLoad: atLoad[mutant.id] !== undefined,
      meets: meeting.get(mutant.id),
      all: () => [...near, ...quickFirst.filter((index) => !near.has(index))],
      hitLimit: 100 * ((most.get(mutant.id) ?? 0) + (atLoad[mutant.id] ?? 0)) + 1000,
    };
  });
}

/** Runs every mutant; tests that ended mutants of the same file come first. */
async function judge(mutants, tests, { count, past }) {
  const killers = new Map();
  const results = new Map();
  const workers = Array.from({ length: count }, () =>
    Object.assign(new Worker(), { measured: tests.map(({ name, milliseconds }) => ({ name, milliseconds })) }),
  );
  const indexOf = new Map(tests.map(({ name }, index) => [name, index]));

  async function one(worker, what, mutant, candidates) {
    const kills = killers.get(mutant.fileName) ?? new Map();
    killers.set(mutant.fileName, kills);
    const first = candidates.filter((index) => kills.has(index)).sort((a, b) => kills.get(b) - kills.get(a));
    const order = [...first, ...candidates.filter((index) => !kills.has(index))];
    let verdict = past.find(what, mutant);
    if (verdict === undefined) {
      const { id, hitLimit } = mutant;
      verdict = (await worker.ask({ what, mutant: id, order, hitLimit })) ?? { status: "timeout" };
      past.add(what, mutant, verdict);
    }
    const killer = indexOf.get(verdict.by);
    if (killer !== undefined) kills.set(killer, (kills.get(killer) ?? 0) + 1);
    results.set(mutant.id, verdict);
  }
  async function all(what, queue, candidates) {
    let next = 0;
    await Promise.all(
      workers.map(async (worker) => {
        while (next < queue.length) {
          const mutant = queue[next++];
          await one(worker, what, mutant, candidates(mutant));
          if (next % 100 === 0) console.error(`${what}: ${next} of ${queue.length}`);
        }
      }),
    );
  }

  for (const mutant of mutants) {
    results.set(mutant.id, { status: mutant.meets.length > 0 || mutant.atLoad ? "survived" : "not reached" });
  }
  await all(
    "switch",
    mutants.filter(({ meets }) => meets.length > 0),
    ({ meets }) => meets,
  );
  for (const worker of workers) {
    const order = { what: "switch", order: tests.map((_, index) => index) };
    const result = await worker.ask(order);
    if (result?.status !== "survived") throw new Error(`a mutant left something behind that fails "${result?.by}"`);
  }
  const survived = ({ id }) => results.get(id).status === "survived";
  await all(
    "reload",
    mutants.filter((mutant) => mutant.atLoad && survived(mutant)),
    (mutant) => mutant.all(),
  );
  for (const worker of workers) worker.end();
  return mutants.map((mutant) => ({ ...mutant, ...results.get(mutant.id) }));
}

const statuses = ["killed", "timeout", "survived", "not reached"];
const counted = (mutants) => {
  const counts = statuses.map((status) => mutants.filter((mutant) => mutant.status === status).length);
  return { counts, score: (100 * (counts[0] + counts[1])) / mutants.length };
};

const oneLine = (text) => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");

function originalOf({ fileName, location: { start, end } }) {
  const lines = readFileSync(path.join(root, fileName), "utf8")
    .split("\n")
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return oneLine(lines.join("\n"));
}

function report(mutants) {
  const lines = [];
  const files = [...new Set(mutants.map(({ fileName }) => fileName))];
  const row = (name, of) => {
    const { counts, score } = counted(of);
    return `| ${[name, ...counts, score.toFixed(1)].join(" | ")} |`;
  };
  lines.push(`| file | ${statuses.join(" | ")} | score % |`, `|---|${"---|".repeat(statuses.length + 1)}`);
  lines.push(row("**all**", mutants));
  for (const file of files)
    lines.push(
      row(
        file,
        mutants.filter(({ fileName }) => fileName === file),
      ),
    );
  for (const file of files) {
    const left = mutants.filter(({ fileName, status }) => fileName === file && !/killed|timeout/.test(status));
    if (left.length > 0) lines.push("", `## ${file}`, "");
    for (const mutant of left) {
      const { line, column } = mutant.location.start;
      const change = `\`${originalOf(mutant)}\` → \`${oneLine(mutant.replacement)}\``;
      const note = mutant.status === "survived" ? "" : ` (${mutant.status})`;
      lines.push(`- ${line + 1}:${column + 1} ${mutant.mutatorName}${note}: ${change}`);
    }
  }
  writeFileSync(path.join(work, "report.md"), `${lines.join("\n")}\n`);
  writeFileSync(path.join(work, "report.json"), JSON.stringify(mutants, undefined, 1));
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { workers: { type: "string" }, fresh: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const count = Number(values.workers ?? os.availableParallelism());
  const wanted = positionals.length > 0 ? positionals : ["src/core", "src/formulas"];
  const files = mutable.filter((file) => wanted.some((prefix) => file.startsWith(prefix)));
  const started = performance.now();
  const { contents, mutants } = await instrumented(files);
  if (mutants.length === 0) throw new Error(`nothing to mutate in ${wanted.join(", ")}`);
  writeTree(contents);
  const measurement = await measured();
  const { tests } = measurement;
  const seconds = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const planned = plan(mutants, measurement);
  console.log(
    `${mutants.length} mutants in ${files.length} files (without ${excludedMutations.join(", ")}; ` +
      `${planned.filter(({ atLoad }) => atLoad).length} act at loading); ` +
      `${tests.length} tests of ${seconds.toFixed(1)} s (without "${leftOut.join('", "')}")`,
  );
  const judged = await judge(planned, tests, { count, past: ledger(values.fresh) });
  report(judged);
  const { counts, score } = counted(judged);
  console.log(statuses.map((status, index) => `${counts[index]} ${status}`).join(", "));
  console.log(
    `score ${score.toFixed(1)} % (${needed} needed), ${((performance.now() - started) / 60_000).toFixed(1)} min`,
  );
  console.log(`survivors: ${path.relative(root, path.join(work, "report.md"))}`);
  process.exitCode = score >= needed ? 0 : 1;
}

main()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(tree, { recursive: true, force: true }));
