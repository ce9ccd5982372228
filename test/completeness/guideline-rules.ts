/**
 * The 93 completeness rules drawn from the guideline, and how each is kept: by rules of the product, by what the sheets
 * declare (the derived checks hold them to it), by the way the workbook is built, or not by the workbook at all.
 */
export interface Kept {
  /** Rules of src/completeness. */
  readonly rules?: readonly string[];
  /** Fields that are required, or due by their condition. */
  readonly fields?: readonly string[];
  /** Required columns, "table.column"; `due` ones are due by their row. */
  readonly columns?: readonly string[];
  /** Tables that need a row at least. */
  readonly tables?: readonly string[];
  /** Findings that follow from the declarations. */
  readonly derived?: readonly string[];
  /** What is computed and never typed: "indicators.W-04", "goals.attainment". */
  readonly computed?: readonly string[];
  /** Why it cannot be broken, or why no check of the workbook can tell. */
  readonly because?: string;
}

export const kept: Readonly<Record<string, Kept>> = {
  "R-000": { fields: ["A1a-03", "A1a-04", "A1a-06"] },
  "R-001": { rules: ["mandatory-audit"] },
  "R-101": { rules: ["audit-groups"], tables: ["team"] },
  "R-102": {
    fields: ["A1a-12"],
    because: "The responsible body is entered once, as the management body; the report names no other.",
  },
  "R-103": { rules: ["audit-groups"] },
  "R-104": { rules: ["audit-groups"], columns: ["team.name", "team.post"] },
  "R-105": { rules: ["audit-groups"] },
  "R-106": { columns: ["team.duty"] },
  "R-111": {
    columns: ["plan.stage", "plan.content", "plan.start", "plan.end", "plan.responsible", "plan.participants"],
  },
  "R-112": { rules: ["plan-stages"] },
  "R-113": { rules: ["plan-dates"] },
  "R-114": { fields: ["A1a-15", "A1a-16-start", "A1a-16-end", "A1a-17-start", "A1a-17-end"] },
  "R-115": { rules: ["period-order"] },
  "R-116": { rules: ["period-order"] },
  "R-121": { rules: ["publicity-audience"] },
  "R-122": { rules: ["training-contents"] },
  "R-123": { columns: ["training.date", "training.people", "training.evidence"] },
  "R-201": { derived: ["required"] },
  "R-202": { derived: ["conditional"], rules: ["due-columns", "absent-parts"] },
  "R-203": { derived: ["required"] },
  "R-204": {
    derived: ["evidence-wanted"],
    because: "Document, page, person and date are for the evidence of a value.",
  },
  "R-205": { derived: ["unusual"], rules: ["usual-ratios", "usual-course", "monitoring-results"] },
  "R-206": {
    rules: [
      ...["part-within-whole", "discharge-within-limits", "park-totals", "list-totals", "list-counts", "land-use"],
      ...["fresh-water-sources", "reused-water-parts", "waste-gas-parts", "so2-parts", "solid-waste-kinds"],
      ...["pollutant-balance", "waste-rows", "exchange-parties", "plant-effluent", "facility-rows", "document-terms"],
      ...["code-formats", "published-growth", "key-energy-users", "carbon-total", "rules-recorded"],
      ...["enterprise-year-rows", "solid-waste-balance", "hazardous-waste-balance"],
    ],
  },
  "R-207": {
    derived: ["unreadable"],
    because: "A field has one unit, printed beside it; a choice among units is converted when the workbook is read.",
  },
  "R-208": { rules: ["year-on-year"] },
  "R-209": {
    tables: ["site-visits"],
    columns: ["date", "place", "people", "subject", "before", "after"].map((column) => `site-visits.${column}`),
  },
  "R-210": { rules: ["site-corrections"] },
  "R-211": { derived: ["required", "not-provided", "reason-wanted", "status-contradicts"] },
  "R-221": { tables: ["conformity"], columns: ["conformity.conclusion"] },
  "R-222": { rules: ["nonconformity-problem", "shortfall-problem", "reported-shortfalls"] },
  "R-223": { tables: ["level"], columns: ["level.present", "level.benchmark", "level.source", "level.level"] },
  "R-224": { rules: ["level-potential"] },
  "R-225": { columns: ["level.source", "level.year"] },
  "R-231": { rules: ["focus-choice"], tables: ["focus"] },
  "R-232": { columns: ["focus.energy", "focus.material", "focus.pollution", "focus.carbon"] },
  "R-233": { rules: ["focus-choice"] },
  "R-234": { rules: ["screening-weights"], derived: ["out-of-bounds"] },
  "R-241": {
    columns: ["indicator", "unit", "baseline", "target", "due", "basis"].map((column) => `goals.${column}`),
    tables: ["goals"],
  },
  "R-242": { rules: ["goal-kinds"] },
  "R-243": { columns: ["goals.basis"] },
  "R-244": { rules: ["goal-horizons"] },
  "R-245": { rules: ["goal-direction"] },
  "R-246": { rules: ["goal-baseline"] },
  "R-247": { rules: ["goal-dates"] },
  "R-251": { rules: ["flow-analyses"], tables: ["flows"] },
  "R-252": { rules: ["flow-analyses", "due-columns"] },
  "R-253": { rules: ["flow-nodes"] },
  "R-254": { rules: ["flow-analyses"], columns: ["flows.source"] },
  "R-255": { rules: ["measurement-records"] },
  "R-256": { tables: ["problems"], columns: ["problems.quantified", "problems.where"] },
  "R-257": { rules: ["flow-gross-errors"] },
  "R-258": { rules: ["same-quantity", "park-totals", "goal-baseline"] },
  "R-301": {
    tables: ["problems"],
    columns: ["problems.id", "problems.category", "problems.quantified", "problems.source"],
    derived: ["repeated-row"],
  },
  "R-302": { rules: ["problem-causes"], columns: ["causes.problem"], derived: ["unknown-link"] },
  "R-303": { rules: ["cause-aspects"] },
  "R-304": { rules: ["problem-categories"] },
  "R-305": { rules: ["problem-categories"] },
  "R-401": {
    tables: ["options"],
    columns: ["id", "title", "problem", "kind", "investment"].map((column) => `options.${column}`),
  },
  "R-402": { rules: ["problem-options"], derived: ["unknown-link"] },
  "R-403": { rules: ["option-cost-class"] },
  "R-404": { columns: ["technical", "environment", "difficulty", "cost"].map((column) => `options.${column}`) },
  "R-405": { rules: ["option-rejection-reason"] },
  "R-406": { rules: ["inter-enterprise-options"] },
  "R-407": { rules: ["option-choice"] },
  "R-501": {
    rules: ["option-feasibility"],
    columns: ["feasibility.technical", "feasibility.environmental", "feasibility.economic"],
  },
  "R-502": {
    columns: ["investment", "saving", "cash-flow", "lifetime"].map((column) => `options.${column}`),
    computed: ["options.payback", "options.npv", "options.irr"],
  },
  "R-503": {
    columns: ["feasibility.economic"],
    because: "Whether the economic conclusion explains a negative result is told in words; a reader judges them.",
  },
  "R-504": { rules: ["option-choice"] },
  "R-505": {
    fields: ["PE-01", "PE-02"],
    because: "Rates stand on the sheet of parameters once, and every option is computed with them.",
  },
  "R-506": { columns: ["feasibility.shift"] },
  "R-601": { rules: ["option-implementation"] },
  "R-602": { because: "The sum of the benefits is computed by the report from the rows, and typed nowhere." },
  "R-603": { rules: ["goal-outcome"], computed: ["goals.attainment"] },
  "R-604": { rules: ["goal-outcome"], computed: ["goals.reachability"] },
  "R-605": { rules: ["goal-shortfall"] },
  "R-606": { rules: ["option-choice"] },
  "R-607": { rules: ["option-choice"] },
  "R-701": { fields: ["CM-01", "CM-02", "CM-03"] },
  "R-702": { fields: ["CM-04", "CM-05", "CM-06"] },
  "R-703": { rules: ["report-filing"] },
  "R-801": { because: "The report is written with all headings of Appendix C; what is empty is marked as a gap." },
  "R-802": {
    fields: ["A1g-01", "A1g-02", "A1g-03"],
    rules: ["due-columns"],
    because: "The report's preface prints the look-back by itself.",
  },
  "R-803": { because: "Needs the written report: its author may have changed it after it was made." },
  "R-804": { because: "Headings and numbers of the report are fixed by its outline." },
  "R-805": { because: "The outline puts the flows into 4.1." },
  "R-806": { because: "The outline joins the clauses as Appendix C does." },
  "R-807": { because: "Needs the written report: the report marks a missing figure as a gap." },
  "R-901": { rules: ["rates-within-bounds"], derived: ["out-of-bounds"] },
  "R-902": { rules: ["reported-shortfalls"], fields: ["A3d-05"] },
  "R-903": { rules: ["elasticity-growth"] },
  "R-904": { rules: ["discharge-within-limits", "other-pollutants"] },
  "R-905": { rules: ["document-terms"], fields: ["A5e-01-date"] },
  "R-906": { rules: ["standard-edition"] },
};

/** Rules of the product that none of the 93 asks for, with the ground of each. */
export const beyond: Readonly<Record<string, string>> = {
  "own-factor-fits": "A.2 d): a factor of the audit's own stands in a unit and range that fit",
  "enterprise-outliers": "A.2 f): figures of one enterprise far from those of its sector",
};
