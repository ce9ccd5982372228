import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WordedFinding } from "../app/import-words";
import { usePane } from "./pane-context";
import { useViewLayout } from "./view-layout";

/** How many lines are drawn at first, and with each request for more. */
const slice = 30;

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** What an import repaired, refused or was told, each with its file, sheet and cell. */
export function ImportLines({ title, lines }: { readonly title: string; readonly lines: readonly WordedFinding[] }) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [shown, setShown] = useState(slice);
  if (lines.length === 0) return null;
  const rest = lines.length - shown;
  return (
    <details>
      <summary className={layout.disclosure}>
        {title} {lines.length}
      </summary>
      <ul className={layout.list}>
        {lines.slice(0, shown).map(({ text, remedy, where }, index) => (
          <li key={index} className={styles.line}>
            <div>{text}</div>
            {remedy !== "" && <div className={layout.small}>{remedy}</div>}
            <div className={layout.small}>{where}</div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + slice * 4);
          }}
        >
          {say("check.more", { count: Math.min(rest, slice * 4), rest })}
        </Button>
      )}
    </details>
  );
}
