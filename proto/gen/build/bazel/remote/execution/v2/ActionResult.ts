// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { OutputFileInput as _build_bazel_remote_execution_v2_OutputFileInput, OutputFile as _build_bazel_remote_execution_v2_OutputFile } from '../../../../../build/bazel/remote/execution/v2/OutputFile.js';
import type { OutputDirectoryInput as _build_bazel_remote_execution_v2_OutputDirectoryInput, OutputDirectory as _build_bazel_remote_execution_v2_OutputDirectory } from '../../../../../build/bazel/remote/execution/v2/OutputDirectory.js';
import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../../../../build/bazel/remote/execution/v2/Digest.js';
import type { ExecutedActionMetadataInput as _build_bazel_remote_execution_v2_ExecutedActionMetadataInput, ExecutedActionMetadata as _build_bazel_remote_execution_v2_ExecutedActionMetadata } from '../../../../../build/bazel/remote/execution/v2/ExecutedActionMetadata.js';
import type { OutputSymlinkInput as _build_bazel_remote_execution_v2_OutputSymlinkInput, OutputSymlink as _build_bazel_remote_execution_v2_OutputSymlink } from '../../../../../build/bazel/remote/execution/v2/OutputSymlink.js';

export interface ActionResultInput {
  'outputFiles'?: (_build_bazel_remote_execution_v2_OutputFileInput)[];
  'outputDirectories'?: (_build_bazel_remote_execution_v2_OutputDirectoryInput)[];
  'exitCode'?: (number);
  'stdoutRaw'?: (Buffer | Uint8Array | string);
  'stdoutDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'stderrRaw'?: (Buffer | Uint8Array | string);
  'stderrDigest'?: (_build_bazel_remote_execution_v2_DigestInput | null);
  'executionMetadata'?: (_build_bazel_remote_execution_v2_ExecutedActionMetadataInput | null);
  'outputFileSymlinks'?: (_build_bazel_remote_execution_v2_OutputSymlinkInput)[];
  'outputDirectorySymlinks'?: (_build_bazel_remote_execution_v2_OutputSymlinkInput)[];
  'outputSymlinks'?: (_build_bazel_remote_execution_v2_OutputSymlinkInput)[];
}

export interface ActionResult {
  'outputFiles': (_build_bazel_remote_execution_v2_OutputFile)[];
  'outputDirectories': (_build_bazel_remote_execution_v2_OutputDirectory)[];
  'exitCode': (number);
  'stdoutRaw': (Buffer);
  'stdoutDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'stderrRaw': (Buffer);
  'stderrDigest': (_build_bazel_remote_execution_v2_Digest | null);
  'executionMetadata': (_build_bazel_remote_execution_v2_ExecutedActionMetadata | null);
  'outputFileSymlinks': (_build_bazel_remote_execution_v2_OutputSymlink)[];
  'outputDirectorySymlinks': (_build_bazel_remote_execution_v2_OutputSymlink)[];
  'outputSymlinks': (_build_bazel_remote_execution_v2_OutputSymlink)[];
}
