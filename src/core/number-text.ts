const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function finite(digits: string): number | undefined {
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * The number a text stands for, as Excel reads it: full-width digits, thousands separators and a trailing percent sign
 * are accepted ("１,２００" is 1200, "85%" is 0.85). Anything else is no number: `undefined`.
 */
export function numberFromText(text: string): number | undefined {
  // the usual case by itself: normalizing is slow, and whole columns of text numbers are common
  if (plain.test(text)) return finite(text);
  let body = text.normalize("NFKC").trim().replaceAll("−", "-").replaceAll("，", ",");
  const percent = body.endsWith("%");
  if (percent) body = body.slice(0, -1).trimEnd();
  if (grouped.test(body)) body = body.replaceAll(",", "");
  if (!plain.test(body)) return undefined;
  const number = finite(body);
  return number === undefined || !percent ? number : number / 100;
}
