import type { Sample } from "../sheets/audit-values";
import { demo } from "./demo";
import { real } from "./real";

/** The filled workbooks that show what the product does. */
export const samples: Readonly<Record<Sample["id"], Sample>> = { real, demo };
