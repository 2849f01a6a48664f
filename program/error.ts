/** A failure we foresaw and can explain. Anything else that is thrown is a bug in Slipway. */
export abstract class SlipwayError extends Error {
  /** Stable across releases: scripts and the console match on it. */
  abstract readonly code: string;
  /** What the reader can do about it, as one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly hint?: string } = {}) {
    super(message, options);
    this.name = new.target.name;
    this.hint = options.hint;
  }
}

/** Something was used wrongly: a flag, an argument, a setting. Exit code 2. */
export class UsageError extends SlipwayError {
  readonly code = "usage";
}

/** A part of the farm is missing, unreachable or misconfigured. Exit code 3. */
export class FarmError extends SlipwayError {
  readonly code = "farm";
}

/** The thing that was named does not exist, or the caller may not know that it does. */
export class NotFoundError extends SlipwayError {
  readonly code = "not-found";
}

/** The request contradicts the present state: a name is taken, a push is not allowed. */
export class ConflictError extends SlipwayError {
  readonly code = "conflict";
}

/** The caller did not prove who they are. */
export class UnauthenticatedError extends SlipwayError {
  readonly code = "unauthenticated";
}

/** The caller is known but may not do this. */
export class ForbiddenError extends SlipwayError {
  readonly code = "forbidden";
}

/** What was sent is malformed: a digest, a name, a message. */
export class InvalidError extends SlipwayError {
  readonly code = "invalid";
}

/** There is no room: a disk is full, a quota is used up. */
export class ExhaustedError extends SlipwayError {
  readonly code = "exhausted";
}

/** The error as lines for a person: what happened, then what to do; a stack only for a bug. */
export function renderError(error: unknown): string {
  if (error instanceof SlipwayError) {
    const hint = error.hint === undefined ? "" : `\n  hint: ${error.hint}`;
    return `error: ${error.message}${hint}`;
  }
  if (error instanceof Error) return `error: unexpected: ${error.stack ?? error.message}`;
  return `error: unexpected: ${String(error)}`;
}
