import { createRoot } from "react-dom/client";
import { App, type AppProps, type Command, type PaneControl } from "./app";
import type { View } from "./view";

/** The mounted pane, for the ribbon's commands. */
export interface Pane {
  /** Switches to a view. */
  readonly show: (view: View) => void;
  /** Switches to the command's view and does the work there; resolves when the work ended, well or not. */
  readonly run: (command: Command) => Promise<void>;
  readonly unmount: () => void;
}

/** Draws the pane into the element, in place of what is there. */
export function mountPane(element: HTMLElement, props: Omit<AppProps, "control">): Pane {
  element.replaceChildren();
  const root = createRoot(element);
  // A command may come before the pane is drawn for the first time; it waits until then.
  let drawn: (control: PaneControl) => void = () => undefined;
  let current: PaneControl | undefined;
  const first = new Promise<PaneControl>((resolve) => {
    drawn = resolve;
  });
  const control = (it: PaneControl | null): void => {
    current = it ?? undefined;
    if (it !== null) drawn(it);
  };
  const ready = async (): Promise<PaneControl> => current ?? (await first);
  root.render(<App {...props} control={control} />);
  return {
    show: (view) =>
      void ready().then((pane) => {
        pane.show(view);
      }),
    run: async (command) => (await ready()).run(command),
    unmount: () => {
      root.unmount();
    },
  };
}
