import { ne } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { overlap } from "#app/domain/booking/intervals.ts";
import { protectedInterval } from "#app/domain/booking/protection.ts";
import { appointment, appointmentSlot } from "#db/schema/booking.ts";
import { addAdvisor, monday, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { inProcesses } from "#tests/support/processes.ts";

const db = testDatabase();
const kinds = ["intake", "advice"] as const;
const places = ["media-park", "online"] as const;
const wishShape = z.object({ kind: z.enum(kinds), place: z.enum(places), start: z.string() });
const answerShape = z.object({ booked: z.number(), other: z.array(z.string()), refused: z.array(wishShape) });

beforeAll(async () => {
  await addAdvisor(db, { name: "Amina de Wit", slotMinutes: 15 });
  await addAdvisor(db, { name: "Joost Verhagen", slotMinutes: 5, places: ["online"] });
});

/** Everything that can be asked in the first fortnight, and what is never open as well. */
async function allWishes() {
  const until = monday.getTime() + 12 * 24 * 60 * 60_000;
  const wishes: z.infer<typeof wishShape>[] = [];
  for (const kind of kinds) {
    for (const place of places) {
      const open = (await openTimes(db, monday, { kind, place })).filter(({ start }) => start < until);
      wishes.push(...open.map(({ start }) => ({ kind, place, start: new Date(start).toISOString() })));
    }
  }
  return [...wishes, { kind: "intake" as const, place: "online" as const, start: "2026-11-08T10:00:00.000Z" }];
}

test("8 writers in two processes who book 3,200 times at random never overlap, and leave no refused time open", async () => {
  const wishes = await allWishes();
  const job = { url: process.env.DATABASE_URL ?? "", writers: 4, attempts: 400, wishes };
  const answers = z.array(answerShape).parse(
    await inProcesses("process-book-appointments.ts", [
      { ...job, seed: 1 },
      { ...job, seed: 2 },
    ]),
  );
  const booked = answers.reduce((sum, answer) => sum + answer.booked, 0);
  const refused = answers.flatMap((answer) => answer.refused);
  expect(answers.flatMap((answer) => answer.other)).toEqual([]);
  expect(booked + refused.length).toBe(3200);

  const rows = await db.select().from(appointment).where(ne(appointment.status, "cancelled"));
  expect(rows).toHaveLength(booked);
  const kept = rows.map((row) => ({
    advisorId: row.advisorId,
    ...protectedInterval(row.kind, row.place, row.startsAt.getTime()),
  }));
  const pairs = kept.flatMap((one, nth) =>
    kept.slice(nth + 1).filter((other) => one.advisorId === other.advisorId && overlap(one, other)),
  );
  expect(pairs).toEqual([]);
  const minutes = kept.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
  expect(await db.$count(appointmentSlot)).toBe(minutes / 5);

  // the most that could be booked: not one refused time is open now
  for (const kind of kinds) {
    for (const place of places) {
      const open = new Set(
        (await openTimes(db, monday, { kind, place })).map(({ start }) => new Date(start).toISOString()),
      );
      const missed = refused.filter((wish) => wish.kind === kind && wish.place === place && open.has(wish.start));
      expect(missed).toEqual([]);
    }
  }
  expect(booked).toBeGreaterThan(100);
}, 240_000);
