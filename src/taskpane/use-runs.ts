import { useEffect } from "react";
import type { LoggedRun } from "../app/import-run";
import { usePane } from "./pane-context";
import { useTask, type Task } from "./use-task";

/** The imports on record in the open workbook. */
export function useRuns(): Task<readonly LoggedRun[], []> {
  const { actions } = usePane();
  const runs = useTask(actions.importRuns);
  const { run } = runs;
  useEffect(() => void run(), [run]);
  return runs;
}
