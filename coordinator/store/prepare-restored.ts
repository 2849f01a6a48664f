import { InvalidError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { migrations } from "./schema.js";

/**
 * How far the epoch of a restored coordinator is above that of the one which wrote the backup: it may have
 * been started as often since.
 */
const epochsSkipped = 1_000_000;

/**
 * Makes the copy of a database fit to take the original's place: whoever heard of the original, as the
 * router and agents have, hears a higher epoch from the next coordinator. Throws {@link InvalidError} where
 * it is damaged or a newer Slipway wrote it.
 */
export function prepareRestored(path: string): void {
  const sqlite = new SqliteConnection(path, { fileMustExist: true });
  try {
    const [damage] = sqlite.check();
    if (damage !== undefined) throw new InvalidError(`the database is damaged: ${damage}`);
    if ((sqlite.pragma("user_version") as number) > migrations.length) {
      throw new InvalidError("the backup was written by a newer Slipway", {
        hint: "Restore it with the version that wrote it, or a newer one.",
      });
    }
    sqlite.pragma("synchronous = FULL");
    sqlite.exec(
      `UPDATE meta SET value = CAST(CAST(value AS INTEGER) + ${epochsSkipped} AS TEXT)
       WHERE key = 'epoch'`,
    );
  } catch (error) {
    if (error instanceof InvalidError) throw error;
    throw new InvalidError(`the database of the backup cannot be read: ${String(error)}`);
  } finally {
    sqlite.close();
  }
}
