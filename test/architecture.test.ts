import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const { layers, inner } = jest.requireActual<{
  layers: Readonly<Record<string, readonly string[]>>;
  inner: readonly string[];
}>("../.layers.cjs");

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));

test("ARCHITECTURE.md prints the layer table as it is enforced", () => {
  const printed = /<!-- layers:begin -->\n([\s\S]*?)\n<!-- layers:end -->/.exec(
    readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8"),
  );
  const rows = Object.entries(layers).map(
    ([layer, may]) => `| \`${layer}\` | ${may.length === 0 ? "—" : may.join(", ")} |`,
  );
  expect(printed?.[1]?.split("\n").slice(2)).toEqual(rows);
});

test("every folder of src is a layer, and every layer a folder", () => {
  const folders = readdirSync(path.join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(new Set(Object.keys(layers).map((layer) => layer.split("/")[0]))).toEqual(new Set(folders));
});

test("the inner folders are those compiled without the DOM, Node and Office", () => {
  const config = JSON.parse(readFileSync(path.join(root, "tsconfig.inner.json"), "utf8")) as { include: string[] };
  expect(new Set(config.include)).toEqual(new Set(inner.map((folder) => `src/${folder}`)));
});

test("only host/excel names Office's globals", () => {
  const elsewhere = sources("src").filter(
    (file) => !file.startsWith(path.join("src", "host", "excel")) && !file.startsWith(path.join("src", "workbench")),
  );
  expect(elsewhere.length).toBeGreaterThan(50);
  for (const file of elsewhere) {
    const code = readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect([file, /\b(Excel|Office|OfficeRuntime|OfficeExtension|CustomFunctions)\.[A-Za-z]/.test(code)]).toEqual([
      file,
      false,
    ]);
  }
});

test("the top level holds what the project's card allows", () => {
  const allowed =
    /^(src|assets|test|node_modules|dist|out|manifest\.xml|package(-lock)?\.json|tsconfig(\.inner)?\.json|webpack\.config\.js|(eslint|jest)\.config\.[cm]js|README\.md|ARCHITECTURE\.md|CHANGELOG\.md|LICENSE|\..*)$/;
  expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
});
