import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** Usual places of Chrome, Edge and Chromium, by platform, best first. */
function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ];
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
        const folder = process.env[variable];
        if (folder === undefined) return [];
        return [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
        ];
      });
    default:
      return [
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/snap/bin/chromium",
        "/usr/bin/microsoft-edge",
      ];
  }
}

/**
 * The npm package's own Chromium, for Linux on x64; unpacked the first time. Each worker of the test runner has a copy of
 * its own (200 MB in the temporary folder), for two that unpack at once would spoil each other's.
 */
function browserFromNpm(): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(tmpdir(), `park-audit-chromium-${process.env["JEST_WORKER_ID"] ?? "0"}`);
  mkdirSync(folder, { recursive: true });
  // In a process of its own, because the package exists only as an ES module.
  const script = `import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath());`;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    cwd: __dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}

/**
 * Path of the browser to test with: `CHROME_PATH`, an installed Chrome, Edge or Chromium, or the one from npm.
 * @throws a sentence that says what to do when there is none
 */
function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, but there is no such file.`);
  }
  const found = usualPlaces().find((path) => existsSync(path)) ?? browserFromNpm();
  if (found === undefined)
    throw new Error("No browser found. Install Google Chrome, or set CHROME_PATH to a Chrome, Edge or Chromium.");
  return found;
}

const localAddresses = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ["about:", "blob:", "data:", "chrome-error:"].includes(protocol) || localAddresses.has(hostname);
}

/** A browser for one test file. Requests that would leave this machine are blocked, and fail the test at `close()`. */
export class TestBrowser {
  private readonly escaped: string[] = [];
  /** Errors of the pages: exceptions nobody caught and what the console shows as errors. */
  readonly pageErrors: string[] = [];

  private constructor(private readonly browser: Browser) {}

  static async launch(): Promise<TestBrowser> {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      headless: true,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    return new TestBrowser(browser);
  }

  /** Opens a page in a context of its own: no storage is shared between tests. */
  async open(url: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      ...options,
    });
    await this.watch(context);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  private async watch(context: BrowserContext): Promise<void> {
    context.on("weberror", (error) => this.pageErrors.push(error.error().message));
    context.on("console", (message) => {
      if (message.type() === "error") this.pageErrors.push(`${message.text()} (${message.location().url})`);
    });
    context.on("request", (request) => {
      if (!isLocal(request.url())) this.escaped.push(request.url());
    });
    await context.route(
      (url) => !isLocal(url.href),
      (route) => route.abort("blockedbyclient"),
    );
  }

  /** @throws when a page asked for anything outside this machine */
  async close(): Promise<void> {
    await this.browser.close();
    if (this.escaped.length > 0) throw new Error(`Requests left this machine:\n${this.escaped.join("\n")}`);
  }
}
