/**
 * What Node.js is told when a cache is started. The half-spaces of the young generation grow to 16 MiB each
 * otherwise, three of them, for objects of calls, of which hardly any is still needed then.
 */
export const cacheNodeOptions: readonly string[] = ["--max-semi-space-size=4"];
