import { readFile } from "node:fs/promises";
import express from "express";
import { query } from "./database.js";
import { listUploads, storeUploads } from "./uploads.js";
import { version } from "./version.js";

/** The application: a page that counts its visits, a place for files, and a health check. */
export function createApp(pool) {
  const app = express();
  app.disable("x-powered-by");
  app.set("view engine", "ejs");

  app.use((_request, response, next) => {
    response.set("X-App-Version", version);
    next();
  });

  app.get("/health", (_request, response) => response.json({ status: "ok", version }));

  app.get("/", async (request, response) => {
    // Express answers HEAD by this handler, too: only a GET is a visit.
    const visits = request.method === "GET" ? await countVisit(pool) : null;
    response.set("Cache-Control", "no-store");
    response.render("index", {
      version,
      visits,
      uploads: await listUploads(),
      build: await readBuild(),
    });
  });

  app.get("/files", async (_request, response) => response.json(await listUploads()));

  app.post("/files", async (request, response) => {
    if (!request.is("multipart/form-data")) {
      return response.status(415).send("send a form with a file in it\n");
    }
    await storeUploads(request);
    return response.redirect(303, "/");
  });

  app.use((error, _request, response, next) => {
    if (response.headersSent) return next(error);
    console.error(error);
    return response.status(error.status ?? 503).send(`${error.message || error.code}\n`);
  });
  return app;
}

/** One more; null before the deploy hook has made the table. */
async function countVisit(pool) {
  try {
    const sql = "UPDATE visits SET number = LAST_INSERT_ID(number + 1) WHERE page = 'home'";
    const { insertId, affectedRows } = await query(pool, sql);
    return affectedRows === 1 ? insertId : null;
  } catch (error) {
    if (error.code === "ER_NO_SUCH_TABLE") return null;
    throw error;
  }
}

async function readBuild() {
  const text = await readFile("build-info.json", "utf8").catch(() => "{}");
  return JSON.parse(text);
}
