import {
  canonicalVariableName,
  isVariableName,
  splitVariableName,
} from "../config/variables/variable-name.js";
import { InvalidError } from "../program/error.js";

/** Checks the name of a new project. Throws {@link InvalidError}. */
export function parseProjectName(text: string): string {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(text)) {
    throw new InvalidError(`${quote(text)} cannot be the name of a project`, {
      hint: "A name has 2 to 40 lower-case letters, digits and hyphens, and begins with a letter.",
    });
  }
  return text;
}

/** Checks the form of what refers to a project, a name or an id. Throws {@link InvalidError}. */
export function parseProjectReference(text: string): string {
  if (text === "") {
    throw new InvalidError("no project was named", { hint: "Name one: --project NAME." });
  }
  return parseIdentifier(text, "a project");
}

/** Checks an agent's name: it is part of NATS subjects and of container labels. Throws {@link InvalidError}. */
export function parseAgentName(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(text)) {
    throw new InvalidError(`${quote(text)} is not a name for an agent`, {
      hint: "Use lower-case letters, digits and hyphens, at most 63.",
    });
  }
  return text;
}

/** Checks a label of an agent: `word`, `KEY=VALUE`, or the agent's own `host:ID`. Throws {@link InvalidError}. */
export function parseAgentLabel(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/:=-]{0,127}$/.test(text)) {
    throw new InvalidError(`${quote(text)} is not a label for an agent`, {
      hint: "For example disk=fast: letters, digits and . _ / : = -, at most 128.",
    });
  }
  return text;
}

/** Checks the form of an activity's id. Throws {@link InvalidError}. */
export function parseActivityId(text: string): string {
  return parseIdentifier(text, "an activity");
}

/** Checks the form of names of applications and services. Throws {@link InvalidError}. */
export function parseNames(names: readonly string[]): readonly string[] {
  if (names.length > 400) throw new InvalidError("too many names at once");
  return names.map((name) => parseIdentifier(name, "an application or service"));
}

/** A branch as git allows it, or null for "", which is the production environment. */
export function parseEnvironment(text: string): string | null {
  return text === "" ? null : parseBranch(text);
}

/**
 * Checks a branch by git's own rules (git-check-ref-format with --branch), and that its name fits
 * into 200 bytes. Throws {@link InvalidError}.
 */
export function parseBranch(text: string): string {
  const isTooLong = Buffer.byteLength(text) > 200;
  const hasBadCharacter = /[\0-\x20\x7f~^:?*[\\]/.test(text);
  const hasBadSequence = text.includes("..") || text.includes("@{") || text.includes("//");
  const hasBadEnd = /^[-/]/.test(text) || /[/.]$/.test(text);
  const isReserved = text === "" || text === "@" || text === "HEAD";
  const hasBadPart = text.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"));
  if (isTooLong || hasBadCharacter || hasBadSequence || hasBadEnd || isReserved || hasBadPart) {
    throw new InvalidError(`${quote(text)} cannot be the name of a branch`, {
      hint: "`git check-ref-format --branch NAME` tells which names can be.",
    });
  }
  return text;
}

/** The name of a variable, as it is stored. Throws {@link InvalidError}. */
export function parseVariableName(text: string): string {
  const { prefix, name } = splitVariableName(text);
  const isTooLong = Buffer.byteLength(text) > 256;
  const hasBadCharacter = /[\p{Cc}\s=]/u.test(text);
  if (isTooLong || hasBadCharacter || text.startsWith(":") || !isVariableName(prefix, name)) {
    throw new InvalidError(`${quote(text)} cannot be the name of a variable`, {
      hint:
        'After "env:" come letters, digits and "_", and no digit first; other names have no spaces ' +
        'and no "=". At most 256 bytes.',
    });
  }
  return canonicalVariableName(text);
}

/** A whole number between `minimum` and `maximum`. Throws {@link InvalidError}. */
export function parseWhole(value: number, what: string, minimum: number, maximum: number): number {
  if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
    throw new InvalidError(`${what} must be a whole number from ${minimum} to ${maximum}`);
  }
  return value;
}

function parseIdentifier(text: string, what: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text)) {
    throw new InvalidError(`${quote(text)} does not name ${what}`);
  }
  return text;
}

/** A stranger's text, safe to print and short. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
