/** The pane's views, in the order of the work. */
export const views = ["workbook", "collect", "check", "analysis", "report"] as const;
export type View = (typeof views)[number];
