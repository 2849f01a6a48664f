import type { Digest } from "../../content/digest.js";

/** One action to run: see BuildWork in proto/slipway/v1/farm.proto. */
export interface BuildWork {
  readonly action: Digest;
  /** The tree that it begins with; null: the action's. */
  readonly begin: Digest | null;
  /** dependencies, install, step or build. */
  readonly kind: string;
  /** Of a step: what it is called. */
  readonly name: string;
  /** Of a step: the tree of which its input is a part; null of all others. */
  readonly whole: Digest | null;
  /** Of a step: what other steps make that it does not read, by path: the step. */
  readonly others: Readonly<Record<string, string>>;
  readonly application: string;
  /** Names the directory behind CACHE_DIR; "": an empty one. */
  readonly cacheDirectory: string;
  /** Docker image to run in. */
  readonly image: string;
  /** 0 is no limit, here and below. */
  readonly timeoutMs: number;
  readonly silenceTimeoutMs: number;
  readonly memoryBytes: number;
  /** What it may write. */
  readonly diskBytes: number;
  readonly cpus: number;
  /** Go before what the command's environment says under the same names. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What runs, as the subject of a sentence for the user. */
export function subjectOf(work: BuildWork): string {
  const application = `application "${work.application}"`;
  switch (work.kind) {
    case "build":
      return `the build hook of ${application}`;
    case "install":
      return `the installation of the packages of ${application}`;
    case "step":
      return `step "${work.name}" of ${application}`;
    case "dependencies":
      return `the installation of the dependencies of ${application}`;
    default:
      return `the ${work.kind} of ${application}`;
  }
}
