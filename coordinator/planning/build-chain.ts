import type { Application } from "../../config/applications/application-model.js";
import { neededSteps } from "../../config/applications/needed-steps.js";
import type { ActionOutput } from "../../content/action.js";
import type { Digest } from "../../content/digest.js";
import { emptyDirectory } from "../../content/directory.js";
import { dependencyLanguages } from "../../images/image-lookup.js";
import { FarmError } from "../../program/error.js";
import {
  knownOutputs,
  type ActionKind,
  type ApplicationBuild,
  type BuildStage,
} from "../activities/activity.js";
import type { ProjectRow } from "../environments/environment.js";
import {
  buildAction,
  dependenciesAction,
  installAction,
  stepAction,
  type BuildImage,
  type BuildVariables,
  type PreparedAction,
} from "./build-actions.js";
import type { InstallInputs } from "./installers/installer.js";
import { installerOf } from "./installers/installers.js";
import type { PlanStore } from "./kept-reads.js";
import { stepInput, stepsOf, withOutputs, type Undeclared } from "./steps/step-input.js";
import type { TreeEditor } from "./tree-editor.js";

/** One link of the chain: what is run, and what becomes of its outputs. */
export interface Link {
  readonly kind: ActionKind;
  /** For known inputs: there may be several languages of dependencies, and several steps. */
  readonly key: string;
  readonly action: PreparedAction;
  readonly unsafe: string | null;
  /** Of a step: what it is not given. */
  readonly undeclared: Undeclared | null;
}

/** What the links of one application's chain are made of. */
export interface Setting {
  readonly content: PlanStore;
  readonly editor: TreeEditor;
  readonly owner: ProjectRow;
  readonly application: Application;
  /** Null where none here runs its type. */
  readonly image: BuildImage | null;
  readonly given: BuildVariables;
}

/** The stages of an application's build before anything is known of them. */
export async function stagesOf(
  { content, editor, application }: Pick<Setting, "content" | "editor" | "application">,
  source: Digest,
): Promise<readonly BuildStage[]> {
  const waiting = (kind: ActionKind): BuildStage => ({
    application: application.name,
    kind,
    decision: "wait",
    reason: "",
    action: null,
    step: null,
    outputs: null,
  });
  const stages = languagesOf(application).map(() => waiting("dependencies"));
  const install = await installOf(content, editor, application, source);
  if (install !== null) stages.push(waiting("install"));
  const before = [...stages.keys()];
  const steps = stepsOf(application);
  const { needs } = neededSteps(steps);
  for (const [index, { name }] of steps.entries()) {
    const others = (needs[index] ?? []).map((other) => before.length + other);
    stages.push({ ...waiting("step"), name, needs: [...before, ...others] });
  }
  return [...stages, waiting("build")];
}

/** Why nothing here can run the stage of a build at `index`; null where something can. */
export function obstacleOf({ application, image }: Setting, index: number): string | null {
  const { type } = application;
  if (image === null) return `no image here runs ${type.name}:${type.version}`;
  const language = languagesOf(application)[index];
  if (language === undefined || dependencyLanguages(type).includes(language)) return null;
  return `dependencies of ${language} cannot be installed here`;
}

/** The link at `index`, whose needs are done. */
export async function linkOf(
  setting: Setting & { readonly image: BuildImage },
  build: ApplicationBuild,
  index: number,
): Promise<Link> {
  const { content, editor, owner, application, image, given } = setting;
  const context = { application, project: owner, image, given };
  const plain = { unsafe: null, undeclared: null };
  const language = languagesOf(application)[index];
  if (language !== undefined) {
    const previous = outputAt(knownOutputs(build.stages[index - 1]), ".global");
    const root = await withGlobal(editor, editor.add(emptyDirectory), previous);
    const action = dependenciesAction(context, language, root);
    return { kind: "dependencies", key: `dependencies ${language}`, action, ...plain };
  }
  const stage = build.stages[index];
  if (stage?.kind === "install") {
    const install = await installOf(content, editor, application, build.source);
    if (install === null)
      throw new FarmError(`there is nothing to install for "${application.name}"`);
    const root = await withGlobal(editor, install.root, globalOf(setting, build));
    const action = installAction(context, { ...install, root });
    return { kind: "install", key: "install", action, unsafe: install.unsafe, undeclared: null };
  }
  const installed = await installedTree(setting, build);
  const outputs = stepOutputs(build);
  const steps = stepsOf(application);
  if (stage?.kind === "step") {
    const at = steps.findIndex(({ name }) => name === stage.name);
    const step = steps[at];
    if (step === undefined) throw new FarmError(`there is no step "${stage.name}"`);
    const needs = new Set(neededSteps(steps).needs[at]?.map((need) => steps[need]?.name));
    const needed = new Map([...outputs].filter(([name]) => needs.has(name)));
    const { root, undeclared } = await stepInput(editor, application, step, {
      installed,
      outputs: needed,
    });
    const action = stepAction(context, step, root);
    return { kind: "step", key: `step ${step.name}`, action, unsafe: null, undeclared };
  }
  let root = installed;
  for (const step of steps) {
    const made = outputs.get(step.name);
    if (made !== undefined) root = await withOutputs(editor, root, step, made);
  }
  return {
    kind: "build",
    key: "build",
    action: buildAction(context, root, build.source),
    ...plain,
  };
}

/** The tree at an output path; null where the action made none. */
export function outputAt(outputs: readonly ActionOutput[], path: string): Digest | null {
  return outputs.find((output) => output.path === path)?.root ?? null;
}

/** The source with what `dependencies:` and the build flavor have installed. */
async function installedTree(setting: Setting, build: ApplicationBuild): Promise<Digest> {
  const { editor } = setting;
  let root = await withGlobal(editor, build.source, globalOf(setting, build));
  const install = build.stages.find(({ kind }) => kind === "install");
  for (const { path, root: output } of knownOutputs(install)) {
    root =
      path === "" ? output : await editor.insert(root, path, { type: "directory", digest: output });
  }
  return root;
}

/** By the name of each step that is done: the tree of what it has made. */
function stepOutputs({ stages }: ApplicationBuild): ReadonlyMap<string, Digest> {
  return new Map(
    stages.flatMap((stage) => {
      const { kind, name } = stage;
      const made = outputAt(knownOutputs(stage), "");
      return kind === "step" && name !== undefined && made !== null ? [[name, made] as const] : [];
    }),
  );
}

function globalOf({ application }: Setting, build: ApplicationBuild): Digest | null {
  return outputAt(knownOutputs(build.stages[languagesOf(application).length - 1]), ".global");
}

async function installOf(
  content: PlanStore,
  editor: TreeEditor,
  application: Application,
  source: Digest,
): Promise<InstallInputs | null> {
  return (await installerOf(application)?.inputs({ content, editor, source })) ?? null;
}

async function withGlobal(
  editor: TreeEditor,
  root: Digest,
  global: Digest | null,
): Promise<Digest> {
  if (global === null) return root;
  return await editor.insert(root, ".global", { type: "directory", digest: global });
}

/** In an order of their own: that of the file must not count. */
function languagesOf(application: Application): readonly string[] {
  return Object.keys(application.dependencies).sort();
}
