import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type SyntheticEvent } from "react";
import type { AuditOptions } from "./actions-types";
import { AuditFields } from "./audit-fields";
import { readAuditForm, usualAudit, type AuditForm } from "./audit-form";
import { usePane } from "./pane-context";
import { SetUpChoices, type SetUp } from "./set-up-choices";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Asks for periods, enterprises and language of a new audit workbook. */
export default function CreateForm({
  running,
  onCreate,
  onReady,
}: {
  readonly running: boolean;
  readonly onCreate: (options: AuditOptions) => void;
  /** Called once its fields are there. */
  readonly onReady: () => void;
}) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [typed, setTyped] = useState<Partial<AuditForm>>({});
  const [setUp, setSetUp] = useState<SetUp>({});
  const [submitted, setSubmitted] = useState(false);
  const form: AuditForm = { ...usualAudit(new Date().getFullYear(), language), ...typed };
  const reading = readAuditForm(form);

  useEffect(onReady, [onReady]);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.ok) onCreate({ ...reading.options, ...setUp });
  };

  return (
    <form onSubmit={submit} noValidate aria-label={say("create.title")} className={styles.form}>
      <AuditFields
        form={form}
        reading={reading}
        // A field is found fault with once it was touched or the form was sent, not while it is still untouched.
        isFaultShown={(field) => submitted || typed[field] !== undefined}
        onChange={(changes) => {
          setTyped((before) => ({ ...before, ...changes }));
        }}
      />
      <details>
        <summary className={layout.disclosure}>{say("setUp.title")}</summary>
        <SetUpChoices value={setUp} onChange={setSetUp} />
      </details>
      <Button
        appearance="primary"
        type="submit"
        disabledFocusable={running}
        {...(running ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {running ? say("create.running") : say("create.submit")}
      </Button>
    </form>
  );
}
