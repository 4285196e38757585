import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineAppointment } from "#app/domain/booking/approval-commands.server.ts";
import { cancellationSchema } from "#app/domain/booking/schema.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { office } from "#app/web/office.server.ts";
import { journalActor, ownAppointment } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { pageOfDeed } from "./appointment-view.server.ts";
import { ReasonPage } from "./reason-page.tsx";

export const handle: PageHandle = { title: (language) => appointmentTexts[language].decline.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.decide", { id, actor, request });
  return pageOfDeed(found, { verb: "decline", language: await languageOf(request) }, new Date());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.decide", { id, actor, request });
  const form = await readForm(request, cancellationSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const decision = { id, by: journalActor(actor), office: office(), reason: form.value.reason };
  const outcome = await declineAppointment(context.db, decision, new Date());
  const told = outcome.ok ? { done: "declined" } : { refused: outcome.reason };
  return redirect(workPaths.advisorAppointment({ id, ...told }), 303);
}

export default function Decline() {
  const { id, company, when } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const { decline: words, cancellation } = useTexts(appointmentTexts);
  return (
    <ReasonPage
      id={id}
      rejected={rejected}
      words={{
        ...words,
        title: words.titleFor(company),
        intro: words.intro(when),
        hint: cancellation.reasonHint,
      }}
    />
  );
}
