import { randomUUID } from "node:crypto";
import { chownSync, constants, mkdirSync, openSync } from "node:fs";
import { Socket } from "node:net";
import { join, posix } from "node:path";
import { runProgram } from "../../program/run-program.js";
import type { Owner } from "../slugs/local-blobs.js";

/** Where a container finds the pipe. */
const traceDirectory = "/mnt/trace";
const pipeName = "lookups";

/** What asks for something by its path. */
const lookups = [
  ...["open", "openat", "openat2", "stat", "lstat", "newfstatat", "statx", "access", "faccessat"],
  ...["faccessat2", "readlink", "readlinkat", "execve"],
];

/** A line is no longer than this; what is beyond is no path of ours. */
const maxLineBytes = 16 * 1024;
/** So many different paths are kept: a search path times the modules of a large program, and some. */
const maxPaths = 200_000;

/**
 * Notices which paths a program and all that it starts look for in vain. They are traced by strace inside of
 * the container: with a filter in the kernel, so that nothing else they do is slowed, and a line for each
 * failed lookup, which goes through a pipe and is never kept whole.
 */
export class LookupTrace implements Disposable {
  readonly #directory: string;
  readonly #socket: Socket;
  readonly #end = `end ${randomUUID()}`;
  readonly #base: string;
  readonly #paths = new Set<string>();
  readonly #ended: Promise<void>;
  #onEnd = (): void => undefined;
  #rest = "";

  private constructor(directory: string, base: string, pipe: number) {
    this.#directory = directory;
    this.#base = base;
    this.#socket = new Socket({ fd: pipe, readable: true, writable: true });
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (text: string) => this.#take(text));
    this.#ended = new Promise((resolve, reject) => {
      this.#onEnd = resolve;
      this.#socket.on("error", reject);
    });
    // Asked for only where the program has come to its end.
    this.#ended.catch(() => undefined);
  }

  /**
   * Traces what runs in one container. `directory` does not exist yet; `owner` is who runs the program. Only
   * paths below `base`, in the container, count.
   */
  static async open(directory: string, owner: Owner | null, base: string): Promise<LookupTrace> {
    mkdirSync(directory, { mode: 0o755 });
    const pipe = join(directory, pipeName);
    await runProgram("mkfifo", ["-m", "600", "--", pipe]);
    if (owner !== null) chownSync(pipe, owner.uid, owner.gid);
    // For both: else it would end whenever nobody writes.
    const opened = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    return new LookupTrace(directory, base, opened);
  }

  /** What the container has to have mounted: path in it to directory of the host. */
  get directories(): Readonly<Record<string, string>> {
    return { [traceDirectory]: this.#directory };
  }

  /** The command that runs `command` under the trace, and ends as it ends. */
  traced(command: readonly string[]): readonly string[] {
    return [
      // As a child of its own: the program itself is the first process, with whose end all others end.
      ...["strace", "-D", "-f", "--seccomp-bpf", "-Z", "-y", "-qq"],
      ...["-e", "signal=none", "-e", `trace=${lookups.join(",")}`],
      ...["-o", `${traceDirectory}/${pipeName}`, "--", ...command],
    ];
  }

  /** The paths, relative to the base, that were looked for in vain; to be asked when the container has ended. */
  async missed(): Promise<readonly string[]> {
    this.#socket.write(`${this.#end}\n`);
    await this.#ended;
    return [...this.#paths];
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = (lines.pop() ?? "").slice(-maxLineBytes);
    for (const line of lines) {
      if (line === this.#end) this.#onEnd();
      const path = missedPath(line, this.#base);
      if (path !== null && this.#paths.size < maxPaths) this.#paths.add(path);
    }
  }
}

/**
 * The path of a line of strace, relative to `base`, where it tells of a lookup that failed because nothing is
 * there; null for every other line. `line`: a character for each byte.
 */
export function missedPath(line: string, base: string): string | null {
  // For example: 12 openat(AT_FDCWD</app/src>, "../b", O_RDONLY) = -1 ENOENT (No such file or directory)
  const parts =
    /^\d+ +[a-z0-9]+\((?:(?:AT_FDCWD|\d+)<((?:[^>\\]|\\.)*)>, )?"((?:[^"\\]|\\.)*)".* = -1 ENOENT /.exec(
      line,
    );
  if (parts === null) return null;
  const [, directory, name = ""] = parts;
  if (name === "") return null;
  // Who does not say where it is seen from is an old program, which seldom leaves the directory it began in.
  const from = directory === undefined ? base : unescape(directory);
  const path = posix.resolve(base, from, unescape(name));
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : null;
}

/** strace writes bytes that are not printable as C does. */
function unescape(text: string): string {
  const bytes = text.replace(/\\([0-7]{1,3}|.)/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return escapes[code] ?? code;
  });
  return Buffer.from(bytes, "latin1").toString("utf8");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v" };
