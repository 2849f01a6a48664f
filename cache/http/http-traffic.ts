/** Counts what the HTTP side was asked since it listens. */
export class HttpTraffic {
  readonly #requests = new Map<string, RequestCount>();
  receivedBytes = 0;
  sentBytes = 0;
  inFlight = 0;

  /** By route, method and status; all three are from short lists, so there are never many. */
  get requests(): readonly RequestCount[] {
    return [...this.#requests.values()];
  }

  count(request: Omit<RequestCount, "count">): void {
    const key = `${request.route} ${request.method} ${request.status}`;
    const count = (this.#requests.get(key)?.count ?? 0) + 1;
    this.#requests.set(key, { ...request, count });
  }
}

export interface RequestCount {
  readonly route: string;
  readonly method: string;
  /** 0 where the client left before it had an answer. */
  readonly status: number;
  readonly count: number;
}
