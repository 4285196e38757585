import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requestSignIn } from "#app/domain/people/commands.server.ts";
import { signInRequest } from "#app/domain/people/schema.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { writeCookie } from "#app/web/cookies.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { safePath } from "#app/web/redirect.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";

export const handle: PageHandle = { title: (language) => peopleTexts[language].signIn.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "sign-in.request");
  return { next: safePath(new URL(request.url).searchParams.get("verder"), "") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "sign-in.request");
  const form = await readForm(request, signInRequest);
  if (!form.ok) return reject(form.errors, form.typed);
  const { email } = form.value;
  const next = safePath(form.value.next, "");
  // the asker first: what comes from one address too often must not use up the tries of everybody it names
  const wait =
    (await secondsToWait("signInPerAddress", context.clientAddress)) ?? (await secondsToWait("signInPerEmail", email));
  if (wait !== null) return reject({ email: ["limit"] }, { email });
  const browser = newToken();
  const linkTo = (token: string) => settings().appUrl + paths.signInLink({ token, next });
  await requestSignIn(context.db, { email, browser, linkTo }, new Date());
  return redirect(paths.signInSent({ next }), {
    headers: { "Set-Cookie": writeCookie("login", browser, { maxAge: 15 * 60 }) },
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const words = useTexts(peopleTexts).signIn;
  const messages = { ...words.errors, limit: words.errors.limit(15) };
  const form = useZodForm({ schema: signInRequest, rejected: useActionData<typeof action>(), messages });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading title={words.title} lead={words.intro} />
      <Form {...form.formProps} className="stack">
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="email"
          {...form.field("email")}
        />
        {next ? <input type="hidden" {...form.hidden("next", next)} /> : null}
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
