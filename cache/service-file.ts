import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the cache of a directory serves, and the right to look after it. */
export interface ServiceAddress {
  readonly address: string;
  readonly token: string;
  /** http://HOST:PORT, where it is served over HTTP. */
  readonly http?: string;
}

/**
 * Tells commands on this machine how to reach the cache that has the directory. Whoever can read the
 * directory has the blobs anyway. What a cache that was killed left behind is written over by the next.
 */
export class ServiceFile implements Disposable {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static write(directory: string, address: ServiceAddress): ServiceFile {
    const path = join(directory, "service.json");
    // A file that is there keeps its mode.
    rmSync(path, { force: true });
    writeFileSync(path, `${JSON.stringify(address)}\n`, { mode: 0o600 });
    return new ServiceFile(path);
  }

  /** Null where no cache has served the directory, or the last one has stopped. */
  static read(directory: string): ServiceAddress | null {
    try {
      const text = readFileSync(join(directory, "service.json"), "utf8");
      return JSON.parse(text) as ServiceAddress;
    } catch {
      return null;
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.#path, { force: true });
  }
}
