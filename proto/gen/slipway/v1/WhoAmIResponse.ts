// Original file: proto/slipway/v1/slipway.proto


export interface WhoAmIResponseInput {
  'user'?: (string);
  'administrator'?: (boolean);
  'farm'?: (string);
  'version'?: (string);
}

export interface WhoAmIResponse {
  'user': (string);
  'administrator': (boolean);
  'farm': (string);
  'version': (string);
}
