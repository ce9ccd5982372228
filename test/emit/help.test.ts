/** @jest-environment jsdom */
import axe from "axe-core";
import { languages, textIn, type Language, type Text } from "../../src/core/text";
import { emitAll } from "../../src/emit/all";
import { callText, exampleHtml, fails } from "../../src/emit/help-example";
import { exampleWords } from "../../src/emit/example-words";
import { searchScript, searchTerms } from "../../src/emit/help-index";
import { words } from "../../src/emit/help-words";
import { foldedText, synonyms } from "../../src/emit/synonyms";
import { unitIn, unitText } from "../../src/emit/unit-text";
import type { Formula } from "../../src/formulas/define";
import { formulas, formulaById } from "../../src/formulas";

// axe looks for a canvas to draw icon fonts on; jsdom has none and says so at length.
HTMLCanvasElement.prototype.getContext = () => null;

const files = emitAll("https://localhost:3000/");
const file = (path: string): string => {
  const content = files[path];
  if (content === undefined) throw new Error(`${path} is not written`);
  return content;
};
const parsed = (path: string): Document => new DOMParser().parseFromString(file(path), "text/html");

/** Whether a text is one or several keys of a result, which Excel shows in other words. */
function isRaw({ result }: Formula, language: Language, shown: string): boolean {
  const columns = result.kind === "table" ? result.columns : [];
  const words = [result, ...columns].flatMap((it): [string, Text][] =>
    "words" in it ? Object.entries(it.words ?? {}) : [],
  );
  const headers = columns.map(({ id, title }): [string, Text] => [id, title]);
  const known = new Map([...words, ...headers]);
  const said = new Set([...known.values()].map((text) => textIn(language, text)));
  return !said.has(shown) && shown.split(" ").every((key) => known.has(key));
}

/** The smallest pieces of text on a part of a page: cells, or what stands there instead of a table. */
const piecesOf = (part: Element): readonly string[] => {
  const cells = [...part.querySelectorAll("td, th")];
  return (cells.length > 0 ? cells : [part]).flatMap((it) => (it.textContent ?? "").split(/、|, /));
};

