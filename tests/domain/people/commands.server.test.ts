import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  endSession,
  makeUnboundLink,
  purgeSignIns,
  requestSignIn,
  signInByCode,
  signInByLink,
  touchSession,
} from "#app/domain/people/commands.server.ts";
import { findSession, inspectLink } from "#app/domain/people/queries.server.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { loginLink, person, session } from "#db/schema/people.ts";
import { newestSignInMail, somebody } from "#tests/domain/people/people.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const linkTo = (token: string) => `https://spot035.example/inloggen/link/${token}`;

let who: { id: string; email: string };
let browser: string;
let token: string;
let code: string;

const ask = (email = who.email, at = now) => requestSignIn(db, { email, browser, linkTo }, at);
const byLink = (from: string | null = browser, at = now) =>
  signInByLink(db, { token, browser: from, oldSession: null }, at);
const byCode = (typed: string, from = browser, at = now) =>
  signInByCode(db, { code: typed, browser: from, oldSession: null }, at);
const wrong = (right: string) => (right === "000000" ? "000001" : "000000");

beforeEach(async () => {
  who = await somebody("advisor");
  browser = newToken();
  await ask();
  ({ token, code } = await newestSignInMail());
});

describe("asking for a sign-in link", () => {
  it("mails a link and a code, and keeps neither", async () => {
    expect(token).toHaveLength(43);
    expect(code).toHaveLength(6);
    const [kept] = await db.select().from(loginLink).where(eq(loginLink.personId, who.id));
    expect(kept?.tokenHash).toBe(hashOf(token));
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(JSON.stringify(kept)).not.toContain(browser);
  });

  it("does nothing for an address nobody has, and nothing for somebody whose access was stopped", async () => {
    const before = await db.$count(outboxMail);
    expect(await ask("unknown@test.example")).toBeUndefined();
    await db.transaction((tx) => tx.update(person).set({ active: false }).where(eq(person.id, who.id)));
    expect(await ask()).toBeUndefined();
    expect(await db.$count(outboxMail)).toBe(before);
  });

  it("ends her earlier links", async () => {
    await ask(who.email, later(1));
    expect(await byLink(browser, later(1))).toBeNull();
    expect(await inspectLink(db, token, { secret: browser, now: later(1) })).toBe("ended");
    ({ token } = await newestSignInMail());
    expect(await byLink(browser, later(1))).not.toBeNull();
  });
});

describe("a link", () => {
  it("is not used up by looking at it", async () => {
    for (let look = 0; look < 5; look++) expect(await inspectLink(db, token, { secret: browser, now })).toBe("usable");
    expect(await db.$count(session, eq(session.personId, who.id))).toBe(0);
    expect(await byLink()).not.toBeNull();
  });

  it("signs in exactly one of 25 that use it at the same moment", async () => {
    const sessions = await Promise.all(Array.from({ length: 25 }, () => byLink()));
    expect(sessions.filter((one) => one !== null)).toHaveLength(1);
    expect(await db.$count(session, eq(session.personId, who.id))).toBe(1);
  });

  it("works in the browser that asked, and in no other", async () => {
    const other = newToken();
    expect(await inspectLink(db, token, { secret: other, now })).toBe("other-browser");
    expect(await inspectLink(db, token, { secret: null, now })).toBe("other-browser");
    expect(await byLink(other)).toBeNull();
    expect(await byLink(null)).toBeNull();
    expect(await byLink()).not.toBeNull();
  });

  it("works for ten minutes", async () => {
    expect(await byLink(browser, later(10))).toBeNull();
    expect(await inspectLink(db, token, { secret: browser, now: later(10) })).toBe("ended");
    expect(await byLink(browser, new Date(later(10).getTime() - 1))).not.toBeNull();
  });

  it("made on the command line works in any browser, once", async () => {
    token = await makeUnboundLink(db, { personId: who.id, minutes: 60 }, now);
    expect(await inspectLink(db, token, { secret: null, now: later(59) })).toBe("usable");
    expect(await byLink(null, later(59))).not.toBeNull();
    expect(await byLink(null, later(59))).toBeNull();
  });

  it("is dead for somebody whose access was stopped since", async () => {
    await db.transaction((tx) => tx.update(person).set({ active: false }).where(eq(person.id, who.id)));
    const started = await byLink();
    expect(started === null ? undefined : await findSession(db, started, now)).toBeUndefined();
  });
});

