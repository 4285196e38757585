import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetMails } from "#app/mail/forgetting.server.ts";
import { claim, enqueue, newestMails, outboxState, retry, settleFailed, settleSent } from "#app/mail/outbox.server.ts";
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

describe("mails of one thread", () => {
  const inThread = (key: string, thread = "a") => db.transaction((tx) => enqueue(tx, { ...mail(key), thread }));
  const fail = async (minutes: number) => {
    const one = await claim(db, later(minutes));
    if (!one) throw new Error("nothing to claim");
    await settleFailed(db, one, { at: later(minutes), reason: "ETIMEDOUT" });
    return one.key;
  };
  const send = async (minutes: number) => {
    const one = await claim(db, later(minutes));
    if (one) await settleSent(db, one, later(minutes));
    return one?.key;
  };

  it("go in their order: while the first fails, the later one waits; other threads go on", async () => {
    await inThread("first");
    await inThread("second");
    await inThread("elsewhere", "b");
    expect(await fail(0)).toBe("first");
    expect(await send(0)).toBe("elsewhere");
    expect(await send(0.5)).toBeUndefined();
    expect(await send(1)).toBe("first");
    expect(await send(1)).toBe("second");
  });

  it("are held while the first is under way with another worker", async () => {
    await inThread("first");
    await inThread("second");
    expect(await claim(db, now)).toMatchObject({ key: "first" });
    expect(await claim(db, now)).toBeUndefined();
  });

  it("keep the order in which they were written, also when the clock of who wrote the first was ahead", async () => {
    await inThread("first");
    const id = uuidv7({ msecs: Date.now() + 3_600_000 });
    await db.statement((tx) => tx.update(outboxMail).set({ id }));
    await inThread("second");
    await inThread("third");
    expect([await send(1), await send(1), await send(1)]).toEqual(["first", "second", "third"]);
  });

  it("keep the order of the changes that they tell of, whatever the clock says", async () => {
    const ahead = Date.now() + 3_600_000;
    for (const [nth, key] of ["first", "second", "third"].entries()) {
      const threadedAt = new Date(ahead + nth);
      await db.transaction((tx) => enqueue(tx, { ...mail(key), thread: "a", threadedAt }));
    }
    expect([await send(1), await send(1), await send(1)]).toEqual(["first", "second", "third"]);
  });

  it("go on without one that was given up, which cannot be tried again once a later one was sent", async () => {
    await inThread("first");
    await inThread("second");
    for (const minutes of [0, 10, 100, 1000, 2000]) expect(await fail(minutes)).toBe("first");
    const [failed] = (await outboxState(db)).failed;
    expect(await send(3000)).toBe("second");
    expect((await outboxState(db)).failed).toEqual([]);
    expect(await retry(db, failed?.id ?? "", later(3001))).toBe(false);
    expect(await send(3002)).toBeUndefined();
  });

  it("that was given up goes first again when it is tried again in time", async () => {
    await inThread("first");
    for (const minutes of [0, 10, 100, 1000, 2000]) await fail(minutes);
    await inThread("second");
    const [failed] = (await outboxState(db)).failed;
    expect(await retry(db, failed?.id ?? "", later(2001))).toBe(true);
    expect([await send(3000), await send(3000)]).toEqual(["first", "second"]);
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

describe("what mails said, and to whom", () => {
  const days = (count: number) => later(count * 24 * 60);
  const forget = (at: Date) =>
    forgetMails(db, {
      content: new Date(at.getTime() - 30 * 86_400_000),
      facts: new Date(at.getTime() - 180 * 86_400_000),
    });
  const kept = async () =>
    (await db.select().from(outboxMail).orderBy(outboxMail.key)).map((row) => [row.key, row.toAddress, row.text]);

  it("is forgotten thirty days after it was sent, and that there was a mail after half a year", async () => {
    await put("sent");
    const mail = await claim(db, now);
    if (!mail) throw new Error("there is no mail");
    await settleSent(db, mail, now);
    await forget(days(30));
    expect(await kept()).toEqual([["sent", "els@test.example", "tekst"]]);
    await forget(new Date(days(30).getTime() + 1));
    expect(await kept()).toEqual([["sent", "", ""]]);
    expect(JSON.stringify(await db.select().from(outboxMail))).not.toMatch(/els@|Els|Onderwerp|tekst/);
    expect(await newestMails(db, 10)).toEqual([]);
    await forget(days(181));
    expect(await kept()).toEqual([]);
  });

  it("is forgotten as long after it was given up, and cannot be tried again as an empty mail", async () => {
    await put("failed");
    const id = (await db.select().from(outboxMail))[0]?.id ?? "";
    await db.transaction((tx) => tx.update(outboxMail).set({ failedAt: now }));
    await forget(days(31));
    expect(await kept()).toEqual([["failed", "", ""]]);
    expect((await outboxState(db)).failed).toEqual([]);
    expect(await retry(db, id, days(31))).toBe(false);
  });

  it("is forgotten too when nothing ever carried it away; what is due later stays whole", async () => {
    await put("stuck");
    await put("reminder", days(200));
    await forget(days(31));
    expect(await kept()).toEqual([
      ["reminder", "els@test.example", "tekst"],
      ["stuck", "", ""],
    ]);
    expect(await claim(db, days(31))).toBeUndefined();
    expect((await outboxState(db)).waiting).toBe(1);
  });
});
