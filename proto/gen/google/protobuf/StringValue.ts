// Original file: null


export interface StringValueInput {
  'value'?: (string);
}

export interface StringValue {
  'value': (string);
}