describe("the code from the mail", () => {
  it("signs in the browser that asked when the link was opened elsewhere, and ends the link", async () => {
    expect(await byLink(newToken())).toBeNull();
    expect(await byCode(code)).not.toBeNull();
    expect(await byLink()).toBeNull();
    expect(await byCode(code)).toBeNull();
  });

  it("is worth nothing in another browser", async () => {
    expect(await byCode(code, newToken())).toBeNull();
  });

  it("is dead after five wrong ones, and so is its link", async () => {
    for (let tries = 0; tries < 5; tries++) expect(await byCode(wrong(code))).toBeNull();
    expect(await byCode(code)).toBeNull();
    expect(await inspectLink(db, token, { secret: browser, now })).toBe("ended");
    expect(await byLink()).toBeNull();
  });

  it("still works after four wrong ones", async () => {
    for (let tries = 0; tries < 4; tries++) await byCode(wrong(code));
    expect(await byCode(code)).not.toBeNull();
  });

  it("counts every wrong one of many at the same moment", async () => {
    await Promise.all(Array.from({ length: 12 }, () => byCode(wrong(code))));
    expect(await byCode(code)).toBeNull();
  });
});

describe("a session", () => {
  it("knows who it is, with her roles, and keeps a hash only", async () => {
    const started = (await byLink()) ?? "";
    expect(await findSession(db, started, now)).toMatchObject({
      actor: { personId: who.id, roles: ["advisor"], level: 1 },
    });
    const [kept] = await db.select().from(session).where(eq(session.personId, who.id));
    expect(kept?.tokenHash).toBe(hashOf(started));
    const [seen] = await db.select().from(person).where(eq(person.id, who.id));
    expect(seen?.lastSeenAt).toEqual(now);
  });

  it("takes the place of the one this browser had", async () => {
    const first = (await byLink()) ?? "";
    await ask();
    ({ token } = await newestSignInMail());
    const second = await signInByLink(db, { token, browser, oldSession: first }, now);
    expect(await findSession(db, first, now)).toBeUndefined();
    expect(second).not.toBe(first);
  });

  it("ends after half an hour without a page", async () => {
    const started = (await byLink()) ?? "";
    expect(await findSession(db, started, later(30))).toBeUndefined();
    const found = await findSession(db, started, later(29));
    await touchSession(db, found?.sessionId ?? "", later(29));
    expect(await findSession(db, started, later(58))).toBeDefined();
  });

  it("ends after eight hours, however busy", async () => {
    const started = (await byLink()) ?? "";
    for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
      const found = await findSession(db, started, later(minutes));
      await touchSession(db, found?.sessionId ?? "", later(minutes));
    }
    expect(await findSession(db, started, later(8 * 60 - 1))).toBeDefined();
    expect(await findSession(db, started, later(8 * 60))).toBeUndefined();
  });

  it("is gone from the server when she signs out", async () => {
    const started = (await byLink()) ?? "";
    await endSession(db, started);
    expect(await findSession(db, started, now)).toBeUndefined();
    expect(await db.$count(session, eq(session.personId, who.id))).toBe(0);
  });
});

describe("cleaning up", () => {
  it("deletes links and sessions that ended a day ago, and no others", async () => {
    await byLink();
    await ask();
    await purgeSignIns(db, later(60));
    expect(await db.$count(loginLink, eq(loginLink.personId, who.id))).toBe(2);
    expect(await db.$count(session, eq(session.personId, who.id))).toBe(1);
    await purgeSignIns(db, later(3 * 24 * 60));
    expect(await db.$count(loginLink, eq(loginLink.personId, who.id))).toBe(0);
    expect(await db.$count(session, eq(session.personId, who.id))).toBe(0);
  });
});
