import { checkAudit } from "../../src/completeness/check";
import { evaluate } from "../../src/evaluation/evaluate";
import type { ReportBlock, ReportDocument, ReportTable } from "../../src/report/document";
import { outlineSheet } from "../../src/report/outline-sheet";
import { textLines } from "../../src/report/text-lines";
import { writeReport } from "../../src/report/write";
import { samples } from "../../src/samples/index";
import { sheets } from "../../src/sheets/index";
import { schemaVersion } from "../../src/sheets/schema-version";
import type { Language } from "../../src/core/text";
import type { AuditData } from "../../src/sheets/audit-data";
import { auditData, dataOf, type Given } from "../completeness/audit-data";

function reportOf(data: AuditData, language: Language = "zh-CN"): ReportDocument {
  const evaluation = evaluate(data);
  const { findings } = checkAudit({ data, evaluation, sheets });
  return writeReport({
    data,
    evaluation,
    findings,
    referenceOf: (place) => `${place.sheet}!${place.field ?? place.column ?? "A1"}`,
    language,
  });
}
const written = (given: Given, language?: Language): ReportDocument => reportOf(auditData(given), language);
const sample = (id: "real" | "demo", language?: Language): ReportDocument =>
  reportOf(dataOf(samples[id], samples[id].options.years), language);

const blocks = (document: ReportDocument, number: string | null): readonly ReportBlock[] => {
  const section = document.sections.find((one) => one.number === number);
  if (section === undefined) throw new Error(`no section ${number ?? "of the preface"}`);
  return section.blocks;
};
const tables = (found: readonly ReportBlock[]): readonly ReportTable[] =>
  found.filter((block) => block.kind === "table");
const tableNamed = (document: ReportDocument, caption: string): ReportTable => {
  const found = tables(document.sections.flatMap((section) => section.blocks)).find(
    (table) => table.caption.zh === caption,
  );
  if (found === undefined) throw new Error(`no table ${caption}`);
  return found;
};
const texts = (found: readonly ReportBlock[]): string =>
  found.map((block) => (block.kind === "table" ? JSON.stringify(block) : block.text)).join("\n");

/** Everything a reader sees. */
const printed = (document: ReportDocument): readonly string[] => [
  document.title,
  document.subtitle,
  ...document.cover.flatMap(({ label, value }) => [label, value]),
  ...document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === "table"
        ? [...block.columns.map(({ title }) => title), ...block.rows.flat(), block.note ?? ""]
        : [block.text],
    ),
  ),
];

/** DB43/T, appendix C, in its own words and order. */
const appendixC = [
  [null, "前言"],
  ["1", "园区概况"],
  ["1.1", "园区基本情况"],
  ["1.2", "组织机构"],
  ["2", "审核准备"],
  ["2.1", "审核小组"],
  ["2.2", "审核工作计划"],
  ["2.3", "宣传和教育"],
  ["3", "预审核"],
  ["3.1", "收集资料和现场考察"],
  ["3.2", "现状分析评价"],
  ["3.3", "确定审核重点"],
  ["3.4", "设置清洁生产目标"],
  ["4", "审核"],
  ["4.1", "物质流、能量流分析"],
  ["4.2", "问题汇总并原因分析"],
  ["5", "方案的产生和筛选"],
  ["5.1", "产生方案"],
  ["5.2", "筛选方案"],
  ["5.3", "可行性分析并确定方案"],
  ["6", "方案的实施和持续清洁生产"],
  ["6.1", "方案实施和效益分析"],
  ["6.2", "持续清洁生产"],
  ["7", "结论"],
];

describe("the framework of appendix C", () => {
  const document = written({});

  it("has its headings, all of them and in its order, even for an empty workbook", () => {
    expect(document.sections.map(({ number, title }) => [number, title.zh])).toEqual(appendixC);
  });

  it.each([
    ["6.2.5", "4.1"],
    ["6.3.1", "4.2"],
    ["6.2.4", "3.4"],
    ["6.5", "5.3"],
    ["6.6", "6.1"],
    ["6.7", "6.2"],
  ])("reports clause %s in section %s and in no other", (clause, number) => {
    const found = document.sections.filter(
      ({ level, clauses, number: own }) => clauses.includes(clause) && (level === 2 || own === null),
    );
    expect(found.map((section) => section.number)).toEqual([number]);
  });

  it("leaves no section without content, prompt or gap", () => {
    for (const { number, level, blocks: found } of document.sections) {
      if (level === 2 || number === null || number === "7") expect([number, found.length > 0]).toEqual([number, true]);
    }
  });

  it("speaks English", () => {
    for (const section of written({}, "en-US").sections) {
      expect(section.title.en).not.toMatch(/\p{Script=Han}/u);
      for (const block of section.blocks) {
        if (block.kind !== "table") expect(block.text).not.toMatch(/[，。；：]/);
      }
    }
  });
});

