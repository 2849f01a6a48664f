import type { Context } from "./context.js";
import { answerName, gitAnswer } from "./git-answers.js";

/**
 * Lets the repository around the working directory push to `gitUrl`: the remote `slipway`, and for that
 * URL alone a credential helper. The token itself stays where `slipway login` put it: neither the URL
 * nor the repository's configuration holds it.
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
  const helper = helperOf(farmUrl, surroundings.self);
  await git.require(surroundings.cwd, ["config", "--local", "--add", key, helper]);
  for (const [name, value] of [
    // Git LFS asks for the host alone otherwise, for which the helper is not meant.
    [`credential.${gitUrl}.useHttpPath`, "true"],
    // The farm has no locks; Git LFS would ask for them with each push, and say so.
    [`${lfsSection(gitUrl)}.locksverify`, "false"],
  ] as const) {
    await git.require(surroundings.cwd, ["config", "--local", name, value]);
  }
}

/** Takes back what {@link connectRepository} did, where this repository pushes to `gitUrl`. */
export async function disconnectRepository(context: Context, gitUrl: string): Promise<void> {
  const { git, surroundings } = context;
  const workTree = await git.findWorkTree(surroundings.cwd);
  if (workTree?.remote !== gitUrl) return;
  await git.run(surroundings.cwd, ["remote", "remove", "slipway"]);
  for (const section of [`credential.${gitUrl}`, lfsSection(gitUrl)]) {
    await git.run(surroundings.cwd, ["config", "--local", "--remove-section", section]);
  }
}

/**
 * Answers git's question for a user and a password, in the form of git-credential; "" where this farm's
 * token is not known here. Git runs the helper for the farm's own URL only (see connectRepository).
 */
export async function answerGit(context: Context, farmUrl: string): Promise<string> {
  const token = await context.sessions.tokenFor(farmUrl);
  return token === null ? "" : gitAnswer(token);
}

/**
 * The helper, which git hands to a shell with its question as the last word. It does without this program
 * where the answer is ready (see GitAnswers) and where there is nothing to do: git, which stores what was
 * good, starts a helper twice for each push. All else is up to `slipway credential`: another token or
 * farm in the environment, no answer, a token that was refused.
 */
function helperOf(farmUrl: string, self: readonly string[]): string {
  const program = [...self, "credential", "--farm", farmUrl].map(quote).join(" ");
  const answer = `"\${XDG_CONFIG_HOME:-$HOME/.config}"/slipway/git/${answerName(farmUrl)}`;
  return [
    "!slipway() {",
    // Git writes its description of the URL; unread, it would get a broken pipe.
    "while read -r line; do :; done;",
    'case "$1$SLIPWAY_URL$SLIPWAY_TOKEN" in',
    "store*) ;;",
    `get) cat -- ${answer} 2>/dev/null || ${program} get ;;`,
    `*) ${program} "$1" ;;`,
    "esac; }; slipway",
  ].join(" ");
}

function helperKey(gitUrl: string): string {
  return `credential.${gitUrl}.helper`;
}

/** Where Git LFS keeps what it is told of a remote. */
function lfsSection(gitUrl: string): string {
  return `lfs.${gitUrl}/info/lfs`;
}

/** A word for the shell in which git runs a helper. */
function quote(word: string): string {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
