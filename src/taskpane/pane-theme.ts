import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Language } from "../core/text";

/** The product's teal, dark to light; 80 carries white text at more than 4.5 : 1. */
const teal: BrandVariants = {
  10: "#011211",
  20: "#031f1d",
  30: "#05302d",
  40: "#073e3a",
  50: "#094c48",
  60: "#0a5a55",
  70: "#0b6963",
  80: "#0c7771",
  90: "#1b8880",
  100: "#33988f",
  110: "#4ba89e",
  120: "#63b7ad",
  130: "#7cc6bc",
  140: "#96d4cb",
  150: "#b2e2db",
  160: "#d3f1ec",
};

const latinFonts = '"Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", Arial';
const chineseFonts = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"';

/** The reader's script comes first: quotation marks and dashes are as wide as the font they are taken from. */
const fontFamily: Readonly<Record<Language, string>> = {
  "zh-CN": `${chineseFonts}, ${latinFonts}, sans-serif`,
  "en-US": `${latinFonts}, ${chineseFonts}, sans-serif`,
};

export type ThemeName = "light" | "dark" | "high-contrast";

/** A theme of the pane; made on request, since one of three is used. The fonts are those of the language. */
export function fluentTheme(name: ThemeName, language: Language): Theme {
  const fontFamilyBase = fontFamily[language];
  switch (name) {
    case "light":
      return { ...createLightTheme(teal), fontFamilyBase };
    case "dark":
      // The default brand colours are too dim on the dark background for text.
      return {
        ...createDarkTheme(teal),
        colorBrandForeground1: teal[120],
        colorBrandForeground2: teal[130],
        colorCompoundBrandForeground1: teal[120],
        colorCompoundBrandStroke: teal[120],
        colorBrandForegroundLink: teal[130],
        fontFamilyBase,
      };
    case "high-contrast":
      return { ...teamsHighContrastTheme, fontFamilyBase };
  }
}

/** What the program that holds the pane tells of its colours; "#rrggbb", absent where it does not say. */
export interface HostColors {
  readonly bodyBackgroundColor?: string | undefined;
}

/** Whether a background is dark; `undefined` when the colour cannot be read. */
function isDark(color: string | undefined): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The system's contrast theme wins, then the host's background, then the system's preference. */
export function themeName(
  host: HostColors | undefined,
  system: { readonly forcedColors: boolean; readonly prefersDark: boolean },
): ThemeName {
  if (system.forcedColors) return "high-contrast";
  return (isDark(host?.bodyBackgroundColor) ?? system.prefersDark) ? "dark" : "light";
}
