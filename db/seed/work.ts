import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { candidate, groupMember } from "#db/schema/candidates.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { assignment, caseFile, caseSkill, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { caseMessage, delivery, evaluation, milestone, workHours, workMember } from "#db/schema/work.ts";
import type { Surroundings } from "#db/seed/appointments.ts";
import type { CompanyName } from "#db/seed/companies.ts";
import { dateFrom, daysBefore } from "#db/seed/moments.ts";

type Around = Pick<Surroundings, "person" | "company">;

interface DemoWork {
  reference: string;
  advisor: string;
  company: CompanyName;
  /** Who does it, or the teacher of the class that does. */
  worker: string;
  lane: "student" | "mbo";
  title: string;
  question: string;
  skills: Record<string, number>;
  effortHours: number;
  /** Days from now: when it was accepted, and the last day there is for it. */
  began: number;
  ends: number;
}

const running: DemoWork = {
  ...{ reference: "DEMO-211", advisor: "Amina de Wit", company: "Fysiopraktijk De Wisselwerking" },
  ...{ worker: "Fatima Yilmaz", lane: "mbo", effortHours: 60, began: -24, ends: 35 },
  title: "Zes laptops veilig en snel maken",
  question:
    "Onze laptops zijn traag en iedereen deelt één wachtwoord. Kijk ze na, zet updates en back-ups goed en leg ons team uit hoe je veilig inlogt.",
  skills: { S54: 2, S55: 2, S59: 1 },
};

const finished: DemoWork = {
  ...{ reference: "DEMO-212", advisor: "Joost Verhagen", company: "Lunchroom De Vuurvlinder" },
  ...{ worker: "Milan Jansen", lane: "student", effortHours: 50, began: -75, ends: -14 },
  title: "Weten welke gerechten geld opleveren",
  question:
    "De kassa bewaart alles, maar wij zien er niets van. Maak een overzicht dat elke maandag laat zien wat goed loopt.",
  skills: { S36: 3, S37: 2 },
};

/** Work of the demo: a class that is halfway, and a student who is done. Its proof is made as any other is: see start.server.ts. */
export async function seedWork(tx: Writer, around: Around, now: Date): Promise<void> {
  await seedRunning(tx, await insertWork(tx, { demo: running, status: "started" }, { around, now }), { around, now });
  await seedFinished(tx, await insertWork(tx, { demo: finished, status: "confirmed" }, { around, now }), {
    around,
    now,
  });
}

interface Inserted {
  caseId: string;
  assignmentId: string;
  candidateId: string;
}
interface Setting {
  around: Around;
  now: Date;
}

async function insertWork(
  tx: Writer,
  { demo, status }: { demo: DemoWork; status: "started" | "confirmed" },
  { around, now }: Setting,
): Promise<Inserted> {
  const { worker, advisor, company, skills, began, ends, ...facts } = demo;
  const accepted = daysBefore(now, -began);
  const advisorId = around.person(advisor);
  const [own] = await tx
    .select({ id: candidate.id })
    .from(candidate)
    .where(eq(candidate.ownerId, around.person(worker)));
  if (!own) throw new Error(`${worker} is no candidate in the demo`);
  const { organisationId, contactId } = around.company(company);
  const caseId = uuidv7();
  await tx.insert(caseFile).values({
    ...{ id: caseId, ...facts, organisationId, contactId, advisorId, level: 2, place: "on-site" as const },
    ...{
      languages: ["nl"],
      flags: [],
      supervisionHours: 2,
      startsOn: dateFrom(now, began),
      endsOn: dateFrom(now, ends),
    },
    ...{
      status: status === "started" ? ("running" as const) : ("closed" as const),
      createdAt: daysBefore(now, -began + 6),
    },
    updatedAt: accepted,
  });
  const rows = Object.entries(skills).map(([skill, level]) => ({ caseId, skill, level, must: true }));
  await tx.insert(caseSkill).values(rows);
  const offered = daysBefore(now, -began + 2);
  const offer = madeRow(
    await tx
      .insert(proposal)
      .values({
        ...{ caseId, candidateId: own.id, lane: demo.lane, fit: 760, position: 1, options: [], explanation: {} },
        ...{ rulesVersion: 1, status: "accepted" as const, proposedById: advisorId, createdAt: offered },
        ...{ expiresAt: accepted, decidedAt: accepted },
      })
      .returning({ id: proposal.id }),
  );
  const made = madeRow(
    await tx
      .insert(assignment)
      .values({
        ...{ caseId, proposalId: offer.id, candidateId: own.id, status },
        ...{ createdAt: accepted, startedAt: accepted },
      })
      .returning({ id: assignment.id }),
  );
  // whoever does the work promised to keep it to herself, in the first words that there were
  const promise = { caseId, personId: around.person(worker), version: 1, createdAt: accepted };
  await tx.insert(confidentiality).values(promise);
  await note(
    tx,
    { caseId, id: made.id, actorId: around.person(worker), role: demo.lane === "mbo" ? "teacher" : "student" },
    [
      { action: "proposal.accepted", at: accepted },
      { action: "assignment.started", at: new Date(accepted.getTime() + 1) },
    ],
  );
  return { caseId, assignmentId: made.id, candidateId: own.id };
}

