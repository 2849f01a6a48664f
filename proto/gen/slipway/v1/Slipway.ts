// Original file: proto/slipway/v1/slipway.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ActivityInput as _slipway_v1_ActivityInput, Activity as _slipway_v1_Activity } from '../../slipway/v1/Activity.js';
import type { AddDomainRequestInput as _slipway_v1_AddDomainRequestInput, AddDomainRequest as _slipway_v1_AddDomainRequest } from '../../slipway/v1/AddDomainRequest.js';
import type { AgentInput as _slipway_v1_AgentInput, Agent as _slipway_v1_Agent } from '../../slipway/v1/Agent.js';
import type { BeginDownloadRequestInput as _slipway_v1_BeginDownloadRequestInput, BeginDownloadRequest as _slipway_v1_BeginDownloadRequest } from '../../slipway/v1/BeginDownloadRequest.js';
import type { BeginDownloadResponseInput as _slipway_v1_BeginDownloadResponseInput, BeginDownloadResponse as _slipway_v1_BeginDownloadResponse } from '../../slipway/v1/BeginDownloadResponse.js';
import type { BeginUploadRequestInput as _slipway_v1_BeginUploadRequestInput, BeginUploadRequest as _slipway_v1_BeginUploadRequest } from '../../slipway/v1/BeginUploadRequest.js';
import type { BeginUploadResponseInput as _slipway_v1_BeginUploadResponseInput, BeginUploadResponse as _slipway_v1_BeginUploadResponse } from '../../slipway/v1/BeginUploadResponse.js';
import type { CancelActivityRequestInput as _slipway_v1_CancelActivityRequestInput, CancelActivityRequest as _slipway_v1_CancelActivityRequest } from '../../slipway/v1/CancelActivityRequest.js';
import type { ChangedVariableInput as _slipway_v1_ChangedVariableInput, ChangedVariable as _slipway_v1_ChangedVariable } from '../../slipway/v1/ChangedVariable.js';
import type { CreateAgentTokenRequestInput as _slipway_v1_CreateAgentTokenRequestInput, CreateAgentTokenRequest as _slipway_v1_CreateAgentTokenRequest } from '../../slipway/v1/CreateAgentTokenRequest.js';
import type { CreateAgentTokenResponseInput as _slipway_v1_CreateAgentTokenResponseInput, CreateAgentTokenResponse as _slipway_v1_CreateAgentTokenResponse } from '../../slipway/v1/CreateAgentTokenResponse.js';
import type { CreateProjectRequestInput as _slipway_v1_CreateProjectRequestInput, CreateProjectRequest as _slipway_v1_CreateProjectRequest } from '../../slipway/v1/CreateProjectRequest.js';
import type { DeleteDomainRequestInput as _slipway_v1_DeleteDomainRequestInput, DeleteDomainRequest as _slipway_v1_DeleteDomainRequest } from '../../slipway/v1/DeleteDomainRequest.js';
import type { DeleteEnvironmentRequestInput as _slipway_v1_DeleteEnvironmentRequestInput, DeleteEnvironmentRequest as _slipway_v1_DeleteEnvironmentRequest } from '../../slipway/v1/DeleteEnvironmentRequest.js';
import type { DeleteProjectRequestInput as _slipway_v1_DeleteProjectRequestInput, DeleteProjectRequest as _slipway_v1_DeleteProjectRequest } from '../../slipway/v1/DeleteProjectRequest.js';
import type { DeleteProjectResponseInput as _slipway_v1_DeleteProjectResponseInput, DeleteProjectResponse as _slipway_v1_DeleteProjectResponse } from '../../slipway/v1/DeleteProjectResponse.js';
import type { DeleteVariableRequestInput as _slipway_v1_DeleteVariableRequestInput, DeleteVariableRequest as _slipway_v1_DeleteVariableRequest } from '../../slipway/v1/DeleteVariableRequest.js';
import type { DomainsInput as _slipway_v1_DomainsInput, Domains as _slipway_v1_Domains } from '../../slipway/v1/Domains.js';
import type { DrainAgentRequestInput as _slipway_v1_DrainAgentRequestInput, DrainAgentRequest as _slipway_v1_DrainAgentRequest } from '../../slipway/v1/DrainAgentRequest.js';
import type { EnvironmentInput as _slipway_v1_EnvironmentInput, Environment as _slipway_v1_Environment } from '../../slipway/v1/Environment.js';
import type { ExplainBlobRequestInput as _slipway_v1_ExplainBlobRequestInput, ExplainBlobRequest as _slipway_v1_ExplainBlobRequest } from '../../slipway/v1/ExplainBlobRequest.js';
import type { ExplainBlobResponseInput as _slipway_v1_ExplainBlobResponseInput, ExplainBlobResponse as _slipway_v1_ExplainBlobResponse } from '../../slipway/v1/ExplainBlobResponse.js';
import type { FarmLoadInput as _slipway_v1_FarmLoadInput, FarmLoad as _slipway_v1_FarmLoad } from '../../slipway/v1/FarmLoad.js';
import type { FarmStatusInput as _slipway_v1_FarmStatusInput, FarmStatus as _slipway_v1_FarmStatus } from '../../slipway/v1/FarmStatus.js';
import type { GetActivityRequestInput as _slipway_v1_GetActivityRequestInput, GetActivityRequest as _slipway_v1_GetActivityRequest } from '../../slipway/v1/GetActivityRequest.js';
import type { GetEnvironmentRequestInput as _slipway_v1_GetEnvironmentRequestInput, GetEnvironmentRequest as _slipway_v1_GetEnvironmentRequest } from '../../slipway/v1/GetEnvironmentRequest.js';
import type { GetFarmLoadRequestInput as _slipway_v1_GetFarmLoadRequestInput, GetFarmLoadRequest as _slipway_v1_GetFarmLoadRequest } from '../../slipway/v1/GetFarmLoadRequest.js';
import type { GetFarmStatusRequestInput as _slipway_v1_GetFarmStatusRequestInput, GetFarmStatusRequest as _slipway_v1_GetFarmStatusRequest } from '../../slipway/v1/GetFarmStatusRequest.js';
import type { GetPlanRequestInput as _slipway_v1_GetPlanRequestInput, GetPlanRequest as _slipway_v1_GetPlanRequest } from '../../slipway/v1/GetPlanRequest.js';
import type { GetProjectRequestInput as _slipway_v1_GetProjectRequestInput, GetProjectRequest as _slipway_v1_GetProjectRequest } from '../../slipway/v1/GetProjectRequest.js';
import type { GetProvenanceRequestInput as _slipway_v1_GetProvenanceRequestInput, GetProvenanceRequest as _slipway_v1_GetProvenanceRequest } from '../../slipway/v1/GetProvenanceRequest.js';
import type { GetQueueRequestInput as _slipway_v1_GetQueueRequestInput, GetQueueRequest as _slipway_v1_GetQueueRequest } from '../../slipway/v1/GetQueueRequest.js';
import type { GetVariableRequestInput as _slipway_v1_GetVariableRequestInput, GetVariableRequest as _slipway_v1_GetVariableRequest } from '../../slipway/v1/GetVariableRequest.js';
import type { ListActivitiesRequestInput as _slipway_v1_ListActivitiesRequestInput, ListActivitiesRequest as _slipway_v1_ListActivitiesRequest } from '../../slipway/v1/ListActivitiesRequest.js';
import type { ListActivitiesResponseInput as _slipway_v1_ListActivitiesResponseInput, ListActivitiesResponse as _slipway_v1_ListActivitiesResponse } from '../../slipway/v1/ListActivitiesResponse.js';
import type { ListAgentTokensRequestInput as _slipway_v1_ListAgentTokensRequestInput, ListAgentTokensRequest as _slipway_v1_ListAgentTokensRequest } from '../../slipway/v1/ListAgentTokensRequest.js';
import type { ListAgentTokensResponseInput as _slipway_v1_ListAgentTokensResponseInput, ListAgentTokensResponse as _slipway_v1_ListAgentTokensResponse } from '../../slipway/v1/ListAgentTokensResponse.js';
import type { ListAgentsRequestInput as _slipway_v1_ListAgentsRequestInput, ListAgentsRequest as _slipway_v1_ListAgentsRequest } from '../../slipway/v1/ListAgentsRequest.js';
import type { ListAgentsResponseInput as _slipway_v1_ListAgentsResponseInput, ListAgentsResponse as _slipway_v1_ListAgentsResponse } from '../../slipway/v1/ListAgentsResponse.js';
import type { ListDeploymentsRequestInput as _slipway_v1_ListDeploymentsRequestInput, ListDeploymentsRequest as _slipway_v1_ListDeploymentsRequest } from '../../slipway/v1/ListDeploymentsRequest.js';
import type { ListDeploymentsResponseInput as _slipway_v1_ListDeploymentsResponseInput, ListDeploymentsResponse as _slipway_v1_ListDeploymentsResponse } from '../../slipway/v1/ListDeploymentsResponse.js';
import type { ListDomainsRequestInput as _slipway_v1_ListDomainsRequestInput, ListDomainsRequest as _slipway_v1_ListDomainsRequest } from '../../slipway/v1/ListDomainsRequest.js';
import type { ListEnvironmentsRequestInput as _slipway_v1_ListEnvironmentsRequestInput, ListEnvironmentsRequest as _slipway_v1_ListEnvironmentsRequest } from '../../slipway/v1/ListEnvironmentsRequest.js';
import type { ListEnvironmentsResponseInput as _slipway_v1_ListEnvironmentsResponseInput, ListEnvironmentsResponse as _slipway_v1_ListEnvironmentsResponse } from '../../slipway/v1/ListEnvironmentsResponse.js';
import type { ListProjectsRequestInput as _slipway_v1_ListProjectsRequestInput, ListProjectsRequest as _slipway_v1_ListProjectsRequest } from '../../slipway/v1/ListProjectsRequest.js';
import type { ListProjectsResponseInput as _slipway_v1_ListProjectsResponseInput, ListProjectsResponse as _slipway_v1_ListProjectsResponse } from '../../slipway/v1/ListProjectsResponse.js';
import type { ListVariablesRequestInput as _slipway_v1_ListVariablesRequestInput, ListVariablesRequest as _slipway_v1_ListVariablesRequest } from '../../slipway/v1/ListVariablesRequest.js';
import type { ListVariablesResponseInput as _slipway_v1_ListVariablesResponseInput, ListVariablesResponse as _slipway_v1_ListVariablesResponse } from '../../slipway/v1/ListVariablesResponse.js';
import type { LogChunkInput as _slipway_v1_LogChunkInput, LogChunk as _slipway_v1_LogChunk } from '../../slipway/v1/LogChunk.js';
import type { PinSlugRequestInput as _slipway_v1_PinSlugRequestInput, PinSlugRequest as _slipway_v1_PinSlugRequest } from '../../slipway/v1/PinSlugRequest.js';
import type { PinSlugResponseInput as _slipway_v1_PinSlugResponseInput, PinSlugResponse as _slipway_v1_PinSlugResponse } from '../../slipway/v1/PinSlugResponse.js';
import type { PlanInput as _slipway_v1_PlanInput, Plan as _slipway_v1_Plan } from '../../slipway/v1/Plan.js';
import type { ProjectInput as _slipway_v1_ProjectInput, Project as _slipway_v1_Project } from '../../slipway/v1/Project.js';
import type { ProvenanceInput as _slipway_v1_ProvenanceInput, Provenance as _slipway_v1_Provenance } from '../../slipway/v1/Provenance.js';
import type { QueueInput as _slipway_v1_QueueInput, Queue as _slipway_v1_Queue } from '../../slipway/v1/Queue.js';
import type { RedeployRequestInput as _slipway_v1_RedeployRequestInput, RedeployRequest as _slipway_v1_RedeployRequest } from '../../slipway/v1/RedeployRequest.js';
import type { RemoveAgentRequestInput as _slipway_v1_RemoveAgentRequestInput, RemoveAgentRequest as _slipway_v1_RemoveAgentRequest } from '../../slipway/v1/RemoveAgentRequest.js';
import type { RemoveAgentResponseInput as _slipway_v1_RemoveAgentResponseInput, RemoveAgentResponse as _slipway_v1_RemoveAgentResponse } from '../../slipway/v1/RemoveAgentResponse.js';
import type { RevokeAgentTokenRequestInput as _slipway_v1_RevokeAgentTokenRequestInput, RevokeAgentTokenRequest as _slipway_v1_RevokeAgentTokenRequest } from '../../slipway/v1/RevokeAgentTokenRequest.js';
import type { RevokeAgentTokenResponseInput as _slipway_v1_RevokeAgentTokenResponseInput, RevokeAgentTokenResponse as _slipway_v1_RevokeAgentTokenResponse } from '../../slipway/v1/RevokeAgentTokenResponse.js';
import type { RollbackRequestInput as _slipway_v1_RollbackRequestInput, RollbackRequest as _slipway_v1_RollbackRequest } from '../../slipway/v1/RollbackRequest.js';
import type { SetDefaultDomainRequestInput as _slipway_v1_SetDefaultDomainRequestInput, SetDefaultDomainRequest as _slipway_v1_SetDefaultDomainRequest } from '../../slipway/v1/SetDefaultDomainRequest.js';
import type { SetVariableRequestInput as _slipway_v1_SetVariableRequestInput, SetVariableRequest as _slipway_v1_SetVariableRequest } from '../../slipway/v1/SetVariableRequest.js';
import type { StreamLogRequestInput as _slipway_v1_StreamLogRequestInput, StreamLogRequest as _slipway_v1_StreamLogRequest } from '../../slipway/v1/StreamLogRequest.js';
import type { SubmitRequestInput as _slipway_v1_SubmitRequestInput, SubmitRequest as _slipway_v1_SubmitRequest } from '../../slipway/v1/SubmitRequest.js';
import type { UnpinSlugRequestInput as _slipway_v1_UnpinSlugRequestInput, UnpinSlugRequest as _slipway_v1_UnpinSlugRequest } from '../../slipway/v1/UnpinSlugRequest.js';
import type { UnpinSlugResponseInput as _slipway_v1_UnpinSlugResponseInput, UnpinSlugResponse as _slipway_v1_UnpinSlugResponse } from '../../slipway/v1/UnpinSlugResponse.js';
import type { VariableInput as _slipway_v1_VariableInput, Variable as _slipway_v1_Variable } from '../../slipway/v1/Variable.js';
import type { VerifyRequestInput as _slipway_v1_VerifyRequestInput, VerifyRequest as _slipway_v1_VerifyRequest } from '../../slipway/v1/VerifyRequest.js';
import type { WhoAmIRequestInput as _slipway_v1_WhoAmIRequestInput, WhoAmIRequest as _slipway_v1_WhoAmIRequest } from '../../slipway/v1/WhoAmIRequest.js';
import type { WhoAmIResponseInput as _slipway_v1_WhoAmIResponseInput, WhoAmIResponse as _slipway_v1_WhoAmIResponse } from '../../slipway/v1/WhoAmIResponse.js';

