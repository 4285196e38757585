import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { completeResponse } from "#app/domain/scan/commands.server.ts";
import { partView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { reject } from "#app/web/reject.server.ts";
import { questionAnchor } from "./anchors.ts";
import { type KeptAnswers, keepAnswers } from "./kept-answers.server.ts";
import { openScan } from "./open-scan.server.ts";
import { PartPage } from "./part-page.tsx";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? scanTexts[language].title,
  bare: true,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  const { definition, record, completed } = await openScan(request, context);
  const language = await languageOf(request);
  const view = partView(definition, record, { part: params.part ?? "", language });
  if (view === undefined) throw notFound();
  const title = scanTexts[language].partTitle(view.position, view.total, view.title);
  return { title, view, completed };
}

/** Hands in a whole part: everything on it is kept, then the next part follows, or the result after the last one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  const part = params.part ?? "";
  const kept = await keepAnswers(request, context);
  const { token, completed } = kept.scan;
  const faults = Object.entries(kept.faults);
  if (kept.wait !== null) return reject({ "": ["limited"] }, kept.typed);
  if (faults.length > 0) return reject(Object.fromEntries(faults.map(([id, fault]) => [id, [fault]])), kept.typed);
  const to = addressAfter(kept, part);
  if (to !== null) return redirect(to, { headers: kept.headers });
  if (token === null) return reject({ "": ["noneNow"] });
  if (!completed) await completeResponse(context.db, { token }, new Date());
  return redirect(paths.result({ token }), { headers: kept.headers });
}

export default function Part() {
  const { view, completed } = useLoaderData<typeof loader>();
  return <PartPage view={view} completed={completed} rejected={useActionData<typeof action>()} />;
}

/** Where she goes after handing in a part; null = to her result. */
function addressAfter({ scan, shown, form }: KeptAnswers, part: string): string | null {
  const view = partView(scan.definition, scan.record, { part, language: "nl" });
  if (view === undefined) throw notFound();
  if (form.get("to") === "back") return view.previous ? paths.scanPart({ part: view.previous.part }) : paths.scan();
  // an answer can unfold a question that was not on the form: without JavaScript it is seen here first
  const fresh = view.questions.find(({ id, asked, given }) => asked && given.length === 0 && !shown.includes(id));
  if (fresh !== undefined && shown.length > 0) return `${paths.scanPart({ part })}#${questionAnchor(fresh.id)}`;
  return scan.completed || view.next === null ? null : paths.scanPart({ part: view.next });
}
