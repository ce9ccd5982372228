import { Button, Field, Input, Select, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { FactorSetDiff } from "../app/factor-sets";
import { regions, type RegionKey } from "../core/factors/items";
import { numberFromText } from "../core/number-text";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language } from "../core/text";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalM },
  input: { minWidth: 0, width: "100%" },
  change: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  words: { overflowWrap: "anywhere", minWidth: 0 },
  figure: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** Years for which grid factors can be asked for. */
const firstYear = 2000;
const lastYear = 2100;

const regionIds = Object.keys(regions) as readonly RegionKey[];

const decimals = (language: Language) => new Intl.NumberFormat(language, { maximumSignificantDigits: 5 });
const percents = (language: Language) =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });

/** What another year's or region's grid factors would make of the workbook's figures; nothing is written. */
export function FactorSection() {
  const { actions, language, say } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const comparing = useTask(actions.compareFactors);
  const [year, setYear] = useState("");
  const [region, setRegion] = useState<RegionKey | "">("");
  const [submitted, setSubmitted] = useState(false);
  const number = year.trim() === "" ? undefined : numberFromText(year);
  const isYear = number !== undefined && Number.isInteger(number) && number >= firstYear && number <= lastYear;
  const fault =
    year.trim() !== "" && !isYear
      ? say("create.notYear", { from: firstYear, to: lastYear })
      : year.trim() === "" && region === ""
        ? say("factors.choose")
        : undefined;

  const run = (): void => {
    void comparing.run({ ...(isYear && { year: number }), ...(region !== "" && { region }) }, language);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    if (fault === undefined) run();
  };
  return (
    <section className={layout.card} aria-label={say("factors.title")}>
      <h2 className={layout.title}>{say("factors.title")}</h2>
      <p className={layout.text}>{say("factors.lead")}</p>
      <form onSubmit={submit} noValidate className={styles.pair}>
        <Field label={say("factors.year")} {...(submitted && fault !== undefined && { validationMessage: fault })}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            inputMode="numeric"
            autoComplete="off"
            value={year}
            onChange={(_, { value }) => {
              setYear(value);
            }}
          />
        </Field>
        <Field label={say("factors.region")}>
          <Select
            className={styles.input}
            value={region}
            onChange={(_, { value }) => {
              setRegion(regionIds.find((id) => id === value) ?? "");
            }}
          >
            <option value="">{say("factors.sameRegion")}</option>
            {regionIds.map((id) => (
              <option key={id} value={id}>
                {textIn(language, regions[id])}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          type="submit"
          disabledFocusable={comparing.running}
          {...(comparing.running ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {say("factors.do")}
        </Button>
      </form>
      <div aria-live="polite">
        {comparing.fault !== undefined && <FaultMessage fault={comparing.fault} onRetry={run} />}
        {comparing.fault === undefined && comparing.value !== undefined && <Changes diff={comparing.value} />}
      </div>
    </section>
  );
}

function Changes({ diff }: { readonly diff: FactorSetDiff }) {
  const { language, say, goTo } = usePane();
  const layout = useViewLayout();
  const styles = useStyles();
  const shown = (value: number | string | null): string =>
    value === null ? "—" : typeof value === "number" ? decimals(language).format(value) : value;
  if (diff.figures.length === 0) return <p className={layout.text}>{say("factors.none")}</p>;
  return (
    <>
      <p className={layout.small}>
        {say("factors.changed", { factors: diff.factors.length, figures: diff.figures.length })}
      </p>
      <ul className={layout.list}>
        {diff.figures.map(({ place, reference, title, unit, before, after, change }) => (
          <li key={JSON.stringify(place)}>
            <button
              type="button"
              className={layout.rowButton}
              disabled={reference === undefined}
              onClick={() => {
                if (reference !== undefined) goTo(reference);
              }}
            >
              <span className={styles.change}>
                <span className={styles.words}>
                  {textIn(language, title)}
                  <span className={layout.small}>
                    {" "}
                    {shown(before)} → {shown(after)} {textIn(language, printedUnit(unit))}
                  </span>
                </span>
                {change !== null && <span className={styles.figure}>{percents(language).format(change)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