export interface SlipwayClient extends grpc.Client {
  AddDomain(argument: _slipway_v1_AddDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  AddDomain(argument: _slipway_v1_AddDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  AddDomain(argument: _slipway_v1_AddDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  AddDomain(argument: _slipway_v1_AddDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  addDomain(argument: _slipway_v1_AddDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  addDomain(argument: _slipway_v1_AddDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  addDomain(argument: _slipway_v1_AddDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  addDomain(argument: _slipway_v1_AddDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  
  BeginDownload(argument: _slipway_v1_BeginDownloadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  BeginDownload(argument: _slipway_v1_BeginDownloadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  BeginDownload(argument: _slipway_v1_BeginDownloadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  BeginDownload(argument: _slipway_v1_BeginDownloadRequestInput, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  beginDownload(argument: _slipway_v1_BeginDownloadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  beginDownload(argument: _slipway_v1_BeginDownloadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  beginDownload(argument: _slipway_v1_BeginDownloadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  beginDownload(argument: _slipway_v1_BeginDownloadRequestInput, callback: grpc.requestCallback<_slipway_v1_BeginDownloadResponse>): grpc.ClientUnaryCall;
  
  BeginUpload(argument: _slipway_v1_BeginUploadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  BeginUpload(argument: _slipway_v1_BeginUploadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  BeginUpload(argument: _slipway_v1_BeginUploadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  BeginUpload(argument: _slipway_v1_BeginUploadRequestInput, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  beginUpload(argument: _slipway_v1_BeginUploadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  beginUpload(argument: _slipway_v1_BeginUploadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  beginUpload(argument: _slipway_v1_BeginUploadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  beginUpload(argument: _slipway_v1_BeginUploadRequestInput, callback: grpc.requestCallback<_slipway_v1_BeginUploadResponse>): grpc.ClientUnaryCall;
  
  CancelActivity(argument: _slipway_v1_CancelActivityRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  CancelActivity(argument: _slipway_v1_CancelActivityRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  CancelActivity(argument: _slipway_v1_CancelActivityRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  CancelActivity(argument: _slipway_v1_CancelActivityRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  cancelActivity(argument: _slipway_v1_CancelActivityRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  cancelActivity(argument: _slipway_v1_CancelActivityRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  cancelActivity(argument: _slipway_v1_CancelActivityRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  cancelActivity(argument: _slipway_v1_CancelActivityRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  CreateAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  CreateAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  CreateAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  CreateAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  createAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  createAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  createAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  createAgentToken(argument: _slipway_v1_CreateAgentTokenRequestInput, callback: grpc.requestCallback<_slipway_v1_CreateAgentTokenResponse>): grpc.ClientUnaryCall;
  
  CreateProject(argument: _slipway_v1_CreateProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  CreateProject(argument: _slipway_v1_CreateProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  CreateProject(argument: _slipway_v1_CreateProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  CreateProject(argument: _slipway_v1_CreateProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  createProject(argument: _slipway_v1_CreateProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  createProject(argument: _slipway_v1_CreateProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  createProject(argument: _slipway_v1_CreateProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  createProject(argument: _slipway_v1_CreateProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  
  DeleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  DeleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  DeleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  DeleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  deleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  deleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  deleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  deleteDomain(argument: _slipway_v1_DeleteDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  
  DeleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  DeleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  DeleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  DeleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  deleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  deleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  deleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  deleteEnvironment(argument: _slipway_v1_DeleteEnvironmentRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  DeleteProject(argument: _slipway_v1_DeleteProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  DeleteProject(argument: _slipway_v1_DeleteProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  DeleteProject(argument: _slipway_v1_DeleteProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  DeleteProject(argument: _slipway_v1_DeleteProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  deleteProject(argument: _slipway_v1_DeleteProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  deleteProject(argument: _slipway_v1_DeleteProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  deleteProject(argument: _slipway_v1_DeleteProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  deleteProject(argument: _slipway_v1_DeleteProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_DeleteProjectResponse>): grpc.ClientUnaryCall;
  
  DeleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  DeleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  DeleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  DeleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  deleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  deleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  deleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  deleteVariable(argument: _slipway_v1_DeleteVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  
  DrainAgent(argument: _slipway_v1_DrainAgentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  DrainAgent(argument: _slipway_v1_DrainAgentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  DrainAgent(argument: _slipway_v1_DrainAgentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  DrainAgent(argument: _slipway_v1_DrainAgentRequestInput, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  drainAgent(argument: _slipway_v1_DrainAgentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  drainAgent(argument: _slipway_v1_DrainAgentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  drainAgent(argument: _slipway_v1_DrainAgentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  drainAgent(argument: _slipway_v1_DrainAgentRequestInput, callback: grpc.requestCallback<_slipway_v1_Agent>): grpc.ClientUnaryCall;
  
  ExplainBlob(argument: _slipway_v1_ExplainBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  ExplainBlob(argument: _slipway_v1_ExplainBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  ExplainBlob(argument: _slipway_v1_ExplainBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  ExplainBlob(argument: _slipway_v1_ExplainBlobRequestInput, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  explainBlob(argument: _slipway_v1_ExplainBlobRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  explainBlob(argument: _slipway_v1_ExplainBlobRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  explainBlob(argument: _slipway_v1_ExplainBlobRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  explainBlob(argument: _slipway_v1_ExplainBlobRequestInput, callback: grpc.requestCallback<_slipway_v1_ExplainBlobResponse>): grpc.ClientUnaryCall;
  
  GetActivity(argument: _slipway_v1_GetActivityRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  GetActivity(argument: _slipway_v1_GetActivityRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  GetActivity(argument: _slipway_v1_GetActivityRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  GetActivity(argument: _slipway_v1_GetActivityRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  getActivity(argument: _slipway_v1_GetActivityRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  getActivity(argument: _slipway_v1_GetActivityRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  getActivity(argument: _slipway_v1_GetActivityRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  getActivity(argument: _slipway_v1_GetActivityRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  GetEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  GetEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  GetEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  GetEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  getEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  getEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  getEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  getEnvironment(argument: _slipway_v1_GetEnvironmentRequestInput, callback: grpc.requestCallback<_slipway_v1_Environment>): grpc.ClientUnaryCall;
  
  GetFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  GetFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  GetFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  GetFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  getFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  getFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  getFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  getFarmLoad(argument: _slipway_v1_GetFarmLoadRequestInput, callback: grpc.requestCallback<_slipway_v1_FarmLoad>): grpc.ClientUnaryCall;
  
  GetFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  GetFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  GetFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  GetFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  getFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  getFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  getFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  getFarmStatus(argument: _slipway_v1_GetFarmStatusRequestInput, callback: grpc.requestCallback<_slipway_v1_FarmStatus>): grpc.ClientUnaryCall;
  
  GetPlan(argument: _slipway_v1_GetPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  GetPlan(argument: _slipway_v1_GetPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  GetPlan(argument: _slipway_v1_GetPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  GetPlan(argument: _slipway_v1_GetPlanRequestInput, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  getPlan(argument: _slipway_v1_GetPlanRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  getPlan(argument: _slipway_v1_GetPlanRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  getPlan(argument: _slipway_v1_GetPlanRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  getPlan(argument: _slipway_v1_GetPlanRequestInput, callback: grpc.requestCallback<_slipway_v1_Plan>): grpc.ClientUnaryCall;
  
  GetProject(argument: _slipway_v1_GetProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  GetProject(argument: _slipway_v1_GetProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  GetProject(argument: _slipway_v1_GetProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  GetProject(argument: _slipway_v1_GetProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  getProject(argument: _slipway_v1_GetProjectRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  getProject(argument: _slipway_v1_GetProjectRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  getProject(argument: _slipway_v1_GetProjectRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  getProject(argument: _slipway_v1_GetProjectRequestInput, callback: grpc.requestCallback<_slipway_v1_Project>): grpc.ClientUnaryCall;
  
  GetProvenance(argument: _slipway_v1_GetProvenanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  GetProvenance(argument: _slipway_v1_GetProvenanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  GetProvenance(argument: _slipway_v1_GetProvenanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  GetProvenance(argument: _slipway_v1_GetProvenanceRequestInput, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  getProvenance(argument: _slipway_v1_GetProvenanceRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  getProvenance(argument: _slipway_v1_GetProvenanceRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  getProvenance(argument: _slipway_v1_GetProvenanceRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  getProvenance(argument: _slipway_v1_GetProvenanceRequestInput, callback: grpc.requestCallback<_slipway_v1_Provenance>): grpc.ClientUnaryCall;
  
  GetQueue(argument: _slipway_v1_GetQueueRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  GetQueue(argument: _slipway_v1_GetQueueRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  GetQueue(argument: _slipway_v1_GetQueueRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  GetQueue(argument: _slipway_v1_GetQueueRequestInput, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  getQueue(argument: _slipway_v1_GetQueueRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  getQueue(argument: _slipway_v1_GetQueueRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  getQueue(argument: _slipway_v1_GetQueueRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  getQueue(argument: _slipway_v1_GetQueueRequestInput, callback: grpc.requestCallback<_slipway_v1_Queue>): grpc.ClientUnaryCall;
  
  GetVariable(argument: _slipway_v1_GetVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  GetVariable(argument: _slipway_v1_GetVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  GetVariable(argument: _slipway_v1_GetVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  GetVariable(argument: _slipway_v1_GetVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  getVariable(argument: _slipway_v1_GetVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  getVariable(argument: _slipway_v1_GetVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  getVariable(argument: _slipway_v1_GetVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  getVariable(argument: _slipway_v1_GetVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_Variable>): grpc.ClientUnaryCall;
  
  ListActivities(argument: _slipway_v1_ListActivitiesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  ListActivities(argument: _slipway_v1_ListActivitiesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  ListActivities(argument: _slipway_v1_ListActivitiesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  ListActivities(argument: _slipway_v1_ListActivitiesRequestInput, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  listActivities(argument: _slipway_v1_ListActivitiesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  listActivities(argument: _slipway_v1_ListActivitiesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  listActivities(argument: _slipway_v1_ListActivitiesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  listActivities(argument: _slipway_v1_ListActivitiesRequestInput, callback: grpc.requestCallback<_slipway_v1_ListActivitiesResponse>): grpc.ClientUnaryCall;
  
  ListAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  ListAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  ListAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  ListAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  listAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  listAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  listAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  listAgentTokens(argument: _slipway_v1_ListAgentTokensRequestInput, callback: grpc.requestCallback<_slipway_v1_ListAgentTokensResponse>): grpc.ClientUnaryCall;
  
  ListAgents(argument: _slipway_v1_ListAgentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  ListAgents(argument: _slipway_v1_ListAgentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  ListAgents(argument: _slipway_v1_ListAgentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  ListAgents(argument: _slipway_v1_ListAgentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  listAgents(argument: _slipway_v1_ListAgentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  listAgents(argument: _slipway_v1_ListAgentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  listAgents(argument: _slipway_v1_ListAgentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  listAgents(argument: _slipway_v1_ListAgentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListAgentsResponse>): grpc.ClientUnaryCall;
  
  ListDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  ListDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  ListDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  ListDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  listDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  listDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  listDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  listDeployments(argument: _slipway_v1_ListDeploymentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListDeploymentsResponse>): grpc.ClientUnaryCall;
  
  ListDomains(argument: _slipway_v1_ListDomainsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  ListDomains(argument: _slipway_v1_ListDomainsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  ListDomains(argument: _slipway_v1_ListDomainsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  ListDomains(argument: _slipway_v1_ListDomainsRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  listDomains(argument: _slipway_v1_ListDomainsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  listDomains(argument: _slipway_v1_ListDomainsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  listDomains(argument: _slipway_v1_ListDomainsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  listDomains(argument: _slipway_v1_ListDomainsRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  
  ListEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  ListEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  ListEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  ListEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  listEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  listEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  listEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  listEnvironments(argument: _slipway_v1_ListEnvironmentsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListEnvironmentsResponse>): grpc.ClientUnaryCall;
  
  ListProjects(argument: _slipway_v1_ListProjectsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  ListProjects(argument: _slipway_v1_ListProjectsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  ListProjects(argument: _slipway_v1_ListProjectsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  ListProjects(argument: _slipway_v1_ListProjectsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  listProjects(argument: _slipway_v1_ListProjectsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  listProjects(argument: _slipway_v1_ListProjectsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  listProjects(argument: _slipway_v1_ListProjectsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  listProjects(argument: _slipway_v1_ListProjectsRequestInput, callback: grpc.requestCallback<_slipway_v1_ListProjectsResponse>): grpc.ClientUnaryCall;
  
  ListVariables(argument: _slipway_v1_ListVariablesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  ListVariables(argument: _slipway_v1_ListVariablesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  ListVariables(argument: _slipway_v1_ListVariablesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  ListVariables(argument: _slipway_v1_ListVariablesRequestInput, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  listVariables(argument: _slipway_v1_ListVariablesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  listVariables(argument: _slipway_v1_ListVariablesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  listVariables(argument: _slipway_v1_ListVariablesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  listVariables(argument: _slipway_v1_ListVariablesRequestInput, callback: grpc.requestCallback<_slipway_v1_ListVariablesResponse>): grpc.ClientUnaryCall;
  
  PinSlug(argument: _slipway_v1_PinSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  PinSlug(argument: _slipway_v1_PinSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  PinSlug(argument: _slipway_v1_PinSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  PinSlug(argument: _slipway_v1_PinSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  pinSlug(argument: _slipway_v1_PinSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  pinSlug(argument: _slipway_v1_PinSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  pinSlug(argument: _slipway_v1_PinSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  pinSlug(argument: _slipway_v1_PinSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_PinSlugResponse>): grpc.ClientUnaryCall;
  
  Redeploy(argument: _slipway_v1_RedeployRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Redeploy(argument: _slipway_v1_RedeployRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Redeploy(argument: _slipway_v1_RedeployRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Redeploy(argument: _slipway_v1_RedeployRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  redeploy(argument: _slipway_v1_RedeployRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  redeploy(argument: _slipway_v1_RedeployRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  redeploy(argument: _slipway_v1_RedeployRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  redeploy(argument: _slipway_v1_RedeployRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  RemoveAgent(argument: _slipway_v1_RemoveAgentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  RemoveAgent(argument: _slipway_v1_RemoveAgentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  RemoveAgent(argument: _slipway_v1_RemoveAgentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  RemoveAgent(argument: _slipway_v1_RemoveAgentRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  removeAgent(argument: _slipway_v1_RemoveAgentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  removeAgent(argument: _slipway_v1_RemoveAgentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  removeAgent(argument: _slipway_v1_RemoveAgentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  removeAgent(argument: _slipway_v1_RemoveAgentRequestInput, callback: grpc.requestCallback<_slipway_v1_RemoveAgentResponse>): grpc.ClientUnaryCall;
  
  RevokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  RevokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  RevokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  RevokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  revokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  revokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  revokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  revokeAgentToken(argument: _slipway_v1_RevokeAgentTokenRequestInput, callback: grpc.requestCallback<_slipway_v1_RevokeAgentTokenResponse>): grpc.ClientUnaryCall;
  
  Rollback(argument: _slipway_v1_RollbackRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Rollback(argument: _slipway_v1_RollbackRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Rollback(argument: _slipway_v1_RollbackRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Rollback(argument: _slipway_v1_RollbackRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  rollback(argument: _slipway_v1_RollbackRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  rollback(argument: _slipway_v1_RollbackRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  rollback(argument: _slipway_v1_RollbackRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  rollback(argument: _slipway_v1_RollbackRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  SetDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  SetDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  SetDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  SetDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  setDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  setDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  setDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  setDefaultDomain(argument: _slipway_v1_SetDefaultDomainRequestInput, callback: grpc.requestCallback<_slipway_v1_Domains>): grpc.ClientUnaryCall;
  
  SetVariable(argument: _slipway_v1_SetVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  SetVariable(argument: _slipway_v1_SetVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  SetVariable(argument: _slipway_v1_SetVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  SetVariable(argument: _slipway_v1_SetVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  setVariable(argument: _slipway_v1_SetVariableRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  setVariable(argument: _slipway_v1_SetVariableRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  setVariable(argument: _slipway_v1_SetVariableRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  setVariable(argument: _slipway_v1_SetVariableRequestInput, callback: grpc.requestCallback<_slipway_v1_ChangedVariable>): grpc.ClientUnaryCall;
  
  StreamLog(argument: _slipway_v1_StreamLogRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_LogChunk>;
  StreamLog(argument: _slipway_v1_StreamLogRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_LogChunk>;
  streamLog(argument: _slipway_v1_StreamLogRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_LogChunk>;
  streamLog(argument: _slipway_v1_StreamLogRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_slipway_v1_LogChunk>;
  
  Submit(argument: _slipway_v1_SubmitRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Submit(argument: _slipway_v1_SubmitRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Submit(argument: _slipway_v1_SubmitRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Submit(argument: _slipway_v1_SubmitRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  submit(argument: _slipway_v1_SubmitRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  submit(argument: _slipway_v1_SubmitRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  submit(argument: _slipway_v1_SubmitRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  submit(argument: _slipway_v1_SubmitRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  UnpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  UnpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  UnpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  UnpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  unpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  unpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  unpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  unpinSlug(argument: _slipway_v1_UnpinSlugRequestInput, callback: grpc.requestCallback<_slipway_v1_UnpinSlugResponse>): grpc.ClientUnaryCall;
  
  Verify(argument: _slipway_v1_VerifyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Verify(argument: _slipway_v1_VerifyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Verify(argument: _slipway_v1_VerifyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  Verify(argument: _slipway_v1_VerifyRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  verify(argument: _slipway_v1_VerifyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  verify(argument: _slipway_v1_VerifyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  verify(argument: _slipway_v1_VerifyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  verify(argument: _slipway_v1_VerifyRequestInput, callback: grpc.requestCallback<_slipway_v1_Activity>): grpc.ClientUnaryCall;
  
  WhoAmI(argument: _slipway_v1_WhoAmIRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  WhoAmI(argument: _slipway_v1_WhoAmIRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  WhoAmI(argument: _slipway_v1_WhoAmIRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  WhoAmI(argument: _slipway_v1_WhoAmIRequestInput, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  whoAmI(argument: _slipway_v1_WhoAmIRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  whoAmI(argument: _slipway_v1_WhoAmIRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  whoAmI(argument: _slipway_v1_WhoAmIRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  whoAmI(argument: _slipway_v1_WhoAmIRequestInput, callback: grpc.requestCallback<_slipway_v1_WhoAmIResponse>): grpc.ClientUnaryCall;
  
}

export interface SlipwayHandlers extends grpc.UntypedServiceImplementation {
  AddDomain: grpc.handleUnaryCall<_slipway_v1_AddDomainRequest, _slipway_v1_DomainsInput>;
  
  BeginDownload: grpc.handleUnaryCall<_slipway_v1_BeginDownloadRequest, _slipway_v1_BeginDownloadResponseInput>;
  
  BeginUpload: grpc.handleUnaryCall<_slipway_v1_BeginUploadRequest, _slipway_v1_BeginUploadResponseInput>;
  
  CancelActivity: grpc.handleUnaryCall<_slipway_v1_CancelActivityRequest, _slipway_v1_ActivityInput>;
  
  CreateAgentToken: grpc.handleUnaryCall<_slipway_v1_CreateAgentTokenRequest, _slipway_v1_CreateAgentTokenResponseInput>;
  
  CreateProject: grpc.handleUnaryCall<_slipway_v1_CreateProjectRequest, _slipway_v1_ProjectInput>;
  
  DeleteDomain: grpc.handleUnaryCall<_slipway_v1_DeleteDomainRequest, _slipway_v1_DomainsInput>;
  
  DeleteEnvironment: grpc.handleUnaryCall<_slipway_v1_DeleteEnvironmentRequest, _slipway_v1_ActivityInput>;
  
  DeleteProject: grpc.handleUnaryCall<_slipway_v1_DeleteProjectRequest, _slipway_v1_DeleteProjectResponseInput>;
  
  DeleteVariable: grpc.handleUnaryCall<_slipway_v1_DeleteVariableRequest, _slipway_v1_ChangedVariableInput>;
  
  DrainAgent: grpc.handleUnaryCall<_slipway_v1_DrainAgentRequest, _slipway_v1_AgentInput>;
  
  ExplainBlob: grpc.handleUnaryCall<_slipway_v1_ExplainBlobRequest, _slipway_v1_ExplainBlobResponseInput>;
  
  GetActivity: grpc.handleUnaryCall<_slipway_v1_GetActivityRequest, _slipway_v1_ActivityInput>;
  
  GetEnvironment: grpc.handleUnaryCall<_slipway_v1_GetEnvironmentRequest, _slipway_v1_EnvironmentInput>;
  
  GetFarmLoad: grpc.handleUnaryCall<_slipway_v1_GetFarmLoadRequest, _slipway_v1_FarmLoadInput>;
  
  GetFarmStatus: grpc.handleUnaryCall<_slipway_v1_GetFarmStatusRequest, _slipway_v1_FarmStatusInput>;
  
  GetPlan: grpc.handleUnaryCall<_slipway_v1_GetPlanRequest, _slipway_v1_PlanInput>;
  
  GetProject: grpc.handleUnaryCall<_slipway_v1_GetProjectRequest, _slipway_v1_ProjectInput>;
  
  GetProvenance: grpc.handleUnaryCall<_slipway_v1_GetProvenanceRequest, _slipway_v1_ProvenanceInput>;
  
  GetQueue: grpc.handleUnaryCall<_slipway_v1_GetQueueRequest, _slipway_v1_QueueInput>;
  
  GetVariable: grpc.handleUnaryCall<_slipway_v1_GetVariableRequest, _slipway_v1_VariableInput>;
  
  ListActivities: grpc.handleUnaryCall<_slipway_v1_ListActivitiesRequest, _slipway_v1_ListActivitiesResponseInput>;
  
  ListAgentTokens: grpc.handleUnaryCall<_slipway_v1_ListAgentTokensRequest, _slipway_v1_ListAgentTokensResponseInput>;
  
  ListAgents: grpc.handleUnaryCall<_slipway_v1_ListAgentsRequest, _slipway_v1_ListAgentsResponseInput>;
  
  ListDeployments: grpc.handleUnaryCall<_slipway_v1_ListDeploymentsRequest, _slipway_v1_ListDeploymentsResponseInput>;
  
  ListDomains: grpc.handleUnaryCall<_slipway_v1_ListDomainsRequest, _slipway_v1_DomainsInput>;
  
  ListEnvironments: grpc.handleUnaryCall<_slipway_v1_ListEnvironmentsRequest, _slipway_v1_ListEnvironmentsResponseInput>;
  
  ListProjects: grpc.handleUnaryCall<_slipway_v1_ListProjectsRequest, _slipway_v1_ListProjectsResponseInput>;
  
  ListVariables: grpc.handleUnaryCall<_slipway_v1_ListVariablesRequest, _slipway_v1_ListVariablesResponseInput>;
  
  PinSlug: grpc.handleUnaryCall<_slipway_v1_PinSlugRequest, _slipway_v1_PinSlugResponseInput>;
  
  Redeploy: grpc.handleUnaryCall<_slipway_v1_RedeployRequest, _slipway_v1_ActivityInput>;
  
  RemoveAgent: grpc.handleUnaryCall<_slipway_v1_RemoveAgentRequest, _slipway_v1_RemoveAgentResponseInput>;
  
  RevokeAgentToken: grpc.handleUnaryCall<_slipway_v1_RevokeAgentTokenRequest, _slipway_v1_RevokeAgentTokenResponseInput>;
  
  Rollback: grpc.handleUnaryCall<_slipway_v1_RollbackRequest, _slipway_v1_ActivityInput>;
  
  SetDefaultDomain: grpc.handleUnaryCall<_slipway_v1_SetDefaultDomainRequest, _slipway_v1_DomainsInput>;
  
  SetVariable: grpc.handleUnaryCall<_slipway_v1_SetVariableRequest, _slipway_v1_ChangedVariableInput>;
  
  StreamLog: grpc.handleServerStreamingCall<_slipway_v1_StreamLogRequest, _slipway_v1_LogChunkInput>;
  
  Submit: grpc.handleUnaryCall<_slipway_v1_SubmitRequest, _slipway_v1_ActivityInput>;
  
  UnpinSlug: grpc.handleUnaryCall<_slipway_v1_UnpinSlugRequest, _slipway_v1_UnpinSlugResponseInput>;
  
  Verify: grpc.handleUnaryCall<_slipway_v1_VerifyRequest, _slipway_v1_ActivityInput>;
  
  WhoAmI: grpc.handleUnaryCall<_slipway_v1_WhoAmIRequest, _slipway_v1_WhoAmIResponseInput>;
  
}

export interface SlipwayDefinition extends grpc.ServiceDefinition {
  AddDomain: MethodDefinition<_slipway_v1_AddDomainRequestInput, _slipway_v1_DomainsInput, _slipway_v1_AddDomainRequest, _slipway_v1_Domains>
  BeginDownload: MethodDefinition<_slipway_v1_BeginDownloadRequestInput, _slipway_v1_BeginDownloadResponseInput, _slipway_v1_BeginDownloadRequest, _slipway_v1_BeginDownloadResponse>
  BeginUpload: MethodDefinition<_slipway_v1_BeginUploadRequestInput, _slipway_v1_BeginUploadResponseInput, _slipway_v1_BeginUploadRequest, _slipway_v1_BeginUploadResponse>
  CancelActivity: MethodDefinition<_slipway_v1_CancelActivityRequestInput, _slipway_v1_ActivityInput, _slipway_v1_CancelActivityRequest, _slipway_v1_Activity>
  CreateAgentToken: MethodDefinition<_slipway_v1_CreateAgentTokenRequestInput, _slipway_v1_CreateAgentTokenResponseInput, _slipway_v1_CreateAgentTokenRequest, _slipway_v1_CreateAgentTokenResponse>
  CreateProject: MethodDefinition<_slipway_v1_CreateProjectRequestInput, _slipway_v1_ProjectInput, _slipway_v1_CreateProjectRequest, _slipway_v1_Project>
  DeleteDomain: MethodDefinition<_slipway_v1_DeleteDomainRequestInput, _slipway_v1_DomainsInput, _slipway_v1_DeleteDomainRequest, _slipway_v1_Domains>
  DeleteEnvironment: MethodDefinition<_slipway_v1_DeleteEnvironmentRequestInput, _slipway_v1_ActivityInput, _slipway_v1_DeleteEnvironmentRequest, _slipway_v1_Activity>
  DeleteProject: MethodDefinition<_slipway_v1_DeleteProjectRequestInput, _slipway_v1_DeleteProjectResponseInput, _slipway_v1_DeleteProjectRequest, _slipway_v1_DeleteProjectResponse>
  DeleteVariable: MethodDefinition<_slipway_v1_DeleteVariableRequestInput, _slipway_v1_ChangedVariableInput, _slipway_v1_DeleteVariableRequest, _slipway_v1_ChangedVariable>
  DrainAgent: MethodDefinition<_slipway_v1_DrainAgentRequestInput, _slipway_v1_AgentInput, _slipway_v1_DrainAgentRequest, _slipway_v1_Agent>
  ExplainBlob: MethodDefinition<_slipway_v1_ExplainBlobRequestInput, _slipway_v1_ExplainBlobResponseInput, _slipway_v1_ExplainBlobRequest, _slipway_v1_ExplainBlobResponse>
  GetActivity: MethodDefinition<_slipway_v1_GetActivityRequestInput, _slipway_v1_ActivityInput, _slipway_v1_GetActivityRequest, _slipway_v1_Activity>
  GetEnvironment: MethodDefinition<_slipway_v1_GetEnvironmentRequestInput, _slipway_v1_EnvironmentInput, _slipway_v1_GetEnvironmentRequest, _slipway_v1_Environment>
  GetFarmLoad: MethodDefinition<_slipway_v1_GetFarmLoadRequestInput, _slipway_v1_FarmLoadInput, _slipway_v1_GetFarmLoadRequest, _slipway_v1_FarmLoad>
  GetFarmStatus: MethodDefinition<_slipway_v1_GetFarmStatusRequestInput, _slipway_v1_FarmStatusInput, _slipway_v1_GetFarmStatusRequest, _slipway_v1_FarmStatus>
  GetPlan: MethodDefinition<_slipway_v1_GetPlanRequestInput, _slipway_v1_PlanInput, _slipway_v1_GetPlanRequest, _slipway_v1_Plan>
  GetProject: MethodDefinition<_slipway_v1_GetProjectRequestInput, _slipway_v1_ProjectInput, _slipway_v1_GetProjectRequest, _slipway_v1_Project>
  GetProvenance: MethodDefinition<_slipway_v1_GetProvenanceRequestInput, _slipway_v1_ProvenanceInput, _slipway_v1_GetProvenanceRequest, _slipway_v1_Provenance>
  GetQueue: MethodDefinition<_slipway_v1_GetQueueRequestInput, _slipway_v1_QueueInput, _slipway_v1_GetQueueRequest, _slipway_v1_Queue>
  GetVariable: MethodDefinition<_slipway_v1_GetVariableRequestInput, _slipway_v1_VariableInput, _slipway_v1_GetVariableRequest, _slipway_v1_Variable>
  ListActivities: MethodDefinition<_slipway_v1_ListActivitiesRequestInput, _slipway_v1_ListActivitiesResponseInput, _slipway_v1_ListActivitiesRequest, _slipway_v1_ListActivitiesResponse>
  ListAgentTokens: MethodDefinition<_slipway_v1_ListAgentTokensRequestInput, _slipway_v1_ListAgentTokensResponseInput, _slipway_v1_ListAgentTokensRequest, _slipway_v1_ListAgentTokensResponse>
  ListAgents: MethodDefinition<_slipway_v1_ListAgentsRequestInput, _slipway_v1_ListAgentsResponseInput, _slipway_v1_ListAgentsRequest, _slipway_v1_ListAgentsResponse>
  ListDeployments: MethodDefinition<_slipway_v1_ListDeploymentsRequestInput, _slipway_v1_ListDeploymentsResponseInput, _slipway_v1_ListDeploymentsRequest, _slipway_v1_ListDeploymentsResponse>
  ListDomains: MethodDefinition<_slipway_v1_ListDomainsRequestInput, _slipway_v1_DomainsInput, _slipway_v1_ListDomainsRequest, _slipway_v1_Domains>
  ListEnvironments: MethodDefinition<_slipway_v1_ListEnvironmentsRequestInput, _slipway_v1_ListEnvironmentsResponseInput, _slipway_v1_ListEnvironmentsRequest, _slipway_v1_ListEnvironmentsResponse>
  ListProjects: MethodDefinition<_slipway_v1_ListProjectsRequestInput, _slipway_v1_ListProjectsResponseInput, _slipway_v1_ListProjectsRequest, _slipway_v1_ListProjectsResponse>
  ListVariables: MethodDefinition<_slipway_v1_ListVariablesRequestInput, _slipway_v1_ListVariablesResponseInput, _slipway_v1_ListVariablesRequest, _slipway_v1_ListVariablesResponse>
  PinSlug: MethodDefinition<_slipway_v1_PinSlugRequestInput, _slipway_v1_PinSlugResponseInput, _slipway_v1_PinSlugRequest, _slipway_v1_PinSlugResponse>
  Redeploy: MethodDefinition<_slipway_v1_RedeployRequestInput, _slipway_v1_ActivityInput, _slipway_v1_RedeployRequest, _slipway_v1_Activity>
  RemoveAgent: MethodDefinition<_slipway_v1_RemoveAgentRequestInput, _slipway_v1_RemoveAgentResponseInput, _slipway_v1_RemoveAgentRequest, _slipway_v1_RemoveAgentResponse>
  RevokeAgentToken: MethodDefinition<_slipway_v1_RevokeAgentTokenRequestInput, _slipway_v1_RevokeAgentTokenResponseInput, _slipway_v1_RevokeAgentTokenRequest, _slipway_v1_RevokeAgentTokenResponse>
  Rollback: MethodDefinition<_slipway_v1_RollbackRequestInput, _slipway_v1_ActivityInput, _slipway_v1_RollbackRequest, _slipway_v1_Activity>
  SetDefaultDomain: MethodDefinition<_slipway_v1_SetDefaultDomainRequestInput, _slipway_v1_DomainsInput, _slipway_v1_SetDefaultDomainRequest, _slipway_v1_Domains>
  SetVariable: MethodDefinition<_slipway_v1_SetVariableRequestInput, _slipway_v1_ChangedVariableInput, _slipway_v1_SetVariableRequest, _slipway_v1_ChangedVariable>
  StreamLog: MethodDefinition<_slipway_v1_StreamLogRequestInput, _slipway_v1_LogChunkInput, _slipway_v1_StreamLogRequest, _slipway_v1_LogChunk>
  Submit: MethodDefinition<_slipway_v1_SubmitRequestInput, _slipway_v1_ActivityInput, _slipway_v1_SubmitRequest, _slipway_v1_Activity>
  UnpinSlug: MethodDefinition<_slipway_v1_UnpinSlugRequestInput, _slipway_v1_UnpinSlugResponseInput, _slipway_v1_UnpinSlugRequest, _slipway_v1_UnpinSlugResponse>
  Verify: MethodDefinition<_slipway_v1_VerifyRequestInput, _slipway_v1_ActivityInput, _slipway_v1_VerifyRequest, _slipway_v1_Activity>
  WhoAmI: MethodDefinition<_slipway_v1_WhoAmIRequestInput, _slipway_v1_WhoAmIResponseInput, _slipway_v1_WhoAmIRequest, _slipway_v1_WhoAmIResponse>
}
