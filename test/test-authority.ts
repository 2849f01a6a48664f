import { execFile, execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** False where there is no openssl to make certificates with. */
export function canMakeCertificates(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export interface TestCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** An authority of tests, which signs certificates that are good for a day; its files are in a directory. */
export class TestAuthority {
  readonly #directory: string;
  readonly #name: string;

  private constructor(directory: string, name: string) {
    this.#directory = directory;
    this.#name = name;
  }

  static async create(directory: string, name = "authority"): Promise<TestAuthority> {
    const authority = new TestAuthority(directory, name);
    const { certificate, key } = authority.#paths(name);
    await run("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-subj", `/CN=${name}`, "-days", "1", "-keyout", key, "-out", certificate],
    ]);
    return authority;
  }

  /** Its own certificate. */
  get certificate(): string {
    return this.#paths(this.#name).certificate;
  }

  /** Signs a certificate for alternative names as openssl writes them: `DNS:localhost`, `URI:x`. */
  async issue(
    name: string,
    alternativeNames: readonly string[],
    purpose: "serverAuth" | "clientAuth",
  ): Promise<TestCertificate> {
    const { certificate, key } = this.#paths(name);
    const request = join(this.#directory, `${name}.request`);
    const extensions = join(this.#directory, `${name}.extensions`);
    const names = alternativeNames.map((each, i) => {
      const [kind, ...rest] = each.split(":");
      return `${kind}.${i} = ${rest.join(":")}`;
    });
    await writeFile(
      extensions,
      [
        `extendedKeyUsage = ${purpose}`,
        "basicConstraints = CA:FALSE",
        ...(names.length === 0 ? [] : ["subjectAltName = @names", "[names]", ...names]),
      ].join("\n"),
    );
    await run("openssl", [
      ...["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-subj", `/CN=${name}`, "-keyout", key, "-out", request],
    ]);
    const own = this.#paths(this.#name);
    await run("openssl", [
      ...["x509", "-req", "-in", request, "-CA", own.certificate, "-CAkey", own.key],
      ...["-CAcreateserial", "-days", "1", "-extfile", extensions, "-out", certificate],
    ]);
    return { certificate, key };
  }

  #paths(name: string): TestCertificate {
    const path = join(this.#directory, name);
    return { certificate: `${path}.crt`, key: `${path}.key` };
  }
}
