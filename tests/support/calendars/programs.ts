import { spawnSync } from "node:child_process";
import process from "node:process";
import { z } from "zod";

const event = z.strictObject({ uid: z.string(), start: z.number(), end: z.number(), summary: z.string() });
const calendars = z.record(z.string(), z.strictObject({ faults: z.array(z.string()), events: z.array(event) }));
const answer = z.strictObject({
  ...{ libical: calendars, icalendar: calendars, vobject: calendars, khal: calendars },
});

/** Calendars by name. `shown`: which of them khal is shown as well; it takes a second for each. */
export interface Shown {
  calendars: Record<string, string>;
  shown: string[];
}

/**
 * Shows them to libical, icalendar, vobject and khal; moments come back in seconds.
 * @returns null where these are not installed, which is said aloud; where they must be (`npm test` on Debian, `npm run check-invitations`) it throws
 */
export function readByPrograms(asked: Shown): z.output<typeof answer> | null {
  const run = spawnSync("/usr/bin/python3", ["tests/support/calendars/readers.py"], {
    input: JSON.stringify(asked),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return answer.parse(JSON.parse(run.stdout));
  if (process.env.CALENDAR_PROGRAMS === "1") throw new Error(run.stderr);
  console.warn("CALENDARS NOT READ BY DEBIAN'S PROGRAMS: npm run check-invitations says what is missing");
  return null;
}
