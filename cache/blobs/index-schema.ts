import type { SqliteConnection } from "../../program/sqlite.js";

/** Moves with each change of the tables below. */
const version = 2;

/**
 * Makes the tables of the index, or brings those of an earlier release to what they are now: reading all
 * packs again instead would take as long as the disk is large.
 */
export function prepareIndex(database: SqliteConnection): void {
  if (database.pragma("user_version") === version) return;
  database.transaction(() => {
    const isOld = database
      .prepare("SELECT 1 FROM sqlite_master WHERE name = 'blobs' AND type = 'table'")
      .get();
    if (isOld !== undefined) database.exec("ALTER TABLE blobs RENAME TO blobs_before");
    database.exec(`
      CREATE TABLE blobs (
        hash BLOB PRIMARY KEY, size INTEGER NOT NULL, pack INTEGER, offset INTEGER NOT NULL,
        accessed_at INTEGER NOT NULL, generation INTEGER NOT NULL, id INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX blobs_by_pack ON blobs (pack, offset) WHERE pack IS NOT NULL;
      CREATE TABLE IF NOT EXISTS packs (id INTEGER PRIMARY KEY, indexed_to INTEGER NOT NULL);
      CREATE TABLE retired_packs (id INTEGER PRIMARY KEY);
      CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    `);
    if (isOld !== undefined) {
      database.exec(`
        INSERT INTO blobs
          SELECT hash, size, pack, offset, accessed_at, 0, row_number() OVER () FROM blobs_before;
        INSERT INTO facts SELECT 'next id', count(*) + 1 FROM blobs;
        DROP TABLE blobs_before;
      `);
    }
    database.exec(`PRAGMA user_version = ${version}`);
  })();
}
