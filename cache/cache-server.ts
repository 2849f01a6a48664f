import { join } from "node:path";
import { GrpcServer, type Service } from "../program/grpc-server.js";
import { Health } from "../program/health.js";
import type { Log } from "../program/log.js";
import { reflectionServices } from "../program/reflection.js";
import type { ServerTlsFiles } from "../program/tls-listener.js";
import { Health as HealthContract } from "../proto/gen/contracts/health.js";
import { Fetch, Push } from "../proto/gen/contracts/remote_asset.js";
import * as reapi from "../proto/gen/contracts/remote_execution.js";
import { Collection } from "../proto/gen/contracts/collection.js";
import { Slugs } from "../proto/gen/contracts/slugs.js";
import { CacheMetrics } from "./cache-metrics.js";
import { OwnedParts } from "./owned-parts.js";
import { AccessGuard } from "./access/access-guard.js";
import { Claims } from "./access/claims.js";
import { IsolatedStore } from "./access/isolated-store.js";
import { restoreClaims } from "./access/restore-claims.js";
import type { BlobStore } from "./blobs/blob-store.js";
import type { CompressWhen } from "./blobs/pack-compressor.js";
import { DiskStore } from "./blobs/disk-store.js";
import { MeteredStore } from "./blobs/metered-store.js";
import { makeDirectory } from "../program/sync-directory.js";
import { DirectoryLock } from "../program/directory-lock.js";
import type { MetricsSource } from "../program/metrics/metrics-server.js";
import { packageVersion } from "../program/package-root.js";
import { HttpTraffic } from "./http/http-traffic.js";
import { CacheHttp, type CacheHttpOptions } from "./http/cache-http.js";
import { CollectionAlarm } from "./collection/collection-alarm.js";
import { CollectionPermit } from "./collection/collection-permit.js";
import { collectionService } from "./collection/collection-service.js";
import { Collector } from "./collection/collector.js";
import { HeldDigests } from "./collection/held-digests.js";
import { lifetimesOf } from "./collection/lifetimes.js";
import { PinnedBytes } from "./collection/pinned-bytes.js";
import { QuotaStore } from "./collection/quota-store.js";
import { Scrubber } from "./collection/scrubber.js";
import { sizeMarks } from "./collection/size-marks.js";
import { Journal } from "./journal/journal.js";
import { actionCacheService } from "./reapi/action-cache-service.js";
import { assetServices } from "./reapi/asset-service.js";
import { byteStreamDefinition, byteStreamService } from "./reapi/byte-stream-service.js";
import { capabilitiesService } from "./reapi/capabilities-service.js";
import { namedBy } from "./results/result-references.js";
import { storageService } from "./reapi/storage-service.js";
import { UploadSessions } from "./reapi/upload-sessions.js";
import { Zstd } from "./reapi/zstd.js";
import { slugService } from "./slugs/slug-service.js";
import { TreeVerifier } from "./trees/tree-verifier.js";

/** How long things are kept, and how much. */
export interface KeepingOptions {
  /** Nothing is removed within so long of its last use. */
  readonly minAgeMs: number;
  readonly resultMaxAgeMs: number;
  readonly collectEveryMs: number;
  /** Null: three quarters of what the disk has. */
  readonly maxBytes: number | null;
  /** Null: nine tenths of `maxBytes`. */
  readonly targetBytes: number | null;
  /** What an instance may pin; null: as much as it likes. */
  readonly quotaOf: (instance: string) => number | null;
  readonly packBytes: number;
  readonly compress: CompressWhen;
  /** How fast everything is read again and again, to find damage; 0: it is not. */
  readonly scrubBytesPerSecond: number;
  /** There is no coordinator whose permit to wait for. */
  readonly isAlone: boolean;
  readonly nowMs: () => number;
}

/** What is kept where nobody says otherwise. */
export const defaultKeeping: KeepingOptions = {
  minAgeMs: 3 * 3_600_000,
  resultMaxAgeMs: 30 * 24 * 3_600_000,
  collectEveryMs: 5 * 60_000,
  maxBytes: null,
  targetBytes: null,
  quotaOf: () => null,
  packBytes: 128 * 1024 * 1024,
  compress: "auto",
  scrubBytesPerSecond: 4 * 1024 * 1024,
  isAlone: false,
  nowMs: Date.now,
};

/** A cache that serves one directory. Disposing it ends the calls first, then closes the files. */
export class CacheServer implements AsyncDisposable {
  readonly #parts: OwnedParts;
  readonly port: number;
  /** Where HTTP is served, or undefined where it is not. */
  readonly httpPort: number | undefined;

  readonly metrics: MetricsSource;

  private constructor(
    parts: OwnedParts,
    served: Pick<CacheServer, "port" | "httpPort" | "metrics">,
  ) {
    this.#parts = parts;
    this.port = served.port;
    this.httpPort = served.httpPort;
    this.metrics = served.metrics;
  }

