import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { hoursFigure } from "#app/domain/work/hours.ts";
import { correctHours } from "#app/domain/work/hours-commands.server.ts";
import { listHours, listMembers } from "#app/domain/work/queries.server.ts";
import { hoursSchema } from "#app/domain/work/schema.ts";
import { dutchDay } from "#app/domain/work/typed-day.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
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
import { ownWork } from "./own.server.ts";

export const handle: PageHandle = {
  title: (language, data) => workTexts[language].hours.change(loadedText(data, "day") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { about, group, inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const rows = await listHours(context.db, id);
  const line = rows.find((row) => row.line.id === idParam(params, "part"))?.line;
  if (line?.personId !== inWork.by.id) throw notFound();
  return {
    ...{ id, title: about.case.title, day: dutchDay(line.day), what: line.what, member: line.memberName },
    duration: hoursFigure(line.minutes, await languageOf(request)),
    members: group ? await listMembers(context.db, id) : [],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const form = await readForm(request, hoursSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const change = { ...inWork, hoursId: idParam(params, "part"), ...form.value };
  const outcome = await correctHours(context.db, change, new Date());
  if (outcome.ok) return redirect(workPaths.workLog({ id, done: "verbeterd" }), 303);
  const field = faultyField(outcome.reason);
  if (field !== null) return reject({ [field]: [outcome.reason] }, form.typed);
  return redirect(workPaths.workLog({ id, refused: outcome.reason }), 303);
}

export default function HoursLine() {
  const { id, title, members, ...defaults } = useLoaderData<typeof loader>();
  const words = useTexts(workTexts);
  const rejected = useActionData<typeof action>();
  const messages = { ...words.errors, ...words.hours.faults };
  const form = useZodForm({ schema: hoursSchema, rejected, defaults, messages });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={title} title={words.hours.changeTitle} />
      <Form {...form.formProps} className="form">
        <HoursFields form={form} members={members} />
        <ButtonRow>
          <Button>{words.hours.save}</Button>
          <Link to={workPaths.workLog({ id })}>{words.pages.hours}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
