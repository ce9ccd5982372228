import type { CellValue } from "../core/cell";
import type { FormulaResult } from "../formulas/define";
import { formulaById } from "../formulas/index";
import type { AuditData, TableRow } from "../sheets/audit-data";
import { figureGrades, type GradedFigure } from "./figure-grades";
import { flowBalances } from "./flow-balance";

/** A flow as it is entered, and as the balance of all nodes would have it. */
export interface ReconciledFlow {
  readonly row: TableRow;
  /** Blank where it was not measured. */
  readonly measured: number | undefined;
  readonly figure: GradedFigure | undefined;
  readonly reconciled: number | undefined;
  readonly uncertainty: number | undefined;
  readonly adjustment: number | undefined;
  readonly standardised: number | undefined;
  /** What was done with it, as BALANCE.RECONCILE says. */
  readonly status: string;
  /** Whether the test of this flow alone says so. */
  readonly suspect: boolean;
}

/** The global test of the flows of a medium in a year: whether random errors explain how they disagree. */
export interface GlobalTest {
  readonly statistic: number;
  readonly limit: number;
  readonly passed: boolean;
}

export interface FlowReconciliation {
  readonly medium: string;
  readonly year: number;
  readonly flows: readonly ReconciledFlow[];
  /** Absent where no flow is checked by the others. */
  readonly test: GlobalTest | undefined;
}

type Rows = readonly (readonly unknown[])[];

const rowsOf = (result: FormulaResult): Rows => {
  if (!Array.isArray(result)) throw new Error("the formulas of flows give tables");
  return result as Rows;
};

const numeric = (cell: unknown): number | undefined => (typeof cell === "number" ? cell : undefined);

/** The limit of the single tests, and of the global one, and how far the flows are from them. */
function testsOf(flows: CellValue[][]): { readonly test: GlobalTest; readonly limit: number } | undefined {
  const outcome = formulaById("BALANCE.SUSPECTS").calculate([flows]);
  if (!outcome.ok) return undefined;
  const [global, single] = rowsOf(outcome.value);
  const [, , , , , statistic, limit, verdict] = global ?? [];
  if (typeof statistic !== "number" || typeof limit !== "number") return undefined;
  return { test: { statistic, limit, passed: verdict !== "gross-error" }, limit: numeric(single?.[6]) ?? Infinity };
}

/**
 * The flows of each medium and year reconciled with conservation at every node (6.2.5), each weighted by how well it is
 * known: by the uncertainty that its row states, or else by that of its grade. Media whose flows cannot be reconciled (a
 * flow without ends, nothing measured) are left out; the balance of the nodes tells why.
 */
export function flowReconciliations(data: AuditData): readonly FlowReconciliation[] {
  const grades = figureGrades(data);
  return flowBalances(data).flatMap(({ medium, year, rows }): FlowReconciliation[] => {
    const known = rows.map((row) => {
      const measured = numeric(row.cells["quantity"]);
      const figure = grades({ sheet: "flows", row: row.index, column: "quantity" });
      return { row, measured, figure: measured === undefined ? undefined : figure };
    });
    const flows = known.map(({ row: { cells }, measured, figure }): CellValue[] => [
      cells["from"] ?? null,
      cells["to"] ?? null,
      measured ?? null,
      measured === undefined ? null : measured * (figure?.relative ?? 0),
    ]);
    const outcome = formulaById("BALANCE.RECONCILE").calculate([flows]);
    if (!outcome.ok) return [];
    const reconciled = rowsOf(outcome.value);
    const tests = testsOf(flows);
    return [
      {
        medium,
        year,
        test: tests?.test,
        flows: known.map((flow, index): ReconciledFlow => {
          const [, , , value, uncertainty, adjustment, standardised, status] = reconciled[index] ?? [];
          const score = numeric(standardised);
          return {
            ...flow,
            reconciled: numeric(value),
            uncertainty: numeric(uncertainty),
            adjustment: numeric(adjustment),
            standardised: score,
            status: String(status ?? ""),
            suspect: tests !== undefined && score !== undefined && Math.abs(score) > tests.limit,
          };
        }),
      },
    ];
  });
}
