import { act, cleanup } from "@testing-library/react";
import type { Actions } from "../../src/app/actions";
import type { Language } from "../../src/core/text";
import { loadTheRest } from "../../src/taskpane/loaded-later";
import { mountPane, type Pane } from "../../src/taskpane/mount-pane";
import { fakeActions, type FakeActions } from "./fake-actions";

// axe looks for a canvas to draw icon fonts on; jsdom has none and says so at length.
HTMLCanvasElement.prototype.getContext = () => null;

let pane: Pane | undefined;
afterEach(() => {
  act(() => pane?.unmount());
  pane = undefined;
  cleanup();
  document.body.replaceChildren();
});

export interface Opened {
  readonly actions: FakeActions;
  readonly pane: Pane;
  readonly onDownload: jest.Mock;
}

/** The whole pane in the document, with actions that answer as told; it is gone after the test. */
export async function openPane(
  answers: Partial<Actions> = {},
  {
    language = "zh-CN",
    canDownload = true,
    onDownload = jest.fn(),
  }: { readonly language?: Language; readonly canDownload?: boolean; readonly onDownload?: jest.Mock } = {},
): Promise<Opened> {
  await loadTheRest();
  const actions = fakeActions(answers);
  const root = document.createElement("div");
  document.body.append(root);
  const mounted = await act(async () => {
    const it = mountPane(root, { actions, language, theme: undefined, onDownload, canDownload, version: "1.2.3" });
    await Promise.resolve();
    return it;
  });
  pane = mounted;
  return { actions, pane: mounted, onDownload };
}
