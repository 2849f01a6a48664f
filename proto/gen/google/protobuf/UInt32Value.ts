// Original file: null


export interface UInt32ValueInput {
  'value'?: (number);
}

export interface UInt32Value {
  'value': (number);
}
