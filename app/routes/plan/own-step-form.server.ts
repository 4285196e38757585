import { data, redirect } from "@remix-run/node";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { horizons } from "#app/domain/plan/horizons.ts";
import { ownStepForm } from "#app/domain/plan/schema.ts";
import { planTexts } from "#app/texts/plan.ts";
import { notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { addressesOf } from "./door.ts";
import type { OpenedPlan } from "./doors.server.ts";

type Database = Parameters<typeof addOwnStep>[0];

/** The page with the form for a step of her own. */
export async function ownStepPage(request: Request, { door, language: own }: OpenedPlan) {
  const language = await languageOf(request, own);
  const { ownStep: words, horizons: names, errors } = planTexts[language].page;
  const choices = horizons.map((value) => ({ value, label: names[value].title }));
  return data(
    { language, title: words.title, words, choices, errors, back: addressesOf(door).plan({}) },
    { headers: privately },
  );
}

/** Adds the step and brings her to it in her plan; or says what is wrong with it. */
export async function addedStep(request: Request, db: Database, { door, response }: OpenedPlan) {
  const form = await readForm(request, ownStepForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { id: responseId, trackId } = response;
  const outcome = await addOwnStep(db, { trackId, responseId, step: form.value }, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  if (!outcome.ok) return reject({ title: [outcome.reason] }, { ...form.value });
  return redirect(addressesOf(door).plan({ done: "toegevoegd", step: `stap-${outcome.value.id}` }), 303);
}
