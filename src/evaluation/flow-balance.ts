import { isBlank, type CellValue } from "../core/cell";
import { value, type Outcome } from "../core/outcome";
import { formulaById } from "../formulas/index";
import type { AuditData, TableRow } from "../sheets/audit-data";

/** What enters and leaves a node in a year; the closure is the difference as a share of the input, if there is any. */
export interface NodeBalance {
  readonly node: string;
  readonly in: number;
  readonly out: number;
  readonly difference: number;
  readonly closure: number | undefined;
}

/** The flows of one medium in one year, with the balance of each node, or why there is none. */
export interface FlowBalance {
  readonly medium: string;
  readonly year: number;
  readonly rows: readonly TableRow[];
  readonly nodes: Outcome<readonly NodeBalance[]>;
}

const amount = (cell: unknown): number => (typeof cell === "number" ? cell : 0);

function nodesOf(rows: readonly TableRow[]): FlowBalance["nodes"] {
  const flows = rows.map(({ cells }): CellValue[] => [
    cells["from"] ?? null,
    cells["to"] ?? null,
    cells["quantity"] ?? null,
  ]);
  const outcome = formulaById("BALANCE.NODES").calculate([flows]);
  if (!outcome.ok) return outcome;
  if (!Array.isArray(outcome.value)) throw new Error("BALANCE.NODES gives a table");
  return value(
    outcome.value.map(([node, into, out, difference, closure]): NodeBalance => ({
      node: String(node),
      in: amount(into),
      out: amount(out),
      difference: amount(difference),
      closure: typeof closure === "number" ? closure : undefined,
    })),
  );
}

/** The balances of the flow table (DB43/T, 6.2.5), by medium and year in the order of their first flow. */
export function flowBalances(data: AuditData): readonly FlowBalance[] {
  const groups = new Map<string, { medium: string; year: number; rows: TableRow[] }>();
  for (const row of data.rows("flows")) {
    const { medium, year } = row.cells;
    if (typeof medium !== "string" || typeof year !== "number" || isBlank(medium)) continue;
    const key = `${medium}|${year}`;
    const group = groups.get(key) ?? { medium, year, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, nodes: nodesOf(group.rows) }));
}
