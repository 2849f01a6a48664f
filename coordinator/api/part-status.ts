import type { NamedCache } from "../../content/shards/cache-connection.js";
import { digestOf } from "../../content/digest.js";
import type { RouterPort } from "../environments/routing.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { PartStatus } from "./farm-facade.js";

/** What is asked, or known, of the parts of a farm. */
export interface FarmParts {
  readonly cache: { readonly each: () => readonly NamedCache[] };
  readonly router: Pick<RouterPort, "status">;
  readonly isNatsConnected: () => boolean;
  readonly leases: Pick<LeaseDesk, "agents">;
}

/** How long a part may take to answer. */
const probeMs = 2_000;
/** Asked for to see whether a cache answers: for the empty blob it would not be asked. */
const someDigest = digestOf("is anybody there?");

/** How each part is, as far as it answers. Never throws. */
export async function statusOfParts(
  { cache, router, isNatsConnected, leases }: FarmParts,
  signal?: AbortSignal,
): Promise<readonly PartStatus[]> {
  const caches = cache.each();
  return [
    ...(await Promise.all(
      caches.map(({ address, store }) =>
        probe(caches.length === 1 ? "cache" : `cache:${address}`, signal, (limit) =>
          store.findMissing([someDigest], limit),
        ),
      ),
    )),
    await probe("router", signal, (limit) => router.status(limit)),
    {
      part: "nats",
      isReady: isNatsConnected(),
      detail: isNatsConnected() ? "" : "not connected: agents ask by themselves",
    },
    ...leases.agents().map(({ name, isPresent, isReady }) => ({
      part: `agent:${name}`,
      isReady,
      detail: isReady ? "" : isPresent ? "draining" : "nothing heard of it",
    })),
  ];
}

async function probe(
  part: string,
  signal: AbortSignal | undefined,
  ask: (limit: AbortSignal) => Promise<unknown>,
): Promise<PartStatus> {
  const limit = AbortSignal.timeout(probeMs);
  try {
    await ask(signal === undefined ? limit : AbortSignal.any([signal, limit]));
    return { part, isReady: true, detail: "" };
  } catch (error) {
    return { part, isReady: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
