import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { PassThrough } from "node:stream";
import Docker from "dockerode";
import type { TestContext } from "node:test";
import { delay } from "../program/process.js";

/** What a test asks of one container. */
export interface TestContainerOptions {
  readonly image: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Volume or directory, then path, in Docker's spelling: `volume:/data`. */
  readonly binds?: readonly string[];
}

/**
 * A container of one of our images, locked up as an agent does: a read-only root, no capabilities,
 * and tmpfs at /tmp and /run. Removed at the end of the test.
 */
export class TestContainer implements AsyncDisposable {
  readonly #container: Docker.Container;

  private constructor(container: Docker.Container) {
    this.#container = container;
  }

  static async start(docker: Docker, options: TestContainerOptions): Promise<TestContainer> {
    const container = await docker.createContainer({
      name: `slipway-images-test-${randomBytes(6).toString("hex")}`,
      Image: options.image,
      ...(options.user === undefined ? {} : { User: options.user }),
      ...(options.command === undefined ? {} : { Cmd: [...options.command] }),
      Env: Object.entries(options.environment ?? {}).map(([name, value]) => `${name}=${value}`),
      HostConfig: {
        ReadonlyRootfs: true,
        CapDrop: ["ALL"],
        SecurityOpt: ["no-new-privileges"],
        Tmpfs: { "/tmp": "", "/run": "" },
        Binds: [...(options.binds ?? [])],
      },
    });
    const started = new TestContainer(container);
    try {
      await container.start();
    } catch (error) {
      await started[Symbol.asyncDispose]();
      throw error;
    }
    return started;
  }

  /** Runs a command inside, as the image's user; gives its output, or throws with it. */
  async run(...command: readonly string[]): Promise<string> {
    const exec = await this.#container.exec({
      Cmd: [...command],
      AttachStdout: true,
      AttachStderr: true,
    });
    const stream = await exec.start({});
    const output = new PassThrough();
    this.#container.modem.demuxStream(stream, output, output);
    stream.on("end", () => output.end());
    const text = (await buffer(output)).toString().trim();
    const { ExitCode } = await exec.inspect();
    if (ExitCode !== 0) throw new Error(`${command.join(" ")} ended with ${ExitCode}: ${text}`);
    return text;
  }

  /** Runs a command until it succeeds. The container's log is in the error when it never does. */
  async runUntilItSucceeds(...command: readonly string[]): Promise<string> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      try {
        return await this.run(...command);
      } catch (error) {
        if (Date.now() > deadline) throw new Error(await this.log(), { cause: error });
        await delay(50);
      }
    }
  }

  async address(): Promise<string> {
    const { NetworkSettings } = await this.#container.inspect();
    const [network] = Object.values(NetworkSettings.Networks);
    if (network === undefined) throw new Error("the container is on no network");
    return network.IPAddress;
  }

  async log(): Promise<string> {
    return (await this.#container.logs({ stdout: true, stderr: true })).toString();
  }

  /** Sends SIGTERM, or the image's own signal; gives the exit status. */
  async stop(): Promise<number> {
    await this.#container.stop({ t: 15 });
    return (await this.#container.inspect()).State.ExitCode;
  }

  /** Waits for the container to end by itself; gives its exit status. */
  async finish(): Promise<number> {
    const { StatusCode } = (await this.#container.wait()) as { readonly StatusCode: number };
    return StatusCode;
  }

  async kill(): Promise<void> {
    await this.#container.kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#container.remove({ force: true, v: true });
  }
}

/** Docker with these images on it, or null after the test was skipped with the reason. */
export async function openDocker(t: TestContext, ...images: string[]): Promise<Docker | null> {
  const docker = new Docker();
  try {
    for (const image of images) await docker.getImage(image).inspect();
    return docker;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    t.skip(`needs Docker with ${images.join(", ")} (scripts/setup): ${reason}`);
    return null;
  }
}

/** A volume that is removed at the end of the test. */
export async function temporaryVolume(docker: Docker): Promise<AsyncDisposable & { name: string }> {
  const name = `slipway-images-test-${randomBytes(6).toString("hex")}`;
  await docker.createVolume({ Name: name });
  const volume = docker.getVolume(name);
  return { name, [Symbol.asyncDispose]: async () => void (await volume.remove()) };
}
