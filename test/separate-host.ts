import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import type { TestContext } from "node:test";
import { promisify } from "node:util";
import { randomSubnet } from "../agent/containers/subnet.js";
import { Warden } from "./warden.js";

const run = promisify(execFile);

/** Of networks that are tested: no other program has addresses in it. */
const range = "198.18.0.0/15";
/** What Docker leaves to others, before the rules by which it keeps its networks to itself. */
const dockerChain = "DOCKER-USER";

/** Which packets are lost: those that the host sends, those that are sent to it, or all. */
export type Cut = "sent" | "received" | "both";

/**
 * What programs take for another host: a network namespace with one link to this one, which can be cut in either
 * direction without any notice to those who talk over it. Its programs have the files and the Docker of this host,
 * and reach its containers whatever is cut. Everything of it is removed at the end, also where the test is killed.
 */
export class SeparateHost implements AsyncDisposable {
  /** Of the namespace and of this host's end of the link. */
  readonly name: string;
  /** Where its programs reach those of this host. */
  readonly gateway: string;
  readonly #address: string;
  readonly #warden: Warden;

  private constructor(name: string, subnet: string) {
    const network = subnet.slice(0, subnet.lastIndexOf("."));
    const first = Number(/(\d+)\//.exec(subnet)?.[1]);
    this.name = name;
    this.gateway = `${network}.${first + 1}`;
    this.#address = `${network}.${first + 2}`;
    this.#warden = Warden.post(name);
  }

  /** Null, and the test is skipped, where namespaces cannot be made. */
  static async create(t: TestContext): Promise<SeparateHost | null> {
    const reason = await whyNot();
    if (reason !== null) {
      t.skip(reason);
      return null;
    }
    const host = new SeparateHost(`slip${randomBytes(5).toString("hex")}`, freeSubnet());
    try {
      await host.#make();
      return host;
    } catch (error) {
      await host[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The words that run a program there, the given one or what follows them. Of namespaces only that of the network is another: mounts are shared. */
  words(...words: readonly string[]): readonly string[] {
    return ["nsenter", `--net=/run/netns/${this.name}`, ...words];
  }

  /** Loses packets between it and the gateway from now on; with `port`, only those from and to that port there. */
  async cut(which: Cut, port?: number): Promise<void> {
    const { gateway } = this;
    const tcp = port === undefined ? [] : ["-p", "tcp"];
    const to = port === undefined ? [] : ["--dport", String(port)];
    const from = port === undefined ? [] : ["--sport", String(port)];
    if (which !== "received") {
      await this.#filter("-A", "OUTPUT", "-d", gateway, ...tcp, ...to, "-j", "DROP");
    }
    if (which !== "sent") {
      await this.#filter("-A", "INPUT", "-s", gateway, ...tcp, ...from, "-j", "DROP");
    }
  }

  async heal(): Promise<void> {
    await this.#filter("-F");
  }

  /** Where the test is killed, it is there until this process of the gateway has ended. */
  waitFor(pid: number): void {
    this.#warden.waitFor(pid);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeSeparateHost(this.name);
    this.#warden[Symbol.dispose]();
  }

  async #make(): Promise<void> {
    const { name, gateway } = this;
    this.#warden.watchSeparateHost(name);
    const far = `${name}n`;
    await run("ip", ["netns", "add", name]);
    await run("ip", ["link", "add", name, "type", "veth", "peer", "name", far, "netns", name]);
    await run("ip", ["address", "add", `${gateway}/30`, "dev", name]);
    await run("ip", ["link", "set", name, "up"]);
    await run("ip", ["-n", name, "address", "add", `${this.#address}/30`, "dev", far]);
    for (const link of ["lo", far]) await run("ip", ["-n", name, "link", "set", link, "up"]);
    await run("ip", ["-n", name, "route", "add", "default", "via", gateway]);
    if (!(await hasDockerChain())) return;
    for (const rule of rulesOf(name)) await run("iptables", ["-w", "-I", dockerChain, ...rule]);
  }

  async #filter(...words: readonly string[]): Promise<void> {
    const [program = "", ...rest] = this.words("iptables", "-w", ...words);
    await run(program, rest);
  }
}

/** Removes what there is of it. Programs that run there keep what they have, but reach nobody. */
export async function removeSeparateHost(name: string): Promise<void> {
  for (const rule of rulesOf(name)) await quietly("iptables", ["-w", "-D", dockerChain, ...rule]);
  await quietly("ip", ["link", "delete", name]);
  await quietly("ip", ["netns", "delete", name]);
}

/** What of it is there: its namespace, its link and its rules. */
export async function partsOfSeparateHost(name: string): Promise<readonly string[]> {
  const { stdout: links } = await run("ip", ["-o", "link", "show"]);
  const rules = (await hasDockerChain())
    ? (await run("iptables", ["-w", "-S", dockerChain])).stdout
    : "";
  return [
    ...[links, rules].flatMap((text) => text.split("\n")).filter((line) => line.includes(name)),
    ...[`/run/netns/${name}`].filter((path) => existsSync(path)),
  ];
}

/** Docker lets nobody but its own reach its containers, unless it is told. */
function rulesOf(name: string): readonly (readonly string[])[] {
  return [
    ["-i", name, "-j", "ACCEPT"],
    ["-o", name, "-j", "ACCEPT"],
  ];
}

async function hasDockerChain(): Promise<boolean> {
  return (await quietly("iptables", ["-w", "-S", dockerChain])) === null;
}

/** What is missing for namespaces with rules of their own; null: nothing. */
async function whyNot(): Promise<string | null> {
  if (process.getuid?.() !== 0) return "network namespaces need root";
  for (const [program, ...words] of [
    ["ip", "netns", "list"],
    ["nsenter", "--version"],
    ["iptables", "-w", "-S"],
  ] as const) {
    const problem = await quietly(program, words);
    if (problem !== null) return `network namespaces need ${program}: ${problem}`;
  }
  return null;
}

/** Runs it; null where it succeeds, else why not. */
async function quietly(program: string, words: readonly string[]): Promise<string | null> {
  return await run(program, words).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** One that this host has no address in. */
function freeSubnet(): string {
  const taken = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (;;) {
    const subnet = randomSubnet(range);
    const network = subnet.slice(0, subnet.lastIndexOf(".") + 1);
    if (!taken.some(({ address }) => address.startsWith(network))) return subnet;
  }
}
