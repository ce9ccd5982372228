import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

/** How many outliers are drawn at first, and with each request for more. */
const slice = 20;

const useStyles = makeStyles({
  figures: { margin: 0, display: "grid", gridTemplateColumns: "1fr auto", gap: `2px ${tokens.spacingHorizontalM}` },
  figure: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  cell: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  line: { overflowWrap: "anywhere" },
});

/** The enterprises' figures added up and set beside the park's own, as a sheet; what stands out is listed. */
export function RollUpSection() {
  const { actions, language, say, goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const rolling = useTask(actions.rollUp);
  const [shown, setShown] = useState(slice);
  const { value } = rolling;
  const count = (verdict: string) => value?.quantities.filter((one) => one.verdict === verdict).length ?? 0;
  return (
    <section className={layout.card} aria-label={say("rollUp.title")}>
      <h2 className={layout.title}>{say("rollUp.title")}</h2>
      <p className={layout.text}>{say("rollUp.lead")}</p>
      <div className={layout.row}>
        <Button
          disabledFocusable={rolling.running}
          onClick={() => void rolling.run(language)}
          {...(rolling.running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {say(rolling.running ? "rollUp.running" : "rollUp.do")}
        </Button>
      </div>
      <div aria-live="polite">
        {rolling.fault !== undefined && (
          <FaultMessage fault={rolling.fault} onRetry={() => void rolling.run(language)} />
        )}
      </div>
      {rolling.fault === undefined && value !== undefined && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{say("rollUp.done", { sheet: value.sheet.name })}</MessageBarBody>
          </MessageBar>
          <dl className={styles.figures}>
            {(["differs", "incomplete", "agrees"] as const).map((verdict) => [
              <dt key={verdict}>{say(`rollUp.${verdict}`)}</dt>,
              <dd key={`${verdict}-count`} className={styles.figure}>
                {count(verdict)}
              </dd>,
            ])}
            <dt>{say("rollUp.outliers")}</dt>
            <dd className={styles.figure}>{value.outliers.length}</dd>
          </dl>
          <ul className={layout.list}>
            {value.outliers.slice(0, shown).map(({ message, reference }) => (
              <li key={`${reference?.sheet ?? ""}!${reference?.cell ?? ""} ${message}`}>
                <button
                  type="button"
                  className={layout.rowButton}
                  disabled={reference === undefined}
                  onClick={() => {
                    if (reference !== undefined) goTo(reference);
                  }}
                >
                  <span className={styles.line}>{message}</span>{" "}
                  {reference !== undefined && (
                    <span className={styles.cell}>{`${reference.sheet}!${reference.cell}`}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {value.outliers.length > shown && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setShown(shown + slice * 2);
              }}
            >
              {say("check.more", {
                count: Math.min(value.outliers.length - shown, slice * 2),
                rest: value.outliers.length - shown,
              })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
