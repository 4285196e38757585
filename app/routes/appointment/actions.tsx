import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addAction, listActions } from "#app/domain/booking/action-commands.server.ts";
import { actionForm } from "#app/domain/booking/actions.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ActionForm } from "./action-form.tsx";
import { ActionList } from "./action-list.tsx";
import { actionsView } from "./actions-view.server.ts";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].actions.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const rows = await listActions(context.db, id);
  return { id, company: found.company, actions: actionsView(rows, await languageOf(request), new Date()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const form = await readForm(request, actionForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const outcome = await addAction(context.db, { appointmentId: id, action: form.value }, new Date());
  if (outcome.ok) return redirect(workPaths.advisorAppointment({ id, done: "action-added" }), 303);
  if (outcome.reason !== "too-many")
    return redirect(workPaths.advisorAppointment({ id, refused: outcome.reason }), 303);
  const { text, who, dueOn = "" } = form.value;
  return reject({ text: ["tooMany"] }, { text, who, dueOn });
}

/** Where an action comes that could not just be added: what was typed stands in the fields. */
export default function Actions() {
  const { id, company, actions } = useLoaderData<typeof loader>();
  const words = useTexts(appointmentTexts).actions;
  const form = useZodForm({ schema: actionForm, rejected: useActionData<typeof action>(), messages: words.errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={<Link to={workPaths.advisorAppointment({ id })}>{company}</Link>} title={words.title} />
      {actions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ActionList actions={actions.map((one) => ({ ...one, appointmentId: id }))} />
      )}
      <Section title={words.add}>
        <ActionForm id={id} form={form} />
      </Section>
    </Main>
  );
}
