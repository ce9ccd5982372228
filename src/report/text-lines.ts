/** Characters that take the width of two Latin ones. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Marks that must not begin a line. */
const closing = /[，。；：、！？）》”’%,.;:!?)\]}]/;

/**
 * A text in lines of at most `width` Latin characters, a Chinese one counting two. Latin words stay whole, and no line
 * begins with a closing mark. A sheet has no flowing text: a paragraph is as many rows as it has lines.
 */
export function textLines(text: string, width: number): readonly string[] {
  const pieces = text.match(/\n|\s+|[\x21-\x7e\u00a1-\u024f]+|./gu) ?? [];
  const lines: string[] = [""];
  let used = 0;
  for (const piece of pieces) {
    if (piece === "\n") {
      lines.push("");
      used = 0;
      continue;
    }
    const size = [...piece].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
    const full = used + size > width && used > 0;
    if (full && !closing.test(piece.charAt(0))) {
      lines.push(piece.trimStart());
      used = piece.trim() === "" ? 0 : size;
    } else {
      lines[lines.length - 1] += piece;
      used += size;
    }
  }
  return lines;
}
