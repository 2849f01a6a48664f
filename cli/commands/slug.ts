import type { Command } from "commander";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { ContentStore } from "../../content/content-store.js";
import { shortDigest, type Digest } from "../../content/digest.js";
import { UsageError } from "../../program/error.js";
import type { ExplainBlobResponse } from "../../proto/gen/slipway/v1/ExplainBlobResponse.js";
import type { FarmClient, Target } from "../client.js";
import { withExamples, withTarget, type Register } from "../command.js";
import type { Context } from "../context.js";
import { count, facts, moment, printable, size } from "../output.js";
import type { SlugChange } from "../slugs/slug-difference.js";
import { connectToTarget, type TargetOptions } from "../target.js";

type Options = TargetOptions & { readonly json?: boolean };
type ProvenanceOptions = { readonly key?: string; readonly output?: string };

/** An archive with more than this is a mistake, or meant to harm. */
const importLimits = { maxEntries: 2_000_000, maxBytes: 100 * 1000 ** 3 };

/** `slipway slug`: the slugs of a project as files. What reads them is loaded when a command runs. */
export const registerSlug: Register = (program, run) => {
  const slug = program
    .command("slug")
    .summary("look into slugs, and take them out and in as archives")
    .description(
      "A slug is the read-only file system of one application that a build produced. A command names " +
        "it by its digest or the beginning of that, by APP for what runs, or by APP@GENERATION for what ran.",
    );

  withExamples(withTarget(slug.command("list")).summary("list the slugs that were deployed"), [
    "slipway slug list",
    "slipway slug list --environment feature --json",
  ]).action((options: Options) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const slugs = await deployedSlugs(farm);
      const rows = slugs.map(({ digest, ...rest }) => ({ slug: digest, ...rest }));
      context.output.result({ slugs: rows }, () => ({
        columns: ["SLUG", "APPLICATION", "GENERATIONS", "CREATED"],
        rows: slugs.map((each) => [
          shortDigest(each.digest),
          each.application,
          `${each.generations.join(", ")}${each.isCurrent ? " (current)" : ""}`,
          moment(each.createdAtMs),
        ]),
        empty: "nothing was deployed yet",
      }));
    }),
  );

  withExamples(withSlug(slug.command("show")).summary("say what is in a slug"), [
    "slipway slug show app",
    "slipway slug show 3f9a1c07be22",
  ]).action((word: string, options: Options) =>
    run(options, async (context) => {
      await using found = await openSlugs(context, options);
      const root = await found.choose(word);
      const { summariseSlug } = await import("../slugs/slug-summary.js");
      const summary = await summariseSlug(found.cache, root, {
        largest: 10,
        signal: context.signal,
      });
      context.output.result({ slug: root, ...summary }, () =>
        [
          facts([
            ["slug", root],
            ["files", `${count(summary.files, "file")}, ${size(summary.bytes)}`],
            ["directories", String(summary.directories)],
            ["links", String(summary.symlinks)],
          ]),
          ...summary.largest.map(
            ({ path, bytes }) => `  ${size(bytes).padStart(8)}  ${printable(path)}`,
          ),
        ].join("\n"),
      );
    }),
  );

  withExamples(
    withSlug(slug.command("export"))
      .option("-o, --output <file>", "where to write it (default: standard output)")
      .summary("write a slug as a tar archive")
      .description(
        "Writes a slug as a tar archive: sorted, owned by root, all of one time. The same slug is the same " +
          "bytes every time; their SHA-256 is told at the end.",
      ),
    ["slipway slug export app --output app.tar", "slipway slug export app@3 | tar -t"],
  ).action((word: string, options: Options & { readonly output?: string }) =>
    run(options, async (context) => {
      await using found = await openSlugs(context, options);
      await exportTo(context, found.cache, await found.choose(word), options.output);
    }),
  );

  withExamples(
    withTarget(slug.command("explain"))
      .argument("<slug>", "APP, APP@GENERATION, or a digest: also of a file or directory")
      .option("--path <file>", "explain what is at this path in the slug")
      .summary("say what keeps a slug or a file, or when it may go")
      .description(
        "Says which deployments, imports and activities keep a slug, or a file or directory of any, with the " +
          "paths at which it lies in what they keep; or that nothing keeps it, and when it may be removed.",
      ),
    [
      "slipway slug explain app@3",
      "slipway slug explain app --path node_modules/express/index.js",
      "slipway slug explain 3f9a…/142 --json",
    ],
  ).action((word: string, options: Options & { readonly path?: string }) =>
    run(options, async (context) => {
      await using found = await openSlugs(context, options);
      let digest = await found.choose(word);
      if (options.path !== undefined) {
        const { digestAt } = await import("../slugs/blob-places.js");
        digest = await digestAt(found.cache, digest, options.path, context.signal);
      }
      const { printExplanation } = await import("./slug-explain.js");
      await printExplanation(context, found.cache, digest, await found.explain(digest));
    }),
  );

  withExamples(
    withSlug(slug.command("provenance"))
      .option("--key <file>", "trust this key alone: a file in PEM")
      .option("--output <file>", "write the DSSE envelopes there, one a line")
      .summary("say what made a slug, from what, and check who signed it")
      .description(
        "Shows the SLSA provenance of a slug, which the farm signed when it was built and checks before each " +
          "deployment: the commit, the trees and the actions, with the agents that ran them. Fails where no " +
          "trusted key signed it.",
      ),
    [
      "slipway slug provenance app",
      "slipway slug provenance app@3 --key farm.pem --output app.jsonl",
    ],
  ).action((word: string, options: Options & ProvenanceOptions) =>
    run(options, async (context) => {
      const { printProvenance } = await import("./slug-provenance.js");
      const { chooseSlug, wholeDigest } = await import("../slugs/choose-slug.js");
      await using farm = await connectToTarget(context, options);
      const root = wholeDigest(word) ?? chooseSlug(word, await deployedSlugs(farm));
      const provenance = await farm.client.getProvenance(farm.target.project, root);
      const { key, output } = options;
      await printProvenance(context, root, provenance, {
        ...(key !== undefined && { keyFile: key }),
        ...(output !== undefined && { output }),
      });
    }),
  );

  withExamples(
    withSlug(slug.command("sbom"))
      .summary("list the packages that the lock files of a slug pin, as CycloneDX")
      .description(
        "Writes a bill of materials in CycloneDX's JSON to standard output: the packages that the lock files " +
          "in the application's directory pin. The same slug has the same bill.",
      ),
    ["slipway slug sbom app > app.cdx.json"],
  ).action((word: string, options: Options) =>
    run(options, async (context) => {
      await using found = await openSlugs(context, options);
      const root = await found.choose(word);
      const { slugMaterials } = await import("../slugs/slug-materials.js");
      const bill = await slugMaterials(found.cache, root, applicationIn(word), context.signal);
      context.output.result(bill, () => JSON.stringify(bill, null, 2));
    }),
  );

  withExamples(
    withTarget(slug.command("import"))
      .argument("<file>", "the archive; - for standard input")
      .option("--outside-links", "take symbolic links that lead out of the archive as they are")
      .summary("store a tar archive as a slug of the project")
      .description(
        "Stores what a tar archive holds as a slug, and keeps it until `slipway slug remove`. What another " +
          "project exported gets the same digest here. Archives with names or links that lead out of them, " +
          "with devices, or cut off are refused, and nothing of them is kept.",
      ),
    ["slipway slug import app.tar", "gunzip -c app.tar.gz | slipway slug import -"],
  ).action((file: string, options: Options & { readonly outsideLinks?: boolean }) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const areOutsideLinksAllowed = options.outsideLinks === true;
      await importFrom(context, farm, file, areOutsideLinksAllowed);
    }),
  );

  withExamples(
    withTarget(slug.command("remove"))
      .argument("<digest>", "as import told it")
      .summary("no longer keep a slug that was imported")
      .description(
        "No longer keeps a slug that was imported. What is deployed is kept all the same.",
      ),
    ["slipway slug remove 3f9a…/142"],
  ).action((digest: string, options: Options) =>
    run(options, async (context) => {
      const { parseDigest } = await import("../../content/digest.js");
      const root = parseDigest(digest);
      await using farm = await connectToTarget(context, options);
      await farm.client.unpinSlug(farm.target.project, root);
      context.output.result({ slug: root }, () => "");
    }),
  );

  withExamples(
    withTarget(slug.command("diff"))
      .argument("<before>", "the one slug")
      .argument("<after>", "the other")
      .summary("list the files that are not the same in two slugs"),
    ["slipway slug diff app@3 app", "slipway slug diff app@3 app@4 --json"],
  ).action((before: string, after: string, options: Options) =>
    run(options, async (context) => {
      await using found = await openSlugs(context, options);
      const [from, to] = [await found.choose(before), await found.choose(after)];
      const { slugDifference } = await import("../slugs/slug-difference.js");
      const changes = await slugDifference(found.cache, from, to, context.signal);
      context.output.result({ before: from, after: to, changes }, () => ({
        columns: ["CHANGE", "BEFORE", "AFTER", "PATH"],
        rows: changes.map(describeChange),
        empty: "the slugs are the same",
      }));
    }),
  );
};

