/** Read access to one tree of files: a git commit, a directory on disk, a map in a test. */
export interface TreeReader {
  /** Every file and symbolic link, relative to the repository; links are not followed. */
  list(): Promise<readonly string[]>;
  /**
   * The file's bytes, or null where there is none (or it is not a regular file). Of a file of more than
   * 1 MiB, the first 1 MiB and one byte are enough. May throw InvalidError for what cannot be read as
   * a file, such as a symbolic link.
   */
  read(path: string): Promise<Uint8Array | null>;
}
