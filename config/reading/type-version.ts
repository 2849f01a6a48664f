/** The type of an application or a service with its version, for example `nodejs` and `22`. */
export interface TypeVersion {
  readonly name: string;
  readonly version: string;
}
