import { delay } from "../../program/process.js";

/** Something that has to hold at all times, and how it is looked at. */
export interface Check {
  /** `I1` to `I12`, or a word. */
  readonly name: string;
  readonly statement: string;
  /** What of it cannot be seen from outside, and what is looked at instead; absent: all of it is seen. */
  readonly unseen?: string;
  /** What it looks at changes meanwhile: a finding counts only where a second look finds it, too. */
  readonly isMoving: boolean;
  /** Changes nothing. Where it throws, nothing is known. */
  look(signal: AbortSignal): Promise<Look>;
}

/** What one look has found. */
export interface Look {
  /** At what it was looked, with numbers. */
  readonly looked: string;
  readonly findings: readonly Finding[];
  /** Worth knowing, and not wrong. */
  readonly notes?: readonly string[];
  /** What could not be asked, and why: the rest was. */
  readonly unasked?: readonly string[];
}

/** Something that is wrong. Two looks that find the same say it in the same words. */
export interface Finding {
  readonly what: string;
  readonly where: string;
  /** What is to be done, as a sentence. */
  readonly remedy: string;
}

/** What came of a check. */
export interface InvariantReport extends Required<Look> {
  readonly name: string;
  readonly statement: string;
  /** "": all of it is seen. */
  readonly unseen: string;
}

/**
 * Looks at one invariant after the other, and again after `pauseMs` where something seems wrong that may just
 * have been under way. Throws only where `signal` is aborted.
 */
export async function* inspect(
  checks: readonly Check[],
  { pauseMs, signal }: { readonly pauseMs: number; readonly signal: AbortSignal },
): AsyncGenerator<InvariantReport> {
  for (const check of checks) {
    const { name, statement, unseen = "" } = check;
    let look = await lookOnce(check, signal);
    if (check.isMoving && look.findings.length > 0) {
      await delay(pauseMs, signal);
      signal.throwIfAborted();
      look = seenTwice(look, await lookOnce(check, signal));
    }
    yield { name, statement, unseen, notes: [], unasked: [], ...look };
  }
}

async function lookOnce(check: Check, signal: AbortSignal): Promise<Look> {
  signal.throwIfAborted();
  try {
    return await check.look(signal);
  } catch (error) {
    signal.throwIfAborted();
    // One check that fails, for whatever reason, keeps nobody from the others.
    return { looked: "", findings: [], unasked: [messageOf(error)] };
  }
}

/** The second look, with those findings that the first one has, too. */
function seenTwice(first: Look, second: Look): Look {
  const keyOf = ({ what, where }: Finding): string => `${where}\n${what}`;
  const known = new Set(first.findings.map(keyOf));
  return { ...second, findings: second.findings.filter((finding) => known.has(keyOf(finding))) };
}

/** The answer to a question; null where there is none, which `unasked` is told. */
export async function answerTo<Answer>(
  question: () => Promise<Answer>,
  unasked: string[],
): Promise<Answer | null> {
  try {
    return await question();
  } catch (error) {
    unasked.push(messageOf(error));
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
