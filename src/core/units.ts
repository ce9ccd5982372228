import { problem, value, type Outcome } from "./outcome";

/**
 * Units with dimensions. A unit is a product of powers of named base dimensions and a factor to the base units
 * t, m³, GJ, tCO2, 万元, hm², a (year), m, K, and one dimension for each kind of thing counted.
 * An unknown or incompatible unit is a problem; no number is ever passed through unconverted.
 */
export interface Unit {
  /** How many base units one of this unit is. */
  readonly factor: number;
  readonly dimension: Dimension;
  /** Where the scale's zero lies, in base units: 273.15 K for °C. Absent for all scales that start at zero. */
  readonly offset?: number;
}

/** Exponents by base dimension; a dimension that does not occur is absent. */
export type Dimension = Readonly<Record<string, number>>;

const none: Dimension = {};
const of = (name: string, power = 1): Dimension => ({ [name]: power });

/**
 * Standard coal is a quantity of energy: 1 kgce = 29.3076 MJ = 7000 kcal(IT), 1 kWh = 3.6 MJ (GB/T 2589-2020, 3 and
 * annex A). Converting a *carrier* into standard coal is not a change of unit but a calculation with a factor.
 */
const gjPerTce = 29.3076;

/** Symbols without scale prefixes. Chinese scale words 万 and 亿, and superscript digits, are handled by the parser. */
const symbols: Readonly<Record<string, Unit>> = {
  "1": { factor: 1, dimension: none },
  "%": { factor: 0.01, dimension: none },
  "‰": { factor: 0.001, dimension: none },
  "-": { factor: 1, dimension: none },
  // mass, base t
  t: { factor: 1, dimension: of("mass") },
  吨: { factor: 1, dimension: of("mass") },
  kt: { factor: 1000, dimension: of("mass") },
  Mt: { factor: 1e6, dimension: of("mass") },
  kg: { factor: 1e-3, dimension: of("mass") },
  千克: { factor: 1e-3, dimension: of("mass") },
  公斤: { factor: 1e-3, dimension: of("mass") },
  斤: { factor: 5e-4, dimension: of("mass") },
  g: { factor: 1e-6, dimension: of("mass") },
  克: { factor: 1e-6, dimension: of("mass") },
  mg: { factor: 1e-9, dimension: of("mass") },
  毫克: { factor: 1e-9, dimension: of("mass") },
  µg: { factor: 1e-12, dimension: of("mass") },
  微克: { factor: 1e-12, dimension: of("mass") },
  // volume, base m³
  m3: { factor: 1, dimension: of("volume") },
  立方米: { factor: 1, dimension: of("volume") },
  方: { factor: 1, dimension: of("volume") },
  L: { factor: 1e-3, dimension: of("volume") },
  升: { factor: 1e-3, dimension: of("volume") },
  mL: { factor: 1e-6, dimension: of("volume") },
  毫升: { factor: 1e-6, dimension: of("volume") },
  // gas at standard conditions (0 °C, 101.325 kPa) is an amount of its own: it does not convert to m³ without a state
  Nm3: { factor: 1, dimension: of("gas") },
  标准立方米: { factor: 1, dimension: of("gas") },
  标立方米: { factor: 1, dimension: of("gas") },
  标方: { factor: 1, dimension: of("gas") },
  // energy, base GJ
  GJ: { factor: 1, dimension: of("energy") },
  MJ: { factor: 1e-3, dimension: of("energy") },
  kJ: { factor: 1e-6, dimension: of("energy") },
  TJ: { factor: 1e3, dimension: of("energy") },
  kWh: { factor: 0.0036, dimension: of("energy") },
  MWh: { factor: 3.6, dimension: of("energy") },
  GWh: { factor: 3600, dimension: of("energy") },
  度: { factor: 0.0036, dimension: of("energy") },
  千瓦时: { factor: 0.0036, dimension: of("energy") },
  兆瓦时: { factor: 3.6, dimension: of("energy") },
  吉焦: { factor: 1, dimension: of("energy") },
  兆焦: { factor: 1e-3, dimension: of("energy") },
  kcal: { factor: 4.1868e-6, dimension: of("energy") },
  千卡: { factor: 4.1868e-6, dimension: of("energy") },
  大卡: { factor: 4.1868e-6, dimension: of("energy") },
  gce: { factor: gjPerTce / 1e6, dimension: of("energy") },
  kgce: { factor: gjPerTce / 1000, dimension: of("energy") },
  tce: { factor: gjPerTce, dimension: of("energy") },
  吨标准煤: { factor: gjPerTce, dimension: of("energy") },
  吨标煤: { factor: gjPerTce, dimension: of("energy") },
  千克标准煤: { factor: gjPerTce / 1000, dimension: of("energy") },
  千克标煤: { factor: gjPerTce / 1000, dimension: of("energy") },
  // power, base GJ/a would hide the year; kW is energy per hour
  kW: { factor: 0.0036, dimension: { energy: 1, hour: -1 } },
  MW: { factor: 3.6, dimension: { energy: 1, hour: -1 } },
  千瓦: { factor: 0.0036, dimension: { energy: 1, hour: -1 } },
  // greenhouse gas, base tCO2; equivalents are the same dimension by definition of the GWP
  tCO2: { factor: 1, dimension: of("co2") },
  tCO2e: { factor: 1, dimension: of("co2") },
  吨二氧化碳: { factor: 1, dimension: of("co2") },
  吨二氧化碳当量: { factor: 1, dimension: of("co2") },
  kgCO2: { factor: 1e-3, dimension: of("co2") },
  kgCO2e: { factor: 1e-3, dimension: of("co2") },
  gCO2: { factor: 1e-6, dimension: of("co2") },
  // carbon content
  tC: { factor: 1, dimension: of("carbon") },
  kgC: { factor: 1e-3, dimension: of("carbon") },
  // money, base 万元
  元: { factor: 1e-4, dimension: of("money") },
  // area, base hm²
  hm2: { factor: 1, dimension: of("area") },
  ha: { factor: 1, dimension: of("area") },
  公顷: { factor: 1, dimension: of("area") },
  m2: { factor: 1e-4, dimension: of("area") },
  km2: { factor: 100, dimension: of("area") },
  平方米: { factor: 1e-4, dimension: of("area") },
  平方公里: { factor: 100, dimension: of("area") },
  平方千米: { factor: 100, dimension: of("area") },
  亩: { factor: 1 / 15, dimension: of("area") },
  // length, base m
  m: { factor: 1, dimension: of("length") },
  km: { factor: 1e3, dimension: of("length") },
  米: { factor: 1, dimension: of("length") },
  公里: { factor: 1e3, dimension: of("length") },
  千米: { factor: 1e3, dimension: of("length") },
  mm: { factor: 1e-3, dimension: of("length") },
  // time: a year is not a number of hours (plants run 300 days), so the two do not convert
  a: { factor: 1, dimension: of("year") },
  年: { factor: 1, dimension: of("year") },
  h: { factor: 1, dimension: of("hour") },
  d: { factor: 24, dimension: of("hour") },
  日: { factor: 24, dimension: of("hour") },
  小时: { factor: 1, dimension: of("hour") },
  天: { factor: 24, dimension: of("hour") },
  min: { factor: 1 / 60, dimension: of("hour") },
  s: { factor: 1 / 3600, dimension: of("hour") },
  // counted things: each kind is its own dimension, so that 家 never turns into 人
  家: { factor: 1, dimension: of("enterprise") },
  人: { factor: 1, dimension: of("person") },
  个: { factor: 1, dimension: of("piece") },
  件: { factor: 1, dimension: of("piece") },
  台: { factor: 1, dimension: of("piece") },
  座: { factor: 1, dimension: of("piece") },
  条: { factor: 1, dimension: of("piece") },
  项: { factor: 1, dimension: of("piece") },
  份: { factor: 1, dimension: of("piece") },
  次: { factor: 1, dimension: of("occasion") },
  分: { factor: 1, dimension: of("score") },
  // physical quantities that are recorded, not converted
  MPa: { factor: 1, dimension: of("pressure") },
  kPa: { factor: 1e-3, dimension: of("pressure") },
  Pa: { factor: 1e-6, dimension: of("pressure") },
  bar: { factor: 0.1, dimension: of("pressure") },
  atm: { factor: 0.101325, dimension: of("pressure") },
  K: { factor: 1, dimension: of("temperature") },
  "°C": { factor: 1, dimension: of("temperature"), offset: 273.15 },
  "°F": { factor: 5 / 9, dimension: of("temperature"), offset: (459.67 * 5) / 9 },
  kV: { factor: 1, dimension: of("voltage") },
  MVA: { factor: 1, dimension: of("apparent power") },
  "dB(A)": { factor: 1, dimension: of("sound level") },
  "°": { factor: 1, dimension: of("angle") },
};

