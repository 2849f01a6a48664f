// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { DirectoryInput as _build_bazel_remote_execution_v2_DirectoryInput, Directory as _build_bazel_remote_execution_v2_Directory } from '../../../../../build/bazel/remote/execution/v2/Directory.js';

export interface GetTreeResponseInput {
  'directories'?: (_build_bazel_remote_execution_v2_DirectoryInput)[];
  'nextPageToken'?: (string);
}

export interface GetTreeResponse {
  'directories': (_build_bazel_remote_execution_v2_Directory)[];
  'nextPageToken': (string);
}
