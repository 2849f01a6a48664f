import type { Register } from "./command.js";

/** Commands that are loaded together, with the first words by which they are called. */
interface CommandGroup {
  readonly words: readonly string[];
  readonly load: () => Promise<Register>;
}

/** All commands of the client, in the order of the help. */
export const commandGroups: readonly CommandGroup[] = [
  {
    words: ["login", "logout", "whoami"],
    load: async () => (await import("./commands/session.js")).registerSession,
  },
  {
    words: ["project"],
    load: async () => (await import("./commands/project.js")).registerProject,
  },
  {
    words: ["environment", "url"],
    load: async () => (await import("./commands/environment.js")).registerEnvironment,
  },
  {
    words: ["validate"],
    load: async () => (await import("./commands/validate.js")).registerValidate,
  },
  {
    words: ["submit", "plan"],
    load: async () => (await import("./commands/submit.js")).registerSubmit,
  },
  {
    words: ["activity", "log"],
    load: async () => (await import("./commands/activity.js")).registerActivity,
  },
  {
    words: ["deployment", "redeploy", "rollback"],
    load: async () => (await import("./commands/deployment.js")).registerDeployment,
  },
  {
    words: ["status", "agent"],
    load: async () => (await import("./commands/farm.js")).registerFarm,
  },
  {
    words: ["credential"],
    load: async () => (await import("./commands/credential.js")).registerCredential,
  },
];

/**
 * Loads the commands that begin with `word` and nothing of the others, so that each starts fast; all of
 * them where none does: for the help, and to say what a mistyped word may have meant.
 */
export async function loadCommands(word: string | undefined): Promise<readonly Register[]> {
  const meant = commandGroups.filter(({ words }) => word !== undefined && words.includes(word));
  const groups = meant.length > 0 ? meant : commandGroups;
  return await Promise.all(groups.map(({ load }) => load()));
}
