import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { SemVerInput as _build_bazel_semver_SemVerInput, SemVer as _build_bazel_semver_SemVer } from './build/bazel/semver/SemVer.js';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  build: {
    bazel: {
      semver: {
        SemVer: MessageTypeDefinition<_build_bazel_semver_SemVerInput, _build_bazel_semver_SemVer>
      }
    }
  }
}