describe.each(languages)("the manual in %s", (language) => {
  test("has a page for every function, and the metadata links to it", () => {
    const metadata = JSON.parse(file(language === "zh-CN" ? "functions.json" : "functions-en-us.json")) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(metadata.functions.map(({ id }) => id)).toEqual(formulas.map(({ id }) => id));
    for (const { helpUrl } of metadata.functions)
      expect(files[helpUrl.replace("https://localhost:3000/", "")]).toBeDefined();
  });

  test.each(formulas.map((formula) => [formula.id, formula] as const))(
    "%s says what it is for, its arguments, equation, examples, errors and sources",
    (id, { doc, parameters }) => {
      const page = parsed(`help/${language}/${id}.html`);
      expect(page.documentElement.lang).toBe(language);
      expect(page.querySelectorAll("h1").length).toBe(1);
      expect(page.querySelector("math")).not.toBeNull();
      const failing = doc.examples.filter(fails).length;
      expect(page.querySelectorAll(".example").length).toBe(doc.examples.length - failing);
      expect(page.querySelectorAll(".failures > li").length).toBe(failing);
      expect(page.querySelectorAll(".arguments tbody tr").length).toBe(Object.keys(parameters).length);
      expect(page.body.textContent).not.toMatch(/undefined|NaN|\[object|Infinity|\{\w+\}(?!\))/);
      for (const because of page.querySelectorAll(".because")) expect(because.textContent).not.toMatch(/—|[{}]/);
      const doubtful = doc.sources.some(({ confidence }) => confidence === "to-verify");
      expect(page.querySelector(".badge") !== null).toBe(doubtful);
    },
  );

  test.each(formulas.map(({ id }) => id))("%s has no section without content and no argument without terms", (id) => {
    const page = parsed(`help/${language}/${id}.html`);
    for (const section of page.querySelectorAll("section")) {
      const [, ...content] = section.children;
      expect(content.map((part) => part.textContent?.trim() ?? "").join("")).not.toBe("");
    }
    for (const cell of page.querySelectorAll(".arguments td:nth-child(2), .errors td, .related li, .arguments th"))
      expect(cell.textContent?.trim()).not.toBe("");
  });

  test.each(formulas.map((formula) => [formula.id, formula] as const))(
    "%s names the functions to see also, and all its links lead somewhere",
    (id, { doc }) => {
      const page = parsed(`help/${language}/${id}.html`);
      const related = [...page.querySelectorAll(".related li")].map((item) => item.textContent?.trim());
      expect(related).toEqual(
        (doc.seeAlso ?? []).map((other) => `${textIn(language, formulaById(other).title)} PARK.${other}`),
      );
      for (const link of page.querySelectorAll("a[href]")) {
        const target = new URL(link.getAttribute("href") ?? "", `https://x/help/${language}/`).pathname.slice(1);
        expect(files[target]).toBeDefined();
        expect(target).not.toBe(`help/${language}/${id}.html`);
      }
    },
  );

  test.each(["index", ...formulas.map(({ id }) => id)])("%s needs nothing from elsewhere", (id) => {
    const page = parsed(`help/${language}/${id}.html`);
    for (const part of page.querySelectorAll("[src], link[href]")) {
      const path = part.getAttribute("src") ?? part.getAttribute("href") ?? "";
      expect(files[new URL(path, `https://x/help/${language}/`).href.replace("https://x/", "")]).toBeDefined();
    }
    expect(file("help/help.css")).not.toMatch(/url\(|@import/);
  });

  test.each(formulas.map((formula) => [formula.id, formula] as const))(
    "%s shows results in the words that Excel shows",
    (id, formula) => {
      const page = parsed(`help/${language}/${id}.html`);
      const shown = [...page.querySelectorAll(".answer")].flatMap(piecesOf);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((piece) => isRaw(formula, language, piece))).toEqual([]);
    },
  );

  test.each(formulas.map((formula) => [formula.id, formula] as const))(
    "%s lists the words it may answer with, and how to compare with them",
    (id, { result }) => {
      const worded = (result.kind === "table" ? result.columns : [result]).filter(({ words }) => words !== undefined);
      const page = parsed(`help/${language}/${id}.html`);
      const section = [...page.querySelectorAll("section")].find(({ textContent }) =>
        /^(结果|Result)\n/.test(textContent ?? ""),
      );
      const words = worded.flatMap((part) => Object.values(part.words ?? {}).map((word) => textIn(language, word)));
      for (const word of words) expect(section?.textContent).toContain(word);
      const formulasShown = [...page.querySelectorAll(".compare code")].map(({ textContent }) => textContent ?? "");
      expect(formulasShown.length > 0).toBe(worded.length > 0);
      for (const shown of formulasShown) {
        const [, word = ""] = /"([^"]+)"/.exec(shown) ?? [];
        expect(words).toContain(word);
      }
    },
  );

  test.each(["index", "WATER.REUSERATE", formulas.find(({ result }) => result.kind === "table")?.id ?? "index"])(
    "%s passes axe",
    async (name) => {
      document.documentElement.innerHTML = parsed(`help/${language}/${name}.html`).documentElement.innerHTML;
      document.documentElement.lang = language;
      // jsdom computes no colours; the contrast is checked by the palette and by eye.
      const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    },
    60_000,
  );

  describe("the index", () => {
    /** The ids found, and what is said about them. */
    function searched(text: string): { readonly ids: readonly string[]; readonly said: string } {
      const field = document.querySelector<HTMLInputElement>("#search");
      if (field === null) throw new Error("the index has no search");
      field.value = text;
      field.dispatchEvent(new Event("input"));
      const shown = [...document.querySelectorAll<HTMLElement>("[data-terms]")].filter(({ hidden }) => !hidden);
      return {
        ids: shown.map((entry) => entry.querySelector("code")?.textContent?.replace("PARK.", "") ?? ""),
        said: document.querySelector("#found")?.textContent ?? "",
      };
    }

    beforeAll(() => {
      document.documentElement.innerHTML = parsed(`help/${language}/index.html`).documentElement.innerHTML;
      new Function(searchScript)();
    });

    test("finds functions by Chinese and English words, ids and formulas", () => {
      expect(searched("").ids).toHaveLength(formulas.length);
      expect(searched("工业用水重复利用率 A.2").ids).toEqual(["WATER.REUSERATE"]);
      expect(searched("water REUSE industrial rate").ids).toContain("WATER.REUSERATE");
      expect(searched("water REUSE industrial rate").ids.length).toBeLessThan(formulas.length / 4);
      expect(searched("=park.water.reuserate").ids).toEqual(["WATER.REUSERATE"]);
      expect(searched("6.4").ids).toContain("SCREEN.SCORE");
    });

    test.each([
      ["标煤", "ENERGY.TCE"],
      ["回收期", "ECON.PAYBACK"],
      ["碳强度", "CARBON.INTENSITY"],
      ["CO₂", "CARBON.TOTAL"],
      ["NPV", "ECON.NPV"],
      ["ＡＨＰ", "SCREEN.WEIGHTS.AHP"],
      ["脱钩", "ELASTICITY"],
      ["冷凝水", "ENERGY.HOTWATERHEAT"],
      ["管损", "WATER.LEAKAGERATE"],
      ["固废", "WASTE.INTENSITY"],
      ["物料衡算", "BALANCE"],
      ["比焓", "ENERGY.STEAMHEAT"],
      ["达峰年", "CARBON.WEDGES"],
      ["水重复利用率", "WATER.REUSERATE"],
      ["value added", "ENERGY.INTENSITY"],
      ["decoupling", "ELASTICITY"],
    ])("finds by %s also %s, which is called something else", (text, id) => {
      const { ids, said } = searched(text);
      expect(ids).toContain(id);
      expect(ids.length).toBeLessThan(formulas.length / 2);
      expect(said).toContain(String(ids.length));
      expect(said).not.toContain(textIn(language, words.nearFound));
    });

    test("offers what is nearest to a slip, and says so", () => {
      const { ids, said } = searched("工业用水重复利用绿");
      expect(ids).toContain("WATER.REUSERATE");
      expect(ids.length).toBeLessThan(6);
      expect(said).toContain(textIn(language, words.nearFound).trim());
    });

    test("says what to do when nothing is like it, and shows all again afterwards", () => {
      expect(searched("xyzzy")).toEqual({ ids: [], said: textIn(language, words.noneFound) });
      expect(document.querySelector<HTMLElement>("[data-family]")?.hidden).toBe(true);
      expect(searched(" ").ids).toHaveLength(formulas.length);
      expect(document.querySelector<HTMLElement>("[data-family]")?.hidden).toBe(false);
    });

    test("leads to every family", () => {
      const links = [...document.querySelectorAll(".families a")].map((link) => link.getAttribute("href")?.slice(1));
      expect(links).toEqual([...document.querySelectorAll("[data-family]")].map(({ id }) => id));
    });
  });

  if (language === "en-US")
    test.each(["index", ...formulas.map(({ id }) => id)])("%s marks what is Chinese, and translates the rest", (id) => {
      const page = parsed(`help/${language}/${id}.html`);
      for (const marked of page.querySelectorAll("[lang=zh-CN]")) marked.remove();
      expect(page.body.textContent).not.toMatch(/\p{Script=Han}/u);
    });
});

