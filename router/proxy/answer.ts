import type { ServerResponse } from "node:http";

/** How long a client should wait before it tries again, in seconds. */
export const retryAfterSeconds = 5;

export interface Answer {
  readonly status: number;
  /** Sentences for a person; anything of the client's in it is made harmless here. */
  readonly text: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** The connection cannot be used again. */
  readonly isLast?: boolean;
}

/** Answers for the router itself, in plain text. Does nothing where an answer has begun. */
export function answer(response: ServerResponse, { status, text, headers, isLast }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const body = `${printable(text)}\n`;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(isLast === true ? { connection: "close" } : {}),
    ...headers,
  });
  response.end(body);
}

/** The same, on a connection that is no longer HTTP's. */
export function rawAnswer(status: number, reason: string, text: string, header = ""): string {
  const body = `${printable(text)}\n`;
  return (
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: text/plain; charset=utf-8\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n${header}\r\n${body}`
  );
}

/** Text in which nothing can be taken for a tag or a control sequence. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f<>&]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}
