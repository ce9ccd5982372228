import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { textIn } from "./list-rows";

/** The alphabet of unified social credit codes, in the order of its digits' values (GB 32100-2015). */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codeLength = 18;

/** Whether a code has 18 characters of the alphabet and its check character is right. */
function isCreditCode(code: string): boolean {
  const digits = [...code].map((character) => alphabet.indexOf(character));
  if (digits.length !== codeLength || digits.includes(-1)) return false;
  const sum = digits.slice(0, -1).reduce((all, digit, place) => all + digit * 3 ** place, 0);
  return (alphabet.length - (sum % alphabet.length)) % alphabet.length === digits.at(-1);
}

export const codeFormats = defineRule({
  id: "code-formats",
  since: "0.1.0",
  clause: "A.1 b)",
  severity: "warning",
  title: { zh: "园区、企业和行业代码", en: "Codes of the park, its enterprises and industries" },
  message: { zh: "代码有误：{what}“{given}”{fault}。", en: "The {what} “{given}” {fault}." },
  remedy: { zh: "对照证照和公告目录改正。", en: "Correct it by the licence or the catalogue." },
  because: {
    zh: "统一社会信用代码 18 位，末位为校验码，每家企业唯一（GB 32100-2015，待核实）；工业企业的行业代码属 GB/T 4754 的 B、C、D 门类；开发区代码为 S 或 G 加 6 位数字。",
    en: "A unified social credit code has 18 characters, the last a check, and belongs to one enterprise (GB 32100-2015, to be verified); industry is B, C or D of GB/T 4754; a park's code is S or G and six digits.",
  },
  examples: [
    { tables: { enterprises: [{ name: "甲", code: "9143000000000", industry: "C2669" }] }, finds: 1 },
    { tables: { enterprises: [{ name: "甲", code: "91430000000000019P", industry: "C2669" }] }, finds: 0 },
    { tables: { enterprises: [{ name: "甲", code: "91430000000000018P", industry: "C2669" }] }, finds: 1 },
    {
      tables: {
        enterprises: [
          { name: "甲", code: "91430000000000019P", industry: "C2669" },
          { name: "乙", code: "91430000000000019P", industry: "C2669" },
        ],
      },
      finds: 1,
    },
    { tables: { enterprises: [{ name: "甲", code: null, industry: "F5139" }] }, finds: 1 },
    { fields: { "A1a-02": "437999" }, finds: 1 },
    { fields: { "A1a-02": "S437999" }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const hits: RuleHit[] = [];
    const seen = new Set<string>();
    const add = (place: RuleHit["place"], what: Text, given: string, fault: Text) => {
      hits.push({ place, args: { what, given, fault } });
    };
    const park = data.value("A1a-02");
    if (typeof park === "string" && !/^[SG]\d{6}(?!\d)/.test(park.normalize("NFKC").trim())) {
      const place = valuePlace(fieldOf(sheets, "A1a-02"));
      add(place, { zh: "园区代码", en: "park code" }, park, {
        zh: "不是 S 或 G 加 6 位数字",
        en: "is not S or G and six digits",
      });
    }
    for (const row of data.rows("enterprises")) {
      const code = textIn(row, "code")?.normalize("NFKC").toUpperCase();
      const industry = textIn(row, "industry")?.normalize("NFKC").toUpperCase();
      const at = (column: string) => ({ sheet: "enterprises", row: row.index, column });
      const credit: Text = { zh: "统一社会信用代码", en: "social credit code" };
      if (code !== undefined && seen.has(code))
        add(at("code"), credit, code, { zh: "与另一家企业相同", en: "is that of another enterprise too" });
      else if (code !== undefined && !isCreditCode(code))
        add(at("code"), credit, code, { zh: "位数、字符或校验码不对", en: "has a wrong length, character or check" });
      if (code !== undefined) seen.add(code);
      if (industry !== undefined && !/^[BCD]\d{2,4}$/.test(industry)) {
        add(at("industry"), { zh: "行业代码", en: "industry code" }, industry, {
          zh: "不属于工业门类（B、C、D）",
          en: "is none of industry (B, C, D)",
        });
      }
    }
    return { hits };
  },
});