  /** Throws FarmError where the directory or the port is taken. */
  static async start(options: {
    readonly directory: string;
    readonly host: string;
    readonly port: number;
    /** Shared with the coordinator, which signs the tokens. */
    readonly secret: string;
    /** The secret before, while tokens that it signed may be about. */
    readonly previousSecret?: string | undefined;
    /** Where all tenants trust one another: a blob that one instance has is there for all. */
    readonly areInstancesShared?: boolean;
    /** Speaks TLS where there are files for it. */
    readonly tls?: ServerTlsFiles | undefined;
    /** How often the files are read again. */
    readonly tlsCheckMs?: number;
    readonly log: Log;
    readonly http?: CacheHttpOptions;
    readonly keeping?: Partial<KeepingOptions>;
  }): Promise<CacheServer> {
    const startedAtMs = Date.now();
    const { directory, log } = options;
    const keeping = { ...defaultKeeping, ...options.keeping };
    const { nowMs } = keeping;
    const lifetimes = lifetimesOf(keeping.minAgeMs);
    await using parts = new OwnedParts();
    await makeDirectory(directory);
    parts.use(DirectoryLock.acquire(directory, "cache"));
    Journal.requirePresent(directory);
    // Before the index: where that is there, the journal has been.
    const journal = parts.use(Journal.open(join(directory, "journal.sqlite"), nowMs));
    const alarm = new CollectionAlarm(nowMs);
    const storing = { ...keeping, ...lifetimes, alarm };
    const disk = parts.use(await DiskStore.open(directory, log, storing));
    const pinned = new PinnedBytes({ store: disk, roots: journal, quotaOf: keeping.quotaOf });
    const apart = await storeOf(options, parts, disk, journal);
    const store = new MeteredStore(new QuotaStore(apart, pinned, () => alarm.refused()));
    const uploads = parts.use(new UploadSessions(store));
    const guard = new AccessGuard([options.secret, options.previousSecret ?? []].flat());
    const trees = new TreeVerifier(store, { nowMs, ...lifetimes });
    const zstd = new Zstd();
    const held = { blobs: new HeldDigests(), trees: new HeldDigests() };
    const permit = new CollectionPermit(keeping);
    const referencesOf = namedBy((bytes) => reapi.ActionResult.deserialize(bytes));
    const marks = (diskBytes: number) => sizeMarks({ ...keeping, directory, diskBytes });
    const kept = { journal, held, pinned, permit, marks, referencesOf, nowMs };
    const collector = parts.use(
      Collector.start({
        ...kept,
        ...keeping,
        alarm,
        store: disk,
        lifetimes,
        everyMs: keeping.collectEveryMs,
        log,
      }),
    );
    const scrubber = parts.use(
      Scrubber.start({
        store: disk,
        bytesPerSecond: keeping.scrubBytesPerSecond,
        idle: (signal) => collector.idle(signal),
        log,
        nowMs,
      }),
    );

    const assets = assetServices({ store, trees, journal, guard, codec: reapi.ActionResult });
    const services: readonly Service[] = [
      [reapi.Capabilities.service, capabilitiesService(guard)],
      [
        reapi.ContentAddressableStorage.service,
        storageService({
          store,
          guard,
          zstd,
          decodeDirectory: (bytes) => reapi.Directory.deserialize(bytes),
        }),
      ],
      [
        reapi.ActionCache.service,
        actionCacheService({ store, trees, journal, guard, codec: reapi.ActionResult }),
      ],
      [byteStreamDefinition, byteStreamService({ store, uploads, guard, zstd })],
      [Fetch.service, assets.fetch],
      [Push.service, assets.push],
      [Slugs.service, slugService({ ...kept, ...keeping, store, disk, trees, guard, zstd })],
      [Collection.service, collectionService({ ...kept, store: disk, collector, scrubber, guard })],
    ];
    const definitions = services.map(([definition]) => definition);
    const health = new Health(definitions);
    const server = parts.use(
      await GrpcServer.listen({
        host: options.host,
        port: options.port,
        tls: options.tls && { files: options.tls, log: options.log, checkMs: options.tlsCheckMs },
        services,
        openServices: [
          [HealthContract.service, health.handlers],
          ...reflectionServices([...definitions, HealthContract.service]),
        ],
        admit: (metadata) => guard.admit(metadata),
      }),
    );
    parts.use(health);
    const gauges = {
      version: packageVersion(),
      startedAtMs,
      http: new HttpTraffic(),
      figures: () => disk.figures(),
      traffic: () => store.traffic,
      losses: () => store.losses,
      scrubbing: () => scrubber.state,
    };
    const metrics = new CacheMetrics(gauges);
    disk.watchSyncs((seconds) => metrics.noteSync(seconds));
    if (options.http === undefined) {
      return new CacheServer(parts.move(), { port: server.port, httpPort: undefined, metrics });
    }
    const http = parts.use(
      await CacheHttp.start(
        {
          ...{ store, hashes: disk, journal, guard, trees, log: options.log },
          codec: reapi.ActionResult,
          spoolDirectory: join(options.directory, "spool"),
          space: disk.space,
          ...{ gauges, metrics },
        },
        options.http,
      ),
    );
    return new CacheServer(parts.move(), { port: server.port, httpPort: http.port, metrics });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts[Symbol.asyncDispose]();
  }
}

/** The store as its callers may see it. */
async function storeOf(
  options: {
    readonly directory: string;
    readonly areInstancesShared?: boolean;
    readonly log: Log;
  },
  parts: OwnedParts,
  disk: DiskStore,
  journal: Journal,
): Promise<BlobStore> {
  const path = join(options.directory, "claims.log");
  if (options.areInstancesShared === true) {
    await Claims.discard(path);
    return disk;
  }
  const claims = parts.use(await Claims.open(path, options.log));
  if (!claims.isComplete) {
    const content = { roots: journal.rootsOfAll(), resultPages: journal.resultPages(200) };
    const decode = (bytes: Buffer) => reapi.ActionResult.deserialize(bytes);
    await restoreClaims(claims, disk, content, decode);
  }
  return new IsolatedStore(disk, claims);
}
