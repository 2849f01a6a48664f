// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { PlatformInput as _build_bazel_remote_execution_v2_PlatformInput, Platform as _build_bazel_remote_execution_v2_Platform } from '../../../../../build/bazel/remote/execution/v2/Platform.js';

export interface _build_bazel_remote_execution_v2_Command_EnvironmentVariableInput {
  'name'?: (string);
  'value'?: (string);
}

export interface _build_bazel_remote_execution_v2_Command_EnvironmentVariable {
  'name': (string);
  'value': (string);
}

export interface CommandInput {
  'arguments'?: (string)[];
  'environmentVariables'?: (_build_bazel_remote_execution_v2_Command_EnvironmentVariableInput)[];
  'outputFiles'?: (string)[];
  'outputDirectories'?: (string)[];
  'platform'?: (_build_bazel_remote_execution_v2_PlatformInput | null);
  'workingDirectory'?: (string);
  'outputPaths'?: (string)[];
  'outputNodeProperties'?: (string)[];
}

export interface Command {
  'arguments': (string)[];
  'environmentVariables': (_build_bazel_remote_execution_v2_Command_EnvironmentVariable)[];
  'outputFiles': (string)[];
  'outputDirectories': (string)[];
  'platform': (_build_bazel_remote_execution_v2_Platform | null);
  'workingDirectory': (string);
  'outputPaths': (string)[];
  'outputNodeProperties': (string)[];
}
