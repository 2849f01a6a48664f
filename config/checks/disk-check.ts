import { instanceBlocks, type Parts } from "./consistency.js";
import type { Node } from "../reading/node.js";

/**
 * Reports disks that want more together than `maxDiskMb`, what one environment may have: at the
 * largest of them, where there is most to save.
 */
export function checkDisks({ applications, services }: Parts, maxDiskMb: number): void {
  const blocks = [
    ...applications.flatMap(({ node }) => instanceBlocks(node)),
    ...services.map(({ node }) => node),
  ];
  const disks = blocks.flatMap((block) => {
    const node = block.child("disk");
    const sizeMb = node?.value.kind === "scalar" ? node.value.value : null;
    return node !== null && typeof sizeMb === "number" ? [{ node, sizeMb }] : [];
  });
  const totalMb = disks.reduce((sum, { sizeMb }) => sum + sizeMb, 0);
  let largest: { readonly node: Node; readonly sizeMb: number } | undefined;
  for (const disk of disks) {
    if (largest === undefined || disk.sizeMb > largest.sizeMb) largest = disk;
  }
  if (largest === undefined || totalMb <= maxDiskMb) return;
  largest.node.error(
    `resources exceeding the limit of an environment; disk: ${totalMb} MB > ${maxDiskMb} MB`,
    "Remove a service or make a disk smaller, or ask for more storage.",
  );
}
