import type { CommitReader } from "./commit-reader.js";
import type { GitObjects } from "./git-process.js";
import type { RefUpdate } from "./hooks.js";

/** Who may reach which project. */
export interface GitAccess {
  readonly projectId: string;
  /** For people: in activities, in logs. */
  readonly user: string;
}

/**
 * Finds out who holds `token` and whether they may reach the project of that name; null where the
 * project does not exist for them. Throws UnauthenticatedError where nobody holds the token.
 */
export type Authenticate = (token: string, projectName: string) => Promise<GitAccess | null>;

/** One push, as its refs are about to move or have moved. */
export interface Push extends GitAccess {
  /** As given with `git push -o`, for example `slipway.redeploy`. */
  readonly options: readonly string[];
  /** While it is checked: all that it asks for. */
  readonly updates: readonly RefUpdate[];
  /** Before its acceptance, with the quarantine in which its objects wait. */
  readonly objects: GitObjects;
  /** Reads a commit of this push. Closed by the server when the check or the acceptance returns. */
  reader(commit: string): CommitReader;
}

/** What is to happen with a push; all of its refs share one fate. */
export interface Verdict {
  readonly accepted: boolean;
  /** For the terminal that pushes, without line ends. */
  readonly lines: readonly string[];
}

/** A log that a terminal follows. Ends when what it tells of has ended. */
export interface FollowedLog {
  /** Text as it comes, with its line ends; it need not break at lines. */
  readonly lines: AsyncIterable<string | Buffer>;
  /** Known when the lines have ended. `message` is shown last; may be empty. */
  readonly outcome: Promise<{ readonly succeeded: boolean; readonly message: string }>;
}

/** What becomes of pushes. */
export interface Intake {
  /**
   * Judges a push while nothing has changed yet, and must change nothing. What it throws refuses the
   * push. `signal` is aborted when the client is gone: then the push is refused.
   */
  check(push: Push, signal: AbortSignal): Promise<Verdict>;

  /**
   * The refs have moved: `updates` are those that did. Called exactly once per push that moved any, even
   * where nobody is there to follow; not called where this process dies before, which a comparison of
   * refs with activities heals. `following` is aborted when the terminal is gone. Null: nothing to follow.
   */
  accept(
    push: Push,
    updates: readonly RefUpdate[],
    following: AbortSignal,
  ): Promise<FollowedLog | null>;
}
