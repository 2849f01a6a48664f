import type { TypeVersion } from "../config/reading/type-version.js";
import type { ImageSpec } from "./image-spec.js";

/** The image that runs a type. */
export interface CatalogueEntry {
  readonly image: ImageSpec;
  /** The image's tag. */
  readonly tag: string;
  /**
   * What was asked for, where this image is close to it but not the same: `mysql:10.4` is served by
   * MariaDB 10.11. Null where it is what was asked for. Worth a warning.
   */
  readonly substitutes: string | null;
}

/** What every other image stands on. */
export const baseImage: ImageSpec = {
  tag: "slipway/base:bookworm",
  folder: "base",
  base: null,
  npmPackages: {},
};

/** The web server in front of every application. */
export const nginxImage: ImageSpec = onBase("nginx", "1.22");

const nodejs22 = nodejs({ major: "22", node: "22.23.3", npm: "10.9.9" });
const nodejsImages: readonly ImageSpec[] = [
  nodejs({ major: "20", node: "20.20.2", npm: "10.9.9" }),
  nodejs22,
  nodejs({ major: "24", node: "24.21.0", npm: "11.21.2" }),
];
const phpImage: ImageSpec = { ...onBase("php", "8.2"), base: nodejs22 };
const pythonImage: ImageSpec = { ...onBase("python", "3.11"), base: nodejs22 };
const rubyImage: ImageSpec = { ...onBase("ruby", "3.1"), base: nodejs22 };
const runtimeImages: readonly ImageSpec[] = [...nodejsImages, phpImage, pythonImage, rubyImage];
const mariadbImage = onBase("mariadb", "10.11");
const redisImage = onBase("redis", "7.0");

/** Every image that can be built, each after the one that it stands on. */
export const allImages: readonly ImageSpec[] = [
  baseImage,
  nginxImage,
  ...runtimeImages,
  mariadbImage,
  redisImage,
];

/** The types of application that have an image, as a project would write them. */
export const runtimeTypes: readonly string[] = runtimeImages.map(typeOf);

/** The types of service that have an image: a type stands for the versions that it serves, too. */
export const serviceTypes: readonly string[] = [
  "mariadb:10.0 to 10.11",
  "mysql:10.0 to 10.11",
  "redis:3 to 7",
  "redis-persistent:3 to 7",
];

/** The image that an application of this type is built and run in, or null where there is none. */
export function runtimeImage(type: TypeVersion): CatalogueEntry | null {
  const wanted = spell(type);
  const image = runtimeImages.find((candidate) => typeOf(candidate) === wanted);
  return image === undefined ? null : { image, tag: image.tag, substitutes: null };
}

/** The image that a service of this type runs, or null where there is none. */
export function serviceImage(type: TypeVersion): CatalogueEntry | null {
  const version = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(type.version);
  if (version === null) return null;
  const major = Number(version[1]);
  const minor = version[2] === undefined ? null : Number(version[2]);
  switch (type.name) {
    case "mariadb":
    case "mysql":
      // Platform.sh's `mysql` is MariaDB; Oracle's own is the type `oracle-mysql`.
      return major === 10 && minor !== null && minor <= 11
        ? { image: mariadbImage, tag: mariadbImage.tag, substitutes: unless(minor === 11, type) }
        : null;
    case "redis":
    case "redis-persistent":
      return major >= 3 && major <= 7
        ? {
            image: redisImage,
            tag: redisImage.tag,
            substitutes: unless(major === 7 && (minor === null || minor === 0), type),
          }
        : null;
    default:
      return null;
  }
}

/** Says that a type has no image, and what has: `php:8.3 has no image here; available: php:8.2`. */
export function explainMissing(type: TypeVersion, kind: "runtime" | "service"): string {
  const offered = kind === "runtime" ? runtimeTypes : serviceTypes;
  const related = offered.filter((candidate) => candidate.startsWith(`${type.name}:`));
  const available = related.length > 0 ? related : offered;
  return `${spell(type)} has no image here; available: ${available.join(", ")}`;
}

function onBase(name: string, version: string): ImageSpec {
  return { tag: `slipway/${name}:${version}`, folder: name, base: baseImage, npmPackages: {} };
}

function nodejs(versions: { major: string; node: string; npm: string }): ImageSpec {
  return {
    ...onBase("nodejs", versions.major),
    npmPackages: {
      node: `node-linux-{arch}@${versions.node}`,
      npm: `npm@${versions.npm}`,
      yarn: "yarn@1.22.22",
      pnpm: "pnpm@10.34.8",
    },
  };
}

/** `slipway/php:8.2` is the type `php:8.2`. */
function typeOf(image: ImageSpec): string {
  return image.tag.slice("slipway/".length);
}

function spell(type: TypeVersion): string {
  return `${type.name}:${type.version}`;
}

function unless(isSame: boolean, type: TypeVersion): string | null {
  return isSame ? null : spell(type);
}
