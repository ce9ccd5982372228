import { problem } from "../core/outcome";

/** The problem of lists that belong together item by item and are not equally long; `undefined` when they are. */
export function differentLengths(lists: Readonly<Record<string, readonly unknown[]>>) {
  const lengths = Object.values(lists).map((list) => list.length);
  return lengths.every((length) => length === lengths[0])
    ? undefined
    : problem("wrong-shape", Object.keys(lists), { expected: "same-length" });
}
