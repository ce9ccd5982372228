import { defineRule, type RuleHit } from "./define";
import { fieldIndex, placeName } from "./field-index";
import { textList } from "./text-list";

export const ratesWithinBounds = defineRule({
  id: "rates-within-bounds",
  since: "0.1.0",
  clause: "A.2 a)",
  severity: "error",
  title: { zh: "率类指标在 0–100% 之间", en: "Rates lie between 0 and 100 %" },
  message: {
    zh: "{where}算得 {percent}%，不在 0–100% 之间。",
    en: "{where} comes to {percent}%, which is not between 0 and 100 %.",
  },
  remedy: {
    zh: "核对所用数据的数值、单位和口径：{fields}。",
    en: "Check values, units and coverage of the data it uses: {fields}.",
  },
  because: {
    zh: "利用率、回用率、占比等是部分占整体的比例；计算函数能识别的部分大于整体，另由“部分不大于整体”等规则指出数据所在。",
    en: "Rates of use and reuse and shares are parts of a whole. Where the function itself refuses a part larger than its whole, the rules on the data name the cell.",
  },
  examples: [
    { years: [2023], fields: { "A2d-15": { 2023: 120 }, "A2d-03": { 2023: 100 } }, finds: 1 },
    { years: [2023], fields: { "A2d-15": { 2023: 75 }, "A2d-03": { 2023: 100 } }, finds: 0 },
    { years: [2023], fields: { "A2d-15": { 2023: null }, "A2d-03": { 2023: 100 } }, finds: 0 },
  ],
  find: ({ evaluation, sheets }) => {
    const hits: RuleHit[] = [];
    for (const sheet of sheets) {
      if (sheet.kind !== "computed") continue;
      for (const indicator of sheet.indicators) {
        // A share that neither high nor low is good for, such as an unaccounted difference, may be negative.
        if (indicator.format !== "percent" || indicator.better === "neither") continue;
        for (const { place, outcome, bound } of evaluation.cells) {
          if (place.sheet !== sheet.id || place.field !== indicator.id) continue;
          if (!outcome.ok || typeof outcome.value !== "number") continue;
          if (outcome.value >= 0 && outcome.value <= 1) continue;
          const fields = bound.arguments.flatMap((argument) =>
            argument.kind === "cell" ? [argument.place] : argument.kind === "range" ? argument.places : [],
          );
          const titles = fields.flatMap(({ field }) => {
            const title = field === undefined ? undefined : fieldIndex(sheets).get(field)?.field.title;
            return title === undefined ? [] : [title];
          });
          hits.push({
            place,
            clause: indicator.clause,
            args: {
              where: placeName(sheets, place),
              percent: Number((outcome.value * 100).toPrecision(4)),
              fields: textList(titles),
            },
          });
        }
      }
    }
    return { hits };
  },
});
