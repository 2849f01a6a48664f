// Original file: proto/slipway/v1/router.proto

import type { UpstreamInput as _slipway_v1_UpstreamInput, Upstream as _slipway_v1_Upstream } from '../../slipway/v1/Upstream.js';
import type { RedirectInput as _slipway_v1_RedirectInput, Redirect as _slipway_v1_Redirect } from '../../slipway/v1/Redirect.js';
import type { PathRedirectInput as _slipway_v1_PathRedirectInput, PathRedirect as _slipway_v1_PathRedirect } from '../../slipway/v1/PathRedirect.js';

export interface RouteInput {
  'host'?: (string);
  'path'?: (string);
  'upstream'?: (_slipway_v1_UpstreamInput | null);
  'redirect'?: (_slipway_v1_RedirectInput | null);
  'pathRedirects'?: (_slipway_v1_PathRedirectInput)[];
  'action'?: "upstream"|"redirect";
}

export interface Route {
  'host': (string);
  'path': (string);
  'upstream'?: (_slipway_v1_Upstream | null);
  'redirect'?: (_slipway_v1_Redirect | null);
  'pathRedirects': (_slipway_v1_PathRedirect)[];
  'action'?: "upstream"|"redirect";
}