/** Chinese scale words that may stand before any symbol: 万m³, 亿元, 万tce, 万家. */
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百万: 1e6 };

/** One spelling for each symbol: m³ → m3, ㎥ → m3, · and spaces removed, μ → µ, ℃ → °C. */
function normalised(text: string): string {
  return text
    .replaceAll("℃", "°C")
    .replaceAll("μ", "µ")
    .replaceAll("²", "2")
    .replaceAll("³", "3")
    .replaceAll("㎥", "m3")
    .replaceAll("㎡", "m2")
    .replaceAll("₂", "2")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replaceAll("／", "/")
    .replace(/\s+/g, "");
}

function parseFactor(text: string): Unit | undefined {
  const direct = symbols[text];
  if (direct !== undefined) return direct;
  // "{amount}" is a free dimension: a formula that divides any amount by any activity declares "{amount}/{activity}".
  if (/^\{[a-z]+\}$/.test(text)) return { factor: 1, dimension: of(text) };
  for (const [word, scale] of Object.entries(scales)) {
    if (!text.startsWith(word)) continue;
    const rest = symbols[text.slice(word.length)];
    if (rest !== undefined) return { factor: scale * rest.factor, dimension: rest.dimension };
  }
  const ten = /^10(\d)(.+)$/.exec(text.replace("^", ""));
  if (ten?.[1] !== undefined && ten[2] !== undefined) {
    const rest = symbols[ten[2]];
    if (rest !== undefined) return { factor: 10 ** Number(ten[1]) * rest.factor, dimension: rest.dimension };
  }
  return undefined;
}

