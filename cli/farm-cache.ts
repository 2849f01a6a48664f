import type { ClientTlsFiles } from "../content/client/cache-address.js";
import type { CacheConnection } from "../content/shards/cache-connection.js";
import type { BeginDownloadResponse } from "../proto/gen/slipway/v1/BeginDownloadResponse.js";
import type { BeginUploadResponse } from "../proto/gen/slipway/v1/BeginUploadResponse.js";
import type { Context } from "./context.js";

/**
 * The way to the farm's cache, or to all of several, as the farm tells it with a right. Where they speak
 * TLS, the environment says with which files: SLIPWAY_CACHE_TLS_CA, _CERT and _KEY.
 */
export async function connectToCache(
  context: Context,
  { cacheAddress, cacheAddresses, copies }: BeginUploadResponse | BeginDownloadResponse,
): Promise<CacheConnection> {
  // gRPC takes longer to load than the rest of the program: only commands that speak wait for it.
  const { CacheConnection } = await import("../content/shards/cache-connection.js");
  return CacheConnection.open({
    // An older coordinator knows of one cache only.
    addresses: cacheAddresses.length > 0 ? cacheAddresses : [cacheAddress],
    copies: Math.max(1, copies),
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
