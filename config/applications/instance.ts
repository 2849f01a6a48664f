import type { Access, Instance, Resources, Role } from "./application-model.js";
import { firewallReader } from "./firewall.js";
import type { Layout } from "../files/layout.js";
import { mountsReader } from "./mounts.js";
import type { Node } from "../reading/node.js";
import { anything, integer, mapped, oneOf, record, type Reader } from "../reading/readers.js";
import { relationshipsReader, type WrittenRelationship } from "./relationships.js";
import { about, withSchema } from "../reading/schema.js";

/** An instance as read: the endpoints that its relationships leave out are filled in by the check. */
export type WrittenInstance = Omit<Instance, "relationships"> & {
  readonly relationships: readonly WrittenRelationship[];
};

export const roleReader: Reader<Role> = oneOf("admin", "contributor", "viewer");
export const sizeReader = oneOf("AUTO", "XS", "S", "M", "L", "XL", "2XL", "4XL");
export const containerProfileReader = oneOf(
  "HIGH_CPU",
  "BALANCED",
  "HIGH_MEMORY",
  "HIGHER_MEMORY",
  "HIGHEST_MEMORY",
);

export const resourcesReader = record({
  base_memory: about("Memory of each container, in MB.", integer({ min: 0 })),
  memory_ratio: about("Memory for each CPU besides, in MB.", integer({ min: 0 })),
  container_profile: about("How CPU and memory go together.", containerProfileReader),
  profile_size: about("Not used.", anything),
});

export const accessReader: Reader<Access> = mapped(
  record({ ssh: about("The least role that may log in.", roleReader) }),
  ({ ssh }) => ({ ssh: ssh ?? "contributor" }),
);

const relationshipsSchema = {
  type: "object",
  patternProperties: { "^\\.": {} },
  additionalProperties: {
    anyOf: [
      { type: "string", pattern: "^[^:]+:[^:]+$", description: "Service and endpoint." },
      { type: "null", description: "The service of that name, at its default endpoint." },
      {
        type: "object",
        properties: {
          service: { type: ["string", "null"], description: "The service or application." },
          endpoint: { type: ["string", "null"], description: "Its endpoint." },
        },
        patternProperties: { "^\\.": {} },
        additionalProperties: false,
      },
    ],
  },
};

/** Keys that a block has beside its own wherever containers are described: in an application, `web` and a worker. */
export function instanceFields(layout: Layout) {
  return {
    relationships: about(
      "Services and applications that it reaches, by a name of its own.",
      withSchema(relationshipsSchema, relationshipsReader),
    ),
    mounts: about("Directories that stay writable at run time.", mountsReader(layout)),
    disk: about("Space for its mounts, in MB.", integer({ min: 128 })),
    size: about("Size of its containers.", sizeReader),
    resources: about("Memory of its containers.", resourcesReader),
    container_profile: about("How CPU and memory go together.", containerProfileReader),
    access: about("Who may log in.", accessReader),
    firewall: about("What it may reach outside.", firewallReader),
  };
}

/** What `instanceFields` read; all of it may be missing. */
export type InstanceFields = {
  readonly [K in keyof ReturnType<typeof instanceFields>]?: ReturnType<
    typeof instanceFields
  >[K] extends Reader<infer T>
    ? T
    : never;
};

/** The instance of a block: what it leaves out is as in `outer`. */
export function completeInstance(
  fields: InstanceFields,
  outer: WrittenInstance = defaultInstance,
): WrittenInstance {
  return {
    relationships: fields.relationships ?? outer.relationships,
    mounts: fields.mounts ?? outer.mounts,
    disk: fields.disk ?? outer.disk,
    size: fields.size ?? outer.size,
    resources: completeResources(fields, outer.resources),
    access: fields.access ?? outer.access,
    firewall: fields.firewall ?? outer.firewall,
  };
}

/** Local mounts are kept on a disk, which these layouts want to be given in size. */
export function checkDisk(node: Node, { mounts }: WrittenInstance, layout: Layout): void {
  const isNeeded = layout === "platform" || layout === "magento";
  if (!isNeeded || !mounts.some(({ source }) => source === "local")) return;
  node.at("mounts").keyError('local mounts need a "disk"', 'Add "disk: 1024" (in MB).');
}

/** The instance of an application that says nothing about it. */
export const defaultInstance: Instance = {
  relationships: [],
  mounts: [],
  disk: null,
  size: "AUTO",
  resources: { baseMemoryMb: 64, memoryRatioMb: 128, containerProfile: null },
  access: { ssh: "contributor" },
  firewall: { outbound: [] },
};

/** `resources` stands for itself as a whole; the profile may also stand beside it. */
function completeResources(fields: InstanceFields, outer: Resources): Resources {
  const { resources, container_profile: profile } = fields;
  if (resources === undefined) {
    return profile === undefined ? outer : { ...outer, containerProfile: profile };
  }
  return {
    baseMemoryMb: resources.base_memory ?? defaultInstance.resources.baseMemoryMb,
    memoryRatioMb: resources.memory_ratio ?? defaultInstance.resources.memoryRatioMb,
    containerProfile: resources.container_profile ?? profile ?? null,
  };
}
