import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import type { TraceContext } from "../../program/trace-context.js";
import type { BuildWork } from "./build-work.js";
import type { Fence } from "./step-context.js";

/** The lease of a step, as the coordinator granted it. */
export interface Grant {
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
  /** The lease ends this long after the last heartbeat that got through. */
  readonly ttlMs: number;
  readonly activity: string;
  readonly project: string;
  /** The right to use `instance` of the cache. */
  readonly cacheToken: string;
  readonly instance: string;
  /** Values that no log may show. */
  readonly secrets: readonly string[];
  /** Of the activity; absent: it has none. */
  readonly trace?: TraceContext;
  readonly work: StepWork;
}

export type StepWork =
  | { readonly kind: "build"; readonly build: BuildWork }
  | { readonly kind: "deploy"; readonly deploy: DeployWork }
  | { readonly kind: "teardown"; readonly teardown: TeardownWork };

export type ClaimAnswer =
  | { readonly type: "granted"; readonly grant: Grant }
  | { readonly type: "gone" }
  | { readonly type: "leased" }
  | { readonly type: "busy"; readonly retryAfterMs: number };
