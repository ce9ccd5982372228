import { Component, type ReactNode } from "react";
import type { Say } from "../i18n/messages";
import { ErrorReport } from "./error-report";

interface Props {
  readonly say: Say;
  readonly version: string;
  readonly children: ReactNode;
}

/** Keeps a fault in drawing the pane from leaving it blank: shows what happened, and draws anew on request. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean; readonly error?: unknown }> {
  override state: { readonly failed: boolean; readonly error?: unknown } = { failed: false };

  static getDerivedStateFromError(error: unknown): { readonly failed: true; readonly error: unknown } {
    return { failed: true, error };
  }

  override render(): ReactNode {
    const { say, version, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <ErrorReport
        error={this.state.error}
        say={say}
        version={version}
        onRetry={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}
