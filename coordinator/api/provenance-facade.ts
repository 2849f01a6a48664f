import type { Digest } from "../../content/digest.js";
import type { VerifyingKey } from "../../content/provenance/envelope.js";
import type { Principal } from "../access/principal.js";

/** Where slugs come from, for those who may see their project; for others it does not exist. */
export interface ProvenanceFacade {
  /** `project`: its name or id. Throws NotFoundError where nothing is known of the slug. */
  of(caller: Principal, project: string, slug: Digest): Promise<ProvenanceView>;
}

export interface ProvenanceView {
  /** DSSE envelopes in JSON, one for each application that came to the slug. */
  readonly envelopes: readonly string[];
  /** Those that may have signed them. */
  readonly keys: readonly VerifyingKey[];
}
