import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { HttpEnv } from "#app/web/http/env.server.ts";
import { loopbackHostOnly } from "#app/web/http/loopback-host.server.ts";

const demo = new Hono<HttpEnv>().use(loopbackHostOnly).get("/", (context) => context.text("the demo"));
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await demo.request(url, { headers })).status;

describe("a demo", () => {
  it("answers under the names of this machine alone", async () => {
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])
      expect(await statusOf(`http://${host}/`)).toBe(200);
    for (const host of ["spot035.example", "10.0.0.4", "localhost.evil.example", "127.0.0.1.nip.io"])
      expect(await statusOf(`http://${host}/`)).toBe(421);
  });

  it.each(["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"])(
    "is not shown to the world by a proxy that calls it by a name of this machine but adds %s",
    async (name) => expect(await statusOf("http://127.0.0.1:3000/", { [name]: "203.0.113.9" })).toBe(421),
  );
});
