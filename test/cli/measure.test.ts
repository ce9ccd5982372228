import { existsSync } from "node:fs";
import path from "node:path";
import { folder, park } from "./terminal";

jest.setTimeout(60_000);
const place = folder();
const demo = path.join(place, "demo.xlsx");
beforeAll(async () => {
  expect((await park(["sample", "--demo", "--out", demo])).code).toBe(0);
});

test("measure ranks the data points, tells grade, place and narrowing, and saves the plan", async () => {
  const out = path.join(place, "plan.xlsx");
  const said = await park(["measure", demo, "--top", "5", "--out", out]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out.match(/^\d+\. .+ {2}\[.+![A-Z]+\d+\] {2}[BCD].* → [ABC]$/gm)).toHaveLength(5);
  expect(said.out).toContain("列出 5 个");
  expect(said.out).not.toMatch(/NaN|undefined|null/);
  expect(existsSync(out)).toBe(true);
  expect(await park(["measure", demo, "--out", out])).toMatchObject({ code: 2, out: "" });
});

test("nobody is sent to read money from a meter", async () => {
  const said = await park(["measure", demo, "--top", "30"]);
  const lines = said.out.split("\n");
  const money = lines.findIndex((line) => line.includes("工业增加值（不变价）") && line.includes("→ B"));
  expect(lines[money + 1]).toContain("财务决算");
  expect(lines[money + 1]).not.toContain("计量器具");
  const heat = lines.findIndex((line) => line.includes("综合能源消费总量") && line.includes("→ B"));
  expect(lines[heat + 1]).toContain("计量器具");
});

test("as JSON it has the same points, in English without Chinese phrases of its own", async () => {
  const said = await park(["measure", demo, "--top", "3", "--json", "--lang", "en"]);
  const plan = JSON.parse(said.out) as { planned: { action: string; narrowing: string }[]; found: number };
  expect(plan.planned).toHaveLength(3);
  expect(plan.found).toBeGreaterThan(3);
  for (const { action } of plan.planned) expect(action).not.toMatch(/[\u3400-\u9fff]/);
});

test.each([
  [["measure"], "请指明要处理的工作簿文件"],
  [["measure", demo, "--top", "0"], "--top"],
])("%j is refused with a reason", async (args, reason) => {
  const said = await park(args);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain(reason);
});
