/**
 * Writes the contracts as descriptors, the form in which a gRPC server hands them out to who asks for
 * them (server reflection). Comments are not in it.
 */
import { relative } from "node:path";
import protobuf from "protobufjs";
import descriptor, {
  type IDescriptorProto,
  type IFieldDescriptorProto,
} from "protobufjs/ext/descriptor/index.js";

/** The module that holds the descriptors of `files`, which are paths below `protoDirectory`. */
export function descriptorsModule(protoDirectory: string, files: readonly string[]): string {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) =>
    target.startsWith("/") ? target : `${protoDirectory}/${target}`;
  for (const file of files) root.loadSync(file, { keepCase: true });
  root.resolveAll();

  const found = new Map<string, File>();
  for (const each of declarationsBelow(root)) {
    const name = fileOf(each, protoDirectory);
    const { parent } = each;
    const file = found.get(name) ?? { package: parent?.fullName.slice(1) ?? "", declarations: [] };
    file.declarations.push(each);
    found.set(name, file);
  }
  const entries = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => entryLines(name, file, protoDirectory));
  return [
    "// The contracts in proto/, as encoded google.protobuf.FileDescriptorProto.",
    "",
    "/** One file: what it declares, the files that it needs, and its descriptor in Base64. */",
    "interface Descriptor {",
    "  readonly symbols: readonly string[];",
    "  readonly imports: readonly string[];",
    "  readonly encoded: string;",
    "}",
    "",
    "export const descriptors: Readonly<Record<string, Descriptor>> = {",
    ...entries.flat(),
    "};",
    "",
  ].join("\n");
}

type Declaration = protobuf.Type | protobuf.Enum | protobuf.Service;

interface File {
  readonly package: string;
  readonly declarations: Declaration[];
}

/** What is declared in packages, not within other declarations. */
function declarationsBelow(parent: protobuf.NamespaceBase): Declaration[] {
  return parent.nestedArray.flatMap((each) => {
    if (each instanceof protobuf.Type || each instanceof protobuf.Enum) return [each];
    if (each instanceof protobuf.Service) return [each];
    return each instanceof protobuf.Namespace ? declarationsBelow(each) : [];
  });
}

/** The path of the file that declares it. Those of Google come with protobufjs and know none. */
function fileOf(declaration: Declaration, protoDirectory: string): string {
  const { filename, fullName } = declaration;
  if (filename !== null) return relative(protoDirectory, filename);
  const name = fullName.slice(".google.protobuf.".length);
  const files = ["any", "duration", "timestamp", "wrappers"].map(
    (base) => `google/protobuf/${base}.proto`,
  );
  const file = files.find((each) => {
    const common = protobuf.common.get(each) as CommonFile | null;
    return common?.nested?.google.nested.protobuf.nested[name] !== undefined;
  });
  if (file === undefined) throw new Error(`${fullName} is of no file that is known`);
  return file;
}

interface CommonFile {
  readonly nested?: {
    readonly google: {
      readonly nested: {
        readonly protobuf: { readonly nested: Readonly<Record<string, unknown>> };
      };
    };
  };
}

function entryLines(name: string, file: File, protoDirectory: string): string[] {
  const types = file.declarations.filter((each) => each instanceof protobuf.Type);
  const enums = file.declarations.filter((each) => each instanceof protobuf.Enum);
  const services = file.declarations.filter((each) => each instanceof protobuf.Service);
  const imports = new Set<string>();
  const note = (used: protobuf.ReflectionObject | null): void => {
    let top = used;
    while (top?.parent instanceof protobuf.Type) top = top.parent;
    if (top === null) return;
    const from = fileOf(top as Declaration, protoDirectory);
    if (from !== name) imports.add(from);
  };
  const messageType = types.map((type) => messageOf(type, note));
  for (const method of services.flatMap(({ methodsArray }) => methodsArray)) {
    note(method.resolvedRequestType);
    note(method.resolvedResponseType);
  }
  const dependency = [...imports].sort();
  const encoded = descriptor.FileDescriptorProto.encode(
    descriptor.FileDescriptorProto.create({
      name,
      package: file.package,
      dependency,
      messageType,
      enumType: enums.map((each) => each.toDescriptor("proto3")),
      service: services.map(serviceOf),
      syntax: "proto3",
    }),
  ).finish();
  return [
    `  ${JSON.stringify(name)}: {`,
    `    symbols: ${JSON.stringify(file.declarations.map(({ fullName }) => fullName.slice(1)))},`,
    `    imports: ${JSON.stringify(dependency)},`,
    `    encoded: ${JSON.stringify(Buffer.from(encoded).toString("base64"))},`,
    "  },",
  ];
}

/** The descriptor of a message, with every type named in full, as compilers of contracts do it. */
function messageOf(
  type: protobuf.Type,
  note: (used: protobuf.ReflectionObject | null) => void,
): IDescriptorProto {
  const made = type.toDescriptor("proto3") as unknown as IDescriptorProto;
  const nested = new Map(type.nestedArray.map((each) => [each.name, each]));
  const entries = new Map<string, IDescriptorProto>();
  made.nestedType = (made.nestedType ?? []).map((each) => {
    const inner = nested.get(each.name ?? "");
    if (inner instanceof protobuf.Type) return messageOf(inner, note);
    entries.set(each.name ?? "", each);
    return each;
  });
  for (const field of made.field ?? []) {
    const declared = type.fields[field.name ?? ""];
    if (declared === undefined) throw new Error(`${type.fullName} has no field ${field.name}`);
    note(declared.resolvedType);
    const full = declared.resolvedType?.fullName;
    if (!(declared instanceof protobuf.MapField)) {
      if (full !== undefined) field.typeName = full;
      continue;
    }
    const entry = entries.get(field.typeName ?? "");
    if (entry === undefined) throw new Error(`${type.fullName} has no entry for ${field.name}`);
    entry.name = `${camelCase(declared.name)}Entry`;
    field.typeName = `${type.fullName}.${entry.name}`;
    const value = entry.field?.[1] as IFieldDescriptorProto;
    if (full !== undefined) value.typeName = full;
  }
  return made;
}

function serviceOf(service: protobuf.Service): object {
  return {
    name: service.name,
    method: service.methodsArray.map((method) => ({
      name: method.name,
      inputType: method.resolvedRequestType?.fullName,
      outputType: method.resolvedResponseType?.fullName,
      clientStreaming: method.requestStream === true,
      serverStreaming: method.responseStream === true,
    })),
  };
}

function camelCase(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
