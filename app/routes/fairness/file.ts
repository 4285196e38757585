import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFairFacts } from "#app/domain/reporting/fair-queries.server.ts";
import { dutchCsvOf } from "#app/lib/csv.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { askedFairPeriod, fairFile } from "./fair-view.server.ts";

/** The figures of a period for a spreadsheet. A period that cannot be gets no file: it would be about another. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "fairness.read");
  const { period, fault } = askedFairPeriod(request, actor, new Date());
  if (fault !== null) throw notFound();
  const facts = await findFairFacts(context.db, period);
  return new Response(dutchCsvOf(fairFile(facts, await languageOf(request))), {
    headers: {
      ...privately,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="spot035-verdeling-${period.first}-${period.last}.csv"`,
    },
  });
}