async function seedRunning(tx: Writer, { caseId, assignmentId, candidateId }: Inserted, { around, now }: Setting) {
  const [teacher, advisor] = [around.person(running.worker), around.person(running.advisor)];
  const students = ["Dana Vos", "Levi Prins", "Sem Aksoy", "Yara Blom"];
  await tx.insert(groupMember).values(students.map((name) => ({ candidateId, name, createdAt: daysBefore(now, 60) })));
  const [dana = "", levi = "", sem = ""] = students;
  await tx.insert(workMember).values([dana, levi, sem].map((name) => ({ assignmentId, name })));
  const steps = [
    { title: "Laptops nagekeken en lijst gemaakt", due: -14, done: 15 },
    { title: "Updates en back-ups ingesteld", due: -3, done: null },
    { title: "Uitleg gegeven aan het team", due: 12, done: null },
    { title: "Korte handleiding opgeleverd", due: 28, done: null },
  ];
  await tx.insert(milestone).values(
    steps.map(({ title, due, done }, index) => ({
      ...{ assignmentId, title, dueOn: dateFrom(now, due), position: index + 1 },
      doneAt: done === null ? null : daysBefore(now, done),
    })),
  );
  const log = [
    { memberName: dana, day: -20, minutes: 180, what: "Alle laptops nagekeken" },
    { memberName: levi, day: -20, minutes: 180, what: "Alle laptops nagekeken" },
    { memberName: sem, day: -16, minutes: 150, what: "Lijst met problemen gemaakt" },
    { memberName: dana, day: -6, minutes: 240, what: "Updates op drie laptops" },
    { memberName: "", day: -6, minutes: 90, what: "Meegekeken in de praktijk" },
    { memberName: "", day: 0, minutes: 60, what: "Planning besproken met de groep" },
  ];
  await tx
    .insert(workHours)
    .values(log.map(({ day, ...line }) => ({ ...line, assignmentId, personId: teacher, day: dateFrom(now, day) })));
  await tx.insert(caseMessage).values([
    {
      caseId,
      side: "candidate",
      personId: teacher,
      createdAt: daysBefore(now, 7),
      body: "Kunnen we donderdag na vier uur langskomen voor de updates?",
    },
    {
      caseId,
      side: "entrepreneur",
      personId: null,
      createdAt: daysBefore(now, 6),
      body: "Dat kan. Drie laptops liggen dan klaar, de andere drie de week erna.",
    },
    {
      caseId,
      side: "advisor",
      personId: advisor,
      createdAt: daysBefore(now, 5),
      body: "Fijn. Denken jullie ook aan een gedeelde kluis voor wachtwoorden?",
    },
  ]);
}

async function seedFinished(tx: Writer, { caseId, assignmentId }: Inserted, { around, now }: Setting) {
  const student = around.person(finished.worker);
  const [handed, ended] = [daysBefore(now, 24), daysBefore(now, 21)];
  const result =
    "Het overzicht staat klaar en ververst elke maandag. De uitleg van één bladzijde zit erbij. Twee collega's kunnen het zelf bijhouden.";
  const done = {
    status: "confirmed",
    result,
    rating: 5,
    companyNamed: true,
    deliveredAt: handed,
    confirmedAt: ended,
  } as const;
  const remark = "We zien nu in één oogopslag wat we kunnen schrappen.";
  await tx
    .update(assignment)
    .set({ ...done, remark })
    .where(eq(assignment.id, assignmentId));
  const summary =
    "Kassagegevens opgeschoond, de omzet per gerecht berekend en een overzicht gebouwd dat elke week ververst.";
  await tx.insert(delivery).values({ assignmentId, result, summary, createdAt: handed });
  const steps = ["Gegevens uit de kassa opgehaald", "Eerste overzicht laten zien", "Overgedragen aan het team"];
  await tx.insert(milestone).values(
    steps.map((title, index) => {
      const day = -60 + index * 17;
      return { assignmentId, title, dueOn: dateFrom(now, day), position: index + 1, doneAt: daysBefore(now, -day) };
    }),
  );
  const log = [
    { day: -70, minutes: 480, what: "Kassa leren kennen" },
    { day: -58, minutes: 720, what: "Gegevens opgeschoond" },
    { day: -44, minutes: 840, what: "Overzicht gebouwd" },
    { day: -27, minutes: 585, what: "Getest en overgedragen" },
  ];
  await tx
    .insert(workHours)
    .values(log.map(({ day, ...line }) => ({ ...line, assignmentId, personId: student, day: dateFrom(now, day) })));
  const said = { assignmentId, createdAt: daysBefore(now, 19) };
  await tx.insert(evaluation).values([
    { ...said, side: "entrepreneur", answers: { contact: 5, agreements: 4 }, words: "Luisterde goed en dacht mee." },
    { ...said, side: "candidate", answers: { contact: 5, clarity: 4, learned: 5 }, words: "Veel ervan geleerd." },
  ]);
  await note(tx, { caseId, id: assignmentId, actorId: student, role: "student" }, [
    { action: "assignment.delivered", at: handed },
  ]);
  await note(tx, { caseId, id: assignmentId, actorId: null, role: "entrepreneur" }, [
    { action: "assignment.confirmed", at: ended },
    { action: "case.closed", at: new Date(ended.getTime() + 1) },
  ]);
}

function note(
  tx: Writer,
  { caseId, id, actorId, role }: { caseId: string; id: string; actorId: string | null; role: string },
  entries: readonly { action: string; at: Date }[],
) {
  const about = { actorId, actorRole: role, objectType: "assignment", objectId: id, caseId, facts: {} };
  return tx.insert(journalEntry).values(entries.map((entry) => ({ ...about, ...entry })));
}
