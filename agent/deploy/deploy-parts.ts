import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import type { ContainerEngine, VolumeSpec } from "../containers/container-engine.js";
import type { Slots } from "../standby/slots.js";
import type { Housekeeping } from "../work/housekeeping.js";
import type { SlugMount } from "./slug-mount.js";
import type { StandbyApplications } from "./standby-applications.js";

/** Puts a slug on this host as directories that are never written to. */
export interface SlugPort {
  /** Until the result is disposed, whatever is put on this host from now on stays. */
  use(): Disposable;
  /** The base, at "", comes first. `scope`: trees of one project resemble each other. */
  materialiseLayers(
    root: Digest,
    content: ContentStore,
    signal: AbortSignal,
    options: { readonly scope: string },
  ): Promise<readonly SlugMount[]>;
}

/** What bringing environments of this host to a generation takes. */
export interface DeployParts {
  readonly engine: ContainerEngine;
  readonly slugs: SlugPort;
  /** The agent's directory, as the host knows it: generated files are below `deploy`. */
  readonly dataDir: string;
  /** Where networks get their subnets from; the engine's range by default. */
  readonly subnetRange?: string;
  /** How volumes that keep data are made; Docker's `local` driver by default. */
  readonly volume?: Omit<VolumeSpec, "name" | "labels">;
  /**
   * Where the router reaches a web server, given its own address: as `address:port`. By default that
   * address itself, which is right for a router on the same Linux host.
   */
  readonly advertise?: (address: string) => string;
  readonly housekeeping: Housekeeping;
  /** Null where no containers are kept ready. */
  readonly standby: StandbyApplications | null;
  /** Null where this agent has none. */
  readonly slots: Pick<Slots, "dismantle" | "sweep"> | null;
}