describe("the preface", () => {
  const previous = { "A1g-02": "上一轮重点为印染废水，目标完成率 90%" };

  it("looks back on the previous round when the audit is a repeated one (clause 7)", () => {
    const found = texts(blocks(written({ fields: { "A1g-01": "repeated", ...previous } }), null));
    expect(found).toContain("回顾上一轮清洁生产审核重点、审核目标完成情况及后续工作情况");
    expect(found).toContain("目标完成率 90%");
    expect(found).toContain("上一轮方案清单及实施状态");
  });

  it("does not when it is the first, and asks when that is not said", () => {
    const first = texts(blocks(written({ fields: { "A1g-01": "first", ...previous } }), null));
    expect(first).not.toContain("上一轮");
    const blank = blocks(written({ fields: previous }), null);
    expect(texts(blank)).not.toContain("目标完成率 90%");
    expect(blank).toContainEqual(expect.objectContaining({ kind: "gap", reference: "cover!A1g-01" }));
  });

  it("names the park and the periods", () => {
    const document = written({
      fields: { "A1a-01": "某园区", "A1a-15": 2023, "A1a-16-start": 2021, "A1a-16-end": 2023 },
    });
    expect(document.subtitle).toBe("某园区");
    expect(texts(blocks(document, null))).toContain("审核基准期为 2023 年，审核考察期为 2021—2023 年。");
  });
});

describe("figures", () => {
  it("are printed with unit and year, blanks as dashes, and what is missing as a gap with its cell", () => {
    const document = written({
      years: [2022, 2023],
      fields: { "A2a-01": { 2022: 12345.6, 2023: null }, "A2a-03": { 2022: 0, 2023: 0 } },
    });
    const table = tableNamed(document, "园区资源利用情况");
    expect(table.columns.map(({ title }) => title)).toEqual(["项目", "单位", "2022 年", "2023 年"]);
    expect(table.rows).toContainEqual(["工业用新鲜水量（合计）", "万m³", "12,345.6", "—"]);
    expect(table.rows).toContainEqual(["其中：自备地表水", "万m³", "0", "0"]);
    expect(blocks(document, "3.2")).toContainEqual(
      expect.objectContaining({
        kind: "gap",
        reference: "a2!A2a-01",
        text: expect.stringContaining("A.2 a)") as string,
      }),
    );
  });

  it("show 不适用 where nothing is due", () => {
    const document = written({ fields: { "A2a-01": { 2023: 5 } }, statuses: { "A2a-03": "not-applicable" } });
    expect(tableNamed(document, "园区资源利用情况").rows).toContainEqual(["其中：自备地表水", "万m³", "不适用"]);
  });

  it("carry their contradictions into the report", () => {
    const document = sample("real");
    const wrong = document.sections
      .flatMap((section) => section.blocks)
      .filter((block) => block.kind === "gap" && block.concerns === "contradiction");
    expect(texts(wrong)).toContain("2.64 万t，按各分项应为 6.2293 万t");
    expect(texts(wrong)).toContain("2243.31 t，按各分项应为 2243.48 t");
  });
});

describe("indicators", () => {
  const document = sample("real");

  it("agree with the published rate and keep their unit, reference and source", () => {
    const row = tableNamed(document, "清洁生产指标").rows.find(([title]) => title === "工业用水重复利用率");
    expect(row?.slice(0, 5)).toEqual(["工业用水重复利用率", "%", expect.stringMatching(/^46\.6/), "≥ 75", "未达到"]);
    const source = tableNamed(document, "指标参考值的来源").rows.find(([title]) => title === "工业用水重复利用率");
    expect(source?.[2]).toContain("HJ 274-2015");
    expect(source?.[3]).toBe("待核实");
  });

  it("name the equation in words", () => {
    const method = tableNamed(document, "计算方法").rows.find(([title]) => title === "工业用水重复利用率");
    expect(method?.[1]).toBe("重复利用水量 ÷ (重复利用水量 + 工业用新鲜水量)");
  });
});

