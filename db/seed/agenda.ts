import { inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { advisorAgenda, appointmentType, resource, room, schedule, scheduleHours } from "#db/schema/agenda.ts";

const zone = "Europe/Amsterdam";

/** What the demo's office has: how to find a type by its code and a room by its name. */
export interface SeededAgenda {
  type: (code: string) => string;
  room: (name: string) => string;
}

/** Rooms, a group session, and the working weeks of the demo's advisors. The intake and the advice session are there from the start. */
export async function seedAgenda(tx: Writer, person: (name: string) => string, now: Date): Promise<SeededAgenda> {
  const rooms = demoRooms.map((one, position) => ({ ...one, id: uuidv7(), position }));
  const advisors = demoAdvisors.map(({ name, ...work }) => ({ ...work, personId: person(name) }));
  await tx
    .insert(resource)
    .values([
      ...rooms.map(({ id }) => ({ id, kind: "room" as const })),
      ...advisors.map(({ personId }) => ({ id: personId, kind: "advisor" as const })),
    ]);
  await tx.insert(room).values(rooms);
  for (const { schedules, ...agenda } of advisors) {
    await tx.insert(advisorAgenda).values({ ...agenda, timeZone: zone });
    for (const { hours, ...facts } of schedules) {
      const id = uuidv7();
      await tx.insert(schedule).values({
        id,
        advisorId: agenda.personId,
        timeZone: zone,
        createdAt: now,
        ...facts,
        places: [...facts.places],
      });
      await tx.insert(scheduleHours).values(hours.map((one) => ({ scheduleId: id, ...one })));
    }
  }
  const session = { id: uuidv7(), ...groupSession, updatedAt: now };
  await tx.insert(appointmentType).values(session);
  const kept = await tx
    .select({ id: appointmentType.id, code: appointmentType.code })
    .from(appointmentType)
    .where(inArray(appointmentType.code, ["intake", "advice", "kennissessie"]));
  return {
    type: (code) => idOf(kept, (one) => one.code === code),
    room: (name) => idOf(rooms, (one) => one.name === name),
  };
}

function idOf<Row extends { id: string }>(rows: readonly Row[], is: (row: Row) => boolean): string {
  const found = rows.find(is);
  if (found === undefined) throw new Error("the demo points at something that it does not make");
  return found.id;
}

const demoRooms = [
  { name: "Kamer Gooi", about: "Eerste verdieping, naast de lift", seats: 4, features: ["scherm", "rolstoel"] },
  { name: "Kamer Vecht", about: "Eerste verdieping, rustige kant", seats: 4, features: ["scherm"] },
  { name: "Werkplaats", about: "Begane grond", seats: 16, features: ["scherm", "whiteboard", "rolstoel"] },
];

const weekdays = (startMinute: number, endMinute: number, days: readonly number[] = [1, 2, 3, 4, 5]) =>
  days.map((isoWeekday) => ({ isoWeekday, startMinute, endMinute }));

const demoAdvisors = [
  {
    name: "Amina de Wit",
    specialisms: ["D1", "D4", "D6"],
    wishes: ["customers", "ai"],
    meetingUrl: "https://meet.example/amina-de-wit",
    maxPerDay: 6,
    schedules: [
      {
        name: "Media Park en online",
        places: ["media-park", "online"],
        hours: [...weekdays(9 * 60, 12.5 * 60), ...weekdays(13 * 60, 17 * 60)],
      },
      { name: "Op bezoek", places: ["on-site"], hours: weekdays(9 * 60, 17 * 60, [2, 4]) },
    ],
  },
  {
    name: "Joost Verhagen",
    specialisms: ["D2", "D3", "D5"],
    wishes: ["time", "money", "safe"],
    meetingUrl: null,
    maxPerDay: null,
    schedules: [{ name: "Werkweek", places: ["media-park", "online", "on-site"], hours: weekdays(9 * 60, 17 * 60) }],
  },
];

const groupSession = {
  code: "kennissessie",
  names: { nl: "Kennissessie", en: "Knowledge session" },
  about: {
    nl: "Anderhalf uur met hooguit 8 ondernemers: AI in je dagelijkse werk, met voorbeelden om zelf te proberen.",
    en: "An hour and a half with at most 8 owners: AI in your daily work, with examples to try yourself.",
  },
  ...{ duration: 90, step: 60, anchor: "hour" as const, bufferBefore: 15, bufferAfter: 15, buffersInside: false },
  ...{ minNotice: 24 * 60, moveNotice: 24 * 60, cancelNotice: 0, window: { kind: "days", days: 60 } },
  ...{ maxPerDay: 1, maxPerWeek: 1, seats: 8, hosting: "fair" as const, hostsNeeded: 1 },
  ...{ places: ["media-park"], roomFeatures: ["scherm", "whiteboard"], approval: false, position: 2 },
  questions: [
    {
      id: "ervaring",
      kind: "choice",
      label: { nl: "Hoeveel werk je al met AI?", en: "How much do you work with AI already?" },
      required: true,
      options: [
        { id: "niet", label: { nl: "Nog niet", en: "Not yet" } },
        { id: "soms", label: { nl: "Soms", en: "Sometimes" } },
        { id: "vaak", label: { nl: "Bijna elke dag", en: "Almost every day" } },
      ],
    },
  ],
};
