import type { Language } from "../../core/text";

/** Another workbench beside this one, for a workbook that the add-in made. */

const parameter = "book";

/** The address of a workbench with the workbook, or an empty one. It holds as long as this page is open. */
export function addressOf(bytes: Uint8Array | null, language: Language): string {
  const address = new URL(location.href);
  address.searchParams.set("sample", "none");
  address.searchParams.set("locale", language);
  address.searchParams.delete(parameter);
  if (bytes !== null)
    address.searchParams.set(parameter, URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])));
  return address.href;
}

/** Where the workbook is that this workbench was opened for. */
export function bookIn(query: URLSearchParams): string | undefined {
  const book = query.get(parameter);
  return book?.startsWith(`blob:${location.origin}/`) === true ? book : undefined;
}
