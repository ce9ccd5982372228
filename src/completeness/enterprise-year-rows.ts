import { isBlank } from "../core/cell";
import { defineRule, type RuleHit } from "./define";
import { textList } from "./text-list";

const name = (cell: unknown): string => String(cell).normalize("NFKC").trim();

export const enterpriseYearRows = defineRule({
  id: "enterprise-year-rows",
  since: "0.1.0",
  clause: "A.2 f)",
  severity: "warning",
  title: { zh: "每家企业每年有数据", en: "Every enterprise has data for every year" },
  message: {
    zh: "“企业年度数据”缺少 {count} 家企业 {year} 年的数据：{enterprises}。",
    en: "The yearly data of {year} lack {count} enterprises: {enterprises}.",
  },
  remedy: {
    zh: "补上这些企业该年的行；当年未投产的填 0，或从企业清单中删去已退出的企业。",
    en: "Add their rows; enter 0 where an enterprise was not running yet, or take those that left off the list of enterprises.",
  },
  because: {
    zh: "A.2 f) 要求各企业主要能耗及水耗；缺企业的合计不能与园区数据核对。",
    en: "A.2 f) asks for the energy and water of every enterprise; a sum without some of them cannot be compared with the park's.",
  },
  examples: [
    {
      years: [2022, 2023],
      tables: {
        enterprises: [{ name: "甲" }, { name: "乙" }],
        "enterprise-years": [
          { enterprise: "甲", year: 2022 },
          { enterprise: "乙", year: 2022 },
          { enterprise: "甲", year: 2023 },
        ],
      },
      finds: 1,
    },
    {
      years: [2023],
      tables: { enterprises: [{ name: "甲" }], "enterprise-years": [{ enterprise: "甲", year: 2023 }] },
      finds: 0,
    },
    // No yearly data at all: the table's own finding says so.
    { years: [2023], tables: { enterprises: [{ name: "甲" }] }, finds: 0 },
  ],
  find: ({ data }) => {
    const rows = data.rows("enterprise-years");
    const listed = data
      .rows("enterprises")
      .flatMap(({ cells }) => (isBlank(cells["name"]) ? [] : [name(cells["name"])]));
    if (rows.length === 0) return { hits: [] };
    return {
      hits: data.years.flatMap((year): RuleHit[] => {
        const present = new Set(
          rows.filter(({ cells }) => cells["year"] === year).map(({ cells }) => name(cells["enterprise"])),
        );
        const absent = listed.filter((one) => !present.has(one));
        if (absent.length === 0) return [];
        return [
          {
            place: { sheet: "enterprise-years" },
            args: {
              year: `${year}`,
              count: absent.length,
              enterprises: textList(absent.map((one) => ({ zh: one, en: one }))),
            },
          },
        ];
      }),
    };
  },
});
