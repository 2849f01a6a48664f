import { unary } from "../../program/grpc-server.js";
import type { CapabilitiesHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/Capabilities.js";
import type { AccessGuard } from "../access/access-guard.js";
import { averageChunkBytes } from "./fast-cdc.js";
import { maxBatchBytes, maxBlobBytes, parseInstance } from "../request.js";

/** What the cache can do, told per instance and caller. */
export function capabilitiesService(guard: AccessGuard): CapabilitiesHandlers {
  return {
    GetCapabilities: unary(({ instanceName }, { metadata }) => {
      const grant = guard.identify(metadata, parseInstance(instanceName));
      return {
        cacheCapabilities: {
          digestFunctions: ["SHA256"],
          actionCacheUpdateCapabilities: { updateEnabled: grant.scopes.includes("ac:write") },
          maxBatchTotalSizeBytes: maxBatchBytes,
          maxCasBlobSizeBytes: maxBlobBytes,
          supportedCompressors: ["ZSTD"],
          supportedBatchUpdateCompressors: ["ZSTD"],
          splitBlobSupport: true,
          spliceBlobSupport: true,
          fastCdc_2020Params: { avgChunkSizeBytes: averageChunkBytes },
          symlinkAbsolutePathStrategy: "ALLOWED",
        },
        lowApiVersion: { major: 2, minor: 0 },
        highApiVersion: { major: 2, minor: 3 },
      };
    }),
  };
}
