import { Field, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { languageChoices } from "../i18n";
import type { AuditForm, AuditFormField, AuditFormReading } from "./audit-form";
import { usePane } from "./pane-context";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  // An input's own least width would push the second column out of a narrow pane.
  input: { minWidth: 0, width: "100%" },
});

/** Periods, enterprises and language of an audit workbook. */
export function AuditFields({
  form,
  reading,
  isFaultShown,
  onChange,
}: {
  readonly form: AuditForm;
  readonly reading: AuditFormReading;
  readonly isFaultShown: (field: AuditFormField) => boolean;
  readonly onChange: (changes: Partial<AuditForm>) => void;
}) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const entry = (field: AuditFormField, label: string, hint?: string) => {
    const fault = reading.ok ? undefined : reading.faults[field];
    return (
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(fault !== undefined && isFaultShown(field) ? { validationMessage: fault(say) } : {})}
      >
        <Input
          className={styles.input}
          input={{ className: styles.input }}
          inputMode="numeric"
          autoComplete="off"
          value={form[field]}
          onChange={(_, { value }) => {
            onChange({ [field]: value });
          }}
        />
      </Field>
    );
  };
  const years = reading.ok ? reading.options.years : [];
  const [first, last] = [years[0], years.at(-1)];
  return (
    <div className={styles.fields}>
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
            if (chosen !== undefined) onChange({ language: chosen });
          }}
        >
          {languageChoices.map((choice) => (
            <option key={choice.id} value={choice.id} lang={choice.id}>
              {choice.name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
