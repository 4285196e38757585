import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { caseFile, caseSkill } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import type { Surroundings } from "#db/seed/appointments.ts";
import type { CompanyName } from "#db/seed/companies.ts";
import { dateFrom, daysBefore } from "#db/seed/moments.ts";

interface DemoCase {
  advisor: string;
  company: CompanyName;
  title: string;
  question: string;
  level: number;
  effortHours: number;
  place: "media-park" | "online" | "on-site";
  skills: { skill: string; level: number; must: boolean }[];
  /** The route an advisor chose; null leaves the choice to the visitor of the demo. */
  lane: "student" | "mbo" | "frontrunner" | null;
}

/** Open cases that came from intakes: one to choose a route for, and two that students see already, each fitting another of them. */
export async function seedCases(
  tx: Writer,
  around: Surroundings & { heldBy: (company: CompanyName) => string },
  now: Date,
): Promise<void> {
  const createdAt = daysBefore(now, 2);
  const rows = cases.map((demo, index) => ({ ...rowOf(demo, around), reference: `DEMO-${201 + index}`, createdAt }));
  const dates = { startsOn: dateFrom(now, 14), endsOn: dateFrom(now, 140), updatedAt: createdAt };
  await tx.insert(caseFile).values(rows.map(({ skills: _, ...row }) => ({ ...row, ...dates })));
  await tx
    .insert(caseSkill)
    .values(rows.flatMap(({ id, skills }) => skills.map((skill) => ({ caseId: id, ...skill }))));
  await tx.insert(journalEntry).values(rows.flatMap(journalOf));
}

function rowOf(demo: DemoCase, around: Surroundings & { heldBy: (company: CompanyName) => string }) {
  const { advisor, company, ...rest } = demo;
  const { organisationId, contactId } = around.company(company);
  return {
    ...rest,
    id: uuidv7(),
    organisationId,
    contactId,
    advisorId: around.person(advisor),
    appointmentId: around.heldBy(company),
    responseId: around.responseOf(company),
    status: "open" as const,
    languages: ["nl"],
    flags: [],
    supervisionHours: 4,
  };
}

function journalOf({ id, advisorId, lane, createdAt }: ReturnType<typeof rowOf> & { createdAt: Date }) {
  const created = ["case.created", "case.published"].map((action) => ({ action, facts: {} }));
  const entries = lane === null ? created : [...created, { action: "case.routed", facts: { lane } }];
  return entries.map(({ action, facts }, index) => ({
    at: new Date(createdAt.getTime() + index),
    actorId: advisorId,
    actorRole: "advisor",
    action,
    objectType: "case",
    objectId: id,
    caseId: id,
    facts,
  }));
}

const cases: DemoCase[] = [
  {
    ...{
      advisor: "Amina de Wit",
      company: "Installatiebedrijf Gooiwarm",
      level: 3,
      effortHours: 120,
      place: "media-park",
    },
    lane: null,
    title: "Werkbonnen van papier naar een app",
    question:
      "Twaalf monteurs vullen elke week ongeveer 60 bonnen op papier in en kantoor typt alles over. Breng het proces in kaart, haal de wensen op en vergelijk drie apps die bij de boekhouding passen.",
    skills: [
      { skill: "S02", level: 2, must: true },
      { skill: "S04", level: 2, must: true },
      { skill: "S08", level: 2, must: false },
      { skill: "S05", level: 2, must: false },
    ],
  },
  {
    ...{ advisor: "Joost Verhagen", company: "Metaalwerk 't Spant", level: 2, effortHours: 80, place: "online" },
    lane: "student",
    title: "Een site waarmee nieuwe klanten ons vinden",
    question:
      "Onze site is acht jaar oud en werkt slecht op een telefoon. Maak een nieuwe site die we zelf kunnen bijhouden en die goed vindbaar is. Foto's zijn er al.",
    skills: [
      { skill: "S10", level: 2, must: true },
      { skill: "S14", level: 2, must: true },
      { skill: "S16", level: 2, must: false },
      { skill: "S11", level: 2, must: false },
    ],
  },
  {
    ...{
      advisor: "Joost Verhagen",
      company: "Administratiekantoor Helderland",
      level: 3,
      effortHours: 100,
      place: "media-park",
    },
    lane: "student",
    title: "Zien waar ons kantoor de meeste tijd verliest",
    question:
      "We willen weten welk werk AI ons kan schelen. Breng eerst ons werk met klanten in kaart, tel waar de uren heen gaan en laat dat zien in een eenvoudig dashboard.",
    skills: [
      { skill: "S02", level: 2, must: true },
      { skill: "S36", level: 2, must: true },
      { skill: "S37", level: 2, must: false },
      { skill: "S05", level: 2, must: false },
    ],
  },
];
