import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Kind } from "./group-findings";

const useStyles = makeStyles({
  mark: { fontSize: "16px", lineHeight: 0, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  notChecked: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
  notChecked: QuestionCircleRegular,
} as const;

/** A kind of finding as a picture: its shape tells it apart without colour. The word stands beside it. */
export function SeverityMark({ kind }: { readonly kind: Kind }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.mark, styles[kind])} aria-hidden="true">
      <Icon />
    </span>
  );
}
