import type { Holds } from "../hold/holds.js";
import type { RoutingTable } from "../table/routing-table.js";
import type { AccessLog } from "./access-log.js";
import type { Clients } from "./clients.js";
import type { Pools } from "./pools.js";
import type { Traffic } from "./traffic.js";

/** What requests need on their way through the router. */
export interface ProxyParts {
  /** Its `table` is replaced whole at any time: read it anew after every wait. */
  readonly tables: { readonly table: RoutingTable };
  readonly holds: Holds;
  readonly traffic: Traffic;
  readonly pools: Pools;
  readonly clients: Clients;
  readonly accessLog: AccessLog | null;
  /** A client that sends nothing of its body for so long is given up. */
  readonly bodyIdleMs: number;
}
