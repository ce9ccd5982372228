import { within } from "./arithmetic";

/** Whether a value is at least as good as the limit; exactly at the limit counts as reached. */
export const reaches = (figure: number, limit: number, direction: string): boolean =>
  direction === "lower" ? within(figure, limit) : within(limit, figure);
