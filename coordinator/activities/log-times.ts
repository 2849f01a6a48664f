/** A mark: an offset in the log, when what begins there was written, and by whom. */
const markBytes = 16;

/** Who wrote to a log: a step, whose bytes count once they are committed, or the coordinator. */
export type LogWriter = "step" | "coordinator";

/** What begins at `offset` was written at `timeMs`. */
export interface LogMark {
  readonly offset: number;
  readonly timeMs: number;
  readonly writer: LogWriter;
}

/** A piece of a log, with the time when its first byte was written. */
export interface TimedPiece {
  readonly offset: number;
  readonly data: Buffer;
  readonly timeMs: number;
}

export function encodeMark({ offset, timeMs, writer }: LogMark): Buffer {
  const bytes = Buffer.alloc(markBytes);
  bytes.writeUIntBE(offset, 0, 6);
  // A clock that says anything else is not to be believed.
  const isTime = timeMs >= 0 && timeMs < 2 ** 48 - 1;
  bytes.writeUIntBE(isTime ? Math.round(timeMs) : 0, 6, 6);
  bytes.writeUInt8(writer === "step" ? 1 : 0, 12);
  return bytes;
}

/** When each part of a log was written: marks in the order of their offsets. */
export class LogTimes {
  readonly #bytes: Buffer;

  /** What is torn at the end is left out. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes.subarray(0, bytes.byteLength - (bytes.byteLength % markBytes));
  }

  /** As they are stored. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  get count(): number {
    return this.#bytes.byteLength / markBytes;
  }

  at(index: number): LogMark {
    const start = index * markBytes;
    return {
      offset: this.#bytes.readUIntBE(start, 6),
      timeMs: this.#bytes.readUIntBE(start + 6, 6),
      writer: this.#bytes.readUInt8(start + 12) === 1 ? "step" : "coordinator",
    };
  }

  /** The piece, cut where the time changes. Where nothing is known the time is 0. */
  *split(piece: { readonly offset: number; readonly data: Buffer }): Generator<TimedPiece> {
    const end = piece.offset + piece.data.length;
    let index = this.#lastAt(piece.offset);
    for (let offset = piece.offset; offset < end;) {
      const timeMs = this.count === 0 ? 0 : this.at(Math.max(0, index)).timeMs;
      let next = end;
      for (index++; index < this.count; index++) {
        const mark = this.at(index);
        if (mark.offset > offset && mark.timeMs !== timeMs) {
          next = Math.min(end, mark.offset);
          break;
        }
      }
      yield {
        offset,
        data: piece.data.subarray(offset - piece.offset, next - piece.offset),
        timeMs,
      };
      offset = next;
    }
  }

  /** The last mark that is not behind `offset`; -1 where there is none. */
  #lastAt(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle).offset <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
