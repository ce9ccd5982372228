import { useEffect, useRef, useState } from "react";
import type { Actions } from "../app/actions";

/** Edits come in bursts; what they change is looked at once they pause for this long. */
const pause = 900;

/** Calls back after the user's edits pause. Tells whether edits can be followed at all. */
export function useChanges(actions: Actions, onPause: () => void): "asking" | "following" | "refused" {
  const [state, setState] = useState<"asking" | "following" | "refused">("asking");
  const latest = useRef(onPause);
  latest.current = onPause;
  useEffect(() => {
    let timer: number | undefined;
    let stop: (() => void) | undefined;
    let ended = false;
    const changed = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        latest.current();
      }, pause);
    };
    actions.onChanged(changed).then(
      (outcome) => {
        if (ended) {
          if (outcome.ok) outcome.value();
          return;
        }
        if (outcome.ok) stop = outcome.value;
        setState(outcome.ok ? "following" : "refused");
      },
      () => {
        setState("refused");
      },
    );
    return () => {
      ended = true;
      window.clearTimeout(timer);
      stop?.();
    };
  }, [actions]);
  return state;
}
