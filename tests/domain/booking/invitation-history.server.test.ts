import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { approveAppointment, declineAppointment } from "#app/domain/booking/approval-commands.server.ts";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { handOver } from "#app/domain/booking/hand-over-commands.server.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { deliver } from "#app/mail/delivery.server.ts";
import type { ClaimedMail } from "#app/mail/outbox.server.ts";
import { appointmentType, room } from "#db/schema/agenda.ts";
import { appointment, reservation, reservationResource } from "#db/schema/booking.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { contact, person } from "#db/schema/people.ts";
import {
  addAdvisor,
  addGroupType,
  addRoom,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { mailProgram, shownEntry } from "#tests/domain/booking/mail-program.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const advisors: string[] = [];
const kinds = ["intake", "advice", "session", "circle", "duo"] as const;
// few times and people, so that they get in each other's way
const starts = ["2026-11-05T09:00:00Z", "2026-11-05T13:00:00Z", "2026-11-10T09:00:00Z"].map((time) => Date.parse(time));
const guests = ["anna@bedrijf.example", "bas@bedrijf.example", "cor@bedrijf.example", "dia@bedrijf.example"];

beforeAll(async () => {
  for (const name of ["Amina de Wit", "Joost Verhagen", "Noor Smit"]) advisors.push(await addAdvisor(db, { name }));
  await addRoom(db, { name: "Studio 1", seats: 8 });
  await addRoom(db, { name: "Studio 2", seats: 8 });
  await changeType(db, "advice", { approval: true });
  await addGroupType(db, { code: "session", seats: 2 });
  await addGroupType(db, { code: "circle", seats: 3 });
  await changeType(db, "circle", { approval: true });
  await addGroupType(db, { code: "duo", seats: 1 });
  await changeType(db, "duo", { hosting: "collective", hostsNeeded: 2 });
});

type Act =
  | { do: "book"; kind: (typeof kinds)[number]; time: number; guest: number }
  | { do: "move"; which: number; time: number }
  | { do: "hand-over"; which: number; to: number }
  | { do: "cancel" | "approve" | "decline"; which: number }
  | { do: "carry"; failing: number };

const nth = fc.nat(11);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("book" as const),
      kind: fc.constantFrom(...kinds),
      time: fc.nat(2),
      guest: fc.nat(3),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), which: nth, time: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("hand-over" as const), which: nth, to: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("cancel" as const, "approve" as const, "decline" as const),
      which: nth,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("carry" as const), failing: fc.nat(6) }) },
);

/** What happens in this order, a minute after each other; mail is carried in between, and now and then it fails. */
async function live(acts: readonly Act[]) {
  await clearBookings(db);
  const post = postOffice();
  const made: string[] = [];
  let now = monday;
  for (const one of acts) {
    now = new Date(now.getTime() + minuteMs);
    if (one.do === "carry") await post.carry(now, one.failing);
    else await perform(one, made, now);
  }
  for (let hours = 1; hours <= 12; hours++) await post.carry(new Date(now.getTime() + hours * 60 * minuteMs), 0);
  return post;
}

async function perform(one: Exclude<Act, { do: "carry" }>, made: string[], now: Date): Promise<void> {
  if (one.do === "book") {
    const start = new Date(starts[one.time] ?? 0).toISOString();
    const booking = bookingOf({ kind: one.kind, place: "media-park", start, email: guests[one.guest] ?? "" });
    const outcome = await bookAppointment(db, { booking, office }, now);
    if (outcome.ok) made.push(outcome.value.id);
    return;
  }
  const id = made[one.which % Math.max(1, made.length)];
  if (id === undefined) return;
  const by = entrepreneur;
  if (one.do === "move")
    await moveAppointment(db, { id, by, language: "nl", office, start: starts[one.time] ?? 0 }, now);
  else if (one.do === "hand-over") await handOver(db, { id, toId: advisors[one.to] ?? "", by, office }, now);
  else if (one.do === "cancel") await cancelAppointment(db, { id, by, reason: null, language: "nl", office }, now);
  else if (one.do === "approve") await approveAppointment(db, { id, by, office }, now);
  else await declineAppointment(db, { id, by, office, reason: null }, now);
}

