import { partOf } from "../host/file/parts";

const text = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, part]) => part).join("");

/** The headings of a Word document in order, with their level; told by the style, not by their looks. */
export async function wordHeadings(docx: Uint8Array): Promise<{ readonly level: number; readonly title: string }[]> {
  const document = await partOf(docx, "word/document.xml");
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([paragraph]) => {
    const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(paragraph)?.[1];
    return level === undefined ? [] : [{ level: Number(level), title: text(paragraph) }];
  });
}
