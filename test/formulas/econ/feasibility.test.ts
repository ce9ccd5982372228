import fc from "fast-check";
import { rateOfReturn } from "../../../src/formulas/econ/rate-of-return";
import { column, numberOf, problemOf, recordOf, rowsOf } from "../calling";

const money = fc.double({ min: 1, max: 1e5, noNaN: true });
const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
const years = fc.integer({ min: 1, max: 40 });
const flows = fc.array(money, { minLength: 2, maxLength: 30 });

/** Net present value written out term by term, as a check on the shipped one. */
const termByTerm = (investment: number, cashFlows: readonly number[], discount: number): number =>
  cashFlows.reduce((sum, flow, index) => sum + flow / (1 + discount) ** (index + 1), -investment);

describe("internal rate of return", () => {
  test("makes the net present value zero", () => {
    fc.assert(
      fc.property(money, flows, (investment, cashFlows) => {
        const irr = numberOf("ECON.IRR", { investment, cashFlows: column(cashFlows) });
        const residue = termByTerm(investment, cashFlows, irr);
        expect(Math.abs(residue)).toBeLessThanOrEqual(1e-8 * Math.max(investment, ...cashFlows));
      }),
    );
  });
  test("agrees with a plain bisection on the net present value", () => {
    fc.assert(
      fc.property(money, flows, (investment, cashFlows) => {
        // a single change of sign: the net present value falls as the rate rises
        let [low, high] = [-0.999, 1e6];
        fc.pre(termByTerm(investment, cashFlows, low) > 0 && termByTerm(investment, cashFlows, high) < 0);
        for (let step = 0; step < 200; step++) {
          const middle = (low + high) / 2;
          if (termByTerm(investment, cashFlows, middle) > 0) low = middle;
          else high = middle;
        }
        expect(numberOf("ECON.IRR", { investment, cashFlows: column(cashFlows) })).toBeCloseTo(low, 7);
      }),
    );
  });
  test("is the same in 元 and in 万元", () => {
    fc.assert(
      fc.property(money, money, years, (investment, flow, life) => {
        const inWan = numberOf("ECON.IRR", { investment, cashFlows: [[flow]], life });
        const inYuan = numberOf("ECON.IRR", { investment: investment * 1e4, cashFlows: [[flow * 1e4]], life });
        expect(Math.abs(inYuan - inWan)).toBeLessThanOrEqual(1e-9 * (1 + inWan));
      }),
    );
  });
  test("reports how many roots there are instead of picking one", () => {
    expect(problemOf("ECON.IRR", { investment: 100, cashFlows: [[230, -132]] })).toMatchObject({
      code: "not-unique",
      detail: { count: 2 },
    });
    // (1.1, 1.2, 1.3): three changes of sign and three rates
    const cubic = [1000, 3600, -4310, 1716];
    expect(problemOf("ECON.IRR", { investment: cubic[0] ?? 0, cashFlows: [cubic.slice(1)] })).toMatchObject({
      code: "not-unique",
      detail: { count: 3 },
    });
  });
  test("finds a rate where the value only touches zero", () => {
    const outcome = rateOfReturn(100, [240, -144]);
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && outcome.value).toBeCloseTo(0.2, 6);
  });
  test("finds a single rate although the flows change sign several times", () => {
    expect(numberOf("ECON.IRR", { investment: 100, cashFlows: [[300, -10, 5]] })).toBeCloseTo(1.9718, 3);
  });
  test("has no solution without a flow of the other sign", () => {
    for (const cashFlows of [[[-5, -5]], [[0, 0]]]) {
      expect(problemOf("ECON.IRR", { investment: 100, cashFlows }).code).toBe("no-solution");
    }
  });
});

describe("net present value", () => {
  test("of even flows equals the flow times the annuity factor less the investment", () => {
    fc.assert(
      fc.property(money, money, rate, years, (investment, flow, discount, life) => {
        const npv = numberOf("ECON.NPV", { investment, cashFlows: [[flow]], discount, life });
        const factor = numberOf("ECON.PVIFA", { discount, life });
        expect(Math.abs(npv - (flow * factor - investment))).toBeLessThanOrEqual(1e-9 * (investment + flow * factor));
      }),
    );
  });
  test("falls as the rate rises and rises with every flow", () => {
    fc.assert(
      fc.property(money, flows, rate, rate, (investment, cashFlows, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const at = (discount: number, list: readonly number[]) =>
          numberOf("ECON.NPV", { investment, cashFlows: column(list), discount });
        expect(at(Math.max(a, b), cashFlows)).toBeLessThan(at(Math.min(a, b), cashFlows));
        expect(at(a, [...cashFlows.slice(0, -1), (cashFlows.at(-1) ?? 0) + 10])).toBeGreaterThan(at(a, cashFlows));
      }),
    );
  });
  test("scales with the money it is counted in", () => {
    fc.assert(
      fc.property(money, flows, rate, (investment, cashFlows, discount) => {
        const npv = numberOf("ECON.NPV", { investment, cashFlows: column(cashFlows), discount });
        const scaled = numberOf("ECON.NPV", {
          investment: investment * 7,
          cashFlows: column(cashFlows.map((flow) => flow * 7)),
          discount,
        });
        expect(Math.abs(scaled - 7 * npv)).toBeLessThanOrEqual(1e-9 * (investment + Math.max(...cashFlows)) * 30);
      }),
    );
  });
  test("takes one number for every year and the same numbers as a list", () => {
    expect(numberOf("ECON.NPV", { investment: 100, cashFlows: [[30, 30, 30, 30]], discount: 0.1 })).toBeCloseTo(
      numberOf("ECON.NPV", { investment: 100, cashFlows: [[30]], discount: 0.1, life: 4 }),
      10,
    );
  });
  test("names the years when a single flow comes without them", () => {
    expect(problemOf("ECON.NPV", { investment: 100, cashFlows: [[30]], discount: 0.1 })).toEqual({
      code: "missing-input",
      inputs: ["life"],
    });
  });
});

