// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import type { _build_bazel_remote_execution_v2_DigestFunction_ValueInput, _build_bazel_remote_execution_v2_DigestFunction_Value } from '../../../../../build/bazel/remote/execution/v2/DigestFunction.js';
import type { ActionCacheUpdateCapabilitiesInput as _build_bazel_remote_execution_v2_ActionCacheUpdateCapabilitiesInput, ActionCacheUpdateCapabilities as _build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities } from '../../../../../build/bazel/remote/execution/v2/ActionCacheUpdateCapabilities.js';
import type { PriorityCapabilitiesInput as _build_bazel_remote_execution_v2_PriorityCapabilitiesInput, PriorityCapabilities as _build_bazel_remote_execution_v2_PriorityCapabilities } from '../../../../../build/bazel/remote/execution/v2/PriorityCapabilities.js';
import type { _build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy_ValueInput, _build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy_Value } from '../../../../../build/bazel/remote/execution/v2/SymlinkAbsolutePathStrategy.js';
import type { _build_bazel_remote_execution_v2_Compressor_ValueInput, _build_bazel_remote_execution_v2_Compressor_Value } from '../../../../../build/bazel/remote/execution/v2/Compressor.js';
import type { FastCdc2020ParamsInput as _build_bazel_remote_execution_v2_FastCdc2020ParamsInput, FastCdc2020Params as _build_bazel_remote_execution_v2_FastCdc2020Params } from '../../../../../build/bazel/remote/execution/v2/FastCdc2020Params.js';
import type { Long } from '@grpc/proto-loader';

export interface CacheCapabilitiesInput {
  'digestFunctions'?: (_build_bazel_remote_execution_v2_DigestFunction_ValueInput)[];
  'actionCacheUpdateCapabilities'?: (_build_bazel_remote_execution_v2_ActionCacheUpdateCapabilitiesInput | null);
  'cachePriorityCapabilities'?: (_build_bazel_remote_execution_v2_PriorityCapabilitiesInput | null);
  'maxBatchTotalSizeBytes'?: (number | string | Long);
  'symlinkAbsolutePathStrategy'?: (_build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy_ValueInput);
  'supportedCompressors'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput)[];
  'supportedBatchUpdateCompressors'?: (_build_bazel_remote_execution_v2_Compressor_ValueInput)[];
  'maxCasBlobSizeBytes'?: (number | string | Long);
  'splitBlobSupport'?: (boolean);
  'spliceBlobSupport'?: (boolean);
  'fastCdc_2020Params'?: (_build_bazel_remote_execution_v2_FastCdc2020ParamsInput | null);
}

export interface CacheCapabilities {
  'digestFunctions': (_build_bazel_remote_execution_v2_DigestFunction_Value)[];
  'actionCacheUpdateCapabilities': (_build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities | null);
  'cachePriorityCapabilities': (_build_bazel_remote_execution_v2_PriorityCapabilities | null);
  'maxBatchTotalSizeBytes': (number);
  'symlinkAbsolutePathStrategy': (_build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy_Value);
  'supportedCompressors': (_build_bazel_remote_execution_v2_Compressor_Value)[];
  'supportedBatchUpdateCompressors': (_build_bazel_remote_execution_v2_Compressor_Value)[];
  'maxCasBlobSizeBytes': (number);
  'splitBlobSupport': (boolean);
  'spliceBlobSupport': (boolean);
  'fastCdc_2020Params': (_build_bazel_remote_execution_v2_FastCdc2020Params | null);
}
