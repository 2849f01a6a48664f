/** What a changed key makes of the next push: a new build, a deployment without one, or neither. */
export type Trigger = "rebuild" | "redeploy" | "nothing";

/** One key of the language, changed once. */
export interface TriggerRow {
  readonly document: "app" | "services" | "routes";
  /** As in the schema of the document: `*` is a name of the user's own, `[]` an item of a list. */
  readonly key: string;
  /** YAML of the whole application, service or route, without its name and type. */
  readonly before: string;
  readonly after: string;
  readonly trigger: Trigger;
}

/** One key of a document, and blocks that differ in it alone. */
export type Change = readonly [key: string, before: string, after: string, trigger: Trigger];

/** The keys that describe containers, wherever they stand. */
export function instance(at: string, block: (keys: string) => string): readonly Change[] {
  const isService = at === "*.";
  const rowsOf: readonly Change[] = [
    change(
      "relationships.*.service",
      "relationships: {r: {service: db, endpoint: mysql}}",
      "db",
      "spare",
    ),
    change(
      "relationships.*.endpoint",
      "relationships: {r: {service: db, endpoint: mysql}}",
      "mysql}",
      "mysql-replica}",
    ),
    change("mounts.*.source", "mounts: {m: {source: local}}", "local", "tmp", "rebuild"),
    change(
      "mounts.*.source_path",
      "mounts: {m: {source: local, source_path: a}}",
      "path: a",
      "path: b",
      "rebuild",
    ),
    change(
      "mounts.*.service",
      "mounts: {m: {source: service, service: files}}",
      "service: files",
      "service: media",
      "rebuild",
    ),
    change("disk", "disk: 512", "512", "1024"),
    change("size", "size: S", "S", "M"),
    change("resources.base_memory", "resources: {base_memory: 128}", "128", "256"),
    change("resources.memory_ratio", "resources: {memory_ratio: 256}", "256", "512"),
    change(
      "resources.container_profile",
      "resources: {container_profile: HIGH_CPU}",
      "HIGH_CPU",
      "BALANCED",
    ),
    // Applications are shown their block as it is written; a service is not.
    change(
      "resources.profile_size",
      "resources: {profile_size: a}",
      ": a",
      ": b",
      isService ? "nothing" : "redeploy",
    ),
    change("container_profile", "container_profile: HIGH_CPU", "HIGH_CPU", "BALANCED"),
    change("access.ssh", "access: {ssh: admin}", "admin", "viewer"),
    [
      "firewall.outbound[].protocol",
      "firewall: {outbound: [{ports: [443]}]}",
      "firewall: {outbound: [{ports: [443], protocol: tcp}]}",
      isService ? "nothing" : "redeploy",
    ],
    change("firewall.outbound[].ips", "firewall: {outbound: [{ips: [10.0.0.0/8]}]}", "/8", "/9"),
    change(
      "firewall.outbound[].domains",
      "firewall: {outbound: [{domains: [a.test]}]}",
      "a.",
      "b.",
    ),
    change("firewall.outbound[].ports", "firewall: {outbound: [{ports: [443]}]}", "443", "80"),
  ];
  return rowsOf.map(([key, before, after, trigger]) => [
    `${at}${key}`,
    block(before),
    block(after),
    trigger,
  ]);
}

/** The keys of commands that start something. */
export function commands(at: string, block: (keys: string) => string): readonly Change[] {
  return ["start", "pre_start", "post_start"].map((key) => {
    const rest = key === "start" ? "" : "start: run, ";
    return [`${at}.${key}`, block(`${rest}${key}: a`), block(`${rest}${key}: b`), "redeploy"];
  });
}

/** A block in which one thing becomes another. */
export function change(
  key: string,
  before: string,
  from: string,
  to: string,
  trigger: Trigger = "redeploy",
): Change {
  return [key, before, before.replace(from, to), trigger];
}
