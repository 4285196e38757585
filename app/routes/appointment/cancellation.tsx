import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelAppointment } from "#app/domain/booking/commands.server.ts";
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

export const handle: PageHandle = { title: (language) => appointmentTexts[language].cancellation.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.change", { id, actor, request });
  return pageOfDeed(found, { verb: "cancelByOffice", language: await languageOf(request) }, new Date());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.change", { id, actor, request });
  const form = await readForm(request, cancellationSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const { language } = found.contact;
  const by = journalActor(actor);
  const change = { id, by, reason: form.value.reason, language, office: office(), byOffice: true };
  const outcome = await cancelAppointment(context.db, change, new Date());
  const told = outcome.ok ? { done: "cancelled" } : { refused: outcome.reason };
  return redirect(workPaths.advisorAppointment({ id, ...told }), 303);
}

export default function Cancellation() {
  const { id, company, when } = useLoaderData<typeof loader>();
  const rejected = useActionData<typeof action>();
  const { cancellation: words, move } = useTexts(appointmentTexts);
  return (
    <ReasonPage
      id={id}
      rejected={rejected}
      words={{
        ...words,
        title: words.titleFor(company),
        intro: words.intro(when),
        hint: words.reasonHint,
        back: move.back,
      }}
    />
  );
}
