/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Actions } from "../../src/app/actions";
import type { LoggedRun } from "../../src/app/import-run";
import type { GivenFile } from "../../src/app/shown-import";
import { languages, type Language } from "../../src/core/text";
import { sayIn } from "../../src/i18n/messages";
import { factorsCompared, ok, packsMade, planned, type FakeActions } from "./fake-actions";
import { openPane, type Opened } from "./opened-pane";

const user = userEvent.setup({ pointerEventsCheck: 0 });
jest.setTimeout(60_000);

/** The pane on one of its later views, loaded. */
async function look(
  view: "collect" | "analysis",
  answers: Partial<Actions> = {},
  { language = "zh-CN", canDownload = true }: { readonly language?: Language; readonly canDownload?: boolean } = {},
): Promise<Opened> {
  const opened = await openPane(answers, { language, canDownload });
  await user.click(screen.getByRole("tab", { name: sayIn(language)(`view.${view}`) }));
  await screen.findByRole("heading", { name: sayIn(language)(view === "collect" ? "packs.title" : "rollUp.title") });
  return opened;
}

const asked = (actions: FakeActions, name: keyof Actions): readonly unknown[] =>
  actions.asked.filter((one) => one.name === name).map((one) => one.args[0]);
const returned = (): File[] => ["甲.xlsx", "乙.xlsx"].map((name) => new File([new Uint8Array([80, 75])], name));

describe.each(languages)("in %s", (language) => {
  const say = sayIn(language);

  test.each(["collect", "analysis"] as const)("the %s view passes axe", async (view) => {
    await look(view, {}, { language });
    if (view === "collect") {
      await user.upload(screen.getByLabelText(say("import.files"), { selector: "input" }), returned());
      await screen.findByText(say("import.decide", { count: 2 }));
    }
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  });
});

const say = sayIn("zh-CN");

test("data sheets for the enterprises named are made and handed over", async () => {
  const { actions, onDownload } = await look("collect");
  await user.type(screen.getByLabelText(say("packs.only")), "甲厂\n乙厂");
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  await screen.findByText(say("packs.done", { count: 2, file: "填报表.zip" }));
  expect(asked(actions, "makePacks")).toEqual([{ kind: "enterprises", only: ["甲厂", "乙厂"] }]);
  expect(onDownload).toHaveBeenCalledWith("填报表.zip", packsMade.file?.bytes);
});

test("a department gets the clauses ticked, and nothing is made before one is", async () => {
  const { actions } = await look("collect");
  await user.selectOptions(screen.getByLabelText(say("packs.for")), "department");
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  expect(asked(actions, "makePacks")).toEqual([]);
  await user.click(screen.getByRole("checkbox", { name: "A.3" }));
  await user.click(screen.getByRole("checkbox", { name: "A.2" }));
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  expect(asked(actions, "makePacks")).toEqual([{ kind: "department", clauses: ["A.2", "A.3"] }]);
});

test("names that no enterprise bears are told", async () => {
  await look("collect", { makePacks: () => Promise.resolve(ok({ count: 0, unknown: ["丙厂"], cancelled: false })) });
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  await screen.findByText(say("packs.unknown", { names: "丙厂" }));
  expect(screen.getByText(say("packs.none"))).toBeVisible();
});

test("where nothing can be downloaded, the pane says what to do instead", async () => {
  const { actions } = await look("collect", {}, { canDownload: false });
  expect(screen.getByText(say("packs.cannotDownload"))).toBeVisible();
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  expect(asked(actions, "makePacks")).toEqual([]);
});

test("long work can be stopped", async () => {
  let signal: { readonly aborted: boolean } | undefined;
  let finish: () => void = () => undefined;
  await look("collect", {
    makePacks: (_, watch) => {
      signal = watch?.signal;
      act(() => watch?.onProgress?.(40, 300));
      return new Promise((resolve) => {
        finish = () => resolve(ok({ count: 40, unknown: [], cancelled: true }));
      });
    },
  });
  await user.click(screen.getByRole("button", { name: say("packs.do") }));
  expect(await screen.findByText(/40\/300/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: say("progress.stop") }));
  expect(signal?.aborted).toBe(true);
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  expect(await screen.findByText(say("packs.stopped"))).toBeVisible();
});

