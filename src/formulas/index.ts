import { auditRate } from "./audit-rate";
import { balance } from "./balance";
import { balanceClosure } from "./balance/closure";
import { balanceNodes } from "./balance/nodes";
import { balanceReconcile } from "./balance/reconcile";
import { reconcileTransfers } from "./balance/reconcile/transfers";
import { balanceSuspects } from "./balance/suspects";
import { balanceUnaccounted } from "./balance/unaccounted";
import { benchmark } from "./benchmark";
import { cagr } from "./cagr";
import { carbonCombustion } from "./carbon/combustion";
import { carbonElectricity } from "./carbon/electricity";
import { carbonHeat } from "./carbon/heat";
import { carbonIntensity } from "./carbon/intensity";
import { carbonNet } from "./carbon/net";
import { carbonPathway } from "./carbon/pathway";
import { carbonPerEnergy } from "./carbon/per-energy";
import { carbonProcess } from "./carbon/process";
import { carbonReductionRate } from "./carbon/reduction-rate";
import { carbonTotal } from "./carbon/total";
import { carbonWastewater } from "./carbon/wastewater";
import { carbonWedges } from "./carbon/wedges";
import { constantPrice } from "./constant-price";
import { convert } from "./convert";
import { decompose } from "./decompose";
import type { Formula } from "./define";
import { cashFlow } from "./econ/cash-flow";
import { irr } from "./econ/irr";
import { npv } from "./econ/npv";
import { npvr } from "./econ/npvr";
import { payback } from "./econ/payback";
import { pvifa } from "./econ/pvifa";
import { econSummary } from "./econ/summary";
import { elasticity } from "./elasticity";
import { elasticityMean } from "./elasticity/mean";
import { elasticityTable } from "./elasticity/table";
import { elasticityVerdict } from "./elasticity/verdict";
import { energyBalance } from "./energy/balance";
import { energyEfficiency } from "./energy/efficiency";
import { energyHotWaterHeat } from "./energy/hot-water-heat";
import { energyIntensity } from "./energy/intensity";
import { energyProductivity } from "./energy/productivity";
import { energyRenewableShare } from "./energy/renewable-share";
import { energySavedFuel } from "./energy/saved-fuel";
import { energySteamHeat } from "./energy/steam-heat";
import { energyTce } from "./energy/tce";
import { energyTotal } from "./energy/total";
import { energyWasteHeatRate } from "./energy/waste-heat-rate";
import { factor } from "./factor";
import { goalAttainment } from "./goal/attainment";
import { goalForecast } from "./goal/forecast";
import { goalReachable } from "./goal/reachable";
import { hj274 } from "./greenpark/hj274";
import { hj274Verdict } from "./greenpark/hj274-verdict";
import { greenparkIndex } from "./greenpark/index";
import { growth } from "./growth";
import { intensity } from "./intensity";
import { labourProductivity } from "./labour/productivity";
import { landProductivity } from "./land/productivity";
import { complianceRate } from "./pollution/compliance-rate";
import { pollutionIntensity } from "./pollution/intensity";
import { pollutionLoad } from "./pollution/load";
import { wastewaterIntensity } from "./pollution/wastewater-intensity";
import { rate } from "./rate";
import { reductionRate } from "./reduction-rate";
import { removalRate } from "./removal-rate";
import { resourceProductivity } from "./resource/productivity";
import { screenRank } from "./screen/rank";
import { screenScore } from "./screen/score";
import { screenSimple } from "./screen/simple";
import { screenStability } from "./screen/stability";
import { topsis } from "./screen/topsis";
import { screenVerdict } from "./screen/verdict";
import { weightsAhp } from "./screen/weights/ahp";
import { weightsEntropy } from "./screen/weights/entropy";
import { utilisationRate } from "./utilisation-rate";
import { wasteBalance } from "./waste/balance";
import { wasteDisposalRate } from "./waste/disposal-rate";
import { gasRecoveryRate } from "./waste/gas-recovery-rate";
import { hazardousRate } from "./waste/hazardous-rate";
import { wasteIntensity } from "./waste/intensity";
import { wasteRecycleRate } from "./waste/recycle-rate";
import { waterBalance } from "./water/balance";
import { waterConsumptionRate } from "./water/consumption-rate";
import { waterDrainageRate } from "./water/drainage-rate";
import { waterIntensity } from "./water/intensity";
import { waterLeakageRate } from "./water/leakage-rate";
import { waterProductivity } from "./water/productivity";
import { waterReclaimedRate } from "./water/reclaimed-rate";
import { waterReuseRate } from "./water/reuse-rate";

/** Every formula of the product, in the order of the reference manual. */
export const formulas: readonly Formula[] = [
  // balances
  balance,
  balanceClosure,
  balanceUnaccounted,
  balanceNodes,
  balanceReconcile,
  reconcileTransfers,
  balanceSuspects,
  // water
  waterBalance,
  waterReuseRate,
  waterReclaimedRate,
  waterLeakageRate,
  waterDrainageRate,
  waterConsumptionRate,
  waterIntensity,
  waterProductivity,
  // energy
  energyTce,
  energyTotal,
  energyBalance,
  energyIntensity,
  energyRenewableShare,
  energyWasteHeatRate,
  energyEfficiency,
  energyProductivity,
  energySteamHeat,
  energyHotWaterHeat,
  energySavedFuel,
  // carbon
  carbonCombustion,
  carbonProcess,
  carbonElectricity,
  carbonHeat,
  carbonWastewater,
  carbonTotal,
  carbonNet,
  carbonIntensity,
  carbonPerEnergy,
  carbonReductionRate,
  carbonPathway,
  carbonWedges,
  // factors and units
  factor,
  convert,
  // emissions and waste
  pollutionIntensity,
  wastewaterIntensity,
  pollutionLoad,
  complianceRate,
  removalRate,
  elasticity,
  elasticityVerdict,
  elasticityTable,
  elasticityMean,
  wasteIntensity,
  utilisationRate,
  wasteDisposalRate,
  hazardousRate,
  wasteRecycleRate,
  gasRecoveryRate,
  wasteBalance,
  // general indicators
  intensity,
  rate,
  auditRate,
  growth,
  cagr,
  reductionRate,
  constantPrice,
  landProductivity,
  labourProductivity,
  resourceProductivity,
  decompose,
  benchmark,
  // standards for green parks
  greenparkIndex,
  hj274,
  hj274Verdict,
  // screening
  screenScore,
  screenRank,
  screenSimple,
  screenVerdict,
  screenStability,
  topsis,
  weightsAhp,
  weightsEntropy,
  // feasibility
  cashFlow,
  payback,
  npv,
  npvr,
  irr,
  pvifa,
  econSummary,
  // goals
  goalAttainment,
  goalForecast,
  goalReachable,
];

/** The formula with this id; asking for one that does not exist is a programmer's mistake. */
export function formulaById(id: string): Formula {
  const found = formulas.find((formula) => formula.id === id);
  if (found === undefined) throw new Error(`no formula has the id ${id}`);
  return found;
}
