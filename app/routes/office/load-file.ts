import type { LoaderFunctionArgs } from "@remix-run/node";
import { findLoadFacts } from "#app/domain/reporting/load-queries.server.ts";
import { dutchCsvOf } from "#app/lib/csv.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { askedPeriod } from "./asked-period.ts";
import { loadTable, loadTableIds } from "./load-tables.ts";

/** One table of the agenda's figures, for a spreadsheet. A period that cannot be gets no file: it would be about another. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const id = loadTableIds.find((one) => one === params.id);
  const { period, fault } = askedPeriod(request, new Date());
  if (id === undefined || fault !== null) throw notFound();
  const { head, rows } = loadTable(id, await findLoadFacts(context.db, period), await languageOf(request));
  return new Response(dutchCsvOf([head, ...rows.map(({ cells }) => cells)]), {
    headers: {
      ...privately,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="spot035-agenda-${id}-${period.first}-${period.last}.csv"`,
    },
  });
}
