import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { hoursFigure } from "#app/domain/work/hours.ts";
import { logHours } from "#app/domain/work/hours-commands.server.ts";
import { hoursView } from "#app/domain/work/hours-view.ts";
import { listHours, listMembers } from "#app/domain/work/queries.server.ts";
import { newHoursSchema } from "#app/domain/work/schema.ts";
import { dutchDay } from "#app/domain/work/typed-day.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { aftermath } from "#app/web/after.ts";
import { Aftermath } from "#app/web/aftermath.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { faultyField, HoursFields } from "./hours-fields.tsx";
import { HoursLog } from "./hours-log.tsx";
import { ownWork } from "./own.server.ts";
import { WorkMenu } from "./work-menu.tsx";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].hours.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, about, group, inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const language = await languageOf(request);
  const words = workTexts[language];
  const rows = await listHours(context.db, id);
  return {
    ...{ id, group, title: about.case.title, open: work.status !== "confirmed" },
    log: hoursView(rows, { personId: inWork.by.id, language }),
    planned: hoursFigure(about.case.effortHours * 60, language),
    members: group ? await listMembers(context.db, id) : [],
    today: dutchDay(localDateOf(Date.now(), amsterdam)),
    once: crypto.randomUUID(),
    after: aftermath(request, { done: words.hours.done, refusals: words.refusals }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const form = await readForm(request, newHoursSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await logHours(context.db, { ...inWork, ...form.value }, new Date());
  if (outcome.ok) return redirect(workPaths.workLog({ id, done: "geschreven" }), 303);
  const field = faultyField(outcome.reason);
  if (field !== null) return reject({ [field]: [outcome.reason] }, form.typed);
  return redirect(workPaths.workLog({ id, refused: outcome.reason }), 303);
}

export default function Hours() {
  const { id, group, title, open, log, planned, members, today, once, after } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const form = useZodForm({
    schema: newHoursSchema,
    rejected: useActionData<typeof action>(),
    defaults: { day: today },
    messages: { ...words.errors, ...words.hours.faults },
  });
  return (
    <Main>
      <FormErrorSummary {...form.summary} />
      <Aftermath {...after} title={words.refusedTitle} />
      <PageHeading
        eyebrow={<Link to={workPaths.candidateAssignment({ id })}>{title}</Link>}
        title={words.pages.hours}
        lead={open ? words.hours.lead : words.hours.leadEnded}
      />
      <WorkMenu id={id} group={group} />
      {open ? (
        <Section title={words.hours.add}>
          <Form {...form.formProps} className="form" key={once}>
            <input type="hidden" {...form.hidden("id", once)} />
            <HoursFields form={form} members={members} />
            <div>
              <Button>{words.hours.submit}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      <HoursLog id={id} log={log} planned={planned} open={open} />
    </Main>
  );
}
