import type { Text } from "../core/text";

/**
 * Where practice varies, a workbook may be kept in another unit than the declared one. One choice holds for all fields
 * and columns of a group: those that are declared in the group's unit. What is read is converted once, so that the
 * audit's data are in declared units throughout.
 */
export interface UnitGroup {
  readonly title: Text;
  /** The declared unit of the group's fields, and the default of a new workbook. */
  readonly unit: string;
  /** Units of core/units that may stand in its place. */
  readonly alternatives: readonly string[];
}

export const unitGroups = {
  water: { title: { zh: "水量", en: "Water" }, unit: "万m3", alternatives: ["m3", "亿m3"] },
  capacity: { title: { zh: "处理、供水能力", en: "Capacity of plants" }, unit: "万m3/d", alternatives: ["m3/d"] },
  bulk: { title: { zh: "废水、固体废物量", en: "Wastewater and solid waste" }, unit: "万t", alternatives: ["t"] },
  mass: { title: { zh: "物料、污染物量", en: "Materials and pollutants" }, unit: "t", alternatives: ["万t", "kg"] },
  gas: { title: { zh: "天然气量", en: "Natural gas" }, unit: "万Nm3", alternatives: ["Nm3"] },
  electricity: { title: { zh: "电量", en: "Electricity" }, unit: "万kWh", alternatives: ["kWh", "MWh", "亿kWh"] },
  heat: { title: { zh: "热量", en: "Heat" }, unit: "GJ", alternatives: ["万GJ", "MJ", "TJ"] },
  energy: { title: { zh: "综合能耗", en: "Energy in standard coal" }, unit: "tce", alternatives: ["万tce", "kgce"] },
  carbon: { title: { zh: "碳排放量", en: "Greenhouse gases" }, unit: "tCO2", alternatives: ["万tCO2", "kgCO2"] },
  money: { title: { zh: "金额", en: "Money" }, unit: "万元", alternatives: ["元", "亿元"] },
  land: { title: { zh: "土地面积", en: "Land" }, unit: "hm2", alternatives: ["km2", "亩", "m2"] },
} as const satisfies Readonly<Record<string, UnitGroup>>;
export type UnitGroupId = keyof typeof unitGroups;
export const unitGroupIds = Object.keys(unitGroups) as readonly UnitGroupId[];

/** The unit chosen for each group; a group that is not named keeps its declared unit. */
export type ChosenUnits = Readonly<Partial<Record<UnitGroupId, string>>>;

/** What a figure's declaration says about its unit. */
export interface Measured {
  readonly unit?: string;
  /** The accepted alternatives where they are not those of the unit's group; none keeps the figure out of the group. */
  readonly units?: readonly string[];
}

export function unitGroupOf({ unit, units }: Measured): UnitGroupId | undefined {
  if (unit === undefined || units !== undefined) return undefined;
  return unitGroupIds.find((id) => unitGroups[id].unit === unit);
}

/** Every unit in which a figure may be entered, the declared one first. */
export function acceptedUnits(measured: Measured): readonly string[] {
  const { unit, units } = measured;
  if (unit === undefined) return [];
  const group = unitGroupOf(measured);
  return [unit, ...(units ?? (group === undefined ? [] : unitGroups[group].alternatives))];
}

/** The unit a workbook with these choices shows the figure in. */
export function chosenUnit(measured: Measured, chosen: ChosenUnits = {}): string | undefined {
  const group = unitGroupOf(measured);
  return (group === undefined ? undefined : chosen[group]) ?? measured.unit;
}
