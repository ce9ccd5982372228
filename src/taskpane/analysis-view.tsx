import { FactorSection } from "./factor-section";
import { QualitySection } from "./quality-section";
import { RollUpSection } from "./roll-up-section";
import { useViewLayout } from "./view-layout";

/** What the data say together: the enterprises against the park, how sure it is, and what factors weigh. */
export default function AnalysisView() {
  const layout = useViewLayout();
  return (
    <div className={layout.view}>
      <RollUpSection />
      <QualitySection />
      <FactorSection />
    </div>
  );
}
