import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "#app/mail/delivery.server.ts";
import { enqueue, mostAttempts, outboxState, retry } from "#app/mail/outbox.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const minute = 60_000;
const start = new Date("2026-12-01T09:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * minute);
const at = (minutes: number) => ({ clock: () => later(minutes) });

const put = (...keys: string[]) =>
  db.transaction(async (tx) => {
    for (const key of keys) {
      const to = { name: "Iris", address: "iris@test.example" };
      await enqueue(tx, { kind: "test", key, to, subject: key, text: "t", html: "h", dueAt: start });
    }
  });

beforeEach(() => db.transaction((tx) => tx.delete(outboxMail)));

describe("delivering", () => {
  it("sends each mail once, also when several workers are at it", async () => {
    const keys = Array.from({ length: 12 }, (_, nth) => `mail-${nth}`);
    await put(...keys);
    const carried: string[] = [];
    const carry = async ({ key }: { key: string }) => void carried.push(key);
    for (let round = 0; round < keys.length && carried.length < keys.length; round++)
      await Promise.all([1, 2, 3].map(() => deliver(db, carry, at(1))));
    expect(carried.sort()).toEqual(keys.sort());
  });

  it("never sends a mail twice behind a mail server that takes minutes over each", async () => {
    await put("a", "b", "c", "d");
    let now = 0;
    const carried: string[] = [];
    const slow = async ({ key }: { key: string }) => {
      carried.push(key);
      now += 3;
      // another worker comes by while this one is still busy
      await deliver(db, async (mail) => void carried.push(mail.key), { clock: () => later(now) });
    };
    await deliver(db, slow, { clock: () => later(now) });
    expect(carried.sort()).toEqual(["a", "b", "c", "d"]);
  });

  it("ends after the mail under way when it must stop, and leaves the rest untried", async () => {
    await put("a", "b", "c");
    let stopping = false;
    const carry = async () => {
      stopping = true;
    };
    const tally = await deliver(db, carry, { clock: () => start, stopping: () => stopping });
    expect(tally).toEqual({ sent: 1, failed: 0 });
    const rows = await db.select().from(outboxMail);
    expect(rows.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);
  });

  it("tries again later after a failure, gives up after the last try, and starts afresh when the coordinator asks", async () => {
    await put("a");
    const refuse = () => Promise.reject(Object.assign(new Error("to iris@test.example"), { code: "EENVELOPE" }));
    expect(await deliver(db, refuse, at(0))).toEqual({ sent: 0, failed: 1 });
    expect(await deliver(db, refuse, at(0.5))).toEqual({ sent: 0, failed: 0 });
    for (let nth = 1; nth < mostAttempts; nth++) await deliver(db, refuse, at(nth * 24 * 60));
    const { failed, waiting } = await outboxState(db);
    expect(waiting).toBe(0);
    expect(failed).toMatchObject([{ kind: "test", lastError: "EENVELOPE" }]);
    expect(await retry(db, failed[0]?.id ?? "", later(1))).toBe(true);
    expect(await deliver(db, async () => {}, at(2))).toEqual({ sent: 1, failed: 0 });
  });
});
