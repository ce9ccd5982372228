import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./pane-context";
import type { Watched } from "./use-watched";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  bar: { display: "grid", gap: tokens.spacingVerticalXS },
});

/** How far long work has come, with the way to stop it. */
export function Progress({ watched, label }: { readonly watched: Watched; readonly label: string }) {
  const { say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const { progress, stop } = watched;
  return (
    <div className={styles.bar}>
      <div className={layout.apart}>
        <span className={layout.small}>
          {label}
          {progress !== undefined && ` ${progress.done}/${progress.of}`}
        </span>
        <Button size="small" appearance="subtle" onClick={stop}>
          {say("progress.stop")}
        </Button>
      </div>
      <ProgressBar
        aria-label={label}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(1, progress.of) })}
      />
    </div>
  );
}
