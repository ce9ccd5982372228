import { flowReconciliations } from "../../src/evaluation/flow-reconciliation";
import { auditData, type Given } from "../completeness/audit-data";

type Flow = readonly [
  id: string,
  from: string | null,
  to: string | null,
  quantity: number | null,
  stated: number | null,
];

const reconciled = (flows: readonly Flow[], register: NonNullable<Given["tables"]>[string] = []) =>
  flowReconciliations(
    auditData({
      years: [2023],
      tables: {
        flows: flows.map(([id, from, to, quantity, uncertainty]) => ({
          ...{ id, medium: "water", from, to, quantity, uncertainty, year: 2023, source: "measured" },
        })),
        "evidence-register": register,
      },
    }),
  );

test("two flows that disagree meet where their uncertainties let them", () => {
  const [found] = reconciled([
    ["W1", null, "厂", 100, 3],
    ["W2", "厂", null, 80, 5],
  ]);
  // Standard uncertainties 3 and 4: weights 16 to 9.
  expect(found?.flows.map(({ reconciled: it }) => it)).toEqual([expect.closeTo(92.8, 9), expect.closeTo(92.8, 9)]);
  expect(found?.flows.map(({ standardised }) => Math.abs(standardised ?? 0))).toEqual([
    expect.closeTo(4, 9),
    expect.closeTo(4, 9),
  ]);
  expect(found?.test).toMatchObject({ statistic: expect.closeTo(16, 9) as number, passed: false });
  expect(found?.flows.map(({ suspect }) => suspect)).toEqual([true, true]);
});

test("a flow without a stated uncertainty has that of its grade, and a better grade moves it less", () => {
  const flows: readonly Flow[] = [
    ["W1", null, "厂", 100, null],
    ["W2", "厂", null, 80, null],
  ];
  const adjusted = (more: Readonly<Record<string, string | number | null>>) =>
    reconciled(flows, [
      { subject: "W1", item: "flows.quantity", year: 2023, document: "检定证书", date: "2024-01-10", ...more },
    ])[0]?.flows.map(({ figure, adjustment }) => [figure?.grade, Math.abs(adjustment ?? 0)] as const);
  const [metered] = adjusted({ method: "meter" }) ?? [];
  const [estimated] = adjusted({ method: "estimated" }) ?? [];
  expect([metered?.[0], estimated?.[0]]).toEqual(["B", "D"]);
  // 4 % of 100 against 25 % of 80.
  expect(metered?.[1]).toBeCloseTo((20 * 16) / (16 + 400), 9);
  expect(metered?.[1] ?? NaN).toBeLessThan(estimated?.[1] ?? NaN);
});

test("one flow tells nothing of itself, what was not measured is calculated, and media stay apart", () => {
  const [found] = reconciled([
    ["W1", null, "厂", 100, 2],
    ["W2", "厂", "企业", null, null],
  ]);
  expect(found?.test).toBeUndefined();
  expect(found?.flows.map(({ status, reconciled: it }) => [status, it])).toEqual([
    ["unadjusted", 100],
    ["calculated", 100],
  ]);
  expect(reconciled([["W1", null, null, 5, 2]])).toEqual([]);
});
