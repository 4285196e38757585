import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeSchedule } from "#app/domain/agenda/schedule-commands.server.ts";
import { scheduleForm } from "#app/domain/agenda/schema.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownSchedule } from "./own-schedule.server.ts";
import { ScheduleFields } from "./schedule-fields.tsx";

export const handle: PageHandle = { title: (language) => agendaTexts[language].availability.changeTitle };

const lists = ["places"];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { advisor, other } = await whoseAgenda(context.db, { actor, request });
  const asked = { id: idParam(params), advisor, language: await languageOf(request) };
  return { other, schedule: await ownSchedule(context.db, asked, new Date()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const id = idParam(params);
  const form = await readForm(request, scheduleForm, lists);
  if (!form.ok) return reject(form.errors, form.typed);
  if (!(await changeSchedule(context.db, { ...hers, id, facts: form.value }))) throw notFound();
  return redirect(workPaths.advisorSchedule({ id, done: "changed", advisor: other }), 303);
}

export default function ScheduleChange() {
  const { other, schedule } = useLoaderData<typeof loader>();
  const texts = useTexts(agendaTexts);
  const words = texts.availability;
  const { id, name, zone, places } = schedule;
  const form = useZodForm({
    schema: scheduleForm,
    rejected: useActionData<typeof action>(),
    defaults: { name, zone, places: [...places] },
    lists,
    messages: texts.errors,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        eyebrow={<Link to={workPaths.advisorSchedule({ id, advisor: other })}>{name || words.unnamed}</Link>}
        title={words.changeTitle}
        lead={words.kept}
      />
      <Form {...form.formProps} className="form">
        <ScheduleFields form={form} zone={zone} />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Form>
    </Main>
  );
}
