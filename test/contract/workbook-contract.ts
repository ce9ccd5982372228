import { cellAddress, type CellValue } from "../../src/core/cell";
import type { BookContent, ContentCell, SheetContent, SheetGrid } from "../../src/workbook/content";
import { markerText } from "../../src/workbook/marker";
import { noWrites, type CellWrite, type Workbook, type WorkbookOutcome, type Writes } from "../../src/workbook/port";

/**
 * What every implementation of the workbook port must do. The cases know no test framework, no Node and no browser, so
 * that the same ones run against the workbook in memory, in a file, and in Excel.
 */

/** A fresh, empty workbook, and how its user would change a cell where there is a user. */
interface Made {
  readonly workbook: Workbook;
  readonly edit?: (sheet: string, cell: string, value: CellValue) => Promise<void>;
  /** The sheets of the workbook that was opened last beside this one. */
  readonly opened: () => Promise<readonly SheetGrid[]>;
  /** Where the host calculates, a formula's value is what the host finds; elsewhere what was written. */
  readonly calculates?: boolean;
}

export interface ContractCase {
  readonly name: string;
  readonly run: (make: () => Promise<Made>) => Promise<void>;
}

/** The sheets of a workbook that was opened beside another one. */
export async function sheetsOf(opened: Workbook | undefined): Promise<readonly SheetGrid[]> {
  if (opened === undefined) throw new Error("no workbook was opened");
  return read(opened);
}

const shown = (it: unknown): string => JSON.stringify(it) ?? "undefined";

function same(given: unknown, wanted: unknown, what: string): void {
  if (shown(given) !== shown(wanted)) throw new Error(`${what}: ${shown(given)} instead of ${shown(wanted)}`);
}

function succeeded<T>(outcome: WorkbookOutcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`${what} was refused: ${shown(outcome.problem)}`);
  return outcome.value;
}

function refusedWith(outcome: WorkbookOutcome<unknown>, code: string, what: string): void {
  if (outcome.ok) throw new Error(`${what} was not refused`);
  same(outcome.problem.code, code, what);
}

/** Without blank edges: a host may count cells as used that only have a format. */
function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const isUsed = (cell: CellValue) => cell !== null && cell !== "";
  const kept = rows.map((row) => {
    const last = row.reduce<number>((index, cell, at) => (isUsed(cell) ? at : index), -1);
    return row.slice(0, last + 1);
  });
  const last = kept.reduce<number>((index, row, at) => (row.length > 0 ? at : index), -1);
  return kept.slice(0, last + 1);
}

const cell = (value: CellValue, more: Partial<ContentCell> = {}): ContentCell => ({ value, style: "body", ...more });

function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetContent> = {},
): SheetContent {
  const width = Math.max(1, ...values.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: width }, () => ({ width: 12 })),
    rows: values.map((row) => row.map((value) => (value === null ? undefined : cell(value)))),
    hiddenRows: [],
    freeze: { rows: 0, columns: 0 },
    tables: [],
    names: {},
    tabColor: "0E5A5F",
    landscape: true,
    ...more,
  };
}

const book = (...sheets: SheetContent[]): BookContent => ({ language: "zh-CN", sheets });

async function read(workbook: Workbook): Promise<readonly SheetGrid[]> {
  return succeeded(await workbook.read(), "reading");
}

async function cellsOf(workbook: Workbook, name: string): Promise<CellValue[][]> {
  const found = (await read(workbook)).find((grid) => grid.name === name);
  if (found === undefined) throw new Error(`the sheet ${name} is not there`);
  return trimmed(found.cells);
}

async function created(make: () => Promise<Made>, ...sheets: SheetContent[]): Promise<Made> {
  const made = await make();
  const { where } = succeeded(await made.workbook.create(book(...sheets)), "creating");
  same(where, "here", "where the sheets are");
  return made;
}

const marked = (id: string, text: string): CellValue[][] => [
  [markerText({ sheet: id, version: 1, language: "zh-CN" })],
  [null, text],
];

