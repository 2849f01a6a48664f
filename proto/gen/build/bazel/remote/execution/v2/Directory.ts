// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { FileNodeInput as _build_bazel_remote_execution_v2_FileNodeInput, FileNode as _build_bazel_remote_execution_v2_FileNode } from '../../../../../build/bazel/remote/execution/v2/FileNode.js';
import type { DirectoryNodeInput as _build_bazel_remote_execution_v2_DirectoryNodeInput, DirectoryNode as _build_bazel_remote_execution_v2_DirectoryNode } from '../../../../../build/bazel/remote/execution/v2/DirectoryNode.js';
import type { SymlinkNodeInput as _build_bazel_remote_execution_v2_SymlinkNodeInput, SymlinkNode as _build_bazel_remote_execution_v2_SymlinkNode } from '../../../../../build/bazel/remote/execution/v2/SymlinkNode.js';
import type { NodePropertiesInput as _build_bazel_remote_execution_v2_NodePropertiesInput, NodeProperties as _build_bazel_remote_execution_v2_NodeProperties } from '../../../../../build/bazel/remote/execution/v2/NodeProperties.js';

export interface DirectoryInput {
  'files'?: (_build_bazel_remote_execution_v2_FileNodeInput)[];
  'directories'?: (_build_bazel_remote_execution_v2_DirectoryNodeInput)[];
  'symlinks'?: (_build_bazel_remote_execution_v2_SymlinkNodeInput)[];
  'nodeProperties'?: (_build_bazel_remote_execution_v2_NodePropertiesInput | null);
}

export interface Directory {
  'files': (_build_bazel_remote_execution_v2_FileNode)[];
  'directories': (_build_bazel_remote_execution_v2_DirectoryNode)[];
  'symlinks': (_build_bazel_remote_execution_v2_SymlinkNode)[];
  'nodeProperties': (_build_bazel_remote_execution_v2_NodeProperties | null);
}
