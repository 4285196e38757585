import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { handOverForm } from "#app/domain/booking/colleague.ts";
import { listColleagues } from "#app/domain/booking/colleague-queries.server.ts";
import { handOver } from "#app/domain/booking/hand-over-commands.server.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { allow, guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { office } from "#app/web/office.server.ts";
import { journalActor, ownAppointment, ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { pageOfDeed } from "./appointment-view.server.ts";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].handOver.title };

// a colleague who is taken in the meantime must be seen so
export const shouldRevalidate = () => true;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.handOver", { id, actor, request });
  // who takes it together with her does not give hers away
  allow(actor, "appointment.handOver", { scope: { advisorId: found.appointment.advisorId }, request });
  const now = new Date();
  return {
    ...pageOfDeed(found, { verb: "handOver", language: await languageOf(request) }, now),
    isGroup: found.type.seats > 1,
    colleagues: await listColleagues(context.db, found, now),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.handOver", { id, actor, request });
  allow(actor, "appointment.handOver", { scope: { advisorId: found.appointment.advisorId }, request });
  const form = await readForm(request, handOverForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const change = { id, toId: form.value.toId, by: journalActor(actor), office: office() };
  const outcome = await handOver(context.db, change, new Date());
  if (!outcome.ok) return redirect(workPaths.advisorAppointment({ id, refused: outcome.reason }), 303);
  const done = "handed-over";
  // it is not hers any more: she would find nothing there
  return redirect(
    ownerOf(actor) === null ? workPaths.advisorAppointment({ id, done }) : workPaths.advisorToday({ done }),
    303,
  );
}

export default function HandOver() {
  const { id, company, when, isGroup, colleagues } = useLoaderData<typeof loader>();
  const { handOver: words, move } = useTexts(appointmentTexts);
  const form = useZodForm({ schema: handOverForm, rejected: useActionData<typeof action>(), messages: words.errors });
  const able = colleagues.filter(({ state }) => state !== "taken");
  const taken = colleagues.filter(({ state }) => state === "taken");
  const back = (
    <ButtonLink as={Link} to={workPaths.advisorAppointment({ id })} look="secondary">
      {move.back}
    </ButtonLink>
  );
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.titleFor(company)} lead={isGroup ? words.group : words.intro(when)} />
      {isGroup || able.length === 0 ? (
        <div className="stack">
          {isGroup ? null : <p>{words.none}</p>}
          <ButtonRow>{back}</ButtonRow>
        </div>
      ) : (
        <Form {...form.formProps} className="form">
          <RadioGroup
            label={words.label}
            options={able.map((one) => ({ value: one.id, label: one.name, hint: words.states[one.state] }))}
            {...form.field("toId")}
          />
          <ButtonRow>
            <Button>{words.submit}</Button>
            {back}
          </ButtonRow>
        </Form>
      )}
      {taken.length === 0 || isGroup ? null : (
        <p>
          {words.cannot}: {taken.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </Main>
  );
}
