import { shortDigest, type Digest } from "../../content/digest.js";
import { NotFoundError } from "../../program/error.js";
import type { Principal } from "../access/principal.js";
import type { SlugProvenance } from "../provenance/slug-provenance.js";
import type { ProjectStore } from "../store/project-store.js";
import type { ProvenanceFacade, ProvenanceView } from "./provenance-facade.js";

/** Where slugs come from, over the coordinator's stores. */
export class ProjectProvenance implements ProvenanceFacade {
  readonly #projects: Pick<ProjectStore, "projectFor">;
  readonly #provenance: Pick<SlugProvenance, "envelopes" | "keys">;

  constructor(parts: {
    readonly projects: Pick<ProjectStore, "projectFor">;
    readonly provenance: Pick<SlugProvenance, "envelopes" | "keys">;
  }) {
    this.#projects = parts.projects;
    this.#provenance = parts.provenance;
  }

  async of(caller: Principal, project: string, slug: Digest): Promise<ProvenanceView> {
    const { id, name } = this.#projects.projectFor(caller, project);
    const envelopes = this.#provenance.envelopes(id, slug);
    if (envelopes.length === 0) {
      throw new NotFoundError(`no build of project "${name}" made the slug ${shortDigest(slug)}`);
    }
    return { envelopes, keys: this.#provenance.keys };
  }
}
