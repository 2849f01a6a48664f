import { credentials, type ClientReadableStream, type Metadata } from "@grpc/grpc-js";
import { digestToWire, type Digest } from "../content/digest.js";
import { FarmError } from "../program/error.js";
import { bearer, channelOptions, invoke, type StartCall } from "../program/grpc-client.js";
import { fromServiceError, isUnavailable } from "../program/grpc-status.js";
import { delay } from "../program/process.js";
import { Admin } from "../proto/gen/contracts/admin.js";
import { Slipway } from "../proto/gen/contracts/slipway.js";
import type { Activity } from "../proto/gen/slipway/v1/Activity.js";
import type { AgentToken } from "../proto/gen/slipway/v1/AgentToken.js";
import type { ClassLoad } from "../proto/gen/slipway/v1/ClassLoad.js";
import type { CreateAgentTokenRequestInput } from "../proto/gen/slipway/v1/CreateAgentTokenRequest.js";
import type { CreateAgentTokenResponse } from "../proto/gen/slipway/v1/CreateAgentTokenResponse.js";
import type { FarmLoad } from "../proto/gen/slipway/v1/FarmLoad.js";
import type { ListAgentTokensResponse } from "../proto/gen/slipway/v1/ListAgentTokensResponse.js";
import type { RemoveAgentResponse } from "../proto/gen/slipway/v1/RemoveAgentResponse.js";
import type { RevokeAgentTokenResponse } from "../proto/gen/slipway/v1/RevokeAgentTokenResponse.js";
import type { Agent } from "../proto/gen/slipway/v1/Agent.js";
import type { BackUpChunk } from "../proto/gen/slipway/v1/BackUpChunk.js";
import type { BeginDownloadResponse } from "../proto/gen/slipway/v1/BeginDownloadResponse.js";
import type { BeginUploadResponse } from "../proto/gen/slipway/v1/BeginUploadResponse.js";
import type { DeleteProjectResponse } from "../proto/gen/slipway/v1/DeleteProjectResponse.js";
import type { ChangedVariable } from "../proto/gen/slipway/v1/ChangedVariable.js";
import type { Deployment } from "../proto/gen/slipway/v1/Deployment.js";
import type { Domains } from "../proto/gen/slipway/v1/Domains.js";
import type { Environment } from "../proto/gen/slipway/v1/Environment.js";
import type { InvariantReport } from "../proto/gen/slipway/v1/InvariantReport.js";
import type { FarmStatus } from "../proto/gen/slipway/v1/FarmStatus.js";
import type { ListActivitiesResponse } from "../proto/gen/slipway/v1/ListActivitiesResponse.js";
import type { ListAgentsResponse } from "../proto/gen/slipway/v1/ListAgentsResponse.js";
import type { ListDeploymentsResponse } from "../proto/gen/slipway/v1/ListDeploymentsResponse.js";
import type { ListEnvironmentsResponse } from "../proto/gen/slipway/v1/ListEnvironmentsResponse.js";
import type { ListProjectsResponse } from "../proto/gen/slipway/v1/ListProjectsResponse.js";
import type { ListVariablesResponse } from "../proto/gen/slipway/v1/ListVariablesResponse.js";
import type { LogChunk } from "../proto/gen/slipway/v1/LogChunk.js";
import type { Plan } from "../proto/gen/slipway/v1/Plan.js";
import type { ExplainBlobResponse } from "../proto/gen/slipway/v1/ExplainBlobResponse.js";
import type { PinSlugResponse } from "../proto/gen/slipway/v1/PinSlugResponse.js";
import type { UnpinSlugResponse } from "../proto/gen/slipway/v1/UnpinSlugResponse.js";
import type { Provenance } from "../proto/gen/slipway/v1/Provenance.js";
import type { Project } from "../proto/gen/slipway/v1/Project.js";
import type { Queue } from "../proto/gen/slipway/v1/Queue.js";
import type { SetVariableRequestInput } from "../proto/gen/slipway/v1/SetVariableRequest.js";
import type { StreamLogRequestInput } from "../proto/gen/slipway/v1/StreamLogRequest.js";
import type { SlipwayClient } from "../proto/gen/slipway/v1/Slipway.js";
import type { Variable } from "../proto/gen/slipway/v1/Variable.js";
import type { WhoAmIResponse } from "../proto/gen/slipway/v1/WhoAmIResponse.js";
import type { Session } from "./session.js";

/** Applications and services that may lose data by what is asked for. */
export interface Confirmation {
  readonly confirm?: readonly string[];
}

/** An environment of a project; "" is the production environment. */
export interface Target {
  readonly project: string;
  readonly environment: string;
}

