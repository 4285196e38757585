import { eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { mostLinks } from "#app/domain/keeping/kept-link.ts";
import { mailLink, revokeLink, shareResponse, takeLinkAlong } from "#app/domain/keeping/link-commands.server.ts";
import { mailsAbout } from "#app/domain/keeping/mail-keys.ts";
import { findSharedResponse, listLinks } from "#app/domain/keeping/queries.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { responseLink } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scanOf } from "./scans.ts";

const db = testDatabase();
const now = new Date("2026-11-24T12:00:00Z");
const links = {
  result: (token: string) => `https://spot.example/uitslag/${token}`,
  stop: (token: string) => `https://spot.example/herinnering/${token}`,
};
const mailsOf = (id: string) =>
  db
    .select()
    .from(outboxMail)
    .where(like(outboxMail.key, `${mailsAbout(id)}%`));

async function madeLink(responseId: string) {
  const made = await takeLinkAlong(db, responseId, now);
  if (!made.ok) throw new Error(made.reason);
  return made.value.token;
}

async function idOf(responseId: string, token: string, purpose: string) {
  const link = (await listLinks(db, { responseId, token }, now)).find((one) => one.purpose === purpose);
  if (link === undefined) throw new Error(`no link for ${purpose}`);
  return link.id;
}

describe("a link to take along", () => {
  it("opens the scan as its owner, and only its hash is kept", async () => {
    const { id } = await scanOf();
    const token = await madeLink(id);
    expect((await findResponseByToken(db, token, now))?.id).toBe(id);
    const rows = await db.select().from(responseLink).where(eq(responseLink.responseId, id));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ purpose }) => purpose).sort()).toEqual(["device", "take-along"]);
  });

  it("is refused when twenty work already, and made again after one was revoked", async () => {
    const { id, token } = await scanOf();
    for (let nth = 0; nth < mostLinks; nth++) await madeLink(id);
    expect(await takeLinkAlong(db, id, now)).toEqual({ ok: false, reason: "too-many" });
    await revokeLink(db, { responseId: id, linkId: await idOf(id, token, "take-along"), token }, now);
    expect((await takeLinkAlong(db, id, now)).ok).toBe(true);
  });
});

describe("a mailed link", () => {
  it("stands in one mail to the address she gave, which is kept nowhere else", async () => {
    const { id } = await scanOf();
    const ask = { response: { id, completed: true }, email: "els@winkel.example", language: "nl" as const, links };
    expect(await mailLink(db, ask, now)).toEqual({ ok: true, value: null });
    const [mail, ...others] = await mailsOf(id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "keeping.link", toAddress: "els@winkel.example" });
    const token = /uitslag\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect((await findResponseByToken(db, token, now))?.id).toBe(id);
    expect(mail?.html).toContain(links.result(token));
    const rows = await db.select().from(responseLink).where(eq(responseLink.responseId, id));
    expect(JSON.stringify(rows)).not.toContain("winkel.example");
  });

  it("says to go on when the scan is not finished, in her language", async () => {
    const { id } = await scanOf({ completed: false });
    const ask = { response: { id, completed: false }, email: "els@winkel.example", language: "en" as const, links };
    await mailLink(db, ask, now);
    expect((await mailsOf(id))[0]?.subject).toBe("Go on with your self-scan");
  });
});

describe("a shared link", () => {
  it("shows the scan until its last day is over, and never opens it as its owner", async () => {
    const { id } = await scanOf();
    const shared = await shareResponse(db, { responseId: id, term: "week" }, now);
    if (!shared.ok) throw new Error(shared.reason);
    const { token, expiresAt } = shared.value;
    expect(await findResponseByToken(db, token, now)).toBeUndefined();
    expect((await findSharedResponse(db, token, now))?.response.id).toBe(id);
    expect(await findSharedResponse(db, token, new Date(expiresAt.getTime() - 1))).toBeDefined();
    expect(await findSharedResponse(db, token, expiresAt)).toBeUndefined();
    expect(expiresAt.getTime()).toBeGreaterThan(now.getTime() + 7 * dayMs);
  });

  it("is none for a token of the owner: that would show more than was asked", async () => {
    const { token } = await scanOf();
    expect(await findSharedResponse(db, token, now)).toBeUndefined();
  });
});

describe("revoking", () => {
  it("ends a link at once, whatever it was for, and leaves the others alone", async () => {
    const { id, token } = await scanOf();
    const along = await madeLink(id);
    await shareResponse(db, { responseId: id, term: "month" }, now);
    const linkId = await idOf(id, token, "take-along");
    expect(await revokeLink(db, { responseId: id, linkId, token }, now)).toEqual({
      ok: true,
      value: { purpose: "take-along" },
    });
    expect(await findResponseByToken(db, along, now)).toBeUndefined();
    expect((await listLinks(db, { responseId: id, token }, now)).map(({ purpose }) => purpose)).toEqual([
      "share",
      "device",
    ]);
    expect(await revokeLink(db, { responseId: id, linkId, token }, now)).toEqual({ ok: false, reason: "ended" });
  });

  it("is refused for the link she holds herself, and from another one works for this device too", async () => {
    const { id, token } = await scanOf();
    const along = await madeLink(id);
    const device = await idOf(id, token, "device");
    expect(await revokeLink(db, { responseId: id, linkId: device, token }, now)).toEqual({
      ok: false,
      reason: "in-use",
    });
    expect((await revokeLink(db, { responseId: id, linkId: device, token: along }, now)).ok).toBe(true);
    expect(await findResponseByToken(db, token, now)).toBeUndefined();
  });

  it("reaches no link of another scan", async () => {
    const [mine, theirs] = [await scanOf(), await scanOf()];
    const linkId = await idOf(theirs.id, theirs.token, "device");
    const outcome = await revokeLink(db, { responseId: mine.id, linkId, token: mine.token }, now);
    expect(outcome).toEqual({ ok: false, reason: "not-found" });
    expect(await findResponseByToken(db, theirs.token, now)).toBeDefined();
  });

  it("once, when two windows do it at the same moment", async () => {
    const { id, token } = await scanOf();
    await madeLink(id);
    const linkId = await idOf(id, token, "take-along");
    const both = await Promise.all([1, 2].map(() => revokeLink(db, { responseId: id, linkId, token }, now)));
    expect(both.some(({ ok }) => ok)).toBe(true);
  });
});
