import { execFile } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The numbers of the records, as trace.c has them; the last two are those of the test itself. */
const kinds = {
  open: 1,
  write: 2,
  truncate: 3,
  "sync begun": 4,
  "sync ended": 5,
  rename: 6,
  unlink: 7,
  "make directory": 8,
  "remove directory": 9,
  link: 10,
  note: 20,
  outside: 21,
} as const;

export type RecordKind = keyof typeof kinds;

const kindOf = new Map<number, RecordKind>(
  Object.entries(kinds).map(([kind, number]) => [number, kind as RecordKind]),
);

const headerBytes = 40;

/** One thing that a traced process did, or the test that traces it. */
export interface TraceRecord {
  readonly kind: RecordKind;
  readonly process: number;
  readonly thread: number;
  readonly a: number;
  readonly b: number;
  /** A path, or the bytes of a write or of a note. */
  readonly first: Buffer;
  readonly second: Buffer;
}

/** A process is killed before its so many-th change or sync. */
export interface KillPoint {
  readonly before: "change" | "sync";
  readonly number: number;
}

const killVariables = { change: "SLIPWAY_CRASH_AT", sync: "SLIPWAY_CRASH_SYNC" } as const;

/** A file to which a process writes down what it does to a directory, and a test what it was promised. */
export class Trace {
  readonly path: string;
  readonly #root: string;
  readonly #library: string;

  /** `root`: the traced directory, without symbolic links in its path. */
  constructor(parts: { readonly path: string; readonly root: string; readonly library: string }) {
    this.path = parts.path;
    this.#root = parts.root;
    this.#library = parts.library;
  }

  /** What makes a process write to the trace, and kills it where it is told to. */
  environment(kill: KillPoint | null): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      SLIPWAY_TRACE_ROOT: this.#root,
      SLIPWAY_TRACE_FILE: this.path,
      UV_USE_IO_URING: "0",
      ...(kill === null ? {} : { [killVariables[kill.before]]: String(kill.number) }),
    };
  }

  /** Writes down what the test knows at this moment: everything that is in the trace has happened. */
  note(note: object): void {
    this.#append("note", JSON.stringify(note), Buffer.alloc(0));
  }

  /** The test itself gives a file other bytes (null: removes it), durably. */
  outside(path: string, bytes: Buffer | null): void {
    const below = relative(this.#root, path);
    this.#append(
      "outside",
      below,
      bytes === null ? Buffer.alloc(0) : bytes,
      bytes === null ? 0 : 1,
    );
  }

  read(): readonly TraceRecord[] {
    return readTrace(readFileSync(this.path));
  }

  #append(kind: RecordKind, first: string, second: Buffer, a = 0): void {
    const text = Buffer.from(first, "utf8");
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(headerBytes + text.length + second.length, 0);
    header.writeUInt32LE(kinds[kind], 4);
    header.writeBigInt64LE(BigInt(a), 16);
    header.writeUInt32LE(text.length, 32);
    header.writeUInt32LE(second.length, 36);
    appendFileSync(this.path, Buffer.concat([header, text, second]));
  }
}

/**
 * Compiles the library that traces, into `directory`. Null where there is no C compiler; rejects where
 * there is one and it fails.
 */
export async function buildTracer(directory: string): Promise<string | null> {
  const run = promisify(execFile);
  try {
    await run("gcc", ["--version"]);
  } catch {
    return null;
  }
  const source = fileURLToPath(new URL("trace.c", import.meta.url));
  const library = join(directory, "trace.so");
  await run("gcc", ["-O1", "-shared", "-fPIC", "-o", library, source, "-lpthread"]);
  return library;
}

/** A process was killed while it wrote a record, and what follows cannot be told apart. */
export class TornTraceError extends Error {}

function readTrace(bytes: Buffer): readonly TraceRecord[] {
  const records: TraceRecord[] = [];
  for (let at = 0; at + headerBytes <= bytes.length;) {
    const length = bytes.readUInt32LE(at);
    const kind = kindOf.get(bytes.readUInt32LE(at + 4));
    if (kind === undefined) throw new TornTraceError(`the trace is torn at byte ${at}`);
    const second = at + headerBytes + bytes.readUInt32LE(at + 32);
    records.push({
      kind,
      process: bytes.readUInt32LE(at + 8),
      thread: bytes.readUInt32LE(at + 12),
      a: Number(bytes.readBigInt64LE(at + 16)),
      b: Number(bytes.readBigInt64LE(at + 24)),
      first: bytes.subarray(at + headerBytes, second),
      second: bytes.subarray(second, at + length),
    });
    at += length;
  }
  return records;
}
