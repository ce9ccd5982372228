import { conflictInWords, rejectionInWords, remarkInWords, repairInWords } from "../../src/app/import-words";
import type { Conflict } from "../../src/packs/import-plan";

const source = { file: "甲厂.xlsx", sheet: "年度数据", cell: "F7" };
const item = {
  id: "甲厂/enterprise-years.electricity/y2023",
  subject: "甲厂",
  field: "enterprise-years.electricity",
  column: "y2023",
  name: { zh: "用电量 2023年", en: "Electricity 2023" },
};
const conflict = (existing: Conflict["existing"], value: Conflict["existing"]): Conflict => ({
  item,
  kind: existing === null ? "question" : "different",
  existing,
  candidates: [{ value, source }],
});

test("a conflict names whose figure it is, with units, and where the other one stands", () => {
  expect(conflictInWords(conflict(5200, 5300.5), "zh-CN")).toEqual({
    id: item.id,
    kind: "different",
    name: "甲厂 · 用电量 2023年",
    reason: "与工作簿中的值不同",
    existing: "5200 万kWh",
    candidates: [{ text: "5300.5 万kWh", where: "甲厂.xlsx 年度数据!F7" }],
  });
  expect(conflictInWords(conflict(null, 0.1 + 0.2), "en-US")).toMatchObject({
    existing: "(blank)",
    candidates: [{ text: expect.stringMatching(/^0\.3\s×\s10⁴\skWh$/) as string }],
  });
});

test("figures that differ look different, however large", () => {
  const { existing, candidates } = conflictInWords(conflict(12345.678, 12345.6781), "zh-CN");
  expect(candidates[0]?.text).not.toBe(existing);
});

test("a finding about a whole file has neither sheet nor item, and no arrow where no value changed", () => {
  const ofFile = { file: "乙.xlsx", sheet: null, cell: null };
  const rejected = { kind: "not-a-pack", source: ofFile, at: null, item: null, given: null, args: {} } as const;
  expect(rejectionInWords(rejected, "zh-CN")).toMatchObject({ text: "文件中找不到填报表。", where: "乙.xlsx" });
  const renamed = { kind: "sheet-renamed", source: ofFile, item: null, was: null, became: null } as const;
  expect(repairInWords(renamed, "zh-CN")).toEqual({ text: "工作表已改名", remedy: "", where: "乙.xlsx" });
  const scaled = { ...renamed, kind: "scale-word", source, item: item.name, was: "1.2万", became: 12000 } as const;
  expect(repairInWords(scaled, "en-US")).toMatchObject({
    text: expect.stringMatching(/^Electricity 2023: /) as string,
    remedy: "1.2万 → 12000",
  });
});

test("a remark of the park's own department stands without a name", () => {
  const remark = { subject: "", name: { zh: "联系人", en: "Contact" }, text: "王工", source };
  expect(remarkInWords(remark, "zh-CN").text).toBe("联系人：王工");
  expect(remarkInWords({ ...remark, subject: "甲厂" }, "en-US").text).toBe("甲厂 · Contact: 王工");
});