test("each group of synonyms leads to a function", () => {
  const terms = formulas.map(searchTerms);
  for (const group of synonyms) {
    expect(group).toEqual(group.map(foldedText));
    const described = formulas.filter(({ id, title, doc, inputs, result }) => {
      const all = foldedText(JSON.stringify([id, title, doc.summary, inputs, result]));
      return group.some((word) => all.includes(word));
    });
    expect([group, described.length > 0]).toEqual([group, true]);
    for (const word of group) expect([word, terms.some((text) => text.includes(word))]).toEqual([word, true]);
  }
});

test("no text of an example is translated that no example has", () => {
  const given = JSON.stringify(formulas.map(({ doc }) => doc.examples));
  expect(Object.keys(exampleWords).filter((word) => !given.includes(`"${word}"`))).toEqual([]);
});

test("an example is written as it is typed into a cell", () => {
  const reuse = formulaById("WATER.REUSERATE");
  expect(callText(reuse, { reused: 75, fresh: 25 })).toBe("=PARK.WATER.REUSERATE(75, 25)");
  expect(callText(reuse, { fresh: 25 })).toBe("=PARK.WATER.REUSERATE(, 25)");
  expect(
    callText(reuse, {
      reused: [
        [1, 2],
        [3, '甲"乙'],
      ],
    }),
  ).toBe('=PARK.WATER.REUSERATE({1,2;3,"甲""乙"})');
});

