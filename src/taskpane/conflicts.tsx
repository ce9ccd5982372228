import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WordedConflict } from "../app/import-words";
import type { Decisions } from "../app/shown-import";
import { usePane } from "./pane-context";
import { useViewLayout } from "./view-layout";

/** How many conflicts are drawn at first, and with each request for more. */
const slice = 20;

const useStyles = makeStyles({
  conflict: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  choice: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline", cursor: "pointer" },
  value: { overflowWrap: "anywhere" },
});

/** Values that differ from the workbook, or can be understood in several ways: each waits for a decision. */
export function Conflicts({
  conflicts,
  decisions,
  onDecide,
}: {
  readonly conflicts: readonly WordedConflict[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const { say } = usePane();
  const layout = useViewLayout();
  const [shown, setShown] = useState(slice);
  if (conflicts.length === 0) return null;
  // Blank cells, contradicting files and doubtful readings each want a look of their own.
  const plain = conflicts.filter(({ kind }) => kind === "different");
  const decideAll = (decision: "keep" | 0): void => {
    onDecide({ ...decisions, ...Object.fromEntries(plain.map(({ id }) => [id, decision])) });
  };
  const rest = conflicts.length - shown;
  return (
    <details open>
      <summary className={layout.disclosure}>{say("import.decide", { count: conflicts.length })}</summary>
      {plain.length > 1 && (
        <div className={layout.row}>
          <Button
            size="small"
            onClick={() => {
              decideAll(0);
            }}
          >
            {say("import.takeAll", { count: plain.length })}
          </Button>
          <Button
            size="small"
            onClick={() => {
              decideAll("keep");
            }}
          >
            {say("import.keepAll", { count: plain.length })}
          </Button>
        </div>
      )}
      {conflicts.slice(0, shown).map((conflict) => (
        <ConflictChoice
          key={conflict.id}
          conflict={conflict}
          decision={decisions[conflict.id]}
          onDecide={(decision) => {
            onDecide({ ...decisions, [conflict.id]: decision });
          }}
        />
      ))}
      {rest > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + slice * 2);
          }}
        >
          {say("check.more", { count: Math.min(rest, slice * 2), rest })}
        </Button>
      )}
    </details>
  );
}

function ConflictChoice({
  conflict,
  decision,
  onDecide,
}: {
  readonly conflict: WordedConflict;
  readonly decision: Decisions[string] | undefined;
  readonly onDecide: (decision: "keep" | number) => void;
}) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const { id, name, reason, existing, candidates } = conflict;
  const choice = (value: "keep" | number, text: string, where: string) => (
    <label key={value} className={styles.choice}>
      <input
        type="radio"
        name={id}
        checked={decision === value}
        onChange={() => {
          onDecide(value);
        }}
      />
      <span className={styles.value}>
        {text} <span className={layout.small}>{where}</span>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.name}>{name}</legend>
      <p className={layout.small}>{reason}</p>
      {choice("keep", say("import.keep", { value: existing }), "")}
      {candidates.map(({ text, where }, index) => choice(index, say("import.take", { value: text }), where))}
    </fieldset>
  );
}
