import { createServer } from "node:http";
import { createApp } from "./app.js";
import { openDatabase } from "./database.js";
import { version } from "./version.js";

const pool = openDatabase();
const app = createApp(pool);
let isStopping = false;

const server = createServer((request, response) => {
  // A client that kept its connection would otherwise send the next request into a closed server.
  if (isStopping) response.shouldKeepAlive = false;
  app(request, response);
});
server.listen(Number(process.env.PORT ?? 8080), () => {
  console.log(`version ${version} listens on port ${server.address().port}`);
});

for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    isStopping = true;
    console.log(`${signal}: finishing what is under way`);
    server.close(async () => {
      await pool.end();
      process.exit(0);
    });
    server.closeIdleConnections();
  });
}
