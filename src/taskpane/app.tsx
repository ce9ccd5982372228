import { Button, FluentProvider, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import type { Actions, WrittenReport } from "../app/actions";
import type { Outcome } from "../core/outcome";
import type { Language } from "../core/text";
import { languageChoices } from "../i18n";
import { sayIn } from "../i18n/messages";
import type { CellReference, Refusal } from "./actions-types";
import { ErrorBoundary } from "./error-boundary";
import { FaultMessage } from "./fault-message";
import { loadTheRest, loadedLater } from "./loaded-later";
import { PaneProvider, type PaneContext } from "./pane-context";
import { fluentTheme, themeName, type HostColors } from "./pane-theme";
import { useChanges } from "./use-changes";
import { useMedia } from "./use-media";
import { useTask } from "./use-task";
import { views, type View } from "./view";
import { useViewLayout } from "./view-layout";
import { ViewTabs } from "./view-tabs";
import { WorkbookView, type Creation } from "./workbook-view";

const CollectView = loadedLater(() => import("./collect-view"));
const CheckView = loadedLater(() => import("./check-view"));
const AnalysisView = loadedLater(() => import("./analysis-view"));
const ReportView = loadedLater(() => import("./report-view"));

/** What the ribbon asks of the pane: the form for a new workbook, a check, or a report. */
export type Command = "create" | "check" | "report";

export interface PaneControl {
  readonly show: (view: View) => void;
  readonly run: (command: Command) => Promise<void>;
}

export interface AppProps {
  readonly actions: Actions;
  readonly language: Language;
  readonly theme: HostColors | undefined;
  /** Hands a file to the user. */
  readonly onDownload: (fileName: string, bytes: Uint8Array) => void | Promise<void>;
  /** Whether a download reaches the user; `true` when absent. Excel for Mac drops them without a word. */
  readonly canDownload?: boolean;
  readonly version: string;
  readonly control?: Ref<PaneControl>;
}

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1 },
  message: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  language: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap" },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  link: { color: tokens.colorBrandForegroundLink },
});

const done: Outcome<true, Refusal> = { ok: true, value: true };

/** Where Latin text falls back to a Chinese font, its quotation marks would be as wide as a Chinese character. */
const quotationMarks = { "zh-CN": {}, "en-US": { fontFeatureSettings: '"palt"' } } as const;

