import { type BoardColumn, boardMoves, type MoveRefusal } from "#app/domain/cases/board.ts";
import { closeCase, withdrawCase, withdrawProposal } from "#app/domain/cases/commands.server.ts";
import { publishCase } from "#app/domain/cases/life-commands.server.ts";
import { listOpenProposals } from "#app/domain/cases/offer-steps.server.ts";
import { waitsForPart } from "#app/domain/cases/part-steps.server.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";

export interface Move {
  caseId: string;
  /** Where the card stood on the screen: what moved meanwhile is not moved on blindly. */
  from: BoardColumn;
  to: BoardColumn;
  by: JournalActor;
  links: ProposalLinks;
}

type Moved = { how: "at-once" } | { how: "page"; page: "candidates" | "revival" };

/**
 * Moves a card of the board by the command that its case has for that, if it has one.
 * @returns that it was moved, or the page where more is asked first
 */
export async function moveOnBoard(
  db: Database,
  move: Move,
  now: Date,
): Promise<Outcome<Moved, MoveRefusal | "moved-meanwhile" | "not-found">> {
  const { caseId, from, to, by, links } = move;
  const found = await findCase(db, caseId);
  if (!found) return refused("not-found");
  if (found.case.status !== from || from === to) return refused("moved-meanwhile");
  const after = (await waitsForPart(db, found.case.afterId)) ? found.case.title : null;
  const way = boardMoves({ ...found.case, after }).find((one) => one.to === to);
  if (way === undefined) return refused("moved-meanwhile");
  if (way.how === "not") return refused(way.why);
  if (way.how === "page") return done({ how: "page", page: way.page });
  const verbs = {
    publish: () => publishCase(db, { caseId, by }, now),
    takeBack: () => takeOffersBack(db, move, now),
    withdraw: () => withdrawCase(db, { caseId, by, homeUrl: links.candidateHome() }, now),
    close: () => closeCase(db, { caseId, by }, now),
  };
  const outcome = await verbs[way.verb]();
  // the command looked again, and saw what somebody else did in between
  return outcome.ok ? done({ how: "at-once" }) : refused("moved-meanwhile");
}

async function takeOffersBack(
  db: Database,
  { caseId, by, links }: Move,
  now: Date,
): Promise<Outcome<null, "moved-meanwhile">> {
  const taken = [];
  for (const { id } of await listOpenProposals(db, caseId))
    taken.push(await withdrawProposal(db, { proposalId: id, by, links }, now));
  return taken.some(({ ok }) => ok) ? done(null) : refused("moved-meanwhile");
}
