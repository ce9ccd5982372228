import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { FaultMessage } from "./fault-message";
import { usePane } from "./pane-context";
import { useTask } from "./use-task";
import { useViewLayout } from "./view-layout";

/** For a file made outside Excel, or edited without the add-in, whose computed cells show #NAME?. */
export function ReconnectFormulas() {
  const { actions, say } = usePane();
  const layout = useViewLayout();
  const reconnecting = useTask(actions.reconnectFormulas);
  return (
    <section>
      <p className={layout.text}>{say("reconnect.when")}</p>
      <Button disabledFocusable={reconnecting.running} onClick={() => void reconnecting.run()}>
        {say(reconnecting.running ? "reconnect.running" : "reconnect.do")}
      </Button>
      <div aria-live="polite">
        {reconnecting.fault !== undefined && (
          <FaultMessage fault={reconnecting.fault} onRetry={() => void reconnecting.run()} />
        )}
        {reconnecting.fault === undefined && reconnecting.value !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{say("reconnect.done", { count: reconnecting.value })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  );
}
