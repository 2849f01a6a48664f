import Database, {
  type Database as Connection,
  type Options,
  type Statement,
  type Transaction,
} from "better-sqlite3";

/** All that were opened. See {@link SqliteConnection}. */
const opened = new Set<Connection>();

/**
 * A connection to an SQLite file that prepares each statement once. That is faster, and none of its
 * native objects is ever left to the garbage collector: since Node.js 24.19 their destructor aborts the
 * process where it runs while no JavaScript does, and the first version of the library that has another
 * one does not run on Node.js 20. So what is prepared must be constant, values are bound; and a
 * connection is opened for the life of a process, not for each call.
 */
export class SqliteConnection {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();

  /** Opens or creates the file at `path`. Throws SqliteError where that is not possible. */
  constructor(path: string, options: Options = {}) {
    this.#connection = new Database(path, options);
    opened.add(this.#connection);
  }

  /** Throws SqliteError where it is not SQL, or names what there is not. */
  prepare<Values extends unknown[] = unknown[], Row = unknown>(
    sql: string,
  ): Statement<Values, Row> {
    const known = this.#statements.get(sql);
    const statement = known ?? this.#connection.prepare(sql);
    if (known === undefined) this.#statements.set(sql, statement);
    return statement as unknown as Statement<Values, Row>;
  }

  /** Runs statements that give no rows. */
  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Sets something (`name = value`), or gives the value of what it names. */
  pragma(text: string): unknown {
    const statement = this.prepare(`PRAGMA ${text}`);
    return statement.reader ? statement.pluck().get() : void statement.run();
  }

  /** Makes a function that runs `work` in a transaction; nests. */
  transaction<Result>(work: () => Result): Transaction<() => Result> {
    return this.#connection.transaction(work);
  }

  /** Copies the database as it is at one moment into a new file, whoever writes to it meanwhile. */
  async copyTo(path: string): Promise<void> {
    // All pages in one step: a copy in several begins again each time that another connection writes.
    await this.#connection.backup(path, { progress: () => 2 ** 31 - 1 });
  }

  /** Reads all of the database and says what is damaged, a sentence each. */
  check(): readonly string[] {
    const rows = this.prepare<[], string>("PRAGMA integrity_check").pluck().all();
    return rows.filter((row) => row !== "ok");
  }

  close(): void {
    this.#connection.close();
  }
}
