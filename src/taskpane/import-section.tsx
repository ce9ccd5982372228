import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent } from "react";
import { spreadsheetExtensions, type Decisions, type GivenFile } from "../app/shown-import";
import { Conflicts } from "./conflicts";
import { FaultMessage } from "./fault-message";
import { ImportLines } from "./import-lines";
import { usePane } from "./pane-context";
import { Progress } from "./progress";
import { useTask } from "./use-task";
import { useWatched } from "./use-watched";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  unseen: { display: "none" },
  figures: { margin: 0, display: "grid", gridTemplateColumns: "1fr auto", gap: `2px ${tokens.spacingHorizontalM}` },
  figure: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const given = (files: FileList): GivenFile[] =>
  Array.from(files, (file) => ({
    name: file.name,
    path: file.webkitRelativePath || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));

/** Takes returned files: first what they would do, then the decisions, and only then the workbook is changed. */
export function ImportSection({ onImported }: { readonly onImported: () => void }) {
  const { actions, language, say, canDownload, download } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const watched = useWatched();
  const planning = useTask(actions.planImport);
  const importing = useTask(actions.importPacks);
  const annotating = useTask(actions.annotatePacks);
  const downloading = useTask(download);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [open, setOpen] = useState(false);
  const plan = open && !planning.running ? planning.value : undefined;

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files === null ? [] : given(target.files);
    // The same file may be chosen again after it was corrected.
    target.value = "";
    if (chosen.length === 0) return;
    importing.forgive();
    const planned = await planning.run(chosen, language, watched.begin());
    setDecisions({});
    setOpen(planned !== undefined);
  };
  const write = async (): Promise<void> => {
    if (plan === undefined) return;
    const done = await importing.run(plan, decisions);
    if (done === undefined) return;
    setOpen(false);
    onImported();
  };
  const annotate = async (): Promise<void> => {
    if (plan === undefined) return;
    const made = await annotating.run(plan);
    if (made?.file !== undefined) await downloading.run(made.file.fileName, made.file.bytes);
  };
  const taken = plan?.conflicts.filter(({ id }) => typeof decisions[id] === "number").length ?? 0;
  const left = plan?.conflicts.filter(({ id }) => decisions[id] === undefined).length ?? 0;
  const count = (plan?.set ?? 0) + taken;
  return (
    <section className={layout.card} aria-label={say("import.title")}>
      <h2 className={layout.title}>{say("import.title")}</h2>
      <p className={layout.text}>{say("import.lead")}</p>
      <input
        ref={files}
        className={styles.unseen}
        type="file"
        multiple
        accept={spreadsheetExtensions.join()}
        aria-label={say("import.files")}
        onChange={(event) => void choose(event)}
      />
      <input
        ref={(element) => {
          folder.current = element;
          // React knows no such attribute of an input; browsers do.
          element?.setAttribute("webkitdirectory", "");
        }}
        className={styles.unseen}
        type="file"
        multiple
        aria-label={say("import.folder")}
        onChange={(event) => void choose(event)}
      />
      {planning.running ? (
        <Progress watched={watched} label={say("import.reading")} />
      ) : (
        <div className={layout.row}>
          <Button appearance={plan === undefined ? "primary" : "secondary"} onClick={() => files.current?.click()}>
            {say("import.files")}
          </Button>
          <Button onClick={() => folder.current?.click()}>{say("import.folder")}</Button>
        </div>
      )}
      <div aria-live="polite" className={styles.column}>
        {[planning, importing, annotating, downloading].map(
          ({ fault }, index) => fault !== undefined && <FaultMessage key={index} fault={fault} />,
        )}
        {importing.fault === undefined && importing.value !== undefined && !open && (
          <MessageBar intent={importing.value.conflicts === 0 ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              {say("import.done", { count: importing.value.written })}
              {importing.value.conflicts > 0 &&
                ` ${say("import.changedMeanwhile", { count: importing.value.conflicts })}`}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {plan !== undefined && (
        <div className={styles.column}>
          {plan.cancelled && <p className={layout.text}>{say("import.stopped", { count: plan.files })}</p>}
          <dl className={styles.figures}>
            {(
              [
                ["import.read", plan.files],
                ["import.new", plan.set],
                ["import.same", plan.unchanged],
                ["import.conflicts", plan.conflicts.length],
                ["import.rejections", plan.rejections.length],
                ["import.repairs", plan.repairs.length],
              ] as const
            ).map(([key, value]) => [
              <dt key={key}>{say(key)}</dt>,
              <dd key={`${key}-count`} className={styles.figure}>
                {value}
              </dd>,
            ])}
          </dl>
          <Conflicts conflicts={plan.conflicts} decisions={decisions} onDecide={setDecisions} />
          <ImportLines title={say("import.rejections")} lines={plan.rejections} />
          <ImportLines title={say("import.repairs")} lines={plan.repairs} />
          <ImportLines title={say("import.remarks")} lines={plan.remarks} />
          {left > 0 && <p className={layout.small}>{say("import.undecided", { count: left })}</p>}
          <div className={layout.row}>
            <Button
              appearance="primary"
              disabledFocusable={count === 0 || importing.running}
              onClick={() => void write()}
            >
              {say(importing.running ? "import.writing" : "import.do", { count })}
            </Button>
            {canDownload && (
              <Button disabledFocusable={annotating.running} onClick={() => void annotate()}>
                {say("import.annotate")}
              </Button>
            )}
            <Button
              appearance="subtle"
              onClick={() => {
                setOpen(false);
              }}
            >
              {say("import.discard")}
            </Button>
          </div>
          {annotating.value !== undefined && !annotating.running && annotating.fault === undefined && (
            <p className={layout.text} role="status">
              {annotating.value.file === undefined
                ? say("import.nothingToAnnotate")
                : say("import.annotated", { count: annotating.value.count, file: annotating.value.file.fileName })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
