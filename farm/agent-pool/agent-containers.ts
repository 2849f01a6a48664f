import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContainerEngine } from "../../agent/containers/container-engine.js";

/** A container of a pool, which runs one agent. */
export interface AgentContainer {
  /** The agent's. */
  readonly name: string;
  readonly isRunning: boolean;
}

/** Where the agents of a pool run. */
export interface AgentContainers {
  list(): Promise<readonly AgentContainer[]>;
  /** Starts the agent of this name; `token` lets it join. One that does not run any more is replaced. */
  start(name: string, token: string): Promise<void>;
  /** Ends the agent, and removes its container. */
  stop(name: string): Promise<void>;
}

interface ContainerParts {
  readonly engine: ContainerEngine;
  /** Names the pool: the farm, and what else tells it from others on this host. */
  readonly pool: string;
  readonly image: string;
  /** The directory of the agents' own, the same inside and outside. */
  readonly data: string;
  /** Settings of every agent: where the parts of the farm are, slots, labels. */
  readonly settings: readonly string[];
}

const poolLabel = "slipway.agent-pool";
const nameLabel = "slipway.agent-name";
const dockerSocket = "/var/run/docker.sock";
/** A container that is stopped has drained before; this is for what an agent clears away. */
const graceMs = 30_000;

/** What Docker gives every container, and the right to mount. */
const capabilities = [
  ...["CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "NET_RAW"],
  ...["SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT", "AUDIT_WRITE", "SYS_ADMIN"],
];

/** Agents as containers of this host's Docker engine, as docker-compose.yml runs them. */
export class DockerAgentContainers implements AgentContainers {
  readonly #parts: ContainerParts;

  constructor(parts: ContainerParts) {
    this.#parts = parts;
  }

  async list(): Promise<readonly AgentContainer[]> {
    const { engine, pool } = this.#parts;
    const found = await engine.listByLabels({ [poolLabel]: pool });
    return found.map(({ labels, running }) => ({
      name: labels[nameLabel] ?? "",
      isRunning: running,
    }));
  }

  async start(name: string, token: string): Promise<void> {
    const { engine, pool, image, data, settings } = this.#parts;
    const directory = join(data, name);
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    const tokenFile = join(directory, "join-token");
    writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 });
    const { id } = await engine.ensureContainer({
      name: this.#containerOf(name),
      image,
      labels: { [poolLabel]: pool, [nameLabel]: name },
      command: [
        ...["agent", "--name", name, "--data", directory, "--token-file", tokenFile],
        // What an agent in a container mounts below /run/slipway the engine does not see.
        ...["--standby", "0", ...settings],
      ],
      network: { kind: "host" },
      mounts: [
        { kind: "bind", source: dockerSocket, target: dockerSocket },
        { kind: "bind", source: data, target: data, shared: true },
      ],
      keepCapabilities: capabilities,
      mayMount: true,
      noNewPrivileges: false,
      init: true,
    });
    await engine.start(id);
  }

  async stop(name: string): Promise<void> {
    const { engine } = this.#parts;
    await engine.stop(this.#containerOf(name), graceMs);
    await engine.remove(this.#containerOf(name));
  }

  #containerOf(name: string): string {
    return `slipway-${name}`;
  }
}
