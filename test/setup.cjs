// jsdom has no ResizeObserver, which Fluent UI's message bars ask for. Nothing is measured in jsdom, so it never fires.
if (typeof window !== "undefined" && !("ResizeObserver" in window)) {
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
