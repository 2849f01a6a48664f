/**
 * A writable copy of a farm, real or by an overlay, in which one build works. Disposing it removes it;
 * what is to be kept of it has been collected before.
 */
export interface WorkingTree extends AsyncDisposable {
  /** The directory to mount into the container. */
  readonly path: string;

  /** The directory that grows with what the build writes. */
  readonly grows: string;

  /**
   * The names below `directory` (relative, "" for the root) of what may differ from the farm; null
   * where all below it is as it was. Names that are gone, too, may be among them.
   */
  touchedIn(directory: string): ReadonlySet<string> | null;

  /** Where the bytes of a touched file are read most cheaply. */
  sourceOf(path: string): string;
}
