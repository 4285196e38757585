import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enqueue } from "#app/mail/outbox.server.ts";
import { loader as mail } from "#app/routes/demo/mail.tsx";
import { loader as invitation } from "#app/routes/demo/mail-invitation.ts";
import { loader as layout } from "#app/routes/demo/mail-layout.ts";
import { loader as mailbox } from "#app/routes/demo/mailbox.tsx";
import { settings } from "#app/settings.server.ts";
import { prepare } from "#app/start.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const doors = { mailbox, mail, layout, invitation };
let id: string;

async function put() {
  const to = { name: "Els Vermeer", address: "els@test.example" };
  const text = `Beste Els,\n\nBekijk je afspraak:\n${settings().appUrl}/afspraak/abc\n\nhttps://elders.example/x`;
  const content = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  const html = "<p>Beste Els</p><script>alert(1)</script>";
  const letter = { kind: "test", key: "one", to, subject: "Je afspraak", text, html };
  await db.transaction((tx) => enqueue(tx, { ...letter, invitation: { method: "REQUEST", content } }));
  id = (await db.select().from(outboxMail))[0]?.id ?? "";
}

describe("outside a demo", () => {
  it("there is no mailbox, not even for the coordinator", async () => {
    await put();
    const { cookie } = await signedInAs("coordinator");
    for (const loader of Object.values(doors))
      for (const who of [cookie, ""])
        expect((await responseOf(loader(routeArgs(get("/postvak", who), { id })))).status).toBe(404);
  });
});

describe("in a demo", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spot-mailbox-"));
    await db.transaction((tx) => tx.delete(person));
    expect(await prepare({ ...settings(), demoAllowed: true, dataDir: folder })).toBe(true);
  });
  afterAll(() => {
    globalThis.spotDemo = undefined;
    rmSync(folder, { recursive: true });
  });

  it("everybody reads the mails, newest first", async () => {
    const { mails } = await mailbox(routeArgs(get("/postvak")));
    expect(mails).toMatchObject([{ id, subject: "Je afspraak", to: "Els Vermeer" }]);
  });

  it("links in a mail lead to our own pages only", async () => {
    const { blocks, hasInvitation } = await mail(routeArgs(get("/postvak"), { id }));
    const paths = blocks.flat(2).flatMap(({ path }) => (path === null ? [] : [path]));
    expect(paths).toEqual(["/afspraak/abc"]);
    expect(hasInvitation).toBe(true);
  });

  it("the layout is a page apart on which nothing runs and nothing is fetched", async () => {
    const { headers } = await responseOf(layout(routeArgs(get("/postvak"), { id })));
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(headers.get("Content-Security-Policy")).not.toContain("script-src");
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  it("the invitation is a file for a calendar", async () => {
    const answer = await responseOf(invitation(routeArgs(get("/postvak"), { id })));
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8; method=REQUEST");
    expect(answer.headers.get("Content-Disposition")).toContain("attachment");
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it.each(["x", "00000000-0000-7000-8000-000000000000"])("a mail that is not there is not there: %s", async (wrong) => {
    for (const loader of [mail, layout, invitation])
      expect((await responseOf(loader(routeArgs(get("/postvak"), { id: wrong })))).status).toBe(404);
  });
});
