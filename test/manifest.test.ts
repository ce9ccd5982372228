/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../src/core/text";
import { functionsFile } from "../src/emit/functions-json";
import { commandNames } from "../src/host/excel/commands";
import { productName } from "../src/i18n";

/** What Microsoft's schema and online validator ask of the manifest, checked without a network. */

const root = join(__dirname, "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");
const all = (name: string, within: ParentNode = manifest): Element[] =>
  [...within.querySelectorAll("*")].filter((element) => element.tagName === name);
const one = (name: string, within?: ParentNode): Element => {
  const [first, ...more] = all(name, within);
  if (first === undefined || more.length > 0)
    throw new Error(`${name} stands ${first === undefined ? 0 : more.length + 1} times`);
  return first;
};
const children = (element: Element): string[] => [...element.children].map((child) => child.tagName);
const value = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
const top = manifest.documentElement;
const direct = (name: string): Element => {
  const found = [...top.children].find((child) => child.tagName === name);
  if (found === undefined) throw new Error(`${name} is missing`);
  return found;
};
const [defaultLocale, ...otherLocales] = languages;

const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

test("is well-formed XML", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
});

test.each(Object.entries(order))("the parts of %s stand in the order the schema demands", (name, parts) => {
  const elements = all(name);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    const places = children(element).map((child) => parts.indexOf(child));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("the custom functions' parts stand in order", () => {
  const point = all("ExtensionPoint").find((element) => element.getAttribute("xsi:type") === "CustomFunctions");
  expect(point === undefined ? [] : children(point)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
});

test("every resource id resolves, is used, and is at most 32 characters long", () => {
  const resources = one("Resources");
  const defined = ["bt:Image", "bt:Url", "bt:String"]
    .flatMap((name) => all(name, resources))
    .map((element) => element.getAttribute("id") ?? "");
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of [
    ...defined,
    ...[...manifest.querySelectorAll("[id]")].map((element) => element.getAttribute("id") ?? ""),
  ]) {
    expect(id).not.toBe("");
    expect(id.length).toBeLessThanOrEqual(32);
  }
});

const texts = (element: Element): string[] => [
  value(element),
  ...[...element.children].map((child) => child.getAttribute("Value") ?? ""),
];

test("texts keep to their lengths", () => {
  const longest: readonly (readonly [readonly Element[], number])[] = [
    [all("bt:String", one("bt:ShortStrings")), 125],
    [all("bt:String", one("bt:LongStrings")), 250],
    [[direct("DisplayName")], 125],
    [[direct("Description")], 250],
    [all("bt:Url"), 2048],
  ];
  for (const [elements, limit] of longest) {
    for (const text of elements.flatMap(texts)) {
      expect(text).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  }
  expect(direct("ProviderName").textContent?.length ?? 0).toBeLessThanOrEqual(125);
});

test("every text and page has each language, and none repeats the default", () => {
  expect(direct("DefaultLocale").textContent).toBe(defaultLocale);
  // The namespace and the two addresses of the program itself are the same in every language.
  const same = ["Functions.Namespace", "Taskpane.Url", "Functions.Script.Url"];
  const localised = [
    direct("DisplayName"),
    direct("Description"),
    direct("SupportUrl"),
    ...[...all("bt:String"), ...all("bt:Url")].filter((element) => !same.includes(element.getAttribute("id") ?? "")),
  ];
  for (const element of localised) {
    expect([...element.children].map((child) => child.getAttribute("Locale"))).toEqual(otherLocales);
  }
  expect(texts(direct("DisplayName"))).toEqual([productName.zh, productName.en]);
  for (const override of [...manifest.querySelectorAll("*")].filter((element) => element.localName === "Override")) {
    expect(override.tagName).toBe(override.closest("Resources") === null ? "Override" : "bt:Override");
  }
});

const urls = [
  ...source.matchAll(/(?:DefaultValue|Value)="(\w+:[^"]*)"/g),
  ...source.matchAll(/<AppDomain>([^<]*)</g),
].map((match) => match[1] ?? "");

test("every address is https, on one origin", () => {
  expect(urls.length).toBeGreaterThan(8);
  for (const url of urls) expect(new URL(url).protocol).toBe("https:");
  expect(new Set(urls.map((url) => new URL(url).origin)).size).toBe(1);
});

test("icons exist in the size they are named and used for", () => {
  const wanted = [
    ...[...manifest.querySelectorAll("*")]
      .filter((element) => element.tagName === "bt:Image" && element.hasAttribute("resid"))
      .map((element) => ({ id: element.getAttribute("resid"), size: Number(element.getAttribute("size")) }))
      .map(({ id, size }) => ({
        size,
        url: value(all("bt:Image").find((image) => image.getAttribute("id") === id) ?? top),
      })),
    { size: 32, url: value(direct("IconUrl")) },
    { size: 64, url: value(direct("HighResolutionIconUrl")) },
    { size: 128, url: `${new URL(value(direct("IconUrl"))).origin}/assets/icon-128.png` },
  ];
  for (const size of [16, 32, 80]) expect(wanted.map((icon) => icon.size)).toContain(size);
  for (const { size, url } of wanted) {
    const path = join(root, new URL(url).pathname);
    expect(existsSync(path)).toBe(true);
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test("one shared runtime serves pane, commands and functions", () => {
  const runtime = one("Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const resid = runtime.getAttribute("resid");
  const sharing = [
    one("FunctionFile"),
    one("SourceLocation", one("Page")),
    ...all("Action").flatMap((action) => all("SourceLocation", action)),
  ];
  expect(sharing.map((element) => element.getAttribute("resid"))).toEqual(sharing.map(() => resid));
  expect(all("TaskpaneId")).toEqual([]);
});

test("every button calls a command that exists, and every command has its button", () => {
  expect(all("FunctionName").map((element) => element.textContent)).toEqual([...commandNames]);
});

test("the metadata files are those the build writes", () => {
  const metadata = all("bt:Url").find((element) => element.getAttribute("id") === "Functions.Metadata.Url");
  const files = metadata === undefined ? [] : texts(metadata).map((url) => new URL(url).pathname.slice(1));
  expect(files).toEqual(languages.map((language) => functionsFile[language]));
});

test("the version is the package's, in four parts", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(direct("Version").textContent).toBe(`${version}.0`);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the id is a random GUID", () => {
  expect(direct("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
