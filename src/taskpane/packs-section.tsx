import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { PackChoice } from "../app/packs";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { Progress } from "./progress";
import { useTask } from "./use-task";
import { useWatched } from "./use-watched";
import { useViewLayout } from "./view-layout";

/** The sheets of Appendix A that a department can be asked for. */
const clauses = ["A.1", "A.2", "A.3", "A.4", "A.5"] as const;

const useStyles = makeStyles({
  clauses: { display: "flex", flexWrap: "wrap" },
  input: { minWidth: 0, width: "100%" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Makes the data sheets that go out, one locked file each, and hands them over as one download. */
export function PacksSection() {
  const { actions, language, say, canDownload, download } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const [kind, setKind] = useState<PackChoice["kind"]>("enterprises");
  const [names, setNames] = useState("");
  const [asked, setAsked] = useState<readonly string[]>([]);
  const watched = useWatched();
  const making = useTask(actions.makePacks);
  const downloading = useTask(download);

  const only = names
    .split(/[\n;；]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const choice: PackChoice =
    kind === "department" ? { kind, clauses: asked } : only.length === 0 ? { kind } : { kind, only };
  const nothingAsked = kind === "department" && asked.length === 0;
  const make = async (): Promise<void> => {
    const made = await making.run(choice, watched.begin());
    if (made?.file !== undefined) await downloading.run(made.file.fileName, made.file.bytes);
  };
  const made = making.fault === undefined ? making.value : undefined;
  return (
    <section className={layout.card} aria-label={say("packs.title")}>
      <h2 className={layout.title}>{say("packs.title")}</h2>
      <p className={layout.text}>{say("packs.lead")}</p>
      <Field label={say("packs.for")}>
        <Select
          className={styles.input}
          value={kind}
          onChange={(_, { value }) => {
            setKind(value === "department" ? "department" : "enterprises");
          }}
        >
          <option value="enterprises">{say("packs.enterprises")}</option>
          <option value="department">{say("packs.department")}</option>
        </Select>
      </Field>
      {kind === "enterprises" ? (
        <Field label={say("packs.only")} hint={say("packs.onlyHint")}>
          <Textarea
            className={styles.input}
            value={names}
            onChange={(_, { value }) => {
              setNames(value);
            }}
          />
        </Field>
      ) : (
        <div role="group" aria-label={say("packs.clauses")} className={styles.clauses}>
          {clauses.map((clause) => (
            <Checkbox
              key={clause}
              label={clause}
              checked={asked.includes(clause)}
              onChange={(_, { checked }) => {
                setAsked(clauses.filter((one) => (one === clause ? checked === true : asked.includes(one))));
              }}
            />
          ))}
        </div>
      )}
      {making.running ? (
        <Progress watched={watched} label={say("packs.running")} />
      ) : (
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={nothingAsked || !canDownload} onClick={() => void make()}>
            {say("packs.do")}
          </Button>
        </div>
      )}
      {!canDownload && <p className={layout.small}>{say("packs.cannotDownload")}</p>}
      <div aria-live="polite" className={styles.column}>
        {making.fault !== undefined && <FaultMessage fault={making.fault} onRetry={() => void make()} />}
        {downloading.fault !== undefined && <FaultMessage fault={downloading.fault} />}
        {made !== undefined && !making.running && (
          <>
            {made.unknown.length > 0 && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  {say("packs.unknown", { names: made.unknown.join(language === "zh-CN" ? "；" : "; ") })}
                </MessageBarBody>
              </MessageBar>
            )}
            <MessageBar intent={made.file === undefined ? "warning" : "success"} layout="multiline">
              <MessageBarBody>
                {made.file === undefined
                  ? say(made.cancelled ? "packs.stopped" : "packs.none")
                  : say("packs.done", { count: made.count, file: made.file.fileName })}
              </MessageBarBody>
            </MessageBar>
          </>
        )}
      </div>
    </section>
  );
}
