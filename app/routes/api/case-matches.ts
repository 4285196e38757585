import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { checked, readQuery } from "#app/web/read-json.server.ts";
import { answer, asked, caseOfHers, inLanguage } from "./work.server.ts";
import { matchesOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

/** What can be asked about the matches of a case. */
const matchesQuery = z.strictObject({
  top: z
    .string()
    .regex(/^[1-9]\d?$/, { error: "top" })
    .transform(Number)
    .refine((top) => top <= 50, { error: "top" })
    .default(5),
  ...inLanguage,
});

/** The advice about lanes, and who fits best in the lane that was chosen, with reasons. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "cases.read");
  allow(actor, "case.list");
  const caseId = asked(params);
  const found = await caseOfHers(context.db, { actor, action: "case.propose", id: caseId });
  const { top, language } = checked(readQuery(request), matchesQuery, workFaults);
  return answer(matchesOf(await matchingOf(context.db, found, new Date()), { caseId, top, language }));
}
