import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { caseForm } from "#app/domain/cases/case-form.ts";
import { createCase } from "#app/domain/cases/commands.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { journalActor, ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { preparation } from "#app/web/preparation.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { caseDefaults, skillChoices, skillSuggestions } from "./case-defaults.server.ts";
import { AroundFields, FrameFields, SkillsFields, WorkFields } from "./case-fields.tsx";

const lists = ["languages", "flags"];

export const handle: PageHandle = { title: (language) => advisorTexts[language].newCase.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const found = await ownAppointment(context.db, "case.create", { id: idParam(params), actor, request });
  const language = await languageOf(request);
  const { responseId } = found.appointment;
  const skills = await findSkills(context.db);
  const suggestions = skillSuggestions(await preparation(context.db, responseId, language), skills, language);
  const choices = skillChoices(skills, language);
  return { company: found.company, suggestions, choices, defaults: caseDefaults(found, suggestions, new Date()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const appointmentId = idParam(params);
  await ownAppointment(context.db, "case.create", { id: appointmentId, actor, request });
  const form = await readForm(request, caseForm, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  const ask = { appointmentId, input: form.value, by: journalActor(actor) };
  const outcome = await createCase(context.db, ask, new Date());
  // it was retired while she filled in the form
  if (!outcome.ok && outcome.reason === "unknown-skill")
    return reject({ "skill-0-code": ["cases.errors.skill"] }, form.typed);
  if (!outcome.ok) return redirect(workPaths.advisorAppointment({ id: appointmentId, refused: outcome.reason }), 303);
  return redirect(workPaths.advisorCase({ id: outcome.value.id, done: "created" }), 303);
}

export default function NewCase() {
  const { company, suggestions, choices, defaults } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const words = useTexts(advisorTexts).newCase;
  const form = useZodForm({
    schema: caseForm,
    rejected,
    // what was unticked and refused must not come back ticked
    defaults: rejected === undefined ? defaults : {},
    lists,
    messages: useTexts(casesTexts).errors,
    ids: { skills: "skill-0-code" },
  });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.titleFor(company)} lead={words.intro} />
      <Form {...form.formProps} className="form">
        <WorkFields form={form} />
        <SkillsFields form={form} suggestions={suggestions} choices={choices} />
        <FrameFields form={form} />
        <AroundFields form={form} />
        <p className="subtle">{words.next}</p>
        <div>
          <Button look="spot" size="large">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Main>
  );
}
