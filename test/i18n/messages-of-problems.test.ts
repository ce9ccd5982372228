import { problemCodes } from "../../src/core/outcome";
import { languages, type Language } from "../../src/core/text";
import { benchmark } from "../../src/formulas/benchmark";
import { factor } from "../../src/formulas/factor";
import { formulaById } from "../../src/formulas";
import { fill, numberText, percentText } from "../../src/i18n/fill";
import { problemMessage } from "../../src/i18n/problem-message";
import { workbookMessage } from "../../src/i18n/workbook-message";
import { workbookProblemCodes } from "../../src/workbook/port";

const titles = {
  fresh: { zh: "工业用新鲜水量", en: "fresh water" },
  reused: { zh: "重复利用水量", en: "reused water" },
};

describe("fill", () => {
  test("takes texts in the language, strings as they are, and numbers formatted", () => {
    const slots = { item: { zh: "新鲜水量", en: "fresh water" }, sheet: "A.2", amount: 1234567.891 };
    expect(fill("zh-CN", "{sheet} 的{item}为 {amount}", slots)).toBe("A.2 的新鲜水量为 1,234,567.89");
    expect(fill("en-US", "{item} on {sheet} is {amount}", slots)).toBe("fresh water on A.2 is 1,234,567.89");
  });
  test("shows a dash for a slot nobody filled, and leaves other braces alone", () => {
    expect(fill("en-US", "{a} { b } {}", {})).toBe("— { b } {}");
  });
  test.each([
    [2023, "2023"],
    [9999.5, "9999.5"],
    [12000, "12,000"],
    [0, "0"],
    [-0.000012345678, "-0.00001234568"],
    [1e-9, "1E-9"],
    [Number.NaN, "—"],
    [Number.POSITIVE_INFINITY, "—"],
  ])("writes %p as %s", (number, text) => {
    expect(numberText("en-US", number)).toBe(text);
  });
  test("writes shares as percentages, and what is no share as a dash", () => {
    expect(percentText("zh-CN", 0.4659)).toBe("46.59%");
    expect(percentText("zh-CN", Number.NaN)).toBe("—");
  });
});

describe.each(languages)("problems in %s", (language) => {
  test.each(problemCodes)("%s has a sentence, with and without detail", (code) => {
    for (const detail of [
      {},
      {
        given: 3,
        min: 0,
        max: 1,
        row: 2,
        column: 3,
        expected: "columns",
        columns: 4,
        error: "#N/A",
        from: "t",
        to: "m3",
        atLeast: 2,
        choices: "a, b",
      },
    ]) {
      const sentence = problemMessage({ code, inputs: ["fresh"], detail }, language, titles);
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|fresh(?! water)/);
    }
    expect(problemMessage({ code, inputs: [] }, language)).not.toMatch(/[{}]|undefined/);
  });
  test.each(workbookProblemCodes)("%s has a message and a remedy, with and without detail", (code) => {
    for (const detail of [
      {},
      { file: "甲.xlsx", sheet: "A.2", column: "单位", cell: "F12", limit: "50 MB", code: "GeneralException" },
      { sheet: "A.2", item: "A2a-01", given: "桶", allowed: "万m³、m³", before: "万m³", now: "m³", from: "1" },
      { years: "2021", count: "12" },
    ]) {
      const { message, remedy } = workbookMessage({ code, detail }, language);
      for (const text of [message, remedy]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/[{}]|undefined|——|  /);
      }
    }
  });
});

test("a problem names the input, its place, and the bounds it breaks", () => {
  const problem = { code: "out-of-range", inputs: ["fresh"], detail: { given: -1, min: 0, position: 3 } } as const;
  expect(problemMessage(problem, "zh-CN", titles)).toBe(
    "工业用新鲜水量第 3 个为 -1，超出可能的范围（不小于 0）：请核对数值和单位。",
  );
  expect(problemMessage(problem, "en-US", titles)).toBe(
    "fresh water (value 3) is -1, outside what is possible (at least 0): check the value and its unit.",
  );
});
test("keys are shown by what people call them in the language", () => {
  const unknown = benchmark.calculate([7, [[8]], "sideways"]);
  const missing = factor.calculate(["electricity", "co2", 2015]);
  const said = (language: Language) =>
    [unknown, missing].map((outcome) => (outcome.ok ? "" : problemMessage(outcome.problem, language)));
  expect(said("zh-CN")).toEqual([
    expect.stringContaining("“sideways”，可选：越大越好、越小越好。"),
    expect.stringContaining("“电力 二氧化碳排放因子 2015”"),
  ]);
  expect(said("en-US")).toEqual([
    expect.stringContaining("“sideways”; choose one of: higher is better, lower is better."),
    expect.stringContaining("“electricity CO2 emission factor 2015”"),
  ]);
});

