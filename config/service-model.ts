import type { TypeVersion } from "./type-version.js";

export interface Service {
  readonly name: string;
  readonly type: TypeVersion;
  /** In MB. */
  readonly disk: number | null;
  readonly configuration: Readonly<Record<string, unknown>>;
}
