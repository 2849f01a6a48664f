// Original file: proto/slipway/v1/router.proto


export interface RedirectInput {
  'to'?: (string);
  'code'?: (number);
}

export interface Redirect {
  'to': (string);
  'code': (number);
}
