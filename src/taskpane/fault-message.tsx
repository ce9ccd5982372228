import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { workbookMessage } from "../i18n/workbook-message";
import { ErrorReport } from "./error-report";
import { usePane } from "./pane-context";
import type { Fault } from "./use-task";

const useStyles = makeStyles({
  // Fluent's bar puts its actions beside the text, which a narrow pane has no room for.
  body: { paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  text: { margin: 0 },
  action: { marginTop: tokens.spacingVerticalS },
});

/** Why something was not done, what to do about it, and the way to try again. */
export function FaultMessage({
  fault,
  onRetry,
}: {
  readonly fault: Fault;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { say, language, version } = usePane();
  const styles = useStyles();
  if (fault.kind === "crashed")
    return <ErrorReport error={fault.error} say={say} version={version} onRetry={onRetry} />;
  const { message, remedy } = workbookMessage(fault.problem, language);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{message}</MessageBarTitle>
        <p className={styles.text}>{remedy}</p>
        {onRetry !== undefined && (
          <Button size="small" className={styles.action} onClick={onRetry}>
            {say("pane.retry")}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