describe("options", () => {
  const document = sample("demo");

  it("are screened, judged and summed up from the table", () => {
    const rows = samples.demo.tables["options"] ?? [];
    expect(tableNamed(document, "清洁生产备选方案").rows).toHaveLength(rows.length);
    const scores = tableNamed(document, "方案筛选评分");
    expect(scores.rows.every((row) => /^\d+$/.test(row[6] ?? ""))).toBe(true);
    const done = (samples.demo.tables["implementation"] ?? []).filter(({ status }) => status === "done");
    const sum = done.reduce((all, { investment }) => all + Number(investment), 0);
    const benefits = tableNamed(document, "已实施方案的效益");
    expect(benefits.rows.at(-1)?.[2]).toBe(`${sum}`);
    expect(benefits.rows[0]?.[1]).toBe(rows.find(({ id }) => id === done[0]?.["option"])?.["title"]);
  });

  it("leave a sum open where one of them is blank", () => {
    const rows = [
      { id: "F1", status: "implemented", investment: 3, saving: 2 },
      { id: "F2", status: "implemented", investment: 4, saving: null },
    ];
    const total = tableNamed(written({ tables: { options: rows } }), "已实施方案的效益").rows.at(-1);
    expect(total?.slice(2, 4)).toEqual(["7", "—"]);
  });
});

describe("the lists of the workflow", () => {
  const filled = sample("demo");
  const empty = written({});

  it.each([
    ["2.1", "审核领导小组和审核工作小组", "team"],
    ["2.2", "审核工作计划", "plan"],
    ["2.3", "宣传教育与培训记录", "training"],
    ["3.1", "现场考察核实和修正记录", "site-visits"],
    ["3.2", "与相关政策法规、技术标准的符合性分析", "conformity"],
    ["3.2", "清洁生产现状水平评估与潜力", "level"],
    ["3.3", "备选审核重点比选", "focus"],
    ["3.4", "清洁生产目标：设置、完成情况与可达性", "goals"],
    ["4.2", "问题清单", "problems"],
    ["4.2", "原因清单", "causes"],
    ["5.3", "中/高费方案可行性分析", "feasibility"],
    ["6.1", "目标完成情况与可达性", "goals"],
  ])("section %s prints “%s” row by row, and asks for it while it is empty", (number, caption, sheet) => {
    const printedTable = tables(blocks(filled, number)).find((table) => table.caption.zh === caption);
    expect(printedTable?.rows).toHaveLength(samples.demo.tables[sheet]?.length ?? -1);
    const open = blocks(empty, number).filter(({ kind }) => kind === "gap" || kind === "prompt");
    expect(open.length).toBeGreaterThan(0);
  });

  it.each([
    ["前言", "上一轮审核重点、目标与方案完成情况", "previous-round", false],
    ["1.1", "园区规划与产业政策清单", "plans", false],
    ["1.1", "园区企业列入的名录", "enterprise-lists", false],
    ["3.2", "原辅材料、产品与回收资源（分品种）", "materials", true],
    ["3.2", "企业间资源能源交换", "exchanges", true],
    ["3.2", "单位产品能耗、取水量与限额（定额）", "unit-consumption", true],
    ["3.2", "污水处理厂进出水水质", "plant-quality", true],
    ["3.2", "一般工业固体废物与危险废物明细", "wastes", true],
    ["3.2", "基础设施与环境设施清单", "facilities", false],
    ["3.2", "环境质量监测点与监测结果", "monitoring", true],
    ["3.2", "废水、废气特征污染物产生与排放", "emissions", true],
    ["3.2", "管理机构、制度与执行记录", "regulations", false],
    ["3.2", "环保督察、投诉、处罚及整改", "inspections", false],
    ["3.2", "环境事故、应急演练与应急资源", "incidents", false],
  ] as const)("section %s prints the list “%s” of Appendix A", (number, caption, sheet, ofBaseYear) => {
    const wanted = ofBaseYear ? `2023 年${caption}` : caption;
    const where = blocks(filled, number === "前言" ? null : number);
    const rows = (samples.demo.tables[sheet] ?? []).filter((row) => !ofBaseYear || row["year"] === 2023);
    expect(rows.length).toBeGreaterThan(0);
    expect(tables(where).find((table) => table.caption.zh === wanted)?.rows).toHaveLength(rows.length);
  });

  it("prints a list of other years only, if it has none of the base period", () => {
    const wastes = [{ kind: "general", code: "SW01", name: "炉渣", year: 2022, generated: 5 }];
    const table = tableNamed(written({ years: [2022, 2023], tables: { wastes } }), "一般工业固体废物与危险废物明细");
    expect(table.rows).toHaveLength(1);
  });

  it("counts what is collected, not the questions what applies", () => {
    const { rows } = tableNamed(filled, "资料收集情况");
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(([, data]) => data)).not.toContain("适用内容：本园区有无");
  });

  it("points from an item to its list, with the number of rows", () => {
    const wanted = texts(blocks(filled, "3.2"));
    expect(wanted).toContain("见“环境质量监测点与监测结果”，5 条");
    expect(texts(blocks(sample("demo", "en-US"), "3.2"))).toContain("See “Monitoring points and results” (listed: 5)");
  });

  it("balance each node of the flows, medium by medium", () => {
    const flows = [
      { id: "W1", medium: "water", name: "取水", to: "水厂", quantity: 100, year: 2023, source: "measured" },
      { id: "W2", medium: "water", name: "供水", from: "水厂", quantity: 97, year: 2023, source: "measured" },
      { id: "E1", medium: "energy", name: "外购电", to: "变电所", quantity: 8, year: 2023, source: "measured" },
    ];
    const document = written({ tables: { flows } });
    expect(tableNamed(document, "2023 年流量表：水（万m³）").rows[0]).toEqual([
      "W1",
      "取水",
      "（系统外）",
      "水厂",
      "100",
      "实测",
    ]);
    expect(tableNamed(document, "2023 年节点平衡：水（万m³）").rows).toEqual([["水厂", "100", "97", "3", "3%"]]);
    expect(texts(blocks(document, "4.1"))).toContain("节点“变电所”不平衡");
  });

  it("print goals with the share of the way that is done", () => {
    const goals = [
      { id: "G1", indicator: "水耗", horizon: "near", baseline: 10, target: 8, achieved: 9, due: 2025 },
      { id: "G2", indicator: "能耗", horizon: "long", baseline: 10, target: 8, due: 2030 },
    ];
    const rows = tableNamed(written({ tables: { goals } }), "目标完成情况与可达性").rows;
    expect(rows.map((row) => row[7])).toEqual(["50%", "—"]);
  });

  it("tell the arrangements of 6.7", () => {
    const found = texts(blocks(written({ fields: { "CM-01": "设专职办公室", "CM-07": "submitted" } }), "6.2"));
    expect(found).toContain("设专职办公室");
    expect(found).toContain("已提交，待备案");
  });
});

