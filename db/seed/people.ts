import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import {
  candidate,
  candidateSkill,
  frontrunnerFacts,
  groupFacts,
  groupMember,
  studentFacts,
} from "#db/schema/candidates.ts";
import { person, personRole } from "#db/schema/people.ts";

const days = (count: number, from: Date) =>
  new Date(from.getTime() + count * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** The demo's people: made-up names, addresses under a domain that cannot exist. @returns how to find somebody's id by name. */
export async function seedPeople(tx: Writer, now: Date): Promise<(name: string) => string> {
  const ids = await insertPeople(tx);
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`nobody in the demo is called ${name}`);
    return id;
  };
  for (const { name, group, study, offer, skills, ...facts } of candidates) {
    const dates = { availableFrom: days(-30, now), availableUntil: days(300, now), waitingSince: now, consentAt: now };
    const made = madeRow(
      await tx
        .insert(candidate)
        .values({ ...facts, ...dates, ownerId: idOf(name), name: group?.name, createdAt: now })
        .returning({ id: candidate.id }),
    );
    const candidateId = made.id;
    const levels = Object.entries(skills).map(([skill, level]) => ({ candidateId, skill, level }));
    await tx.insert(candidateSkill).values(levels);
    if (study) await tx.insert(studentFacts).values({ candidateId, ...study, wishes: [] });
    if (group) {
      const { students, ...facts } = group;
      await tx.insert(groupFacts).values({ candidateId, ...facts });
      await tx.insert(groupMember).values(students.map((student) => ({ candidateId, name: student, createdAt: now })));
    }
    if (offer) await tx.insert(frontrunnerFacts).values({ candidateId, ...offer });
  }
  return idOf;
}

async function insertPeople(tx: Writer): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, role } of people) {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@demo.spot035.example`;
    const made = madeRow(await tx.insert(person).values({ name, email }).returning({ id: person.id }));
    ids.set(name, made.id);
    await tx.insert(personRole).values({ personId: made.id, role });
  }
  return ids;
}

const people = [
  { name: "Amina de Wit", role: "advisor" },
  { name: "Joost Verhagen", role: "advisor" },
  { name: "Sanne Bakker", role: "student" },
  { name: "Milan Jansen", role: "student" },
  { name: "Noor el Amrani", role: "student" },
  { name: "Ruben Smit", role: "teacher" },
  { name: "Fatima Yilmaz", role: "teacher" },
  { name: "Lotte Kuiper", role: "frontrunner" },
  { name: "Daan Mulder", role: "frontrunner" },
  { name: "Marjan Hofstra", role: "coordinator" },
  { name: "Pieter van Loon", role: "municipality" },
] as const;

const everywhere = { languages: ["nl", "en"], places: ["media-park", "online", "on-site"], maxTravelBand: 3 };

interface DemoCandidate {
  name: string;
  study?: { programme: string; year: number };
  group?: {
    name: string;
    kind: "class" | "team";
    mboLevel: number;
    size: number;
    supervisionHours: number;
    students: string[];
  };
  offer?: { kind: "company" | "freelancer"; rateCents: number | null; perQuarter: number; regions: string[] };
  lane: "student" | "mbo" | "frontrunner";
  headline: string;
  level: number;
  hoursPerWeek: number;
  capacity: number;
  sectors: string[];
  skills: Record<string, number>;
  languages: string[];
  places: string[];
  maxTravelBand: number;
}

const candidates: DemoCandidate[] = [
  {
    name: "Sanne Bakker",
    lane: "student",
    headline: "HBO-ICT, derde jaar",
    study: { programme: "HBO-ICT", year: 3 },
    level: 3,
    hoursPerWeek: 16,
    capacity: 1,
    sectors: ["G", "J"],
    skills: { S10: 3, S11: 3, S14: 3, S15: 3, S16: 2, S17: 2, S41: 3, S42: 3 },
    ...everywhere,
  },
  {
    name: "Milan Jansen",
    lane: "student",
    headline: "Business IT & Management, vierde jaar",
    study: { programme: "Business IT & Management", year: 4 },
    level: 3,
    hoursPerWeek: 20,
    capacity: 1,
    sectors: ["F", "M"],
    skills: { S01: 3, S02: 3, S03: 3, S04: 3, S05: 2, S36: 3, S37: 3, S47: 2 },
    ...everywhere,
  },
  {
    name: "Noor el Amrani",
    lane: "student",
    headline: "Communication & Multimedia Design, tweede jaar",
    study: { programme: "Communication & Multimedia Design", year: 2 },
    level: 2,
    hoursPerWeek: 12,
    capacity: 1,
    sectors: ["I", "R"],
    skills: { S11: 2, S12: 3, S13: 2, S20: 2, S22: 3, S24: 2, S25: 2, S26: 3 },
    ...everywhere,
  },
  {
    name: "Ruben Smit",
    lane: "mbo",
    headline: "Team software developer, niveau 4",
    group: {
      ...{ name: "Team software developer", kind: "team", mboLevel: 4, size: 12, supervisionHours: 8 },
      students: ["Yara Visser", "Tim de Boer", "Elif Kaya"],
    },
    level: 2,
    hoursPerWeek: 40,
    capacity: 4,
    sectors: ["G", "I"],
    skills: { S10: 2, S14: 2, S15: 2, S40: 2, S41: 2, S42: 2, S46: 2 },
    ...everywhere,
  },
  {
    name: "Fatima Yilmaz",
    lane: "mbo",
    headline: "Team IT systems and devices, niveau 3 en 4",
    group: {
      ...{ name: "Team IT systems and devices", kind: "team", mboLevel: 4, size: 10, supervisionHours: 6 },
      students: ["Bram Dekker", "Ilse Post", "Omar Haddad"],
    },
    level: 2,
    hoursPerWeek: 32,
    capacity: 3,
    sectors: ["G", "Q"],
    skills: { S54: 2, S55: 2, S56: 2, S58: 2, S59: 2, S64: 2 },
    ...everywhere,
  },
  {
    name: "Lotte Kuiper",
    lane: "frontrunner",
    headline: "Kuiper Automatisering: koppelingen en werkstromen",
    offer: { kind: "company", rateCents: 7500, perQuarter: 2, regions: ["Gooi en Vechtstreek"] },
    level: 4,
    hoursPerWeek: 16,
    capacity: 2,
    sectors: ["C", "G", "M"],
    skills: { S03: 4, S45: 4, S47: 4, S48: 3, S50: 4, S51: 3 },
    ...everywhere,
  },
  {
    name: "Daan Mulder",
    lane: "frontrunner",
    headline: "Mulder Media AI: slim werken met beeld en tekst",
    offer: { kind: "freelancer", rateCents: null, perQuarter: 1, regions: ["Gooi en Vechtstreek"] },
    level: 4,
    hoursPerWeek: 12,
    capacity: 2,
    sectors: ["J", "R"],
    skills: { S28: 4, S51: 4, S52: 3, S59: 3, S61: 3 },
    ...everywhere,
  },
];
