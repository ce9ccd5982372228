import type { Text } from "../core/text";
import type { CellReference, ReportDocument, ReportSection } from "./actions-types";

/** Something a chapter lacks, with its cell where there is one. */
export interface Gap {
  readonly text: string;
  readonly reference: CellReference | undefined;
}

/** A chapter of the report with the gaps of all its sections. */
export interface Chapter {
  readonly number: string | null;
  readonly title: Text;
  readonly gaps: readonly Gap[];
}

/** "表名!F12" as a place to go to; a sheet's name may itself hold an exclamation mark. */
function referenceIn(text: string | undefined): CellReference | undefined {
  const at = text?.lastIndexOf("!") ?? -1;
  return text === undefined || at < 1 ? undefined : { sheet: text.slice(0, at), cell: text.slice(at + 1) };
}

function gapsOf(section: ReportSection): Gap[] {
  return section.blocks.flatMap((block) =>
    block.kind === "gap" ? [{ text: block.text, reference: referenceIn(block.reference) }] : [],
  );
}

/** The chapters in order, each with what it and its sections lack. */
export function chaptersOf(document: ReportDocument): readonly Chapter[] {
  const chapters: { number: string | null; title: Text; gaps: Gap[] }[] = [];
  for (const section of document.sections) {
    const current = chapters.at(-1);
    if (section.level === 1 || current === undefined)
      chapters.push({ number: section.number, title: section.title, gaps: gapsOf(section) });
    else current.gaps.push(...gapsOf(section));
  }
  return chapters;
}
