import type { Application } from "../../config/applications/application-model.js";
import type { Project } from "../../config/model.js";
import { mountPaths } from "../../config/applications/mounts.js";
import type { Variable } from "../../config/variables/user-variables.js";
import type { ActionOutput, ActionResult } from "../../content/action.js";
import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { emptyDirectory } from "../../content/directory.js";
import { FarmError, InvalidError } from "../../program/error.js";
import { readyStages, type ApplicationBuild, type BuildStage } from "../activities/activity.js";
import type { ProjectRow } from "../environments/environment.js";
import { salted, type ActionInputs, type BuildImage } from "./build-actions.js";
import type { BuildCaches } from "./build-caches.js";
import { linkOf, obstacleOf, outputAt, stagesOf, type Setting } from "./build-chain.js";
import { emptyDirectories, type EmptyDirectories } from "./empty-directories.js";
import { changedPaths, explainMiss } from "./explain-miss.js";
import type { PlanStore } from "./kept-reads.js";
import type { Undeclared } from "./steps/step-input.js";
import { TreeEditor } from "./tree-editor.js";

/** What the inputs of an application's actions were the last time; for explanations only. */
export interface KnownInputs {
  get(projectId: string, application: string, kind: string): ActionInputs | null;
  put(projectId: string, application: string, kind: string, inputs: ActionInputs): void;
}

/** Which activity had an action done last; for explanations only. */
export interface BuiltActions {
  lastBuilt(projectId: string, action: Digest): { readonly activityId: string } | null;
}

/** Where the image of a type is looked up; null where there is none. */
export interface ImageCatalogue {
  buildImage(type: Application["type"]): Promise<BuildImage | null>;
}

/** An action of a build that must be run, ready for an agent. */
export interface PreparedBuild {
  readonly action: Digest;
  readonly command: Digest;
  /** The tree that is in its key. */
  readonly input: Digest;
  /** The same with what earlier builds have left in the directories of `build.caches`. */
  readonly begin: Digest;
  readonly image: string;
  /** What its environment has of variables: not in the action, which everybody who builds can read. */
  readonly values: Readonly<Record<string, string>>;
  /** Of a step: what it is not given. */
  readonly undeclared: Undeclared | null;
  readonly known: ActionResult | null;
  readonly remember: () => void;
}

/**
 * Plans the builds of a project's applications. Each is a chain of actions in which the outputs of one
 * are inputs of the next:
 *
 * ```
 * dependencies (a language each) ─→ install ─→ steps ─→ build ─→ slug
 * ```
 *
 * A step waits only for those whose outputs it reads. The chain is followed as far as the action cache
 * knows the results.
 */
export class BuildPlanner {
  readonly #images: ImageCatalogue;
  readonly #known: KnownInputs;
  readonly #built: BuiltActions;
  readonly #caches: BuildCaches;
  readonly #disguise: (variables: readonly Variable[]) => readonly Variable[];

  constructor(parts: {
    readonly images: ImageCatalogue;
    readonly known: KnownInputs;
    readonly built: BuiltActions;
    readonly caches: BuildCaches;
    /** Puts into the place of each value what tells it from others, and nothing of it. */
    readonly disguise: (variables: readonly Variable[]) => readonly Variable[];
  }) {
    this.#images = parts.images;
    this.#known = parts.known;
    this.#built = parts.built;
    this.#caches = parts.caches;
    this.#disguise = parts.disguise;
  }

