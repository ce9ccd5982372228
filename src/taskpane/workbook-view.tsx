import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Overview } from "../app/actions";
import type { Language } from "../core/text";
import type { AuditOptions } from "./actions-types";
import { FaultMessage } from "./fault-message";
import { FillBar } from "./fill-bar";
import { loadedLater } from "./loaded-later";
import { usePane } from "./pane-context";
import { ReconnectFormulas } from "./reconnect-formulas";
import type { Fault, Task } from "./use-task";
import { useViewLayout } from "./view-layout";

const CreateForm = loadedLater(() => import("./create-form"));
const RebuildSection = loadedLater(() => import("./rebuild-section"));

/** How a new workbook is asked for: an empty one, or a sample. */
export type Creation =
  | { readonly kind: "audit"; readonly options: AuditOptions }
  | { readonly kind: "sample"; readonly sample: "real" | "demo"; readonly language: Language };

interface Props {
  readonly overview: Task<Overview, []>;
  readonly creating: boolean;
  readonly created: "here" | "new-workbook" | undefined;
  readonly createFault: Fault | undefined;
  readonly onCreate: (creation: Creation) => void;
  /** Raised by one each time the form for a new workbook is asked for from outside. */
  readonly formAsked: number;
}

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: `2px ${tokens.spacingHorizontalS}`,
    alignItems: "baseline",
  },
  name: { overflowWrap: "anywhere" },
  bar: { gridColumn: "1 / -1" },
  figures: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  park: { overflowWrap: "anywhere" },
  samples: { display: "grid", gap: tokens.spacingVerticalS },
  sample: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalM },
  sampleName: { display: "block", fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  // Fetched by the focus, the message must not end up under the pane's head.
  outcome: { scrollMarginTop: "72px", ":focus": { outlineStyle: "none" } },
  inside: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** The open workbook at a glance, and the ways to a new one. */
export function WorkbookView({ overview, creating, created, createFault, onCreate, formAsked }: Props) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const formWanted = useRef(false);
  const outcome = useRef<HTMLDivElement>(null);
  const isAudit = overview.value?.isAudit === true;
  const isOlder = overview.value?.isOlder === true;

  useEffect(() => {
    if (formAsked === 0) return;
    setOpen(true);
    formWanted.current = true;
  }, [formAsked]);
  // The form may be asked for before the workbook was read, before it is loaded, and while it is folded away.
  const focusForm = useCallback(() => {
    const field = form.current?.querySelector("input");
    if (!formWanted.current || !field || (isAudit && !open)) return;
    formWanted.current = false;
    field.focus();
  }, [isAudit, open]);
  useEffect(focusForm);

  // The buttons stand far below the message, so the reader is taken to it.
  useEffect(() => {
    if (createFault !== undefined || created !== undefined) outcome.current?.focus();
  }, [createFault, created]);

  const ways = (
    <div className={styles.inside} ref={form}>
      <section className={layout.card}>
        <h2 className={layout.title}>{say("create.title")}</h2>
        <p className={layout.text}>{say("create.lead")}</p>
        <CreateForm
          running={creating}
          onCreate={(options) => {
            onCreate({ kind: "audit", options });
          }}
          onReady={focusForm}
        />
      </section>
      <Samples running={creating} onCreate={onCreate} />
    </div>
  );

  return (
    <div className={layout.view}>
      {(createFault !== undefined || created !== undefined) && (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {createFault !== undefined ? (
            <FaultMessage fault={createFault} />
          ) : (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{say(created === "here" ? "create.doneHere" : "create.doneNew")}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
      {overview.fault !== undefined && <FaultMessage fault={overview.fault} onRetry={() => void overview.run()} />}
      {overview.value === undefined && overview.fault === undefined && (
        <Spinner size="small" label={say("pane.loading")} labelPosition="after" />
      )}
      {overview.value !== undefined && !isAudit && (
        <div>
          <h2 className={layout.title}>{say("overview.notAudit")}</h2>
          <p className={layout.text}>{say("overview.notAuditRemedy")}</p>
        </div>
      )}
      {overview.value?.madeFor !== undefined && isOlder && <Rebuild madeFor={overview.value.madeFor} isOlder />}
      {overview.value !== undefined && isAudit && (
        <AuditOverview overview={overview.value} running={overview.running} onRefresh={() => void overview.run()} />
      )}
      {overview.value?.madeFor !== undefined && !isOlder && <Rebuild madeFor={overview.value.madeFor} />}
      {isAudit && (
        <details>
          <summary className={layout.disclosure}>{say("reconnect.title")}</summary>
          <ReconnectFormulas />
        </details>
      )}
      {isAudit ? (
        <details
          open={open}
          onToggle={(event) => {
            setOpen(event.currentTarget.open);
          }}
        >
          <summary className={layout.disclosure}>{say("create.again")}</summary>
          {ways}
        </details>
      ) : (
        (overview.value !== undefined || overview.fault !== undefined) && ways
      )}
    </div>
  );
}

/** Another workbook from this one; an older workbook wants it at once. */
function Rebuild({ madeFor, isOlder = false }: { readonly madeFor: AuditOptions; readonly isOlder?: boolean }) {
  const { say } = usePane();
  const layout = useViewLayout();
  const [open, setOpen] = useState(isOlder);
  const [wasOpen, setWasOpen] = useState(isOlder);
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary className={layout.disclosure}>{say(isOlder ? "rebuild.upgrade" : "rebuild.title")}</summary>
      {wasOpen && <RebuildSection madeFor={madeFor} isOlder={isOlder} />}
    </details>
  );
}

function AuditOverview({
  overview,
  running,
  onRefresh,
}: {
  readonly overview: Overview;
  readonly running: boolean;
  readonly onRefresh: () => void;
}) {
  const { say, goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const filled = overview.sheets.reduce((sum, sheet) => sum + sheet.filled, 0);
  const due = overview.sheets.reduce((sum, sheet) => sum + sheet.due, 0);
  const first = overview.years[0];
  const last = overview.years.at(-1);
  const years =
    first === undefined || last === undefined
      ? say("overview.noYears")
      : first === last
        ? say("overview.year", { year: first })
        : say("overview.years", { from: first, to: last });
  return (
    <>
      <section className={layout.card}>
        <div className={layout.apart}>
          <h2 className={mergeClasses(layout.title, styles.park)}>{overview.parkName ?? say("overview.unnamed")}</h2>
          <Button
            appearance="subtle"
            size="small"
            icon={running ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
            aria-label={say("overview.refresh")}
            title={say("overview.refresh")}
            disabledFocusable={running}
            onClick={onRefresh}
          />
        </div>
        <p className={layout.small}>{years}</p>
        <div className={layout.apart}>
          <span>{say("overview.required")}</span>
          <span className={styles.figures}>{say("overview.filled", { filled, due })}</span>
        </div>
        <FillBar filled={filled} due={due} />
      </section>
      <section aria-label={say("overview.sheets")}>
        <ul className={layout.list}>
          {overview.sheets.map((sheet) => {
            const state =
              sheet.due === 0
                ? say("overview.nothingDue")
                : say("overview.filled", { filled: sheet.filled, due: sheet.due });
            return (
              <li key={sheet.id}>
                <button
                  type="button"
                  className={layout.rowButton}
                  onClick={() => {
                    goTo(sheet.reference);
                  }}
                >
                  <span className={styles.sheet}>
                    <span className={styles.name}>
                      <span className={layout.unseen}>{say("overview.sheet")} </span>
                      {sheet.name}{" "}
                    </span>
                    <span className={styles.figures}>{state}</span>
                    {sheet.due > 0 && (
                      <span className={styles.bar}>
                        <FillBar filled={sheet.filled} due={sheet.due} />
                      </span>
                    )}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

function Samples({
  running,
  onCreate,
}: {
  readonly running: boolean;
  readonly onCreate: (creation: Creation) => void;
}) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  return (
    <section>
      <h2 className={layout.heading}>{say("sample.title")}</h2>
      <div className={styles.samples}>
        {(["demo", "real"] as const).map((sample) => (
          <button
            key={sample}
            type="button"
            className={mergeClasses(layout.rowButton, styles.sample)}
            aria-disabled={running}
            onClick={() => {
              if (!running) onCreate({ kind: "sample", sample, language });
            }}
          >
            <span className={styles.sampleName}>{say(`sample.${sample}`)}</span>
            <span className={layout.small}>{say(`sample.${sample}Lead`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
