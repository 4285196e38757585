import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { classListColumns } from "#app/domain/cases/class-list.ts";
import { cohortColumns } from "#app/domain/cases/cohort.ts";
import { dutchCsvOf } from "#app/lib/csv.ts";
import { xlsxStream } from "#app/lib/xlsx.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { privately } from "#app/web/privately.server.ts";

const named = (columns: typeof classListColumns, fields: readonly string[]) =>
  columns.filter(({ field }) => fields.includes(field)).map(({ names: [first = ""] }) => first);

/** The empty lists that can be taken along, by the name of their file. */
const headers: Readonly<Record<string, readonly string[]>> = {
  klassenlijst: named(classListColumns, ["name", "email", "minor"]),
  studenten: named(
    cohortColumns,
    cohortColumns.map(({ field }) => field),
  ),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.supervise");
  const [, name = "", format] = /^([a-z]+)\.(csv|xlsx)$/.exec(params.id ?? "") ?? [];
  const header = headers[name];
  if (header === undefined) throw notFound();
  const isWorkbook = format === "xlsx";
  const body = isWorkbook
    ? createReadableStreamFromReadable(xlsxStream([{ name: "Studenten", header, rows: [] }]))
    : dutchCsvOf([header]);
  const type = isWorkbook
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "text/csv; charset=utf-8";
  const disposition = `attachment; filename="spot035-${name}.${format}"`;
  return new Response(body, { headers: { ...privately, "Content-Type": type, "Content-Disposition": disposition } });
}
