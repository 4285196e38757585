import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable, redirect } from "@remix-run/node";
import { scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import { recordExport } from "#app/domain/statistics/commands.server.ts";
import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { plainPage } from "#app/web/plain-page.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId } from "#scans/index.ts";
import { exportStream, exportTypes } from "./export-stream.server.ts";

/** All responses to a version as a file, written while it is sent. By POST, since taking it away is recorded. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.export");
  const { version, format } = fileParam(params.id);
  const definition = await scanVersionOf(context.db, mainScanId, version);
  if (definition === undefined) throw notFound();
  const language = await languageOf(request);
  const wait = await secondsToWait("export", personId ?? "");
  if (wait !== null) return tooOften(wait, language);
  const by = { id: personId, role: "coordinator" };
  await recordExport(context.db, { scan: mainScanId, version, format, by });
  const stream = exportStream(context.db, { definition, format, language });
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      ...privately,
      // compressed on the way it would be gathered whole first
      "Cache-Control": "no-store, no-transform",
      "Content-Type": exportTypes[format],
      "Content-Disposition": `attachment; filename="spot035-scans-v${version}.${format}"`,
    },
  });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scans.export");
  return redirect(workPaths.coordinatorScans());
}

/** Which file an address names, as "v1.xlsx". @throws 404 when it names none */
function fileParam(id = ""): { version: number; format: "csv" | "xlsx" } {
  const [, version, format] = /^v([1-9]\d{0,3})\.(csv|xlsx)$/.exec(id) ?? [];
  if (format !== "csv" && format !== "xlsx") throw notFound();
  return { version: Number(version), format };
}

function tooOften(seconds: number, language: Language): Response {
  const { title, text, back } = statisticsTexts[language].tooOften;
  const page = { title, text: text(Math.ceil(seconds / 60)), link: { to: workPaths.coordinatorScans(), words: back } };
  return plainPage(language, page, { status: 429, headers: { "Retry-After": String(seconds) } });
}
