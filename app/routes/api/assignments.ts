import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { assignmentsFilter } from "#app/domain/cases/api-schema.ts";
import { pageOfAssignments } from "#app/domain/cases/page-queries.server.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import { pageOf, pageQuery } from "#app/web/api-cursor.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { checked, readQuery } from "#app/web/read-json.server.ts";
import { answer, seerOf } from "./work.server.ts";
import { assignmentOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

const query = z.strictObject({ ...assignmentsFilter, ...pageQuery });

/** Accepted work: her own and that of her classes, or of the cases of an advisor; newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "assignments.read");
  allow(actor, "account.use");
  const who = seerOf(actor);
  const { status, limit, cursor } = checked(readQuery(request), query, workFaults);
  const found = await pageOfAssignments(context.db, who, { statuses: status, after: cursor, limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ work }) => ({ at: work.createdAt, id: work.id }));
  const judged = await listOpenlyJudged(
    context.db,
    rows.map(({ work }) => work),
    new Date(),
  );
  return answer({ assignments: rows.map((row) => assignmentOf(row, judged)), next });
}
