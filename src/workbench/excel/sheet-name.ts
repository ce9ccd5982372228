/** Excel's rules for the names of sheets, tables and defined names. */
import type { ModelContext } from "./context";
import { invalidArgument, itemAlreadyExists } from "./faults";

/** @throws InvalidArgument for a name Excel refuses, ItemAlreadyExists for one in use */
export function requireSheetName(context: ModelContext, name: unknown, location: string, self?: string): string {
  if (
    typeof name !== "string" ||
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw invalidArgument(
      location,
      "A sheet name has 1 to 31 characters, none of \\ / ? * [ ] : and no apostrophe at its ends.",
    );
  }
  const taken = context.grid
    .sheets()
    .some((sheet) => sheet.id !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(location, `A sheet named "${name}" already exists.`);
  return name;
}

/** Whether a text can name a table or a range: letters, digits, "_" and ".", and no cell reference. */
export function isDefinedNameText(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^[RrCc]$/.test(name) &&
    !/^[Rr]\d*[Cc]\d*$/.test(name)
  );
}
