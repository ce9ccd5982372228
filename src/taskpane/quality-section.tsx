import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  plan: { paddingInlineStart: tokens.spacingHorizontalXL, margin: 0, display: "grid", gap: tokens.spacingVerticalS },
  point: { overflowWrap: "anywhere" },
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** How far the figures can be trusted, and which of them it pays to measure first (6.2.5). */
export function QualitySection() {
  const { actions, language, say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const grading = useTask(actions.writeDataQuality);
  const planning = useTask(actions.planMeasurements);
  const button = (task: { readonly running: boolean }, label: string, run: () => void) => (
    <Button disabledFocusable={task.running} onClick={run} {...(task.running ? { icon: <Spinner size="tiny" /> } : {})}>
      {label}
    </Button>
  );
  const plan = planning.fault === undefined ? planning.value : undefined;
  return (
    <section className={layout.card} aria-label={say("quality.title")}>
      <h2 className={layout.title}>{say("quality.title")}</h2>
      <p className={layout.text}>{say("quality.lead")}</p>
      <div className={layout.row}>
        {button(grading, say("quality.do"), () => void grading.run(language))}
        {button(planning, say("quality.plan"), () => void planning.run(language))}
      </div>
      <div aria-live="polite" className={styles.outcome}>
        {grading.fault !== undefined && <FaultMessage fault={grading.fault} />}
        {planning.fault !== undefined && <FaultMessage fault={planning.fault} />}
        {[grading.fault === undefined ? grading.value?.name : undefined, plan?.sheet.name].map(
          (name) =>
            name !== undefined && (
              <MessageBar key={name} intent="success" layout="multiline">
                <MessageBarBody>{say("quality.done", { sheet: name })}</MessageBarBody>
              </MessageBar>
            ),
        )}
      </div>
      {plan !== undefined && (
        <>
          <h3 className={layout.heading}>{say("quality.first")}</h3>
          {plan.planned.length === 0 ? (
            <p className={layout.text}>{say("quality.nothing")}</p>
          ) : (
            <ol className={styles.plan}>
              {plan.planned.slice(0, 5).map(({ point, place, grade, next, action, narrowing }) => (
                <li key={`${place} ${point}`} className={styles.point}>
                  <div>{point}</div>
                  <div className={layout.small}>{place}</div>
                  <div className={layout.small}>
                    {grade} → {next}
                    {language === "zh-CN" ? "：" : ": "}
                    {action}
                  </div>
                  <div className={layout.small}>{narrowing}</div>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  );
}
