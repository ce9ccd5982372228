import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { bridgeScript } from "../protocol/bridge-script";

/** Folders that the workbench is served from. */
interface ServedFolders {
  /** The workbench page: `/`. */
  readonly workbench: string;
  /** The add-in's production bundle: `/addin/`. */
  readonly addin: string;
  /** `node_modules/@microsoft/office-js/dist`: `/office-js/`. It is never copied into the bundle. */
  readonly officeJs: string;
  /** Sample workbooks: `/samples/<language>/`. */
  readonly samples?: string;
}

export interface ServeOptions {
  readonly folders: ServedFolders;
  /** Port to try first (default 3000); a port in use gives way to the next free one. */
  readonly port?: number;
  /**
   * Certificate and key (PEM) for "localhost". With it, the pages come over https from two ports, which the protocol of
   * Excel on the web needs; without it, over plain http from one.
   */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

export interface RunningServer {
  /** Address of the workbench page. */
  readonly url: string;
  /** Address of the add-in's task pane, as the workbench must load it. */
  readonly addinUrl: string;
  close(): Promise<void>;
}

const firstPort = 3000;
const portsToTry = 50;

const hostName = "localhost";

/** What browsers take "localhost" for. Both are claimed, or another program's page could appear under our address. */
const loopbackAddresses = ["127.0.0.1", "::1"];

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Where the add-in's page loads Office.js from, wherever that is: worldwide, mainland China, a host of one's own. */
const officeJsOnline = /(\bsrc=["']?)https:\/\/[^"'\s>]*\/office\.js/g;

/** Serves the workbench on localhost until closed. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { folders, port = firstPort, tls } = options;
  const start = (from: number) => listen(() => createServer(folders, tls), from);
  const page = await start(port);
  const addin = tls ? await start(page.port + 1) : page;
  const scheme = tls ? "https" : "http";
  return {
    url: `${scheme}://${hostName}:${page.port}/`,
    addinUrl: `${scheme}://${hostName}:${addin.port}/addin/taskpane.html`,
    close: async () => {
      const servers = new Set([...page.servers, ...addin.servers]);
      await Promise.all([...servers].map(closeServer));
    },
  };
}

function createServer(folders: ServedFolders, tls: ServeOptions["tls"]): Server {
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    answer(folders, request, response).catch((reason: unknown) => {
      const message = reason instanceof Error ? reason.message : String(reason);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, message);
    });
  };
  return tls ? createHttpsServer({ cert: tls.cert, key: tls.key }, handler) : createHttpServer(handler);
}

/** One port, claimed on every loopback address of this machine. */
interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
}

async function listen(create: () => Server, from: number): Promise<Listening> {
  for (let port = from; port < from + portsToTry; port += 1) {
    const servers = await claim(create, port);
    if (servers) return { servers, port };
  }
  throw new Error(`No free port from ${from} to ${from + portsToTry - 1} on ${hostName}.`);
}

/** The servers on a port, or nothing when the port is taken on one of the addresses. */
async function claim(create: () => Server, port: number): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const address of loopbackAddresses) {
    const server = create();
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(port, address, () => resolve(undefined));
    });
    if (!failure) servers.push(server);
    else if (failure.code === "EADDRINUSE" || failure.code === "EACCES") {
      await Promise.all(servers.map(closeServer));
      return undefined;
    } else if (failure.code !== "EADDRNOTAVAIL" && failure.code !== "EAFNOSUPPORT") throw failure;
  }
  // Without any loopback address there is nothing to serve on.
  if (servers.length === 0) throw new Error(`This machine has no ${hostName}.`);
  return servers;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function answer(folders: ServedFolders, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page elsewhere on the web must not read the workbench through a name that it points at this machine.
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (name !== hostName && name !== "127.0.0.1") return refuse(response, 403, `Only ${hostName} is served.`);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only reading is possible.");

  const path = decodePath(request.url ?? "/");
  if (path === undefined) return refuse(response, 400, "The address cannot be read.");
  if (path === "/bridge.js") return send(request, response, ".js", bridgeScript);

  const file = fileFor(folders, path);
  const found = file === undefined ? undefined : await stat(file).catch(absent);
  if (file === undefined || !found?.isFile()) return refuse(response, 404, `${path} does not exist.`);
  if (path.startsWith("/addin/") && path.endsWith(".html"))
    return send(request, response, ".html", connectToWorkbench(await readFile(file, "utf8")));
  sendHeaders(response, extname(file), found.size);
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", (reason) => response.destroy(reason))
      .pipe(response);
}

function absent(reason: unknown): undefined {
  const code = typeof reason === "object" && reason !== null && "code" in reason ? reason.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  throw reason;
}

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
    return path.includes("\0") ? undefined : path;
  } catch (reason) {
    if (reason instanceof URIError) return undefined;
    throw reason;
  }
}

function fileFor(folders: ServedFolders, path: string): string | undefined {
  const mounts: readonly (readonly [string, string | undefined])[] = [
    ["/addin/", folders.addin],
    ["/office-js/", folders.officeJs],
    ["/samples/", folders.samples],
    ["/", folders.workbench],
  ];
  for (const [prefix, folder] of mounts) {
    if (!path.startsWith(prefix)) continue;
    if (folder === undefined) return undefined;
    const rest = path.slice(prefix.length);
    const root = normalize(folder + sep);
    const file = normalize(join(root, rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest));
    return file.startsWith(root) ? file : undefined;
  }
  return undefined;
}

/**
 * The two changes to the add-in's page, none to its scripts: Office.js comes from this machine, and the bridge script
 * stands before it. In the web flavour the bridge script finds no host and does nothing.
 */
export function connectToWorkbench(html: string): string {
  const local = html.replace(officeJsOnline, "$1/office-js/office.js");
  const bridge = '<script src="/bridge.js"></script>';
  const [head] = /<head[^>]*>/i.exec(local) ?? [];
  return head === undefined ? bridge + local : local.replace(head, `${head}${bridge}`);
}

/**
 * Nothing may be loaded from, or sent to, anywhere but this machine. `unsafe-inline` styles are what Office.js, Fluent UI
 * and the grid insert; scripts must be files.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  `frame-src 'self' https://${hostName}:*`,
  `frame-ancestors 'self' https://${hostName}:*`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function sendHeaders(response: ServerResponse, extension: string, length: number): void {
  response.writeHead(200, {
    "Content-Type": contentTypes[extension.toLowerCase()] ?? "application/octet-stream",
    "Content-Length": length,
    "Content-Security-Policy": contentSecurityPolicy,
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
}

function send(request: IncomingMessage, response: ServerResponse, extension: string, text: string): void {
  const body = Buffer.from(text, "utf8");
  sendHeaders(response, extension, body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(`${message}\n`);
}
