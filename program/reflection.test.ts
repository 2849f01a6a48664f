import assert from "node:assert/strict";
import { credentials, makeClientConstructor, status } from "@grpc/grpc-js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import descriptor from "protobufjs/ext/descriptor/index.js";
import { ByteStream } from "../proto/gen/contracts/bytestream.js";
import { ContentAddressableStorage } from "../proto/gen/contracts/remote_execution.js";
import { ServerReflection } from "../proto/gen/contracts/reflection.js";
import { descriptors } from "../proto/gen/descriptors.js";
import type { ServerReflectionClient } from "../proto/gen/grpc/reflection/v1/ServerReflection.js";
import type { ServerReflectionRequestInput } from "../proto/gen/grpc/reflection/v1/ServerReflectionRequest.js";
import type { ServerReflectionResponse } from "../proto/gen/grpc/reflection/v1/ServerReflectionResponse.js";
import { GrpcServer } from "./grpc-server.js";
import { packageRoot } from "./package-root.js";
import { reflectionServices } from "./reflection.js";

/** Asks a server with two services, all in one stream, under one of the names of the service. */
async function ask(
  requests: readonly ServerReflectionRequestInput[],
  version = "v1",
): Promise<readonly ServerReflectionResponse[]> {
  const services = reflectionServices([ByteStream.service, ContentAddressableStorage.service]);
  await using server = await GrpcServer.listen({ host: "127.0.0.1", port: 0, services });
  const method = ServerReflection.service.ServerReflectionInfo;
  const path = method.path.replace(".v1.", `.${version}.`);
  const Client = makeClientConstructor(
    { serverReflectionInfo: { ...method, path } },
    "ServerReflection",
  );
  const client = new Client(
    `127.0.0.1:${server.port}`,
    credentials.createInsecure(),
  ) as unknown as ServerReflectionClient;
  const call = client.serverReflectionInfo();
  for (const request of requests) call.write(request);
  call.end();
  const responses: ServerReflectionResponse[] = [];
  for await (const response of call) responses.push(response as ServerReflectionResponse);
  client.close();
  return responses;
}

test("the services of a server are listed, under the older name of the service too", async () => {
  for (const version of ["v1", "v1alpha"]) {
    const [response] = await ask([{ listServices: "" }], version);
    assert.deepEqual(
      response?.listServicesResponse?.service.map(({ name }) => name),
      [
        "build.bazel.remote.execution.v2.ContentAddressableStorage",
        "google.bytestream.ByteStream",
        "grpc.reflection.v1.ServerReflection",
      ],
    );
  }
});

test("a service, a method, a type and a file are found, with all that they need", async () => {
  const name = "build.bazel.remote.execution.v2";
  const responses = await ask([
    { fileContainingSymbol: `${name}.ActionCache` },
    { fileContainingSymbol: `${name}.ActionCache.GetActionResult` },
    { fileContainingSymbol: `${name}.Command.EnvironmentVariable` },
    { fileByFilename: "build/bazel/remote/execution/v2/remote_execution.proto" },
  ]);
  for (const { fileDescriptorResponse } of responses) {
    const files = fileDescriptorResponse?.fileDescriptorProto.map((bytes) =>
      descriptor.FileDescriptorProto.toObject(descriptor.FileDescriptorProto.decode(bytes)),
    );
    assert.deepEqual(files?.map((file) => String(file["name"])).sort(), [
      "build/bazel/remote/execution/v2/remote_execution.proto",
      "build/bazel/semver/semver.proto",
      "google/protobuf/any.proto",
      "google/protobuf/duration.proto",
      "google/protobuf/timestamp.proto",
      "google/protobuf/wrappers.proto",
      "google/rpc/status.proto",
    ]);
  }
});

test("what is not there is an error of its own, and the stream goes on", async () => {
  const responses = await ask([
    { fileContainingSymbol: "no.such.Thing" },
    { fileContainingSymbol: "" },
    { fileByFilename: "../../etc/passwd" },
    { fileByFilename: "constructor" },
    { fileContainingExtension: { containingType: "a", extensionNumber: 1 } },
    { allExtensionNumbersOfType: "a" },
    {},
    { fileByFilename: "google/bytestream/bytestream.proto" },
  ]);
  const codes = responses.map(({ errorResponse }) => errorResponse?.errorCode);
  const none = status.NOT_FOUND;
  assert.deepEqual(codes, [
    ...[none, none, none, none, none, none],
    status.INVALID_ARGUMENT,
    undefined,
  ]);
});

test("descriptors say what the contracts say, with every type named in full", () => {
  for (const [name, { encoded, imports }] of Object.entries(descriptors)) {
    const bytes = Buffer.from(encoded, "base64");
    const file = descriptor.FileDescriptorProto.decode(bytes) as unknown as {
      readonly messageType: readonly Message[];
    };
    for (const message of file.messageType) checkTypes(message);
    for (const each of imports) assert.ok(descriptors[each] !== undefined, each);
    if (name.startsWith("google/protobuf/")) continue;
    const text = readFileSync(join(packageRoot(), "proto", name), "utf8");
    const numbers = [...text.matchAll(/^\s+(?:repeated )?[\w.<>, ]+ ([a-z]\w*) = ([0-9]+);/gm)]
      .map(([, field, number]) => `${field} = ${number}`)
      .sort();
    assert.deepEqual(file.messageType.flatMap(fieldsOf).sort(), numbers);
  }
});

interface Message {
  readonly name: string;
  readonly field: readonly { readonly name: string; readonly number: number; typeName?: string }[];
  readonly nestedType: readonly Message[];
  readonly options?: { readonly mapEntry?: boolean } | null;
}

function checkTypes({ field, nestedType }: Message): void {
  for (const { typeName = "" } of field) assert.ok(typeName === "" || typeName.startsWith("."));
  nestedType.forEach(checkTypes);
}

function fieldsOf({ field, nestedType, options }: Message): string[] {
  if (options?.mapEntry === true) return [];
  const own = field.map(({ name, number }) => `${name} = ${number}`);
  return [...own, ...nestedType.flatMap(fieldsOf)];
}
