import { conversionFactor } from "./units";

/** Excel keeps 15 digits of what is typed; beyond them a conversion only adds the noise of binary fractions. */
const fifteen = (figure: number): number => Number(figure.toPrecision(15));

/** How many of the declared unit one of the unit of entry is; both are units of one quantity. */
export function entryFactor(entered: string, declared: string): number {
  const factor = conversionFactor(entered, declared);
  if (!factor.ok) throw new Error(`${entered} does not convert to ${declared}`);
  return roundFactor(factor.value);
}

/** 10000.000000000002 is 10000: a factor between units of one quantity has few digits, or it is a fraction such as 1/15. */
export function roundFactor(factor: number): number {
  const short = Number(factor.toPrecision(12));
  return Math.abs(short - factor) <= 4 * Number.EPSILON * Math.abs(factor) ? short : factor;
}

/** A figure as typed, in the declared unit: 12.3 万m³ is 123000 m³. `toEntered` gives exactly what was typed. */
export function fromEntered(typed: number, factor: number): number {
  if (factor === 1) return typed;
  const exact = typed * factor;
  const short = fifteen(exact);
  return fifteen(short / factor) === typed ? short : exact;
}

/** A figure in the declared unit, as it is typed in the unit of entry. */
export function toEntered(figure: number, factor: number): number {
  if (factor === 1) return figure;
  const exact = figure / factor;
  const short = fifteen(exact);
  return fromEntered(short, factor) === figure ? short : exact;
}
