import { and, eq, ne } from "drizzle-orm";
import { amsterdam } from "#app/lib/format.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Database, Reader } from "#db/database.ts";
import { workHours, workMember } from "#db/schema/work.ts";
import { longestMinutes, totalMinutes } from "./hours.ts";
import { type InWork, noteWork, type OwnWork, openWork, type WorkRefusal } from "./own-work.server.ts";
import type { HoursInput } from "./schema.ts";

/** One line of her own log. */
export interface OnHours extends InWork {
  hoursId: string;
}

export type HoursRefusal = WorkRefusal | "not-yet" | "before-work" | "no-member" | "day-full";

/** Logs work. `id` is made with the form: the same form sent twice is one line. */
export function logHours(
  db: Database,
  log: InWork & HoursInput & { id: string },
  now: Date,
): Promise<Outcome<null, HoursRefusal>> {
  const { id, assignmentId, by, day, minutes, what, memberName } = log;
  return db.transaction(async (tx) => {
    const own = await openWork(tx, log);
    if (!own.ok) return own;
    if ((await tx.$count(workHours, and(eq(workHours.id, id), eq(workHours.personId, by.id)))) > 0) return done(null);
    const wrong = await faultOf(tx, { ...log, hoursId: null, own: own.value }, now);
    if (wrong !== null) return refused(wrong);
    const row = { id, assignmentId, personId: by.id, memberName, day, minutes, what, createdAt: now };
    await tx.insert(workHours).values(row);
    await noteWork(tx, { action: "work.logged", by, work: own.value.work, facts: { minutes } });
    return done(null);
  });
}

/** Corrects a line of her own, until the work is confirmed. */
export function correctHours(
  db: Database,
  change: OnHours & HoursInput,
  now: Date,
): Promise<Outcome<null, HoursRefusal>> {
  const { by, day, minutes, what, memberName } = change;
  return db.transaction(async (tx) => {
    const own = await openWork(tx, change);
    if (!own.ok) return own;
    if ((await tx.$count(workHours, which(change))) === 0) return refused("not-found");
    const wrong = await faultOf(tx, { ...change, own: own.value }, now);
    if (wrong !== null) return refused(wrong);
    await tx.update(workHours).set({ day, minutes, what, memberName }).where(which(change));
    await noteWork(tx, { action: "work.corrected", by, work: own.value.work, facts: { minutes } });
    return done(null);
  });
}

/** Takes a line of her own away, until the work is confirmed. Doing it again changes nothing. */
export function removeHours(db: Database, change: OnHours): Promise<Outcome<null, WorkRefusal>> {
  return db.transaction(async (tx) => {
    const own = await openWork(tx, change);
    if (!own.ok) return own;
    const gone = await tx.delete(workHours).where(which(change)).returning({ minutes: workHours.minutes });
    for (const { minutes } of gone)
      await noteWork(tx, { action: "work.unlogged", by: change.by, work: own.value.work, facts: { minutes } });
    return done(null);
  });
}

const which = ({ hoursId, assignmentId, by }: OnHours) =>
  and(eq(workHours.id, hoursId), eq(workHours.assignmentId, assignmentId), eq(workHours.personId, by.id));

type Line = InWork & HoursInput & { hoursId: string | null; own: OwnWork };

/** Why a line cannot be kept: it is of tomorrow, of before the work was hers, of nobody in the team, or more than fits in a day. */
async function faultOf(
  tx: Reader,
  line: Line,
  now: Date,
): Promise<"not-yet" | "before-work" | "no-member" | "day-full" | null> {
  const { day, memberName, assignmentId, own } = line;
  if (day > localDateOf(now.getTime(), amsterdam)) return "not-yet";
  if (day < localDateOf(own.work.createdAt.getTime(), amsterdam)) return "before-work";
  if (memberName !== "") {
    const named = and(eq(workMember.assignmentId, assignmentId), eq(workMember.name, memberName));
    if (own.lane !== "mbo" || (await tx.$count(workMember, named)) === 0) return "no-member";
  }
  return totalMinutes(await others(tx, line)) + line.minutes > longestMinutes ? "day-full" : null;
}

/** What the same person logged on the same day, on this and on other work. */
function others(tx: Reader, { day, memberName, assignmentId, by, hoursId }: Line) {
  const same = and(eq(workHours.personId, by.id), eq(workHours.day, day), eq(workHours.memberName, memberName));
  // two classes can each have a Sanne
  const ofMember = memberName === "" ? undefined : eq(workHours.assignmentId, assignmentId);
  return tx
    .select({ minutes: workHours.minutes })
    .from(workHours)
    .where(and(same, ofMember, hoursId === null ? undefined : ne(workHours.id, hoursId)));
}