describe("a cell of a range is named by its place, and told what belongs there", () => {
  const said = (id: string, ...args: readonly unknown[]): readonly string[] => {
    const formula = formulaById(id);
    const outcome = formula.calculate(args);
    if (outcome.ok) throw new Error(`${id} gives ${JSON.stringify(outcome.value)}`);
    const names = Object.fromEntries(Object.entries(formula.parameters).map(([input, { title }]) => [input, title]));
    return languages.map((language) => problemMessage(outcome.problem, language, names));
  };
  test("a choice that is none", () => {
    const [zh, en] = said("ENERGY.TOTAL", [
      ["原煤", 1],
      ["蒸", 1],
    ]);
    expect(zh).toMatch(/^消费的能源第 2 行第 1 列不能取“蒸”，可选：原煤、/);
    expect(en).toMatch(/^energy consumed \(row 2, column 1\) cannot be “蒸”; choose one of: raw coal, /);
  });
  test("headings that were taken along", () => {
    expect(said("ENERGY.TOTAL", [["能源", "数量"]])[0]).toContain(
      "第 1 行第 1 列不能取“能源”（表头不要选入区域），可选",
    );
    expect(said("BALANCE", [["流入量"], [5]], [[5]])).toEqual([
      "输入量第 1 个的内容“流入量”不是数字：请改填数字（表头不要选入区域）。",
      "inputs (value 1) holds “流入量”, which is not a number: enter a number (leave headings out of the range).",
    ]);
  });
  test("words, fractions and flags where something else belongs", () => {
    expect(said("BALANCE", [[5], ["约 3"]], [[5]])[1]).toBe(
      "inputs (value 2) holds “约 3”, which is not a number: enter a number.",
    );
    expect(said("ECON.PVIFA", 0.05, 2.5)[1]).toContain("which is not a whole number: enter a whole number.");
    expect(said("BALANCE", [[5]], [[5]], null, null, "maybe")[0]).toContain(
      "不是 TRUE 或 FALSE：请改填 TRUE 或 FALSE。",
    );
  });
  test("a unit or a factor of a row", () => {
    const row = (...cells: readonly unknown[]) => said("ENERGY.TOTAL", [["原煤", 1, "t"], cells]);
    expect(row("电力", 1, "斗")[0]).toBe("消费的能源第 2 行：不认识单位“斗”，请改用单位表中的单位。");
    expect(row("电力", 1, "t")[1]).toMatch(/^energy consumed \(row 2\): “t” and “kWh” measure different things/);
    expect(row("蒸汽", 1, "t")[0]).toMatch(/^消费的能源第 2 行：没有找到对应的系数“蒸汽 折标准煤系数（当量值）”/);
  });
  test("more criteria than there are random indices for", () => {
    const eleven = Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1));
    expect(said("SCREEN.WEIGHTS.AHP", eleven)).toEqual([
      "判断矩阵的区域不合要求（最多 10 行，现为 11 行）：请改正或重新选择区域。",
      "pairwise judgements cannot be used as selected (at most 10 rows, 11 given): correct the range or select it again.",
    ]);
  });
  test("a result too large to be written blames no input for it", () => {
    expect(said("BALANCE.CLOSURE", [[5e-324]], [[1e10]])).toEqual([
      "用输入量、输出量、库存变化量算出的结果大得无法表示：请核对数值和单位。",
      "The result from inputs, outputs, stock change is too large to be written: check the values and their units.",
    ]);
  });
});

test("several inputs are listed, and one without a title keeps its id", () => {
  const problem = { code: "division-by-zero", inputs: ["reused", "other"] } as const;
  expect(problemMessage(problem, "zh-CN", titles)).toBe("重复利用水量、other为零，不能作除数，结果没有意义。");
});
test("a workbook's message names file or sheet where it is known", () => {
  expect(workbookMessage({ code: "sheet-name-taken", detail: { sheet: "A.2 水" } }, "en-US").message).toContain(
    "“A.2 水”",
  );
  expect(workbookMessage({ code: "not-xlsx", detail: { file: "a.csv" } }, "zh-CN").message).toBe(
    "文件“a.csv”不是 .xlsx 工作簿。",
  );
});
