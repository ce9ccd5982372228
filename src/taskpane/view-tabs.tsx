import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { usePane } from "./pane-context";
import { views, type View } from "./view";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", minWidth: 0, paddingInlineStart: tokens.spacingHorizontalS },
  tab: {
    // Five English names stand in one line of the usual pane.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalSNudge}`,
    border: "none",
    borderBottom: `3px solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    // A contrast theme paints transparent borders; only the chosen tab is to be underlined.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/**
 * The views as tabs, by the ARIA pattern: one stop for Tab, arrow keys, Home and End within. Fluent's own list would
 * bring a focus manager of 20 kB that nothing else here needs.
 */
export function ViewTabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { say } = usePane();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = views.indexOf(view);
    const last = views.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = views[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={say("pane.views")} className={styles.list} onKeyDown={move}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-controls={`view-${each}`}
          aria-selected={each === view}
          tabIndex={each === view ? 0 : -1}
          className={mergeClasses(styles.tab, each === view && styles.chosen)}
          onClick={() => {
            onView(each);
          }}
        >
          {say(`view.${each}`)}
        </button>
      ))}
    </div>
  );
}
