import { loadSync, type MethodDefinition } from "@grpc/proto-loader";
import fc from "fast-check";
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import protobuf from "protobufjs";
import { packageRoot } from "../program/package-root.js";

/** The contracts that have services, with the modules that are generated of them. */
const contracts = [
  ["google/bytestream/bytestream.proto", await import("./gen/contracts/bytestream.js")],
  [
    "build/bazel/remote/execution/v2/remote_execution.proto",
    await import("./gen/contracts/remote_execution.js"),
  ],
  [
    "build/bazel/remote/asset/v1/remote_asset.proto",
    await import("./gen/contracts/remote_asset.js"),
  ],
  ["grpc/health/v1/health.proto", await import("./gen/contracts/health.js")],
  ["grpc/reflection/v1/reflection.proto", await import("./gen/contracts/reflection.js")],
  ["slipway/v1/farm.proto", await import("./gen/contracts/farm.js")],
  ["slipway/v1/router.proto", await import("./gen/contracts/router.js")],
  ["slipway/v1/slipway.proto", await import("./gen/contracts/slipway.js")],
  ["slipway/v1/slugs.proto", await import("./gen/contracts/slugs.js")],
] as const;

type AnyMethod = MethodDefinition<object, object>;

for (const [file, generated] of contracts) {
  test(`${file}: services speak as a library that reads the contract does`, () => {
    const { services, root } = readContract(file);
    assert.ok(services.length > 0);
    for (const [name, expected] of services) {
      const service = serviceOf(generated, name);
      assert.deepEqual(Object.keys(service), Object.keys(expected));
      for (const [method, wanted] of Object.entries(expected)) {
        const made = service[method]!;
        for (const key of ["path", "requestStream", "responseStream", "originalName"] as const) {
          assert.equal(made[key], wanted[key]);
        }
        const reflected = root.lookupService(wanted.path.split("/")[1]!).methods[method]!;
        const [request, response] = [
          reflected.resolvedRequestType!,
          reflected.resolvedResponseType!,
        ];
        sameOnTheWire(request, made.requestSerialize, made.requestDeserialize, {
          serialize: wanted.requestSerialize,
          deserialize: wanted.requestDeserialize,
        });
        sameOnTheWire(response, made.responseSerialize, made.responseDeserialize, {
          serialize: wanted.responseSerialize,
          deserialize: wanted.responseDeserialize,
        });
      }
    }
  });

  test(`${file}: torn and foreign bytes are taken or refused as the library does`, () => {
    for (const [name, expected] of readContract(file).services) {
      const service = serviceOf(generated, name);
      for (const [method, wanted] of Object.entries(expected)) {
        const made = service[method]!;
        fc.assert(
          fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
            const buffer = Buffer.from(bytes);
            assert.deepEqual(
              outcome(() => made.requestDeserialize(buffer)),
              outcome(() => wanted.requestDeserialize(buffer)),
            );
          }),
        );
      }
    }
  });
}

/** The definition that a generated module has of a service. */
function serviceOf(generated: object, name: string): Readonly<Record<string, AnyMethod>> {
  return (generated as Record<string, { service: Record<string, AnyMethod> }>)[name]!.service;
}

interface Codec {
  readonly serialize: (value: object) => Buffer;
  readonly deserialize: (bytes: Buffer) => object;
}

/** Any message has the same bytes, and any bytes the same message, as `library` gives. */
function sameOnTheWire(
  type: protobuf.Type,
  serialize: Codec["serialize"],
  deserialize: Codec["deserialize"],
  library: Codec,
): void {
  fc.assert(
    fc.property(messageOf(type, 2), (message) => {
      const bytes = serialize(message);
      assert.ok(bytes.equals(library.serialize(message)));
      const [back, expected] = [deserialize(bytes), library.deserialize(bytes)];
      assert.deepEqual(back, expected);
      assert.deepEqual(Object.keys(back), Object.keys(expected));
    }),
    { numRuns: 50 },
  );
  assert.throws(() => serialize([]));
}

function outcome(decode: () => object): object {
  try {
    return decode();
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

function readContract(file: string): {
  readonly root: protobuf.Root;
  readonly services: readonly (readonly [string, Readonly<Record<string, AnyMethod>>])[];
} {
  const directory = join(packageRoot(), "proto");
  const definition = loadSync(file, {
    ...{ includeDirs: [directory], defaults: true, oneofs: true },
    ...{ longs: Number, enums: String, bytes: Buffer },
  });
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => join(directory, target);
  root.loadSync(file).resolveAll();
  const declared = root.nestedArray.flatMap(servicesBelow);
  const own = declared.filter(({ filename }) => filename === join(directory, file));
  const services = own.map((service) => {
    const methods = definition[service.fullName.slice(1)] as Record<string, AnyMethod>;
    return [service.name, methods] as const;
  });
  return { root, services };
}

function servicesBelow(each: protobuf.ReflectionObject): readonly protobuf.Service[] {
  if (each instanceof protobuf.Service) return [each];
  return each instanceof protobuf.Namespace ? each.nestedArray.flatMap(servicesBelow) : [];
}

/** Messages with any of their fields set; those of other messages down to `depth`. */
function messageOf(type: protobuf.Type, depth: number): fc.Arbitrary<object> {
  const fields = type.fieldsArray
    .filter(({ resolvedType }) => depth > 0 || !(resolvedType instanceof protobuf.Type))
    .map((field) => {
      const value = valueOf(field, depth);
      if (field instanceof protobuf.MapField) {
        return [field.name, fc.dictionary(fc.string(), value, { maxKeys: 3 })] as const;
      }
      return [field.name, field.repeated ? fc.array(value, { maxLength: 3 }) : value] as const;
    });
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function valueOf(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  const { resolvedType } = field;
  if (resolvedType instanceof protobuf.Enum) {
    return fc.constantFrom(
      ...Object.keys(resolvedType.values),
      ...Object.values(resolvedType.values),
    );
  }
  if (resolvedType !== null) return messageOf(resolvedType, depth - 1);
  switch (field.type) {
    case "string":
      return fc.string({ unit: "grapheme" });
    case "bytes":
      return fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes));
    case "bool":
      return fc.boolean();
    case "double":
      return fc.double();
    case "int32":
      return fc.integer();
    case "uint32":
      return fc.nat();
    case "uint64":
      return fc.maxSafeNat();
    case "int64":
      return fc.maxSafeInteger();
    default:
      throw new Error(`no values for a field of type ${field.type}`);
  }
}
