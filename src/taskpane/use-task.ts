import { useCallback, useRef, useState } from "react";
import type { Outcome } from "../core/outcome";
import type { Refusal } from "./actions-types";

/** Why a task gave nothing: the workbook refused, or the program failed. */
export type Fault =
  { readonly kind: "refused"; readonly problem: Refusal } | { readonly kind: "crashed"; readonly error: unknown };

/** A piece of work for the workbook, as the pane sees it. The last good value stays while newer work runs. */
export interface Task<T, A extends readonly unknown[]> {
  readonly value: T | undefined;
  readonly fault: Fault | undefined;
  readonly running: boolean;
  /** When the value was got. */
  readonly at: Date | undefined;
  /** Starts the work; the value, or `undefined` when it failed or newer work overtook it. */
  readonly run: (...args: A) => Promise<T | undefined>;
  /** Drops the fault, when what caused it is known to be gone. */
  readonly forgive: () => void;
}

interface State<T> {
  readonly value: T | undefined;
  readonly fault: Fault | undefined;
  readonly running: boolean;
  readonly at: Date | undefined;
}

/** Follows one kind of work. When several run, only the one started last counts. */
export function useTask<T, A extends readonly unknown[]>(
  work: (...args: A) => Promise<Outcome<T, Refusal>>,
): Task<T, A> {
  const [state, setState] = useState<State<T>>({ value: undefined, fault: undefined, running: false, at: undefined });
  const latest = useRef(0);
  const run = useCallback(
    async (...args: A): Promise<T | undefined> => {
      const mine = ++latest.current;
      setState((before) => ({ ...before, running: true }));
      let outcome: Outcome<T, Refusal> | { readonly crashed: unknown };
      try {
        outcome = await work(...args);
      } catch (error) {
        outcome = { crashed: error };
      }
      if (mine !== latest.current) return undefined;
      if ("crashed" in outcome) {
        const fault: Fault = { kind: "crashed", error: outcome.crashed };
        setState((before) => ({ ...before, fault, running: false }));
        return undefined;
      }
      if (!outcome.ok) {
        const fault: Fault = { kind: "refused", problem: outcome.problem };
        setState((before) => ({ ...before, fault, running: false }));
        return undefined;
      }
      const { value } = outcome;
      setState({ value, fault: undefined, running: false, at: new Date() });
      return value;
    },
    [work],
  );
  const forgive = useCallback(() => {
    setState((before) => ({ ...before, fault: undefined }));
  }, []);
  return { ...state, run, forgive };
}
