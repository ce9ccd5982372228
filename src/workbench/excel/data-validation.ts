import type { ValidationRecord } from "../grid/book";
import { formatReference, intersect, splitReference, type Rect } from "../grid/reference";
import { keepsRule } from "../grid/validation";
import type { HostObject } from "../protocol/contract";
import { sheetInfo, type ModelContext } from "./context";
import { invalidArgument } from "./faults";

type Draft = Omit<ValidationRecord, "rect">;
type RuleType = ValidationRecord["type"];

/** Rule names of Office.js ↔ types of the file format. */
const RULES: Readonly<Record<string, RuleType>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const TYPE_WORDS: Readonly<Record<RuleType, string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS: Readonly<Record<string, NonNullable<ValidationRecord["operator"]>>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function record(value: unknown, location: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(location);
  return value as Record<string, unknown>;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The rule for what may be typed into a range; the grid keeps it, the panel and the file show it. */
export class DataValidation implements HostObject {
  readonly _Type = "DataValidation";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: string,
    private readonly rect: Rect,
  ) {}

  #rule(): ValidationRecord | null {
    sheetInfo(this.context, this.sheet, "DataValidation");
    return this.context.grid.records.validationAt(this.sheet, this.rect);
  }

  #change(change: Partial<Draft>, location: string): void {
    const old = this.#rule();
    if (!old && change.type === undefined)
      throw invalidArgument(location, "Set the rule before its prompt or error alert.");
    const draft: Draft = old ?? { type: "custom", allowBlank: true };
    this.context.grid.records.setValidation(this.sheet, this.rect, { ...draft, ...change });
  }

  get Type(): string {
    const rule = this.#rule();
    return rule ? TYPE_WORDS[rule.type] : "None";
  }

  get Rule(): Record<string, unknown> {
    const rule = this.#rule();
    if (!rule) return {};
    const word = Object.keys(RULES).find((key) => RULES[key] === rule.type) ?? "custom";
    if (rule.type === "list")
      return {
        list: { inCellDropDown: true, source: rule.values ? rule.values.join(",") : `=${rule.formula1 ?? ""}` },
      };
    if (rule.type === "custom") return { custom: { formula: `=${rule.formula1 ?? ""}` } };
    const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule.operator) ?? "Between";
    return {
      [word]: {
        formula1: rule.formula1 ?? "",
        ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
        operator,
      },
    };
  }

  set Rule(value: unknown) {
    const location = "DataValidation.rule";
    const given = Object.entries(record(value, location)).filter(
      ([, detail]) => detail !== undefined && detail !== null,
    );
    const [word, detail] = given[0] ?? [];
    const type = word === undefined ? undefined : RULES[word];
    if (given.length !== 1 || !type) throw invalidArgument(location);
    const { source, formula, formula1, formula2, operator } = record(detail, location);
    const { allowBlank, prompt, alert } = this.#rule() ?? { allowBlank: true };
    const kept = { type, allowBlank, ...(prompt ? { prompt } : {}), ...(alert ? { alert } : {}) };
    let draft: Draft;
    if (type === "list") draft = { ...kept, ...this.#listSource(source, location) };
    else if (type === "custom") draft = { ...kept, formula1: text(formula).replace(/^=/, "") };
    else {
      const comparison = OPERATORS[text(operator)];
      if (!comparison) throw invalidArgument(location);
      const plain = (side: unknown): string => String(side ?? "").replace(/^=/, "");
      draft = {
        ...kept,
        operator: comparison,
        formula1: plain(formula1),
        ...(formula2 === undefined ? {} : { formula2: plain(formula2) }),
      };
    }
    this.context.grid.records.setValidation(this.sheet, this.rect, draft);
  }

  /** A list is a comma-separated text, a formula, or a range. */
  #listSource(source: unknown, location: string): Partial<Draft> {
    if (typeof source === "string")
      return source.startsWith("=")
        ? { formula1: source.slice(1) }
        : { values: source.split(",").map((choice) => choice.trim()) };
    if (typeof source === "object" && source !== null && "Address" in source) {
      const { sheet, cells } = splitReference(String(source.Address));
      const absolute = cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
      return {
        formula1:
          sheet === undefined ? absolute : `${formatReference(sheet, this.rect).split("!")[0] ?? ""}!${absolute}`,
      };
    }
    throw invalidArgument(location);
  }

  get IgnoreBlanks(): boolean {
    return this.#rule()?.allowBlank ?? true;
  }

  set IgnoreBlanks(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("DataValidation.ignoreBlanks");
    this.#change({ allowBlank: value }, "DataValidation.ignoreBlanks");
  }

  get Prompt(): Record<string, unknown> {
    const prompt = this.#rule()?.prompt;
    return { title: prompt?.title ?? "", message: prompt?.message ?? "", showPrompt: prompt !== undefined };
  }

  set Prompt(value: unknown) {
    const { title, message } = record(value, "DataValidation.prompt");
    this.#change({ prompt: { title: text(title), message: text(message) } }, "DataValidation.prompt");
  }

  get ErrorAlert(): Record<string, unknown> {
    const alert = this.#rule()?.alert;
    const style = { stop: "Stop", warning: "Warning", information: "Information" }[alert?.style ?? "stop"];
    return { title: alert?.title ?? "", message: alert?.message ?? "", showAlert: alert !== undefined, style };
  }

  set ErrorAlert(value: unknown) {
    const { title, message, style } = record(value, "DataValidation.errorAlert");
    const kind = style === "Warning" ? "warning" : style === "Information" ? "information" : "stop";
    this.#change({ alert: { title: text(title), message: text(message), style: kind } }, "DataValidation.errorAlert");
  }

  /** Whether every cell keeps the rule; `null` when some do, or when the rule is a formula the workbench does not compute. */
  get Valid(): boolean | null {
    const { records } = this.context.grid;
    const used = this.context.grid.usedRect(this.sheet, false);
    const inside = used ? intersect(used, this.rect) : null;
    if (!inside) return true;
    const verdicts = new Set<boolean | null>();
    this.context.grid.read(this.sheet, inside).forEach((line, row) => {
      line.forEach(({ value }, column) => {
        const rule = records.ruleAt(this.sheet, inside.row + row, inside.column + column);
        verdicts.add(rule ? keepsRule(rule, value) : true);
      });
    });
    const [verdict] = verdicts;
    return verdicts.size === 1 && verdict !== undefined ? verdict : null;
  }

  Clear(): void {
    this.context.grid.records.setValidation(this.sheet, this.rect, null);
  }
}
