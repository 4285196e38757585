import { z } from "zod";
import { outsideUrl } from "#app/lib/outside-url.ts";

/** More calendars than anybody keeps beside this one. */
export const mostCalendars = 8;

const name = z
  .string({ error: "name" })
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1, { error: "name" }).max(60, { error: "name" }));

// messages are the faults by name, as the guard gives them when it fetches
const url = z.string({ error: "bad-url" }).transform((typed, context) => {
  // what calendar programs make of https
  const read = outsideUrl(typed.trim().replace(/^webcals?:/i, "https:"));
  if (read.ok) return read.value.href;
  context.addIssue({ code: "custom", message: read.reason });
  return z.NEVER;
});

/** A calendar that is fetched, as an advisor fills it in. */
export const addressForm = z.strictObject({ name, url });
export type CalendarAddress = z.output<typeof addressForm>;

/** What stands beside a file with a calendar. */
export const fileForm = z.strictObject({ name });

/** The same for a file that takes the place of another. */
export const newFileForm = z.strictObject({});
