/** One year of an option, in the money of its inputs. */
export interface AfterTax {
  readonly taxable: number;
  readonly tax: number;
  readonly netProfit: number;
  /** Net profit plus depreciation, which is no outflow. */
  readonly cashFlow: number;
}

/** Saving P and depreciation D to net profit E and cash flow F; a loss is not refunded. */
export function afterTax(saving: number, depreciation: number, taxRate: number): AfterTax {
  const taxable = saving - depreciation;
  const tax = Math.max(taxable, 0) * taxRate;
  const netProfit = taxable - tax;
  return { taxable, tax, netProfit, cashFlow: netProfit + depreciation };
}
