import { hashOf, type Digest } from "../../content/digest.js";
import type { LockedPackage } from "./lock-files.js";

/**
 * A bill of materials in CycloneDX's JSON, version 1.6: the packages that lock files pin, each once, in the order of
 * their package URLs. The same slug has the same bill, without a time or a serial number. Pure.
 */
export function billOfMaterials(
  application: string,
  slug: Digest,
  packages: readonly LockedPackage[],
): Readonly<Record<string, unknown>> {
  const components = new Map(
    packages.map((each) => {
      const purl = packageUrl(each);
      const hashes = Object.entries(each.hashes).map(([alg, content]) => ({ alg, content }));
      const named = { type: "library", "bom-ref": purl, name: each.name, version: each.version };
      return [purl, { ...named, ...(hashes.length > 0 && { hashes }), purl }] as const;
    }),
  );
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": application,
        name: application,
        version: hashOf(slug),
      },
    },
    components: [...components.keys()].toSorted().map((purl) => components.get(purl)),
  };
}

/** The package URL (purl) of a package: `pkg:npm/%40scope/name@1.0.0`. */
function packageUrl({ type, name, version }: LockedPackage): string {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return `pkg:${type}/${path}@${encodeURIComponent(version)}`;
}