  /**
   * The builds of all applications of `project`, whose repository has the tree `root`; each followed
   * to its first action that must be run, or that cannot be run here. Uploads only directories.
   * `variables`, here and below: those of the project and the environment that builds see. `only`: of
   * this application alone. Throws {@link InvalidError}, and BlobMissingError where a directory of
   * `root` is not in the cache.
   */
  async begin(
    content: PlanStore,
    owner: ProjectRow,
    project: Project,
    root: Digest,
    variables: readonly Variable[] = [],
    only?: string,
  ): Promise<readonly ApplicationBuild[]> {
    const editor = new TreeEditor(content);
    const builds: ApplicationBuild[] = [];
    for (const application of project.applications) {
      if (only !== undefined && application.name !== only) continue;
      const source = await sourceTree(editor, project, application, root);
      const stages = await stagesOf({ content, editor, application }, source);
      const build = { application: application.name, source, stages, slug: null };
      const setting = await this.#setting({ content, editor, owner, application }, variables);
      builds.push(await this.#follow(setting, build));
    }
    await editor.flush();
    return builds;
  }

  /** Follows the chain on from the outputs that are known by now. */
  async resolve(
    content: PlanStore,
    owner: ProjectRow,
    project: Project,
    build: ApplicationBuild,
    variables: readonly Variable[] = [],
  ): Promise<ApplicationBuild> {
    const editor = new TreeEditor(content);
    const application = applicationOf(project, build);
    const setting = await this.#setting({ content, editor, owner, application }, variables);
    const resolved = await this.#follow(setting, build);
    await editor.flush();
    return resolved;
  }

  /**
   * Uploads the action of the stage at `index`, with its command, so that an agent can have it. `remember`
   * writes down what its inputs are, for later explanations. `known`: its result, where an identical action
   * has ended since the plan was made. Throws {@link InvalidError} for what cannot be run here.
   */
  async prepare(
    content: PlanStore,
    owner: ProjectRow,
    project: Project,
    { build, index }: { readonly build: ApplicationBuild; readonly index: number },
    variables: readonly Variable[] = [],
  ): Promise<PreparedBuild> {
    const editor = new TreeEditor(content);
    const application = applicationOf(project, build);
    const setting = await this.#setting({ content, editor, owner, application }, variables);
    const { image } = setting;
    const obstacle = obstacleOf(setting, index);
    if (image === null || obstacle !== null) {
      throw new InvalidError(`application "${application.name}": ${obstacle}`);
    }
    const link = await linkOf({ ...setting, image }, build, index);
    const { key, kind, undeclared } = link;
    const verifies = build.stages[index]?.verifies;
    const action = verifies === undefined ? link.action : salted(link.action, verifies.salt);
    const input = action.inputs.root;
    const hasHook = kind === "build" && application.hooks.build !== null;
    // What is compared must not begin with what others have left.
    const begin =
      hasHook && verifies === undefined
        ? await this.#caches.begin(editor, owner.id, application, input)
        : input;
    const [known] = await Promise.all([
      content.getActionResult(action.digest),
      editor.flush([
        { digest: action.digest, bytes: action.bytes },
        { digest: action.command.digest, bytes: action.command.bytes },
      ]),
    ]);
    const remember = (): void => this.#known.put(owner.id, application.name, key, action.inputs);
    const { values } = action;
    return {
      action: action.digest,
      command: action.command.digest,
      input,
      begin,
      image: image.tag,
      values,
      undeclared,
      known,
      remember,
    };
  }

  /** Keeps what the build hook, which read the tree `root`, left in the directories of `build.caches`. */
  async keepCaches(
    content: PlanStore,
    projectId: string,
    project: Project,
    build: ApplicationBuild,
    root: Digest,
  ): Promise<void> {
    const output = outputAt(build.stages.at(-1)?.outputs ?? [], "");
    if (output === null) return;
    const application = applicationOf(project, build);
    await this.#caches.keep(new TreeEditor(content), projectId, application, { root, output });
  }

  /**
   * The same build with every action whose result is known to be done once more, each for itself, from what
   * it was done from. `salt` is drawn for it. What is not known has to be built by somebody first.
   */
  verification(build: ApplicationBuild, salt: string): ApplicationBuild {
    const stages = build.stages
      .filter(({ outputs }) => outputs !== null)
      .map((stage): BuildStage => ({
        ...stage,
        needs: [],
        decision: "build",
        reason: "to compare",
        action: null,
        outputs: null,
        verifies: { salt, outputs: stage.outputs ?? [] },
      }));
    return { ...build, stages };
  }

  /** The paths, so many at most, at which two results of an action differ. */
  async differences(
    content: PlanStore,
    before: readonly ActionOutput[],
    now: readonly ActionOutput[],
    limit: number,
  ): Promise<readonly string[]> {
    const editor = new TreeEditor(content);
    const empty = editor.add(emptyDirectory);
    const found: string[] = [];
    for (const path of new Set([...before, ...now].map((output) => output.path))) {
      const [a, b] = [outputAt(before, path) ?? empty, outputAt(now, path) ?? empty];
      const prefix = path === "" ? "" : `${path}/`;
      found.push(...(await changedPaths(editor, a, b, limit - found.length, prefix)));
    }
    return found;
  }

  /**
   * Makes the slug of a build whose stages are all done: what was built, the files that configure the
   * application (which no build may depend on, and tools may read), and a directory at every mount.
   */
  async assemble(
    content: PlanStore,
    project: Project,
    build: ApplicationBuild,
    root: Digest,
  ): Promise<Digest> {
    const editor = new TreeEditor(content);
    const application = applicationOf(project, build);
    const output = outputAt(build.stages.at(-1)?.outputs ?? [], "");
    if (output === null) throw new FarmError(`the build of "${application.name}" has no output`);
    let slug = output;
    for (const file of application.configurationFiles) {
      const inside = relativeTo(application.root, file);
      const entry = inside === null || inside.includes("/") ? null : await editor.find(root, file);
      if (inside !== null && entry?.type === "file")
        slug = await editor.insert(slug, inside, entry);
    }
    for (const path of mountPaths(application)) slug = await editor.makeDirectory(slug, path);
    await editor.flush();
    return slug;
  }

  /** The mounts of a slug under which the build, or the source, put something: at run time it is hidden. */
  async hiddenByMounts(
    content: PlanStore,
    project: Project,
    build: ApplicationBuild,
    slug: Digest,
  ): Promise<readonly string[]> {
    const editor = new TreeEditor(content);
    const hidden: string[] = [];
    for (const path of mountPaths(applicationOf(project, build))) {
      const entry = await editor.find(slug, path);
      if (entry?.type !== "directory") continue;
      const { files, directories, symlinks } = await editor.read(entry.digest);
      if (files.length + directories.length + symlinks.length > 0) hidden.push(path);
    }
    return hidden;
  }

  /**
   * The prefixes of locations that serve files from what is no directory of the slug. One that a link
   * leads to is not known, and a directory in a mount is the application's.
   */
  async rootlessLocations(
    content: PlanStore,
    project: Project,
    build: ApplicationBuild,
    slug: Digest,
  ): Promise<readonly string[]> {
    const editor = new TreeEditor(content);
    const application = applicationOf(project, build);
    const mounts = mountPaths(application);
    const rootless: string[] = [];
    for (const { prefix, root } of application.web.locations) {
      if (root === null || mounts.some((mount) => root.startsWith(`${mount}/`))) continue;
      let found = await editor.find(slug, "");
      for (const name of root.split("/").filter((part) => part !== "")) {
        if (found?.type === "directory") found = await editor.find(found.digest, name);
      }
      if (found === null || found.type === "file") rootless.push(prefix);
    }
    return rootless;
  }

  /** The directories that a build made to be written to, as it seems, and that no mount is at. */
  async leftEmpty(
    content: Pick<ContentStore, "read" | "readMany">,
    project: Project,
    build: ApplicationBuild,
  ): Promise<EmptyDirectories> {
    const output = outputAt(build.stages.at(-1)?.outputs ?? [], "");
    if (output === null) throw new FarmError(`the build of "${build.application}" has no output`);
    const trees = { output, source: build.source };
    const mounts = mountPaths(applicationOf(project, build));
    return await emptyDirectories(content, trees, mounts);
  }

  async #setting(
    parts: Omit<Setting, "image" | "given">,
    variables: readonly Variable[],
  ): Promise<Setting> {
    const image = await this.#images.buildImage(parts.application.type);
    const named = variables.length === 0 ? [] : this.#disguise(variables);
    return { ...parts, image, given: { actual: variables, named } };
  }

