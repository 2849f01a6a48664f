/** True where an entry below `prefix` (`env`, `php`, another; "": none) may have this name. */
export function isVariableName(prefix: string, name: string): boolean {
  return prefix === "env" ? /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) : /^[^\s=]+$/.test(name);
}

/** The prefix of a whole name (`env` of `env:API_KEY`; "": none), and what follows it. */
export function splitVariableName(whole: string): {
  readonly prefix: string;
  readonly name: string;
} {
  const colon = whole.indexOf(":");
  return colon < 0
    ? { prefix: "", name: whole }
    : { prefix: whole.slice(0, colon), name: whole.slice(colon + 1) };
}

/** The name that tells variables apart: those of `env` that differ in case only are one. */
export function canonicalVariableName(whole: string): string {
  return whole.startsWith("env:") ? `env:${whole.slice(4).toUpperCase()}` : whole;
}
