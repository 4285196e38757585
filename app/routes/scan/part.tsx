import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { completeResponse } from "#app/domain/scan/commands.server.ts";
import { partView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { questionAnchor } from "./anchors.ts";
import { type KeptAnswers, keepAnswers } from "./kept-answers.server.ts";
import { askedScan, openScan } from "./open-scan.server.ts";
import { partData } from "./part-data.server.ts";
import { PartPage } from "./part-page.tsx";
import { refusalOf } from "./refusal.server.ts";

export const handle: PageHandle = {
  title: (language, data) => loadedText(data, "title") ?? scanTexts[language].title,
  bare: true,
};

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  const language = await languageOf(request);
  const wanted = { part: params.part ?? "", language, goingOn: isGoingOn(request) };
  const { searchParams } = new URL(request.url);
  const scan = await openScan(request, context, searchParams.has("snel") ? "quick" : "whole");
  const data = partData(request, scan, wanted);
  if (data === undefined) throw notFound();
  const { position, total, title } = data.view;
  return { ...data, title: scanSaidTexts[language].partTitle(position, total, title) };
}

/** Hands in a whole part: everything on it is kept, then the next part follows, or the result after the last one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  const kept = await keepAnswers(request, context);
  const refusal = refusalOf(kept);
  if (refusal !== null) return refusal;
  const { token, definition, completed } = kept.scan;
  const to = addressAfter(kept, { part: params.part ?? "", goingOn: isGoingOn(request) });
  if (to !== null) return redirect(to, { headers: kept.headers });
  if (token === null) return refusalOf({ ...kept, faults: { "": "noneNow" } });
  if (!completed) await completeResponse(context.db, { token, definition }, new Date());
  return redirect(paths.result({ token }), { headers: kept.headers });
}

export default function Part() {
  const { view, taking } = useLoaderData<typeof loader>();
  return <PartPage view={view} taking={taking} rejected={useActionData<typeof action>() ?? undefined} />;
}

const isGoingOn = (request: Request) => new URL(request.url).searchParams.has("verder");

/** Where she goes after handing in a part; null = to her result. */
function addressAfter({ scan, posted, form }: KeptAnswers, at: { part: string; goingOn: boolean }): string | null {
  const goingOn = scan.completed && at.goingOn;
  const way = { goingOn, quick: scan.token === null && scan.pace === "quick" };
  const view = partView(askedScan(scan), scan.record, { part: at.part, language: "nl" });
  if (view === undefined) throw notFound();
  if (form.get("to") === "back")
    return view.previous ? paths.scanPart({ part: view.previous.part, ...way }) : paths.scan();
  // an answer can unfold a question that was not on the form: without JavaScript it is seen here first
  const { shown } = posted;
  const fresh = view.questions.find(({ id, asked, given }) => asked && given.length === 0 && !shown.includes(id));
  if (fresh !== undefined && shown.length > 0)
    return `${paths.scanPart({ part: at.part, ...way })}#${questionAnchor(fresh.id)}`;
  const isOver = view.next === null || (scan.completed && !goingOn);
  return isOver ? null : paths.scanPart({ part: view.next ?? "", ...way });
}
