import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { apiPaths } from "#app/api-paths.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { casesFilter, newCaseSchema } from "#app/domain/cases/api-schema.ts";
import { createCase } from "#app/domain/cases/commands.server.ts";
import { answerOnce } from "#app/domain/cases/once-commands.server.ts";
import { pageOfCases } from "#app/domain/cases/page-queries.server.ts";
import { done } from "#app/lib/outcome.ts";
import { pageOf, pageQuery } from "#app/web/api-cursor.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { idempotencyKey, keyReused } from "#app/web/idempotency-key.server.ts";
import { checked, readJson, readQuery, unusable } from "#app/web/read-json.server.ts";
import { answer, by, inTheWay, kept, onceFor, only, refuseStrange, seenCase, seerOf } from "./work.server.ts";
import { caseOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

const query = z.strictObject({ ...casesFilter, ...pageQuery });

/** The cases that the owner of the token may see, newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "cases.read");
  allow(actor, "account.use");
  const who = seerOf(actor);
  const { status, lane, limit, cursor } = checked(readQuery(request), query, workFaults);
  const wanted = { statuses: status, lane, after: cursor, limit: limit + 1 };
  const found = await pageOfCases(context.db, who, wanted, new Date());
  const { rows, next } = pageOf(found, limit, (row) => ({ at: row.case.createdAt, id: row.case.id }));
  return answer({ cases: rows.map((row) => caseOf(row, "advisorId" in who)), next });
}

/** Makes a case of an appointment. The same key with the same body gets the same answer, and makes one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "cases.write");
  allow(actor, "case.list");
  if (request.method !== "POST") return only("GET", "POST");
  const key = idempotencyKey(request);
  const body = await readJson(request);
  refuseStrange(body, "new");
  const { appointmentId, ...input } = checked(body, newCaseSchema, workFaults);
  const found = await findAppointment(context.db, appointmentId);
  const host = found?.hosts.find(({ id }) => id === actor.personId) ?? found?.hosts[0];
  allow(actor, "case.create", { advisorId: host?.id ?? null });
  const now = new Date();
  const made = await answerOnce(
    context.db,
    { once: onceFor(actor, request, { key, body }), now },
    async (joined, tx) => {
      const outcome = await createCase(joined, { appointmentId, input, by: by(actor, "office") }, now);
      if (!outcome.ok) return outcome;
      const { id } = outcome.value;
      return done(JSON.stringify(caseOf(await seenCase(tx, { actor, id }, now), true)));
    },
  );
  if (made.ok) return kept(made.value, (id) => apiPaths.apiCase({ id }));
  if (made.reason === "key-reused") return keyReused();
  if (made.reason === "unknown-skill")
    return unusable([{ path: "skills", message: workFaults["cases.errors.skill"] ?? "" }]);
  return made.reason === "is-cancelled"
    ? unusable([{ path: "appointmentId", message: workFaults.appointmentId ?? "" }])
    : inTheWay("case", made);
}
