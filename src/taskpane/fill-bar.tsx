import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", height: "4px" },
  },
  fill: {
    height: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: "width",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "1ms" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  complete: { backgroundColor: tokens.colorStatusSuccessBackground3 },
});

/** How much of what is due is there. The figures stand beside it in words, so it is a picture only. */
export function FillBar({ filled, due }: { readonly filled: number; readonly due: number }) {
  const styles = useStyles();
  const share = due > 0 ? Math.min(1, filled / due) : 0;
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={mergeClasses(styles.fill, due > 0 && filled >= due && styles.complete)}
        style={{ width: `${(share * 100).toFixed(1)}%` }}
      />
    </div>
  );
}
