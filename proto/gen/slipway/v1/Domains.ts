// Original file: proto/slipway/v1/slipway.proto

import type { DomainInput as _slipway_v1_DomainInput, Domain as _slipway_v1_Domain } from '../../slipway/v1/Domain.js';

export interface DomainsInput {
  'project'?: (string);
  'production'?: (string);
  'isDeployed'?: (boolean);
  'domains'?: (_slipway_v1_DomainInput)[];
  'changed'?: (string);
  'effect'?: (string);
  'remainingUrls'?: (string)[];
}

export interface Domains {
  'project': (string);
  'production': (string);
  'isDeployed': (boolean);
  'domains': (_slipway_v1_Domain)[];
  'changed': (string);
  'effect': (string);
  'remainingUrls': (string)[];
}
