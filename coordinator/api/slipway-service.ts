import type {
  handleUnaryCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { digestFromWire } from "../../content/digest.js";
import { bearerOf } from "../../program/grpc-client.js";
import { serverStream, unary, type CallContext } from "../../program/grpc-server.js";
import { Slipway } from "../../proto/gen/contracts/slipway.js";
import type { SlipwayHandlers } from "../../proto/gen/slipway/v1/Slipway.js";
import type { Authenticator } from "../access/authenticator.js";
import type { Principal } from "../access/principal.js";
import { agentHandlers } from "./agent-handlers.js";
import { domainHandlers } from "./domain-handlers.js";
import type {
  EnvironmentReference,
  FarmFacade,
  LogChunkView,
  Submission,
  UploadRight,
} from "./farm-facade.js";
import {
  parseActivityId,
  parseBranch,
  parseEnvironment,
  parseNames,
  parseProjectName,
  parseProjectReference,
  parseWhole,
} from "../names.js";
import {
  renderActivity,
  renderBlobReport,
  renderDeployment,
  renderEnvironment,
  renderFarmStatus,
  renderLogChunk,
  renderPlan,
  renderProject,
  renderQueue,
} from "./render.js";
import { variableHandlers, type ForTheKnown } from "./variable-handlers.js";

const largest = Number.MAX_SAFE_INTEGER;

/**
 * The gRPC service slipway.v1.Slipway, ready for `GrpcServer.listen`: each method recognises the
 * caller, parses the request, makes one call of the facade and renders its answer.
 */
export function slipwayService(parts: {
  readonly facade: FarmFacade;
  readonly authenticator: Authenticator;
}): readonly [ServiceDefinition, UntypedServiceImplementation] {
  return [Slipway.service, handlers(parts)];
}

function handlers(parts: {
  readonly facade: FarmFacade;
  readonly authenticator: Authenticator;
}): SlipwayHandlers {
  const { facade, authenticator } = parts;

  const callerOf = (context: CallContext): Principal =>
    authenticator.authenticate(bearerOf(context.metadata));

  /** A method for those who are known: the caller comes in with the request. */
  const known: ForTheKnown = <Request, Response>(
    answer: (caller: Principal, request: Request, signal: AbortSignal) => Promise<Response>,
  ): handleUnaryCall<Request, Response> =>
    unary<Request, Response>((request, context) =>
      answer(callerOf(context), request, context.signal),
    );

  return {
    WhoAmI: known(async (caller) => ({
      user: caller.name,
      administrator: caller.administrator,
      ...facade.identity,
    })),
    GetFarmStatus: known(async (caller, _request, signal) =>
      renderFarmStatus(facade.identity, await facade.status(caller, signal)),
    ),
    ...agentHandlers(facade.agents, known),

    CreateProject: known(async (caller, request, signal) => {
      const name = parseProjectName(request.name);
      const defaultBranch = parseBranch(request.defaultBranch || "main");
      const wanted = {
        name,
        defaultBranch,
        ...(request.template && { template: request.template }),
      };
      return renderProject(await facade.createProject(caller, wanted, signal));
    }),
    ListProjects: known(async (caller) => ({
      projects: (await facade.listProjects(caller)).map(renderProject),
    })),
    GetProject: known(async (caller, request) =>
      renderProject(await facade.getProject(caller, parseProjectReference(request.project))),
    ),
    DeleteProject: known(async (caller, request) => {
      await facade.deleteProject(caller, parseProjectReference(request.project));
      return {};
    }),

    ListEnvironments: known(async (caller, request) => {
      const project = parseProjectReference(request.project);
      const environments = await facade.listEnvironments(caller, project);
      return { environments: environments.map(renderEnvironment) };
    }),
    GetEnvironment: known(async (caller, request) =>
      renderEnvironment(await facade.getEnvironment(caller, parseReference(request))),
    ),
    DeleteEnvironment: known(async (caller, request) =>
      renderActivity(await facade.deleteEnvironment(caller, parseReference(request))),
    ),

    BeginUpload: known(async (caller, request) =>
      renderRight(await facade.beginUpload(caller, parseProjectReference(request.project))),
    ),
    BeginDownload: known(async (caller, request) =>
      renderRight(await facade.beginDownload(caller, parseProjectReference(request.project))),
    ),
    PinSlug: known(async (caller, request) => {
      const project = parseProjectReference(request.project);
      return facade.pinSlug(caller, project, digestFromWire(request.root));
    }),
    UnpinSlug: known(async (caller, request) => {
      const project = parseProjectReference(request.project);
      await facade.unpinSlug(caller, project, digestFromWire(request.root));
      return {};
    }),
    GetProvenance: known(async (caller, request) => {
      const project = parseProjectReference(request.project);
      const { envelopes, keys } = await facade.provenance.of(
        caller,
        project,
        digestFromWire(request.slug),
      );
      return { envelopes: [...envelopes], keys: [...keys] };
    }),
    ExplainBlob: known(async (caller, request, signal) => {
      const project = parseProjectReference(request.project);
      const digest = digestFromWire(request.digest);
      return renderBlobReport(await facade.explainBlob(caller, project, digest, signal));
    }),
    GetPlan: known(async (caller, request, signal) =>
      renderPlan(await facade.plan(caller, parseSubmission(request), signal)),
    ),
    Submit: known(async (caller, request, signal) => {
      const { redeploy, confirm } = request;
      const submission = { ...parseSubmission(request), redeploy, confirmed: parseNames(confirm) };
      return renderActivity(await facade.submit(caller, submission, signal));
    }),
    Redeploy: known(async (caller, request) =>
      renderActivity(
        await facade.redeploy(caller, {
          ...parseReference(request),
          confirmed: parseNames(request.confirm),
          hooks: request.hooks,
        }),
      ),
    ),
    Verify: known(async (caller, request) =>
      renderActivity(await facade.verify(caller, parseReference(request))),
    ),
    Rollback: known(async (caller, request) => {
      const generation = parseWhole(request.generation, "the generation", 0, largest) || null;
      return renderActivity(
        await facade.rollback(caller, {
          ...parseReference(request),
          generation,
          confirmed: parseNames(request.confirm),
        }),
      );
    }),

    ListActivities: known(async (caller, request) => {
      const limit = parseWhole(request.limit || 20, "the limit", 1, 1_000);
      const query = { ...parseReference(request), limit };
      return { activities: (await facade.listActivities(caller, query)).map(renderActivity) };
    }),
    GetActivity: known(async (caller, request) =>
      renderActivity(await facade.getActivity(caller, parseActivityId(request.activity))),
    ),
    CancelActivity: known(async (caller, request) =>
      renderActivity(await facade.cancelActivity(caller, parseActivityId(request.activity))),
    ),
    GetQueue: known(async (caller, { project }) =>
      renderQueue(
        await facade.queue(caller, project === "" ? null : parseProjectReference(project)),
      ),
    ),
    StreamLog: serverStream(async function* (request, context) {
      const caller = callerOf(context);
      const activity = parseActivityId(request.activity);
      const offset = parseWhole(request.offset, "the offset", 0, largest);
      const { follow, timestamps } = request;
      const query = { activity, offset, follow, timestamps };
      yield* rendered(facade.streamLog(caller, query, context.signal));
    }),

    ListDeployments: known(async (caller, request) => {
      const deployments = await facade.listDeployments(caller, parseReference(request));
      return { deployments: deployments.map(renderDeployment) };
    }),

    ...domainHandlers(facade.domains, known),
    ...variableHandlers(facade.variables, known),
  };
}

async function* rendered(chunks: AsyncIterable<LogChunkView>) {
  for await (const chunk of chunks) yield renderLogChunk(chunk);
}

interface ReferenceMessage {
  readonly project: string;
  readonly environment: string;
}

function parseReference(message: ReferenceMessage): EnvironmentReference {
  return {
    project: parseProjectReference(message.project),
    environment: parseEnvironment(message.environment),
  };
}

function parseSubmission(
  message: ReferenceMessage & { readonly root: Parameters<typeof digestFromWire>[0] },
): Submission {
  return { ...parseReference(message), root: digestFromWire(message.root) };
}

function renderRight({ caches: { addresses, copies }, ...right }: UploadRight) {
  return {
    ...right,
    cacheAddress: addresses[0] ?? "",
    cacheAddresses: [...addresses],
    copies,
  };
}
