/** What the ribbon's buttons do; the names are those of the manifest's `FunctionName` elements. */
export interface Commands {
  readonly createWorkbook: () => unknown;
  readonly checkWorkbook: () => unknown;
  readonly writeReport: () => unknown;
}

export const commandNames = [
  "createWorkbook",
  "checkWorkbook",
  "writeReport",
] as const satisfies readonly (keyof Commands)[];

/**
 * Connects the ribbon's buttons. Each shows the pane first, where progress, result and problems appear, and tells Excel
 * that it is done when the command is, whatever its outcome; an exception goes on to the page's error handling.
 */
export function associateCommands({ showPane, ...commands }: Commands & { readonly showPane: () => unknown }): void {
  for (const name of commandNames) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await showPane();
        await commands[name]();
      } finally {
        event.completed();
      }
    });
  }
}
