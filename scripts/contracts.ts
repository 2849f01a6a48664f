/**
 * Writes the code that encodes and decodes the messages of a .proto contract, so that no program of ours
 * parses contracts when it starts. The functions are those that protobufjs makes of a contract at run
 * time; here they are written down.
 */
import { join, relative } from "node:path";
import protobuf from "protobufjs";

/**
 * The module of one contract: `file` is a path below `protoDirectory`. It exports the services and
 * messages of that file, and holds what these use of other files. Null for a contract without services,
 * which others import.
 */
export function contractModule(protoDirectory: string, file: string): string | null {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => join(protoDirectory, target);
  root.loadSync(file);
  root.resolveAll();

  const own = reflectionsBelow(root).filter(({ filename }) => {
    return filename !== null && relative(protoDirectory, filename) === file;
  });
  const services = own.filter((each) => each instanceof protobuf.Service);
  if (services.length === 0) return null;
  const types = new Set<protobuf.Type>();
  for (const each of own) if (each instanceof protobuf.Type) collect(each, types);
  for (const { request, response } of services.flatMap(methodsOf)) {
    collect(request, types);
    collect(response, types);
  }
  const name = (type: protobuf.ReflectionObject): string =>
    type.fullName.slice(1).replaceAll(".", "_");
  const isExported = (type: protobuf.Type): boolean =>
    own.includes(type) && !(type.parent instanceof protobuf.Type);
  const exported = [...types].filter(isExported);
  const base = file.replace(/^.*\//, "").replace(/\.proto$/, "");
  return [
    "// @ts-nocheck",
    `// Original file: proto/${file}`,
    "",
    'import protobuf from "protobufjs/minimal.js";',
    'import { codec, service } from "../../contract.js";',
    `import type { ProtoGrpcType } from "../${base}.js";`,
    "",
    "const { Reader, Writer, util } = protobuf;",
    "",
    ...[...types].map((type) => `const ${name(type)} = {};`),
    "",
    ...[...types].flatMap((type) => [...messageLines(type, name), ""]),
    ...exported.map(
      (type) =>
        `export const ${type.name}: Pick<ProtoGrpcType${path(type)}, "serialize" | "deserialize"> = codec(${name(type)});`,
    ),
    ...services.flatMap((each) => ["", ...serviceLines(each, name)]),
    "",
  ].join("\n");
}

/** All that is declared below `parent`. */
function reflectionsBelow(parent: protobuf.NamespaceBase): protobuf.ReflectionObject[] {
  return parent.nestedArray.flatMap((each) => [
    each,
    ...(each instanceof protobuf.Namespace ? reflectionsBelow(each) : []),
  ]);
}

/** The type and all that its fields are of, once each. */
function collect(type: protobuf.Type, types: Set<protobuf.Type>): void {
  if (types.has(type)) return;
  types.add(type);
  for (const { resolvedType } of type.fieldsArray) {
    if (resolvedType instanceof protobuf.Type) collect(resolvedType, types);
  }
}

type NameOf = (type: protobuf.ReflectionObject) => string;

/** One message: the functions of protobufjs find the types of the fields, by their place, in `types`. */
function messageLines(type: protobuf.Type, name: NameOf): string[] {
  const fieldTypes = type.fieldsArray.map(({ resolvedType }) => {
    if (resolvedType instanceof protobuf.Enum) return enumLiteral(resolvedType);
    return resolvedType === null ? "null" : name(resolvedType);
  });
  return [
    "{",
    `const types = [${fieldTypes.join(", ")}];`,
    `Object.assign(${name(type)}, {`,
    `ctor: ${protobuf.Type.generateConstructor(type).toString()},`,
    `encode: ${protobuf.encoder(type).toString()},`,
    `decode: ${protobuf.decoder(type).toString()},`,
    `fromObject: ${protobuf.converter.fromObject(type).toString()},`,
    `toObject: ${protobuf.converter.toObject(type).toString()},`,
    "});",
    "}",
  ];
}

/** An enum knows its numbers by name and, behind them, its names by number. */
function enumLiteral({ values, valuesById }: protobuf.Enum): string {
  const names = JSON.stringify(valuesById);
  return `{ values: Object.assign(Object.create(${names}), ${JSON.stringify(values)}) }`;
}

function serviceLines(service: protobuf.Service, name: NameOf): string[] {
  const methods = methodsOf(service).map(({ method, request, response }) => {
    const parts = [
      `request: ${name(request)}`,
      `response: ${name(response)}`,
      `requestStream: ${method.requestStream === true}`,
      `responseStream: ${method.responseStream === true}`,
    ];
    return `  ${method.name}: { ${parts.join(", ")} },`;
  });
  return [
    `export const ${service.name}: ProtoGrpcType${path(service)} = service("${service.fullName.slice(1)}", {`,
    ...methods,
    "});",
  ];
}

function methodsOf(service: protobuf.Service) {
  return service.methodsArray.map((method) => {
    const { resolvedRequestType: request, resolvedResponseType: response } = method;
    if (request === null || response === null) {
      throw new Error(`${method.fullName} takes or gives a message that is not declared`);
    }
    return { method, request, response };
  });
}

/** Where the generated types have it: `["slipway"]["v1"]["Slipway"]`. */
function path(type: protobuf.ReflectionObject): string {
  return type.fullName
    .slice(1)
    .split(".")
    .map((word) => `["${word}"]`)
    .join("");
}
