import { z } from "zod";

/** An advisor's feed as the form asks for it. `once`: the id it will have, so that a form sent twice makes one. */
export const feedForm = z.strictObject({
  shows: z.enum(["all", "busy"], { error: "shows" }),
  once: z.uuid({ error: "once" }).toLowerCase(),
});

/** A room's. */
export const roomFeedForm = feedForm.extend({ room: z.uuid({ error: "room" }).toLowerCase() });

/** The last part of a feed's address: its secret as a file's name. */
export const feedFileName = z
  .string()
  .regex(/^[\w-]{43}\.ics$/)
  .transform((name) => name.slice(0, -".ics".length));
