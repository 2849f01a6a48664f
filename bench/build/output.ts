import { BuildFarm } from "./ours.js";
import { changedBytesOf, largeBuild, projectFiles, settingFile } from "./project-files.js";

/** What was uploaded when a hundredth of an output had changed, in bytes. */
export interface OutputChange {
  readonly files: number;
  /** Of the files that changed. */
  readonly changedBytes: number;
  /** Of each build. */
  readonly uploadedBytes: readonly number[];
  /** Of each push, until its slug was stored. */
  readonly seconds: readonly number[];
}

/** Has a build write so many files, of which each time one of a hundred is another. */
export async function measureOutput(
  files: number,
  rounds: number,
  signal: AbortSignal,
): Promise<OutputChange> {
  await using farm = await BuildFarm.start();
  const work = await farm.work("output");
  await work.write(projectFiles([{ name: "app", directory: "" }], "none", largeBuild));
  const pushVersion = async (version: number) => {
    await work.commit({ [settingFile]: JSON.stringify({ files, version }) });
    return await farm.untilSlugs(work, "main", ["app"], signal);
  };
  await pushVersion(0);
  const uploadedBytes: number[] = [];
  const seconds: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await farm.untilQuiet("output", signal);
    const pushed = await pushVersion(round);
    uploadedBytes.push(pushed.activity.uploadedBytes);
    seconds.push(pushed.seconds);
  }
  return { files, changedBytes: changedBytesOf(files), uploadedBytes, seconds };
}
