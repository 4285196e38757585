import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { returnDelivery } from "#app/domain/cases/assignment-commands.server.ts";
import { caseCan } from "#app/domain/cases/case.ts";
import { returnSchema } from "#app/domain/cases/schema.ts";
import { paths } from "#app/paths.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { fileTexts } from "#app/texts/file.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { caseLinks } from "#app/web/case-links.server.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { openedCase } from "./opened.server.ts";

export const handle: PageHandle = {
  title: (language, data) => fileTexts[language].return.documentTitle(loadedText(data, "title") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "assignment.confirm", { scope: { byLink: true }, request });
  const { case: about, worker } = await openedCase(context.db, { id: idParam(params), contactId: contact.id });
  if (!caseCan.rework(about).ok) throw redirect(paths.fileDelivery({ token, id: about.id }));
  const language = await languageOf(request, contact.language);
  return data({ language, token, id: about.id, title: about.title, worker: worker ?? "" }, { headers: privately });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "assignment.confirm", { scope: { byLink: true }, request });
  const id = idParam(params);
  const form = await readForm(request, returnSchema);
  if (!form.ok) return reject(form.errors, form.typed);
  const answer = { caseId: id, contactId: contact.id, links: caseLinks(), ...form.value };
  const outcome = await returnDelivery(context.db, answer, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  return redirect(paths.fileDelivery({ token, id, done: outcome.ok ? "teruggestuurd" : undefined }));
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Return() {
  const { token, id, title, worker } = useLoaderData<typeof loader>();
  const words = useTexts(fileTexts).return;
  const messages = useTexts(casesTexts).errors;
  const form = useZodForm({ schema: returnSchema, rejected: useActionData<typeof action>(), messages });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} eyebrow={title} lead={words.lead(worker)} />
      <Form {...form.formProps} className="form">
        <TextArea label={words.remark} hint={words.remarkHint} {...form.field("remark")} />
        <ButtonRow>
          <Button>{words.submit}</Button>
          <Link to={paths.fileDelivery({ token, id })}>{words.back}</Link>
        </ButtonRow>
      </Form>
    </Main>
  );
}