function combine(left: Unit, right: Unit, sign: 1 | -1): Unit {
  const dimension: Record<string, number> = { ...left.dimension };
  for (const [name, power] of Object.entries(right.dimension)) dimension[name] = (dimension[name] ?? 0) + sign * power;
  const present = Object.entries(dimension).filter(([, power]) => power !== 0);
  return { factor: left.factor * right.factor ** sign, dimension: Object.fromEntries(present) };
}

const parsed = new Map<string, Outcome<Unit>>();

/** The unit a text stands for: "万m³", "kg/万元", "tce/(万元·a)", "t·km". */
export function parseUnit(text: string): Outcome<Unit> {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const outcome = parse(text);
  parsed.set(text, outcome);
  return outcome;
}

function parse(text: string): Outcome<Unit> {
  const unknown = problem("unknown-unit", [], { given: text });
  const body = normalised(text);
  if (body === "") return unknown;
  const whole = parseFactor(body);
  if (whole !== undefined) return value(whole);
  const [over = "", ...under] = body.split("/");
  let unit: Unit = { factor: 1, dimension: none };
  for (const [index, part] of [over, ...under].entries()) {
    const bare = part.startsWith("(") && part.endsWith(")") ? part.slice(1, -1) : part;
    for (const symbol of bare.split(/[·*]/)) {
      const factor = parseFactor(symbol);
      if (factor === undefined) return unknown;
      unit = combine(unit, factor, index === 0 ? 1 : -1);
    }
  }
  return value(unit);
}

const spelled = (dimension: Dimension): string =>
  Object.entries(dimension)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, power]) => `${name}^${power}`)
    .join(" ");

/** Whether two units measure the same kind of quantity. */
export const sameDimension = (left: Unit, right: Unit): boolean => spelled(left.dimension) === spelled(right.dimension);

/**
 * How many of unit `to` one of unit `from` is. Scales with different zeros (°C and K) have no such number, so they are
 * incompatible here; `convert` can.
 */
export function conversionFactor(from: string, to: string): Outcome<number> {
  const pair = unitPair(from, to);
  if (!pair.ok) return pair;
  const [source, target] = pair.value;
  if ((source.offset ?? 0) !== (target.offset ?? 0)) return problem("incompatible-units", [], { from, to });
  return value(from === to ? 1 : source.factor / target.factor);
}

/** `amount` of unit `from`, in unit `to`; a temperature is a point on its scale, not a difference. */
export function convert(amount: number, from: string, to: string): Outcome<number> {
  const pair = unitPair(from, to);
  if (!pair.ok) return pair;
  const [source, target] = pair.value;
  if (from === to) return value(amount);
  if (source.offset === target.offset) return value((amount * source.factor) / target.factor);
  return value((amount * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor);
}

function unitPair(from: string, to: string): Outcome<readonly [Unit, Unit]> {
  const source = parseUnit(from);
  if (!source.ok) return source;
  const target = parseUnit(to);
  if (!target.ok) return target;
  if (!sameDimension(source.value, target.value)) return problem("incompatible-units", [], { from, to });
  return value([source.value, target.value]);
}
