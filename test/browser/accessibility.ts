import axe from "axe-core";
import type { Frame } from "playwright-core";

/** How the reader has set up the screen. */
export const appearances = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** What axe finds wrong with a document, one line a rule with the elements concerned. `exclude` is a CSS selector. */
export async function violations(frame: Frame, exclude?: string): Promise<string[]> {
  // Colours are judged when they stand still, and after the page heard of a change of appearance.
  await frame.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async (hidden) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: all } = await checker.run(hidden === undefined ? document : { exclude: [hidden] }, {
      iframes: false,
    });
    return all.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(" ")}`);
  }, exclude);
  return found;
}
