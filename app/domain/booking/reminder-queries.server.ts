import { eq, inArray } from "drizzle-orm";
import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import { givenUpMails, plannedMails } from "#app/mail/outbox-lists.server.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";

/** Letters about an appointment that go by themselves, at a time of their own. */
export const reminderKinds = ["booking.reminder", "booking.soon", "booking.follow-up"] as const;

/** The appointment that a letter is about; null when it is not there any more. */
export interface AboutAppointment {
  readonly id: string;
  readonly reference: string;
  readonly names: Bilingual;
  readonly startsAt: Date;
}

/** Letters that still have to go, soonest first, and those that were given up. Four queries, however many there are. */
export async function listReminders(db: Reader) {
  const planned = await plannedMails(db, reminderKinds);
  const failed = await givenUpMails(db, reminderKinds);
  const about = await appointmentsOf(
    db,
    [...planned.mails, ...failed].map(({ key }) => appointmentIn(key)),
  );
  const withAbout = <Mail extends { key: string }>(mail: Mail) => ({
    ...mail,
    about: about.get(appointmentIn(mail.key)) ?? null,
  });
  return { total: planned.total, planned: planned.mails.map(withAbout), failed: failed.map(withAbout) };
}

export type ListedReminder = Awaited<ReturnType<typeof listReminders>>["failed"][number];

/** Is it still of use? A reminder of what has begun is not; a question afterwards always is. */
export const isInTime = ({ kind, about }: Pick<ListedReminder, "kind" | "about">, now: Date): boolean =>
  kind === "booking.follow-up" || (about !== null && about.startsAt > now);

/** The id in a key such as "appointment:<id>:reminder:<moment>"; empty when there is none. */
const appointmentIn = (key: string): string => /^appointment:([0-9a-f-]{36}):/.exec(key)?.[1] ?? "";

async function appointmentsOf(db: Reader, ids: readonly string[]): Promise<Map<string, AboutAppointment>> {
  const wanted = [...new Set(ids)].filter((id) => id !== "");
  const { id, reference, startsAt } = appointment;
  const rows = await db
    .select({ id, reference, startsAt, names: appointmentType.names })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .where(inArray(appointment.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}
