/**
 * Puts the client of `slipway` with its libraries into a few files, `dist/cli/program.js` in place of the
 * one that was compiled and chunks beside it: reading hundreds of small files is most of what a short
 * command takes. What the sources import only where it is needed is a chunk of its own. Nothing is
 * minified, so that a stack trace can be read. The parts of the farm start once and stay as compiled.
 */
import { build, type Plugin } from "esbuild";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What cli/main.ts has loaded before the client, seen from there. */
const loaded = ["../program/error.js", "../program/process.js", "./parts.js"];

/** Leaves outside what is loaded already: an error is recognised by its class, of which one must be. */
const shared: Plugin = {
  name: "shared",
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const found = loaded.find((each) => join(root, "cli", each) === file);
      return found === undefined ? null : { path: found, external: true };
    });
  },
};

const target = join(root, "dist/cli");
for (const name of readdirSync(target)) {
  if (name.startsWith("chunk-")) rmSync(join(target, name)); // Of the last time: their names vary.
}
await build({
  entryPoints: [join(root, "cli/program.ts")],
  outdir: target,
  bundle: true,
  splitting: true,
  chunkNames: "chunk-[name]-[hash]",
  platform: "node",
  format: "esm",
  target: "node20.19",
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
  plugins: [shared],
  // gRPC loads the first only to describe its own channels, which nobody asks of a client. The others have
  // binaries beside them: for the lock of a directory, for Docker over ssh, and for those who send blobs.
  external: ["@grpc/proto-loader", "better-sqlite3", "dockerode", "zstd-napi"],
  // Libraries of the older kind of module call it for what Node.js brings.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
