import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRows } from "#app/domain/dma/export.ts";
import { findAssessment } from "#app/domain/dma/queries.server.ts";
import { csvOf } from "#app/lib/csv.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";

/** The answers as a file in the field coding of the EU, for the hub that helps her. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { response: found } = await openedByOwner(request, context, params.token);
  allow(actor, "dma.fill", { scope: { byLink: true }, request });
  const { updatedAt, ...assessment } = await findAssessment(context.db, found.id);
  const date = localDateOf((updatedAt ?? found.updatedAt).getTime(), amsterdam);
  return new Response(csvOf(exportRows(dmaQuestionnaire, { ...assessment, date })), {
    headers: {
      ...privately,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="eu-dma-${date}.csv"`,
    },
  });
}
