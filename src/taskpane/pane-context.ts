import { createContext, useContext } from "react";
import type { Actions } from "../app/actions";
import type { Language } from "../core/text";
import type { Say } from "../i18n/messages";
import type { Outcome } from "../core/outcome";
import type { CellReference, Refusal } from "./actions-types";

/** What every part of the pane works with. */
export interface PaneContext {
  readonly actions: Actions;
  readonly language: Language;
  readonly say: Say;
  readonly version: string;
  /** Selects the cell in the workbook; a refusal is shown above the views. */
  readonly goTo: (reference: CellReference) => void;
  /** Hands a file to the user, where `canDownload`. */
  readonly download: (fileName: string, bytes: Uint8Array) => Promise<Outcome<true, Refusal>>;
  readonly canDownload: boolean;
}

const context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = context.Provider;

export function usePane(): PaneContext {
  const pane = useContext(context);
  if (pane === undefined) throw new Error("a part of the pane was rendered outside of it");
  return pane;
}
