import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Say } from "../i18n/messages";

const useStyles = makeStyles({
  body: { paddingBlock: tokens.spacingVerticalS },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  report: {
    boxSizing: "border-box",
    width: "100%",
    height: "9em",
    marginBottom: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    resize: "vertical",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** What support needs to find a fault of the program: no cell of the workbook is in it. */
function reportText(error: unknown, version: string): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [`Park Audit ${version}`, new Date().toISOString(), navigator.userAgent, "", what].join("\n");
}

/** A fault of the program itself, with a report to copy. */
export function ErrorReport({
  error,
  say,
  version,
  onRetry,
}: {
  readonly error: unknown;
  readonly say: Say;
  readonly version: string;
  readonly onRetry?: (() => void) | undefined;
}) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text] = useState(() => reportText(error, version));
  const [copied, setCopied] = useState<"fault.copied" | "fault.copyByHand">();
  const copy = (): void => {
    area.current?.select();
    // Excel on the web may keep the clipboard from the pane; the report stays selected, and the user is told.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setCopied("fault.copyByHand");
    else
      clipboard.writeText(text).then(
        () => {
          setCopied("fault.copied");
        },
        () => {
          setCopied("fault.copyByHand");
        },
      );
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say("fault.unexpected")}</MessageBarTitle>
        <p className={styles.text}>{say("fault.unexpectedRemedy")}</p>
        <textarea ref={area} className={styles.report} readOnly value={text} aria-label={say("fault.report")} />
        <div className={styles.actions}>
          {onRetry !== undefined && (
            <Button size="small" appearance="primary" onClick={onRetry}>
              {say("pane.retry")}
            </Button>
          )}
          <Button size="small" onClick={copy}>
            {say("fault.copy")}
          </Button>
          <span role="status">{copied === undefined ? "" : say(copied)}</span>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
