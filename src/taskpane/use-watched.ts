import { useCallback, useRef, useState } from "react";
import type { Watch } from "../app/packs-import";

export interface Watched {
  /** Hand this to the work; each call begins anew. */
  readonly begin: () => Watch;
  readonly stop: () => void;
  /** How far the work has come, or `undefined` before it says so. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
}

/** Follows long work and lets its user stop it. */
export function useWatched(): Watched {
  const [progress, setProgress] = useState<Watched["progress"]>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const begin = useCallback((): Watch => {
    const mine = new AbortController();
    controller.current = mine;
    setProgress(undefined);
    return {
      signal: mine.signal,
      onProgress: (done, of) => {
        if (controller.current === mine) setProgress({ done, of });
      },
    };
  }, []);
  const stop = useCallback(() => {
    controller.current?.abort();
  }, []);
  return { begin, stop, progress };
}
