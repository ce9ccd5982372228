import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LoggedRun } from "../app/import-run";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask, type Task } from "./use-task";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  run: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  files: { overflowWrap: "anywhere" },
});

/** The imports on record; each can be undone as a whole, also after the workbook was closed. */
export function RunsSection({ runs }: { readonly runs: Task<readonly LoggedRun[], []> }) {
  const { actions, language, say, goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const undoing = useTask(actions.undoRun);
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const undo = async (id: string): Promise<void> => {
    setAsked(undefined);
    if ((await undoing.run(id)) !== undefined) await runs.run();
  };
  const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });
  const shownTime = (at: string): string => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? at : time.format(date);
  };
  const known = runs.value ?? [];
  return (
    <section className={layout.card} aria-label={say("runs.title")}>
      <h2 className={layout.title}>{say("runs.title")}</h2>
      {runs.fault !== undefined && <FaultMessage fault={runs.fault} onRetry={() => void runs.run()} />}
      {runs.fault === undefined && known.length === 0 && <p className={layout.text}>{say("runs.none")}</p>}
      <ul className={layout.list}>
        {[...known].reverse().map((run) => (
          <li key={run.id} className={styles.run}>
            <span>
              {shownTime(run.at)} · {say("runs.changes", { count: run.changes })}
              {run.undone && ` · ${say("runs.undone")}`}
            </span>
            <span className={`${layout.small} ${styles.files}`}>
              {run.files.slice(0, 5).join("；")}
              {run.files.length > 5 && ` ${say("runs.moreFiles", { count: run.files.length - 5 })}`}
            </span>
            {!run.undone && asked !== run.id && (
              <Button
                size="small"
                disabledFocusable={undoing.running}
                onClick={() => {
                  setAsked(run.id);
                }}
              >
                {say("runs.undo")}
              </Button>
            )}
            {asked === run.id && (
              <div className={layout.row} role="group" aria-label={say("runs.sure")}>
                <span>{say("runs.sure")}</span>
                <Button size="small" appearance="primary" onClick={() => void undo(run.id)}>
                  {say("runs.undo")}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    setAsked(undefined);
                  }}
                >
                  {say("runs.cancel")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {undoing.fault !== undefined && <FaultMessage fault={undoing.fault} />}
        {undoing.fault === undefined && undoing.value !== undefined && (
          <MessageBar intent={undoing.value.kept.length === 0 ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              {say("runs.restored", { count: undoing.value.restored })}
              {undoing.value.kept.length > 0 && ` ${say("runs.kept", { count: undoing.value.kept.length })}`}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {undoing.value !== undefined && undoing.value.kept.length > 0 && (
        <ul className={layout.list}>
          {undoing.value.kept.map(({ reference, source, file, before, written, reason }) => (
            <li key={`${file} ${source}`}>
              <button
                type="button"
                className={layout.rowButton}
                disabled={reference === undefined}
                onClick={() => {
                  if (reference !== undefined) goTo(reference);
                }}
              >
                {reference === undefined ? "—" : `${reference.sheet}!${reference.cell}`}{" "}
                <span className={layout.small}>
                  {say(`runs.${reason}`)} {before ?? "—"} → {written ?? "—"}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
