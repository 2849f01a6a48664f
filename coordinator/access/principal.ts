/** Who makes a call, once their token has been recognised. Every query is narrowed by it. */
export interface Principal {
  readonly userId: string;
  /** For people: in activities, in logs. */
  readonly name: string;
  /** May do everything with every project. */
  readonly administrator: boolean;
}
