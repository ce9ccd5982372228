/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Actions } from "../../src/app/actions";
import { languages, type Language } from "../../src/core/text";
import { sayIn } from "../../src/i18n/messages";
import { workbookMessage } from "../../src/i18n/workbook-message";
import type { AuditOptions } from "../../src/taskpane/actions-types";
import { formOf, rebuildChanges, setUpOf } from "../../src/taskpane/rebuild-form";
import { refused } from "../../src/workbook/port";
import { audit, ok, previewed, type FakeActions } from "./fake-actions";
import { openPane, type Opened } from "./opened-pane";

const user = userEvent.setup({ pointerEventsCheck: 0 });
jest.setTimeout(180_000);
// The section is compiled when it is first looked at.
configure({ asyncUtilTimeout: 20_000 });

/** The pane with the section on rebuilding open. */
async function look(
  answers: Partial<Actions> = {},
  {
    language = "zh-CN",
    canDownload = true,
    older = false,
  }: { readonly language?: Language; readonly canDownload?: boolean; readonly older?: boolean } = {},
): Promise<Opened> {
  const overview = () => Promise.resolve(ok({ ...audit, isOlder: older }));
  const opened = await openPane({ overview, ...answers }, { language, canDownload });
  const say = sayIn(language);
  const title = await screen.findByText(say(older ? "rebuild.upgrade" : "rebuild.title"), { selector: "summary" });
  if (!older) await user.click(title);
  await screen.findByRole("button", { name: say("rebuild.preview") });
  return opened;
}

const say = sayIn("zh-CN");
const asked = (actions: FakeActions, name: keyof Actions): readonly unknown[] =>
  actions.asked.filter((one) => one.name === name).map((one) => one.args[0]);
const section = () => within(screen.getByRole("form", { name: say("rebuild.title") }));
const preview = (): Promise<void> => user.click(screen.getByRole("button", { name: say("rebuild.preview") }));
const type = async (label: string, text: string): Promise<void> => {
  const input = section().getByLabelText(label);
  await user.clear(input);
  await user.type(input, text);
};

