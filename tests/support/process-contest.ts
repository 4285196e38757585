import { z } from "zod";
import { overlap } from "#app/domain/agenda/intervals.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import type { Database } from "#db/database.ts";
import { migrationsFolder, openDatabase } from "#db/open.server.ts";
import { appointment, reservationResource } from "#db/schema/booking.ts";
import {
  addAdvisor,
  addRoom,
  bookingOf,
  changeType,
  monday,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { obey } from "#tests/support/process-obey.ts";
import { seeded } from "#tests/support/slot-taking.ts";

const wishShape = z.object({ place: z.enum(["media-park", "online"]), start: z.string() });
const jobShape = z.discriminatedUnion("do", [
  z.object({ do: z.literal("arrange"), url: z.string(), times: z.number() }),
  z.object({ do: z.literal("book"), url: z.string(), seed: z.number(), wishes: z.array(wishShape) }),
  z.object({ do: z.literal("judge"), url: z.string(), refused: z.array(wishShape) }),
]);
type Wish = z.infer<typeof wishShape>;

// One contest over open times: one process arranges it, several book everything in an order of their own, one judges what came of it
obey(async (given) => {
  const job = jobShape.parse(given);
  const database = openDatabase({ url: job.url, dataDir: "" });
  try {
    if (job.do === "arrange") return { wishes: await arranged(database, job.times) };
    if (job.do === "book") return await booked(database, job);
    return await judged(database, job.refused);
  } finally {
    await database.close();
  }
});

/** Three advisors and two rooms, with every quarter of an hour on offer: neighbouring times shut each other out. */
async function arranged(db: Database, times: number): Promise<Wish[]> {
  await db.migrate(migrationsFolder());
  for (const name of ["Amina de Wit", "Joost Verhagen", "Samira Bos"]) await addAdvisor(db, { name });
  for (const name of ["Kamer Gooi", "Kamer Vecht"]) await addRoom(db, { name, seats: 6 });
  await changeType(db, "intake", { step: 15, anchor: "window" });
  const wishes: Wish[] = [];
  for (const place of ["media-park", "online"] as const) {
    const open = await openTimes(db, monday, { place });
    wishes.push(...open.slice(0, times / 2).map(({ start }) => ({ place, start: new Date(start).toISOString() })));
  }
  return wishes;
}

async function booked(db: Database, { seed, wishes }: { seed: number; wishes: readonly Wish[] }) {
  const random = seeded(seed);
  const order = wishes.map((wish) => ({ wish, at: random() })).sort((one, other) => one.at - other.at);
  const outcome = { booked: 0, refused: [] as Wish[], other: [] as string[], began: Date.now(), ended: 0 };
  for (const { wish } of order) {
    try {
      const answer = await bookAppointment(db, { booking: bookingOf(wish), office }, monday);
      if (answer.ok) outcome.booked += 1;
      else if (answer.reason === "slot-taken") outcome.refused.push(wish);
      else outcome.other.push(answer.reason);
    } catch (error) {
      outcome.other.push(String(error));
    }
  }
  return { ...outcome, ended: Date.now() };
}

/** Pairs that overlap, times that were refused but are open, and how many appointments there are. */
async function judged(db: Database, refused: readonly Wish[]) {
  const kept = (await db.select().from(reservationResource)).map((row) => ({
    ...{ resourceId: row.resourceId, start: row.takenFrom.getTime(), end: row.takenUntil.getTime() },
  }));
  const overlaps = kept.flatMap((one, nth) =>
    kept.slice(nth + 1).filter((other) => one.resourceId === other.resourceId && overlap(one, other)),
  );
  let missed = 0;
  for (const place of ["media-park", "online"] as const) {
    const open = new Set((await openTimes(db, monday, { place })).map(({ start }) => new Date(start).toISOString()));
    missed += refused.filter((wish) => wish.place === place && open.has(wish.start)).length;
  }
  return { overlaps: overlaps.length, missed, kept: await db.$count(appointment) };
}
