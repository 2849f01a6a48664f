import type { Context } from "./context.js";

/**
 * Lets the repository around the working directory push to `gitUrl`: the remote `slipway`, and for that
 * URL alone a credential helper, which is this program. The token itself stays where `slipway login`
 * put it: neither the URL nor the repository's configuration holds it.
 */
export async function connectRepository(
  context: Context,
  farmUrl: string,
  gitUrl: string,
): Promise<void> {
  const { git, surroundings } = context;
  const key = helperKey(gitUrl);
  await git.require(surroundings.cwd, ["remote", "add", "--", "slipway", gitUrl]);
  await git.run(surroundings.cwd, ["config", "--local", "--unset-all", key]);
  // The empty entry makes git forget helpers of wider scope, which would store the token elsewhere.
  await git.require(surroundings.cwd, ["config", "--local", "--add", key, ""]);
  const words = [...surroundings.self, "credential", "--farm", farmUrl];
  const command = `!${words.map(quote).join(" ")}`;
  await git.require(surroundings.cwd, ["config", "--local", "--add", key, command]);
}

/** Takes back what {@link connectRepository} did, where this repository pushes to `gitUrl`. */
export async function disconnectRepository(context: Context, gitUrl: string): Promise<void> {
  const { git, surroundings } = context;
  const workTree = await git.findWorkTree(surroundings.cwd);
  if (workTree?.remote !== gitUrl) return;
  await git.run(surroundings.cwd, ["remote", "remove", "slipway"]);
  await git.run(surroundings.cwd, [
    "config",
    "--local",
    "--remove-section",
    `credential.${gitUrl}`,
  ]);
}

/**
 * Answers git's question for a user and a password, in the form of git-credential; "" where this farm's
 * token is not known here. Git runs the helper for the farm's own URL only (see connectRepository).
 */
export async function answerGit(context: Context, farmUrl: string): Promise<string> {
  const token = await context.sessions.tokenFor(farmUrl);
  return token === null ? "" : `username=slipway\npassword=${token}\n`;
}

function helperKey(gitUrl: string): string {
  return `credential.${gitUrl}.helper`;
}

/** A word for the shell in which git runs a helper. */
function quote(word: string): string {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
