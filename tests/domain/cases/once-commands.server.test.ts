import { beforeEach, describe, expect, it } from "vitest";
import { answerOnce } from "#app/domain/cases/once-commands.server.ts";
import { done, refused } from "#app/lib/outcome.ts";
import { idempotentAnswer } from "#db/schema/booking.ts";
import { skill } from "#db/schema/skills.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T08:00:00Z");
const once = { key: "api k", requestHash: "hash" };
let count = 0;

beforeEach(() =>
  db.transaction(async (tx) => {
    await tx.delete(idempotentAnswer);
    await tx.delete(skill);
  }),
);

/** Makes something, and says which. */
const making = () =>
  answerOnce(db, { once, now }, async (joined) => {
    const code = `x-${++count}`;
    await joined.transaction((tx) =>
      tx
        .insert(skill)
        .values({ code, names: { nl: code, en: code }, skillGroup: "data", lanes: ["mbo"], updatedAt: now }),
    );
    return done(code);
  });

describe("a request that may come more than once", () => {
  it("is done once, and answered the same each time, also for ten at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, making));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
    expect(await making()).toEqual(answers[0]);
    expect(await db.$count(skill)).toBe(1);
  });

  it("under a key that was used for something else is refused, and nothing is done", async () => {
    await making();
    const other = { ...once, requestHash: "another" };
    expect(await answerOnce(db, { once: other, now }, async () => done("x"))).toEqual(refused("key-reused"));
    expect(await db.$count(skill)).toBe(1);
  });

  it("that was refused may be judged anew", async () => {
    expect(await answerOnce(db, { once, now }, async () => refused("too-early"))).toEqual(refused("too-early"));
    expect((await making()).ok).toBe(true);
  });

  it("keeps nothing when its work fails", async () => {
    const failing = answerOnce(db, { once, now }, async () => {
      throw new Error("a bug");
    });
    await expect(failing).rejects.toThrow("a bug");
    expect(await db.$count(idempotentAnswer)).toBe(0);
  });
});
