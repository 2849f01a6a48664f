import { status, type ServerDuplexStream, type ServiceDefinition } from "@grpc/grpc-js";
import { ServerReflection } from "../proto/gen/contracts/reflection.js";
import { descriptors } from "../proto/gen/descriptors.js";
import type { ServerReflectionHandlers } from "../proto/gen/grpc/reflection/v1/ServerReflection.js";
import type { ServerReflectionRequest } from "../proto/gen/grpc/reflection/v1/ServerReflectionRequest.js";
import type { ServerReflectionResponseInput } from "../proto/gen/grpc/reflection/v1/ServerReflectionResponse.js";
import { serviceName, type Service } from "./grpc-server.js";

type Call = ServerDuplexStream<ServerReflectionRequest, ServerReflectionResponseInput>;

/**
 * Hands out the contracts of a server's services, so that tools need no files of ours to speak with it.
 * Needs no token: the contracts are no secret. There are two services, since the older name (v1alpha)
 * is what many tools ask for; the messages are the same.
 */
export function reflectionServices(definitions: readonly ServiceDefinition[]): readonly Service[] {
  const names = [...definitions, ServerReflection.service].map(serviceName).sort();
  const handlers: ServerReflectionHandlers = {
    ServerReflectionInfo: (call: Call) => {
      call.on("data", (request: ServerReflectionRequest) => {
        const answer = { validHost: request.host, originalRequest: request };
        const isRoom = call.write({ ...answer, ...answerTo(request, names) });
        if (isRoom) return;
        call.pause();
        call.once("drain", () => call.resume());
      });
      call.on("end", () => call.end());
    },
  };
  const older = Object.fromEntries(
    Object.entries(ServerReflection.service).map(([name, method]) => [
      name,
      { ...method, path: method.path.replace(".v1.", ".v1alpha.") },
    ]),
  );
  return [
    [ServerReflection.service, handlers],
    [older, handlers],
  ];
}

function answerTo(
  request: ServerReflectionRequest,
  names: readonly string[],
): ServerReflectionResponseInput {
  switch (request.messageRequest) {
    case "listServices":
      return { listServicesResponse: { service: names.map((name) => ({ name })) } };
    case "fileByFilename":
      return fileOrError(request.fileByFilename ?? "");
    case "fileContainingSymbol":
      return fileOrError(fileOf(request.fileContainingSymbol ?? ""));
    case "allExtensionNumbersOfType":
    case "fileContainingExtension":
      return errorOf(status.NOT_FOUND, "the contracts here have no extensions");
    case undefined:
      break;
  }
  return errorOf(status.INVALID_ARGUMENT, "the request asks for nothing");
}

/** The file that declares the symbol, or what the symbol is a part of; "" where there is none. */
function fileOf(symbol: string): string {
  for (let name = symbol; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
    const found = Object.entries(descriptors).find(([, { symbols }]) => symbols.includes(name));
    if (found !== undefined) return found[0];
  }
  return "";
}

/** The file and all that it needs, in no order: clients sort them. */
function fileOrError(file: string): ServerReflectionResponseInput {
  const needed = new Set([file]);
  for (const name of needed) {
    for (const each of descriptors[name]?.imports ?? []) needed.add(each);
  }
  const fileDescriptorProto = [...needed].flatMap((name) => {
    const encoded = descriptors[name]?.encoded;
    return encoded === undefined ? [] : [Buffer.from(encoded, "base64")];
  });
  if (fileDescriptorProto.length > 0) return { fileDescriptorResponse: { fileDescriptorProto } };
  return errorOf(status.NOT_FOUND, "there is no such file or symbol here");
}

function errorOf(errorCode: status, errorMessage: string): ServerReflectionResponseInput {
  return { errorResponse: { errorCode, errorMessage } };
}
