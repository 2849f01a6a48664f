import { isAgentCredential, parseJoinToken, secretDigest } from "../../program/agent-token.js";
import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  UnauthenticatedError,
} from "../../program/error.js";
import type { AgentCredentialRow, AgentCredentialStore } from "../store/agent-credential-store.js";
import type { AgentMemberStore } from "../store/agent-member-store.js";
import type { AgentTokenStore } from "../store/agent-token-store.js";
import type { Database } from "../store/database.js";

/** What a caller shows to prove which agent it is. */
export interface AgentProof {
  /** Its credential or, where it joins, a join token. */
  readonly bearer: string | null;
  /** Whose certificate it has; null: it has none, or there is no TLS. */
  readonly certified: string | null;
}

export interface AgentAccessParts {
  readonly database: Database;
  readonly members: AgentMemberStore;
  readonly tokens: AgentTokenStore;
  readonly credentials: AgentCredentialStore;
  /** True: a credential counts together with the agent's certificate alone. */
  readonly needsCertificate: boolean;
  readonly now: () => number;
}

/** Unrenewed, a credential and a certificate count for so long after they were made. */
export const membershipMs = 30 * 86_400_000;

/**
 * Who may speak as which agent. An agent joins with a token of an administrator and a credential that it
 * has drawn itself; from then on it is that credential, of which only the digest is known here. At each
 * renewal it draws another: the one before ends when the new one is first used, so that an answer which
 * gets lost locks nobody out.
 */
export class AgentAccess {
  readonly #database: Database;
  readonly #members: AgentMemberStore;
  readonly #tokens: AgentTokenStore;
  readonly #credentials: AgentCredentialStore;
  readonly #needsCertificate: boolean;
  readonly #now: () => number;
  /** By agent: the digest that it used last. */
  readonly #used = new Map<string, string>();
  /** By agent: aborted when it is removed. */
  readonly #membership = new Map<string, AbortController>();

  constructor(parts: AgentAccessParts) {
    this.#database = parts.database;
    this.#members = parts.members;
    this.#tokens = parts.tokens;
    this.#credentials = parts.credentials;
    this.#needsCertificate = parts.needsCertificate;
    this.#now = parts.now;
  }

  /**
   * Makes sure that the caller is `agent`. The signal is aborted when that agent is removed. Throws
   * {@link UnauthenticatedError} where it is nobody, {@link ForbiddenError} where it is another one.
   */
  authenticate(proof: AgentProof, agent: string): AbortSignal {
    const found = this.#find(proof.bearer);
    if (found === null) throw unknownCredential();
    if (found.agent !== agent) throw otherAgent(found.agent, agent);
    if (this.#needsCertificate && proof.certified !== agent) {
      throw new UnauthenticatedError(`agent "${agent}" has not shown its certificate`, {
        hint: "Start it again with a join token: slipway agent token create",
      });
    }
    if (this.#used.get(agent) !== found.digest) {
      this.#credentials.removeBefore(found);
      this.#used.set(agent, found.digest);
    }
    return this.#signalOf(agent);
  }

  /**
   * Lets an agent join or join again, and takes the digest of the credential that it will show from now
   * on. Throws as {@link authenticate} does, and {@link ConflictError} where another agent has the name.
   */
  join(proof: AgentProof, agent: string, credentialDigest: string): void {
    if (!/^[0-9a-f]{64}$/.test(credentialDigest)) {
      throw new InvalidError("an agent joins with the digest of a credential of its own");
    }
    const token = proof.bearer === null ? null : parseJoinToken(proof.bearer);
    if (token === null) this.authenticate(proof, agent);
    else this.#admit(secretDigest(token.secret), agent, credentialDigest);
    this.#credentials.add(agent, credentialDigest, this.#now() + membershipMs);
  }

  /** Whatever the agent shows counts no longer, and what it has asked for is given up. */
  end(agent: string): void {
    this.#credentials.removeAll(agent);
    this.#used.delete(agent);
    this.#membership.get(agent)?.abort();
    this.#membership.delete(agent);
  }

  #admit(tokenDigest: string, agent: string, credentialDigest: string): void {
    const now = this.#now();
    this.#database.transaction(() => {
      // The answer to the first call was lost.
      if (this.#credentials.find(credentialDigest)?.agent === agent) return;
      const token = this.#tokens.find(tokenDigest, now);
      if (token === null) throw unknownToken();
      if (token.agent !== null && token.agent !== agent) throw otherAgent(token.agent, agent);
      if (token.agent === null && this.#credentials.has(agent, now)) throw nameTaken(agent);
      this.#members.admit(agent, token.labels, now);
      this.#tokens.use(token.id);
    });
  }

  #find(bearer: string | null): AgentCredentialRow | null {
    if (bearer === null || !isAgentCredential(bearer)) return null;
    const found = this.#credentials.find(secretDigest(bearer));
    return found === null || found.expiresAtMs <= this.#now() ? null : found;
  }

  #signalOf(agent: string): AbortSignal {
    const known = this.#membership.get(agent) ?? new AbortController();
    this.#membership.set(agent, known);
    return known.signal;
  }
}

function unknownCredential(): UnauthenticatedError {
  return new UnauthenticatedError("the coordinator does not know this agent", {
    hint: "It was removed, or away for too long. Let it join again: slipway agent token create",
  });
}

function unknownToken(): UnauthenticatedError {
  return new UnauthenticatedError("the coordinator does not know this join token", {
    hint: "It was mistyped, used up or revoked, or has expired. Make another: slipway agent token create",
  });
}

function otherAgent(actual: string, claimed: string): ForbiddenError {
  return new ForbiddenError(`this is the right of agent "${actual}", not of "${claimed}"`);
}

function nameTaken(agent: string): ConflictError {
  return new ConflictError(`there is already an agent "${agent}"`, {
    hint:
      `Give another --name. If it is the same one and its data are lost: ` +
      `slipway agent token create --agent ${agent}`,
  });
}