describe.each(languages)("in %s", (language) => {
  test("the section passes axe, with a preview, a question and an outcome", async () => {
    const speak = sayIn(language);
    await look(
      { previewRebuild: () => Promise.resolve(ok({ ...previewed, droppedYears: [2022], droppedFigures: 12 })) },
      { language },
    );
    await user.click(screen.getByRole("button", { name: speak("rebuild.preview") }));
    await user.click(await screen.findByRole("checkbox"));
    await user.click(screen.getByRole("button", { name: speak("rebuild.do") }));
    await screen.findByText(speak("rebuild.done", { count: 5271 }));
    const section = screen.getByRole("form", { name: speak("rebuild.title") }).closest("section");
    if (section === null) throw new Error("the form stands in no section");
    const { violations } = await axe.run(section, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  });
});

test("is filled in from the open workbook, and asks for nothing that was not changed", async () => {
  const { actions } = await look();
  expect(section().getByLabelText(say("create.from"))).toHaveValue("2022");
  expect(section().getByLabelText(say("create.baseline"))).toHaveValue("2024");
  expect(section().getByLabelText(say("setUp.round"))).toHaveValue("no");
  await preview();
  await screen.findByText("已填内容 5271 项");
  expect(asked(actions, "previewRebuild")).toEqual([{}]);
});

test("previews and opens what was chosen, and nothing before the preview", async () => {
  const { actions, onDownload } = await look();
  await type(say("create.from"), "2021");
  await user.selectOptions(section().getByLabelText(say("create.language")), "en-US");
  expect(screen.queryByRole("button", { name: say("rebuild.do") })).not.toBeInTheDocument();
  await preview();
  await user.click(await screen.findByRole("button", { name: say("rebuild.do") }));
  await screen.findByText(say("rebuild.done", { count: 5271 }));
  const wanted = { years: [2021, 2022, 2023, 2024], language: "en-US" };
  expect(asked(actions, "previewRebuild")).toEqual([wanted]);
  expect(actions.asked.filter(({ name }) => name === "rebuild").map(({ args }) => args)).toEqual([
    [wanted, "workbook"],
  ]);
  expect(onDownload).not.toHaveBeenCalled();
});

test("a preview does not outlive the choices it was made of", async () => {
  await look();
  await preview();
  await screen.findByRole("button", { name: say("rebuild.do") });
  await type(say("create.enterprises"), "800");
  expect(screen.queryByRole("button", { name: say("rebuild.do") })).not.toBeInTheDocument();
  await type(say("create.enterprises"), "20");
  expect(screen.getByRole("button", { name: say("rebuild.do") })).toBeVisible();
});

test("years with figures go only after a tick", async () => {
  const { actions } = await look({
    previewRebuild: () => Promise.resolve(ok({ ...previewed, droppedYears: [2022], droppedFigures: 150 })),
  });
  await type(say("create.from"), "2023");
  await preview();
  const open = await screen.findByRole("button", { name: say("rebuild.do") });
  await user.click(open);
  expect(asked(actions, "rebuild")).toEqual([]);
  await user.click(screen.getByRole("checkbox", { name: say("rebuild.drop", { years: "2022", count: 150 }) }));
  await user.click(open);
  await screen.findByText(say("rebuild.done", { count: 5271 }));
  expect(asked(actions, "rebuild")).toEqual([{ years: [2023, 2024], dropYears: true }]);
});

describe("where no workbook can be opened", () => {
  const file = { fileName: "园区 审核工作簿.xlsx", bytes: new Uint8Array([80, 75]) };
  const asFile: Partial<Actions> = { rebuild: () => Promise.resolve(ok({ entries: 3, file })) };

  test("the file is handed over instead", async () => {
    const { onDownload } = await look(asFile);
    await preview();
    await user.click(await screen.findByRole("button", { name: say("rebuild.do") }));
    await screen.findByText(say("rebuild.savedInstead", { count: 3, file: file.fileName }));
    expect(onDownload).toHaveBeenCalledWith(file.fileName, file.bytes);
  });

  test("nor downloaded, the pane says where it can", async () => {
    const { onDownload } = await look(asFile, { canDownload: false });
    await preview();
    await user.click(await screen.findByRole("button", { name: say("rebuild.do") }));
    await screen.findByText(say("rebuild.cannot"));
    expect(screen.queryByRole("button", { name: say("rebuild.download") })).not.toBeInTheDocument();
    expect(onDownload).not.toHaveBeenCalled();
  });
});

test("the file can be asked for, too", async () => {
  const file = { fileName: "甲.xlsx", bytes: new Uint8Array([80]) };
  const { actions, onDownload } = await look({ rebuild: () => Promise.resolve(ok({ entries: 3, file })) });
  await preview();
  await user.click(await screen.findByRole("button", { name: say("rebuild.download") }));
  await screen.findByText(say("rebuild.saved", { count: 3, file: "甲.xlsx" }));
  expect(actions.asked.find(({ name }) => name === "rebuild")?.args[1]).toBe("file");
  expect(onDownload).toHaveBeenCalledTimes(1);
});

test("a refusal is told with what to do", async () => {
  await look({ rebuild: () => Promise.resolve(refused("years-dropped", { years: "2022", count: "4" })) });
  await preview();
  await user.click(await screen.findByRole("button", { name: say("rebuild.do") }));
  expect(await screen.findByText(/勾选“不再需要这些数据”/)).toBeVisible();
});

test("after a refused preview, the last one does not pass for it", async () => {
  let asks = 0;
  await look({
    previewRebuild: () => Promise.resolve(asks++ === 0 ? ok(previewed) : refused("busy-editing")),
  });
  await preview();
  await screen.findByText("已填内容 5271 项");
  await type(say("create.from"), "2021");
  await preview();
  expect(await screen.findByText(workbookMessage({ code: "busy-editing", detail: {} }, "zh-CN").message)).toBeVisible();
  expect(screen.queryByText("已填内容 5271 项")).not.toBeInTheDocument();
});

test("a wrong year is said in its field, and nothing is asked of the workbook", async () => {
  const { actions } = await look();
  await type(say("create.from"), "2026");
  await preview();
  expect(await screen.findByText(say("create.fromAfterBaseline"))).toBeVisible();
  expect(asked(actions, "previewRebuild")).toEqual([]);
});

test("an older workbook is offered the rebuild at once, and told that it is the backup", async () => {
  const { actions } = await look({}, { older: true });
  expect(screen.getByText(say("rebuild.leadOlder"))).toBeVisible();
  await preview();
  await screen.findByText("已填内容 5271 项");
  expect(asked(actions, "previewRebuild")).toEqual([{}]);
});

describe("what is asked to be otherwise", () => {
  const now: AuditOptions = {
    language: "zh-CN",
    years: [2022, 2023, 2024],
    baseline: 2024,
    auditYear: 2025,
    enterprises: 20,
    parts: { heating: true, storage: false },
    units: { water: "m3" },
    repeated: true,
  };

  test("is nothing when the form was left as it is, even where the cover names another base period", () => {
    expect(rebuildChanges(now, now, setUpOf(now))).toEqual({});
    const odd = { ...now, baseline: 2023 };
    expect(formOf(odd).baseline).toBe("2024");
    expect(rebuildChanges(odd, { ...odd, baseline: 2024 }, setUpOf(odd))).toEqual({});
  });

  test("names parts, units and round one by one; what is open again is null, a unit given up is the declared one", () => {
    expect(rebuildChanges(now, now, { parts: { storage: false, heating: false } })).toEqual({
      parts: { heating: false },
      units: { water: "万m3" },
      repeated: null,
    });
    expect(rebuildChanges(now, now, { ...setUpOf(now), parts: { heating: true } })).toEqual({
      parts: { storage: null },
    });
  });
});
