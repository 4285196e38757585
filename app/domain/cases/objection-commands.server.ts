import { and, eq, isNull } from "drizzle-orm";
import { type ObjectionKind, objectionAnswerMail, objectionMail } from "#app/domain/cases/objection.ts";
import { findObjection } from "#app/domain/cases/objection-queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { objection } from "#db/schema/access.ts";
import { candidate } from "#db/schema/candidates.ts";
import { proposal } from "#db/schema/cases.ts";
import { person, personRole } from "#db/schema/people.ts";

type By = JournalActor & { id: string };

interface Request {
  candidateId: string;
  /** What it is about, if it is about one offer. */
  proposalId: string | null;
  kind: ObjectionKind;
  words: string;
  by: By;
  linkTo: (objectionId: string) => string;
}

/**
 * A candidate asks a person to look at how she is matched. Who objects is matched no more until a person has answered: her profile is paused.
 * The same words again, while they wait, are a button pressed twice. All coordinators are told that somebody asks, not what.
 * @returns its id
 */
export function makeObjection(db: Database, asked: Request, now: Date): Promise<Outcome<{ id: string }, "not-found">> {
  const { candidateId, proposalId, kind, words, by, linkTo } = asked;
  return db.transaction(async (tx) => {
    const own = and(eq(candidate.id, candidateId), eq(candidate.ownerId, by.id));
    const about = and(eq(proposal.id, proposalId ?? ""), eq(proposal.candidateId, candidateId));
    if ((await tx.$count(candidate, own)) === 0) return refused("not-found");
    if (proposalId !== null && (await tx.$count(proposal, about)) === 0) return refused("not-found");
    const same = and(
      ...[eq(objection.candidateId, candidateId), eq(objection.kind, kind), eq(objection.words, words)],
      isNull(objection.answeredAt),
    );
    const [known] = await tx.select({ id: objection.id }).from(objection).where(same);
    if (known) return done(known);
    const values = { candidateId, proposalId, kind, words, madeById: by.id, createdAt: now };
    const made = madeRow(await tx.insert(objection).values(values).returning({ id: objection.id }));
    if (kind === "object") await tx.update(candidate).set({ paused: true }).where(own);
    const facts = { kind, candidate: candidateId, proposal: proposalId };
    await record(tx, { by, action: "objection.made", object: { type: "objection", id: made.id }, facts });
    for (const to of await coordinators(tx)) {
      await enqueue(tx, {
        ...objectionMail(to, kind, linkTo(made.id)),
        kind: "cases.objection-made",
        key: `objection:${made.id}:made:${to.id}`,
        to: { name: to.name, address: to.email },
        dueAt: now,
      });
    }
    return done(made);
  });
}

/** A person answers; the candidate is told that there is an answer. `resume`: her profile counts again. Answered once it stands. */
export function answerObjection(
  db: Database,
  { id, answer, resume, by, url }: { id: string; answer: string; resume: boolean; by: By; url: string },
  now: Date,
): Promise<Outcome<null, "not-found" | "is-answered">> {
  return db.transaction(async (tx) => {
    const found = await findObjection(tx, id);
    if (found === undefined) return refused("not-found");
    const answered = await tx
      .update(objection)
      .set({ answer, answeredById: by.id, answeredAt: now })
      .where(and(eq(objection.id, id), isNull(objection.answeredAt)))
      .returning({ id: objection.id });
    if (answered.length === 0) return refused("is-answered");
    const { candidateId } = found.objection;
    if (resume) await tx.update(candidate).set({ paused: false }).where(eq(candidate.id, candidateId));
    const facts = { candidate: candidateId, resumed: resume };
    await record(tx, { by, action: "objection.answered", object: { type: "objection", id }, facts });
    await enqueue(tx, {
      ...objectionAnswerMail(found.owner, url),
      kind: "cases.objection-answered",
      key: `objection:${id}:answered`,
      to: { name: found.owner.name, address: found.owner.email },
      dueAt: now,
    });
    return done(null);
  });
}

function coordinators(tx: Writer) {
  return tx
    .select({ id: person.id, name: person.name, email: person.email, language: person.language })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(and(eq(person.active, true), eq(personRole.role, "coordinator")));
}
