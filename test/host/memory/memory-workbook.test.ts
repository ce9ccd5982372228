import { MemoryWorkbook } from "../../../src/host/memory/memory-workbook";
import { sheetsOf, workbookContract } from "../../contract/workbook-contract";

test.each(workbookContract)("in memory: $name", ({ run }) =>
  run(() => {
    const workbook = new MemoryWorkbook();
    const edit = (...[sheet, cell, value]: Parameters<MemoryWorkbook["edit"]>) =>
      Promise.resolve(workbook.edit(sheet, cell, value));
    const opened = () => sheetsOf(workbook.opened);
    return Promise.resolve({ workbook, edit, opened });
  }),
);

test("begins with the sheets it is given", async () => {
  const workbook = new MemoryWorkbook([
    {
      name: "甲",
      cells: [
        ["a", null],
        [null, null],
      ],
      merges: [],
    },
  ]);
  expect(await workbook.read()).toEqual({ ok: true, value: [{ name: "甲", cells: [["a"]], merges: [] }] });
});

test("remembers the cell gone to", async () => {
  const workbook = new MemoryWorkbook([{ name: "甲", cells: [], merges: [] }]);
  await workbook.goTo({ sheet: "甲", cell: "F12" });
  expect(workbook.selection).toEqual({ sheet: "甲", cell: "F12" });
  await workbook.goTo({ sheet: "乙", cell: "A1" });
  expect(workbook.selection).toEqual({ sheet: "甲", cell: "F12" });
});
