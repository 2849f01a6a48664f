import { hashOf, sizeOf, type Digest } from "../digest.js";
import { InvalidError } from "../../program/error.js";
import { isMap } from "../../program/json.js";

/** How a slug came to be. */
export interface SlugFacts {
  readonly slug: Digest;
  readonly application: string;
  readonly project: { readonly id: string; readonly name: string };
  /** The activity that asked for it. */
  readonly activity: string;
  readonly environment: string;
  /** Empty where a tree without a commit was submitted. */
  readonly commit: string;
  /** The tree of the whole repository. */
  readonly root: Digest;
  /** The application's own tree. */
  readonly source: Digest;
  /** Its actions, in the order in which one had the outputs of those before it. */
  readonly actions: readonly ActionFacts[];
  /** Where the coordinator is reached. */
  readonly builder: string;
  readonly version: string;
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
}

/** One action, and who ran it. */
export interface ActionFacts {
  readonly kind: string;
  readonly action: Digest;
  /** The activity whose agent ran it; null: not known any more. */
  readonly activity: string | null;
  readonly agent: string | null;
  readonly image: string | null;
}

const type = "https://in-toto.io/Statement/v1";
const predicateType = "https://slsa.dev/provenance/v1";
/** What `externalParameters` and `internalParameters` mean; an identifier, and no place to be visited. */
const buildType = "urn:slipway:build:v1";

/** The in-toto statement about a slug, with SLSA's provenance of version 1 as its predicate. Pure. */
export function statementOf(facts: SlugFacts): Readonly<Record<string, unknown>> {
  const { slug, application, project, commit, root, source } = facts;
  return {
    _type: type,
    // The digest is that of the root Directory of the slug, which has those of all below it.
    subject: [{ name: `${project.name}/${application}`, digest: digestSet(slug) }],
    predicateType,
    predicate: {
      buildDefinition: {
        buildType,
        externalParameters: { project: project.id, application, environment: facts.environment },
        internalParameters: {
          actions: facts.actions.map(({ action, ...rest }) => ({
            ...rest,
            digest: digestSet(action),
          })),
        },
        resolvedDependencies: [
          ...(commit === "" ? [] : [{ name: "commit", digest: { gitCommit: commit } }]),
          { name: "repository", digest: digestSet(root) },
          { name: "source", digest: digestSet(source) },
        ],
      },
      runDetails: {
        builder: { id: facts.builder, version: { slipway: facts.version } },
        metadata: {
          invocationId: facts.activity,
          startedOn: new Date(facts.startedAtMs).toISOString(),
          finishedOn: new Date(facts.finishedAtMs).toISOString(),
        },
      },
    },
  };
}

/** Throws {@link InvalidError} where a statement is about another slug, or another application. */
export function requireSubject(statement: unknown, slug: Digest, application: string): void {
  const subjects: unknown = isMap(statement) ? statement["subject"] : undefined;
  const [subject] = Array.isArray(subjects) ? (subjects as unknown[]) : [];
  const digest = isMap(subject) && isMap(subject["digest"]) ? subject["digest"]["sha256"] : null;
  const name = isMap(subject) && typeof subject["name"] === "string" ? subject["name"] : "";
  if (digest !== hashOf(slug)) throw new InvalidError("the statement is about another slug");
  if (!name.endsWith(`/${application}`)) {
    throw new InvalidError("the statement is about another application");
  }
}

function digestSet(digest: Digest): Readonly<Record<string, string>> {
  return { sha256: hashOf(digest), sizeBytes: String(sizeOf(digest)) };
}
