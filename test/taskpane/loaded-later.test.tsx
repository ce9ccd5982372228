/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import { sayIn } from "../../src/i18n/messages";
import { loadTheRest, loadedLater } from "../../src/taskpane/loaded-later";
import { PaneProvider } from "../../src/taskpane/pane-context";
import { fluentTheme } from "../../src/taskpane/pane-theme";
import { fakeActions } from "./fake-actions";

afterEach(cleanup);

const say = sayIn("zh-CN");
const Greeting = ({ name }: { readonly name: string }) => <p>{`你好，${name}`}</p>;

function show(Part: ComponentType<{ readonly name: string }>) {
  const pane = { actions: fakeActions({}), language: "zh-CN", say, version: "1.2.3", canDownload: true } as const;
  const download = () => Promise.resolve({ ok: true, value: true } as const);
  render(
    <FluentProvider theme={fluentTheme("light", "zh-CN")}>
      <PaneProvider value={{ ...pane, goTo: () => undefined, download }}>
        <Part name="甲" />
      </PaneProvider>
    </FluentProvider>,
  );
}

/** As webpack's loader fails when the file does not come. */
function notThere(): Error {
  const error = new Error("Loading chunk 7 failed");
  error.name = "ChunkLoadError";
  return error;
}

test("a part is fetched when it is looked at, and fetched once", async () => {
  const load = jest.fn(() => Promise.resolve({ default: Greeting }));
  const Part = loadedLater(load);
  show(Part);
  expect(screen.getByText(say("pane.opening"))).toBeVisible();
  expect(await screen.findByText("你好，甲")).toBeVisible();
  cleanup();
  show(Part);
  expect(screen.getByText("你好，甲")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

test("a part that was fetched before is there at once", async () => {
  const Part = loadedLater(() => Promise.resolve({ default: Greeting }));
  await loadTheRest();
  show(Part);
  expect(screen.getByText("你好，甲")).toBeVisible();
});

test("a part that does not come says so, and comes when it is asked for again", async () => {
  const load = jest.fn(() => Promise.resolve({ default: Greeting }));
  load.mockRejectedValueOnce(notThere()).mockRejectedValueOnce(notThere());
  const Part = loadedLater(load);
  await loadTheRest();
  show(Part);
  const retry = await screen.findByRole("button", { name: say("pane.retry") });
  expect(screen.getByText(say("pane.notLoaded"))).toBeVisible();
  expect(document.body.textContent).not.toContain("chunk");
  await userEvent.click(retry);
  expect(await screen.findByText("你好，甲")).toBeVisible();
});

test("a part that fails in itself is reported as a fault of the program", async () => {
  const Part = loadedLater<{ readonly name: string }>(() => Promise.reject(new Error("甲 is not defined")));
  show(Part);
  expect(await screen.findByText(say("fault.unexpected"))).toBeVisible();
});
