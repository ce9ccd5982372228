import { textIn, type Text } from "../core/text";
import type { BookContent } from "../workbook/content";
import { layoutDataSheet, type Marks } from "./data-sheet";
import { layoutExample } from "./example-sheet";
import { layoutGuide } from "./guide-sheet";
import type { Pack } from "./pack";

const title: Text = { zh: "园区清洁生产审核数据填报", en: "Data for the park's cleaner-production audit" };

/** The pack as a workbook: guide, data sheets, example. Marked entries make it a copy to be corrected. */
export function layoutPack({ identity, sheets, entries }: Pack, marks?: Marks): BookContent {
  return {
    language: identity.language,
    title: `${textIn(identity.language, title)} ${identity.name}`,
    sheets: [
      layoutGuide(identity),
      ...sheets.map((sheet) => layoutDataSheet({ sheet, identity, entries, ...(marks !== undefined && { marks }) })),
      layoutExample(identity),
    ],
  };
}