/** Two workers that carry mail to mail programs. */
function postOffice() {
  const programs = new Map<string, ReturnType<typeof mailProgram>>();
  const tries = new Map<string, number>();
  const carryTo = (failing: number) => async (mail: ClaimedMail) => {
    if (mail.invitation === null) return;
    const nthTry = (tries.get(mail.id) ?? 0) + 1;
    tries.set(mail.id, nthTry);
    // some mails fail a few times, never so often that they are given up
    if (failing > 0 && nthTry <= 3 && (mail.id.charCodeAt(35) + nthTry) % 7 < failing) throw new Error("ETIMEDOUT");
    const program = programs.get(mail.toAddress) ?? mailProgram(mail.toAddress);
    programs.set(mail.toAddress, program);
    program.receive(mail.invitation.content);
  };
  return {
    programs,
    carry: async (now: Date, failing: number) => {
      await Promise.all([1, 2].map(() => deliver(db, carryTo(failing), { clock: () => now })));
    },
  };
}

/** What should stand in the calendars of everybody, as the database has it: mailbox → events. */
async function agenda(): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ appointment, type: appointmentType, reservation, email: contact.email })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(reservation, eq(reservation.id, appointment.reservationId))
    .where(inArray(appointment.status, ["requested", "confirmed"]));
  const hosts = await db
    .select({ reservationId: reservationResource.reservationId, email: person.email })
    .from(reservationResource)
    .innerJoin(person, eq(person.id, reservationResource.resourceId));
  const rooms = await roomNames();
  const due = new Map<string, Set<string>>();
  const add = (email: string, event: string) => due.set(email, (due.get(email) ?? new Set<string>()).add(event));
  for (const { appointment: row, reservation: kept, email } of rows) {
    const location = whereIs({ ...row, room: rooms.get(kept.roomId ?? "") ?? null }, "nl");
    const times = { start: row.startsAt.getTime(), end: row.endsAt.getTime(), location };
    const status = row.status === "requested" ? "TENTATIVE" : "CONFIRMED";
    const own = shownEntry({ uid: calendarUid(row.id), ...times, status });
    const shared = shownEntry({ uid: calendarUid(kept.id), ...times, status: "CONFIRMED" });
    add(email, own);
    for (const host of hosts.filter(({ reservationId }) => reservationId === kept.id))
      add(host.email, kept.seats > 1 ? shared : own);
  }
  return new Map([...due].map(([email, events]) => [email, [...events].sort()]));
}

async function roomNames() {
  return new Map((await db.select().from(room)).map(({ id, name }) => [id, name]));
}

describe("over the life of appointments", () => {
  it("every calendar ends up as the agenda is, whatever is booked, moved, handed over, ended, and however mail fails", async () => {
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async (acts) => {
        const { programs } = await live(acts);
        const due = await agenda();
        for (const email of new Set([...programs.keys(), ...due.keys()]))
          expect(programs.get(email)?.shown() ?? [], email).toEqual(due.get(email) ?? []);
        for (const { numbers } of programs.values())
          for (const [uid, sequences] of numbers) {
            changes += sequences.length;
            const rising = sequences.every((sequence, at) => at === 0 || sequence > (sequences[at - 1] ?? 0));
            expect(rising, `${uid}: ${sequences.join(" ")}`).toBe(true);
          }
      }),
      { numRuns: 24 },
    );
    expect(changes).toBeGreaterThan(100);
  }, 120_000);

  it("a change of an appointment always has the number after the last one, and says so in every letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        await live(acts);
        const rows = await db.select({ id: appointment.id, sequence: appointment.sequence }).from(appointment);
        for (const { id, sequence } of rows) {
          const toGuest = await db
            .select({ key: outboxMail.key, content: outboxMail.invitation })
            .from(outboxMail)
            .where(and(eq(outboxMail.thread, `appointment:${id}:guest`)))
            .orderBy(outboxMail.id);
          expect(toGuest.map(({ key }) => key)).toEqual(
            Array.from({ length: sequence + 1 }, (_, number) => `appointment:${id}:${number}:guest`),
          );
          expect(toGuest.map(({ content }) => /\r\nSEQUENCE:(\d+)\r\n/.exec(content?.content ?? "")?.[1])).toEqual(
            Array.from({ length: sequence + 1 }, (_, number) => String(number)),
          );
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
