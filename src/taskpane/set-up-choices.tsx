import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { printedUnit } from "../core/printed-unit";
import { textIn } from "../core/text";
import { partIds, parts, type PartId } from "../sheets/parts";
import { unitGroupIds, unitGroups, type ChosenUnits } from "../sheets/unit-groups";
import { usePane } from "./pane-context";
import { useViewLayout } from "./view-layout";

/** What an audit workbook is made for beside its periods; what is not chosen stays open. */
export interface SetUp {
  readonly repeated?: boolean;
  readonly units?: ChosenUnits;
  readonly parts?: Readonly<Partial<Record<PartId, boolean>>>;
}

const useStyles = makeStyles({
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  select: { minWidth: 0 },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  clause: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** A record with the key set, or without it when the value says that nothing is chosen. */
function chosen<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>> | undefined,
  key: K,
  value: V | undefined,
): Readonly<Partial<Record<K, V>>> {
  const rest = Object.fromEntries(Object.entries(record ?? {}).filter(([id]) => id !== key)) as Partial<Record<K, V>>;
  return value === undefined ? rest : { ...rest, [key]: value };
}

const yesNoOf = (value: string): boolean | undefined => (value === "" ? undefined : value === "yes");
const valueOf = (answer: boolean | undefined): string => (answer === undefined ? "" : answer ? "yes" : "no");

/** First or repeated audit, units, and which parts the park has (clauses 7 and A.1 to A.4). */
export function SetUpChoices({
  value,
  onChange,
}: {
  readonly value: SetUp;
  readonly onChange: (value: SetUp) => void;
}) {
  const { say, language } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const { repeated, ...others } = value;
  return (
    <>
      <Field label={say("setUp.round")} hint={say("setUp.roundHint")}>
        <Select
          value={valueOf(repeated)}
          onChange={(_, { value: answer }) => {
            const now = yesNoOf(answer);
            onChange(now === undefined ? others : { ...others, repeated: now });
          }}
        >
          <option value="">{say("setUp.open")}</option>
          <option value="no">{say("setUp.first")}</option>
          <option value="yes">{say("setUp.repeated")}</option>
        </Select>
      </Field>
      <details>
        <summary className={layout.disclosure}>{say("setUp.units")}</summary>
        <div className={styles.pairs}>
          {unitGroupIds.map((id) => {
            const { title, unit, alternatives } = unitGroups[id];
            return (
              <Field key={id} label={textIn(language, title)}>
                <Select
                  className={styles.select}
                  value={value.units?.[id] ?? unit}
                  onChange={(_, { value: wanted }) => {
                    onChange({ ...value, units: chosen(value.units, id, wanted === unit ? undefined : wanted) });
                  }}
                >
                  {[unit, ...alternatives].map((one) => (
                    <option key={one} value={one}>
                      {textIn(language, printedUnit(one))}
                    </option>
                  ))}
                </Select>
              </Field>
            );
          })}
        </div>
      </details>
      <details>
        <summary className={layout.disclosure}>{say("setUp.parts")}</summary>
        <p className={layout.small}>{say("setUp.partsHint")}</p>
        <ul className={styles.rows}>
          {partIds.map((id) => (
            <li key={id}>
              <label className={styles.part}>
                <span>
                  {textIn(language, parts[id].title)}
                  <span className={mergeClasses(layout.small, styles.clause)}>{parts[id].clause}</span>
                </span>
                <Select
                  size="small"
                  value={valueOf(value.parts?.[id])}
                  onChange={(_, { value: answer }) => {
                    onChange({ ...value, parts: chosen(value.parts, id, yesNoOf(answer)) });
                  }}
                >
                  <option value="">{say("setUp.undecided")}</option>
                  <option value="yes">{say("setUp.yes")}</option>
                  <option value="no">{say("setUp.no")}</option>
                </Select>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
