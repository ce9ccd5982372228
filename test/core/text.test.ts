import { languageFor, languages, textIn } from "../../src/core/text";

test("a text is given in the language asked for", () => {
  const text = { zh: "水", en: "water" };
  expect(languages.map((language) => textIn(language, text))).toEqual(["水", "water"]);
});

test("Chinese of every kind reads Chinese, everything else English, and an unknown language the standard's own", () => {
  for (const chinese of ["zh-CN", "zh-TW", "ZH-hk", "zh", undefined, ""]) expect(languageFor(chinese)).toBe("zh-CN");
  for (const other of ["en-US", "de-DE", "ja-JP", "nzh"]) expect(languageFor(other)).toBe("en-US");
});
