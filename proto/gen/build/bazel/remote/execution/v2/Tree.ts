// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DirectoryInput as _build_bazel_remote_execution_v2_DirectoryInput, Directory as _build_bazel_remote_execution_v2_Directory } from '../../../../../build/bazel/remote/execution/v2/Directory.js';

export interface TreeInput {
  'root'?: (_build_bazel_remote_execution_v2_DirectoryInput | null);
  'children'?: (_build_bazel_remote_execution_v2_DirectoryInput)[];
}

export interface Tree {
  'root': (_build_bazel_remote_execution_v2_Directory | null);
  'children': (_build_bazel_remote_execution_v2_Directory)[];
}
