import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, type ComponentType } from "react";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

const fetches: (() => Promise<unknown>)[] = [];

/** Fetches every part that is loaded later. One that cannot be had now is asked for again when it is looked at. */
export const loadTheRest = (): Promise<unknown> => Promise.allSettled(fetches.map((fetch) => fetch()));

/**
 * A part of the pane that is not in its first load, so that the pane comes up quickly: there at once when it has been
 * fetched, and else as soon as it is.
 */
export function loadedLater<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> {
  let fetched: ComponentType<P> | undefined;
  const fetch = async () => {
    fetched ??= (await load()).default;
    return { ok: true, value: fetched } as const;
  };
  fetches.push(fetch);
  return function LoadedLater(props: P) {
    const { say } = usePane();
    const layout = useViewLayout();
    const { value: Part = fetched, fault, running, run } = useTask(fetch);
    useEffect(() => {
      if (fetched === undefined) void run();
    }, [run]);
    if (Part !== undefined) return <Part {...props} />;
    if (fault === undefined || running) return <Spinner size="small" label={say("pane.opening")} />;
    // What webpack's loader throws when the file does not come.
    if (fault.kind === "crashed" && fault.error instanceof Error && fault.error.name === "ChunkLoadError") {
      return (
        <div className={layout.view}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{say("pane.notLoaded")}</MessageBarBody>
          </MessageBar>
          <div className={layout.row}>
            <Button onClick={() => void run()}>{say("pane.retry")}</Button>
          </div>
        </div>
      );
    }
    return <FaultMessage fault={fault} onRetry={() => void run()} />;
  };
}
