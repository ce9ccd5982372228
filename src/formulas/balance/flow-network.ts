import { folded } from "../coerce";

/** One row of a flow table; a blank end is the environment, outside the system. */
export interface FlowRow {
  readonly from: string | null;
  readonly to: string | null;
}

export interface FlowNetwork {
  /** The names in order of appearance, as first written. */
  readonly names: readonly string[];
  /** The node at each end of each flow, −1 for the environment. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Nodes are told apart by name; upper and lower case, width and surrounding space make no difference. */
export function flowNetwork(rows: readonly FlowRow[]): FlowNetwork {
  const indices = new Map<string, number>();
  const names: string[] = [];
  const node = (name: string | null): number => {
    if (name === null) return -1;
    const key = folded(name);
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, names.length);
    return names.push(name) - 1;
  };
  const from = new Int32Array(rows.length);
  const to = new Int32Array(rows.length);
  for (const [index, row] of rows.entries()) {
    from[index] = node(row.from);
    to[index] = node(row.to);
  }
  return { names, from, to };
}

/** Sets that merge; asks in nearly constant time which set a member is in. */
export class Partition {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, member) => member);
  }

  find(member: number): number {
    let root = member;
    for (let above = this.parent[root]; above !== undefined && above !== root; above = this.parent[root]) {
      this.parent[root] = this.parent[above] ?? above;
      root = this.parent[root] ?? above;
    }
    return root;
  }

  merge(left: number, right: number): void {
    this.parent[this.find(left)] = this.find(right);
  }
}
