import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { appointment, appointmentSlot } from "#db/schema/booking.ts";
import { journalEntry } from "#db/schema/journal.ts";
import type { CompanyName, SeededCompany } from "#db/seed/companies.ts";
import { onDay, onWorkday } from "#db/seed/moments.ts";

const minute = 60_000;

/** What the demo's appointments point at. */
export interface Surroundings {
  person: (name: string) => string;
  company: (name: CompanyName) => SeededCompany;
  responseOf: (name: CompanyName) => string;
}

interface DemoAppointment {
  advisor: string;
  company: CompanyName;
  kind: "intake" | "advice";
  place: "media-park" | "online" | "on-site";
  address?: string;
  when: { instant: Date; wallTime: string };
  status: "confirmed" | "held" | "no-show";
  question: string;
  notes?: string;
}

/** Past, present and coming appointments of the demo's advisors, with the rows that keep their time. @returns how to find a held one. */
export async function seedAppointments(
  tx: Writer,
  around: Surroundings,
  now: Date,
): Promise<(company: CompanyName) => string> {
  const rows = appointmentsFrom(now).map((demo, index) => rowOf({ demo, index }, around, now));
  await tx.insert(appointment).values(rows);
  await tx.insert(appointmentSlot).values(rows.flatMap(slotsOf));
  await tx.insert(journalEntry).values(rows.flatMap(journalOf));
  return (company) =>
    rows.find((row) => row.contactId === around.company(company).contactId && row.status === "held")?.id ?? "";
}

function rowOf({ demo, index }: { demo: DemoAppointment; index: number }, around: Surroundings, now: Date) {
  const { advisor, company, when, notes, address, ...rest } = demo;
  const { organisationId, contactId } = around.company(company);
  const startsAt = when.instant;
  const endsAt = new Date(startsAt.getTime() + (rest.kind === "intake" ? 45 : 60) * minute);
  const createdAt = new Date(Math.min(startsAt.getTime(), now.getTime()) - (6 * 24 * 60 + 35) * minute);
  return {
    id: uuidv7(),
    reference: `DEMO-${101 + index}`,
    ...rest,
    address: address ?? null,
    notes: notes ?? "",
    notesRevision: notes ? 1 : 0,
    advisorId: around.person(advisor),
    organisationId,
    contactId,
    responseId: around.responseOf(company),
    startsAt,
    endsAt,
    timeZone: "Europe/Amsterdam",
    wallTime: when.wallTime,
    createdAt,
    updatedAt: rest.status === "confirmed" ? createdAt : endsAt,
  };
}

type Row = ReturnType<typeof rowOf>;

// a quarter of an hour for notes after each; at a company the journey before and after. A test holds this to the booking rules.
function slotsOf({ id, advisorId, place, startsAt, endsAt }: Row) {
  const [before, after] = place === "on-site" ? [45, 45] : [0, 15];
  const slots: { resourceId: string; appointmentId: string; startsAt: Date }[] = [];
  const end = endsAt.getTime() + after * minute;
  for (let at = startsAt.getTime() - before * minute; at < end; at += 5 * minute)
    slots.push({ resourceId: advisorId, appointmentId: id, startsAt: new Date(at) });
  return slots;
}

function journalOf({ id, advisorId, status, kind, place, createdAt, endsAt }: Row) {
  const about = { objectType: "appointment", objectId: id };
  const booked = {
    ...about,
    at: createdAt,
    actorId: null,
    actorRole: "entrepreneur",
    action: "appointment.booked",
    facts: { kind, place },
  };
  if (status === "confirmed") return [booked];
  const action = status === "held" ? "appointment.held" : "appointment.no-show";
  return [booked, { ...about, at: endsAt, actorId: advisorId, actorRole: "advisor", action, facts: {} }];
}

function appointmentsFrom(now: Date): DemoAppointment[] {
  const amina = { advisor: "Amina de Wit" };
  const joost = { advisor: "Joost Verhagen" };
  const intake = { kind: "intake", status: "confirmed" } as const;
  return [
    {
      ...{
        ...amina,
        ...intake,
        company: "Bloemenatelier Zonnedauw",
        place: "media-park",
        when: onDay(now, 0, "10:00"),
      },
      question: "Ik wil meer bestellingen via mijn site. Nu bellen de meeste klanten nog.",
    },
    {
      ...{ ...amina, ...intake, company: "Studio Heidelicht", place: "online", when: onDay(now, 0, "13:30") },
      question: "Welke AI-programma's mag ik gebruiken voor ondertitels en ruwe montage?",
    },
    {
      ...{
        ...amina,
        company: "Administratiekantoor Helderland",
        kind: "advice",
        status: "confirmed",
        place: "media-park",
      },
      ...{
        when: onDay(now, 0, "15:00"),
        question: "We willen vragen van klanten sneller beantwoorden. Helpt een chatbot?",
      },
    },
    {
      ...{ ...joost, ...intake, company: "Lunchroom De Vuurvlinder", place: "online", when: onDay(now, 0, "11:00") },
      question: "Reserveren gaat nu per telefoon, midden in de drukte. Hoe kan dat anders?",
    },
    {
      ...{ ...amina, kind: "intake", company: "Installatiebedrijf Gooiwarm", place: "media-park", status: "held" },
      ...{ when: onWorkday(now, -7, "09:30"), question: "Onze monteurs vullen werkbonnen op papier in." },
      notes:
        "Twaalf monteurs, ongeveer 60 papieren bonnen per week. Kantoor typt alles over. Eerst het proces in kaart brengen, dan een app kiezen die bij de boekhouding past.",
    },
    {
      ...{
        ...joost,
        kind: "intake",
        company: "Metaalwerk 't Spant",
        place: "on-site",
        address: "Voorbeeldweg 35, 1200 AA Hilversum",
      },
      ...{ status: "held", when: onWorkday(now, -5, "14:00"), question: "Nieuwe klanten vinden ons niet online." },
      notes:
        "Site is van acht jaar geleden en werkt slecht op een telefoon. Goede foto's zijn er. Wil zelf teksten kunnen wijzigen.",
    },
    {
      ...{ ...joost, kind: "intake", company: "Administratiekantoor Helderland", place: "media-park", status: "held" },
      ...{ when: onWorkday(now, -12, "10:00"), question: "Waar kan AI ons werk schelen?" },
      notes: "Basis is goed op orde. Vervolg: adviesgesprek over vragen van klanten.",
    },
    {
      ...{ ...amina, kind: "intake", company: "Koeriersdienst Rapido Zes", place: "online", status: "no-show" },
      ...{ when: onWorkday(now, -3, "11:00"), question: "Routes plannen zonder papier." },
    },
    {
      ...{
        ...joost,
        ...intake,
        company: "Koeriersdienst Rapido Zes",
        place: "media-park",
        when: onWorkday(now, 2, "15:30"),
      },
      question: "Routes plannen zonder papier.",
    },
    {
      ...{
        ...amina,
        ...intake,
        company: "Fysiopraktijk De Wisselwerking",
        place: "on-site",
        address: "Voorbeeldlaan 7, 1200 AA Hilversum",
      },
      ...{
        when: onWorkday(now, 4, "14:00"),
        question: "How do we get our appointment system to talk to our bookkeeping?",
      },
    },
  ];
}
