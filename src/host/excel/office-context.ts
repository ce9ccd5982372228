/** What the pane needs to know of Office, and what Office does for it beside the workbook. */
export interface OfficeSurroundings {
  /** Office's display language, e.g. "zh-CN". */
  readonly displayLanguage: string;
  /** Colours of the Office theme as "#rrggbb"; `undefined` where the host does not tell (Excel on the web). */
  readonly theme: Office.OfficeTheme | undefined;
  /**
   * Whether `download` reaches the user. Excel for Mac shows the pane in a view that drops downloads without a word.
   */
  readonly canDownload: boolean;
  /** Hands the user a file. */
  readonly download: (fileName: string, bytes: Uint8Array) => void;
  /** Opens the task pane if it is closed. */
  readonly showPane: () => Promise<void>;
}

/** Time after which the browser has certainly taken over a download, ms. */
const downloadGrace = 60_000;

function download(fileName: string, bytes: Uint8Array): void {
  // A copy, because a view of a shared buffer is no content of a Blob.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadGrace);
}

/**
 * Waits for Office. Outside Excel it waits forever, on purpose: the page's own text then says that Excel does not
 * answer, and there is nothing a pane could do.
 */
export async function connectToOffice(): Promise<OfficeSurroundings> {
  const { host, platform } = await Office.onReady();
  if (host !== Office.HostType.Excel) return new Promise<never>(() => undefined);
  return {
    displayLanguage: Office.context.displayLanguage,
    theme: Office.context.officeTheme,
    canDownload: platform !== Office.PlatformType.Mac,
    download,
    showPane: () => Office.addin.showAsTaskpane(),
  };
}
