import { FarmError } from "../../program/error.js";
import { RoutingTable } from "./routing-table.js";
import type { RouterState } from "./router-state.js";
import { StateFile } from "./state-file.js";

/**
 * The state of the router, durable before it takes effect: a change is checked at once, written
 * together with others that wait, and only then swapped in, by one assignment.
 */
export class TableStore {
  readonly #file: StateFile;
  /** Files that could not be used at the start. */
  readonly damaged: readonly string[];
  #durable: RouterState;
  /** `#durable` and the changes on their way to disk. */
  #staged: RouterState;
  #table: RoutingTable;
  #running: Promise<void> = Promise.resolve();
  #queued: Promise<void> | null = null;
  #failures = 0;
  #onSave: (seconds: number) => void = () => undefined;

  private constructor(file: StateFile, state: RouterState, damaged: readonly string[]) {
    this.#file = file;
    this.damaged = damaged;
    this.#durable = state;
    this.#staged = state;
    this.#table = RoutingTable.empty.with(state.environments.values());
  }

  static async open(directory: string): Promise<TableStore> {
    const file = await StateFile.open(directory);
    const { state, damaged } = await file.load();
    return new TableStore(file, state, damaged);
  }

  /** `onSave` is told how many seconds it takes each time to make the state durable. */
  watchSaves(onSave: (seconds: number) => void): void {
    this.#onSave = onSave;
  }

  /** What requests are routed by now. Read it again after every wait. */
  get table(): RoutingTable {
    return this.#table;
  }

  get state(): RouterState {
    return this.#durable;
  }

  /**
   * Makes a change; resolves when it is durable and in effect. `change` runs at once, on top of the
   * changes before it, and may throw to refuse. Throws {@link FarmError} where writing fails; then
   * neither this change nor one made on top of it has an effect.
   */
  async commit(change: (state: RouterState) => RouterState): Promise<void> {
    this.#staged = change(this.#staged);
    // Also where nothing changed: an equal generation may still be on its way to disk.
    if (this.#staged === this.#durable) return;
    const failures = this.#failures;
    await this.#write();
    if (failures !== this.#failures) throw new FarmError("the router could not save its table");
  }

  /** Joins the write that has not begun yet, which will hold all that is staged now. */
  #write(): Promise<void> {
    this.#queued ??= this.#running.then(() => {
      this.#queued = null;
      const writing = this.#writeNow(this.#staged);
      // The next one in the queue must not see a failure of this one as its own.
      this.#running = writing.catch(() => undefined);
      return writing;
    });
    return this.#queued;
  }

  async #writeNow(state: RouterState): Promise<void> {
    const beganAtMs = performance.now();
    try {
      if (state !== this.#durable) {
        await this.#file.write(state);
        this.#onSave((performance.now() - beganAtMs) / 1_000);
      }
    } catch (cause) {
      this.#staged = this.#durable;
      this.#failures++;
      throw new FarmError(`the router could not save its table: ${(cause as Error).message}`, {
        cause,
        hint: "Is its disk full? What was served before is served on.",
      });
    }
    this.#table = this.#table.with(state.environments.values());
    this.#durable = state;
  }
}
