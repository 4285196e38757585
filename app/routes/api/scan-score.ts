import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { scoreDocument } from "#app/domain/scan/score-document.ts";
import { readScoreInput } from "#app/domain/scan/score-input.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { readJson, unusable } from "#app/web/read-json.server.ts";

/** Scores answers without keeping them. Every fault in the input is named at once, with its path. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "scan.score");
  if (request.method !== "POST") return onlyPost();
  const definition = await newestScan(context.db, params.id ?? "");
  if (definition === undefined) {
    return problemResponse({ status: 404, code: "scan-not-found", detail: "There is no scan with this id." });
  }
  await withinLimit("scanScore", context.clientAddress);
  const read = readScoreInput(definition, await readJson(request));
  if (!read.ok) {
    const errors = read.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return unusable(errors, "invalid-answers");
  }
  return Response.json(scoreDocument(definition, read.input), { headers: { "Cache-Control": "no-store" } });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.score");
  return onlyPost();
}

const onlyPost = () =>
  problemResponse({ status: 405, code: "method-not-allowed", detail: "Use POST." }, { Allow: "POST" });
