// Original file: proto/slipway/v1/router.proto


export interface UpstreamInput {
  'targets'?: (string)[];
  'application'?: (string);
}

export interface Upstream {
  'targets': (string)[];
  'application': (string);
}
