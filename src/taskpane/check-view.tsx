import {
  Button,
  Checkbox,
  Select,
  Spinner,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useDeferredValue, useMemo, useState } from "react";
import type { CheckResult } from "../app/actions";
import type { Language } from "../core/text";
import { FaultMessage } from "./fault-message";
import { FillBar } from "./fill-bar";
import { FindingList } from "./finding-list";
import { countKinds, groupFindings, kinds, type Grouping, type Kind } from "./group-findings";
import { usePane } from "./pane-context";
import { SeverityMark } from "./severity-mark";
import type { Task } from "./use-task";
import { useViewLayout } from "./view-layout";

interface Props {
  readonly check: Task<CheckResult, [Language]>;
  readonly auto: boolean;
  readonly onAuto: (auto: boolean) => void;
}

const useStyles = makeStyles({
  kinds: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: tokens.spacingHorizontalXS },
  kind: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 2px`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    ...shorthands.borderStyle("dashed"),
  },
  number: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  label: { fontSize: tokens.fontSizeBase200, textAlign: "center", overflowWrap: "anywhere" },
  none: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 0`,
    textAlign: "center",
  },
  noneMark: { fontSize: "40px", lineHeight: 0, color: tokens.colorStatusSuccessForeground1 },
  grouping: { minWidth: 0 },
});

const kindName = {
  error: "severity.error",
  warning: "severity.warning",
  info: "severity.info",
  notChecked: "severity.notChecked",
} as const;

/** What the check found: counted, filtered, grouped, and each finding the way to its cell. */
export default function CheckView({ check, auto, onAuto }: Props) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const [shown, setShown] = useState<ReadonlySet<Kind>>(() => new Set(kinds));
  const [grouping, setGrouping] = useState<Grouping>("sheet");
  // A long list is redrawn when there is time, so that typing in the sheet and clicking stay quick.
  const result = useDeferredValue(check.value);
  const groups = useMemo(
    () => (result === undefined ? [] : groupFindings(result, shown, grouping)),
    [result, shown, grouping],
  );
  const run = (): void => void check.run(language);

  return (
    <div className={layout.view}>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={check.running}
          onClick={run}
          {...(check.running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {check.running ? say("check.running") : say(check.value === undefined ? "check.run" : "check.again")}
        </Button>
        <Checkbox
          label={say("check.auto")}
          checked={auto}
          onChange={(_, { checked }) => {
            onAuto(checked === true);
          }}
        />
      </div>
      {check.fault !== undefined && <FaultMessage fault={check.fault} onRetry={run} />}
      {result === undefined ? (
        check.fault === undefined &&
        !check.running && (
          <div>
            <h2 className={layout.title}>{say("check.idle")}</h2>
            <p className={layout.text}>{say("check.idleLead")}</p>
          </div>
        )
      ) : (
        <>
          <Summary result={result} at={check.at} shown={shown} onShown={setShown} />
          {result.findings.length === 0 && <NothingFound notChecked={result.notChecked.length} />}
          {result.findings.length + result.notChecked.length > 0 && (
            <>
              <Select
                size="small"
                aria-label={say("check.group")}
                value={grouping}
                onChange={(_, { value }) => {
                  setGrouping(value === "clause" ? "clause" : "sheet");
                }}
              >
                <option value="sheet">{say("check.bySheet")}</option>
                <option value="clause">{say("check.byClause")}</option>
              </Select>
              {groups.length === 0 ? (
                <p className={layout.text}>{say("check.noneShown")}</p>
              ) : (
                <FindingList groups={groups} />
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}

function Summary({
  result,
  at,
  shown,
  onShown,
}: {
  readonly result: CheckResult;
  readonly at: Date | undefined;
  readonly shown: ReadonlySet<Kind>;
  readonly onShown: (shown: ReadonlySet<Kind>) => void;
}) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const counts = countKinds(result);
  const { filled, due } = result.summary;
  return (
    <section className={layout.card}>
      <div className={layout.apart}>
        <span>{say("overview.required")}</span>
        <span className={layout.small}>
          {due === 0 ? say("overview.nothingDue") : say("overview.filled", { filled, due })}
        </span>
      </div>
      <FillBar filled={filled} due={due} />
      <div className={styles.kinds} role="group" aria-label={say("check.filter")}>
        {kinds.map((kind) => {
          const on = shown.has(kind);
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={on}
              className={mergeClasses(styles.kind, !on && styles.off)}
              onClick={() => {
                const next = new Set(shown);
                if (on) next.delete(kind);
                else next.add(kind);
                onShown(next);
              }}
            >
              <span className={styles.number}>
                <SeverityMark kind={kind} />
                {counts[kind]}
              </span>
              <span className={styles.label}>{say(kindName[kind])}</span>
            </button>
          );
        })}
      </div>
      {at !== undefined && (
        <p className={layout.small}>
          {say("check.at", {
            time: new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(at),
          })}
        </p>
      )}
    </section>
  );
}

function NothingFound({ notChecked }: { readonly notChecked: number }) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  return (
    <div className={styles.none}>
      <span className={styles.noneMark} aria-hidden="true">
        <CheckmarkCircleRegular />
      </span>
      <h2 className={layout.title}>{say("check.none")}</h2>
      <p className={layout.text}>
        {notChecked === 0 ? say("check.noneLead") : say("check.noneButNotChecked", { count: notChecked })}
      </p>
    </div>
  );
}
