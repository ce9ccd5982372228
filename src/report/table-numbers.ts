import type { ReportSection, ReportTable } from "./document";

/** Numbers tables within their chapter: 3-1, 3-2 … The preface counts as chapter 0. */
export function tableNumbers(sections: readonly ReportSection[]): ReadonlyMap<ReportTable, TableNumber> {
  const numbers = new Map<ReportTable, TableNumber>();
  const counts = new Map<string, number>();
  for (const { number, blocks } of sections) {
    const chapter = number?.split(".")[0] ?? "0";
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      const index = (counts.get(chapter) ?? 0) + 1;
      counts.set(chapter, index);
      numbers.set(block, { chapter, index });
    }
  }
  return numbers;
}

export interface TableNumber {
  readonly chapter: string;
  readonly index: number;
}
