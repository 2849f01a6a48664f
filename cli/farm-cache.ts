import type { ClientTlsFiles } from "../content/cache-address.js";
import type { CacheClient } from "../content/cache-client.js";
import type { BeginDownloadResponse } from "../proto/gen/slipway/v1/BeginDownloadResponse.js";
import type { BeginUploadResponse } from "../proto/gen/slipway/v1/BeginUploadResponse.js";
import type { Context } from "./context.js";

/**
 * A client of a project's part of the farm's cache, with the right that the farm gave. Where the cache
 * speaks TLS, the environment says with which files: SLIPWAY_CACHE_TLS_CA, _CERT and _KEY.
 */
export async function connectToCache(
  context: Context,
  right: BeginUploadResponse | BeginDownloadResponse,
): Promise<CacheClient> {
  // gRPC takes longer to load than the rest of the program: only commands that speak wait for it.
  const { CacheClient } = await import("../content/cache-client.js");
  return CacheClient.connect({
    address: right.cacheAddress,
    instance: right.instanceName,
    token: right.token,
    tls: cacheTls(context),
  });
}

/** The files with which commands speak TLS to a cache. */
export function cacheTls({ surroundings: { environment } }: Context): ClientTlsFiles {
  return {
    authorities: environment["SLIPWAY_CACHE_TLS_CA"],
    certificate: environment["SLIPWAY_CACHE_TLS_CERT"],
    key: environment["SLIPWAY_CACHE_TLS_KEY"],
  };
}
