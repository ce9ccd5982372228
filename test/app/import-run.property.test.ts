import fc from "fast-check";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { book, sequence, steps, type Host } from "./audit-sequences";

async function inMemory(): Promise<Host> {
  const workbook = new MemoryWorkbook();
  await workbook.create(book);
  return {
    workbook,
    reopen: () => Promise.resolve(),
    edit: (sheet, cell, value) => Promise.resolve(workbook.edit(sheet, cell, value)),
    given: (value) => value,
  };
}

test("any sequence of edits, imports and undos leaves exactly the expected workbook", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => sequence(await inMemory(), list, "the-end")),
    { numRuns: 25 },
  );
}, 600_000);
