import type { Language } from "../../core/text";

/**
 * What the host tells Office.js about itself before the add-in starts. The values are the workbench's own choice within
 * what the library accepts; nothing here is measured on a real Excel.
 */

/** How the add-in reaches its host: the messages of Excel on the web, or the desktop's `window.external`. */
export type Flavour = "web" | "bridge";

/** Colours of the Office theme, as `#rrggbb`. Only the desktop flavour hands them to the add-in. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const lightTheme: OfficeTheme = {
  bodyBackgroundColor: "#ffffff",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#f5f5f5",
  controlForegroundColor: "#242424",
};

/**
 * API sets the workbench claims. ExcelApi stops at 1.15 because the library's own gates do; `CustomFunctions` 1.9 (an
 * internal set) makes the library send results as arrays with timing.
 */
const requirementMatrix: Readonly<Record<string, string>> = {
  AddinCommands: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.1",
  ExcelApi: "1.15",
  RibbonApi: "1.1",
  SharedRuntime: "1.2",
};

/** `OSF.HostInfoFlags`: SharedApp (1) and CustomFunction (2), which together are the shared runtime. */
const sharedRuntimeFlags = 3;

/** Display mode of `Office.onReady`'s `addin.visibilityMode`. */
const taskpaneMode = 2;

const hostVersion = "16.0.15407.10000";
const documentUrl = "park-audit-workbench.xlsx";

/** The `_host_Info` text: host, platform, file version, language, correlation id, dialog, logging, flags. */
export function hostInfo(flavour: Flavour, locale: Language): string {
  const platform = flavour === "web" ? "Web" : "Win32";
  // "disableLogging" keeps the library from loading or sending telemetry.
  return ["Excel", platform, "16.01", locale, "telemetry", "", "disableLogging", sharedRuntimeFlags].join("$");
}

/** The answer to `ContextActivationManager_getAppContextAsync` (web flavour). */
export function webAppContext(controlId: string, locale: Language, settings: readonly (readonly [string, string])[]) {
  return {
    _id: controlId,
    _appName: 16, // Excel on the web
    _appVersion: "16",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 0,
    _eToken: "",
    _correlationId: controlId,
    _appInstanceId: controlId,
    _requirementMatrix: JSON.stringify(requirementMatrix),
    _hostFullVersion: hostVersion,
    _initialDisplayMode: taskpaneMode,
    _featureGates: {},
  };
}

export interface SettingsAccess {
  read(): readonly (readonly [string, string])[];
  write(settings: readonly (readonly [string, string])[]): void;
}

/** The object that `window.external.GetContext()` gives (desktop flavour). */
export function desktopContext(
  instanceId: string,
  locale: Language,
  theme: () => OfficeTheme,
  settings: SettingsAccess,
) {
  return {
    GetAppType: () => 1, // Excel for Windows
    GetSolutionRef: () => instanceId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 0, // read and write
    GetActivationMode: () => 2, // document opened
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instanceId,
    GetInstanceId: () => instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementMatrix),
    GetHostFullVersion: () => hostVersion,
    GetInitialDisplayMode: () => taskpaneMode,
    GetOfficeThemeInfo: () => JSON.stringify(themeAsNumbers(theme())),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [name, value] of settings.read()) {
          keys.push(name);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.write(keys.map((name, index) => [name, values[index] ?? ""]));
      },
    }),
  };
}

/** The desktop hands colours over as numbers 0xRRGGBB; the library turns them back into `#rrggbb`. */
function themeAsNumbers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]),
  );
}
