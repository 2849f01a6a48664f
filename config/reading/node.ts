import type { Place, Report } from "./report.js";
import type { Value } from "../files/value.js";

interface NodeInput {
  readonly value: Value;
  readonly path: readonly string[];
  readonly report: Report;
  readonly keyPlace: Place;
}

/** A value on its way through the check: it knows its key path and where to report. */
export class Node {
  readonly value: Value;
  readonly path: readonly string[];
  /** Where the key stands that leads here; the value's own place at the top of a file. */
  readonly keyPlace: Place;
  readonly #report: Report;

  constructor({ value, path, report, keyPlace }: NodeInput) {
    this.value = value;
    this.path = path;
    this.keyPlace = keyPlace;
    this.#report = report;
  }

  static top(value: Value, report: Report, path: readonly string[] = []): Node {
    return new Node({ value, path, report, keyPlace: value.place });
  }

  /** The last key of the path. */
  get key(): string {
    return this.path.at(-1) ?? "";
  }

  get isNull(): boolean {
    return this.value.kind === "scalar" && this.value.value === null;
  }

  /** Whether what stood here is in the report already: then nothing more is said of it. */
  get #isRefused(): boolean {
    return this.value.kind === "scalar" && this.value.isRefused === true;
  }

  /** The entries of a map; none for anything else. */
  get children(): readonly Node[] {
    if (this.value.kind !== "map") return [];
    return [...this.value.entries.values()].map((entry) =>
      this.#child(entry.key, entry.value, entry.keyPlace),
    );
  }

  /** The items of a list; none for anything else. */
  get items(): readonly Node[] {
    if (this.value.kind !== "list") return [];
    return this.value.items.map((item, index) => this.#child(String(index), item, item.place));
  }

  child(key: string): Node | null {
    const entry = this.value.kind === "map" ? this.value.entries.get(key) : undefined;
    return entry === undefined ? null : this.#child(entry.key, entry.value, entry.keyPlace);
  }

  /** The node below `keys`, or the nearest one above that exists: somewhere to point at. */
  at(...keys: readonly string[]): Node {
    const [first, ...rest] = keys;
    if (first === undefined) return this;
    return this.child(first)?.at(...rest) ?? this;
  }

  /** Reports that the value is wrong. */
  error(message: string, hint: string | null = null): void {
    if (this.#isRefused) return;
    this.#report.error(
      this.isNull ? this.keyPlace : this.value.place,
      this.path.join("."),
      message,
      hint,
    );
  }

  /** Reports that the key is wrong, or what stands below it as a whole. */
  keyError(message: string, hint: string | null = null): void {
    if (this.#isRefused) return;
    this.#report.error(this.keyPlace, this.path.join("."), message, hint);
  }

  warn(message: string, hint: string | null = null): void {
    this.#report.warn(this.keyPlace, this.path.join("."), message, hint);
  }

  /** The one form of words for everything that is understood and not acted upon. */
  warnNotSupported(what: string = this.key, hint: string | null = null): void {
    this.warn(`"${what}" is not supported yet and is ignored`, hint);
  }

  #child(key: string, value: Value, keyPlace: Place): Node {
    return new Node({ value, path: [...this.path, key], report: this.#report, keyPlace });
  }
}
