import type { Readable } from "node:stream";
import type { FarmClient } from "./client.js";
import { discover } from "./discovery.js";
import { Git } from "./git.js";
import { Output, type Streams } from "./output.js";
import { SessionStore, type Environment, type Session } from "./session.js";

/** What the process gives a command; only main.ts knows of `process`. */
export interface Surroundings extends Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly environment: Environment;
  readonly cwd: string;
  /** The words that start this program again, from any directory: for git's credential helper. */
  readonly self: readonly string[];
  readonly shutdown: AbortSignal;
}

/** What every command has at hand. */
export class Context {
  readonly surroundings: Surroundings;
  readonly output: Output;
  readonly sessions: SessionStore;
  readonly git: Git;

  constructor(surroundings: Surroundings, isJson: boolean) {
    const { environment, shutdown } = surroundings;
    this.surroundings = surroundings;
    this.output = new Output(surroundings, { isJson, environment });
    this.sessions = new SessionStore(environment);
    this.git = new Git(environment, shutdown);
  }

  get signal(): AbortSignal {
    return this.surroundings.shutdown;
  }

  /** A client with the current session. Throws where nobody is logged in. */
  async connect(): Promise<FarmClient> {
    return this.connectAs(await this.sessions.current(this.signal));
  }

  /** A client with this session. */
  async connectAs(session: Session): Promise<FarmClient> {
    // gRPC takes longer to load than the rest of the program: only commands that speak wait for it.
    const { FarmClient } = await import("./client.js");
    return FarmClient.connect(session, () => this.#findAgain(session), this.signal);
  }

  /** The address of the farm's API where it is no longer the one of the session. */
  async #findAgain(session: Session): Promise<string | null> {
    try {
      const { grpc } = await discover(session.url, this.signal);
      if (grpc === session.grpc) return null;
      await this.sessions.moved(session.url, grpc);
      return grpc;
    } catch {
      this.signal.throwIfAborted();
      return null; // The farm is away altogether: the call's own error says so.
    }
  }
}
