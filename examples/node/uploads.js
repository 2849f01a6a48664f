import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

const directory = "public/uploads";
const largest = 10 * 1024 * 1024;

/** The names of the uploaded files; empty where nothing is mounted. */
export async function listUploads() {
  const names = await readdir(directory).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith(".")).sort();
}

/** Stores each file of a multipart request, complete or not at all; gives their names. */
export async function storeUploads(request) {
  const parser = openParser(request.headers);
  const stored = [];
  parser.on("file", (_field, stream, { filename }) => {
    const saving = save(stream, safeName(filename));
    saving.catch((error) => parser.destroy(error));
    stored.push(saving);
  });
  await pipeline(request, parser);
  return Promise.all(stored);
}

function openParser(headers) {
  try {
    return busboy({ headers, limits: { fileSize: largest, files: 5 } });
  } catch (error) {
    throw Object.assign(error, { status: 400 }); // for example a form without a boundary
  }
}

async function save(stream, name) {
  const temporary = join(directory, `.${randomUUID()}`);
  try {
    await pipeline(stream, createWriteStream(temporary, { flags: "wx" }));
    if (stream.truncated) throw Object.assign(new Error(`${name} is too large`), { status: 413 });
    await rename(temporary, join(directory, name));
    return name;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A plain name: no directories, nothing hidden, nothing that a URL would have to escape. */
function safeName(name) {
  return (
    basename(name ?? "")
      .replace(/[^A-Za-z0-9._-]/g, "_")
      .replace(/^\.+/, "")
      .slice(-100) || "unnamed"
  );
}
