import { resolve } from "node:path";
import { UsageError } from "../../program/error.js";
import { withExamples, type Register } from "../command.js";

interface Options {
  readonly secretFile?: string;
  readonly listen: string;
  readonly data: string;
}

/** `slipway nats-config`. */
export const registerNatsConfig: Register = (program, run) => {
  withExamples(
    program
      .command("nats-config")
      .option(
        "--secret-file <file>",
        "with the coordinator's --nats-secret (or SLIPWAY_NATS_SECRET)",
      )
      .option("--listen <host:port>", "where nats-server listens", "127.0.0.1:4222")
      .requiredOption("--data <directory>", "of nats-server, on its host")
      .summary("print the configuration of a nats-server for this farm")
      .description(
        "Prints the configuration of a nats-server that is started otherwise than by `slipway up`. It holds no " +
          "secret, and does not change when agents come and go: what each may do there is signed with keys that " +
          "follow from the secret.",
      ),
    [
      "slipway nats-config --secret-file nats-secret --data /var/lib/nats > nats.conf",
      "nats-server --config nats.conf",
    ],
  ).action((options: Options) =>
    run({}, async (context) => {
      const { environment, cwd } = context.surroundings;
      const [host, port] = parseListen(options.listen);
      const secret = await readSecret(options.secretFile, environment["SLIPWAY_NATS_SECRET"], cwd);
      const { NatsAuthority } = await import("../../coordinator/bus/nats-authority.js");
      const { natsServerConfig } = await import("../../coordinator/bus/nats-server-config.js");
      const authority = new NatsAuthority(secret);
      const text = natsServerConfig({ authority, directory: options.data, host, port });
      context.output.result({}, () => text.trimEnd());
    }),
  );
};

function parseListen(text: string): [string, number] {
  const [, host, port] = /^(\[[0-9a-fA-F:.]+\]|[^:[\]/]+):([0-9]{1,5})$/.exec(text) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return [host, Number(port)];
  throw new UsageError(`--listen must be HOST:PORT, not "${text}"`);
}

async function readSecret(
  file: string | undefined,
  fallback: string | undefined,
  cwd: string,
): Promise<string> {
  if (file === undefined) {
    if (fallback !== undefined && fallback !== "") return fallback;
    throw new UsageError("the secret is missing", {
      hint: "Give --secret-file with the file of the coordinator's --nats-secret-file.",
    });
  }
  const { readFile } = await import("node:fs/promises");
  try {
    return (await readFile(resolve(cwd, file), "utf8")).trim();
  } catch (cause) {
    throw new UsageError(`cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
}
