import { data } from "@remix-run/node";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { planTexts } from "#app/texts/plan.ts";
import { languageOf } from "#app/web/language.server.ts";
import { privately } from "#app/web/privately.server.ts";
import type { OpenedPlan } from "./doors.server.ts";

type Reader = Parameters<typeof findPlan>[0];

/** A plan with its words and what was just done to it. */
export async function planData(request: Request, db: Reader, { door, response, language: own }: OpenedPlan) {
  const language = await languageOf(request, own);
  const query = new URL(request.url).searchParams;
  const words = planTexts[language].page;
  const told = new Map(Object.entries(words.aftermath)).get(query.get("gedaan") ?? "") ?? null;
  const after = told === null ? null : { told, step: query.get("stap") };
  const plan = await findPlan(db, { response, language, now: new Date() });
  return data({ language, title: words.title, words, plan, after, door }, { headers: privately });
}

export type PlanData = Awaited<ReturnType<typeof planData>>["data"];
