import { join } from "node:path";
import { packageRoot } from "./package-root.js";

/** What `new Worker` is given: a file, or code where `eval` is set. */
export interface WorkerEntry {
  readonly script: string;
  readonly options: { readonly eval: boolean; readonly execArgv: string[] };
}

/**
 * The file that a thread runs, named as in the package and without its extension, for example
 * `cache/workers/blob-worker`. `caller` is the `import.meta.url` of who asks: where it is a source, as in
 * tests, the thread has to be told first how to read sources; else it is the compiled file, also where the
 * caller was bundled. Flags that are meant for the program of this process are of no use to a thread.
 */
export function workerEntry(file: string, caller: string): WorkerEntry {
  if (!caller.endsWith(".ts")) {
    const script = join(packageRoot(), "dist", `${file}.js`);
    return { script, options: { eval: false, execArgv: [] } };
  }
  const source = new URL(`../${file}.ts`, import.meta.url).href;
  const script = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(source)});
  })`;
  return { script, options: { eval: true, execArgv: [] } };
}
