import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { protectedBy, withTravel } from "#app/domain/agenda/appointment-type.ts";
import { places } from "#app/domain/agenda/places.ts";
import { travelMinutes } from "#app/domain/agenda/travel.ts";
import { listTypes } from "#app/domain/agenda/types.server.ts";
import { slotRows } from "#app/domain/booking/slot-rows.ts";
import { isSkillCode } from "#app/domain/matching/skills.ts";
import { shownOptions } from "#app/domain/scan/applicability.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { isoWeekday } from "#app/lib/dates.ts";
import { wallClock } from "#app/lib/time.ts";
import { room, schedule, scheduleHours } from "#db/schema/agenda.ts";
import { appointment, appointmentSlot, reservation, reservationResource } from "#db/schema/booking.ts";
import { candidateSkill } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseSkill } from "#db/schema/cases.ts";
import { contact, installation, person } from "#db/schema/people.ts";
import { answer, response } from "#db/schema/scan.ts";
import { caseMessage, evaluation, milestone, workHours, workMember } from "#db/schema/work.ts";
import { seed } from "#db/seed.ts";
import { findScan } from "#scans/index.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
// a Saturday in a week whose Sunday loses an hour: today is not a working day, and offsets differ between past and future
const now = new Date("2026-03-28T20:15:00Z");
const zone = "Europe/Amsterdam";

beforeAll(() => seed(db, now));

describe("the demo's people", () => {
  it("have addresses that cannot exist, in lower case", async () => {
    const addresses = [...(await db.select().from(person)), ...(await db.select().from(contact))].map(
      ({ email }) => email,
    );
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@demo\.spot035\.example$/);
  });

  it("have skills that exist", async () => {
    const held = [...(await db.select().from(candidateSkill)), ...(await db.select().from(caseSkill))];
    for (const { skill, level } of held) {
      expect(isSkillCode(skill), skill).toBe(true);
      expect([1, 2, 3, 4]).toContain(level);
    }
  });

  it("live in a database that says it is a demo", async () => {
    expect(await db.select().from(installation).where(eq(installation.key, "demo"))).toHaveLength(1);
  });
});

describe("the demo's scans", () => {
  it("are complete, with options that these companies are shown and nothing they are not asked", async () => {
    const responses = await db.select().from(response);
    expect(responses).toHaveLength(8);
    for (const { id, scan, version } of responses) {
      const definition = findScan(scan, version);
      if (!definition) throw new Error(`no scan ${scan} ${version}`);
      const rows = await db.select().from(answer).where(eq(answer.responseId, id));
      const record = Object.fromEntries(rows.map(({ question, value }) => [question, value]));
      const progress = progressOf(definition, record);
      const asked = progress.parts.flatMap(({ questions }) => questions);
      expect(progress.next).toBeNull();
      expect(Object.keys(record).sort()).toEqual(asked.map((question) => question.id).sort());
      for (const question of asked) {
        const text = (name: string) => (typeof record[name] === "string" ? { [name]: record[name] } : {});
        const shown = shownOptions(question, { ...text("size"), ...text("customers"), ...text("sector") }).map(
          (option) => option.id,
        );
        const given = record[question.id] ?? [];
        if (given === "unknown") continue;
        const chosen = typeof given === "string" ? [given] : given;
        expect(Array.isArray(given), question.id).toBe(question.kind === "ticks");
        expect(
          shown.filter((option) => chosen.includes(option)),
          question.id,
        ).toEqual(chosen);
      }
    }
  });

  it("differ from each other", async () => {
    const rows = await db.select().from(answer).where(eq(answer.question, "V3"));
    expect(new Set(rows.map(({ value }) => JSON.stringify(value))).size).toBeGreaterThanOrEqual(6);
  });
});

