/** One image of ours: what it is called and what it is made of. Plain data. */
export interface ImageSpec {
  /** For example `slipway/nodejs:22`. */
  readonly tag: string;
  /** The folder below `images/` that holds its Dockerfile and the files that it copies. */
  readonly folder: string;
  /** The image of ours in its FROM line; null where that is Debian itself. */
  readonly base: ImageSpec | null;
  /**
   * npm packages whose files its Dockerfile finds below `packages/`, by folder: name and exact
   * version. `{arch}` in a name stands for the engine's processor as npm calls it (x64, arm64).
   */
  readonly npmPackages: Readonly<Record<string, string>>;
}
