import { z } from "zod";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { openDatabase } from "#db/open.server.ts";
import { bookingOf, monday, office } from "#tests/domain/booking/bookings.ts";
import { obey } from "#tests/support/process-obey.ts";
import { seeded } from "#tests/support/slot-taking.ts";

const jobShape = z.object({
  url: z.string(),
  writers: z.number(),
  attempts: z.number(),
  seed: z.number(),
  wishes: z.array(z.object({ kind: z.string(), place: z.enum(["media-park", "online"]), start: z.string() })),
  /** Says of each booking that it was confirmed, as it is. */
  reports: z.boolean(),
});

// Several writers at once, each booking times picked at random out of the same wishes
obey(async (job) => {
  const { url, writers, attempts, seed, wishes, reports } = jobShape.parse(job);
  const database = openDatabase({ url, dataDir: "" });
  const refused: object[] = [];
  const outcome = { booked: 0, other: [] as string[] };
  const began = performance.now();
  const writer = async (nth: number) => {
    const random = seeded(seed * 100 + nth);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const wish = wishes[Math.floor(random() * wishes.length)];
      if (!wish) throw new Error("there are no wishes");
      try {
        const answer = await bookAppointment(database, { booking: bookingOf(wish), office }, monday);
        if (answer.ok) outcome.booked += 1;
        else if (answer.reason === "slot-taken") refused.push(wish);
        else outcome.other.push(answer.reason);
        if (answer.ok && reports) process.send?.({ confirmed: answer.value.id });
      } catch (error) {
        outcome.other.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, nth) => writer(nth)));
  const seconds = (performance.now() - began) / 1000;
  await database.close();
  return { ...outcome, refused, seconds };
});
