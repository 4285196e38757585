import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForm } from "#app/domain/cases/case-form.ts";
import { createCase } from "#app/domain/cases/commands.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Main } from "#app/ui/layout.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { journalActor, ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { preparation } from "#app/web/preparation.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { caseDefaults, skillChoices, skillSuggestions } from "./case-defaults.server.ts";
import { caseLists } from "./case-fields.tsx";
import { startIn } from "./case-start.ts";
import { NewCaseForm } from "./new-case-form.tsx";
import { askedTemplate, templateChoice, templateSuggestions, withTemplate } from "./template-defaults.server.ts";

export const handle: PageHandle = { title: (language) => advisorTexts[language].newCase.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const found = await ownAppointment(context.db, "case.create", { id: idParam(params), actor, request });
  const language = await languageOf(request);
  const { responseId, question, place } = found.appointment;
  const skills = await findSkills(context.db);
  const template = askedTemplate(request);
  const scanned = skillSuggestions(await preparation(context.db, responseId, language), skills, language);
  const suggestions = templateSuggestions(template, scanned, { skills, language });
  const about = { question, place, language: found.contact.language };
  const defaults = withTemplate(caseDefaults(about, suggestions, new Date()), template, { suggestions, language });
  return {
    ...{ company: found.company, suggestions, defaults },
    template: templateChoice(template, language),
    choices: skillChoices(skills, language),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const appointmentId = idParam(params);
  await ownAppointment(context.db, "case.create", { id: appointmentId, actor, request });
  const form = await readForm(request, caseForm, caseLists);
  if (!form.ok) return reject(form.errors, form.typed);
  const start = startIn(form.typed);
  const ask = { appointmentId, input: form.value, by: journalActor(actor), ...start };
  const outcome = await createCase(context.db, ask, new Date());
  // it was retired while she filled in the form
  if (!outcome.ok && outcome.reason === "unknown-skill")
    return reject({ "skill-0-code": ["cases.errors.skill"] }, form.typed);
  if (!outcome.ok) return redirect(workPaths.advisorAppointment({ id: appointmentId, refused: outcome.reason }), 303);
  const done = start.status === "draft" ? "draft" : "created";
  return redirect(workPaths.advisorCase({ id: outcome.value.id, done }), 303);
}

export default function NewCase() {
  const data = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  return (
    <Main>
      <NewCaseForm {...data} rejected={rejected} />
    </Main>
  );
}
