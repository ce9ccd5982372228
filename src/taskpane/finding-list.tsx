import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { MessageKey } from "../i18n/messages";
import type { CheckGroup, CheckItem, Kind } from "./group-findings";
import { usePane } from "./pane-context";
import { SeverityMark } from "./severity-mark";
import { useViewLayout } from "./view-layout";

/** How many lines of a group are drawn at first, and with each request for more: a list of hundreds stays quick. */
const slice = 30;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  still: { cursor: "default" },
  words: { minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  message: { display: "block" },
  remedy: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  where: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  more: { marginBottom: tokens.spacingVerticalS },
});

const words: Readonly<Record<Kind, MessageKey & `severity.${string}`>> = {
  error: "severity.oneError",
  warning: "severity.oneWarning",
  info: "severity.oneInfo",
  notChecked: "severity.notChecked",
};

/** Findings under their headings, each the way to its cell. */
export function FindingList({ groups }: { readonly groups: readonly CheckGroup[] }) {
  return groups.map((group) => <FindingGroup key={group.key} group={group} />);
}

const FindingGroup = memo(function FindingGroup({ group }: { readonly group: CheckGroup }) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [shown, setShown] = useState(slice);
  const [open, setOpen] = useState(true);
  const rest = group.items.length - shown;
  return (
    <details
      className={styles.group}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={layout.disclosure}>
        <span className={styles.name}>{group.name ?? say("check.elsewhere")}</span>
        <span className={styles.count}>{group.items.length}</span>
      </summary>
      {open && (
        <>
          <ul className={layout.list}>
            {group.items.slice(0, shown).map((item) => (
              <li key={item.key}>
                <FindingLine item={item} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.more}
              onClick={() => {
                setShown(shown + slice * 4);
              }}
            >
              {say("check.more", { count: Math.min(rest, slice * 4), rest })}
            </Button>
          )}
        </>
      )}
    </details>
  );
});

function FindingLine({ item }: { readonly item: CheckItem }) {
  const { say, goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const { reference } = item;
  const content = (
    <span className={styles.item}>
      <SeverityMark kind={item.kind} />
      <span className={styles.words}>
        <span className={layout.unseen}>{say(words[item.kind])} </span>
        <span className={styles.message}>
          {item.kind === "notChecked" && say("check.why")}
          {item.message}
        </span>
        {item.remedy !== "" && <span className={styles.remedy}>{item.remedy}</span>}
        <span className={styles.where}>
          <span className={reference === undefined ? undefined : styles.cell}>
            {reference === undefined ? say("check.noPlace") : `${reference.sheet}!${reference.cell}`}
          </span>
          <span>{item.clause}</span>
        </span>
      </span>
    </span>
  );
  if (reference === undefined) {
    return <div className={mergeClasses(layout.rowButton, styles.still)}>{content}</div>;
  }
  return (
    <button
      type="button"
      className={layout.rowButton}
      onClick={() => {
        goTo(reference);
      }}
    >
      {content}
    </button>
  );
}
