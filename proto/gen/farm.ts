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
import type { AdvanceRequestInput as _slipway_v1_AdvanceRequestInput, AdvanceRequest as _slipway_v1_AdvanceRequest } from './slipway/v1/AdvanceRequest.js';
import type { AdvanceResponseInput as _slipway_v1_AdvanceResponseInput, AdvanceResponse as _slipway_v1_AdvanceResponse } from './slipway/v1/AdvanceResponse.js';
import type { ApplicationSpecInput as _slipway_v1_ApplicationSpecInput, ApplicationSpec as _slipway_v1_ApplicationSpec } from './slipway/v1/ApplicationSpec.js';
import type { BuildWorkInput as _slipway_v1_BuildWorkInput, BuildWork as _slipway_v1_BuildWork } from './slipway/v1/BuildWork.js';
import type { BusyInput as _slipway_v1_BusyInput, Busy as _slipway_v1_Busy } from './slipway/v1/Busy.js';
import type { ClaimAnyRequestInput as _slipway_v1_ClaimAnyRequestInput, ClaimAnyRequest as _slipway_v1_ClaimAnyRequest } from './slipway/v1/ClaimAnyRequest.js';
import type { ClaimRequestInput as _slipway_v1_ClaimRequestInput, ClaimRequest as _slipway_v1_ClaimRequest } from './slipway/v1/ClaimRequest.js';
import type { ClaimResponseInput as _slipway_v1_ClaimResponseInput, ClaimResponse as _slipway_v1_ClaimResponse } from './slipway/v1/ClaimResponse.js';
import type { DeployWorkInput as _slipway_v1_DeployWorkInput, DeployWork as _slipway_v1_DeployWork } from './slipway/v1/DeployWork.js';
import type { FarmClient as _slipway_v1_FarmClient, FarmDefinition as _slipway_v1_FarmDefinition } from './slipway/v1/Farm.js';
import type { FenceInput as _slipway_v1_FenceInput, Fence as _slipway_v1_Fence } from './slipway/v1/Fence.js';
import type { GoneInput as _slipway_v1_GoneInput, Gone as _slipway_v1_Gone } from './slipway/v1/Gone.js';
import type { GrantInput as _slipway_v1_GrantInput, Grant as _slipway_v1_Grant } from './slipway/v1/Grant.js';
import type { HeartbeatRequestInput as _slipway_v1_HeartbeatRequestInput, HeartbeatRequest as _slipway_v1_HeartbeatRequest } from './slipway/v1/HeartbeatRequest.js';
import type { HeartbeatResponseInput as _slipway_v1_HeartbeatResponseInput, HeartbeatResponse as _slipway_v1_HeartbeatResponse } from './slipway/v1/HeartbeatResponse.js';
import type { JoinRequestInput as _slipway_v1_JoinRequestInput, JoinRequest as _slipway_v1_JoinRequest } from './slipway/v1/JoinRequest.js';
import type { JoinResponseInput as _slipway_v1_JoinResponseInput, JoinResponse as _slipway_v1_JoinResponse } from './slipway/v1/JoinResponse.js';
import type { LeaseBeatInput as _slipway_v1_LeaseBeatInput, LeaseBeat as _slipway_v1_LeaseBeat } from './slipway/v1/LeaseBeat.js';
import type { LeasedInput as _slipway_v1_LeasedInput, Leased as _slipway_v1_Leased } from './slipway/v1/Leased.js';
import type { LinkSpecInput as _slipway_v1_LinkSpecInput, LinkSpec as _slipway_v1_LinkSpec } from './slipway/v1/LinkSpec.js';
import type { MountSpecInput as _slipway_v1_MountSpecInput, MountSpec as _slipway_v1_MountSpec } from './slipway/v1/MountSpec.js';
import type { PhaseTimeInput as _slipway_v1_PhaseTimeInput, PhaseTime as _slipway_v1_PhaseTime } from './slipway/v1/PhaseTime.js';
import type { ReportRequestInput as _slipway_v1_ReportRequestInput, ReportRequest as _slipway_v1_ReportRequest } from './slipway/v1/ReportRequest.js';
import type { ReportResponseInput as _slipway_v1_ReportResponseInput, ReportResponse as _slipway_v1_ReportResponse } from './slipway/v1/ReportResponse.js';
import type { ServiceSpecInput as _slipway_v1_ServiceSpecInput, ServiceSpec as _slipway_v1_ServiceSpec } from './slipway/v1/ServiceSpec.js';
import type { StepLogPieceInput as _slipway_v1_StepLogPieceInput, StepLogPiece as _slipway_v1_StepLogPiece } from './slipway/v1/StepLogPiece.js';
import type { TargetInput as _slipway_v1_TargetInput, Target as _slipway_v1_Target } from './slipway/v1/Target.js';
import type { TeardownWorkInput as _slipway_v1_TeardownWorkInput, TeardownWork as _slipway_v1_TeardownWork } from './slipway/v1/TeardownWork.js';
import type { UploadLogRequestInput as _slipway_v1_UploadLogRequestInput, UploadLogRequest as _slipway_v1_UploadLogRequest } from './slipway/v1/UploadLogRequest.js';
import type { UploadLogResponseInput as _slipway_v1_UploadLogResponseInput, UploadLogResponse as _slipway_v1_UploadLogResponse } from './slipway/v1/UploadLogResponse.js';

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
      AdvanceRequest: MessageTypeDefinition<_slipway_v1_AdvanceRequestInput, _slipway_v1_AdvanceRequest>
      AdvanceResponse: MessageTypeDefinition<_slipway_v1_AdvanceResponseInput, _slipway_v1_AdvanceResponse>
      ApplicationSpec: MessageTypeDefinition<_slipway_v1_ApplicationSpecInput, _slipway_v1_ApplicationSpec>
      BuildWork: MessageTypeDefinition<_slipway_v1_BuildWorkInput, _slipway_v1_BuildWork>
      Busy: MessageTypeDefinition<_slipway_v1_BusyInput, _slipway_v1_Busy>
      ClaimAnyRequest: MessageTypeDefinition<_slipway_v1_ClaimAnyRequestInput, _slipway_v1_ClaimAnyRequest>
      ClaimRequest: MessageTypeDefinition<_slipway_v1_ClaimRequestInput, _slipway_v1_ClaimRequest>
      ClaimResponse: MessageTypeDefinition<_slipway_v1_ClaimResponseInput, _slipway_v1_ClaimResponse>
      DeployWork: MessageTypeDefinition<_slipway_v1_DeployWorkInput, _slipway_v1_DeployWork>
      Farm: SubtypeConstructor<typeof grpc.Client, _slipway_v1_FarmClient> & { service: _slipway_v1_FarmDefinition }
      Fence: MessageTypeDefinition<_slipway_v1_FenceInput, _slipway_v1_Fence>
      Gone: MessageTypeDefinition<_slipway_v1_GoneInput, _slipway_v1_Gone>
      Grant: MessageTypeDefinition<_slipway_v1_GrantInput, _slipway_v1_Grant>
      HeartbeatRequest: MessageTypeDefinition<_slipway_v1_HeartbeatRequestInput, _slipway_v1_HeartbeatRequest>
      HeartbeatResponse: MessageTypeDefinition<_slipway_v1_HeartbeatResponseInput, _slipway_v1_HeartbeatResponse>
      JoinRequest: MessageTypeDefinition<_slipway_v1_JoinRequestInput, _slipway_v1_JoinRequest>
      JoinResponse: MessageTypeDefinition<_slipway_v1_JoinResponseInput, _slipway_v1_JoinResponse>
      LeaseBeat: MessageTypeDefinition<_slipway_v1_LeaseBeatInput, _slipway_v1_LeaseBeat>
      Leased: MessageTypeDefinition<_slipway_v1_LeasedInput, _slipway_v1_Leased>
      LinkSpec: MessageTypeDefinition<_slipway_v1_LinkSpecInput, _slipway_v1_LinkSpec>
      MountSpec: MessageTypeDefinition<_slipway_v1_MountSpecInput, _slipway_v1_MountSpec>
      PhaseTime: MessageTypeDefinition<_slipway_v1_PhaseTimeInput, _slipway_v1_PhaseTime>
      ReportRequest: MessageTypeDefinition<_slipway_v1_ReportRequestInput, _slipway_v1_ReportRequest>
      ReportResponse: MessageTypeDefinition<_slipway_v1_ReportResponseInput, _slipway_v1_ReportResponse>
      ServiceSpec: MessageTypeDefinition<_slipway_v1_ServiceSpecInput, _slipway_v1_ServiceSpec>
      StepLogPiece: MessageTypeDefinition<_slipway_v1_StepLogPieceInput, _slipway_v1_StepLogPiece>
      Target: MessageTypeDefinition<_slipway_v1_TargetInput, _slipway_v1_Target>
      TeardownWork: MessageTypeDefinition<_slipway_v1_TeardownWorkInput, _slipway_v1_TeardownWork>
      UploadLogRequest: MessageTypeDefinition<_slipway_v1_UploadLogRequestInput, _slipway_v1_UploadLogRequest>
      UploadLogResponse: MessageTypeDefinition<_slipway_v1_UploadLogResponseInput, _slipway_v1_UploadLogResponse>
    }
  }
}