const deadlineMs = 30_000;
/** A template is fetched first, for which the farm takes 5 minutes at most, and then its submodules. */
const templateDeadlineMs = 15 * 60_000;
/** Planning a tree that the farm has never seen reads all of its directories. */
const planDeadlineMs = 300_000;
/** How long a farm may be away while a log is followed: a coordinator restarts in seconds. */
const patienceMs = 120_000;

/** The farm's API with this session: one method for each of slipway.v1.Slipway. */
export class FarmClient implements AsyncDisposable {
  #stub: SlipwayClient;
  readonly #authority: string | null;
  readonly #metadata: Metadata;
  readonly #peer: string;
  readonly #findAgain: () => Promise<string | null>;
  readonly #signal: AbortSignal;

  private constructor(
    session: Session,
    findAgain: () => Promise<string | null>,
    signal: AbortSignal,
  ) {
    this.#authority = session.authority;
    this.#stub = openStub(session.grpc, session.authority);
    this.#metadata = bearer(session.token);
    this.#peer = `the farm at ${session.url}`;
    this.#findAgain = findAgain;
    this.#signal = signal;
  }

  /**
   * Connects with the first call. When the farm does not answer, `findAgain` is asked for its new
   * address; null: it has not moved. `signal` ends every call.
   */
  static connect(
    session: Session,
    findAgain: () => Promise<string | null>,
    signal: AbortSignal,
  ): FarmClient {
    return new FarmClient(session, findAgain, signal);
  }

  whoAmI(): Promise<WhoAmIResponse> {
    return this.#call((...rest) => this.#stub.whoAmI({}, ...rest));
  }

  status(): Promise<FarmStatus> {
    return this.#call((...rest) => this.#stub.getFarmStatus({}, ...rest));
  }

