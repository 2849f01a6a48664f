/** What package managers make in an application: it may be there without being in the source. */
export const packageDirectories: ReadonlySet<string> = new Set([
  "node_modules",
  "vendor",
  ".venv",
  ".global",
]);
