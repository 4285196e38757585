import { beforeAll, describe, expect, it } from "vitest";
import { findDraft } from "#app/domain/scan/version-queries.server.ts";
import { action as savePart } from "#app/routes/versions/part.tsx";
import { action as readFile } from "#app/routes/versions/version.tsx";
import { action as make } from "#app/routes/versions/versions.tsx";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/scans/versies";
let cookie: string;
beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
  await responseOf(make(routeArgs(post(home, {}, cookie))));
});

function uploadOf(revision: string | undefined): Request {
  const body = new FormData();
  if (revision !== undefined) body.set("revision", revision);
  body.set("file", new Blob([JSON.stringify({ ...scan, version: 2 })]), "scan.json");
  return new Request(`http://localhost:3000${home}/2`, { method: "POST", body, headers: { Cookie: cookie } });
}

describe.each([undefined, "", "x", "1.5", "-1", "NaN", "99999999999999999999"])(
  "a revision that was none: %s",
  (revision) => {
    const told = { revision, title: `parts.${scan.parts.findIndex(({ id }) => id === "D1")}.title.nl` };

    it("is an older state of a part, and changes nothing", async () => {
      const fields = { ...(told.revision !== undefined && { revision: told.revision }), [told.title]: "Nieuw" };
      const answer = await savePart(routeArgs(post(home, fields, cookie), { id: "2", part: "D1" }));
      expect(answer).toMatchObject({ init: { status: 409 }, data: { typed: { [told.title]: "Nieuw" } } });
      expect((await findDraft(db, scan.id, 2))?.revision).toBe(1);
    });

    it("is an older state of the whole version, and changes nothing", async () => {
      const answer = await readFile(routeArgs(uploadOf(told.revision), { id: "2" }));
      expect(answer).toMatchObject({ init: { status: 409 } });
      expect((await findDraft(db, scan.id, 2))?.revision).toBe(1);
    });
  },
);
