import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForm } from "#app/domain/cases/case-form.ts";
import { findKnownContact } from "#app/domain/cases/known-queries.server.ts";
import { createCaseFor } from "#app/domain/cases/life-commands.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import type { Actor } from "#app/domain/people/permissions.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Main } from "#app/ui/layout.tsx";
import { allow, guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { journalActor, ownerOf } from "#app/web/own-work.server.ts";
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

export const handle: PageHandle = {
  title: (language, data) => advisorTexts[language].newCase.titleFor(loadedText(data, "company") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const known = await ownContact(context.db, { id: idParam(params), actor, request });
  const language = await languageOf(request);
  const skills = await findSkills(context.db);
  const template = askedTemplate(request);
  const scanned = skillSuggestions(await preparation(context.db, known.responseId, language), skills, language);
  const suggestions = templateSuggestions(template, scanned, { skills, language });
  const about = { question: "", place: "media-park", language: known.language };
  const defaults = withTemplate(caseDefaults(about, suggestions, new Date()), template, { suggestions, language });
  return {
    ...{ company: known.company, suggestions, defaults },
    template: templateChoice(template, language),
    choices: skillChoices(skills, language),
    // an advisor guides what she makes
    advisors: actor.roles.includes("advisor") ? [] : await advisorChoices(context.db),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const contactId = idParam(params);
  await ownContact(context.db, { id: contactId, actor, request });
  const form = await readForm(request, caseForm, caseLists);
  const chosen = form.typed.advisorId;
  const advisorId = actor.roles.includes("advisor") ? actor.personId : typeof chosen === "string" ? chosen : null;
  const missing = advisorId === null || advisorId === "" ? { advisorId: ["advisor"] } : {};
  if (!form.ok) return reject({ ...form.errors, ...missing }, form.typed);
  if (advisorId === null || advisorId === "") return reject(missing, form.typed);
  const start = startIn(form.typed);
  const ask = { contactId, advisorId, input: form.value, by: journalActor(actor), ...start };
  const outcome = await createCaseFor(context.db, ask, new Date());
  if (!outcome.ok && outcome.reason === "unknown-skill")
    return reject({ "skill-0-code": ["cases.errors.skill"] }, form.typed);
  if (!outcome.ok && outcome.reason === "no-advisor") return reject({ advisorId: ["advisor"] }, form.typed);
  if (!outcome.ok) throw notFound();
  const done = start.status === "draft" ? "draft" : "created";
  return redirect(workPaths.advisorCase({ id: outcome.value.id, done }), 303);
}

export default function NewCaseFor() {
  const data = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  return (
    <Main>
      <NewCaseForm {...data} rejected={rejected} />
    </Main>
  );
}

type Reader = Parameters<typeof findKnownContact>[0];

/** Somebody whom she may make a case for: whom she knows; a coordinator everybody. @throws 404 for anybody else */
async function ownContact(db: Reader, { id, actor, request }: { id: string; actor: Actor; request: Request }) {
  const known = await findKnownContact(db, { id, advisorId: ownerOf(actor) });
  allow(actor, "case.create", { scope: { advisorId: known ? actor.personId : null }, request });
  if (!known) throw notFound();
  return known;
}

async function advisorChoices(db: Reader) {
  return (await listPeople(db, ["advisor"])).map(({ id, name }) => ({ value: id, label: name }));
}
