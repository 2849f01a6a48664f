// Original file: proto/slipway/v1/collection.proto

import type { DigestInput as _build_bazel_remote_execution_v2_DigestInput, Digest as _build_bazel_remote_execution_v2_Digest } from '../../build/bazel/remote/execution/v2/Digest.js';
import type { TreeDamageInput as _slipway_v1_TreeDamageInput, TreeDamage as _slipway_v1_TreeDamage } from '../../slipway/v1/TreeDamage.js';
import type { Long } from '@grpc/proto-loader';

export interface CheckResponseInput {
  'blobs'?: (number | string | Long);
  'lostBlobs'?: (number | string | Long);
  'lost'?: (_build_bazel_remote_execution_v2_DigestInput)[];
  'unknownFiles'?: (number | string | Long);
  'results'?: (number | string | Long);
  'uselessResults'?: (number | string | Long);
  'trees'?: (number | string | Long);
  'damages'?: (_slipway_v1_TreeDamageInput)[];
  'damageCount'?: (number | string | Long);
  'repaired'?: (boolean);
}

export interface CheckResponse {
  'blobs': (number);
  'lostBlobs': (number);
  'lost': (_build_bazel_remote_execution_v2_Digest)[];
  'unknownFiles': (number);
  'results': (number);
  'uselessResults': (number);
  'trees': (number);
  'damages': (_slipway_v1_TreeDamage)[];
  'damageCount': (number);
  'repaired': (boolean);
}