describe("the demo's appointments", () => {
  it("keep exactly the time that the booking rules protect, of the advisor and of a room that is large enough", async () => {
    const types = await listTypes(db);
    const rooms = await db.select().from(room);
    for (const row of await db.select().from(appointment)) {
      const type = types.find(({ id }) => id === row.typeId);
      if (!type) throw new Error("no such type");
      const travel = row.place === "on-site" ? travelMinutes(/\d{4} [A-Z]{2}/.exec(row.address ?? "")?.[0] ?? null) : 0;
      const wanted = slotRows(protectedBy(withTravel(type, travel), row.startsAt.getTime()));
      const taken = await db
        .select()
        .from(appointmentSlot)
        .where(eq(appointmentSlot.reservationId, row.reservationId ?? ""));
      const ofAdvisor = taken.filter(({ resourceId }) => resourceId === row.advisorId);
      expect(ofAdvisor.map(({ startsAt }) => startsAt.getTime()).sort()).toEqual(wanted);
      expect(row.endsAt.getTime() - row.startsAt.getTime()).toBe(type.duration * 60_000);
      const kept = rooms.filter(({ id }) => taken.some(({ resourceId }) => resourceId === id));
      expect(kept).toHaveLength(row.place === "media-park" ? 1 : 0);
      for (const one of kept) expect(one.seats).toBeGreaterThan(type.seats);
    }
  });

  it("keep time of nobody twice, and count the seats of a group", async () => {
    for (const { id, seatsTaken, seats } of await db.select().from(reservation)) {
      expect(await db.$count(appointment, eq(appointment.reservationId, id))).toBe(seatsTaken);
      expect(seatsTaken).toBeLessThanOrEqual(seats);
      const taken = await db.select().from(reservationResource).where(eq(reservationResource.reservationId, id));
      for (const { takenFrom, takenUntil, resourceId } of taken) {
        const rows = await db.$count(
          appointmentSlot,
          and(eq(appointmentSlot.reservationId, id), eq(appointmentSlot.resourceId, resourceId)),
        );
        expect(rows * 5 * 60_000).toBe(takenUntil.getTime() - takenFrom.getTime());
      }
    }
  });

  it("lie in the advisor's hours, on her wall clock, but for today which every demo shows", async () => {
    const schedules = await db.select().from(schedule);
    const hours = (await db.select().from(scheduleHours)).map((row) => ({
      ...row,
      ...schedules.find(({ id }) => id === row.scheduleId),
    }));
    for (const { advisorId, startsAt, endsAt, wallTime, place, status } of await db.select().from(appointment)) {
      const [start, end] = [wallClock(startsAt.getTime(), zone), wallClock(endsAt.getTime(), zone)];
      const clock = `${String(Math.floor(start.minute / 60)).padStart(2, "0")}:${String(start.minute % 60).padStart(2, "0")}`;
      expect(wallTime).toBe(`${start.date}T${clock}`);
      if (start.date === "2026-03-28" || status !== "confirmed") continue;
      const fits = hours.some(
        (row) =>
          row.advisorId === advisorId &&
          row.isoWeekday === isoWeekday(start.date) &&
          row.startMinute <= start.minute &&
          end.minute <= row.endMinute &&
          row.places?.includes(place),
      );
      expect(fits, wallTime).toBe(true);
    }
  });

  it("show a day to each advisor, a past with outcomes and a future without", async () => {
    const rows = await db.select().from(appointment);
    const today = rows.filter(({ startsAt }) => wallClock(startsAt.getTime(), zone).date === "2026-03-28");
    expect(new Set(today.map(({ advisorId }) => advisorId)).size).toBe(2);
    for (const { status, startsAt, createdAt } of rows) {
      expect(createdAt.getTime()).toBeLessThan(Math.min(startsAt.getTime(), now.getTime()));
      if (status !== "confirmed") expect(startsAt.getTime()).toBeLessThan(now.getTime());
    }
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["confirmed", "held", "no-show"]));
    for (const { place } of rows) expect(places).toContain(place);
  });
});

describe("the demo's cases", () => {
  it("are open, came from an intake that was held, and need something", async () => {
    const cases = await db.select().from(caseFile).where(eq(caseFile.status, "open"));
    expect(cases).toHaveLength(3);
    for (const { id, status, appointmentId, contactId } of cases) {
      expect(status).toBe("open");
      const [source] = await db
        .select()
        .from(appointment)
        .where(eq(appointment.id, appointmentId ?? ""));
      expect(source).toMatchObject({ status: "held", contactId });
      expect(await db.$count(caseSkill, eq(caseSkill.caseId, id))).toBeGreaterThan(1);
    }
  });
});

describe("the demo's work", () => {
  it("is a class that is halfway and late with a step, and a student who is done", async () => {
    const works = await db.select().from(assignment);
    expect(works.map(({ status }) => status).sort()).toEqual(["confirmed", "started"]);
    const [late] = await db.select().from(milestone).where(isNull(milestone.doneAt)).orderBy(milestone.dueOn);
    expect(late?.dueOn).toBe("2026-03-25");
    const members = (await db.select().from(workMember)).map(({ name }) => name);
    for (const { minutes, memberName, day } of await db.select().from(workHours)) {
      expect(minutes % 15).toBe(0);
      expect(["", ...members]).toContain(memberName);
      expect(day <= "2026-03-28").toBe(true);
    }
    expect(await db.select().from(caseMessage)).toHaveLength(3);
    expect(await db.select().from(evaluation)).toHaveLength(2);
  });
});
