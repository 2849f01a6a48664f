import { NotFoundError, UsageError } from "../program/error.js";
import type { FarmClient, Target } from "./client.js";
import type { Context } from "./context.js";
import type { WorkTree } from "./git.js";

/** The flags that say which project and environment a command is about. */
export interface TargetOptions {
  readonly project?: string;
  readonly environment?: string;
}

/** The project of a command: --project, SLIPWAY_PROJECT, or the one that the work tree pushes to. */
export async function chooseProject(
  context: Context,
  options: TargetOptions,
  directory = context.surroundings.cwd,
): Promise<string> {
  const named = options.project || context.surroundings.environment["SLIPWAY_PROJECT"];
  return named || projectOf(await context.git.findWorkTree(directory)) || refuse();
}

/**
 * Connects to the farm, and finds the project and environment of a command. Without --environment it is
 * the environment of the branch that is checked out, if the work tree belongs to the project and the
 * branch has one, else production.
 */
export async function connectToTarget(
  context: Context,
  options: TargetOptions,
  directory = context.surroundings.cwd,
): Promise<AsyncDisposable & { readonly client: FarmClient; readonly target: Target }> {
  // Git is asked while the client is loaded. Where nobody is logged in, that is said first.
  const wish = chooseWish(context, options, directory);
  wish.catch(() => undefined);
  const client = await context.connect();
  try {
    const target = await chooseTarget(client, await wish);
    return { client, target, [Symbol.asyncDispose]: () => client[Symbol.asyncDispose]() };
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

/** What this machine knows of a target: `branch` is meant only where it has an environment. */
type Wish = { readonly project: string } & (
  { readonly environment: string } | { readonly branch: string | null }
);

async function chooseWish(
  context: Context,
  options: TargetOptions,
  directory: string,
): Promise<Wish> {
  if (options.environment !== undefined) {
    const project = await chooseProject(context, options, directory);
    return { project, environment: options.environment };
  }
  const named = options.project || context.surroundings.environment["SLIPWAY_PROJECT"];
  const workTree = await context.git.findWorkTree(directory);
  const here = projectOf(workTree);
  const project = named || here || refuse();
  return { project, branch: here === project ? (workTree?.branch ?? null) : null };
}

async function chooseTarget(client: FarmClient, wish: Wish): Promise<Target> {
  if ("environment" in wish) return wish;
  const { project, branch } = wish;
  if (branch === null || !(await exists(client, { project, environment: branch }))) {
    return { project, environment: "" };
  }
  return { project, environment: branch };
}

/** The project that a remote pushes to: the last part of its path. */
function projectOf(workTree: WorkTree | null): string | null {
  const remote = workTree?.remote ?? null;
  if (remote === null) return null;
  return /([^/:]+?)(?:\.git)?\/?$/.exec(remote)?.[1] ?? null;
}

async function exists(client: FarmClient, target: Target): Promise<boolean> {
  try {
    await client.getEnvironment(target);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

function refuse(): never {
  throw new UsageError("no project was named, and the directory does not belong to one", {
    hint: "Give --project NAME, or run `slipway project create NAME` in the project's directory.",
  });
}
