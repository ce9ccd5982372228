import { HostFault, type HostObject } from "./contract";

/** `Microsoft.AppRuntime.AppRuntimeService`: `Office.addin.showAsTaskpane()` and `hide()`. */
export class AppRuntimeService implements HostObject {
  readonly _Type = "AppRuntimeService";
  private state = "Visible";

  /** @param onVisibility told when the add-in shows or hides its pane */
  constructor(private readonly onVisibility: (visible: boolean) => void) {}

  GetAppRuntimeState(): string {
    return this.state;
  }

  SetAppRuntimeState(state: unknown): void {
    if (state !== "Visible" && state !== "Background" && state !== "Inactive")
      throw new HostFault(
        "InvalidArgument",
        `Unknown runtime state ${String(state)}.`,
        "AppRuntimeService.setAppRuntimeState",
      );
    if (state === this.state) return;
    this.state = state;
    this.onVisibility(state === "Visible");
  }
}

/** `Microsoft.InternalService.AddinInternalService`: the library reports that ribbon commands can be delivered. */
export class AddinInternalService implements HostObject {
  readonly _Type = "AddinInternalService";

  constructor(private readonly onReady: () => void) {}

  NotifyActionHandlerReady(): void {
    this.onReady();
  }
}
