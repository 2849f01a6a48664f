/** Shorter values are not masked: they are found in any text. In characters. */
export const minSecretLength = 4;

/** Lines of a value that are masked on their own have at least so many characters. */
const minLineLength = 8;

/** Where programs break base64: `base64` and MIME, PEM. */
const base64Columns = [76, 64];

/**
 * The forms in which a secret may be printed: as it is, each of its longer lines, in JSON, quoted for a
 * shell, URL-encoded, and in base64, on its own or anywhere within something else. Of base64 within
 * something else a character at either end may have bits of the neighbour and is not part of the form.
 * None for a value that is too short.
 */
export function secretForms(secret: string): readonly Buffer[] {
  const value = secret.trim();
  if (value.length < minSecretLength) return [];
  const forms = new Set<string>([value]);
  const lines = value.split(/\r?\n/);
  if (lines.length > 1) {
    for (const line of lines.map((text) => text.trim())) {
      if (line.length >= minLineLength) forms.add(line);
    }
  }
  const json = JSON.stringify(value).slice(1, -1);
  forms.add(json);
  forms.add(value.replaceAll("'", `'\\''`));
  const url = urlEncoded(value);
  forms.add(url);
  forms.add(url.replaceAll("%20", "+"));
  forms.add(url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  for (const text of new Set([value, json])) addBase64(forms, Buffer.from(text, "utf8"));
  return [...forms]
    .filter((form) => form.length >= minSecretLength)
    .map((form) => Buffer.from(form, "utf8"));
}

/** As `encodeURIComponent`, which throws for half a surrogate pair. */
function urlEncoded(value: string): string {
  return encodeURIComponent(Buffer.from(value, "utf8").toString("utf8"));
}

function addBase64(forms: Set<string>, bytes: Buffer): void {
  const whole = bytes.toString("base64");
  const texts = [whole];
  for (const columns of base64Columns) {
    if (whole.length > columns) {
      texts.push(whole.match(new RegExp(`.{1,${columns}}`, "g"))?.join("\n") ?? whole);
    }
  }
  for (const before of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    // The first characters have bits of what is before, the last one may have some of what follows.
    const first = before === 0 ? 0 : before + 1;
    const end = Math.floor((shifted.byteLength * 8) / 6);
    texts.push(shifted.toString("base64").slice(first, end));
  }
  for (const text of texts) {
    forms.add(text);
    forms.add(text.replaceAll("+", "-").replaceAll("/", "_"));
  }
}
