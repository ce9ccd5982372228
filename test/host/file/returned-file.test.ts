import { packLimits } from "../../../src/host/file/file-kind";
import { writeXlsxFile } from "../../../src/host/file/xlsx-write";
import { browserReason, readReturnedFile } from "../../../src/host/file/returned-file";

const inChinese = browserReason("zh-CN");

test("a file that is too large is refused without being read", async () => {
  const bytes = jest.fn(() => Promise.resolve(new Uint8Array()));
  const read = await readReturnedFile({ name: "甲.xlsx", size: packLimits.fileBytes + 1, bytes }, inChinese);
  expect(read).toMatchObject({ ok: false, problem: { code: "file-too-large", detail: { file: "甲.xlsx" } } });
  expect(bytes).not.toHaveBeenCalled();
});

test("a file that the browser cannot hand over any more is refused by name, with the reason", async () => {
  const gone = () => Promise.reject(new DOMException("The requested file could not be read", "NotReadableError"));
  const read = await readReturnedFile({ name: "甲.xlsx", size: 10, bytes: gone }, inChinese);
  expect(read).toMatchObject({ ok: false, problem: { code: "file-unreadable", detail: { file: "甲.xlsx" } } });
  expect(read.ok ? "" : read.problem.detail.reason).toContain("移动");
});

test("a fault of the program is not taken for one of the file", async () => {
  const broken = () => Promise.reject(new TypeError("x is not a function"));
  await expect(readReturnedFile({ name: "甲.xlsx", size: 10, bytes: broken }, inChinese)).rejects.toThrow(TypeError);
});

test("a percentage is known for one", async () => {
  const cells = [{ value: 0.85, style: "body", numberFormat: "0.0%" } as const];
  const sheet = {
    name: "数据",
    columns: [{ width: 9 }],
    rows: [cells],
    hiddenRows: [],
    tables: [],
    names: {},
    tabColor: "",
  };
  const freeze = { rows: 0, columns: 0 };
  const bytes = await writeXlsxFile({ language: "zh-CN", sheets: [{ ...sheet, freeze, landscape: false }] });
  const file = { name: "甲.xlsx", size: bytes.length, bytes: () => Promise.resolve(bytes) };
  const read = await readReturnedFile(file, inChinese);
  expect(read.ok && read.value.sheets[0]?.percentCells?.has("A1")).toBe(true);
});
