import { request } from "node:http";

/** The status of `HEAD path`; null where no HTTP answer comes within `timeoutMs`. */
export async function headStatus(
  address: string,
  path: string,
  timeoutMs: number,
): Promise<number | null> {
  return await new Promise((resolve) => {
    const asked = request({
      host: address,
      port: 80,
      path,
      method: "HEAD",
      agent: false,
      timeout: timeoutMs,
      headers: { "user-agent": "slipway" },
    });
    const end = (status: number | null) => {
      resolve(status);
      asked.destroy();
    };
    asked.on("response", (response) => end(response.statusCode ?? null));
    asked.on("timeout", () => end(null));
    asked.on("error", () => end(null));
    asked.end();
  });
}
