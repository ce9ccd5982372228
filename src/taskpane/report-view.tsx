import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { WrittenReport } from "../app/actions";
import { textIn, type Language } from "../core/text";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { chaptersOf, type Chapter, type Gap } from "./report-chapters";
import type { Fault, Task } from "./use-task";
import { useViewLayout } from "./view-layout";

interface Props {
  readonly report: Task<WrittenReport, [Language]>;
  readonly onGenerate: () => void;
  /** Absent where the program that holds the pane drops downloads. */
  readonly onDownload: ((report: WrittenReport) => void) | undefined;
  readonly downloaded: boolean;
  readonly downloadFault: Fault | undefined;
}

const useStyles = makeStyles({
  chapter: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  /** In line with the chapters that open, without the sign that they do. */
  complete: { cursor: "default", "::before": { visibility: "hidden" } },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  gaps: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  cell: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  still: { cursor: "default" },
});

/** The report outline: generate it, see what each chapter lacks, get the Word file. */
export default function ReportView({ report, onGenerate, onDownload, downloaded, downloadFault }: Props) {
  const { say, goTo } = usePane();
  const layout = useViewLayout();
  const written = report.value;
  return (
    <div className={layout.view}>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={report.running}
          onClick={onGenerate}
          {...(report.running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {say(written === undefined ? "report.run" : "report.again")}
        </Button>
      </div>
      {report.running && <p className={layout.text}>{say("report.running")}</p>}
      {report.fault !== undefined && <FaultMessage fault={report.fault} onRetry={onGenerate} />}
      {downloadFault !== undefined && written !== undefined && onDownload !== undefined && (
        <FaultMessage
          fault={downloadFault}
          onRetry={() => {
            onDownload(written);
          }}
        />
      )}
      {written === undefined ? (
        report.fault === undefined &&
        !report.running && (
          <div>
            <h2 className={layout.title}>{say("report.idle")}</h2>
            <p className={layout.text}>{say("report.idleLead")}</p>
          </div>
        )
      ) : (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {say(downloaded ? "report.done" : "report.written", { sheet: written.sheetName })}
            </MessageBarBody>
          </MessageBar>
          <div className={layout.row}>
            {onDownload !== undefined && (
              <Button
                icon={<ArrowDownloadRegular />}
                title={written.fileName}
                onClick={() => {
                  onDownload(written);
                }}
              >
                {say("report.download")}
              </Button>
            )}
            <Button
              onClick={() => {
                // Column A and row 1 are hidden; the title stands in B2.
                goTo({ sheet: written.sheetName, cell: "B2" });
              }}
            >
              {say("report.goToSheet")}
            </Button>
          </div>
          {onDownload === undefined && <p className={layout.text}>{say("report.cannotDownload")}</p>}
          <p className={layout.small}>{say("report.note")}</p>
          <section>
            <h2 className={layout.heading}>{say("report.chapters")}</h2>
            {chaptersOf(written.document).map((chapter) => (
              <ChapterEntry key={chapter.title.zh} chapter={chapter} />
            ))}
          </section>
        </>
      )}
    </div>
  );
}

function ChapterEntry({ chapter }: { readonly chapter: Chapter }) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const title = [chapter.number, textIn(language, chapter.title)].filter((part) => part !== null).join(" ");
  if (chapter.gaps.length === 0) {
    return (
      <div className={styles.chapter}>
        <div className={mergeClasses(layout.disclosure, styles.complete)}>
          <span className={styles.name}>{title}</span>
          <span className={mergeClasses(styles.gaps, styles.done)}>{say("report.complete")}</span>
        </div>
      </div>
    );
  }
  return (
    <details className={styles.chapter}>
      <summary className={layout.disclosure}>
        <span className={styles.name}>{title}</span>
        <span className={styles.gaps}>{say("report.gaps", { count: chapter.gaps.length })}</span>
      </summary>
      <ul className={layout.list}>
        {chapter.gaps.map((gap, index) => (
          <li key={index}>
            <GapLine gap={gap} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function GapLine({ gap }: { readonly gap: Gap }) {
  const { goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const { reference } = gap;
  if (reference === undefined) return <div className={mergeClasses(layout.rowButton, styles.still)}>{gap.text}</div>;
  return (
    <button
      type="button"
      className={layout.rowButton}
      onClick={() => {
        goTo(reference);
      }}
    >
      {gap.text}
      <span className={styles.cell}>{`${reference.sheet}!${reference.cell}`}</span>
    </button>
  );
}
