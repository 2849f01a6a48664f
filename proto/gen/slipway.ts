import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ActionInput as _build_bazel_remote_execution_v2_ActionInput, Action as _build_bazel_remote_execution_v2_Action } from './build/bazel/remote/execution/v2/Action.js';
import type { ActionCacheClient as _build_bazel_remote_execution_v2_ActionCacheClient, ActionCacheDefinition as _build_bazel_remote_execution_v2_ActionCacheDefinition } from './build/bazel/remote/execution/v2/ActionCache.js';
import type { ActionCacheUpdateCapabilitiesInput as _build_bazel_remote_execution_v2_ActionCacheUpdateCapabilitiesInput, ActionCacheUpdateCapabilities as _build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities } from './build/bazel/remote/execution/v2/ActionCacheUpdateCapabilities.js';
import type { ActionResultInput as _build_bazel_remote_execution_v2_ActionResultInput, ActionResult as _build_bazel_remote_execution_v2_ActionResult } from './build/bazel/remote/execution/v2/ActionResult.js';
import type { BatchReadBlobsRequestInput as _build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, BatchReadBlobsRequest as _build_bazel_remote_execution_v2_BatchReadBlobsRequest } from './build/bazel/remote/execution/v2/BatchReadBlobsRequest.js';
import type { BatchReadBlobsResponseInput as _build_bazel_remote_execution_v2_BatchReadBlobsResponseInput, BatchReadBlobsResponse as _build_bazel_remote_execution_v2_BatchReadBlobsResponse } from './build/bazel/remote/execution/v2/BatchReadBlobsResponse.js';
import type { BatchUpdateBlobsRequestInput as _build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, BatchUpdateBlobsRequest as _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest } from './build/bazel/remote/execution/v2/BatchUpdateBlobsRequest.js';
import type { BatchUpdateBlobsResponseInput as _build_bazel_remote_execution_v2_BatchUpdateBlobsResponseInput, BatchUpdateBlobsResponse as _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse } from './build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js';
import type { CacheCapabilitiesInput as _build_bazel_remote_execution_v2_CacheCapabilitiesInput, CacheCapabilities as _build_bazel_remote_execution_v2_CacheCapabilities } from './build/bazel/remote/execution/v2/CacheCapabilities.js';
import type { CapabilitiesClient as _build_bazel_remote_execution_v2_CapabilitiesClient, CapabilitiesDefinition as _build_bazel_remote_execution_v2_CapabilitiesDefinition } from './build/bazel/remote/execution/v2/Capabilities.js';
import type { ChunkingFunctionInput as _build_bazel_remote_execution_v2_ChunkingFunctionInput, ChunkingFunction as _build_bazel_remote_execution_v2_ChunkingFunction } from './build/bazel/remote/execution/v2/ChunkingFunction.js';
import type { CommandInput as _build_bazel_remote_execution_v2_CommandInput, Command as _build_bazel_remote_execution_v2_Command } from './build/bazel/remote/execution/v2/Command.js';
import type { CompressorInput as _build_bazel_remote_execution_v2_CompressorInput, Compressor as _build_bazel_remote_execution_v2_Compressor } from './build/bazel/remote/execution/v2/Compressor.js';
import type { ContentAddressableStorageClient as _build_bazel_remote_execution_v2_ContentAddressableStorageClient, ContentAddressableStorageDefinition as _build_bazel_remote_execution_v2_ContentAddressableStorageDefinition } from './build/bazel/remote/execution/v2/ContentAddressableStorage.js';
import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from './build/bazel/remote/execution/v2/Digest.js';
import type { DigestFunctionInput as _build_bazel_remote_execution_v2_DigestFunctionInput, DigestFunction as _build_bazel_remote_execution_v2_DigestFunction } from './build/bazel/remote/execution/v2/DigestFunction.js';
import type { DirectoryInput as _build_bazel_remote_execution_v2_DirectoryInput, Directory as _build_bazel_remote_execution_v2_Directory } from './build/bazel/remote/execution/v2/Directory.js';
import type { DirectoryNodeInput as _build_bazel_remote_execution_v2_DirectoryNodeInput, DirectoryNode as _build_bazel_remote_execution_v2_DirectoryNode } from './build/bazel/remote/execution/v2/DirectoryNode.js';
import type { ExecutedActionMetadataInput as _build_bazel_remote_execution_v2_ExecutedActionMetadataInput, ExecutedActionMetadata as _build_bazel_remote_execution_v2_ExecutedActionMetadata } from './build/bazel/remote/execution/v2/ExecutedActionMetadata.js';
import type { FastCdc2020ParamsInput as _build_bazel_remote_execution_v2_FastCdc2020ParamsInput, FastCdc2020Params as _build_bazel_remote_execution_v2_FastCdc2020Params } from './build/bazel/remote/execution/v2/FastCdc2020Params.js';
import type { FileNodeInput as _build_bazel_remote_execution_v2_FileNodeInput, FileNode as _build_bazel_remote_execution_v2_FileNode } from './build/bazel/remote/execution/v2/FileNode.js';
import type { FindMissingBlobsRequestInput as _build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, FindMissingBlobsRequest as _build_bazel_remote_execution_v2_FindMissingBlobsRequest } from './build/bazel/remote/execution/v2/FindMissingBlobsRequest.js';
import type { FindMissingBlobsResponseInput as _build_bazel_remote_execution_v2_FindMissingBlobsResponseInput, FindMissingBlobsResponse as _build_bazel_remote_execution_v2_FindMissingBlobsResponse } from './build/bazel/remote/execution/v2/FindMissingBlobsResponse.js';
import type { GetActionResultRequestInput as _build_bazel_remote_execution_v2_GetActionResultRequestInput, GetActionResultRequest as _build_bazel_remote_execution_v2_GetActionResultRequest } from './build/bazel/remote/execution/v2/GetActionResultRequest.js';
import type { GetCapabilitiesRequestInput as _build_bazel_remote_execution_v2_GetCapabilitiesRequestInput, GetCapabilitiesRequest as _build_bazel_remote_execution_v2_GetCapabilitiesRequest } from './build/bazel/remote/execution/v2/GetCapabilitiesRequest.js';
import type { GetTreeRequestInput as _build_bazel_remote_execution_v2_GetTreeRequestInput, GetTreeRequest as _build_bazel_remote_execution_v2_GetTreeRequest } from './build/bazel/remote/execution/v2/GetTreeRequest.js';
import type { GetTreeResponseInput as _build_bazel_remote_execution_v2_GetTreeResponseInput, GetTreeResponse as _build_bazel_remote_execution_v2_GetTreeResponse } from './build/bazel/remote/execution/v2/GetTreeResponse.js';
import type { NodePropertiesInput as _build_bazel_remote_execution_v2_NodePropertiesInput, NodeProperties as _build_bazel_remote_execution_v2_NodeProperties } from './build/bazel/remote/execution/v2/NodeProperties.js';
import type { NodePropertyInput as _build_bazel_remote_execution_v2_NodePropertyInput, NodeProperty as _build_bazel_remote_execution_v2_NodeProperty } from './build/bazel/remote/execution/v2/NodeProperty.js';
import type { OutputDirectoryInput as _build_bazel_remote_execution_v2_OutputDirectoryInput, OutputDirectory as _build_bazel_remote_execution_v2_OutputDirectory } from './build/bazel/remote/execution/v2/OutputDirectory.js';
import type { OutputFileInput as _build_bazel_remote_execution_v2_OutputFileInput, OutputFile as _build_bazel_remote_execution_v2_OutputFile } from './build/bazel/remote/execution/v2/OutputFile.js';
import type { OutputSymlinkInput as _build_bazel_remote_execution_v2_OutputSymlinkInput, OutputSymlink as _build_bazel_remote_execution_v2_OutputSymlink } from './build/bazel/remote/execution/v2/OutputSymlink.js';
import type { PlatformInput as _build_bazel_remote_execution_v2_PlatformInput, Platform as _build_bazel_remote_execution_v2_Platform } from './build/bazel/remote/execution/v2/Platform.js';
import type { PriorityCapabilitiesInput as _build_bazel_remote_execution_v2_PriorityCapabilitiesInput, PriorityCapabilities as _build_bazel_remote_execution_v2_PriorityCapabilities } from './build/bazel/remote/execution/v2/PriorityCapabilities.js';
import type { ResultsCachePolicyInput as _build_bazel_remote_execution_v2_ResultsCachePolicyInput, ResultsCachePolicy as _build_bazel_remote_execution_v2_ResultsCachePolicy } from './build/bazel/remote/execution/v2/ResultsCachePolicy.js';
import type { ServerCapabilitiesInput as _build_bazel_remote_execution_v2_ServerCapabilitiesInput, ServerCapabilities as _build_bazel_remote_execution_v2_ServerCapabilities } from './build/bazel/remote/execution/v2/ServerCapabilities.js';
import type { SpliceBlobRequestInput as _build_bazel_remote_execution_v2_SpliceBlobRequestInput, SpliceBlobRequest as _build_bazel_remote_execution_v2_SpliceBlobRequest } from './build/bazel/remote/execution/v2/SpliceBlobRequest.js';
import type { SpliceBlobResponseInput as _build_bazel_remote_execution_v2_SpliceBlobResponseInput, SpliceBlobResponse as _build_bazel_remote_execution_v2_SpliceBlobResponse } from './build/bazel/remote/execution/v2/SpliceBlobResponse.js';
import type { SplitBlobRequestInput as _build_bazel_remote_execution_v2_SplitBlobRequestInput, SplitBlobRequest as _build_bazel_remote_execution_v2_SplitBlobRequest } from './build/bazel/remote/execution/v2/SplitBlobRequest.js';
import type { SplitBlobResponseInput as _build_bazel_remote_execution_v2_SplitBlobResponseInput, SplitBlobResponse as _build_bazel_remote_execution_v2_SplitBlobResponse } from './build/bazel/remote/execution/v2/SplitBlobResponse.js';
import type { SymlinkAbsolutePathStrategyInput as _build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategyInput, SymlinkAbsolutePathStrategy as _build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy } from './build/bazel/remote/execution/v2/SymlinkAbsolutePathStrategy.js';
import type { SymlinkNodeInput as _build_bazel_remote_execution_v2_SymlinkNodeInput, SymlinkNode as _build_bazel_remote_execution_v2_SymlinkNode } from './build/bazel/remote/execution/v2/SymlinkNode.js';
import type { TreeInput as _build_bazel_remote_execution_v2_TreeInput, Tree as _build_bazel_remote_execution_v2_Tree } from './build/bazel/remote/execution/v2/Tree.js';
import type { UpdateActionResultRequestInput as _build_bazel_remote_execution_v2_UpdateActionResultRequestInput, UpdateActionResultRequest as _build_bazel_remote_execution_v2_UpdateActionResultRequest } from './build/bazel/remote/execution/v2/UpdateActionResultRequest.js';
import type { SemVerInput as _build_bazel_semver_SemVerInput, SemVer as _build_bazel_semver_SemVer } from './build/bazel/semver/SemVer.js';
import type { AnyInput as _google_protobuf_AnyInput, Any as _google_protobuf_Any } from './google/protobuf/Any.js';
import type { BoolValueInput as _google_protobuf_BoolValueInput, BoolValue as _google_protobuf_BoolValue } from './google/protobuf/BoolValue.js';
import type { BytesValueInput as _google_protobuf_BytesValueInput, BytesValue as _google_protobuf_BytesValue } from './google/protobuf/BytesValue.js';
import type { DoubleValueInput as _google_protobuf_DoubleValueInput, DoubleValue as _google_protobuf_DoubleValue } from './google/protobuf/DoubleValue.js';
import type { DurationInput as _google_protobuf_DurationInput, Duration as _google_protobuf_Duration } from './google/protobuf/Duration.js';
import type { FloatValueInput as _google_protobuf_FloatValueInput, FloatValue as _google_protobuf_FloatValue } from './google/protobuf/FloatValue.js';
import type { Int32ValueInput as _google_protobuf_Int32ValueInput, Int32Value as _google_protobuf_Int32Value } from './google/protobuf/Int32Value.js';
import type { Int64ValueInput as _google_protobuf_Int64ValueInput, Int64Value as _google_protobuf_Int64Value } from './google/protobuf/Int64Value.js';
import type { StringValueInput as _google_protobuf_StringValueInput, StringValue as _google_protobuf_StringValue } from './google/protobuf/StringValue.js';
import type { TimestampInput as _google_protobuf_TimestampInput, Timestamp as _google_protobuf_Timestamp } from './google/protobuf/Timestamp.js';
import type { UInt32ValueInput as _google_protobuf_UInt32ValueInput, UInt32Value as _google_protobuf_UInt32Value } from './google/protobuf/UInt32Value.js';
import type { UInt64ValueInput as _google_protobuf_UInt64ValueInput, UInt64Value as _google_protobuf_UInt64Value } from './google/protobuf/UInt64Value.js';
import type { StatusInput as _google_rpc_StatusInput, Status as _google_rpc_Status } from './google/rpc/Status.js';
import type { ActivityInput as _slipway_v1_ActivityInput, Activity as _slipway_v1_Activity } from './slipway/v1/Activity.js';
import type { AddDomainRequestInput as _slipway_v1_AddDomainRequestInput, AddDomainRequest as _slipway_v1_AddDomainRequest } from './slipway/v1/AddDomainRequest.js';
import type { AgentInput as _slipway_v1_AgentInput, Agent as _slipway_v1_Agent } from './slipway/v1/Agent.js';
import type { AgentTokenInput as _slipway_v1_AgentTokenInput, AgentToken as _slipway_v1_AgentToken } from './slipway/v1/AgentToken.js';
import type { ApplicationStatusInput as _slipway_v1_ApplicationStatusInput, ApplicationStatus as _slipway_v1_ApplicationStatus } from './slipway/v1/ApplicationStatus.js';
import type { BeginDownloadRequestInput as _slipway_v1_BeginDownloadRequestInput, BeginDownloadRequest as _slipway_v1_BeginDownloadRequest } from './slipway/v1/BeginDownloadRequest.js';
import type { BeginDownloadResponseInput as _slipway_v1_BeginDownloadResponseInput, BeginDownloadResponse as _slipway_v1_BeginDownloadResponse } from './slipway/v1/BeginDownloadResponse.js';
import type { BeginUploadRequestInput as _slipway_v1_BeginUploadRequestInput, BeginUploadRequest as _slipway_v1_BeginUploadRequest } from './slipway/v1/BeginUploadRequest.js';
import type { BeginUploadResponseInput as _slipway_v1_BeginUploadResponseInput, BeginUploadResponse as _slipway_v1_BeginUploadResponse } from './slipway/v1/BeginUploadResponse.js';
import type { BlobKeeperInput as _slipway_v1_BlobKeeperInput, BlobKeeper as _slipway_v1_BlobKeeper } from './slipway/v1/BlobKeeper.js';
import type { BlobPlaceInput as _slipway_v1_BlobPlaceInput, BlobPlace as _slipway_v1_BlobPlace } from './slipway/v1/BlobPlace.js';
import type { CancelActivityRequestInput as _slipway_v1_CancelActivityRequestInput, CancelActivityRequest as _slipway_v1_CancelActivityRequest } from './slipway/v1/CancelActivityRequest.js';
import type { ChangedVariableInput as _slipway_v1_ChangedVariableInput, ChangedVariable as _slipway_v1_ChangedVariable } from './slipway/v1/ChangedVariable.js';
import type { ClassLoadInput as _slipway_v1_ClassLoadInput, ClassLoad as _slipway_v1_ClassLoad } from './slipway/v1/ClassLoad.js';
import type { CreateAgentTokenRequestInput as _slipway_v1_CreateAgentTokenRequestInput, CreateAgentTokenRequest as _slipway_v1_CreateAgentTokenRequest } from './slipway/v1/CreateAgentTokenRequest.js';
import type { CreateAgentTokenResponseInput as _slipway_v1_CreateAgentTokenResponseInput, CreateAgentTokenResponse as _slipway_v1_CreateAgentTokenResponse } from './slipway/v1/CreateAgentTokenResponse.js';
import type { CreateProjectRequestInput as _slipway_v1_CreateProjectRequestInput, CreateProjectRequest as _slipway_v1_CreateProjectRequest } from './slipway/v1/CreateProjectRequest.js';
import type { DeleteDomainRequestInput as _slipway_v1_DeleteDomainRequestInput, DeleteDomainRequest as _slipway_v1_DeleteDomainRequest } from './slipway/v1/DeleteDomainRequest.js';
import type { DeleteEnvironmentRequestInput as _slipway_v1_DeleteEnvironmentRequestInput, DeleteEnvironmentRequest as _slipway_v1_DeleteEnvironmentRequest } from './slipway/v1/DeleteEnvironmentRequest.js';
import type { DeleteProjectRequestInput as _slipway_v1_DeleteProjectRequestInput, DeleteProjectRequest as _slipway_v1_DeleteProjectRequest } from './slipway/v1/DeleteProjectRequest.js';
import type { DeleteProjectResponseInput as _slipway_v1_DeleteProjectResponseInput, DeleteProjectResponse as _slipway_v1_DeleteProjectResponse } from './slipway/v1/DeleteProjectResponse.js';
import type { DeleteVariableRequestInput as _slipway_v1_DeleteVariableRequestInput, DeleteVariableRequest as _slipway_v1_DeleteVariableRequest } from './slipway/v1/DeleteVariableRequest.js';
import type { DeploymentInput as _slipway_v1_DeploymentInput, Deployment as _slipway_v1_Deployment } from './slipway/v1/Deployment.js';
import type { DomainInput as _slipway_v1_DomainInput, Domain as _slipway_v1_Domain } from './slipway/v1/Domain.js';
import type { DomainsInput as _slipway_v1_DomainsInput, Domains as _slipway_v1_Domains } from './slipway/v1/Domains.js';
import type { DrainAgentRequestInput as _slipway_v1_DrainAgentRequestInput, DrainAgentRequest as _slipway_v1_DrainAgentRequest } from './slipway/v1/DrainAgentRequest.js';
import type { EnvironmentInput as _slipway_v1_EnvironmentInput, Environment as _slipway_v1_Environment } from './slipway/v1/Environment.js';
import type { ExplainBlobRequestInput as _slipway_v1_ExplainBlobRequestInput, ExplainBlobRequest as _slipway_v1_ExplainBlobRequest } from './slipway/v1/ExplainBlobRequest.js';
import type { ExplainBlobResponseInput as _slipway_v1_ExplainBlobResponseInput, ExplainBlobResponse as _slipway_v1_ExplainBlobResponse } from './slipway/v1/ExplainBlobResponse.js';
import type { FarmLoadInput as _slipway_v1_FarmLoadInput, FarmLoad as _slipway_v1_FarmLoad } from './slipway/v1/FarmLoad.js';
import type { FarmStatusInput as _slipway_v1_FarmStatusInput, FarmStatus as _slipway_v1_FarmStatus } from './slipway/v1/FarmStatus.js';
import type { GetActivityRequestInput as _slipway_v1_GetActivityRequestInput, GetActivityRequest as _slipway_v1_GetActivityRequest } from './slipway/v1/GetActivityRequest.js';
import type { GetEnvironmentRequestInput as _slipway_v1_GetEnvironmentRequestInput, GetEnvironmentRequest as _slipway_v1_GetEnvironmentRequest } from './slipway/v1/GetEnvironmentRequest.js';
import type { GetFarmLoadRequestInput as _slipway_v1_GetFarmLoadRequestInput, GetFarmLoadRequest as _slipway_v1_GetFarmLoadRequest } from './slipway/v1/GetFarmLoadRequest.js';
import type { GetFarmStatusRequestInput as _slipway_v1_GetFarmStatusRequestInput, GetFarmStatusRequest as _slipway_v1_GetFarmStatusRequest } from './slipway/v1/GetFarmStatusRequest.js';
import type { GetPlanRequestInput as _slipway_v1_GetPlanRequestInput, GetPlanRequest as _slipway_v1_GetPlanRequest } from './slipway/v1/GetPlanRequest.js';
import type { GetProjectRequestInput as _slipway_v1_GetProjectRequestInput, GetProjectRequest as _slipway_v1_GetProjectRequest } from './slipway/v1/GetProjectRequest.js';
import type { GetProvenanceRequestInput as _slipway_v1_GetProvenanceRequestInput, GetProvenanceRequest as _slipway_v1_GetProvenanceRequest } from './slipway/v1/GetProvenanceRequest.js';
import type { GetQueueRequestInput as _slipway_v1_GetQueueRequestInput, GetQueueRequest as _slipway_v1_GetQueueRequest } from './slipway/v1/GetQueueRequest.js';
import type { GetVariableRequestInput as _slipway_v1_GetVariableRequestInput, GetVariableRequest as _slipway_v1_GetVariableRequest } from './slipway/v1/GetVariableRequest.js';
import type { ListActivitiesRequestInput as _slipway_v1_ListActivitiesRequestInput, ListActivitiesRequest as _slipway_v1_ListActivitiesRequest } from './slipway/v1/ListActivitiesRequest.js';
import type { ListActivitiesResponseInput as _slipway_v1_ListActivitiesResponseInput, ListActivitiesResponse as _slipway_v1_ListActivitiesResponse } from './slipway/v1/ListActivitiesResponse.js';
import type { ListAgentTokensRequestInput as _slipway_v1_ListAgentTokensRequestInput, ListAgentTokensRequest as _slipway_v1_ListAgentTokensRequest } from './slipway/v1/ListAgentTokensRequest.js';
import type { ListAgentTokensResponseInput as _slipway_v1_ListAgentTokensResponseInput, ListAgentTokensResponse as _slipway_v1_ListAgentTokensResponse } from './slipway/v1/ListAgentTokensResponse.js';
import type { ListAgentsRequestInput as _slipway_v1_ListAgentsRequestInput, ListAgentsRequest as _slipway_v1_ListAgentsRequest } from './slipway/v1/ListAgentsRequest.js';
import type { ListAgentsResponseInput as _slipway_v1_ListAgentsResponseInput, ListAgentsResponse as _slipway_v1_ListAgentsResponse } from './slipway/v1/ListAgentsResponse.js';
import type { ListDeploymentsRequestInput as _slipway_v1_ListDeploymentsRequestInput, ListDeploymentsRequest as _slipway_v1_ListDeploymentsRequest } from './slipway/v1/ListDeploymentsRequest.js';
import type { ListDeploymentsResponseInput as _slipway_v1_ListDeploymentsResponseInput, ListDeploymentsResponse as _slipway_v1_ListDeploymentsResponse } from './slipway/v1/ListDeploymentsResponse.js';
import type { ListDomainsRequestInput as _slipway_v1_ListDomainsRequestInput, ListDomainsRequest as _slipway_v1_ListDomainsRequest } from './slipway/v1/ListDomainsRequest.js';
import type { ListEnvironmentsRequestInput as _slipway_v1_ListEnvironmentsRequestInput, ListEnvironmentsRequest as _slipway_v1_ListEnvironmentsRequest } from './slipway/v1/ListEnvironmentsRequest.js';
import type { ListEnvironmentsResponseInput as _slipway_v1_ListEnvironmentsResponseInput, ListEnvironmentsResponse as _slipway_v1_ListEnvironmentsResponse } from './slipway/v1/ListEnvironmentsResponse.js';
import type { ListProjectsRequestInput as _slipway_v1_ListProjectsRequestInput, ListProjectsRequest as _slipway_v1_ListProjectsRequest } from './slipway/v1/ListProjectsRequest.js';
import type { ListProjectsResponseInput as _slipway_v1_ListProjectsResponseInput, ListProjectsResponse as _slipway_v1_ListProjectsResponse } from './slipway/v1/ListProjectsResponse.js';
import type { ListVariablesRequestInput as _slipway_v1_ListVariablesRequestInput, ListVariablesRequest as _slipway_v1_ListVariablesRequest } from './slipway/v1/ListVariablesRequest.js';
import type { ListVariablesResponseInput as _slipway_v1_ListVariablesResponseInput, ListVariablesResponse as _slipway_v1_ListVariablesResponse } from './slipway/v1/ListVariablesResponse.js';
import type { LogChunkInput as _slipway_v1_LogChunkInput, LogChunk as _slipway_v1_LogChunk } from './slipway/v1/LogChunk.js';
import type { PartStatusInput as _slipway_v1_PartStatusInput, PartStatus as _slipway_v1_PartStatus } from './slipway/v1/PartStatus.js';
import type { PhaseDurationInput as _slipway_v1_PhaseDurationInput, PhaseDuration as _slipway_v1_PhaseDuration } from './slipway/v1/PhaseDuration.js';
import type { PinSlugRequestInput as _slipway_v1_PinSlugRequestInput, PinSlugRequest as _slipway_v1_PinSlugRequest } from './slipway/v1/PinSlugRequest.js';
import type { PinSlugResponseInput as _slipway_v1_PinSlugResponseInput, PinSlugResponse as _slipway_v1_PinSlugResponse } from './slipway/v1/PinSlugResponse.js';
import type { PlanInput as _slipway_v1_PlanInput, Plan as _slipway_v1_Plan } from './slipway/v1/Plan.js';
import type { PlannedActionInput as _slipway_v1_PlannedActionInput, PlannedAction as _slipway_v1_PlannedAction } from './slipway/v1/PlannedAction.js';
import type { PlannedChangeInput as _slipway_v1_PlannedChangeInput, PlannedChange as _slipway_v1_PlannedChange } from './slipway/v1/PlannedChange.js';
import type { ProjectInput as _slipway_v1_ProjectInput, Project as _slipway_v1_Project } from './slipway/v1/Project.js';
import type { ProvenanceInput as _slipway_v1_ProvenanceInput, Provenance as _slipway_v1_Provenance } from './slipway/v1/Provenance.js';
import type { QueueInput as _slipway_v1_QueueInput, Queue as _slipway_v1_Queue } from './slipway/v1/Queue.js';
import type { RedeployRequestInput as _slipway_v1_RedeployRequestInput, RedeployRequest as _slipway_v1_RedeployRequest } from './slipway/v1/RedeployRequest.js';
import type { RemoveAgentRequestInput as _slipway_v1_RemoveAgentRequestInput, RemoveAgentRequest as _slipway_v1_RemoveAgentRequest } from './slipway/v1/RemoveAgentRequest.js';
import type { RemoveAgentResponseInput as _slipway_v1_RemoveAgentResponseInput, RemoveAgentResponse as _slipway_v1_RemoveAgentResponse } from './slipway/v1/RemoveAgentResponse.js';
import type { RevokeAgentTokenRequestInput as _slipway_v1_RevokeAgentTokenRequestInput, RevokeAgentTokenRequest as _slipway_v1_RevokeAgentTokenRequest } from './slipway/v1/RevokeAgentTokenRequest.js';
import type { RevokeAgentTokenResponseInput as _slipway_v1_RevokeAgentTokenResponseInput, RevokeAgentTokenResponse as _slipway_v1_RevokeAgentTokenResponse } from './slipway/v1/RevokeAgentTokenResponse.js';
import type { RollbackRequestInput as _slipway_v1_RollbackRequestInput, RollbackRequest as _slipway_v1_RollbackRequest } from './slipway/v1/RollbackRequest.js';
import type { SetDefaultDomainRequestInput as _slipway_v1_SetDefaultDomainRequestInput, SetDefaultDomainRequest as _slipway_v1_SetDefaultDomainRequest } from './slipway/v1/SetDefaultDomainRequest.js';
import type { SetVariableRequestInput as _slipway_v1_SetVariableRequestInput, SetVariableRequest as _slipway_v1_SetVariableRequest } from './slipway/v1/SetVariableRequest.js';
import type { SlipwayClient as _slipway_v1_SlipwayClient, SlipwayDefinition as _slipway_v1_SlipwayDefinition } from './slipway/v1/Slipway.js';
import type { StreamLogRequestInput as _slipway_v1_StreamLogRequestInput, StreamLogRequest as _slipway_v1_StreamLogRequest } from './slipway/v1/StreamLogRequest.js';
import type { SubmitRequestInput as _slipway_v1_SubmitRequestInput, SubmitRequest as _slipway_v1_SubmitRequest } from './slipway/v1/SubmitRequest.js';
import type { TimelineEntryInput as _slipway_v1_TimelineEntryInput, TimelineEntry as _slipway_v1_TimelineEntry } from './slipway/v1/TimelineEntry.js';
import type { UnpinSlugRequestInput as _slipway_v1_UnpinSlugRequestInput, UnpinSlugRequest as _slipway_v1_UnpinSlugRequest } from './slipway/v1/UnpinSlugRequest.js';
import type { UnpinSlugResponseInput as _slipway_v1_UnpinSlugResponseInput, UnpinSlugResponse as _slipway_v1_UnpinSlugResponse } from './slipway/v1/UnpinSlugResponse.js';
import type { VariableInput as _slipway_v1_VariableInput, Variable as _slipway_v1_Variable } from './slipway/v1/Variable.js';
import type { VerifyRequestInput as _slipway_v1_VerifyRequestInput, VerifyRequest as _slipway_v1_VerifyRequest } from './slipway/v1/VerifyRequest.js';
import type { VerifyingKeyInput as _slipway_v1_VerifyingKeyInput, VerifyingKey as _slipway_v1_VerifyingKey } from './slipway/v1/VerifyingKey.js';
import type { WaitingInput as _slipway_v1_WaitingInput, Waiting as _slipway_v1_Waiting } from './slipway/v1/Waiting.js';
import type { WhoAmIRequestInput as _slipway_v1_WhoAmIRequestInput, WhoAmIRequest as _slipway_v1_WhoAmIRequest } from './slipway/v1/WhoAmIRequest.js';
import type { WhoAmIResponseInput as _slipway_v1_WhoAmIResponseInput, WhoAmIResponse as _slipway_v1_WhoAmIResponse } from './slipway/v1/WhoAmIResponse.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  build: {
    bazel: {
      remote: {
        execution: {
          v2: {
            Action: MessageTypeDefinition<_build_bazel_remote_execution_v2_ActionInput, _build_bazel_remote_execution_v2_Action>
            ActionCache: SubtypeConstructor<typeof grpc.Client, _build_bazel_remote_execution_v2_ActionCacheClient> & { service: _build_bazel_remote_execution_v2_ActionCacheDefinition }
            ActionCacheUpdateCapabilities: MessageTypeDefinition<_build_bazel_remote_execution_v2_ActionCacheUpdateCapabilitiesInput, _build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities>
            ActionResult: MessageTypeDefinition<_build_bazel_remote_execution_v2_ActionResultInput, _build_bazel_remote_execution_v2_ActionResult>
            BatchReadBlobsRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_BatchReadBlobsRequestInput, _build_bazel_remote_execution_v2_BatchReadBlobsRequest>
            BatchReadBlobsResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_BatchReadBlobsResponseInput, _build_bazel_remote_execution_v2_BatchReadBlobsResponse>
            BatchUpdateBlobsRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_BatchUpdateBlobsRequestInput, _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest>
            BatchUpdateBlobsResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_BatchUpdateBlobsResponseInput, _build_bazel_remote_execution_v2_BatchUpdateBlobsResponse>
            CacheCapabilities: MessageTypeDefinition<_build_bazel_remote_execution_v2_CacheCapabilitiesInput, _build_bazel_remote_execution_v2_CacheCapabilities>
            Capabilities: SubtypeConstructor<typeof grpc.Client, _build_bazel_remote_execution_v2_CapabilitiesClient> & { service: _build_bazel_remote_execution_v2_CapabilitiesDefinition }
            ChunkingFunction: MessageTypeDefinition<_build_bazel_remote_execution_v2_ChunkingFunctionInput, _build_bazel_remote_execution_v2_ChunkingFunction>
            Command: MessageTypeDefinition<_build_bazel_remote_execution_v2_CommandInput, _build_bazel_remote_execution_v2_Command>
            Compressor: MessageTypeDefinition<_build_bazel_remote_execution_v2_CompressorInput, _build_bazel_remote_execution_v2_Compressor>
            ContentAddressableStorage: SubtypeConstructor<typeof grpc.Client, _build_bazel_remote_execution_v2_ContentAddressableStorageClient> & { service: _build_bazel_remote_execution_v2_ContentAddressableStorageDefinition }
            Digest: MessageTypeDefinition<_build_bazel_remote_execution_v2_DigestInput, _build_bazel_remote_execution_v2_Digest>
            DigestFunction: MessageTypeDefinition<_build_bazel_remote_execution_v2_DigestFunctionInput, _build_bazel_remote_execution_v2_DigestFunction>
            Directory: MessageTypeDefinition<_build_bazel_remote_execution_v2_DirectoryInput, _build_bazel_remote_execution_v2_Directory>
            DirectoryNode: MessageTypeDefinition<_build_bazel_remote_execution_v2_DirectoryNodeInput, _build_bazel_remote_execution_v2_DirectoryNode>
            ExecutedActionMetadata: MessageTypeDefinition<_build_bazel_remote_execution_v2_ExecutedActionMetadataInput, _build_bazel_remote_execution_v2_ExecutedActionMetadata>
            FastCdc2020Params: MessageTypeDefinition<_build_bazel_remote_execution_v2_FastCdc2020ParamsInput, _build_bazel_remote_execution_v2_FastCdc2020Params>
            FileNode: MessageTypeDefinition<_build_bazel_remote_execution_v2_FileNodeInput, _build_bazel_remote_execution_v2_FileNode>
            FindMissingBlobsRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_FindMissingBlobsRequestInput, _build_bazel_remote_execution_v2_FindMissingBlobsRequest>
            FindMissingBlobsResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_FindMissingBlobsResponseInput, _build_bazel_remote_execution_v2_FindMissingBlobsResponse>
            GetActionResultRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_GetActionResultRequestInput, _build_bazel_remote_execution_v2_GetActionResultRequest>
            GetCapabilitiesRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_GetCapabilitiesRequestInput, _build_bazel_remote_execution_v2_GetCapabilitiesRequest>
            GetTreeRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_GetTreeRequestInput, _build_bazel_remote_execution_v2_GetTreeRequest>
            GetTreeResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_GetTreeResponseInput, _build_bazel_remote_execution_v2_GetTreeResponse>
            NodeProperties: MessageTypeDefinition<_build_bazel_remote_execution_v2_NodePropertiesInput, _build_bazel_remote_execution_v2_NodeProperties>
            NodeProperty: MessageTypeDefinition<_build_bazel_remote_execution_v2_NodePropertyInput, _build_bazel_remote_execution_v2_NodeProperty>
            OutputDirectory: MessageTypeDefinition<_build_bazel_remote_execution_v2_OutputDirectoryInput, _build_bazel_remote_execution_v2_OutputDirectory>
            OutputFile: MessageTypeDefinition<_build_bazel_remote_execution_v2_OutputFileInput, _build_bazel_remote_execution_v2_OutputFile>
            OutputSymlink: MessageTypeDefinition<_build_bazel_remote_execution_v2_OutputSymlinkInput, _build_bazel_remote_execution_v2_OutputSymlink>
            Platform: MessageTypeDefinition<_build_bazel_remote_execution_v2_PlatformInput, _build_bazel_remote_execution_v2_Platform>
            PriorityCapabilities: MessageTypeDefinition<_build_bazel_remote_execution_v2_PriorityCapabilitiesInput, _build_bazel_remote_execution_v2_PriorityCapabilities>
            ResultsCachePolicy: MessageTypeDefinition<_build_bazel_remote_execution_v2_ResultsCachePolicyInput, _build_bazel_remote_execution_v2_ResultsCachePolicy>
            ServerCapabilities: MessageTypeDefinition<_build_bazel_remote_execution_v2_ServerCapabilitiesInput, _build_bazel_remote_execution_v2_ServerCapabilities>
            SpliceBlobRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_SpliceBlobRequestInput, _build_bazel_remote_execution_v2_SpliceBlobRequest>
            SpliceBlobResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_SpliceBlobResponseInput, _build_bazel_remote_execution_v2_SpliceBlobResponse>
            SplitBlobRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_SplitBlobRequestInput, _build_bazel_remote_execution_v2_SplitBlobRequest>
            SplitBlobResponse: MessageTypeDefinition<_build_bazel_remote_execution_v2_SplitBlobResponseInput, _build_bazel_remote_execution_v2_SplitBlobResponse>
            SymlinkAbsolutePathStrategy: MessageTypeDefinition<_build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategyInput, _build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy>
            SymlinkNode: MessageTypeDefinition<_build_bazel_remote_execution_v2_SymlinkNodeInput, _build_bazel_remote_execution_v2_SymlinkNode>
            Tree: MessageTypeDefinition<_build_bazel_remote_execution_v2_TreeInput, _build_bazel_remote_execution_v2_Tree>
            UpdateActionResultRequest: MessageTypeDefinition<_build_bazel_remote_execution_v2_UpdateActionResultRequestInput, _build_bazel_remote_execution_v2_UpdateActionResultRequest>
          }
        }
      }
      semver: {
        SemVer: MessageTypeDefinition<_build_bazel_semver_SemVerInput, _build_bazel_semver_SemVer>
      }
    }
  }
  google: {
    protobuf: {
      Any: MessageTypeDefinition<_google_protobuf_AnyInput, _google_protobuf_Any>
      BoolValue: MessageTypeDefinition<_google_protobuf_BoolValueInput, _google_protobuf_BoolValue>
      BytesValue: MessageTypeDefinition<_google_protobuf_BytesValueInput, _google_protobuf_BytesValue>
      DoubleValue: MessageTypeDefinition<_google_protobuf_DoubleValueInput, _google_protobuf_DoubleValue>
      Duration: MessageTypeDefinition<_google_protobuf_DurationInput, _google_protobuf_Duration>
      FloatValue: MessageTypeDefinition<_google_protobuf_FloatValueInput, _google_protobuf_FloatValue>
      Int32Value: MessageTypeDefinition<_google_protobuf_Int32ValueInput, _google_protobuf_Int32Value>
      Int64Value: MessageTypeDefinition<_google_protobuf_Int64ValueInput, _google_protobuf_Int64Value>
      StringValue: MessageTypeDefinition<_google_protobuf_StringValueInput, _google_protobuf_StringValue>
      Timestamp: MessageTypeDefinition<_google_protobuf_TimestampInput, _google_protobuf_Timestamp>
      UInt32Value: MessageTypeDefinition<_google_protobuf_UInt32ValueInput, _google_protobuf_UInt32Value>
      UInt64Value: MessageTypeDefinition<_google_protobuf_UInt64ValueInput, _google_protobuf_UInt64Value>
    }
    rpc: {
      Status: MessageTypeDefinition<_google_rpc_StatusInput, _google_rpc_Status>
    }
  }
  slipway: {
    v1: {
      Activity: MessageTypeDefinition<_slipway_v1_ActivityInput, _slipway_v1_Activity>
      AddDomainRequest: MessageTypeDefinition<_slipway_v1_AddDomainRequestInput, _slipway_v1_AddDomainRequest>
      Agent: MessageTypeDefinition<_slipway_v1_AgentInput, _slipway_v1_Agent>
      AgentToken: MessageTypeDefinition<_slipway_v1_AgentTokenInput, _slipway_v1_AgentToken>
      ApplicationStatus: MessageTypeDefinition<_slipway_v1_ApplicationStatusInput, _slipway_v1_ApplicationStatus>
      BeginDownloadRequest: MessageTypeDefinition<_slipway_v1_BeginDownloadRequestInput, _slipway_v1_BeginDownloadRequest>
      BeginDownloadResponse: MessageTypeDefinition<_slipway_v1_BeginDownloadResponseInput, _slipway_v1_BeginDownloadResponse>
      BeginUploadRequest: MessageTypeDefinition<_slipway_v1_BeginUploadRequestInput, _slipway_v1_BeginUploadRequest>
      BeginUploadResponse: MessageTypeDefinition<_slipway_v1_BeginUploadResponseInput, _slipway_v1_BeginUploadResponse>
      BlobKeeper: MessageTypeDefinition<_slipway_v1_BlobKeeperInput, _slipway_v1_BlobKeeper>
      BlobPlace: MessageTypeDefinition<_slipway_v1_BlobPlaceInput, _slipway_v1_BlobPlace>
      CancelActivityRequest: MessageTypeDefinition<_slipway_v1_CancelActivityRequestInput, _slipway_v1_CancelActivityRequest>
      ChangedVariable: MessageTypeDefinition<_slipway_v1_ChangedVariableInput, _slipway_v1_ChangedVariable>
      ClassLoad: MessageTypeDefinition<_slipway_v1_ClassLoadInput, _slipway_v1_ClassLoad>
      CreateAgentTokenRequest: MessageTypeDefinition<_slipway_v1_CreateAgentTokenRequestInput, _slipway_v1_CreateAgentTokenRequest>
      CreateAgentTokenResponse: MessageTypeDefinition<_slipway_v1_CreateAgentTokenResponseInput, _slipway_v1_CreateAgentTokenResponse>
      CreateProjectRequest: MessageTypeDefinition<_slipway_v1_CreateProjectRequestInput, _slipway_v1_CreateProjectRequest>
      DeleteDomainRequest: MessageTypeDefinition<_slipway_v1_DeleteDomainRequestInput, _slipway_v1_DeleteDomainRequest>
      DeleteEnvironmentRequest: MessageTypeDefinition<_slipway_v1_DeleteEnvironmentRequestInput, _slipway_v1_DeleteEnvironmentRequest>
      DeleteProjectRequest: MessageTypeDefinition<_slipway_v1_DeleteProjectRequestInput, _slipway_v1_DeleteProjectRequest>
      DeleteProjectResponse: MessageTypeDefinition<_slipway_v1_DeleteProjectResponseInput, _slipway_v1_DeleteProjectResponse>
      DeleteVariableRequest: MessageTypeDefinition<_slipway_v1_DeleteVariableRequestInput, _slipway_v1_DeleteVariableRequest>
      Deployment: MessageTypeDefinition<_slipway_v1_DeploymentInput, _slipway_v1_Deployment>
      Domain: MessageTypeDefinition<_slipway_v1_DomainInput, _slipway_v1_Domain>
      Domains: MessageTypeDefinition<_slipway_v1_DomainsInput, _slipway_v1_Domains>
      DrainAgentRequest: MessageTypeDefinition<_slipway_v1_DrainAgentRequestInput, _slipway_v1_DrainAgentRequest>
      Environment: MessageTypeDefinition<_slipway_v1_EnvironmentInput, _slipway_v1_Environment>
      ExplainBlobRequest: MessageTypeDefinition<_slipway_v1_ExplainBlobRequestInput, _slipway_v1_ExplainBlobRequest>
      ExplainBlobResponse: MessageTypeDefinition<_slipway_v1_ExplainBlobResponseInput, _slipway_v1_ExplainBlobResponse>
      FarmLoad: MessageTypeDefinition<_slipway_v1_FarmLoadInput, _slipway_v1_FarmLoad>
      FarmStatus: MessageTypeDefinition<_slipway_v1_FarmStatusInput, _slipway_v1_FarmStatus>
      GetActivityRequest: MessageTypeDefinition<_slipway_v1_GetActivityRequestInput, _slipway_v1_GetActivityRequest>
      GetEnvironmentRequest: MessageTypeDefinition<_slipway_v1_GetEnvironmentRequestInput, _slipway_v1_GetEnvironmentRequest>
      GetFarmLoadRequest: MessageTypeDefinition<_slipway_v1_GetFarmLoadRequestInput, _slipway_v1_GetFarmLoadRequest>
      GetFarmStatusRequest: MessageTypeDefinition<_slipway_v1_GetFarmStatusRequestInput, _slipway_v1_GetFarmStatusRequest>
      GetPlanRequest: MessageTypeDefinition<_slipway_v1_GetPlanRequestInput, _slipway_v1_GetPlanRequest>
      GetProjectRequest: MessageTypeDefinition<_slipway_v1_GetProjectRequestInput, _slipway_v1_GetProjectRequest>
      GetProvenanceRequest: MessageTypeDefinition<_slipway_v1_GetProvenanceRequestInput, _slipway_v1_GetProvenanceRequest>
      GetQueueRequest: MessageTypeDefinition<_slipway_v1_GetQueueRequestInput, _slipway_v1_GetQueueRequest>
      GetVariableRequest: MessageTypeDefinition<_slipway_v1_GetVariableRequestInput, _slipway_v1_GetVariableRequest>
      ListActivitiesRequest: MessageTypeDefinition<_slipway_v1_ListActivitiesRequestInput, _slipway_v1_ListActivitiesRequest>
      ListActivitiesResponse: MessageTypeDefinition<_slipway_v1_ListActivitiesResponseInput, _slipway_v1_ListActivitiesResponse>
      ListAgentTokensRequest: MessageTypeDefinition<_slipway_v1_ListAgentTokensRequestInput, _slipway_v1_ListAgentTokensRequest>
      ListAgentTokensResponse: MessageTypeDefinition<_slipway_v1_ListAgentTokensResponseInput, _slipway_v1_ListAgentTokensResponse>
      ListAgentsRequest: MessageTypeDefinition<_slipway_v1_ListAgentsRequestInput, _slipway_v1_ListAgentsRequest>
      ListAgentsResponse: MessageTypeDefinition<_slipway_v1_ListAgentsResponseInput, _slipway_v1_ListAgentsResponse>
      ListDeploymentsRequest: MessageTypeDefinition<_slipway_v1_ListDeploymentsRequestInput, _slipway_v1_ListDeploymentsRequest>
      ListDeploymentsResponse: MessageTypeDefinition<_slipway_v1_ListDeploymentsResponseInput, _slipway_v1_ListDeploymentsResponse>
      ListDomainsRequest: MessageTypeDefinition<_slipway_v1_ListDomainsRequestInput, _slipway_v1_ListDomainsRequest>
      ListEnvironmentsRequest: MessageTypeDefinition<_slipway_v1_ListEnvironmentsRequestInput, _slipway_v1_ListEnvironmentsRequest>
      ListEnvironmentsResponse: MessageTypeDefinition<_slipway_v1_ListEnvironmentsResponseInput, _slipway_v1_ListEnvironmentsResponse>
      ListProjectsRequest: MessageTypeDefinition<_slipway_v1_ListProjectsRequestInput, _slipway_v1_ListProjectsRequest>
      ListProjectsResponse: MessageTypeDefinition<_slipway_v1_ListProjectsResponseInput, _slipway_v1_ListProjectsResponse>
      ListVariablesRequest: MessageTypeDefinition<_slipway_v1_ListVariablesRequestInput, _slipway_v1_ListVariablesRequest>
      ListVariablesResponse: MessageTypeDefinition<_slipway_v1_ListVariablesResponseInput, _slipway_v1_ListVariablesResponse>
      LogChunk: MessageTypeDefinition<_slipway_v1_LogChunkInput, _slipway_v1_LogChunk>
      PartStatus: MessageTypeDefinition<_slipway_v1_PartStatusInput, _slipway_v1_PartStatus>
      PhaseDuration: MessageTypeDefinition<_slipway_v1_PhaseDurationInput, _slipway_v1_PhaseDuration>
      PinSlugRequest: MessageTypeDefinition<_slipway_v1_PinSlugRequestInput, _slipway_v1_PinSlugRequest>
      PinSlugResponse: MessageTypeDefinition<_slipway_v1_PinSlugResponseInput, _slipway_v1_PinSlugResponse>
      Plan: MessageTypeDefinition<_slipway_v1_PlanInput, _slipway_v1_Plan>
      PlannedAction: MessageTypeDefinition<_slipway_v1_PlannedActionInput, _slipway_v1_PlannedAction>
      PlannedChange: MessageTypeDefinition<_slipway_v1_PlannedChangeInput, _slipway_v1_PlannedChange>
      Project: MessageTypeDefinition<_slipway_v1_ProjectInput, _slipway_v1_Project>
      Provenance: MessageTypeDefinition<_slipway_v1_ProvenanceInput, _slipway_v1_Provenance>
      Queue: MessageTypeDefinition<_slipway_v1_QueueInput, _slipway_v1_Queue>
      RedeployRequest: MessageTypeDefinition<_slipway_v1_RedeployRequestInput, _slipway_v1_RedeployRequest>
      RemoveAgentRequest: MessageTypeDefinition<_slipway_v1_RemoveAgentRequestInput, _slipway_v1_RemoveAgentRequest>
      RemoveAgentResponse: MessageTypeDefinition<_slipway_v1_RemoveAgentResponseInput, _slipway_v1_RemoveAgentResponse>
      RevokeAgentTokenRequest: MessageTypeDefinition<_slipway_v1_RevokeAgentTokenRequestInput, _slipway_v1_RevokeAgentTokenRequest>
      RevokeAgentTokenResponse: MessageTypeDefinition<_slipway_v1_RevokeAgentTokenResponseInput, _slipway_v1_RevokeAgentTokenResponse>
      RollbackRequest: MessageTypeDefinition<_slipway_v1_RollbackRequestInput, _slipway_v1_RollbackRequest>
      SetDefaultDomainRequest: MessageTypeDefinition<_slipway_v1_SetDefaultDomainRequestInput, _slipway_v1_SetDefaultDomainRequest>
      SetVariableRequest: MessageTypeDefinition<_slipway_v1_SetVariableRequestInput, _slipway_v1_SetVariableRequest>
      Slipway: SubtypeConstructor<typeof grpc.Client, _slipway_v1_SlipwayClient> & { service: _slipway_v1_SlipwayDefinition }
      StreamLogRequest: MessageTypeDefinition<_slipway_v1_StreamLogRequestInput, _slipway_v1_StreamLogRequest>
      SubmitRequest: MessageTypeDefinition<_slipway_v1_SubmitRequestInput, _slipway_v1_SubmitRequest>
      TimelineEntry: MessageTypeDefinition<_slipway_v1_TimelineEntryInput, _slipway_v1_TimelineEntry>
      UnpinSlugRequest: MessageTypeDefinition<_slipway_v1_UnpinSlugRequestInput, _slipway_v1_UnpinSlugRequest>
      UnpinSlugResponse: MessageTypeDefinition<_slipway_v1_UnpinSlugResponseInput, _slipway_v1_UnpinSlugResponse>
      Variable: MessageTypeDefinition<_slipway_v1_VariableInput, _slipway_v1_Variable>
      VerifyRequest: MessageTypeDefinition<_slipway_v1_VerifyRequestInput, _slipway_v1_VerifyRequest>
      VerifyingKey: MessageTypeDefinition<_slipway_v1_VerifyingKeyInput, _slipway_v1_VerifyingKey>
      Waiting: MessageTypeDefinition<_slipway_v1_WaitingInput, _slipway_v1_Waiting>
      WhoAmIRequest: MessageTypeDefinition<_slipway_v1_WhoAmIRequestInput, _slipway_v1_WhoAmIRequest>
      WhoAmIResponse: MessageTypeDefinition<_slipway_v1_WhoAmIResponseInput, _slipway_v1_WhoAmIResponse>
    }
  }
}

