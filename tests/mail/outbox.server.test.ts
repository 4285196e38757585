import { beforeEach, describe, expect, it } from "vitest";
import { claim, enqueue, outboxState, settleFailed, settleSent } from "#app/mail/outbox.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { installation } from "#db/schema/people.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const mail = (key: string, dueAt = now) => ({
  ...{ kind: "test.mail", key, dueAt, to: { name: "Els", address: "els@test.example" } },
  ...{ subject: "Onderwerp", text: "tekst", html: "<p>tekst</p>" },
});
const put = (key: string, dueAt = now) => db.transaction((tx) => enqueue(tx, mail(key, dueAt)));

beforeEach(async () => {
  await db.transaction((tx) => tx.delete(outboxMail));
});

describe("a mail", () => {
  it("exists only when what caused it does", async () => {
    const cause = (key: string, fails: boolean) =>
      db.transaction(async (tx) => {
        await tx.insert(installation).values({ key, value: "cause" });
        await enqueue(tx, mail(key));
        if (fails) throw new Error("changed my mind");
      });
    await expect(cause("undone", true)).rejects.toThrow("changed my mind");
    await cause("done", false);
    expect((await db.select().from(outboxMail)).map(({ key }) => key)).toEqual(["done"]);
  });

  it("with a key that is there already is the same mail", async () => {
    await put("once");
    await put("once");
    expect(await db.$count(outboxMail)).toBe(1);
  });

  it("waits until it is due", async () => {
    await put("tomorrow", later(60));
    expect(await claim(db, now)).toBeUndefined();
    expect(await claim(db, later(60))).toMatchObject({ key: "tomorrow" });
  });
});

describe("claiming", () => {
  it("gives each mail to one worker, also when many ask at the same moment", async () => {
    for (let nth = 0; nth < 12; nth++) await put(`mail-${nth}`);
    const claimed = await Promise.all(Array.from({ length: 8 }, () => claim(db, later(1))));
    const ids = claimed.flatMap((one) => (one ? [one.id] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives a mail of a worker that died to another one, after a while", async () => {
    await put("mail");
    const first = await claim(db, now);
    expect(await claim(db, later(1))).toBeUndefined();
    const second = await claim(db, later(20));
    expect(second?.id).toBe(first?.id);
    if (!first || !second) throw new Error("nothing was claimed");
    // the one thought dead comes back: it may not settle what is another's now
    await settleFailed(db, first, { at: later(20), reason: "ETIMEDOUT" });
    await settleSent(db, second, later(21));
    expect(await outboxState(db)).toEqual({ failed: [], waiting: 0 });
    expect((await db.select().from(outboxMail))[0]).toMatchObject({ doneAt: later(21), lastError: null });
  });
});

describe("what the coordinator sees", () => {
  it("is that mails wait or failed, and never to whom or what about", async () => {
    await put("mail");
    expect(await outboxState(db)).toEqual({ failed: [], waiting: 1 });
    for (let minutes = 0; (await outboxState(db)).waiting > 0; minutes += 400) {
      const one = await claim(db, later(minutes));
      if (one) await settleFailed(db, one, { at: later(minutes), reason: "EAUTH 535" });
    }
    const { failed } = await outboxState(db);
    expect(failed[0]).toMatchObject({ kind: "test.mail", lastError: "EAUTH 535" });
    expect(Object.keys(failed[0] ?? {}).sort()).toEqual(["createdAt", "failedAt", "id", "kind", "lastError"]);
  });
});
