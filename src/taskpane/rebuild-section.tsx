import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { PreviewSection } from "../app/rebuild-words";
import { mostEnterprises } from "../sheets/audit-values";
import type { AuditOptions } from "./actions-types";
import { AuditFields } from "./audit-fields";
import { readAuditForm, type AuditForm } from "./audit-form";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { formOf, rebuildChanges, setUpOf } from "./rebuild-form";
import { SetUpChoices, type SetUp } from "./set-up-choices";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // Fetched by the focus, what came of a button must not end up under the pane's head.
  fetched: { ":focus": { outlineStyle: "none" }, scrollMarginTop: "96px" },
  preview: { marginTop: tokens.spacingVerticalM },
  line: { paddingBlock: "2px", overflowWrap: "anywhere" },
});

/** The open workbook anew, with other years, parts, units or language: first what would change, then another workbook. */
export default function RebuildSection({
  madeFor,
  isOlder,
}: {
  readonly madeFor: AuditOptions;
  readonly isOlder: boolean;
}) {
  const { actions, language, say, canDownload, download } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const previewing = useTask(actions.previewRebuild);
  const rebuilding = useTask(actions.rebuild);
  const downloading = useTask(download);
  const [typed, setTyped] = useState<Partial<AuditForm>>({});
  const [chosen, setChosen] = useState<SetUp>();
  const [submitted, setSubmitted] = useState(false);
  const [consent, setConsent] = useState(false);
  const [previewed, setPreviewed] = useState("");
  const [rebuilt, setRebuilt] = useState<{ readonly of: string; readonly as: "workbook" | "file" }>();
  const shown = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);

  const form: AuditForm = { ...formOf(madeFor), ...typed };
  const setUp = chosen ?? setUpOf(madeFor);
  const reading = readAuditForm(form, mostEnterprises);
  const options = reading.ok ? rebuildChanges(madeFor, reading.options, setUp) : undefined;
  // A preview holds for the choices it was made of, and in its language.
  const asked = JSON.stringify([options, language]);
  const preview = previewed === asked && !previewing.running ? previewing.value : undefined;
  const needsConsent = preview !== undefined && preview.droppedYears.length > 0;
  const isCurrent = rebuilt?.of === asked && !rebuilding.running && rebuilding.fault === undefined;
  const done = isCurrent ? rebuilding.value : undefined;

  useEffect(() => {
    if (preview !== undefined) shown.current?.focus();
  }, [preview]);
  const fault = previewing.fault ?? rebuilding.fault ?? downloading.fault;
  useEffect(() => {
    if (done !== undefined || fault !== undefined) outcome.current?.focus();
  }, [done, fault]);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setSubmitted(true);
    if (options === undefined) return;
    setConsent(false);
    rebuilding.forgive();
    // After a refusal, the last preview is one of other choices.
    if ((await previewing.run(options, language)) !== undefined) setPreviewed(asked);
  };
  const rebuild = async (as: "workbook" | "file"): Promise<void> => {
    if (options === undefined || (needsConsent && !consent)) return;
    setRebuilt({ of: asked, as });
    const made = await rebuilding.run({ ...options, ...(needsConsent && { dropYears: true }) }, as);
    if (made?.file !== undefined && canDownload) await downloading.run(made.file.fileName, made.file.bytes);
  };

  return (
    <section className={layout.card} aria-label={say("rebuild.title")}>
      <p className={layout.text}>{say(isOlder ? "rebuild.leadOlder" : "rebuild.lead")}</p>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        aria-label={say("rebuild.title")}
        className={styles.column}
      >
        <AuditFields
          form={form}
          reading={reading}
          isFaultShown={(field) => submitted || typed[field] !== undefined}
          onChange={(changes) => {
            setTyped((before) => ({ ...before, ...changes }));
          }}
        />
        <details>
          <summary className={layout.disclosure}>{say("setUp.title")}</summary>
          <SetUpChoices value={setUp} onChange={setChosen} />
        </details>
        <Button
          appearance={preview === undefined ? "primary" : "secondary"}
          type="submit"
          disabledFocusable={previewing.running}
          {...(previewing.running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {say(previewing.running ? "rebuild.previewing" : "rebuild.preview")}
        </Button>
      </form>
      {preview !== undefined && (
        <div
          ref={shown}
          tabIndex={-1}
          className={mergeClasses(styles.fetched, styles.preview)}
          aria-label={say("rebuild.changes")}
          role="group"
        >
          <div className={styles.column}>
            {preview.sections.map((section) => (
              <PreviewLines key={section.title} section={section} />
            ))}
            {needsConsent && (
              <Checkbox
                checked={consent}
                label={say("rebuild.drop", {
                  years: preview.droppedYears.join(language === "zh-CN" ? "、" : ", "),
                  count: preview.droppedFigures,
                })}
                onChange={(_, { checked }) => {
                  setConsent(checked === true);
                }}
              />
            )}
            <div className={layout.row}>
              <Button
                appearance="primary"
                disabledFocusable={rebuilding.running || (needsConsent && !consent)}
                {...(rebuilding.running ? { icon: <Spinner size="tiny" /> } : {})}
                onClick={() => void rebuild("workbook")}
              >
                {say(rebuilding.running ? "rebuild.running" : "rebuild.do")}
              </Button>
              {canDownload && (
                <Button
                  disabledFocusable={rebuilding.running || (needsConsent && !consent)}
                  onClick={() => void rebuild("file")}
                >
                  {say("rebuild.download")}
                </Button>
              )}
            </div>
          </div>
        </div>
      )}
      <div ref={outcome} tabIndex={-1} aria-live="polite" className={mergeClasses(styles.fetched, styles.column)}>
        {fault !== undefined && <FaultMessage fault={fault} />}
        {done !== undefined && downloading.fault === undefined && !downloading.running && (
          <MessageBar intent={done.file === undefined || canDownload ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              {done.file === undefined
                ? say("rebuild.done", { count: done.entries })
                : canDownload
                  ? say(rebuilt?.as === "file" ? "rebuild.saved" : "rebuild.savedInstead", {
                      count: done.entries,
                      file: done.file.fileName,
                    })
                  : say("rebuild.cannot")}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  );
}

function PreviewLines({ section: { title, lines } }: { readonly section: PreviewSection }) {
  const layout = useViewLayout();
  const styles = useStyles();
  return (
    <section>
      <h3 className={layout.heading}>{title}</h3>
      <ul className={layout.list}>
        {lines.map((line, index) => (
          <li key={index} className={styles.line}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