test("an example that would teach something false stops the build", () => {
  expect(() =>
    exampleHtml("zh-CN", formulaById("WATER.REUSERATE"), { given: { reused: 0, fresh: 0 }, gives: 0.5 }),
  ).toThrow("does not give");
  expect(() =>
    exampleHtml("zh-CN", formulaById("WATER.REUSERATE"), {
      given: { reused: 1, fresh: 1 },
      gives: { problem: "missing-input" },
    }),
  ).toThrow("does not give");
});

test.each([
  ["m3/万元", "m³/万元"],
  ["万m3", "万m³"],
  ["tCO2/万元", "tCO₂/万元"],
  ["km2", "km²"],
  ["1", "—"],
  ["{amount}", "任意单位"],
])("the unit %s is printed as %s", (unit, text) => {
  expect(unitText("zh-CN", unit)).toBe(text);
});

test("what is measured in a unit of the reader's choice has the unit of an argument", () => {
  const intensity = formulaById("INTENSITY");
  expect(unitIn("zh-CN", intensity, "{amount}", intensity.inputs["amount"]?.title)).toBe("任意单位");
  expect(unitIn("zh-CN", intensity, "{amount}/{activity}")).toBe("同“消耗量或排放量” ÷ 同“活动量”");
  expect(unitIn("en-US", formulaById("BALANCE"), "{amount}")).toBe("unit of “inputs”");
  expect(unitIn("zh-CN", formulaById("CONVERT"), "{result}")).toBe("由参数决定");
});

test("an example names its choices in the language of the page", () => {
  const formula = formulaById("ENERGY.TCE");
  const example = { given: { carrier: "原煤", amount: 1000 }, gives: 714.3 };
  expect(exampleHtml("zh-CN", formula, example)).toContain("PARK.ENERGY.TCE(&quot;原煤&quot;, 1000)");
  const english = exampleHtml("en-US", formula, example);
  expect(english).toContain("PARK.ENERGY.TCE(&quot;raw coal&quot;, 1000)");
  expect(english).not.toContain("原煤");
});

test("an example names the choices of a table's column in the language of the page", () => {
  const total = formulaById("ENERGY.TOTAL");
  const english = exampleHtml("en-US", total, { given: { consumed: [["原煤", 1000]] }, gives: 714.3 });
  expect(english).toContain("<td>raw coal</td>");
});

test("a result that leaves out its last columns shows none of them", () => {
  const example = { given: { item: "原煤", property: "tce" }, gives: [[0.7143]] };
  const html = exampleHtml("en-US", formulaById("FACTOR"), example);
  expect(html).toContain("0.7143");
  expect(html).not.toContain("confidence");
});
