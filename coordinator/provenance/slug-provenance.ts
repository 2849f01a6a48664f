import type { Digest } from "../../content/digest.js";
import {
  openEnvelope,
  sealEnvelope,
  type VerifyingKey,
} from "../../content/provenance/envelope.js";
import {
  requireSubject,
  statementOf,
  type ActionFacts,
} from "../../content/provenance/statement.js";
import { SlipwayError } from "../../program/error.js";
import type { Activity, ApplicationBuild } from "../activities/activity.js";
import type { StatementStore } from "../store/statement-store.js";
import type { StepStore } from "../store/step-store.js";
import type { SigningKey } from "./signing-key.js";

interface ProvenanceParts {
  readonly key: SigningKey;
  readonly statements: StatementStore;
  readonly steps: Pick<StepStore, "lastBuilt">;
  readonly projects: { get(id: string): { readonly id: string; readonly name: string } };
  readonly environments: { get(id: string): { readonly name: string } };
  /** Where the coordinator is reached, and its version. */
  readonly builder: string;
  readonly version: string;
  readonly now: () => number;
}

/** What is known of where slugs come from: signed when one is made, and checked before one is deployed. */
export class SlugProvenance {
  readonly #parts: ProvenanceParts;

  constructor(parts: ProvenanceParts) {
    this.#parts = parts;
    parts.statements.putKey(parts.key.verifying, parts.now());
  }

  /** Signs what made a slug; where the same one was made before, that statement stays. */
  attest(activity: Activity, build: ApplicationBuild, root: Digest, slug: Digest): void {
    const { key, statements, projects, environments, now } = this.#parts;
    const place = { projectId: activity.projectId, application: build.application, slug };
    if (this.#faultOf(place) === null) return;
    const { id, name } = projects.get(activity.projectId);
    const statement = statementOf({
      ...this.#parts,
      slug,
      application: build.application,
      project: { id, name },
      activity: activity.id,
      environment: environments.get(activity.environmentId).name,
      commit: activity.summary.commit,
      root,
      source: build.source,
      actions: build.stages.flatMap(({ kind, action }) =>
        action === null ? [] : [this.#actionFacts(activity.projectId, kind, action)],
      ),
      startedAtMs: activity.createdAtMs,
      finishedAtMs: now(),
    });
    statements.put(place, JSON.stringify(sealEnvelope(statement, key)), now());
  }

  /** Why one of these slugs, by application, must not be deployed; null where each is as it was signed. */
  fault(projectId: string, slugs: Readonly<Record<string, Digest>>): string | null {
    for (const [application, slug] of Object.entries(slugs)) {
      const fault = this.#faultOf({ projectId, application, slug });
      if (fault !== null) return `the provenance of application "${application}": ${fault}`;
    }
    return null;
  }

  /** The envelopes, in JSON, about a slug of a project: one for each application that came to it. */
  envelopes(projectId: string, slug: Digest): readonly string[] {
    return this.#parts.statements.ofSlug(projectId, slug);
  }

  /** All keys that envelopes may be signed by. */
  get keys(): readonly VerifyingKey[] {
    return this.#parts.statements.keys();
  }

  #faultOf(place: SlugPlace): string | null {
    const envelope = this.#parts.statements.get(place);
    if (envelope === null) return "there is none";
    try {
      const statement = openEnvelope(JSON.parse(envelope), this.keys);
      requireSubject(statement, place.slug, place.application);
      return null;
    } catch (error) {
      if (error instanceof SlipwayError) return error.message;
      if (error instanceof SyntaxError) return "it is no JSON";
      throw error;
    }
  }

  #actionFacts(projectId: string, kind: string, action: Digest): ActionFacts {
    const step = this.#parts.steps.lastBuilt(projectId, action);
    const image = step?.work.kind === "build" ? step.work.image : null;
    const { activityId: activity = null, leaseAgent: agent = null } = step ?? {};
    return { kind, action, activity, agent, image };
  }
}

/** One application's slug. */
export interface SlugPlace {
  readonly projectId: string;
  readonly application: string;
  readonly slug: Digest;
}
