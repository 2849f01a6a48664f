import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SecretMasker, Secrets } from "./secret-masker.js";

/** What is shown of a text that comes in chunks of so many bytes. */
function masked(secrets: Secrets, text: string | Buffer, chunkBytes = Infinity): string {
  const masker = new SecretMasker(secrets);
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
    parts.push(Buffer.from(masker.write(bytes.subarray(at, at + chunkBytes))));
  }
  return Buffer.concat([...parts, masker.end()]).toString();
}

test("a secret is masked wherever chunks are cut", () => {
  const secrets = new Secrets(["hunter2-hunter3", "größe-文字"]);
  const text = "a hunter2-hunter3 b größe-文字 hunter2-hunter2-hunter3 hunter2-";
  for (let chunkBytes = 1; chunkBytes < 60; chunkBytes++) {
    assert.equal(
      masked(secrets, text, chunkBytes),
      "a [masked] b [masked] hunter2-[masked] hunter2-",
    );
  }
});

test("what overlaps is one mask, what only touches is two, and a long one hides its beginning", () => {
  const secrets = new Secrets(["abcabc", "cdefg", "abcabcx", "wxyz"]);
  for (const chunkBytes of [1, 2, 3, 100]) {
    assert.equal(masked(secrets, "-abcabcabc-", chunkBytes), "-[masked]-");
    assert.equal(masked(secrets, "-abcabcdefg-", chunkBytes), "-[masked]-");
    assert.equal(masked(secrets, "abcabcwxyz", chunkBytes), "[masked][masked]");
    assert.equal(masked(secrets, "abcabcx", chunkBytes), "[masked]");
    assert.equal(masked(secrets, "abcab", chunkBytes), "abcab");
  }
});

test("a mask that never ends takes no room", () => {
  const masker = new SecretMasker(new Secrets(["aaaaaaaa"]));
  let bytes = 0;
  for (let i = 0; i < 100; i++) bytes += masker.write(Buffer.alloc(10_000, "a")).byteLength;
  assert.equal(bytes + masker.end().byteLength, "[masked]".length);
});

test("values of less than four characters are not masked", () => {
  assert.equal(masked(new Secrets(["abc", "", "  x  ", "abcd"]), "abc abcd x"), "abc [masked] x");
});

test("a secret is known in base64, URL-encoded, in JSON and quoted for a shell", () => {
  const secret = `pä"ss w'ord/+?`;
  const secrets = new Secrets([secret]);
  const forms = [
    secret,
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
    encodeURIComponent(secret),
    encodeURIComponent(secret).toLowerCase(),
    encodeURIComponent(secret).replaceAll("%20", "+"),
    JSON.stringify(secret).slice(1, -1),
    `pä"ss w'\\''ord/+?`,
  ];
  for (const form of forms) {
    for (const chunkBytes of [1, 5, 1_000]) {
      const shown = masked(secrets, `<${form}>`, chunkBytes);
      assert.match(shown, /^<\[masked\]={0,2}>$/, form);
    }
  }
});

test("a secret is masked within something that is in base64 as a whole", () => {
  const secret = "correct horse battery staple";
  const secrets = new Secrets([secret]);
  for (const before of ["", "a", "ab", "abc"]) {
    const text = JSON.stringify({ [before]: secret, port: 3306 });
    const shown = masked(secrets, Buffer.from(text).toString("base64"), 7);
    assert.match(shown, /^[\w+/]+\[masked\][\w+/=]+$/);
    // What is left of it at the ends, where characters have bits of two bytes, is no whole character.
    const [start = "", end = ""] = shown.split("[masked]");
    assert.ok(!Buffer.from(start, "base64").toString().includes("correct"), before);
    assert.ok(!Buffer.from(end, "base64").toString().includes("staple"), before);
  }
});

test("a value of many lines is masked as a whole, broken in base64, and by its lines", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index} of a private key`);
  const secret = `-----BEGIN-----\n${lines.join("\n")}\nend\n`;
  const secrets = new Secrets([secret]);
  assert.equal(masked(secrets, `x${secret}y`, 11), "x[masked]\ny");
  assert.equal(
    masked(secrets, lines.map((line) => `  ${line}`).join("\r\n"), 13).replaceAll("[masked]", ""),
    "  \r\n".repeat(11) + "  ",
  );
  for (const columns of [64, 76]) {
    const base64 = Buffer.from(secret.trim()).toString("base64");
    const wrapped = base64.match(new RegExp(`.{1,${columns}}`, "g"))!.join("\n");
    assert.equal(masked(secrets, wrapped, 100), "[masked]");
  }
});

test("the last part of a text may begin in the middle of a secret", () => {
  const secrets = new Secrets(["correct horse battery staple"]);
  assert.equal(secrets.maskTail("battery staple\nexit 1"), "[masked]\nexit 1");
  assert.equal(
    secrets.maskTail("\ufffdtery staple and correct horse battery staple"),
    "[masked] and [masked]",
  );
  assert.equal(secrets.maskTail("all is well"), "all is well");
});

test("property: cut anywhere, a stream shows what the whole text shows, and no secret", () => {
  const letters = fc.constantFrom("a", "b", "c");
  const word = fc.array(letters, { minLength: 4, maxLength: 7 }).map((all) => all.join(""));
  const text = fc.array(letters, { maxLength: 80 }).map((all) => all.join(""));
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 4 }),
      text,
      fc.integer({ min: 1, max: 9 }),
      (words, plain, cut) => {
        const secrets = new Secrets(words);
        const shown = masked(secrets, plain, cut);
        assert.equal(shown, secrets.maskText(plain));
        assert.equal(shown, reference(words, plain));
      },
    ),
    { numRuns: 2_000 },
  );
});

/** The same by trying every place, for secrets that have no other forms within letters. */
function reference(words: readonly string[], text: string): string {
  const ranges: { from: number; to: number }[] = [];
  for (let from = 0; from < text.length; from++) {
    const to = Math.max(
      0,
      ...words.filter((word) => text.startsWith(word, from)).map(({ length }) => from + length),
    );
    if (to === 0) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.to > from) last.to = Math.max(last.to, to);
    else ranges.push({ from, to });
  }
  let [shown, at] = ["", 0];
  for (const { from, to } of ranges) {
    shown += `${text.slice(at, from)}[masked]`;
    at = to;
  }
  return shown + text.slice(at);
}
