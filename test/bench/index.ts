/** What the benchmark script measures of the product's own code; it is bundled for Node and compared there. */
export { timePacks } from "./packs";
export { timeImportRun } from "./import-run";
export { dressOf } from "./dress";
export { benchReconcile } from "./reconcile";
export { reusedAmounts, timeCalls } from "./reuse-rate-calls";
export { timeWorkbook } from "./workbook";
