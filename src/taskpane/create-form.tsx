import { Button, Field, Input, Select, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { Language } from "../core/text";
import { languageChoices } from "../i18n";
import type { AuditOptions } from "./actions-types";
import { readAuditForm, usualAudit, type AuditForm, type AuditFormField } from "./audit-form";
import { usePane } from "./pane-context";
import { SetUpChoices, type SetUp } from "./set-up-choices";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  // An input's own least width would push the second column out of a narrow pane.
  input: { minWidth: 0, width: "100%" },
});

/** Asks for periods, enterprises and language of a new audit workbook. */
export function CreateForm({
  running,
  onCreate,
}: {
  readonly running: boolean;
  readonly onCreate: (options: AuditOptions) => void;
}) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [typed, setTyped] = useState<Partial<AuditForm>>({});
  const [setUp, setSetUp] = useState<SetUp>({});
  const [submitted, setSubmitted] = useState(false);
  const form: AuditForm = { ...usualAudit(new Date().getFullYear(), language), ...typed };
  const reading = readAuditForm(form);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.ok) onCreate({ ...reading.options, ...setUp });
  };
  const entry = (field: AuditFormField, label: string, hint?: string) => {
    const fault = reading.ok ? undefined : reading.faults[field];
    // A field is found fault with once it was touched or the form was sent, not while it is still untouched.
    const shown = fault !== undefined && (submitted || typed[field] !== undefined) ? fault(say) : undefined;
    return (
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(shown === undefined ? {} : { validationMessage: shown })}
      >
        <Input
          className={styles.input}
          input={{ className: styles.input }}
          inputMode="numeric"
          autoComplete="off"
          value={form[field]}
          onChange={(_, { value }) => {
            setTyped((before) => ({ ...before, [field]: value }));
          }}
        />
      </Field>
    );
  };
  const years = reading.ok ? reading.options.years : [];
  const [first, last] = [years[0], years.at(-1)];

  return (
    <form onSubmit={submit} noValidate aria-label={say("create.title")}>
      <div className={styles.form}>
        {entry("from", say("create.from"))}
        {entry("baseline", say("create.baseline"))}
        <p className={mergeClasses(layout.small, styles.wide)} role="status">
          {first !== undefined && last !== undefined
            ? first === last
              ? say("create.onePeriod", { year: first })
              : say("create.period", { from: first, to: last, count: years.length })
            : ""}
        </p>
        {entry("auditYear", say("create.auditYear"))}
        {entry("enterprises", say("create.enterprises"), say("create.enterprisesHint"))}
        <Field label={say("create.language")} className={styles.wide}>
          <Select
            value={form.language}
            onChange={(_, { value }) => {
              const chosen = languageChoices.find((choice) => choice.id === value)?.id;
              if (chosen !== undefined) setTyped((before) => ({ ...before, language: chosen satisfies Language }));
            }}
          >
            {languageChoices.map((choice) => (
              <option key={choice.id} value={choice.id} lang={choice.id}>
                {choice.name}
              </option>
            ))}
          </Select>
        </Field>
        <details className={styles.wide}>
          <summary className={layout.disclosure}>{say("setUp.title")}</summary>
          <SetUpChoices value={setUp} onChange={setSetUp} />
        </details>
        <Button
          appearance="primary"
          type="submit"
          className={styles.wide}
          disabledFocusable={running}
          {...(running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {running ? say("create.running") : say("create.submit")}
        </Button>
      </div>
    </form>
  );
}
