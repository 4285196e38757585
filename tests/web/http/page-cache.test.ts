import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { HttpEnv } from "#app/web/http/env.server.ts";
import { pageCache } from "#app/web/http/page-cache.server.ts";

const app = new Hono<HttpEnv>()
  .use(pageCache)
  .get("/api/v1/scans", (context) => context.text("", 200, { "Cache-Control": "public, max-age=3600" }))
  .all("*", (context) => context.text(""));
const kept = async (path: string, init?: RequestInit) => (await app.request(path, init)).headers.get("Cache-Control");

describe("what may be kept of a page", () => {
  it("is nothing of a page about somebody, nor of its data", async () => {
    for (const path of ["/uitslag/abc", "/adviseur", "/adviseur.data", "/_root.data", "/bestaat-niet"])
      expect(await kept(path)).toBe("no-store");
    expect(await kept("/", { method: "POST" })).toBe("no-store");
  });

  it("is an open page, asked again each time, but not of somebody whose name stands on it", async () => {
    expect(await kept("/privacy")).toBe("private, no-cache");
    expect(await kept("/", { headers: { Cookie: "spot_taal=en; spot_sessie=abc" } })).toBe("no-store");
  });

  it("is what the page itself says", async () => {
    expect(await kept("/api/v1/scans")).toBe("public, max-age=3600");
  });
});
