import {
  makeClientConstructor,
  type ServiceClientConstructor,
  type ServiceDefinition,
} from "@grpc/grpc-js";
import type { Reader, Writer } from "protobufjs/minimal.js";

/** What the generated code of a contract knows of a message. */
interface MessageType {
  readonly encode: (message: object) => Writer;
  readonly decode: (bytes: Uint8Array | Reader) => object;
  readonly fromObject: (value: object) => object;
  readonly toObject: (message: object, options: typeof conversion) => object;
}

/** What the generated code of a contract knows of a method of a service. */
interface Method {
  readonly request: MessageType;
  readonly response: MessageType;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
}

/** Messages as plain objects, in the form that the generated types describe. */
const conversion = {
  longs: Number,
  enums: String,
  bytes: Buffer,
  defaults: true,
  oneofs: true,
} as const;

/** Encodes and decodes messages of one type. Decoding throws an Error where the bytes are torn. */
export function codec(type: MessageType): {
  readonly serialize: (value: object) => Buffer;
  readonly deserialize: (bytes: Buffer) => object;
} {
  return {
    serialize: (value) => {
      if (Array.isArray(value)) throw new TypeError("a message is an object, not an array");
      // In Node.js the writer makes Buffers.
      return type.encode(type.fromObject(value)).finish() as Buffer;
    },
    deserialize: (bytes) => type.toObject(type.decode(bytes), conversion),
  };
}

/** The client of a service, with the definition that a server takes as its `service`. */
export function service(
  name: string,
  methods: Readonly<Record<string, Method>>,
): ServiceClientConstructor {
  const definition: ServiceDefinition = Object.fromEntries(
    Object.entries(methods).map(([method, { request, response, ...streams }]) => {
      const [asked, answered] = [codec(request), codec(response)];
      const described = {
        path: `/${name}/${method}`,
        ...streams,
        requestSerialize: asked.serialize,
        requestDeserialize: asked.deserialize,
        responseSerialize: answered.serialize,
        responseDeserialize: answered.deserialize,
        originalName: `${method[0]?.toLowerCase()}${method.slice(1)}`,
      };
      return [method, described];
    }),
  );
  return makeClientConstructor(definition, name.slice(name.lastIndexOf(".") + 1));
}
