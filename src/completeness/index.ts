import { absentPartsRule } from "./absent-parts";
import { auditGroups } from "./audit-groups";
import { carbonTotal } from "./carbon-total";
import { causeAspects } from "./cause-aspects";
import { codeFormats } from "./code-formats";
import type { Rule } from "./define";
import { dischargeWithinLimits } from "./discharge-within-limits";
import { documentTerms } from "./document-terms";
import { dueColumnsRule } from "./due-columns";
import { elasticityGrowth } from "./elasticity-growth";
import { enterpriseOutliers } from "./enterprise-outliers";
import { enterpriseYearRows } from "./enterprise-year-rows";
import { exchangeParties } from "./exchange-parties";
import { facilityRows } from "./facility-rows";
import { flowAnalyses } from "./flow-analyses";
import { flowGrossErrors } from "./flow-gross-errors";
import { flowNodes } from "./flow-nodes";
import { focusChoice } from "./focus-choice";
import { freshWaterSources } from "./fresh-water-sources";
import { goalBaseline } from "./goal-baseline";
import { goalDates } from "./goal-dates";
import { goalDirection } from "./goal-direction";
import { goalHorizons } from "./goal-horizons";
import { goalKinds } from "./goal-kinds";
import { goalOutcome } from "./goal-outcome";
import { goalShortfall } from "./goal-shortfall";
import { hazardousWasteBalance } from "./hazardous-waste-balance";
import { interEnterpriseOptions } from "./inter-enterprise-options";
import { keyEnergyUsers } from "./key-energy-users";
import { landUse } from "./land-use";
import { levelPotential } from "./level-potential";
import { listCounts } from "./list-counts";
import { listTotals } from "./list-totals";
import { mandatoryAudit } from "./mandatory-audit";
import { measurementRecords } from "./measurement-records";
import { monitoringResults } from "./monitoring-results";
import { nonconformityProblem } from "./nonconformity-problem";
import { optionChoice } from "./option-choice";
import { optionCostClass } from "./option-cost-class";
import { optionFeasibility } from "./option-feasibility";
import { optionImplementation } from "./option-implementation";
import { optionRejectionReason } from "./option-rejection-reason";
import { otherPollutants } from "./other-pollutants";
import { ownFactorFits } from "./own-factor-fits";
import { parkTotalsRule } from "./park-totals";
import { partWithinWhole } from "./part-within-whole";
import { periodOrder } from "./period-order";
import { planDates } from "./plan-dates";
import { planStages } from "./plan-stages";
import { plantEffluent } from "./plant-effluent";
import { pollutantBalance } from "./pollutant-balance";
import { problemCategories } from "./problem-categories";
import { problemCauses } from "./problem-causes";
import { problemOptions } from "./problem-options";
import { publicityAudience } from "./publicity-audience";
import { publishedGrowth } from "./published-growth";
import { ratesWithinBounds } from "./rates-within-bounds";
import { reportFiling } from "./report-filing";
import { reportedShortfalls } from "./reported-shortfalls";
import { reusedWaterParts } from "./reused-water-parts";
import { rulesRecorded } from "./rules-recorded";
import { sameQuantity } from "./same-quantity";
import { screeningWeights } from "./screening-weights";
import { shortfallProblem } from "./shortfall-problem";
import { siteCorrections } from "./site-corrections";
import { so2Parts } from "./so2-parts";
import { solidWasteBalance } from "./solid-waste-balance";
import { solidWasteKinds } from "./solid-waste-kinds";
import { standardEdition } from "./standard-edition";
import { trainingContents } from "./training-contents";
import { usualCourse } from "./usual-course";
import { usualRatios } from "./usual-ratios";
import { wasteGasParts } from "./waste-gas-parts";
import { wasteRows } from "./waste-rows";
import { yearOnYear } from "./year-on-year";

/** Every rule that spans rows or sheets, in the order of the guideline's clauses. */
export const rules: readonly Rule[] = [
  mandatoryAudit,
  standardEdition,
  auditGroups,
  planStages,
  planDates,
  periodOrder,
  usualCourse,
  publicityAudience,
  trainingContents,
  siteCorrections,
  absentPartsRule,
  partWithinWhole,
  yearOnYear,
  usualRatios,
  listTotals,
  listCounts,
  dueColumnsRule,
  enterpriseOutliers,
  nonconformityProblem,
  levelPotential,
  focusChoice,
  goalKinds,
  goalHorizons,
  goalDirection,
  goalBaseline,
  goalDates,
  flowAnalyses,
  sameQuantity,
  flowNodes,
  flowGrossErrors,
  measurementRecords,
  shortfallProblem,
  reportedShortfalls,
  problemCategories,
  problemCauses,
  causeAspects,
  problemOptions,
  optionChoice,
  screeningWeights,
  optionCostClass,
  optionRejectionReason,
  interEnterpriseOptions,
  optionFeasibility,
  optionImplementation,
  goalOutcome,
  goalShortfall,
  reportFiling,
  codeFormats,
  publishedGrowth,
  landUse,
  documentTerms,
  freshWaterSources,
  reusedWaterParts,
  solidWasteKinds,
  solidWasteBalance,
  exchangeParties,
  ratesWithinBounds,
  ownFactorFits,
  parkTotalsRule,
  enterpriseYearRows,
  keyEnergyUsers,
  plantEffluent,
  facilityRows,
  wasteRows,
  hazardousWasteBalance,
  dischargeWithinLimits,
  pollutantBalance,
  wasteGasParts,
  so2Parts,
  carbonTotal,
  elasticityGrowth,
  otherPollutants,
  monitoringResults,
  rulesRecorded,
];
