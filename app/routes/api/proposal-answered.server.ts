import { z } from "zod";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { type Actor, may } from "#app/domain/people/permissions.ts";
import { checked, readQuery } from "#app/web/read-json.server.ts";
import { answer, inLanguage, type offerFor } from "./work.server.ts";
import { proposalOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

const query = z.strictObject(inLanguage);

/** An offer as this person may see it, in the language that the address asks for. */
export async function proposalAnswered(
  db: Parameters<typeof findSkills>[0],
  { actor, offer, request }: { actor: Actor; offer: Awaited<ReturnType<typeof offerFor>>; request: Request },
): Promise<Response> {
  const { language } = checked(readQuery(request), query, workFaults);
  const office = may(actor, "case.propose", { advisorId: offer.found.case.advisorId });
  return answer(proposalOf(offer, { office, skills: await findSkills(db), language }));
}
