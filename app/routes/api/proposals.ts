import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { proposalsFilter } from "#app/domain/cases/api-schema.ts";
import { pageOfProposals } from "#app/domain/cases/page-queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { pageOf, pageQuery } from "#app/web/api-cursor.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { checked, readQuery } from "#app/web/read-json.server.ts";
import { answer, inLanguage, seerOf } from "./work.server.ts";
import { proposalOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

const query = z.strictObject({ ...proposalsFilter, ...pageQuery, ...inLanguage });

/** Offers: to her and her classes, or of the cases of an advisor; newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "proposals.read");
  allow(actor, "account.use");
  const who = seerOf(actor);
  const { status, limit, cursor, language } = checked(readQuery(request), query, workFaults);
  const found = await pageOfProposals(context.db, who, { statuses: status, after: cursor, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ proposal }) => ({ at: proposal.createdAt, id: proposal.id }));
  const shown = { office: "advisorId" in who, skills: await findSkills(context.db), language };
  return answer({ proposals: rows.map((row) => proposalOf(row, shown)), next });
}