function many(count: number): CellValue[][] {
  const rows = Array.from({ length: count }, (_, index): CellValue[] => [
    `企业${index + 1}`,
    index + 0.25,
    index % 3 === 0 ? null : "有",
  ]);
  return [["企业名称", "用水量 (万m³)", "备注"], ...rows];
}

async function written(workbook: Workbook, writes: Partial<Writes>): Promise<void> {
  succeeded(await workbook.write({ ...noWrites, ...writes }), "writing");
}

/** Writes for the cells of a column, from the first row down. */
const column = (name: string, letters: string, values: readonly CellValue[]): CellWrite[] =>
  values.map((value, index) => ({ sheet: name, cell: `${letters}${index + 1}`, value }));

/** Text that a spreadsheet program would make something else of if it were typed. */
const delicate = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+1",
  "-1+A1",
  "@SUM(A1)",
  "007",
  "1.50",
  "1E5",
  "TRUE",
  "2024-03-01",
  "1/2",
  "50%",
  "#N/A?",
  "_x0041_",
  " 空格 ",
  "两行\n文字",
];

/** A list as an Excel table below its title, with rules and formats in its rows. */
function listed(name: string, table: string, rows: number): SheetContent {
  const inRow = (index: number): (ContentCell | undefined)[] => [
    undefined,
    cell(index === 0 ? "甲厂" : null, { style: "input-text" }),
    cell(index === 0 ? 5 : null, { style: "input", bounds: { min: 0 }, numberFormat: "0.00" }),
    cell(index === 0 ? 50 : null, { style: "computed", formula: `C${index + 3}*10` }),
  ];
  return sheet(name, [], {
    rows: [
      [cell("标题")],
      [undefined, ...["企业", "水量", "十倍"].map((title) => cell(title, { style: "header" }))],
      ...Array.from({ length: rows }, (_, index) => inRow(index)),
    ],
    tables: [{ name: table, top: 1, left: 1, bottom: 1 + rows, right: 3 }],
  });
}

