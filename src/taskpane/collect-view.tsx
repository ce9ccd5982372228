import { ImportSection } from "./import-section";
import { PacksSection } from "./packs-section";
import { RunsSection } from "./runs-section";
import { useRuns } from "./use-runs";
import { useViewLayout } from "./view-layout";

/** Data sheets out to the enterprises and departments, and what comes back, with every import on record. */
export default function CollectView() {
  const layout = useViewLayout();
  const runs = useRuns();
  return (
    <div className={layout.view}>
      <PacksSection />
      <ImportSection onImported={() => void runs.run()} />
      <RunsSection runs={runs} />
    </div>
  );
}
