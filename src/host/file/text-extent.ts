/** Characters that take the width of two digits: Chinese, Japanese and Korean script and full-width forms. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How many digits of the same font a line of text is wide. */
function displayWidth(line: string): number {
  let width = 0;
  for (const char of line) width += char.length > 1 || wide.test(char) ? 2 : 1;
  return width;
}

/** How many lines the text takes when it is wrapped to a column of so many digits. */
export function wrappedLines(text: string, columnWidth: number): number {
  // Latin words do not break anywhere, and a Chinese line must not begin with punctuation: some of a line stays empty.
  const usable = Math.max(4, columnWidth * 0.94 - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / usable)), 0);
}