export const workbookContract: readonly ContractCase[] = [
  {
    name: "what is created is read back, sheet by sheet, in order",
    run: async (make) => {
      const first: CellValue[][] = [
        ["园区", 1.5, true],
        [null, "乙"],
      ];
      const { workbook } = await created(make, sheet("甲", first), sheet("A.2 资源能源利用", [[0], [-0.001]]));
      const names = (await read(workbook)).map((grid) => grid.name);
      same(
        names.filter((name) => name === "甲" || name === "A.2 资源能源利用"),
        ["甲", "A.2 资源能源利用"],
        "the sheets",
      );
      same(await cellsOf(workbook, "甲"), first, "the first sheet");
      same(await cellsOf(workbook, "A.2 资源能源利用"), [[0], [-0.001]], "the second sheet");
    },
  },
  {
    name: "a name that is taken refuses the whole call, and nothing is changed",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["原有"]]));
      const before = shown(await read(workbook));
      refusedWith(
        await workbook.create(book(sheet("乙", [["新"]]), sheet("甲", [["新"]]))),
        "sheet-name-taken",
        "the second creation",
      );
      same(shown(await read(workbook)), before, "the workbook");
    },
  },
  {
    name: "names are taken whatever their case",
    run: async (make) => {
      const { workbook } = await created(make, sheet("Cover", [["x"]]));
      refusedWith(await workbook.create(book(sheet("COVER", [["y"]]))), "sheet-name-taken", "COVER beside Cover");
    },
  },
  {
    name: "sheets are added beside those of the user",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["原有", 7]]));
      succeeded(await workbook.create(book(sheet("乙", [["新"]]))), "adding a sheet");
      same(await cellsOf(workbook, "甲"), [["原有", 7]], "the sheet that was there");
      same(await cellsOf(workbook, "乙"), [["新"]], "the sheet added");
    },
  },
  {
    name: "a generated sheet is put, and put again in its own place",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["原有"]]));
      const rows = marked("report", "第一稿");
      succeeded(await workbook.putSheet(sheet("报告提纲", [...rows, [null, "一行"], [null, "又一行"]])), "putting");
      succeeded(await workbook.putSheet(sheet("报告提纲", marked("report", "第二稿"))), "putting again");
      same(await cellsOf(workbook, "报告提纲"), marked("report", "第二稿"), "the sheet put last");
      same(await cellsOf(workbook, "甲"), [["原有"]], "the other sheet");
      same((await read(workbook)).filter(({ name }) => name === "报告提纲").length, 1, "sheets of that name");
    },
  },
  {
    name: "a generated sheet takes the place of the earlier one in another language and under another name",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["原有"]]));
      succeeded(await workbook.putSheet(sheet("报告提纲", marked("report", "稿"))), "putting in Chinese");
      const english = [["park-audit:report:2:en-US"], [null, "draft"]];
      succeeded(await workbook.putSheet(sheet("Report outline", english)), "putting in English");
      same(await cellsOf(workbook, "Report outline"), english, "the sheet put last");
      const names = (await read(workbook)).map(({ name }) => name);
      same(names.includes("报告提纲"), false, "whether the earlier sheet is still there");
      same(await cellsOf(workbook, "甲"), [["原有"]], "the other sheet");
    },
  },
  {
    name: "a sheet of the user's own is not replaced",
    run: async (make) => {
      const { workbook } = await created(make, sheet("报告提纲", [["我的笔记"]]));
      refusedWith(
        await workbook.putSheet(sheet("报告提纲", marked("report", "稿"))),
        "sheet-name-taken",
        "putting over it",
      );
      same(await cellsOf(workbook, "报告提纲"), [["我的笔记"]], "the user's sheet");
    },
  },
  {
    name: "a generated sheet does not replace another one",
    run: async (make) => {
      const { workbook } = await created(make, sheet("提纲", marked("cover", "封面")));
      refusedWith(
        await workbook.putSheet(sheet("提纲", marked("report", "稿"))),
        "sheet-name-taken",
        "putting over it",
      );
      same(await cellsOf(workbook, "提纲"), marked("cover", "封面"), "the other generated sheet");
    },
  },
  {
    name: "a new workbook is opened beside this one, which stays as it is",
    run: async (make) => {
      const { workbook, opened } = await created(make, sheet("甲", [["原有", 7]]));
      const before = shown(await read(workbook));
      const first: CellValue[][] = [
        ["园区", 1.5, true],
        [null, "=1+1"],
      ];
      succeeded(await workbook.openNew(book(sheet("甲", first), sheet("乙", [[0]]))), "opening a new workbook");
      const seen = async () => (await opened()).map(({ name, cells }) => [name, trimmed(cells)]);
      same(
        await seen(),
        [
          ["甲", first],
          ["乙", [[0]]],
        ],
        "the new workbook",
      );
      same(shown(await read(workbook)), before, "the workbook that was open");
      succeeded(await workbook.openNew(book(sheet("丙", [["又一本"]]))), "opening another one");
      same(await seen(), [["丙", [["又一本"]]]], "the workbook opened last");
      same(shown(await read(workbook)), before, "the workbook that was open, after two");
    },
  },
  {
    name: "goes to a cell that exists, and says so when the sheet does not",
    run: async (make) => {
      const { workbook } = await created(make, sheet("企业 清单", [["x"]]));
      succeeded(await workbook.goTo({ sheet: "企业 清单", cell: "B12" }), "going to a cell");
      refusedWith(
        await workbook.goTo({ sheet: "没有这张表", cell: "A1" }),
        "cell-not-found",
        "going to an unknown sheet",
      );
    },
  },
  {
    name: "tells of the user's changes until it is stopped",
    run: async (make) => {
      const { workbook, edit } = await created(make, sheet("甲", [["x"]]));
      let calls = 0;
      const stop = succeeded(await workbook.onChanged(() => calls++), "listening");
      if (edit === undefined) return stop();
      await edit("甲", "B2", 5);
      if (calls === 0) throw new Error("the change was not told");
      stop();
      // Stopping may itself be a conversation with the host: reading waits for it.
      await read(workbook);
      const told = calls;
      await edit("甲", "B3", 6);
      same(calls, told, "calls after stopping");
      same(await cellsOf(workbook, "甲"), [["x"], [null, 5], [null, 6]], "the cells after the edits");
    },
  },
  {
    name: "blank is null, and zero is not blank",
    run: async (make) => {
      const { workbook } = await created(
        make,
        sheet("甲", [
          ["x", null, 0],
          [null, null, null],
          ["", false, "y"],
        ]),
      );
      same(await cellsOf(workbook, "甲"), [["x", null, 0], [], [null, false, "y"]], "the cells");
    },
  },
  {
    name: "text stays the text it was",
    run: async (make) => {
      const texts = [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "'a",
        "''",
        "007",
        "1.50",
        "91430100MA4L123456",
        "430105199001011234",
        "1E5",
        "TRUE",
        "2024-03-01",
        "12:30",
        "50%",
        "#备注",
        " 前后有空格 ",
        "两行\n文字",
        '引号"与<标记>&符号',
        "_x0041_",
        "😀𠮷",
      ];
      const { workbook } = await created(
        make,
        sheet(
          "甲",
          texts.map((text) => [text]),
        ),
      );
      same(
        await cellsOf(workbook, "甲"),
        texts.map((text) => [text]),
        "the texts",
      );
    },
  },
  {
    name: "typed entries stay the text they were where a cell is for text",
    run: async (make) => {
      const texts = ["=HYPERLINK(1)", "000123", "430105199001011234"];
      const rows = texts.map((text) => [cell(text, { style: "input-text" })]);
      const { workbook } = await created(make, sheet("甲", [], { rows }));
      same(
        await cellsOf(workbook, "甲"),
        texts.map((text) => [text]),
        "the texts",
      );
    },
  },
  {
    name: "numbers keep their precision",
    run: async (make) => {
      const numbers = [0.1, 1 / 3, 123456789012345, 1e-9, -1.5e300, 2026];
      const { workbook } = await created(make, sheet("甲", [numbers]));
      same(await cellsOf(workbook, "甲"), [numbers], "the numbers");
    },
  },
  {
    name: "formulas come back as their values",
    run: async (make) => {
      const rows = [
        [cell(3), cell(4)],
        [
          cell(12, { style: "computed", formula: "A1*B1", numberFormat: "0.00" }),
          cell(0.75, { style: "computed", formula: "'甲 表'!A1/B1" }),
        ],
      ];
      const { workbook } = await created(make, sheet("甲 表", [], { rows }));
      same(
        await cellsOf(workbook, "甲 表"),
        [
          [3, 4],
          [12, 0.75],
        ],
        "the values",
      );
    },
  },
  {
    name: "the add-in's functions keep the value they were written with where nothing calculates",
    run: async (make) => {
      const rows = [
        [cell("PARK.X(1)")],
        [
          cell(0.5, { style: "computed", formula: "PARK.WATER.REUSERATE(1,1)", numberFormat: "0.00%" }),
          cell("缺少重复利用水量", { style: "computed", formula: 'IF(A1="","",PARK.WATER.REUSERATE("",1))' }),
        ],
      ];
      const { workbook, calculates } = await created(make, sheet("甲", [], { rows }));
      const cells = await cellsOf(workbook, "甲");
      same(cells[0], ["PARK.X(1)"], "the text that looks like a function");
      if (calculates !== true) same(cells[1], [0.5, "缺少重复利用水量"], "the values");
    },
  },
  {
    name: "hidden ids come back with the rest",
    run: async (make) => {
      const rows = [
        [
          cell(markerText({ sheet: "a2", version: 1, language: "zh-CN" }), { style: "marker" }),
          cell("item", { style: "marker" }),
          cell("y2023", { style: "marker" }),
        ],
        [undefined, cell("资源能源利用", { style: "title" })],
        [
          cell("A2a-01", { style: "marker" }),
          cell("工业用新鲜水量", { style: "label" }),
          cell(5, { style: "input", bounds: { min: 0 } }),
        ],
      ];
      const hidden = sheet("A.2", [], {
        rows,
        columns: [{ width: 4, hidden: true }, { width: 30 }, { width: 12 }],
        hiddenRows: [0],
        freeze: { rows: 2, columns: 2 },
        names: { PA_A2a_01: "$C$3:$C$3" },
        printTitleRows: { from: 1, to: 1 },
      });
      const { workbook } = await created(make, hidden);
      const wanted = rows.map((row) => row.map((one) => one?.value ?? null));
      same(await cellsOf(workbook, "A.2"), trimmed(wanted), "the cells");
    },
  },
  {
    name: "choices and bounds do not change what is stored",
    run: async (make) => {
      const items = ["是", "否, 见说明", '引"号'];
      const rows = [
        [
          cell("是", { style: "input-text", list: ["是", "否"], prompt: "请选择" }),
          cell("否, 见说明", { style: "input-text", list: items }),
        ],
        [
          cell(null, { style: "input", bounds: { min: 0, max: 100, integer: true } }),
          cell(250, { style: "input", bounds: {} }),
        ],
      ];
      const { workbook } = await created(make, sheet("甲", [], { rows }));
      same(
        await cellsOf(workbook, "甲"),
        [
          ["是", "否, 见说明"],
          [null, 250],
        ],
        "the cells",
      );
    },
  },
  {
    name: "a table of two hundred rows",
    run: async (make) => {
      const values = many(200);
      const table = { name: "Park_Enterprises", top: 0, left: 0, bottom: 200, right: 2 };
      const { workbook } = await created(make, sheet("企业清单", values, { tables: [table] }));
      same(await cellsOf(workbook, "企业清单"), trimmed(values), "the table");
    },
  },
  {
    name: "writing changes the cells it names and no other",
    run: async (make) => {
      const { workbook } = await created(
        make,
        sheet("甲", [
          ["a", 1, null],
          ["_x0041_", null, true],
        ]),
        sheet("乙 表", [["b"]]),
      );
      await written(workbook, {
        cells: [
          { sheet: "甲", cell: "B1", value: 2.5 },
          { sheet: "甲", cell: "C1", value: "新" },
          { sheet: "甲", cell: "C2", value: null },
          { sheet: "甲", cell: "B4", value: false },
          { sheet: "乙 表", cell: "D3", value: 0 },
        ],
      });
      same(await cellsOf(workbook, "甲"), [["a", 2.5, "新"], ["_x0041_"], [], [null, false]], "the first sheet");
      same(await cellsOf(workbook, "乙 表"), [["b"], [], [null, null, null, 0]], "the second sheet");
    },
  },
  {
    name: "written text stays text, in whatever cell",
    run: async (make) => {
      const blank = delicate.map(() => [
        cell(null),
        cell(null, { style: "input-text" }),
        cell(1, { numberFormat: "0.00%" }),
      ]);
      const { workbook } = await created(make, sheet("甲", [], { rows: blank }));
      await written(workbook, { cells: ["A", "B", "C"].flatMap((letters) => column("甲", letters, delicate)) });
      same(
        await cellsOf(workbook, "甲"),
        delicate.map((text) => [text, text, text]),
        "the texts",
      );
      await written(workbook, { cells: [{ sheet: "甲", cell: "E1", value: 1 }] });
      same(
        (await cellsOf(workbook, "甲")).map((row) => row.slice(0, 3)),
        delicate.map((text) => [text, text, text]),
        "the texts after another write",
      );
    },
  },
  {
    name: "a number that takes the place of text is a number, and text that takes its place is text again",
    run: async (make) => {
      const { workbook } = await created(
        make,
        sheet("甲", [], { rows: [[cell("=x"), cell("007", { style: "input-text" })]] }),
      );
      const put = (value: CellValue) =>
        written(workbook, {
          cells: [
            { sheet: "甲", cell: "A1", value },
            { sheet: "甲", cell: "B1", value },
          ],
        });
      await put(7.5);
      same(await cellsOf(workbook, "甲"), [[7.5, 7.5]], "the numbers");
      await put("=7.5");
      same(await cellsOf(workbook, "甲"), [["=7.5", "=7.5"]], "the texts");
      await put(null);
      same(await cellsOf(workbook, "甲"), [], "the blanks");
    },
  },
  {
    name: "a missing sheet refuses before anything is written",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["a"]]));
      const gone = { sheet: "没有这张表", cell: "A1" };
      const first = { sheet: "甲", cell: "A1", value: "b" };
      refusedWith(
        await workbook.write({ ...noWrites, cells: [first, { ...gone, value: 1 }] }),
        "sheet-missing",
        "a cell",
      );
      refusedWith(
        await workbook.write({ ...noWrites, cells: [first], formulas: [{ ...gone, formula: "1" }] }),
        "sheet-missing",
        "a formula",
      );
      refusedWith(
        await workbook.write({ ...noWrites, cells: [first], tables: [{ ...gone, rows: 2 }] }),
        "sheet-missing",
        "a table",
      );
      same(await cellsOf(workbook, "甲"), [["a"]], "the cells");
    },
  },
  {
    name: "computed cells keep their formulas and show the new results",
    run: async (make) => {
      const rows = [[cell(3), cell(9, { style: "computed", formula: "A1*3" })]];
      const { workbook, calculates } = await created(make, sheet("甲", [], { rows }));
      await written(workbook, {
        cells: [{ sheet: "甲", cell: "A1", value: 4 }],
        results: [
          { sheet: "甲", cell: "B1", value: 12 },
          { sheet: "甲", cell: "C1", value: 16 },
        ],
        formulas: [{ sheet: "甲", cell: "C1", formula: "A1*4" }],
      });
      const [row] = await cellsOf(workbook, "甲");
      same(row?.[0], 4, "the input");
      if (calculates !== true) same(row, [4, 12, 16], "the results");
    },
  },
  {
    name: "a table takes as many rows as are asked for, and what was typed below it stays",
    run: async (make) => {
      const { workbook } = await created(make, listed("企业 清单", "Park_List", 2), sheet("乙", [["x"]]));
      await written(workbook, { cells: [{ sheet: "企业 清单", cell: "B5", value: "手写" }] });
      const cells = Array.from({ length: 6 }, (_, index): CellWrite[] => [
        { sheet: "企业 清单", cell: cellAddress(5 + index, 1), value: `=厂${index}` },
        { sheet: "企业 清单", cell: cellAddress(5 + index, 2), value: index },
      ]).flat();
      await written(workbook, { cells, tables: [{ sheet: "企业 清单", cell: "B2", rows: 9 }] });
      const rows = (await cellsOf(workbook, "企业 清单")).map((row) => row.slice(0, 3));
      same(
        rows,
        [
          ["标题"],
          [null, "企业", "水量"],
          [null, "甲厂", 5],
          rows[3],
          [null, "手写"],
          ...Array.from({ length: 6 }, (_, index) => [null, `=厂${index}`, index]),
        ],
        "the rows",
      );
      await written(workbook, { tables: [{ sheet: "企业 清单", cell: "B2", rows: 4 }] });
      same(
        (await cellsOf(workbook, "企业 清单")).map((row) => row.slice(0, 3)),
        rows,
        "the rows after asking for fewer",
      );
    },
  },
  {
    name: "rows are written below a list that is no table",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", [["名称"], ["a"]]));
      await written(workbook, {
        cells: [{ sheet: "甲", cell: "A3", value: "b" }],
        tables: [{ sheet: "甲", cell: "A1", rows: 2 }],
      });
      same(await cellsOf(workbook, "甲"), [["名称"], ["a"], ["b"]], "the rows");
    },
  },
  {
    name: "many cells are written at once, with gaps between them",
    run: async (make) => {
      const { workbook } = await created(make, sheet("甲", many(120)));
      const wanted: CellValue[][] = (await cellsOf(workbook, "甲")).map((row) => [...row]);
      const cells: CellWrite[] = [];
      for (let row = 1; row <= 150; row++)
        for (let at = 0; at < 30; at++) {
          if ((row * 31 + at * 17) % 5 === 0) continue;
          const value = at % 3 === 0 ? `=${row}/${at}` : row + at / 8;
          cells.push({ sheet: "甲", cell: cellAddress(row, at), value });
          while (wanted.length <= row) wanted.push([]);
          const line = wanted[row] ?? [];
          while (line.length <= at) line.push(null);
          line[at] = value;
        }
      await written(workbook, { cells });
      same(await cellsOf(workbook, "甲"), trimmed(wanted), "the cells");
    },
  },
];
