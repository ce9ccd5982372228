/**
 * `npm run excel`: serves the built add-in on the manifest's origin and sideloads it into desktop Excel with Office's own
 * tooling. Desktop Excel exists on Windows and macOS only.
 */
const { spawn, spawnSync } = require("node:child_process");
const { createReadStream, existsSync, statSync } = require("node:fs");
const https = require("node:https");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const port = 3000;

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

function answer(request, response) {
  const wanted = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
  const file = path.normalize(path.join(dist, wanted));
  if (!file.startsWith(dist + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
  });
  createReadStream(file).pipe(response);
}

async function main() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log(
      "桌面版 Excel 只有 Windows 和 macOS 版本：请在浏览器中打开 Excel 网页版，用“加载项 → 更多设置 → 上传我的加载项”上传 dist/manifest.xml，" +
        "或运行 npm start 使用试用工作台。\n" +
        "Desktop Excel exists on Windows and macOS only: upload dist/manifest.xml to Excel on the web " +
        "(Add-ins, More settings, Upload my add-in), or run npm start for the workbench.",
    );
    return;
  }
  const build = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit", shell: true });
  if (build.status !== 0) process.exit(build.status ?? 1);
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const server = https.createServer(await getHttpsServerOptions(), answer);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  console.log(`https://localhost:${port} — Ctrl+C 结束 / to stop`);
  const tool = [
    "--yes",
    "office-addin-debugging@7.0.0",
    "start",
    path.join(dist, "manifest.xml"),
    "desktop",
    "--app",
    "excel",
    "--no-debug",
  ];
  spawn("npx", tool, { cwd: root, stdio: "inherit", shell: true });
}

main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
