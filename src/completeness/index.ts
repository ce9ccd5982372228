import { auditGroups } from "./audit-groups";
import { causeAspects } from "./cause-aspects";
import type { Rule } from "./define";
import { dischargeWithinLimits } from "./discharge-within-limits";
import { enterpriseOutliers } from "./enterprise-outliers";
import { enterpriseYearRows } from "./enterprise-year-rows";
import { flowNodes } from "./flow-nodes";
import { focusChoice } from "./focus-choice";
import { freshWaterSources } from "./fresh-water-sources";
import { goalDirection } from "./goal-direction";
import { goalHorizons } from "./goal-horizons";
import { goalKinds } from "./goal-kinds";
import { goalOutcome } from "./goal-outcome";
import { goalShortfall } from "./goal-shortfall";
import { hazardousWasteBalance } from "./hazardous-waste-balance";
import { interEnterpriseOptions } from "./inter-enterprise-options";
import { mandatoryAudit } from "./mandatory-audit";
import { nonconformityProblem } from "./nonconformity-problem";
import { optionCostClass } from "./option-cost-class";
import { optionFeasibility } from "./option-feasibility";
import { optionImplementation } from "./option-implementation";
import { optionRejectionReason } from "./option-rejection-reason";
import { ownFactorFits } from "./own-factor-fits";
import { parkTotalsRule } from "./park-totals";
import { partWithinWhole } from "./part-within-whole";
import { periodOrder } from "./period-order";
import { planDates } from "./plan-dates";
import { planStages } from "./plan-stages";
import { pollutantBalance } from "./pollutant-balance";
import { problemCauses } from "./problem-causes";
import { problemOptions } from "./problem-options";
import { publicityAudience } from "./publicity-audience";
import { ratesWithinBounds } from "./rates-within-bounds";
import { reportFiling } from "./report-filing";
import { reusedWaterParts } from "./reused-water-parts";
import { screeningWeights } from "./screening-weights";
import { so2Parts } from "./so2-parts";
import { solidWasteBalance } from "./solid-waste-balance";
import { solidWasteKinds } from "./solid-waste-kinds";
import { trainingContents } from "./training-contents";
import { wasteGasParts } from "./waste-gas-parts";
import { yearOnYear } from "./year-on-year";

/** Every rule that spans rows or sheets, in the order of the guideline's clauses. */
export const rules: readonly Rule[] = [
  mandatoryAudit,
  auditGroups,
  planStages,
  planDates,
  periodOrder,
  publicityAudience,
  trainingContents,
  partWithinWhole,
  yearOnYear,
  enterpriseOutliers,
  nonconformityProblem,
  focusChoice,
  goalKinds,
  goalHorizons,
  goalDirection,
  flowNodes,
  problemCauses,
  causeAspects,
  problemOptions,
  screeningWeights,
  optionCostClass,
  optionRejectionReason,
  interEnterpriseOptions,
  optionFeasibility,
  optionImplementation,
  goalOutcome,
  goalShortfall,
  reportFiling,
  freshWaterSources,
  reusedWaterParts,
  solidWasteKinds,
  solidWasteBalance,
  ratesWithinBounds,
  ownFactorFits,
  parkTotalsRule,
  enterpriseYearRows,
  hazardousWasteBalance,
  dischargeWithinLimits,
  pollutantBalance,
  wasteGasParts,
  so2Parts,
];
