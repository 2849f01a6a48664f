import { access, constants, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { FarmError, InvalidError, NotFoundError } from "../../program/error.js";
import { runGit, type GitObjects } from "./git-process.js";
import { writeHooks } from "./hooks.js";
import { listBranches, type Branch } from "./refs.js";
import { Listings } from "./listings.js";

export interface RepositoriesOptions {
  /** The largest pack that a push may bring, in bytes. Default 2 GiB. */
  readonly maxPushBytes?: number;
  /** PATH for git. */
  readonly searchPath?: string;
}

/**
 * The bare repositories, one per project, named by the project's id and never by what a user chose.
 *
 * Settings live in one file that every git of ours reads instead of the machine's and the user's, so
 * that they hold for old repositories too and a repository has nothing of its own to tamper with.
 */
export class Repositories {
  readonly #directory: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly maxPushBytes: number;
  /** What is known of the trees in them. */
  readonly listings = new Listings();

  private constructor(
    directory: string,
    environment: Readonly<Record<string, string>>,
    maxPushBytes: number,
  ) {
    this.#directory = directory;
    this.#environment = environment;
    this.maxPushBytes = maxPushBytes;
  }

  /** Opens the repositories below `directory`, and clears away what a killed push left behind. */
  static async open(
    directory: string,
    {
      maxPushBytes = 2 * 1024 ** 3,
      searchPath = "/usr/local/bin:/usr/bin:/bin",
    }: RepositoriesOptions = {},
  ): Promise<Repositories> {
    const root = resolve(directory);
    if (/["\\\n]/.test(root)) {
      throw new InvalidError(`${JSON.stringify(root)} cannot hold repositories`, {
        hint: "Choose a directory without quotes, backslashes and line breaks in its path.",
      });
    }
    const home = join(root, "home");
    await mkdir(join(root, "projects"), { recursive: true, mode: 0o700 });
    await mkdir(join(root, "submodules"), { recursive: true, mode: 0o700 });
    await mkdir(home, { recursive: true, mode: 0o700 });
    await writeHooks(join(root, "hooks"));
    const configuration = join(root, "gitconfig");
    await writeFile(`${configuration}.new`, renderConfiguration(join(root, "hooks"), maxPushBytes));
    await rename(`${configuration}.new`, configuration);
    const repositories = new Repositories(
      root,
      {
        PATH: searchPath,
        HOME: home,
        XDG_CONFIG_HOME: home,
        LC_ALL: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: configuration,
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
      },
      maxPushBytes,
    );
    for (const name of await readdir(join(root, "projects"))) {
      if (name.endsWith(".git")) await repositories.sweep(name.slice(0, -4));
      else await rm(join(root, "projects", name), { recursive: true, force: true });
    }
    return repositories;
  }

  /** The directory of a project's repository, whether it exists or not. */
  path(projectId: string): string {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(projectId)) {
      throw new InvalidError(`${JSON.stringify(projectId)} is not the id of a project`);
    }
    return join(this.#directory, "projects", `${projectId}.git`);
  }

  /** Makes an empty repository, complete or not at all; does nothing where it exists. */
  async create(projectId: string, defaultBranch: string): Promise<void> {
    await this.#create(this.path(projectId), defaultBranch);
  }

  /**
   * A repository beside that of the project, for what it takes from elsewhere; `name` is a digest. It is
   * removed with the project, and whoever can read the project may read it.
   */
  besides(projectId: string, name: string): GitObjects {
    if (!/^[0-9a-f]{1,64}$/.test(name)) throw new InvalidError(`${name} is not a digest`);
    const directory = join(this.#submodules(projectId), `${name}.git`);
    return { directory, environment: this.#environment };
  }

  /** Makes a repository of {@link besides}, where there is none yet. */
  async createBesides(projectId: string, name: string): Promise<void> {
    await mkdir(this.#submodules(projectId), { recursive: true, mode: 0o700 });
    await this.#create(this.besides(projectId, name).directory, "main");
  }

  /** Where the branches of a project are. Throws {@link NotFoundError} where it has no repository. */
  async branches(projectId: string): Promise<readonly Branch[]> {
    return await listBranches(this.objects(projectId));
  }

  /** Removes one repository of {@link besides}; does nothing where there is none. */
  async removeBesides(projectId: string, name: string): Promise<void> {
    await rm(this.besides(projectId, name).directory, { recursive: true, force: true });
  }

  /** Removes the repository and those beside it; does nothing where there is none. */
  async remove(projectId: string): Promise<void> {
    await rm(this.#submodules(projectId), { recursive: true, force: true });
    const gone = join(this.#directory, "projects", `gone-${randomUUID()}`);
    try {
      await rename(this.path(projectId), gone);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
      throw error;
    }
    await rm(gone, { recursive: true, force: true });
  }

  /**
   * How git reaches the objects of a project. With `quarantine`, a directory that git named in a hook,
   * the objects of that push too. Throws {@link NotFoundError} where the project has no repository.
   */
  objects(projectId: string, quarantine = ""): GitObjects {
    const directory = this.path(projectId);
    if (!existsSync(directory)) throw new NotFoundError(`project ${projectId} has no repository`);
    if (quarantine === "") return { directory, environment: this.#environment };
    if (
      !isAbsolute(quarantine) ||
      !resolve(quarantine).startsWith(join(directory, "objects", "/"))
    ) {
      throw new InvalidError(`${quarantine} is not a quarantine of ${directory}`);
    }
    return {
      directory,
      environment: {
        ...this.#environment,
        GIT_OBJECT_DIRECTORY: quarantine,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: join(directory, "objects"),
      },
    };
  }

  /**
   * Throws {@link FarmError} where git could not run our hooks: it would pass over them in silence, and
   * take any push without a check.
   */
  async requireHooks(): Promise<void> {
    const hook = join(this.#directory, "hooks", "pre-receive");
    try {
      await access(hook, constants.X_OK);
    } catch (cause) {
      throw new FarmError(`${hook} cannot be executed, so pushes cannot be checked`, {
        cause,
        hint: "Keep the repositories on a file system that is not mounted noexec, and start again.",
      });
    }
  }

  #submodules(projectId: string): string {
    return join(this.#directory, "submodules", basename(this.path(projectId), ".git"));
  }

  async #create(path: string, defaultBranch: string): Promise<void> {
    if (existsSync(path)) return;
    const temporary = join(this.#directory, "projects", `new-${randomUUID()}`);
    try {
      await mkdir(temporary, { mode: 0o700 });
      const objects = { directory: temporary, environment: this.#environment };
      await runGit(objects, ["init", "--quiet", "--bare", "--template="]);
      await runGit(objects, ["symbolic-ref", "--", "HEAD", `refs/heads/${defaultBranch}`]);
      await rename(temporary, path);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  /** Removes the quarantines of pushes that were killed. Only while no push runs in this repository. */
  async sweep(projectId: string): Promise<void> {
    const directory = join(this.path(projectId), "objects");
    for (const name of await readdir(directory)) {
      if (/^(?:tmp_objdir-)?incoming-/.test(name)) {
        await rm(join(directory, name), { recursive: true, force: true });
      }
    }
  }
}

function renderConfiguration(hooks: string, maxPushBytes: number): string {
  return `# Written by Slipway at each start; changes are lost.
[safe]
	directory = *
[core]
	hooksPath = "${hooks}"
	# A push is announced as done only when it is: all of it has reached the disk.
	fsync = all
	fsyncMethod = batch
	logAllRefUpdates = false
	# Larger files pass through git in pieces, however well they were compressed.
	bigFileThreshold = 16m
[init]
	defaultBranch = main
[gc]
	auto = 0
[protocol]
	# Who fetches says for the one time which protocol it may be.
	allow = never
[http]
	followRedirects = false
	# A server that stalls is given up.
	lowSpeedLimit = 1
	lowSpeedTime = 60
[credential]
	helper =
[fetch]
	fsckObjects = true
	# Always one pack: what comes has a bound, the number of its files has none.
	unpackLimit = 1
	recurseSubmodules = false
	writeCommitGraph = false
[transfer]
	# Refs that we and git keep for ourselves are neither shown nor written.
	hideRefs = refs
	hideRefs = !refs/heads
	hideRefs = !refs/tags
[receive]
	fsckObjects = true
	denyNonFastForwards = false
	# The check before the push decides, while nothing has changed yet.
	denyDeleteCurrent = ignore
	advertisePushOptions = true
	advertiseAtomic = true
	shallowUpdate = false
	autogc = false
	maxInputSize = ${maxPushBytes}
${["receive", "fetch"].map(renderChecks).join("")}[uploadpack]
	allowFilter = true
	keepAlive = 5
`;
}

/** What is refused of objects that arrive by this way, and what is not. */
function renderChecks(way: string): string {
  return `[${way} "fsck"]
	# Only warnings by default, but no checkout of ours may meet them.
	hasDot = error
	hasDotdot = error
	hasDotgit = error
	emptyName = error
	fullPathname = error
	nullSha1 = error
	# Harmless flaws of old tools in the histories of well-known projects.
	zeroPaddedFilemode = ignore
	badTimezone = ignore
	missingSpaceBeforeDate = ignore
`;
}