describe.each(["real", "demo"] as const)("the report of the %s sample", (id) => {
  it.each(["zh-CN", "en-US"] as const)("shows no fault of the machine in %s", (language) => {
    const document = sample(id, language);
    const faults = printed(document).filter((text) =>
      /NaN|undefined|Infinity|\[object|\de-\d|\{[a-z]+\}|-0(\.0+)?$/.test(text),
    );
    expect(faults).toEqual([]);
    for (const { rows, columns } of document.sections.flatMap((section) => tables(section.blocks))) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe("the outline sheet", () => {
  const document = sample("demo");
  const sheet = outlineSheet(document);

  it("bears its marker in a hidden corner and the headings in order", () => {
    expect(sheet.name).toBe("报告提纲");
    expect(sheet.rows[0]?.[0]?.value).toBe(`park-audit:report-outline:${schemaVersion}:zh-CN`);
    expect([sheet.hiddenRows, sheet.columns[0]?.hidden]).toEqual([[0], true]);
    const headings = sheet.rows.flatMap((row) =>
      row[1]?.style === "heading" || row[1]?.style === "section" ? [row[1].value] : [],
    );
    expect(headings).toEqual(
      appendixC.map(([number, title]) => (number === null ? title : `${number}  ${title ?? ""}`)),
    );
  });

  it("keeps figures as numbers that look as printed", () => {
    const water = sheet.rows.find((row) => row.some((cell) => cell?.value === "工业用新鲜水量（合计）"));
    const figure = water?.find((cell) => typeof cell?.value === "number");
    expect(figure?.value).toBe(samples.demo.fields["A2a-01"]?.years?.[2021]);
    expect(figure?.numberFormat).toMatch(/^(#,##)?0(\.0+)?$/);
  });

  it("fits every table into its columns", () => {
    for (const row of sheet.rows) expect(row.length).toBeLessThanOrEqual(sheet.columns.length);
  });
});

it("breaks paragraphs between words and never before a closing mark", () => {
  expect(textLines("甲乙丙丁，戊己庚", 8)).toEqual(["甲乙丙丁，", "戊己庚"]);
  expect(textLines("alpha beta gamma", 11)).toEqual(["alpha beta ", "gamma"]);
  expect(textLines("一\n二", 10)).toEqual(["一", "二"]);
  expect(textLines("", 10)).toEqual([""]);
});
