import { hashOf, type Digest } from "../../content/digest.js";
import { openEnvelope, type VerifyingKey } from "../../content/provenance/envelope.js";
import { requireSubject } from "../../content/provenance/statement.js";
import { InvalidError } from "../../program/error.js";
import { isMap } from "../../program/json.js";

/** One statement about a slug, checked. */
export interface CheckedStatement {
  /** Of the statement's subject. */
  readonly application: string;
  /** The envelope as the farm gave it, in JSON. */
  readonly envelope: string;
  readonly statement: Readonly<Record<string, unknown>>;
}

/**
 * Checks envelopes about a slug: that one of `keys` signed each, and that it is about this slug. Throws InvalidError
 * saying what is wrong.
 */
export function checkEnvelopes(
  slug: Digest,
  envelopes: readonly string[],
  keys: readonly VerifyingKey[],
): readonly CheckedStatement[] {
  return envelopes.map((envelope) => {
    const statement = openEnvelope(JSON.parse(envelope), keys);
    const application = applicationOf(statement);
    requireSubject(statement, slug, application);
    if (!isMap(statement)) throw new InvalidError("the statement is no object");
    return { application, envelope, statement };
  });
}

/** A statement in lines for people: what was built, from what, by whom. */
export function describeStatement(
  slug: Digest,
  { application, statement }: CheckedStatement,
): readonly string[] {
  const definition = at(statement, "predicate", "buildDefinition");
  const details = at(statement, "predicate", "runDetails");
  const dependencies = listAt(definition, "resolvedDependencies").map((each) => {
    const commit = textAt(each, "digest", "gitCommit");
    const digest = commit === "" ? textAt(each, "digest", "sha256").slice(0, 16) : commit;
    return `${textAt(each, "name")}: ${digest}`;
  });
  const actions = listAt(at(definition, "internalParameters"), "actions").map((each) => {
    const agent = textAt(each, "agent") || "an agent that is not known any more";
    const [image, activity] = [textAt(each, "image"), textAt(each, "activity")];
    const where = image === "" ? "" : ` in ${image}`;
    const when = activity === "" ? "" : `, activity ${activity}`;
    return `action: ${textAt(each, "kind")} by ${agent}${where}${when}`;
  });
  const [finished, invocation] = ["finishedOn", "invocationId"].map((name) =>
    textAt(details, "metadata", name),
  );
  const version = textAt(details, "builder", "version", "slipway");
  return [
    `slug: ${hashOf(slug).slice(0, 16)} of application ${application}`,
    `built: ${finished}, for activity ${invocation}`,
    `builder: ${textAt(details, "builder", "id")}, Slipway ${version}`,
    ...dependencies,
    ...actions,
  ];
}

function applicationOf(statement: unknown): string {
  const [subject] = listAt(statement, "subject");
  return textAt(subject, "name").split("/").at(-1) ?? "";
}

function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return (
    path.reduce<unknown>((within, name) => (isMap(within) ? within[name] : null), value) ?? null
  );
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = at(value, name);
  return Array.isArray(found) ? (found as unknown[]) : [];
}