describe("an import", () => {
  const chosen = async (answers: Partial<Actions> = {}): Promise<Opened> => {
    const opened = await look("collect", answers);
    await user.upload(screen.getByLabelText(say("import.files"), { selector: "input" }), returned());
    await screen.findByText(say("import.decide", { count: 2 }));
    return opened;
  };

  test("shows what it would do and writes nothing before it is told to", async () => {
    const { actions } = await chosen();
    expect(asked(actions, "importPacks")).toEqual([]);
    expect(screen.getByText("“十几吨”不是一个确定的数。")).toBeInTheDocument();
    expect(screen.getByText("乙.xlsx 数据!F9")).toBeInTheDocument();
    expect(screen.getByText(say("import.undecided", { count: 2 }))).toBeVisible();
    expect(screen.getByRole("button", { name: say("import.do", { count: 1 }) })).toBeEnabled();
  });

  test("writes what was decided, by conflict", async () => {
    const { actions } = await chosen();
    await user.click(screen.getByRole("radio", { name: /采用：13 万kWh/ }));
    await user.click(screen.getByRole("radio", { name: /采用：85 %/ }));
    await user.click(screen.getByRole("button", { name: say("import.do", { count: 3 }) }));
    await screen.findByText(say("import.done", { count: 3 }));
    const [call] = actions.asked.filter(({ name }) => name === "importPacks");
    expect(call?.args).toEqual([planned, { a: 0, b: 1 }]);
    // The list of imports is read anew.
    expect(asked(actions, "importRuns")).toHaveLength(2);
  });

  test("can be given up, or the files chosen again", async () => {
    const { actions } = await chosen();
    await user.click(screen.getByRole("button", { name: say("import.discard") }));
    expect(screen.queryByText(say("import.decide", { count: 2 }))).not.toBeInTheDocument();
    await user.upload(screen.getByLabelText(say("import.files"), { selector: "input" }), returned());
    await screen.findByText(say("import.decide", { count: 2 }));
    expect(asked(actions, "planImport")).toHaveLength(2);
  });

  test("hands over copies with what is to be corrected", async () => {
    const { onDownload } = await chosen();
    await user.click(screen.getByRole("button", { name: say("import.annotate") }));
    await screen.findByText(say("import.annotated", { count: 2, file: "填报表.zip" }));
    expect(onDownload).toHaveBeenCalledWith("填报表.zip", packsMade.file?.bytes);
  });

  test("hands over what a folder holds, so that a file of another kind can be refused by name", async () => {
    const { actions } = await look("collect");
    const folder = screen.getByLabelText(say("import.folder"), { selector: "input" });
    const plainUser = userEvent.setup({ pointerEventsCheck: 0, applyAccept: false });
    await plainUser.upload(folder, [...returned(), new File(["abc"], "丙.xls")]);
    await screen.findByText(say("import.decide", { count: 2 }));
    const [files] = asked(actions, "planImport") as readonly (readonly GivenFile[])[];
    expect(files?.map(({ name }) => name)).toEqual(["甲.xlsx", "乙.xlsx", "丙.xls"]);
    expect(files?.at(-1)).toMatchObject({ path: "丙.xls", size: 3 });
  });
});

describe("the imports on record", () => {
  const runs: readonly LoggedRun[] = [
    { id: "1", at: "2026-03-01T08:00:00.000Z", files: ["甲.xlsx"], changes: 12, undone: true, kept: 0 },
    { id: "2", at: "2026-03-02T08:00:00.000Z", files: ["乙.xlsx"], changes: 20, undone: false, kept: 0 },
  ];

  test("are undone as a whole, after a question, with what was left named", async () => {
    const { actions } = await look("collect", {
      importRuns: () => Promise.resolve(ok(runs)),
      undoRun: () =>
        Promise.resolve(
          ok({
            restored: 19,
            kept: [
              {
                place: { sheet: "a2" },
                reference: { sheet: "A.2", cell: "F7" },
                file: "乙.xlsx",
                source: "数据!F7",
                before: null,
                written: "12",
                reason: "edited" as const,
              },
            ],
          }),
        ),
    });
    await user.click(await screen.findByRole("button", { name: say("runs.undo") }));
    expect(asked(actions, "undoRun")).toEqual([]);
    await user.click(within(screen.getByRole("group", { name: say("runs.sure") })).getByText(say("runs.undo")));
    await screen.findByText(new RegExp(say("runs.restored", { count: 19 })));
    expect(asked(actions, "undoRun")).toEqual(["2"]);
    await user.click(screen.getByRole("button", { name: /A\.2!F7/ }));
    expect(asked(actions, "goTo")).toEqual([{ sheet: "A.2", cell: "F7" }]);
  });
});

describe("the analysis", () => {
  test("puts the roll-up on its sheet and counts what it found", async () => {
    const { actions } = await look("analysis");
    await user.click(screen.getByRole("button", { name: say("rollUp.do") }));
    await screen.findByText(say("rollUp.done", { sheet: "企业汇总" }));
    expect(asked(actions, "rollUp")).toEqual(["zh-CN"]);
  });

  test("grades the figures and says what to measure first", async () => {
    const { actions } = await look("analysis");
    await user.click(screen.getByRole("button", { name: say("quality.do") }));
    await screen.findByText(say("quality.done", { sheet: "数据质量" }));
    await user.click(screen.getByRole("button", { name: say("quality.plan") }));
    await screen.findByText("甲厂 用电量（2024 年）");
    expect(screen.getByText("D → C：登记统计报表")).toBeVisible();
    expect(asked(actions, "planMeasurements")).toEqual(["zh-CN"]);
  });

  test("compares factors only with a year or a region, and leads to the figures that change", async () => {
    const { actions } = await look("analysis");
    await user.click(screen.getByRole("button", { name: say("factors.do") }));
    expect(await screen.findByText(say("factors.choose"))).toBeVisible();
    expect(asked(actions, "compareFactors")).toEqual([]);
    await user.type(screen.getByLabelText(say("factors.year")), "2023");
    await user.click(screen.getByRole("button", { name: say("factors.do") }));
    await user.click(await screen.findByRole("button", { name: /净购入电力排放.*-5%/ }));
    expect(asked(actions, "compareFactors")).toEqual([{ year: 2023 }]);
    expect(asked(actions, "goTo")).toEqual([factorsCompared.figures[0]?.reference]);
  });
});
