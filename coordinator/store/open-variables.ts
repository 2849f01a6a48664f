import { VariableBook } from "../variables/variable-book.js";
import { VariableKey } from "../variables/variable-key.js";
import type { Database } from "./database.js";
import type { EnvironmentStore } from "./environment-store.js";
import { SealedStore } from "./sealed-store.js";
import { VariableStore } from "./variable-store.js";

/** Which key the database's values were sealed with. */
const fingerprintFact = "variables-key";

/**
 * The variables in the database, under the key in `directory`, which is drawn where neither has one yet.
 * Throws FarmError naming the key's file where it is missing or another one.
 */
export function openVariables(parts: {
  readonly database: Database;
  readonly directory: string;
  readonly environments: EnvironmentStore;
  readonly now: () => number;
}): VariableBook {
  const { database, directory, environments, now } = parts;
  const key = VariableKey.open(directory, database.fact(fingerprintFact));
  database.state(fingerprintFact, key.fingerprint);
  return new VariableBook({
    shelf: new VariableStore(database, key),
    texts: new SealedStore(database, key),
    environments,
    digest: (text) => key.digest(text),
    transaction: (work) => database.transaction(work),
    now,
  });
}