  async #follow(setting: Setting, build: ApplicationBuild): Promise<ApplicationBuild> {
    const { content, editor, owner, application, image } = setting;
    let current = build;
    for (const [index, stage] of build.stages.entries()) {
      if (stage.decision !== "wait" || !readyStages(current).includes(index)) continue;
      const obstacle = obstacleOf(setting, index);
      if (image === null || obstacle !== null) {
        const reason = obstacle ?? "";
        current = withStage(current, index, { ...stage, decision: "build", reason });
        continue;
      }
      const link = await linkOf({ ...setting, image }, current, index);
      const result = await content.getActionResult(link.action.digest);
      const before = this.#known.get(owner.id, application.name, link.key);
      if (result === null) {
        const why = await explainMiss(editor, link.kind, before, link.action.inputs);
        const reason = link.unsafe === null ? why : `${why} (reads the whole tree: ${link.unsafe})`;
        const action = link.action.digest;
        current = withStage(current, index, { ...stage, decision: "build", reason, action });
        continue;
      }
      this.#known.put(owner.id, application.name, link.key, link.action.inputs);
      const built = this.#built.lastBuilt(owner.id, link.action.digest);
      current = withStage(current, index, {
        ...stage,
        decision: "reuse",
        reason: built === null ? "" : `from activity ${built.activityId}`,
        action: link.action.digest,
        outputs: result.outputs,
      });
    }
    return current;
  }
}

/** Directories that configure: never part of an application's tree. */
const configurationDirectories = [".slipway", ".platform", ".magento", ".upsun"];

/**
 * The application's input tree: its root without configuration and without other applications. Empty
 * where there is no such root, which a push is refused for and a plan only tells.
 */
async function sourceTree(
  editor: TreeEditor,
  project: Project,
  application: Application,
  root: Digest,
): Promise<Digest> {
  const entry = await editor.find(root, application.root);
  if (entry?.type !== "directory") return editor.add(emptyDirectory);
  const nested = project.applications.filter((other) => other !== application);
  const excluded = [
    ...configurationDirectories,
    ...application.configurationFiles.flatMap((file) => relativeTo(application.root, file) ?? []),
    ...nested.flatMap((other) => relativeTo(application.root, other.root) ?? []),
  ].filter((path) => path !== "");
  return await editor.remove(entry.digest, excluded);
}

function withStage(build: ApplicationBuild, index: number, stage: BuildStage): ApplicationBuild {
  return { ...build, stages: build.stages.map((old, i) => (i === index ? stage : old)) };
}

function applicationOf(project: Project, build: ApplicationBuild): Application {
  const found = project.applications.find(({ name }) => name === build.application);
  if (found === undefined) throw new FarmError(`there is no application "${build.application}"`);
  return found;
}

/** `path` as seen from `directory`, or null where it is not below it. */
function relativeTo(directory: string, path: string): string | null {
  if (directory === "") return path;
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : null;
}
