import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { bodyLimit } from "#app/web/http/body-limit.server.ts";
import type { HttpEnv } from "#app/web/http/env.server.ts";
import { workPaths } from "#app/work-paths.ts";

const app = new Hono<HttpEnv>().use(bodyLimit).all("*", (context) => context.text("reached"));
const answer = (path: string, headers: Record<string, string>, method = "POST") =>
  app.request(`http://localhost:3000${path}`, { method }, { incoming: { headers } });
const sized = async (path: string, bytes: number, method = "POST") =>
  (await answer(path, { "content-length": String(bytes) }, method)).status;

const kB = 1024;
const uploads = [workPaths.advisorCalendarFile(), workPaths.advisorCalendarNewFile({ id: "019ac" })];

describe("what comes in", () => {
  it("may be as large as our forms are, and no larger", async () => {
    for (const path of ["/scan", "/adviseur/agendas", "/adviseur/agendas/bestand/x", "/x/adviseur/agendas/bestand"])
      expect([await sized(path, 256 * kB), await sized(path, 256 * kB + 1)], path).toEqual([200, 413]);
  });

  it.each(uploads)("may be a calendar where one is sent: %s", async (path) => {
    expect(await sized(path, 5 * kB * kB + 60 * kB)).toBe(200);
    // nothing but the form is sent there
    expect(await sized(path, kB * kB, "PUT")).toBe(413);
  });

  it.each(uploads)(
    "is answered by the page itself when a calendar is too large, before any of it is read: %s",
    async (path) => {
      const { status, headers } = await answer(path, { "content-length": String(50 * kB * kB) });
      expect([status, headers.get("location")]).toEqual([303, `${path}?niet=too-large`]);
    },
  );

  it("may be a list of students where one is sent, and the rows of it where they are confirmed", async () => {
    const id = "019ac";
    const pages = [workPaths.classFile({ id }), workPaths.cohortFile()];
    const confirmations = [workPaths.classFileConfirmation({ id }), workPaths.cohortFileConfirmation()];
    for (const path of [...pages, ...confirmations]) {
      expect(await sized(path, kB * kB + 60 * kB), path).toBe(200);
      const { status, headers } = await answer(path, { "content-length": String(2 * kB * kB) });
      const page = path.replace("/bevestigen", "");
      expect([status, headers.get("location")]).toEqual([303, `${page}?niet=too-large`]);
    }
    expect(await sized("/klassen/019ac/studenten/nieuw", 256 * kB + 1)).toBe(413);
  });

  it("must say how large it is", async () => {
    for (const path of ["/scan", ...uploads])
      expect((await answer(path, { "transfer-encoding": "chunked" })).status).toBe(413);
  });
});
