import { createHash, timingSafeEqual } from "node:crypto";
import { Router as RouterContract } from "../proto/gen/contracts/router.js";
import type { RouterHandlers } from "../proto/gen/slipway/v1/Router.js";
import { InvalidError, UnauthenticatedError } from "../program/error.js";
import { bearerOf } from "../program/grpc-client.js";
import { GrpcServer, unary, type CallContext } from "../program/grpc-server.js";
import type { Router } from "./router.js";
import type { HoldCall } from "./table/router-state.js";
import { fromWire } from "./wire.js";

/** Serves the control interface. Every call must carry `token`. */
export function serveControl(
  router: Router,
  options: { readonly host: string; readonly port: number; readonly token: string },
): Promise<GrpcServer> {
  const { host, port, token } = options;
  return GrpcServer.listen({
    host,
    port,
    services: [[RouterContract.service, handlers(router, token)]],
  });
}

function handlers(router: Router, token: string): RouterHandlers {
  /** A method that only the holder of the token may call. */
  function guarded<Request, Response>(
    answer: (request: Request, context: CallContext) => Promise<Response> | Response,
  ): ReturnType<typeof unary<Request, Response>> {
    return unary((request, context) => {
      checkToken(token, bearerOf(context.metadata));
      return answer(request, context);
    });
  }

  return {
    Apply: guarded(async (request) => ({
      generation: await router.apply({
        epoch: count(request.epoch, "epoch"),
        environment: request.environment,
        generation: count(request.generation, "generation"),
        routes: request.routes.map(fromWire),
      }),
    })),
    Hold: guarded(async (request, { signal }) => ({
      inFlight: await router.hold(
        holdCallOf(request),
        count(request.settleMs, "settle_ms"),
        signal,
      ),
    })),
    Release: guarded((request) => router.release(holdCallOf(request))),
    Drain: guarded(async (request, { signal }) =>
      router.drain(request.targets, count(request.timeoutMs, "timeout_ms"), signal),
    ),
    GetStatus: guarded(() => ({
      environments: [...router.status()],
      startedAtMs: router.startedAtMs,
      holdLimitMs: router.holds.limitMs,
    })),
  };
}

function holdCallOf(request: HoldCall): HoldCall {
  return {
    epoch: count(request.epoch, "epoch"),
    environment: request.environment,
    generation: count(request.generation, "generation"),
    attempt: count(request.attempt, "attempt"),
  };
}

function count(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidError(`${name} is not a count`);
  return value;
}

function checkToken(expected: string, given: string | null): void {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  if (given !== null && timingSafeEqual(digest(expected), digest(given))) return;
  throw new UnauthenticatedError("the router does not know this token", {
    hint: "Give the coordinator the token with which the router was started (--router-token-file).",
  });
}
