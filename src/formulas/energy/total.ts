import { items, type ItemKey } from "../../core/factors";
import { problem, value, type Outcome } from "../../core/outcome";
import { defineFormula, type ColumnInput } from "../define";
import { dataYear, own, type OwnFactors } from "../own-factors";
import { blamed } from "../problem-input";
import { basis, coefficientTaken, standardCoal, type Basis, type CarrierUse } from "./standard-coal";

const columns = {
  carrier: { kind: "text", choices: items, title: { zh: "能源品种", en: "carrier" } },
  amount: { kind: "number", unit: "{amount}", min: 0, title: { zh: "数量", en: "amount" } },
  unit: { kind: "text", optional: true, title: { zh: "单位", en: "unit" } },
  coefficient: {
    kind: "number",
    unit: "1",
    min: 0,
    optional: true,
    title: { zh: "折标准煤系数", en: "coefficient" },
  },
} as const satisfies Record<string, ColumnInput>;

interface Row {
  readonly carrier: ItemKey;
  readonly amount: number;
  readonly unit: string | null;
  readonly coefficient: number | null;
}

/** What holds for all rows. */
interface Common extends OwnFactors {
  readonly basis?: Basis | undefined;
}

const useOf = (row: Row, { basis: on, own: figures, dataYear: year }: Common): CarrierUse => ({
  carrier: row.carrier,
  amount: row.amount,
  unit: row.unit ?? undefined,
  basis: on,
  coefficient: row.coefficient ?? undefined,
  own: figures,
  dataYear: year,
});

function totalOf(rows: readonly Row[], common: Common, input: string): Outcome<number> {
  let total = 0;
  for (const [index, row] of rows.entries()) {
    // where a host hands over 0 for a blank cell, a blank coefficient must not make the carrier vanish
    if (row.coefficient === 0) return problem("out-of-range", input, { row: index + 1, column: 4, given: 0, above: 0 });
    const tce = standardCoal(useOf(row, common));
    if (!tce.ok) return blamed(tce, input, index + 1);
    total += tce.value;
  }
  return value(total);
}

export const energyTotal = defineFormula({
  id: "ENERGY.TOTAL",
  since: "0.1.0",
  title: { zh: "综合能源消费量", en: "Comprehensive energy consumption" },
  inputs: {
    consumed: {
      kind: "table",
      columns,
      title: { zh: "消费的能源", en: "energy consumed" },
      summary: {
        zh: "每行一种能源：品种、数量、[单位]、[自定义折标准煤系数]。园区内部转供的能源不重复计入。",
        en: "One carrier per row: carrier, amount, [unit], [own coefficient]. Energy passed on inside the park is not counted again.",
      },
    },
    exported: {
      kind: "table",
      optional: true,
      columns,
      title: { zh: "外供的能源", en: "energy supplied outside" },
      summary: {
        zh: "同样四列；省略表示没有外供。",
        en: "The same four columns; omitted means that none was supplied outside.",
      },
    },
    basis,
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tce" },
  formula: ({ consumed, exported = [], ...common }) => {
    const spent = totalOf(consumed, common, "consumed");
    if (!spent.ok) return spent;
    const sold = totalOf(exported, common, "exported");
    return sold.ok ? value(spent.value - sold.value) : sold;
  },
  factors: ({ consumed, exported = [], ...common }) =>
    Object.assign({}, ...[...consumed, ...exported].map((row) => coefficientTaken(useOf(row, common), row.carrier))),
  doc: {
    summary: {
      zh: "各种能源折标准煤之和减去外供能源折标准煤之和。",
      en: "Standard coal of all carriers consumed, less that of the energy supplied outside.",
    },
    equation: "sum(consumed * coefficient) - sum(exported * coefficient)",
    clause: "A.2 d)",
    sources: [{ document: "GB/T 2589-2020", clause: "综合能耗的定义与计算式", confidence: "to-verify" }],
    notes: [
      {
        zh: "用作原料的能源（原料用能）请另行统计；全部行使用同一折算口径。",
        en: "Energy used as feedstock is kept apart; all rows use the same basis.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入：自定义系数为 0 时报错，请只选到有数据的列；数量为 0 无法与空值区分，由完整性检查报告。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range: an own coefficient of 0 is an error, so select only the columns in use; an amount of 0 cannot be told from a blank here and is left to the completeness check.",
      },
    ],
    examples: [
      {
        given: {
          consumed: [
            ["电力", 18540000, "kWh", null],
            ["气田天然气", 1280000, "m3", null],
            ["蒸汽", 15600, "t", 0.0943],
          ],
        },
        gives: 5303.95,
        within: 0.005,
        citation: {
          zh: "公开折标算例的三行之和为 5 303.95 tce；原页面标题所印 1 284.5 tce 与其自身各行不符",
          en: "The three rows of a published conversion add up to 5 303.95 tce; the 1 284.5 tce printed above them contradicts its own rows",
        },
      },
      {
        given: { consumed: [["原煤", 1000]], exported: [["热力", 5000, "GJ"]] },
        gives: 714.3 - 170.6,
      },
      {
        given: {
          consumed: [
            ["原煤", 1000],
            ["电力", 100, "万kWh"],
          ],
          own: [["原煤", "tce", 0.6825, "kgce/kg", "", "", "化验报告"]],
        },
        gives: 682.5 + 122.9,
      },
      { given: { consumed: [["秸秆", 10]] }, gives: { problem: "unknown-choice" } },
      { given: { consumed: [["原煤", ""]] }, gives: { problem: "missing-input" } },
      { given: { consumed: [["原煤", 10, "t", 0]] }, gives: { problem: "out-of-range" } },
      { given: { consumed: [["原煤", -1]] }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["ENERGY.TCE", "ENERGY.INTENSITY", "ENERGY.RENEWABLESHARE"],
    homogeneous: { not: "Units of the amounts are given as texts and coefficients depend on the carrier." },
  },
});
