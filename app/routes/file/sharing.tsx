import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { ownSharingSchema } from "#app/domain/cases/life-schema.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { findShareable } from "#app/domain/cases/shared-queries.server.ts";
import { shareContext } from "#app/domain/cases/sharing-commands.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { paths } from "#app/paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { openedFile } from "#app/web/opened-file.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { SharingFields } from "#app/web/sharing-fields.tsx";
import { openedCase } from "./opened.server.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].sharing.ownTitle };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { contact } = await openedFile(context.db, params.token);
  allow(actor, "case.share", { scope: { byLink: true }, request });
  const id = idParam(params);
  await openedCase(context.db, { id, contactId: contact.id });
  const found = await findCase(context.db, id);
  if (!found) throw notFound();
  const language = await languageOf(request, contact.language);
  const shareable = await findShareable(context.db, found.case, language);
  const view = { id, title: found.case.title, shared: found.case.shared, shareable, language };
  return data({ ...view, token: params.token ?? "" }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "case.share", { scope: { byLink: true }, request });
  const id = idParam(params);
  await openedCase(context.db, { id, contactId: contact.id });
  const form = await readForm(request, ownSharingSchema, ["shared"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const consent = { who: contact.name, on: localDateOf(Date.now(), amsterdam), notedById: null };
  const by = { id: null, role: "entrepreneur" };
  await shareContext(context.db, { caseId: id, shared: form.value.shared, consent, by });
  return redirect(paths.fileDelivery({ token, id, done: "gedeeld" }), 303);
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** What her helper may see of her scan: nothing, until she ticks it. */
export default function OwnSharing() {
  const { id, title, shared, shareable, token } = useLoaderData<typeof loader>();
  const words = useTexts(caselifeTexts).sharing;
  return (
    <Main width="narrow">
      <PageHeading eyebrow={title} title={words.ownTitle} lead={words.ownLead} />
      {shareable === null ? (
        <EmptyState title={words.noScan}>
          <p>{words.noScanText}</p>
        </EmptyState>
      ) : (
        <Form method="post" className="form">
          <SharingFields shareable={shareable} shared={shared} />
          <div>
            <Button look="spot">{words.submit}</Button>
          </div>
        </Form>
      )}
      <p>
        <Link to={paths.fileDelivery({ token, id })}>{useTexts(fileTexts).case.back}</Link>
      </p>
    </Main>
  );
}
