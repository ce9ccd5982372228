/**
 * Where the add-in's page finds its host: a property of the iframe element it runs in. Same origin only.
 */
export const hostProperty = "parkAuditOfficeHost";

/**
 * The first script in the add-in's page: it puts the host where Office.js for Windows looks for it. It does nothing when
 * the page is not in a workbench of its own origin, e.g. in Excel, in a plain tab, or across the web protocol.
 */
export const bridgeScript = `{
  const host = window.frameElement && window.frameElement.${hostProperty};
  if (host) Object.defineProperty(window, "external", { value: host, configurable: true });
}
`;
