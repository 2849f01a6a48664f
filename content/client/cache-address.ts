import { credentials, experimental, type ChannelCredentials } from "@grpc/grpc-js";
import { accessSync, constants, readFileSync } from "node:fs";
import { InvalidError, UsageError } from "../../program/error.js";

/** The files, in PEM, of a client that speaks TLS. */
export interface ClientTlsFiles {
  /** Who signs the cache's certificate; absent: those that Node.js knows. */
  readonly authorities?: string | undefined;
  /** The client's own certificate with its chain, and its key: where the cache asks for one. */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
}

/** How often the files are read again while there is a connection, or one is being made. */
const refreshIntervalMs = 60_000;

/**
 * Takes an address of a cache apart, as Bazel writes it: `grpcs://HOST:PORT` for TLS, `grpc://HOST:PORT` or
 * HOST:PORT without. Throws {@link InvalidError}.
 */
export function parseCacheAddress(address: string): {
  readonly target: string;
  readonly isSecure: boolean;
} {
  const [, scheme = "grpc", target = "", port] =
    /^(?:(grpcs?):\/\/)?((?:\[[0-9a-fA-F:.]+\]|[^:[\]/?#@\s]+):([0-9]{1,5}))\/?$/.exec(address) ??
    [];
  if (target !== "" && Number(port) <= 65_535) return { target, isSecure: scheme === "grpcs" };
  throw new InvalidError(`"${address}" is not the address of a cache`, {
    hint: "It is HOST:PORT, or grpcs://HOST:PORT where the cache speaks TLS.",
  });
}

/** Whether an address is one of the loopback interface: its bytes never leave this host. */
export function isLoopback(address: string): boolean {
  const { target } = parseCacheAddress(address);
  return /^(?:localhost|127\.[0-9.]+|\[(?:::1|::ffff:127\.[0-9.]+)\]):[0-9]+$/.test(target);
}

/** The credentials of a connection to `address`. Throws {@link UsageError} for files that are of no use. */
export function channelCredentials(address: string, files: ClientTlsFiles): ChannelCredentials {
  const { authorities, certificate, key } = files;
  if (!parseCacheAddress(address).isSecure) {
    // Certificates that are given and not used would be a connection in the clear by mistake.
    if (authorities === undefined && certificate === undefined) return credentials.createInsecure();
    throw new UsageError(
      `certificates are given for the cache at ${address}, which is without TLS`,
      {
        hint: `Its address would be grpcs://${address.replace(/^grpc:\/\//, "")}.`,
      },
    );
  }
  if ((certificate === undefined) !== (key === undefined)) {
    throw new UsageError("a client's certificate and its key go together");
  }
  for (const file of [authorities, certificate, key]) requireReadable(file);
  if (authorities !== undefined) return watchedCredentials(authorities, certificate, key);
  if (certificate === undefined || key === undefined) return credentials.createSsl();
  return credentials.createSsl(null, readFileSync(key), readFileSync(certificate));
}

/** Credentials of files that are read again when they change. */
function watchedCredentials(
  caCertificateFile: string,
  certificateFile: string | undefined,
  privateKeyFile: string | undefined,
): ChannelCredentials {
  const { FileWatcherCertificateProvider, createCertificateProviderChannelCredentials } =
    experimental;
  const own =
    certificateFile === undefined || privateKeyFile === undefined
      ? null
      : new FileWatcherCertificateProvider({ certificateFile, privateKeyFile, refreshIntervalMs });
  return createCertificateProviderChannelCredentials(
    new FileWatcherCertificateProvider({ caCertificateFile, refreshIntervalMs }),
    own,
  );
}

function requireReadable(file: string | undefined): void {
  if (file === undefined) return;
  try {
    accessSync(file, constants.R_OK);
  } catch (cause) {
    throw new UsageError(`cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
}
