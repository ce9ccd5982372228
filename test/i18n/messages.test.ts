import { languages, textIn } from "../../src/core/text";
import { messageKeys, messageText, sayIn } from "../../src/i18n/messages";

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();

test.each(messageKeys)("%s says the same in every language, slot for slot", (key) => {
  const text = messageText(key);
  expect(slots(text.en)).toEqual(slots(text.zh));
  for (const language of languages) expect(textIn(language, text).trim()).not.toBe("");
  expect(text.zh).toMatch(/\p{Script=Han}/u);
});

test("fills slots in the language, years without a separator", () => {
  expect(sayIn("zh-CN")("create.period", { from: 2022, to: 2024, count: 3 })).toBe("审核考察期：2022–2024 年，共 3 年");
  expect(sayIn("en-US")("overview.filled", { filled: 3, due: 12000 })).toBe("3 of 12,000 filled");
});
