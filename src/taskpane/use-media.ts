import { useSyncExternalStore } from "react";

/** Whether a media query holds, and again whenever that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      // Test environments without a layout have no matchMedia; nothing ever changes there.
      if (typeof window.matchMedia !== "function") return () => undefined;
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => {
        list.removeEventListener("change", changed);
      };
    },
    () => typeof window.matchMedia === "function" && window.matchMedia(query).matches,
  );
}
