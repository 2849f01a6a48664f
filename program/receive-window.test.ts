import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:http2";
import test from "node:test";
import { GrpcServer } from "./grpc-server.js";

test("a client of ours may send megabytes before it waits", async () => {
  await using server = await GrpcServer.listen({ host: "127.0.0.1", port: 0, services: [] });
  const session = connect(`http://127.0.0.1:${server.port}`);
  const [settings] = (await once(session, "remoteSettings")) as [{ initialWindowSize: number }];
  assert.ok(settings.initialWindowSize >= 1024 * 1024);
  // The connection's window comes in a frame of its own, in the same packet or after it.
  while ((session.state.remoteWindowSize ?? 0) < 1024 * 1024) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  session.close();
  await once(session, "close");
});
