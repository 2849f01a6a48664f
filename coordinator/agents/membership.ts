import { AgentTokenStore } from "../store/agent-token-store.js";
import { AgentAccess, type AgentAccessParts } from "./agent-access.js";
import { AgentFleet, type AgentFleetParts } from "./agent-fleet.js";

type Derived = "tokens" | "access" | "authority";

export type MembershipParts = Omit<AgentFleetParts, Derived> &
  Pick<AgentAccessParts, "database"> & {
    /** Who signs the certificates of agents; null: there is no TLS. */
    readonly authority: { readonly fingerprint: string } | null;
  };

/** Who may join the farm as an agent, and what is known of those that did. */
export function openMembership({ database, authority, ...parts }: MembershipParts): {
  readonly access: AgentAccess;
  readonly fleet: AgentFleet;
} {
  const { members, credentials, now } = parts;
  const tokens = new AgentTokenStore(database);
  const access = new AgentAccess({
    database,
    members,
    tokens,
    credentials,
    needsCertificate: authority !== null,
    now,
  });
  const fleet = new AgentFleet({
    ...parts,
    tokens,
    access,
    authority: authority?.fingerprint ?? null,
  });
  return { access, fleet };
}
