import type { SqliteConnection } from "../../program/sqlite.js";

/** Moves with each change of the tables below. */
const version = 3;

/**
 * Makes the tables of the index, or brings those of an earlier release to what they are now: reading all
 * packs again instead would take as long as the disk is large.
 */
export function prepareIndex(database: SqliteConnection): void {
  const found = database.pragma("user_version");
  if (found === version) return;
  database.transaction(() => {
    if (found === 2) {
      database.exec(`
        ALTER TABLE blobs ADD COLUMN stored INTEGER;
        ALTER TABLE packs ADD COLUMN weighed INTEGER NOT NULL DEFAULT 0;
      `);
    } else makeTables(database);
    database.exec(`PRAGMA user_version = ${version}`);
  })();
}

function makeTables(database: SqliteConnection): void {
  const isOld = database
    .prepare("SELECT 1 FROM sqlite_master WHERE name = 'blobs' AND type = 'table'")
    .get();
  if (isOld !== undefined) {
    database.exec(`
      ALTER TABLE blobs RENAME TO blobs_before;
      ALTER TABLE packs RENAME TO packs_before;
    `);
  }
  database.exec(`
    CREATE TABLE blobs (
      hash BLOB PRIMARY KEY, size INTEGER NOT NULL, pack INTEGER, offset INTEGER NOT NULL,
      accessed_at INTEGER NOT NULL, generation INTEGER NOT NULL, id INTEGER NOT NULL,
      stored INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX blobs_by_pack ON blobs (pack, offset) WHERE pack IS NOT NULL;
    CREATE TABLE packs (
      id INTEGER PRIMARY KEY, indexed_to INTEGER NOT NULL, weighed INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE retired_packs (id INTEGER PRIMARY KEY);
    CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  `);
  if (isOld === undefined) return;
  database.exec(`
    INSERT INTO blobs
      SELECT hash, size, pack, offset, accessed_at, 0, row_number() OVER (), NULL FROM blobs_before;
    INSERT INTO packs SELECT id, indexed_to, 0 FROM packs_before;
    INSERT INTO facts SELECT 'next id', count(*) + 1 FROM blobs;
    DROP TABLE blobs_before;
    DROP TABLE packs_before;
  `);
}
