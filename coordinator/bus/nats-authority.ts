import { jwtAuthenticator, nkeys } from "@nats-io/transport-node";
import { createHash } from "node:crypto";
import { InvalidError } from "../../program/error.js";
import { base32, deriveNatsKey } from "./nats-key.js";

type KeyPair = ReturnType<typeof deriveNatsKey>;

/** Subjects that a user may publish to and subscribe. */
export interface NatsPermissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** Since when the tokens of a user's key count no longer, in ms, by the key. */
export type NatsRevocations = ReadonlyMap<string, number>;

const unlimited = -1;

/**
 * Who may do what at nats-server, said by signatures: nats-server knows the public key of an operator,
 * the operator signs accounts, an account signs users. So a new agent needs no change of nats-server's
 * configuration and no restart, wherever that server runs; and one that is removed is named in a new
 * version of the account, which nats-server takes while it runs. All keys follow from one secret.
 */
export class NatsAuthority {
  readonly #operator: KeyPair;
  readonly #system: KeyPair;
  readonly #account: KeyPair;
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
    this.#operator = deriveNatsKey(secret, "operator", "slipway");
    this.#system = deriveNatsKey(secret, "account", "system");
    this.#account = deriveNatsKey(secret, "account", "farm");
  }

  /** What of it nats-server needs: nothing of it is secret. */
  serverSettings(directory: string) {
    const system = this.#system.getPublicKey();
    return {
      operator: this.#sign(this.#operator, this.#operator.getPublicKey(), "slipway", 0, {
        type: "operator",
        version: 2,
        system_account: system,
      }),
      system_account: system,
      resolver: { type: "full", dir: directory, allow_delete: false, interval: "2m" },
      // As old as can be: what the coordinator has said since, and nats-server has kept, is newer.
      resolver_preload: {
        [system]: this.#sign(this.#operator, system, "SYS", 1, accountClaims(false, new Map())),
        [this.#account.getPublicKey()]: this.account(new Map(), 1_000),
      },
    };
  }

  /** The account of the farm, as of now, without those that were revoked. */
  account(revocations: NatsRevocations, nowMs: number): string {
    const subject = this.#account.getPublicKey();
    const issuedAt = Math.floor(nowMs / 1_000);
    return this.#sign(
      this.#operator,
      subject,
      "slipway",
      issuedAt,
      accountClaims(true, revocations),
    );
  }

  /** Subject to which a new version of the account is sent, by {@link systemUser}. */
  readonly accountUpdateSubject = "$SYS.REQ.CLAIMS.UPDATE";

  /**
   * The token of a user whose key is `publicKey`, until `expiresAtMs`. Throws {@link InvalidError} where
   * that is no key of a user.
   */
  user(
    publicKey: string,
    options: {
      readonly name: string;
      readonly permissions: NatsPermissions | null;
      readonly nowMs: number;
      readonly expiresAtMs: number;
    },
  ): string {
    const { name, permissions, nowMs, expiresAtMs } = options;
    requireUserKey(publicKey);
    const issuedAt = Math.floor(nowMs / 1_000);
    return this.#sign(
      this.#account,
      publicKey,
      name,
      issuedAt,
      userClaims(permissions),
      Math.floor(expiresAtMs / 1_000),
    );
  }

  /** How the coordinator shows who it is: it may do everything in the account of the farm. */
  coordinator(): ReturnType<typeof jwtAuthenticator> {
    return this.#own(this.#account, "coordinator");
  }

  /** How it shows that it may say who has an account. */
  systemUser(): ReturnType<typeof jwtAuthenticator> {
    return this.#own(this.#system, "system");
  }

  #own(account: KeyPair, name: string): ReturnType<typeof jwtAuthenticator> {
    const key = deriveNatsKey(this.#secret, "user", name);
    const token = this.#sign(account, key.getPublicKey(), name, 1, userClaims(null));
    return jwtAuthenticator(token, key.getSeed());
  }

  /** A token as nats-server reads it: a JWT signed with an nkey. */
  #sign(
    issuer: KeyPair,
    subject: string,
    name: string,
    issuedAt: number,
    nats: object,
    expiresAt?: number,
  ): string {
    const claims = {
      iat: issuedAt,
      iss: issuer.getPublicKey(),
      name,
      sub: subject,
      ...(expiresAt !== undefined && { exp: expiresAt }),
      nats,
    };
    // nats-server takes an account for the one that it has where their ids are equal.
    const jti = base32(createHash("sha256").update(JSON.stringify(claims)).digest());
    const head = encode({ typ: "JWT", alg: "ed25519-nkey" });
    const text = `${head}.${encode({ jti, ...claims })}`;
    return `${text}.${Buffer.from(issuer.sign(Buffer.from(text))).toString("base64url")}`;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function accountClaims(hasJetStream: boolean, revocations: NatsRevocations): object {
  const limits = {
    subs: unlimited,
    data: unlimited,
    payload: unlimited,
    imports: unlimited,
    exports: unlimited,
    wildcards: true,
    conn: unlimited,
    leaf: unlimited,
  };
  const jetStream = {
    mem_storage: unlimited,
    disk_storage: unlimited,
    streams: unlimited,
    consumer: unlimited,
  };
  return {
    type: "account",
    version: 2,
    limits: hasJetStream ? { ...limits, ...jetStream } : limits,
    default_permissions: { pub: {}, sub: {} },
    revocations: Object.fromEntries(
      [...revocations].map(([key, atMs]) => [key, Math.floor(atMs / 1_000)]),
    ),
  };
}

function userClaims(permissions: NatsPermissions | null): object {
  const { publish, subscribe } = permissions ?? {};
  return {
    type: "user",
    version: 2,
    pub: publish === undefined ? {} : { allow: publish },
    sub: subscribe === undefined ? {} : { allow: subscribe },
    subs: unlimited,
    data: unlimited,
    payload: unlimited,
  };
}

function requireUserKey(publicKey: string): void {
  try {
    if (publicKey.startsWith("U") && nkeys.fromPublic(publicKey).getPublicKey() === publicKey)
      return;
  } catch {
    // Said below.
  }
  throw new InvalidError("this is not the public key of a user of NATS");
}

/** What an agent may do: ask for its tickets and settle them, send its own logs, and hear of them. */
export function agentPermissions(agent: string): NatsPermissions {
  const consumers = [`agent-${agent}`, "class-build"];
  return {
    publish: [
      ...consumers.flatMap((consumer) => [
        `$JS.API.CONSUMER.MSG.NEXT.SLIPWAY_WORK.${consumer}`,
        `$JS.ACK.SLIPWAY_WORK.${consumer}.>`,
      ]),
      `slipway.log.${agent}.>`,
    ],
    subscribe: [`_INBOX.${agent}.>`, `slipway.control.${agent}`],
  };
}