  async listAgents(): Promise<readonly Agent[]> {
    const { agents } = await this.#call<ListAgentsResponse>((...rest) =>
      this.#stub.listAgents({}, ...rest),
    );
    return agents;
  }

  createAgentToken(token: CreateAgentTokenRequestInput): Promise<CreateAgentTokenResponse> {
    return this.#call((...rest) => this.#stub.createAgentToken(token, ...rest));
  }

  async listAgentTokens(): Promise<readonly AgentToken[]> {
    const { tokens } = await this.#call<ListAgentTokensResponse>((...rest) =>
      this.#stub.listAgentTokens({}, ...rest),
    );
    return tokens;
  }

  async revokeAgentToken(id: string): Promise<void> {
    await this.#call<RevokeAgentTokenResponse>((...rest) =>
      this.#stub.revokeAgentToken({ id }, ...rest),
    );
  }

  drainAgent(agent: string, undo: boolean): Promise<Agent> {
    return this.#call((...rest) => this.#stub.drainAgent({ agent, undo }, ...rest));
  }

  removeAgent(agent: string, force: boolean): Promise<RemoveAgentResponse> {
    return this.#call((...rest) => this.#stub.removeAgent({ agent, force }, ...rest));
  }

  async farmLoad(): Promise<readonly ClassLoad[]> {
    const { classes } = await this.#call<FarmLoad>((...rest) =>
      this.#stub.getFarmLoad({}, ...rest),
    );
    return classes;
  }

  /** `template`: where its first commit comes from; none or "": nowhere. */
  createProject(project: {
    name: string;
    defaultBranch: string;
    template?: string;
  }): Promise<Project> {
    const { template = "" } = project;
    const start: StartCall<Project> = (...rest) =>
      this.#stub.createProject({ ...project, template }, ...rest);
    return this.#call(start, template === "" ? deadlineMs : templateDeadlineMs);
  }

  async listProjects(): Promise<readonly Project[]> {
    const { projects } = await this.#call<ListProjectsResponse>((...rest) =>
      this.#stub.listProjects({}, ...rest),
    );
    return projects;
  }

  getProject(project: string): Promise<Project> {
    return this.#call((...rest) => this.#stub.getProject({ project }, ...rest));
  }

  async deleteProject(project: string): Promise<void> {
    await this.#call<DeleteProjectResponse>((...rest) =>
      this.#stub.deleteProject({ project }, ...rest),
    );
  }

  async listEnvironments(project: string): Promise<readonly Environment[]> {
    const { environments } = await this.#call<ListEnvironmentsResponse>((...rest) =>
      this.#stub.listEnvironments({ project }, ...rest),
    );
    return environments;
  }

  getEnvironment(target: Target): Promise<Environment> {
    return this.#call((...rest) => this.#stub.getEnvironment(target, ...rest));
  }

  deleteEnvironment(target: Target): Promise<Activity> {
    return this.#call((...rest) => this.#stub.deleteEnvironment(target, ...rest));
  }

  beginUpload(project: string): Promise<BeginUploadResponse> {
    return this.#call((...rest) => this.#stub.beginUpload({ project }, ...rest));
  }

  beginDownload(project: string): Promise<BeginDownloadResponse> {
    return this.#call((...rest) => this.#stub.beginDownload({ project }, ...rest));
  }

  pinSlug(project: string, root: Digest): Promise<PinSlugResponse> {
    const request = { project, root: digestToWire(root) };
    return this.#call((...rest) => this.#stub.pinSlug(request, ...rest), planDeadlineMs);
  }

  async unpinSlug(project: string, root: Digest): Promise<void> {
    const request = { project, root: digestToWire(root) };
    await this.#call<UnpinSlugResponse>((...rest) => this.#stub.unpinSlug(request, ...rest));
  }

  /** Where a slug comes from, as the farm has signed it. */
  getProvenance(project: string, slug: Digest): Promise<Provenance> {
    const request = { project, slug: digestToWire(slug) };
    return this.#call((...rest) => this.#stub.getProvenance(request, ...rest));
  }

  explainBlob(project: string, digest: Digest): Promise<ExplainBlobResponse> {
    const request = { project, digest: digestToWire(digest) };
    return this.#call((...rest) => this.#stub.explainBlob(request, ...rest), planDeadlineMs);
  }

  getPlan(target: Target, root: Digest): Promise<Plan> {
    const request = { ...target, root: digestToWire(root) };
    return this.#call((...rest) => this.#stub.getPlan(request, ...rest), planDeadlineMs);
  }

  submit(
    target: Target,
    root: Digest,
    { redeploy = false, confirm = [] }: Confirmation & { readonly redeploy?: boolean },
  ): Promise<Activity> {
    const request = { ...target, root: digestToWire(root), redeploy, confirm: [...confirm] };
    return this.#call((...rest) => this.#stub.submit(request, ...rest), planDeadlineMs);
  }

  redeploy(
    target: Target,
    { hooks = false, confirm = [] }: Confirmation & { readonly hooks?: boolean },
  ): Promise<Activity> {
    const request = { ...target, hooks, confirm: [...confirm] };
    return this.#call((...rest) => this.#stub.redeploy(request, ...rest));
  }

  verify(target: Target): Promise<Activity> {
    return this.#call((...rest) => this.#stub.verify({ ...target }, ...rest));
  }

  rollback(target: Target, generation: number, { confirm = [] }: Confirmation): Promise<Activity> {
    const request = { ...target, generation, confirm: [...confirm] };
    return this.#call((...rest) => this.#stub.rollback(request, ...rest));
  }

  /** The newest first; `environment` "" is every one. */
  async listActivities(target: Target, limit: number): Promise<readonly Activity[]> {
    const { activities } = await this.#call<ListActivitiesResponse>((...rest) =>
      this.#stub.listActivities({ ...target, limit }, ...rest),
    );
    return activities;
  }

  getActivity(activity: string): Promise<Activity> {
    return this.#call((...rest) => this.#stub.getActivity({ activity }, ...rest));
  }

  /** What waits in the project; "": in every one that the user may see. */
  queue(project: string): Promise<Queue> {
    return this.#call((...rest) => this.#stub.getQueue({ project }, ...rest));
  }

  cancelActivity(activity: string): Promise<Activity> {
    return this.#call((...rest) => this.#stub.cancelActivity({ activity }, ...rest));
  }

  async listDeployments(target: Target): Promise<readonly Deployment[]> {
    const { deployments } = await this.#call<ListDeploymentsResponse>((...rest) =>
      this.#stub.listDeployments(target, ...rest),
    );
    return deployments;
  }

  listDomains(project: string): Promise<Domains> {
    return this.#call((...rest) => this.#stub.listDomains({ project }, ...rest));
  }

  addDomain(project: string, domain: string, isDefault: boolean): Promise<Domains> {
    const request = { project, domain, isDefault };
    return this.#call((...rest) => this.#stub.addDomain(request, ...rest));
  }

  deleteDomain(project: string, domain: string): Promise<Domains> {
    return this.#call((...rest) => this.#stub.deleteDomain({ project, domain }, ...rest));
  }

  setDefaultDomain(project: string, domain: string): Promise<Domains> {
    return this.#call((...rest) => this.#stub.setDefaultDomain({ project, domain }, ...rest));
  }

  /** Of the project; with an environment all that count for it. */
  async listVariables(target: Target): Promise<readonly Variable[]> {
    const { variables } = await this.#call<ListVariablesResponse>((...rest) =>
      this.#stub.listVariables(target, ...rest),
    );
    return variables;
  }

  getVariable(variable: Target & { readonly name: string }): Promise<Variable> {
    return this.#call((...rest) => this.#stub.getVariable(variable, ...rest));
  }

  setVariable(change: SetVariableRequestInput): Promise<ChangedVariable> {
    return this.#call((...rest) => this.#stub.setVariable(change, ...rest));
  }

  deleteVariable(variable: Target & { readonly name: string }): Promise<ChangedVariable> {
    return this.#call((...rest) => this.#stub.deleteVariable(variable, ...rest));
  }

  /**
   * The log of an activity from byte `offset` on. A log that is followed goes on where it was when the
   * connection breaks, each byte once, and ends with the chunk that has `ended`.
   */
  async *log(
    activity: string,
    options: { readonly offset: number; readonly follow: boolean; readonly timestamps?: boolean },
  ): AsyncGenerator<LogChunk> {
    const { follow, timestamps = false } = options;
    let { offset } = options;
    let failure: unknown = null;
    let lostAtMs: number | null = null;
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      try {
        for await (const chunk of this.#logOnce({ activity, offset, follow, timestamps })) {
          lostAtMs = null;
          pauseMs = 100;
          // A chunk may begin before what was asked for; what is known already is not shown again.
          const data = chunk.data.subarray(Math.max(0, offset - chunk.offset));
          const start = Math.max(offset, chunk.offset);
          offset = start + data.length;
          yield { ...chunk, offset: start, data };
          if (chunk.ended !== null) return;
        }
        if (!follow) return;
      } catch (error) {
        this.#signal.throwIfAborted();
        if (!follow || !isUnavailable(error)) throw error;
        failure = error;
        await this.#reconnect();
      }
      lostAtMs ??= Date.now();
      if (Date.now() - lostAtMs > patienceMs) {
        if (failure instanceof Error) throw failure;
        throw new FarmError(`${this.#peer} ended the log before the activity had ended`);
      }
      await delay(pauseMs, this.#signal);
      this.#signal.throwIfAborted();
    }
  }

  /** All that the coordinator keeps, as one archive. */
  async *backUp(options: { readonly withoutKey: boolean }): AsyncGenerator<Buffer> {
    const call = (await this.#admin()).backUp(options, this.#metadata);
    for await (const chunk of this.#received<BackUpChunk>(call)) yield chunk.data;
  }

  /** What has to hold in the farm, each as soon as it is checked. */
  async *checkInvariants(options: { readonly deep: boolean }): AsyncGenerator<InvariantReport> {
    const call = (await this.#admin()).checkInvariants(options, this.#metadata);
    yield* this.#received<InvariantReport>(call);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stub.close();
  }

  async #admin() {
    // Finds the farm where it has moved to, and refuses a token that is not known any more.
    await this.whoAmI();
    const channelOverride = this.#stub.getChannel();
    return new Admin(this.#peer, credentials.createInsecure(), { channelOverride });
  }

  #logOnce(request: StreamLogRequestInput): AsyncGenerator<LogChunk> {
    this.#signal.throwIfAborted();
    return this.#received(this.#stub.streamLog(request, this.#metadata));
  }

  /** The messages of a call; whoever stops asking for them ends it. */
  async *#received<Message>(call: ClientReadableStream<Message>): AsyncGenerator<Message> {
    // The iteration below throws what goes wrong; what comes after its end concerns nobody.
    call.on("error", () => undefined);
    const cancel = (): void => call.cancel();
    this.#signal.addEventListener("abort", cancel, { once: true });
    try {
      for await (const message of call) yield message as Message;
    } catch (error) {
      throw fromServiceError(error, this.#peer);
    } finally {
      this.#signal.removeEventListener("abort", cancel);
      call.cancel();
    }
  }

  async #call<Response>(
    start: StartCall<Response>,
    withinMs: number = deadlineMs,
  ): Promise<Response> {
    const once = (): Promise<Response> =>
      invoke<Response>(start, {
        peer: this.#peer,
        metadata: this.#metadata,
        deadlineMs: withinMs,
        signal: this.#signal,
      });
    try {
      return await once();
    } catch (error) {
      // A farm at another address never got the call, so that making it again is no repetition.
      if (!isUnavailable(error) || !(await this.#reconnect())) throw error;
      return once();
    }
  }

  /** Connects to the farm's new address; false where it has none. */
  async #reconnect(): Promise<boolean> {
    const address = await this.#findAgain();
    if (address === null) return false;
    this.#stub.close();
    this.#stub = openStub(address, this.#authority);
    return true;
  }
}

function openStub(address: string, authority: string | null): SlipwayClient {
  const channel =
    authority === null
      ? credentials.createInsecure()
      : credentials.createSsl(Buffer.from(authority, "utf8"));
  return new Slipway(address, channel, channelOptions);
}
