// Original file: proto/slipway/v1/router.proto


export interface PathRedirectInput {
  'match'?: (string);
  'to'?: (string);
  'regexp'?: (boolean);
  'prefix'?: (boolean);
  'appendSuffix'?: (boolean);
  'code'?: (number);
}

export interface PathRedirect {
  'match': (string);
  'to': (string);
  'regexp': (boolean);
  'prefix': (boolean);
  'appendSuffix': (boolean);
  'code': (number);
}
