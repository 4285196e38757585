import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { mailLink } from "#app/domain/keeping/link-commands.server.ts";
import { linkMailForm } from "#app/domain/keeping/schema.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { keepingLinks } from "#app/web/keeping-links.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { mailIsLimited } from "./mail-limit.server.ts";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const { mail, back, errors } = keepingTexts[await languageOf(request)].page;
  return data({ title: mail.title, words: mail, back: back.keep, errors, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const form = await readForm(request, linkMailForm);
  if (!form.ok) return reject(form.errors, form.typed);
  const { email } = form.value;
  if (await mailIsLimited(context.clientAddress, email)) return reject({ email: ["limited"] }, { email });
  const ask = {
    ...{ email, language: await languageOf(request), links: keepingLinks(settings().appUrl) },
    response: { id: response.id, completed: response.completedAt !== null },
  };
  const outcome = await mailLink(context.db, ask, new Date());
  if (!outcome.ok) return reject({ email: [outcome.reason] }, { email });
  return redirect(paths.keep({ token, done: "gemaild" }), 303);
}

export default function LinkMail() {
  const { words, back, errors, token } = useLoaderData<typeof loader>();
  const form = useZodForm({ schema: linkMailForm, rejected: useActionData<typeof action>(), messages: errors });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading eyebrow={<Link to={paths.keep({ token })}>{back}</Link>} title={words.title} lead={words.lead} />
      <Form {...form.formProps} className="form">
        <TextField label={words.email} type="email" autoComplete="email" {...form.field("email")} />
        <div>
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </Main>
  );
}
