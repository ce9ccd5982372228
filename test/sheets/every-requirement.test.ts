import { sheets } from "../../src/sheets";

/**
 * Every requirement of clause 6 of DB43/T, by the fields and columns that record it: "sheet.column" or a field's id.
 * Where a whole lettered item of Appendix A is meant, the test of the appendix walks its fields.
 */
const requirements: Readonly<Record<string, readonly string[]>> = {
  "6.1.1 a)": ["A1a-12", "team.group", "team.name", "team.duty", "team.contact"],
  "6.1.1 b)": ["team.category"],
  "6.1.1 c)": ["team.role", "team.post"],
  "6.1.2 a)": ["plan.stage", "plan.content", "plan.start", "plan.end", "plan.responsible", "plan.participants"],
  "6.1.2 b)": ["A1a-15", "A1a-16-start", "A1a-16-end", "A1a-17-start", "A1a-17-end"],
  "6.1.3 a)": ["training.id", "training.kind", "training.topic", "training.date", "training.audience"],
  "6.1.3 b)": ["training.people", "training.policy", "training.procedure", "training.key-points", "training.evidence"],
  "6.2.1 a)": [
    ...["A1a-06", "A2a-01", "A3a-01", "A4a-01", "A5a-01"],
    ...["subject", "item", "year", "document", "page", "person", "date", "method", "verified"].map(
      (column) => `evidence-register.${column}`,
    ),
  ],
  "6.2.1 b)": [
    ...["id", "date", "place", "people", "subject", "before", "after", "outcome", "evidence"].map(
      (column) => `site-visits.${column}`,
    ),
  ],
  "6.2.2": [
    ...["id", "document", "clause", "requirement", "state", "conclusion", "problem"].map((it) => `conformity.${it}`),
    ...["indicator", "unit", "present", "benchmark", "source", "year", "level", "potential"].map((it) => `level.${it}`),
  ],
  "6.2.3": [
    ...["candidate", "kind", "energy", "material", "pollution", "carbon", "potential", "cooperation"].map(
      (it) => `focus.${it}`,
    ),
    ...["focus.score", "focus.selected", "focus.reason", "PA-01", "PA-02", "PA-03", "PA-04", "PA-05", "PA-06"],
  ],
  "6.2.4 a)": [
    ...["id", "indicator", "kind", "direction", "unit", "baseline", "target", "basis"].map((it) => `goals.${it}`),
  ],
  "6.2.4 b)": ["goals.horizon", "goals.due"],
  "6.2.5": [
    ...["id", "medium", "name", "from", "to", "quantity", "year", "source", "uncertainty", "item"].map(
      (it) => `flows.${it}`,
    ),
    ...["period-start", "period-end", "instrument", "calibrated-until"].map((it) => `evidence-register.${it}`),
    ...["focus.analysis", "PT-01"],
  ],
  "6.3.1": [
    ...["id", "title", "category", "quantified", "where", "source", "item"].map((it) => `problems.${it}`),
    ...["id", "problem", "aspect", "cause", "park"].map((it) => `causes.${it}`),
  ],
  "6.4": [
    ...["id", "title", "problem", "goal", "kind", "scope", "technical", "environment", "difficulty", "cost"].map(
      (it) => `options.${it}`,
    ),
    ...["options.score", "options.status", "options.reason", "problems.unanswered", "PW-01", "PC-01"],
  ],
  "6.5": [
    ...["investment", "saving", "cash-flow", "lifetime", "payback", "npv", "irr"].map((it) => `options.${it}`),
    ...["option", "technical", "environmental", "shift", "economic", "decision"].map((it) => `feasibility.${it}`),
    ...["options.exclusive", "PE-02"],
  ],
  "6.6": [
    ...["energy-saving", "water-saving", "co2-reduction", "object", "overlap"].map((it) => `options.${it}`),
    ...["achieved", "expected", "attainment", "reachability"].map((it) => `goals.${it}`),
    ...["option", "status", "completed", "investment", "energy", "water", "co2", "environment", "money"].map(
      (it) => `implementation.${it}`,
    ),
    "implementation.evidence",
  ],
  "6.7": ["CM-01", "CM-02", "CM-03", "CM-04", "CM-05", "CM-06", "CM-07", "CM-08", "CM-09"],
};

const known = new Set(
  sheets.flatMap((sheet) =>
    sheet.kind === "form"
      ? sheet.sections.flatMap((section) => section.fields.map(({ id }) => id))
      : sheet.kind === "table"
        ? sheet.columns.map(({ id }) => `${sheet.id}.${id}`)
        : [],
  ),
);
const recorded = new Set(Object.values(requirements).flat());

test.each(Object.entries(requirements))("%s is recorded in fields that exist", (_, records) => {
  expect(records.length).toBeGreaterThan(0);
  expect(records.filter((record) => !known.has(record))).toEqual([]);
});

test("every column of a list of clause 6 records a requirement of its clause", () => {
  // The log of imports is kept by the product; nobody fills it in.
  const lists = sheets.flatMap((sheet) =>
    sheet.kind === "table" && sheet.clause.startsWith("6.") && sheet.id !== "import-log" ? [sheet] : [],
  );
  expect(lists.length).toBeGreaterThanOrEqual(14);
  for (const { id, clause, columns } of lists) {
    expect([id, Object.keys(requirements).some((one) => one.startsWith(clause))]).toEqual([id, true]);
    expect([id, columns.filter((column) => !recorded.has(`${id}.${column.id}`)).map((column) => column.id)]).toEqual([
      id,
      [],
    ]);
  }
});

test("every field of a form of clause 6 stands under a requirement", () => {
  for (const sheet of sheets) {
    if (sheet.kind !== "form") continue;
    for (const { clause } of sheet.sections) {
      if (clause.startsWith("6.")) expect([clause, clause in requirements]).toEqual([clause, true]);
    }
  }
});

test("problems, causes, options and goals are linked by ids chosen from lists", () => {
  const links = sheets.flatMap((sheet) =>
    sheet.kind !== "table"
      ? []
      : sheet.columns.flatMap(({ id, linksTo }) =>
          linksTo === undefined ? [] : [`${sheet.id}.${id} → ${linksTo.sheet}.${linksTo.column}`],
        ),
  );
  expect(links).toEqual(
    expect.arrayContaining([
      "conformity.problem → problems.id",
      "causes.problem → problems.id",
      "options.problem → problems.id",
      "options.goal → goals.id",
      "feasibility.option → options.id",
      "implementation.option → options.id",
    ]),
  );
});

/** A Chinese character takes the width of two Latin ones. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

test("the choices of the lists fit their columns, and the introductions their sheet", () => {
  for (const sheet of sheets) {
    if (sheet.kind !== "table" || !sheet.clause.startsWith("6.") || sheet.id === "options") continue;
    for (const { id, choices, width: given } of sheet.columns) {
      if (given === undefined) continue;
      const labels = Object.values(choices ?? {}).flatMap(({ zh, en }) => [zh, en]);
      expect([sheet.id, id, labels.filter((label) => width(label) > given)]).toEqual([sheet.id, id, []]);
    }
    // Columns without a width of their own are at least 12 wide; the introduction is printed smaller than the cells.
    const whole = sheet.columns.reduce((sum, column) => sum + (column.width ?? 12), 0);
    for (const text of [sheet.intro.zh, sheet.intro.en]) {
      expect([sheet.id, width(text) <= whole * 1.25]).toEqual([sheet.id, true]);
    }
  }
});
