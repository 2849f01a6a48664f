import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { syncBuckets } from "../program/metrics/buckets.js";
import type { Router, RouterEvent } from "./router.js";

/** Holds end within a minute, whatever happens. */
const holdBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** What the router tells Prometheus of the traffic and of what the coordinator has it do. */
export class RouterMetrics {
  readonly #registry: Registry;
  readonly #switches: Counter;
  readonly #expired: Counter;
  readonly #held: Counter;
  readonly #cut: Counter;
  readonly #notSaved: Counter;

  constructor(registry: Registry) {
    this.#registry = registry;
    const registers = [registry];
    this.#switches = new Counter({
      name: "slipway_router_switches_total",
      help: "Generations of routes that took effect.",
      registers,
    });
    this.#expired = new Counter({
      name: "slipway_router_holds_expired_total",
      help: "Holds that reached their limit: whoever began them was gone or late.",
      registers,
    });
    this.#held = new Counter({
      name: "slipway_router_released_requests_total",
      help: "Requests that were held and then sent on.",
      registers,
    });
    this.#cut = new Counter({
      name: "slipway_router_cut_requests_total",
      help: "Requests that were cut because their container was to go and they did not end.",
      registers,
    });
    this.#notSaved = new Counter({
      name: "slipway_router_saves_failed_total",
      help: "Ends of holds that could not be saved.",
      registers,
    });
  }

  /** Something has happened. */
  note(event: RouterEvent): void {
    switch (event.kind) {
      case "applied":
        return this.#switches.inc();
      case "held":
        return;
      case "hold-expired":
        this.#expired.inc();
        return this.#held.inc(event.released);
      case "released":
        return this.#held.inc(event.released);
      case "drained":
        return this.#cut.inc(event.cut);
      case "not-saved":
        return this.#notSaved.inc();
    }
  }

  /** From now on tells of this router. Called once. */
  watch(router: Router): void {
    const registers = [this.#registry];
    const total = (name: string, help: string, of: (status: Status) => number): void => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers,
        collect: () => gauge.set(router.status().reduce((sum, one) => sum + of(one), 0)),
      });
    };
    total("slipway_router_environments", "Environments that have routes.", ({ environment }) =>
      router.tables.state.environments.get(environment)?.routes.length === 0 ? 0 : 1,
    );
    total("slipway_router_environments_held", "Environments that are held.", ({ holding }) =>
      holding ? 1 : 0,
    );
    total(
      "slipway_router_requests_held",
      "Requests that wait for a hold to end.",
      ({ held }) => held,
    );
    total(
      "slipway_router_requests_in_flight",
      "Requests that applications answer.",
      ({ inFlight }) => inFlight,
    );
    const holds = new Histogram({
      name: "slipway_router_hold_seconds",
      help: "How long holds lasted.",
      buckets: holdBuckets,
      registers,
    });
    router.holds.watchReleases((seconds) => holds.observe(seconds));
    const saves = new Histogram({
      name: "slipway_router_save_seconds",
      help: "How long the disk took to make the table durable.",
      buckets: syncBuckets,
      registers,
    });
    router.tables.watchSaves((seconds) => saves.observe(seconds));
  }
}

type Status = ReturnType<Router["status"]>[number];