/** The pane in its theme and language; a fault in drawing it is reported, not left blank. */
export function App(props: AppProps) {
  const [language, setLanguage] = useState(props.language);
  const forcedColors = useMedia("(forced-colors: active)");
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const name = themeName(props.theme, { forcedColors, prefersDark });
  const theme = useMemo(() => fluentTheme(name, language), [name, language]);
  const say = useMemo(() => sayIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} lang={language} style={quotationMarks[language]}>
      <ErrorBoundary say={say} version={props.version}>
        <Pane {...props} language={language} onLanguage={setLanguage} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Pane({
  actions,
  language,
  onLanguage,
  onDownload,
  canDownload = true,
  version,
  control,
}: AppProps & { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const layout = useViewLayout();
  const say = useMemo(() => sayIn(language), [language]);
  const [view, setView] = useState<View>("workbook");
  const [auto, setAuto] = useState(true);
  const [formAsked, setFormAsked] = useState(0);

  const overview = useTask(actions.overview);
  const check = useTask(actions.check);
  const report = useTask(actions.writeReport);
  const creation = useTask(
    useCallback(
      (wanted: Creation) =>
        wanted.kind === "audit" ? actions.create(wanted.options) : actions.createSample(wanted.sample, wanted.language),
      [actions],
    ),
  );
  const jump = useTask(actions.goTo);
  const handOver = useCallback(
    async (fileName: string, bytes: Uint8Array) => {
      await onDownload(fileName, bytes);
      return done;
    },
    [onDownload],
  );
  const download = useTask(useCallback(({ fileName, docx }: WrittenReport) => handOver(fileName, docx), [handOver]));

  // What each view shows is renewed while it is seen, and marked as stale while it is not.
  const stale = useRef(new Set<View>());
  const renew = useRef<(seen: View) => void>(() => undefined);
  renew.current = (seen) => {
    stale.current.delete(seen);
    if (seen === "workbook") void overview.run();
    // A refusal is looked into again too: the edit may have been what it asked for.
    if (seen === "check" && auto && (check.value !== undefined || check.fault !== undefined)) void check.run(language);
  };
  const followed = useChanges(actions, () => {
    for (const each of views) stale.current.add(each);
    renew.current(view);
  });
  useEffect(() => {
    renew.current("workbook");
  }, []);
  useEffect(() => {
    if (stale.current.has(view)) renew.current(view);
  }, [view]);

  // The other views are fetched once the first one has what it shows.
  const shown = overview.value !== undefined || overview.fault !== undefined;
  useEffect(() => {
    if (shown) void loadTheRest();
  }, [shown]);

  // A view that is loaded when first looked at stays: what was chosen in it is not lost by a look elsewhere.
  const [visited, setVisited] = useState<ReadonlySet<View>>(new Set());
  useEffect(() => {
    setVisited((before) => (before.has(view) ? before : new Set([...before, view])));
  }, [view]);

  // Sentences of findings come in one language, so a switch asks for them anew.
  const checkedIn = useRef(language);
  const runCheck = check.run;
  const hasChecked = check.value !== undefined;
  useEffect(() => {
    if (checkedIn.current === language) return;
    checkedIn.current = language;
    if (hasChecked) void runCheck(language);
  }, [language, hasChecked, runCheck]);

  const generate = async (): Promise<void> => {
    const written = await report.run(language);
    if (written !== undefined && canDownload) await download.run(written);
  };
  const create = async (wanted: Creation): Promise<void> => {
    const created = await creation.run(wanted);
    if (created?.where !== "here") return;
    // What was refused for want of an audit workbook holds no longer.
    check.forgive();
    report.forgive();
    stale.current.add("check");
    await overview.run();
  };

  useImperativeHandle(control, () => ({
    show: setView,
    run: async (command) => {
      if (command === "create") {
        setView("workbook");
        setFormAsked((times) => times + 1);
      } else if (command === "check") {
        setView("check");
        await check.run(language);
      } else {
        setView("report");
        await generate();
      }
    },
  }));

  const jumpTo = jump.run;
  const pane = useMemo<PaneContext>(
    () => ({
      actions,
      language,
      say,
      version,
      goTo: (reference: CellReference) => void jumpTo(reference),
      download: handOver,
      canDownload,
    }),
    [actions, language, say, version, jumpTo, handOver, canDownload],
  );

  const summary = check.value?.summary;
  const announcement = report.running
    ? say("report.running")
    : creation.running
      ? say("create.running")
      : check.running
        ? say("check.running")
        : view === "check" && summary !== undefined
          ? say("check.done", {
              errors: summary.errors,
              warnings: summary.warnings,
              infos: summary.infos,
              notChecked: summary.notChecked,
            })
          : "";
  const other = languageChoices.find((choice) => choice.id !== language);

  return (
    <PaneProvider value={pane}>
      <div className={styles.pane}>
        <header className={styles.head}>
          <h1 className={layout.unseen}>{say("pane.name")}</h1>
          <ViewTabs view={view} onView={setView} />
          {other !== undefined && (
            <Button
              appearance="subtle"
              size="small"
              className={styles.language}
              lang={other.id}
              aria-label={say("pane.language")}
              onClick={() => {
                onLanguage(other.id);
              }}
            >
              {other.short}
            </Button>
          )}
        </header>
        <div className={layout.unseen} role="status">
          {announcement}
        </div>
        <main className={styles.body}>
          {jump.fault !== undefined && (
            <div className={styles.message}>
              <FaultMessage fault={jump.fault} />
            </div>
          )}
          {followed === "refused" && (
            <div className={styles.message}>
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{say("pane.noAutoRefresh")}</MessageBarBody>
              </MessageBar>
            </div>
          )}
          {views.map((each) => (
            <div key={each} role="tabpanel" id={`view-${each}`} aria-labelledby={`tab-${each}`} hidden={view !== each}>
              {each === "workbook" && (
                <WorkbookView
                  overview={overview}
                  creating={creation.running}
                  created={creation.fault === undefined ? creation.value?.where : undefined}
                  createFault={creation.fault}
                  onCreate={(wanted) => void create(wanted)}
                  formAsked={formAsked}
                />
              )}
              {each === "collect" && visited.has(each) && <CollectView />}
              {each === "check" && visited.has(each) && <CheckView check={check} auto={auto} onAuto={setAuto} />}
              {each === "analysis" && visited.has(each) && <AnalysisView />}
              {each === "report" && visited.has(each) && (
                <ReportView
                  report={report}
                  onGenerate={() => void generate()}
                  onDownload={canDownload ? (written) => void download.run(written) : undefined}
                  downloaded={download.value === true && download.fault === undefined}
                  downloadFault={download.fault}
                />
              )}
            </div>
          ))}
        </main>
        <footer className={styles.foot}>
          <a className={styles.link} href={`help/${language}/index.html`} target="_blank" rel="noreferrer">
            {say("pane.help")}
          </a>
          <span>{say("pane.version", { version })}</span>
        </footer>
      </div>
    </PaneProvider>
  );
}
