/** Starts Univer with the parts a plain spreadsheet needs. */
import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, CELL_INVERTED_INDEX_CACHE, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";

export type GridLocale = "zh-CN" | "en-US";

const LOCALES: Readonly<Record<GridLocale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export interface UniverApp {
  readonly api: FUniver;
  readonly injector: Injector;
  setLocale(locale: GridLocale): void;
  dispose(): void;
}

/**
 * Univer remembers the cells of a column by their values, and there 0 is the same as blank: from the second formula of a
 * calculation on, IF(A1="","",A1) would lose a zero. Without that memory each comparison looks at its cell, as in Excel.
 */
function compareCellByCell(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

/**
 * @param container the element the grid fills
 * @param locale language of the grid's own menus
 */
export function startUniver(container: HTMLElement, locale: GridLocale): UniverApp {
  compareCellByCell();
  const univer = new Univer({
    theme: defaultTheme,
    locale: LOCALES[locale],
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    disableAutoFocus: true,
    // Clause numbers are texts on purpose.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    // A file shows the values it was saved with until the add-in is there to compute them.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  return {
    api,
    injector: univer.__getInjector(),
    setLocale: (next) => api.setLocale(LOCALES[next]),
    dispose: () => univer.dispose(),
  };
}
