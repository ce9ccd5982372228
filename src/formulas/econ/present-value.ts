/** Present value of flows at the ends of years 1, 2, …, in the money of the flows. */
export const presentValue = (flows: readonly number[], discount: number): number =>
  flows.reduceRight((later, flow) => (later + flow) / (1 + discount), 0);

/** Present value of 1 a year at the ends of `years` years (贴现系数, PVIFA); `years` itself where nothing is discounted. */
export const annuityFactor = (discount: number, years: number): number =>
  discount === 0 ? years : -Math.expm1(-years * Math.log1p(discount)) / discount;