describe("payback", () => {
  test("of even flows is the same as of the flows listed year by year", () => {
    fc.assert(
      fc.property(money, money, rate, (investment, flow, discount) => {
        fc.pre(investment / flow < 15 && (investment / flow) * discount < 0.9);
        const even = numberOf("ECON.PAYBACK", { investment, cashFlows: [[flow]], discount });
        const listed = column(Array.from({ length: Math.ceil(even) + 2 }, () => flow));
        expect(numberOf("ECON.PAYBACK", { investment, cashFlows: listed, discount })).toBeCloseTo(even, 6);
      }),
    );
  });
  test("is no shorter when discounted, and grows with the investment", () => {
    fc.assert(
      fc.property(money, money, rate, (investment, flow, discount) => {
        fc.pre((investment / flow) * discount < 0.9);
        const simple = numberOf("ECON.PAYBACK", { investment, cashFlows: [[flow]] });
        const dynamic = numberOf("ECON.PAYBACK", { investment, cashFlows: [[flow]], discount });
        expect(dynamic).toBeGreaterThanOrEqual(simple * (1 - 1e-9));
        expect(
          numberOf("ECON.PAYBACK", { investment: investment * 1.05, cashFlows: [[flow]], discount }),
        ).toBeGreaterThan(dynamic);
      }),
    );
  });
  test("counts a later outflow: the balance must stay at zero or above", () => {
    expect(numberOf("ECON.PAYBACK", { investment: 100, cashFlows: [[120, -50, 60]] })).toBeCloseTo(2.5, 12);
    expect(problemOf("ECON.PAYBACK", { investment: 100, cashFlows: [[120, -50]] }).code).toBe("no-solution");
  });
  test("is exactly the whole year at which the investment is back", () => {
    expect(numberOf("ECON.PAYBACK", { investment: 90, cashFlows: [[30, 30, 30]] })).toBeCloseTo(3, 12);
    expect(numberOf("ECON.PAYBACK", { investment: 0.3, cashFlows: [[0.1, 0.1, 0.1]] })).toBeCloseTo(3, 9);
  });
});

describe("summary", () => {
  const option = { investment: 150, savings: [[40]], life: 10, taxRate: 0.3, discount: 0.05 };
  test("agrees with the single functions", () => {
    const summary = recordOf("ECON.SUMMARY", option);
    const flow = { investment: 150, cashFlows: [[32.5]] };
    expect(summary["payback"]).toBeCloseTo(numberOf("ECON.PAYBACK", flow), 12);
    expect(summary["dynamicPayback"]).toBeCloseTo(numberOf("ECON.PAYBACK", { ...flow, discount: 0.05 }), 12);
    expect(summary["NPV"]).toBeCloseTo(numberOf("ECON.NPV", { ...flow, discount: 0.05, life: 10 }), 9);
    expect(summary["NPVR"]).toBeCloseTo(numberOf("ECON.NPVR", { ...flow, discount: 0.05, life: 10 }), 12);
    expect(summary["IRR"]).toBeCloseTo(numberOf("ECON.IRR", { ...flow, life: 10 }), 12);
    const [[, , , cashFlow] = []] = rowsOf("ECON.CASHFLOW", { saving: 40, depreciation: 15, taxRate: 0.3 });
    expect(summary["cashFlow"]).toBe(cashFlow);
  });
  test("takes a figure exactly at its limit as met", () => {
    // 100 is back after exactly 4 years of 25; the value at the internal rate is 0
    const exact = { investment: 100, savings: [[25]], life: 4, taxRate: 0, discount: 0 };
    expect(recordOf("ECON.SUMMARY", { ...exact, paybackLimit: 4 })).toMatchObject({ verdict: "feasible", unmet: "" });
    expect(recordOf("ECON.SUMMARY", { ...exact, paybackLimit: 3.99 })).toMatchObject({
      verdict: "not-feasible",
      unmet: "payback",
    });
    expect(recordOf("ECON.SUMMARY", { ...exact, benchmark: 0.001 })).toMatchObject({ unmet: "IRR" });
  });
  test("does not refund tax on a loss", () => {
    expect(recordOf("ECON.SUMMARY", { ...option, savings: [[10]] })).toMatchObject({ netProfit: -5, cashFlow: 10 });
  });
  test("leaves payback, ratio and rate to options that have them", () => {
    expect(recordOf("ECON.SUMMARY", { ...option, investment: 0 })).toMatchObject({
      payback: 0,
      NPVR: "",
      IRR: "",
      verdict: "feasible",
    });
    // 25 % a year on 10 years never repays the investment
    expect(recordOf("ECON.SUMMARY", { ...option, savings: [[-1]] })).toMatchObject({
      payback: "",
      IRR: "",
      verdict: "not-feasible",
    });
  });
  test("lets the value decide where several rates exist", () => {
    const several = { investment: 100, savings: [[230, -132]], life: 2, taxRate: 0, discount: 0.15 };
    expect(recordOf("ECON.SUMMARY", several)).toMatchObject({ IRR: "", verdict: "feasible" });
    expect(recordOf("ECON.SUMMARY", { ...several, discount: 0.05 })).toMatchObject({ unmet: "NPV" });
  });
  test("wants one saving for every year of an uneven option", () => {
    expect(problemOf("ECON.SUMMARY", { ...option, savings: [[40, 50]] })).toMatchObject({
      code: "wrong-shape",
      inputs: ["savings", "life"],
    });
  });
});
