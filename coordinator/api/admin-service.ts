import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { Readable } from "node:stream";
import { ForbiddenError } from "../../program/error.js";
import { bearerOf } from "../../program/grpc-client.js";
import { serverStream, type CallContext } from "../../program/grpc-server.js";
import { Admin } from "../../proto/gen/contracts/admin.js";
import type { AdminHandlers } from "../../proto/gen/slipway/v1/Admin.js";
import type { Authenticator } from "../access/authenticator.js";
import type { InvariantReport } from "../invariants/check.js";

/** The gRPC service slipway.v1.Admin: what only administrators may ask. */
export function adminService(parts: {
  readonly authenticator: Authenticator;
  /** All that the coordinator keeps, as one archive. */
  readonly backUp: (options: { readonly withoutKey: boolean }, signal: AbortSignal) => Readable;
  /** Checks all that has to hold, one after the other. */
  readonly inspect: (
    options: { readonly deep: boolean },
    signal: AbortSignal,
  ) => AsyncIterable<InvariantReport>;
}): readonly [ServiceDefinition, UntypedServiceImplementation] {
  const { authenticator, backUp, inspect } = parts;

  const requireAdministrator = ({ metadata }: CallContext): void => {
    const caller = authenticator.authenticate(bearerOf(metadata));
    if (caller.administrator) return;
    throw new ForbiddenError(`${caller.name} is not an administrator of this farm`, {
      hint: "Log in as one: slipway login.",
    });
  };

  const handlers: AdminHandlers = {
    BackUp: serverStream(async function* ({ withoutKey }, context) {
      requireAdministrator(context);
      for await (const data of backUp({ withoutKey }, context.signal) as AsyncIterable<Buffer>)
        yield { data };
    }),
    CheckInvariants: serverStream(async function* ({ deep }, context) {
      requireAdministrator(context);
      for await (const report of inspect({ deep }, context.signal)) {
        const { findings, unasked, notes, ...rest } = report;
        yield { ...rest, findings: [...findings], unasked: [...unasked], notes: [...notes] };
      }
    }),
  };
  return [Admin.service, handlers];
}