function withSlug(command: Command): Command {
  return withTarget(command).argument("<slug>", "APP, APP@GENERATION, or a digest");
}

/** The application that a word for a slug names; for a digest the digest itself. */
function applicationIn(word: string): string {
  return word.split("@", 1)[0] ?? word;
}

type Farm = Awaited<ReturnType<typeof connectToTarget>>;

async function deployedSlugs({ client, target }: { client: FarmClient; target: Target }) {
  const { slugsOf } = await import("../slugs/choose-slug.js");
  return slugsOf(await client.listDeployments(target));
}

/** The project's part of the cache, to be read, and what names its slugs. */
async function openSlugs(
  context: Context,
  options: Options,
): Promise<
  AsyncDisposable & {
    readonly cache: ContentStore;
    readonly choose: (word: string) => Promise<Digest>;
    readonly explain: (digest: Digest) => Promise<ExplainBlobResponse>;
  }
> {
  const farm: Farm = await connectToTarget(context, options);
  try {
    const { connectToCache } = await import("../farm-cache.js");
    const { chooseSlug, wholeDigest } = await import("../slugs/choose-slug.js");
    const right = await farm.client.beginDownload(farm.target.project);
    const caches = await connectToCache(context, right);
    return {
      cache: caches.withInstance(right.instanceName, right.token),
      // A digest needs no deployment: what was imported into a project has none.
      choose: async (word) => wholeDigest(word) ?? chooseSlug(word, await deployedSlugs(farm)),
      explain: (digest) => farm.client.explainBlob(farm.target.project, digest),
      async [Symbol.asyncDispose]() {
        await caches[Symbol.asyncDispose]();
        await farm[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await farm[Symbol.asyncDispose]();
    throw error;
  }
}

async function exportTo(
  context: Context,
  cache: ContentStore,
  root: Digest,
  output: string | undefined,
): Promise<void> {
  const { exportSlug } = await import("../slugs/export-slug.js");
  const { surroundings, signal } = context;
  if (output === undefined || output === "-") {
    if (context.output.isJson) {
      throw new UsageError("the archive and its facts cannot both go to standard output", {
        hint: "Give --output FILE.",
      });
    }
    const told = await exportSlug(cache, root, surroundings.stdout, { end: false, signal });
    context.output.progress(`sha256 ${told.sha256} (${size(told.bytes)})`);
    return;
  }
  const path = resolve(surroundings.cwd, output);
  // It appears whole or not at all.
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const file = createWriteStream(unfinished, { flags: "wx" });
    const told = await exportSlug(cache, root, file, { end: true, signal });
    await rename(unfinished, path);
    context.output.result({ slug: root, file: path, ...told }, () => `sha256 ${told.sha256}`);
    context.output.progress(`wrote ${size(told.bytes)}`);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError(`cannot write ${output}: ${code ?? ""}`, { cause: error });
  }
}

async function importFrom(
  context: Context,
  { client, target }: Farm,
  file: string,
  areOutsideLinksAllowed: boolean,
): Promise<void> {
  const { signal, surroundings } = context;
  const { importSlug } = await import("../slugs/import-slug.js");
  const { connectToCache } = await import("../farm-cache.js");
  const right = await client.beginUpload(target.project);
  await using caches = await connectToCache(context, right);
  const cache = caches.withInstance(right.instanceName, right.token);
  const archive: Readable =
    file === "-" ? surroundings.stdin : createReadStream(resolve(surroundings.cwd, file));
  const imported = await importSlug(cache, archive, {
    ...importLimits,
    areOutsideLinksAllowed,
    signal,
  });
  // Only now that all of it is there: what broke off before is kept by nobody.
  await client.pinSlug(target.project, imported.root);
  const { root, files, bytes, uploadedBlobs, uploadedBytes } = imported;
  context.output.progress(
    `stored ${count(files, "file")} (${size(bytes)}), ` +
      `uploaded ${count(uploadedBlobs, "blob")} (${size(uploadedBytes)})`,
  );
  context.output.result({ slug: root, files, bytes, uploadedBlobs, uploadedBytes }, () => root);
}

function describeChange({ path, change, kind, sizeBefore, sizeAfter }: SlugChange): string[] {
  const shown = (bytes: number | null): string => (bytes === null ? "-" : size(bytes));
  const what = kind === "file" ? change : `${change} ${kind === "symlink" ? "link" : kind}`;
  return [what, shown(sizeBefore), shown(sizeAfter), path];
}
