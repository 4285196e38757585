import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { findFileCase, findFileScan, listFileCases } from "#app/domain/cases/file-queries.server.ts";
import { findContactByLink } from "#app/domain/people/queries.server.ts";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { response } from "#db/schema/scan.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T08:00:00Z");
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

describe("an entrepreneur's file", () => {
  test("is found by any of her links, with the day on which that link ends", async () => {
    const { contactId } = await addCase(db, { advisorId });
    const tokens = await db.transaction(async (tx) => [
      await issueFileLink(tx, contactId, now),
      await issueFileLink(tx, contactId, now),
    ]);
    for (const token of tokens) {
      const found = await findContactByLink(db, token);
      expect(found).toMatchObject({ contact: { id: contactId }, expiresAt: new Date("2027-05-01T08:00:00Z") });
    }
    expect(await findContactByLink(db, `${tokens[0]}x`)).toBeUndefined();
  });

  test("holds her own cases only", async () => {
    const [mine, theirs] = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    expect((await listFileCases(db, mine.contactId)).map((one) => one.case.id)).toEqual([mine.id]);
    expect(await findFileCase(db, { id: theirs.id, contactId: mine.contactId })).toBeUndefined();
    expect(await findFileCase(db, { id: mine.id, contactId: mine.contactId })).toMatchObject({
      ...{ worker: null, work: null, advisor: expect.stringMatching(/^Somebody/) },
    });
  });

  test("shows the newest finished scan that is hers", async () => {
    const { contactId } = await addCase(db, { advisorId });
    expect(await findFileScan(db, contactId, "nl")).toBeUndefined();
    const base = {
      contactId,
      startedAt: now,
      updatedAt: now,
      scan: "digital-maturity",
      version: 1,
      language: "nl" as const,
    };
    const days = [1, 3, 2].map((day) => new Date(now.getTime() + day * 86_400_000));
    await db.transaction(async (tx) => {
      for (const completedAt of [...days, null])
        await tx.insert(response).values({ ...base, trackId: uuidv7(), completedAt });
    });
    expect((await findFileScan(db, contactId, "nl"))?.completedAt).toEqual(days[1]);
  });
});
