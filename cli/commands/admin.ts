import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { UsageError } from "../../program/error.js";
import { withExamples, withJson, type Register } from "../command.js";
import { moment, size } from "../output.js";
import { registerFsck } from "./fsck.js";

/** `slipway admin`: what the operator of a farm does. */
export const registerAdmin: Register = (program, run) => {
  const admin = program.command("admin").summary("back a farm up, restore it, check it");

  withExamples(
    withJson(admin.command("backup"))
      .argument("<file>", "the archive to write, a .tar.gz; `-` is standard output")
      .option("--no-key", "leave out the key of the variables, which you keep apart then")
      .summary("write all that the coordinator keeps into one file")
      .description(
        "Writes the coordinator's database, repositories, logs and keys into one archive, while it serves. " +
          "With the key in it the file opens the values of all variables: keep it as you keep passwords. What runs, the data of " +
          "services and the cache are not part of it.",
      ),
    ["slipway admin backup farm.tar.gz", "slipway admin backup - | ssh vault 'cat >farm.tar.gz'"],
  ).action((file: string, options: { json?: boolean; key: boolean }) =>
    run(options, async (context) => {
      const wishes = { withoutKey: !options.key };
      if (file !== "-" && existsSync(file)) {
        throw new UsageError(`${file} is there already`, {
          hint: "Name another file: a backup is never overwritten.",
        });
      }
      await using client = await context.connect();
      const { signal } = context;
      if (file === "-") {
        await pipeline(client.backUp(wishes), context.surroundings.stdout, { end: false, signal });
        return;
      }
      const unfinished = `${file}.unfinished`;
      let bytes = 0;
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const data of client.backUp(wishes)) {
          bytes += data.length;
          yield data;
        }
      };
      try {
        const sink = createWriteStream(unfinished, { mode: 0o600, flush: true });
        await pipeline(counted, sink, { signal });
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      context.output.result({ file, bytes }, () => ({
        columns: ["FILE", "SIZE"],
        rows: [[file, size(bytes)]],
        empty: "",
      }));
    }),
  );

  withExamples(
    withJson(admin.command("restore"))
      .argument("<file>", "what `slipway admin backup` wrote; `-` is standard input")
      .requiredOption(
        "--data <directory>",
        "the coordinator's data directory, which must not be there yet; in that of `slipway up` it is called coordinator",
      )
      .summary("make a coordinator's data directory of a backup")
      .description(
        "Makes the data directory of a coordinator that takes the old one's place, on this machine or another. " +
          "Everything is checked first; the directory appears whole or not at all. Start no coordinator on the " +
          "old directory any more: what it granted has no effect once the new one has started.",
      ),
    ["slipway admin restore farm.tar.gz --data /var/lib/slipway/coordinator"],
  ).action((file: string, options: { json?: boolean; data: string }) =>
    run(options, async (context) => {
      // It brings SQLite, which the client needs nowhere else.
      const { restore } = await import("../../coordinator/backup/restore.js");
      if (file !== "-" && !existsSync(file)) throw new UsageError(`there is no file ${file}`);
      const { stdin } = context.surroundings;
      const source = file === "-" ? stdin : createReadStream(file);
      const restored = await restore(source, options.data, context.signal);
      context.output.result(restored, () => ({
        columns: ["FARM", "OF", "REPOSITORIES", "SIZE"],
        rows: [
          [
            restored.farm,
            moment(restored.createdAtMs),
            String(restored.repositories),
            size(restored.bytes),
          ],
        ],
        empty: "",
      }));
      context.output.progress(
        `The coordinator can be started on ${options.data}. Let the secrets of the old one come with it ` +
          "(in that of `slipway up`: the directory secrets), so that its router, cache and agents know it.",
      );
    }),
  );

  registerFsck(admin, run);
};
