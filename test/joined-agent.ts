import { join } from "node:path";
import { readCacheRecords } from "../farm/cache-records.js";
import type { Agent } from "../proto/gen/slipway/v1/Agent.js";
import { programWords } from "./cli-rig.js";
import { eventually } from "./eventually.js";
import type { FarmRig } from "./farm-rig.js";
import { TestProcess } from "./test-process.js";

/** An agent that has joined a farm by a token, beside those which `slipway up` has started. */
export class JoinedAgent implements AsyncDisposable {
  readonly name: string;
  readonly #farm: FarmRig;
  readonly #process: TestProcess;

  private constructor(name: string, farm: FarmRig, process: TestProcess) {
    this.name = name;
    this.#farm = farm;
    this.#process = process;
  }

  /**
   * `words`: more arguments. `wrapper`: a program, with its first arguments, that runs the agent.
   * `coordinatorPort`: where to reach it, by default where it listens.
   */
  static async start(
    farm: FarmRig,
    options: {
      readonly name: string;
      readonly words?: readonly string[];
      readonly wrapper?: readonly string[];
      readonly coordinatorPort?: number;
      readonly environment?: Readonly<Record<string, string>>;
    },
  ): Promise<JoinedAgent> {
    const { name, wrapper = [], environment } = options;
    const host = new URL(farm.url).hostname;
    const port = options.coordinatorPort ?? (await farm.coordinatorPort());
    const tokenFile = join(farm.data, `join-${name}`);
    await farm.cli(["agent", "token", "create", "--output", tokenFile]);
    const words = [...wrapper, process.execPath, ...programWords(true), "agent"];
    const args = [
      ...[...words, "--coordinator", `${host}:${port}`],
      ...["--cache", `${host}:${readCacheRecords(farm.data)[0]?.port}`],
      ...["--token-file", tokenFile, "--name", name, "--standby", "0", "--drain-timeout", "5s"],
      // Among those of the farm, where what it has mounted is looked for.
      ...["--data", join(farm.data, `agent-${name}`)],
      ...(options.words ?? []),
    ];
    const [program = "", ...rest] = args;
    return new JoinedAgent(name, farm, TestProcess.spawn(program, rest, environment));
  }

  /** Resolves when it may get work. */
  async ready(): Promise<void> {
    await eventually(`the agent ${this.name} is ready: ${this.#process.complaints}`, async () => {
      const { agents } = await this.#farm.json<{ agents: readonly Agent[] }>(["agent", "list"]);
      const isReady = agents.some(({ name, state }) => name === this.name && state === "ready");
      return isReady ? true : null;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process.stop();
  }
}
