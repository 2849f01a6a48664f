import type { Web } from "../../../config/applications/application-model.js";

/** What the web server in front of one application has to know. */
export interface Site {
  readonly locations: Web["locations"];
  /** How the application is spoken to; null: there is none, only files. */
  readonly protocol: "http" | "fastcgi" | null;
  /** `127.0.0.1:8888` or `unix:/run/app.sock`. */
  readonly upstream: string;
  /** Names the slug: the ETag of its files. */
  readonly slug: string;
  /** Paths below /app, without slashes at the ends: what is there changes while the slug stays. */
  readonly mounts: readonly string[];
  /** A path that always asks the application itself; nobody else is to guess it. */
  readonly probePath: string;
}
