import { findAssignment } from "#app/domain/cases/candidate-queries.server.ts";
import { findFileCase } from "#app/domain/cases/file-queries.server.ts";
import { caseOf, findAssignmentOfCase } from "#app/domain/cases/queries.server.ts";
import { type Action, type Actor, candidateRoles } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "#app/web/guard.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import { ownCase } from "#app/web/own-work.server.ts";

type Reader = Parameters<typeof caseOf>[0];

interface Asked {
  id: string;
  actor: Actor;
  request: Request;
}

/**
 * The work with which this candidate may do this, with its case, whether a class does it, and who she is for the journal.
 * @throws 404 for somebody else's and for none
 */
export async function ownWork(db: Reader, action: Action, { id, actor, request }: Asked) {
  const found = await findAssignment(db, id);
  if (!found) throw notFound();
  allow(actor, action, { scope: { candidateIds: [found.ownerId] }, request });
  const about = await caseOf(db, found.work.caseId);
  return {
    work: found.work,
    about,
    group: about.case.lane === "mbo",
    inWork: { assignmentId: id, by: candidateBy(actor) },
  };
}

export type OwnWork = Awaited<ReturnType<typeof ownWork>>;

/** The work on a case, for its advisor or the coordinator. @throws 404 for a colleague's, for none, and while nobody does it */
export async function advisedWork(db: Reader, action: Action, asked: Asked) {
  const about = await ownCase(db, action, asked);
  const found = await findAssignmentOfCase(db, asked.id);
  if (!found) throw notFound();
  return { about, work: found.assignment, candidate: found.candidate };
}

/** The work on one of the entrepreneur's own cases. @throws 404 for somebody else's, for none, and while nobody does it */
export async function linkedWork(db: Reader, which: { token: string | undefined; id: string }) {
  const { contact, organisation } = await openedFile(db, which.token);
  const found = await findFileCase(db, { id: which.id, contactId: contact.id });
  if (!found?.work) throw notFound();
  const { work, worker } = found;
  return { token: which.token ?? "", contact, company: organisation.name, found, work, worker: worker ?? "" };
}

function candidateBy(actor: Actor): { id: string; role: string } {
  const role = candidateRoles.find((one) => actor.roles.includes(one));
  if (actor.personId === null || role === undefined) throw new Error("no candidate passed the permission table");
  return { id: actor.personId, role };
}
