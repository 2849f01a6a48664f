import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FarmError } from "../../program/error.js";
import { packageRoot } from "../../program/package-root.js";
import { smallApplication } from "../../test/small-application.js";
import { manifestsOf, type Manifests, type Packages } from "../npm-manifests.js";

/**
 * Packages of the npm registry that are known, exact in version, without install scripts and with
 * hardly a dependency of their own: what they weigh today they weigh tomorrow.
 */
export const ballast = {
  /** About 200 files. */
  light: { uuid: "11.1.0" },
  /** About 2,000 files. */
  middle: { uuid: "11.1.0", lodash: "4.17.21", ramda: "0.30.1" },
  /** More than 20,000 files. */
  heavy: {
    "bootstrap-icons": "1.11.3",
    "date-fns": "4.1.0",
    dayjs: "1.11.13",
    effect: "3.13.10",
    "highlight.js": "11.11.1",
    lodash: "4.17.21",
    "lodash-es": "4.17.21",
    mathjs: "14.0.1",
    moment: "2.30.1",
    prismjs: "1.30.0",
    ramda: "0.30.1",
    rxjs: "7.8.2",
    undici: "7.5.0",
    uuid: "11.1.0",
    yaml: "2.7.0",
  },
} as const;

/** What is deployed, and what a Dockerfile has to know of it. */
export interface ApplicationFacts {
  readonly hasDatabase: boolean;
  /** The build hook's and the deploy hook's command; null: there is none. */
  readonly build: readonly string[] | null;
  readonly migrate: readonly string[] | null;
  readonly start: readonly string[];
  /** Where it writes. */
  readonly mount: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** An application as a directory that is copied, with all the lock files that it will have. */
export class Application {
  readonly facts: ApplicationFacts;
  readonly #directory: string;
  readonly #manifests: readonly Manifests[];

  private constructor(facts: ApplicationFacts, directory: string, manifests: readonly Manifests[]) {
    this.facts = facts;
    this.#directory = directory;
    this.#manifests = manifests;
  }

  /** `examples/node` with more packages, made in `directory`. */
  static async grownExample(
    directory: string,
    packages: Packages,
    locks: number,
    signal: AbortSignal,
  ): Promise<Application> {
    await cp(join(packageRoot(), "examples/node"), directory, {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
    // A redeployed version is told from the one before it by the start of its process.
    const setVersion = 'response.set("X-App-Version", version);';
    const app = await readFile(join(directory, "app.js"), "utf8");
    if (!app.includes(setVersion)) throw new FarmError("app.js of examples/node has changed");
    const setBoot = 'response.set("X-Boot", String(performance.timeOrigin));';
    await writeFile(join(directory, "app.js"), app.replace(setVersion, setVersion + setBoot));
    const facts: ApplicationFacts = {
      hasDatabase: true,
      build: ["node", "build.js"],
      migrate: ["node", "migrate.js"],
      start: ["node", "server.js"],
      mount: "public/uploads",
      variables: { NODE_ENV: "production" },
    };
    return new Application(facts, directory, await manifestsOf(directory, packages, locks, signal));
  }

  /** A server of forty lines that needs none of its packages: they only have to be carried along. */
  static async plain(
    directory: string,
    packages: Packages,
    signal: AbortSignal,
  ): Promise<Application> {
    const files = smallApplication({ version: firstVersion });
    const settings = files[".slipway.app.yaml"] ?? "";
    if (!settings.includes("flavor: none"))
      throw new FarmError("the small application has changed");
    await writeFiles(directory, {
      ...files,
      ".slipway.app.yaml": settings.replace("flavor: none", "flavor: npm"),
      "package.json": '{"name":"plain","version":"1.0.0","private":true,"type":"module"}\n',
    });
    const facts: ApplicationFacts = {
      hasDatabase: false,
      build: null,
      migrate: null,
      start: ["node", "server.js"],
      mount: "data",
      variables: {},
    };
    return new Application(facts, directory, await manifestsOf(directory, packages, 0, signal));
  }

  /** Copies its first version to a directory, which may have a repository in it already. */
  async copyTo(directory: string): Promise<void> {
    await cp(this.#directory, directory, { recursive: true });
    await writeFiles(directory, { ...this.manifests(0), ...versionFile(firstVersion) });
  }

  /** package.json and package-lock.json, the first (0) or one of those that differ from it. */
  manifests(number: number): Manifests {
    const found = this.#manifests[number];
    if (found === undefined) throw new FarmError(`there is no lock file ${number}`);
    return found;
  }
}

export const firstVersion = "1.0.0";

/** The one line that changes. */
export function versionFile(version: string): Readonly<Record<string, string>> {
  return { "version.js": `export const version = "${version}";\n` };
}

export async function writeFiles(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}
