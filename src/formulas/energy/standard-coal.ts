import { items, type Factor, type ItemKey } from "../../core/factors";
import type { Outcome } from "../../core/outcome";
import type { ChoiceInput, NumberInput } from "../define";
import { chosenFactor, type OwnFactors } from "../own-factors";
import { blamed } from "../problem-input";
import { amountIn } from "./carrier-amount";

/** 当量值 counts the heat a carrier holds, 等价值 the primary energy spent to make it. */
export const basis = {
  kind: "choice",
  optional: true,
  choices: { calorific: { zh: "当量值", en: "calorific value" }, equivalent: { zh: "等价值", en: "equivalent value" } },
  title: { zh: "折算口径", en: "basis" },
  summary: {
    zh: "当量值（省略时）或等价值；同一报告只能用一种。电力、热力的等价值须自给系数。",
    en: "Calorific (when omitted) or equivalent value; one report uses one only. Equivalent electricity and heat need an own coefficient.",
  },
} as const satisfies ChoiceInput;

export type Basis = keyof typeof basis.choices;

export const coefficient = {
  kind: "number",
  unit: "1",
  above: 0,
  optional: true,
  title: { zh: "折标准煤系数", en: "coefficient" },
  summary: {
    zh: "自定义值，按 GB/T 2589 表中的单位：kgce/kg、kgce/m³、kgce/kWh，热力为 kgce/MJ；省略用公布值。",
    en: "An own figure in the units of the GB/T 2589 tables: kgce/kg, kgce/m³, kgce/kWh, for heat kgce/MJ; omitted takes the published one.",
  },
} as const satisfies NumberInput;

/** The unit of a coefficient nobody has published: per kg, m³, kWh or MJ. */
const coefficientUnit = { t: "kgce/kg", m3: "kgce/m3", kWh: "kgce/kWh", GJ: "kgce/MJ" } as const;

export interface CarrierUse extends OwnFactors {
  readonly carrier: ItemKey;
  readonly amount: number;
  readonly unit?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly coefficient?: number | undefined;
}

/** The coefficient of the tables; equivalent and calorific value are the same for what is not made from other energy. */
function tableFactor(use: CarrierUse): Outcome<Factor> {
  const { carrier, basis: on = "calorific" } = use;
  const calorific = chosenFactor({ item: carrier, property: "tce" }, use);
  if (on === "calorific") return calorific;
  const equivalent = chosenFactor({ item: carrier, property: "tce-equivalent" }, use);
  return equivalent.ok || carrier === "electricity" || carrier === "heat" ? equivalent : calorific;
}

/** The coefficient a use takes from the tables, by the name the equation has for it; none when it is an argument. */
export function coefficientTaken(use: CarrierUse, name: string): Readonly<Record<string, Factor>> {
  const factor = tableFactor(use);
  return use.coefficient === undefined && factor.ok ? { [name]: factor.value } : {};
}

/** tce of an amount of one carrier. */
export function standardCoal(use: CarrierUse): Outcome<number> {
  const { coefficient: argument } = use;
  // an argument is in the unit of the published tables, whatever the user's own table says
  const factor = tableFactor(argument === undefined ? use : { ...use, own: undefined });
  if (!factor.ok && argument === undefined) return factor;
  const item = items[use.carrier];
  const unit = factor.ok ? factor.value.unit : coefficientUnit[item.unit];
  const [coal = "kgce", per = "kg"] = unit.split("/");
  const amount = amountIn(use.amount, use.unit ?? item.unit, per);
  if (!amount.ok) return amount;
  const each = argument ?? (factor.ok ? factor.value.value : 0);
  const tce = amountIn(each * amount.value, coal, "tce");
  return factor.ok && factor.value.set === "own" ? blamed(tce, "own") : tce;
}
