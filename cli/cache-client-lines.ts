/** The programs for which a token can be printed as they want it. */
export const cacheClients = ["bazel", "ccache", "turbo"] as const;

/** A program that uses the cache. */
export type CacheClientName = (typeof cacheClients)[number];

/** How a program reaches the cache. */
export interface CacheClientAccess {
  /** HOST:PORT or grpcs://HOST:PORT. */
  readonly address: string;
  /** http://HOST:PORT, without a slash at the end. */
  readonly http: string;
  readonly instance: string;
  readonly token: string;
  readonly mayWrite: boolean;
}

/** What is to be put into `.bazelrc`, `ccache.conf` or the environment. Pure. */
export function linesFor(client: CacheClientName, access: CacheClientAccess): readonly string[] {
  switch (client) {
    case "bazel":
      return bazelLines(access);
    case "ccache":
      return ccacheLines(access);
    case "turbo":
      return turboLines(access);
  }
}

function bazelLines({ address, instance, token, mayWrite }: CacheClientAccess): string[] {
  const url = address.includes("://") ? address : `grpc://${address}`;
  return [
    `build --remote_cache=${url}`,
    `build ${bazelWord(`--remote_instance_name=${instance}`)}`,
    `build ${bazelWord(`--remote_header=authorization=Bearer ${token}`)}`,
    // Bazel fails a build whose results it may not store, unless it is told so.
    ...(mayWrite ? [] : ["build --remote_upload_local_results=false"]),
  ];
}

function ccacheLines({ http, instance, token, mayWrite }: CacheClientAccess): string[] {
  const url = new URL(http);
  // Any user will do; the token is the password.
  url.username = "slipway";
  url.password = token;
  url.pathname = instance.split("/").map(encodeURIComponent).join("/");
  return [
    `remote_storage = ${url.href}|layout=bazel|connect-timeout=2000${mayWrite ? "" : "|read-only=true"}`,
  ];
}

function turboLines({ http, instance, token, mayWrite }: CacheClientAccess): string[] {
  return [
    `export TURBO_API=${shellWord(http)}`,
    `export TURBO_TEAM=${shellWord(instance)}`,
    `export TURBO_TOKEN=${shellWord(token)}`,
    ...(mayWrite ? [] : ["export TURBO_REMOTE_CACHE_READ_ONLY=true"]),
  ];
}

/** A word of `.bazelrc`, which is split as a shell would. */
function bazelWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
